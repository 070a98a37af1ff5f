import { z } from 'zod';
import { MOST_FEN, WHOLE } from '../../kernel/money.js';
import { fundSources, paidByFinance } from './rules/sources.js';
import { triggers } from './rules/schemes.js';
import { warningKinds } from './rules/warnings.js';

export const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
export const FenAmount = z.int().min(-MOST_FEN).max(MOST_FEN).meta({ description: 'Whole fen (分).' });
export const Share = z.int().min(0).max(WHOLE).meta({ description: 'Parts of ten thousand: 300 is 3 %.' });
export const SourceName = z.enum(fundSources);
export const PaidSourceName = z.enum(paidByFinance);
export const TriggerName = z.enum(triggers);

/** Whose hand an act was. */
const HandView = z.object({
  name: z.string(),
  paper: z.object({ signedOn: IsoDay }).nullable().meta({ description: 'Where a paper of theirs was registered.' }),
});

const FundLineView = z.object({ source: SourceName, amount: FenAmount, note: z.string() });

const FundPlanView = z.object({
  id: z.uuid(),
  edition: z.int(),
  state: z.enum(['draft', 'reviewed', 'approved', 'returned', 'superseded']),
  lines: z.array(FundLineView),
  drawnUpBy: HandView,
  drawnUpOn: IsoDay,
  reviewedBy: HandView.nullable(),
  reviewedOn: IsoDay.nullable(),
  approvedBy: HandView.nullable(),
  approvedOn: IsoDay.nullable(),
  reason: z.string().nullable(),
  can: z.array(z.string()),
});

export const CertificateView = z.object({ number: z.string(), value: FenAmount, on: IsoDay });

const SettlementView = z.object({
  id: z.uuid(),
  contractId: z.uuid(),
  state: z.enum(['review', 'settled', 'retention-held', 'retention-released']),
  worksAcceptedOn: IsoDay,
  claimed: FenAmount,
  finalValue: FenAmount.nullable(),
  settledOn: IsoDay.nullable(),
  report: z.string().nullable(),
  retention: FenAmount.nullable(),
  retentionDue: IsoDay.nullable(),
  releasedOn: IsoDay.nullable(),
  overPaid: FenAmount.nullable(),
  recoveredOn: IsoDay.nullable(),
  can: z.array(z.string()),
});

const ContractView = z.object({
  id: z.uuid(),
  number: z.string(),
  party: z.string(),
  amount: FenAmount,
  signedOn: IsoDay,
  labourShare: Share,
  scheme: z.object({ id: z.string(), source: z.string() }).meta({ description: 'By the day of signing.' }),
  supplements: z.array(
    z.object({ number: z.string(), signedOn: IsoDay, was: FenAmount, now: FenAmount, reason: z.string() }),
  ),
  measured: FenAmount.meta({ description: 'The value of the work that was verified or measured so far.' }),
  cap: FenAmount.meta({ description: 'How much may have been paid of it by what it has reached today.' }),
  paid: FenAmount,
  asked: FenAmount.meta({ description: 'Asked for and not paid yet.' }),
  room: z
    .array(z.object({ trigger: TriggerName, left: FenAmount }))
    .meta({ description: 'What may still be asked for under each trigger, once it is proved.' }),
  settlement: SettlementView.nullable(),
  can: z.array(z.string()),
});

export const PaymentStateName = z.enum([
  'draft',
  'finance-review',
  'leader-approval',
  'approved',
  'paid',
  'reversed',
  'returned',
  'rejected',
  'withdrawn',
]);

export const PaymentView = z.object({
  id: z.uuid(),
  serial: z.int(),
  state: PaymentStateName,
  contractId: z.uuid(),
  contractNumber: z.string(),
  party: z.string(),
  source: PaidSourceName,
  trigger: TriggerName,
  amount: FenAmount,
  labour: FenAmount,
  milestones: z.array(z.object({ id: z.string(), title: z.string(), verifiedOn: IsoDay.nullable() })),
  certificate: CertificateView.nullable(),
  invoice: z.string(),
  note: z.string(),
  applicant: HandView,
  submittedOn: IsoDay.nullable(),
  reviewer: HandView.nullable(),
  reviewedOn: IsoDay.nullable(),
  route: z.enum(['none', 'deputy-leader', 'meeting']).nullable(),
  approver: HandView.nullable(),
  approvedOn: IsoDay.nullable(),
  reason: z.string().nullable(),
  cap: FenAmount.meta({ description: 'That its proof reaches.' }),
  left: FenAmount.meta({ description: 'What cap and budget leave for it, all else that is asked taken off.' }),
  can: z.array(z.string()),
});
export type PaymentView = z.infer<typeof PaymentView>;

export const EntryView = z.object({
  id: z.uuid(),
  kind: z.enum(['payment', 'reversal', 'recovery']),
  source: SourceName,
  amount: FenAmount,
  voucher: z.string(),
  paidOn: IsoDay,
  contractNumber: z.string().nullable(),
  paymentSerial: z.int().nullable(),
  indicator: z.string().nullable(),
  overCap: FenAmount.meta({ description: 'By how much it passed the cap of the day it was put down (point 12).' }),
  reason: z.string().nullable(),
  reversed: z.boolean(),
  can: z.array(z.string()),
});
export type EntryView = z.infer<typeof EntryView>;

export const WarningView = z.object({
  kind: z.enum(warningKinds),
  contractNumber: z.string().nullable(),
  amount: FenAmount.nullable(),
  share: z.int().nullable().meta({ description: 'Parts of ten thousand.' }),
  expected: z.int().nullable(),
  days: z.int().nullable(),
  since: IsoDay.nullable(),
  voucher: z.string().nullable(),
  elsewhere: z.string().nullable().meta({ description: 'Another item under which the same payment stands.' }),
});
export type WarningView = z.infer<typeof WarningView>;

const TaskNamed = z.object({
  id: z.uuid(),
  programmeId: z.uuid(),
  seq: z.int(),
  part: z.int().optional(),
  title: z.string(),
  leadUnit: z.string(),
});

/** What was approved, paid and asked of one source. */
const SourceFigures = z.object({
  source: SourceName,
  budget: FenAmount,
  paid: FenAmount,
  asked: FenAmount,
  left: FenAmount,
});

/** All of an item's money. */
export const FundView = z
  .object({
    task: TaskNamed,
    asOf: IsoDay,
    districtInvested: z.boolean().nullable().meta({ description: 'Null until the office has said so (R13).' }),
    budget: FenAmount,
    paid: FenAmount,
    asked: FenAmount,
    verified: Share.meta({ description: 'Of the item, by its milestones that somebody else has verified.' }),
    sources: z.array(SourceFigures),
    plans: z.array(FundPlanView),
    arranged: z
      .array(FundLineView)
      .meta({ description: 'What the approved implementation plan arranged: where a first fund plan begins.' }),
    contracts: z.array(ContractView),
    payments: z.array(PaymentView),
    entries: z.array(EntryView),
    milestones: z.array(z.object({ id: z.string(), title: z.string(), finish: IsoDay, verifiedOn: IsoDay.nullable() })),
    warnings: z.array(WarningView),
    curve: z
      .array(z.object({ on: IsoDay, paid: FenAmount, verified: Share, planned: Share }))
      .meta({ description: 'Money and progress on one axis of time: the days on which either changed.' }),
    can: z.array(z.string()),
  })
  .meta({ id: 'ItemFund' });
export type FundView = z.infer<typeof FundView>;

/** The money of a programme, an item a row, with what waits for somebody. */
export const FundList = z
  .object({
    asOf: IsoDay,
    year: z.int(),
    can: z.array(z.string()).meta({ description: 'What may be done with the money of the year as a whole.' }),
    items: z.array(
      z.object({
        id: z.uuid().meta({ description: 'Of the item.' }),
        task: TaskNamed,
        districtInvested: z.boolean().nullable(),
        budget: FenAmount,
        contracted: FenAmount,
        paid: FenAmount,
        asked: FenAmount,
        verified: Share,
        overCap: FenAmount.meta({ description: 'Of payments that passed a cap and were recorded as they were.' }),
        plan: z.enum(['none', 'draft', 'reviewed', 'approved', 'returned']),
        warnings: z.array(WarningView),
        waiting: z.array(PaymentView).meta({ description: 'Applications that wait for somebody, oldest first.' }),
        can: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'FundList' });
export type FundList = z.infer<typeof FundList>;
