import { z } from 'zod';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';
import { pageOf, PageSearch } from '../../kernel/page.js';
import { PaperProof, PaperSigning } from '../offices/contract.paper.js';
import { HistoryEntry } from '../tasks/contract.js';
import { ObligationKindName, ObligationView } from './contract.js';
import { channels, waysIn } from './rules/receipt.js';

const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
const LONGEST_NAME = 200;
const LONGEST_TEXT = 2_000;
const Name = z.string().trim().min(1).max(LONGEST_NAME);
const Text = z.string().trim().min(1).max(LONGEST_TEXT);

/** How a filing came in, as it was registered. */
const ReceiptView = z
  .object({
    id: z.uuid(),
    channel: z.enum(waysIn).meta({ description: '`unit`: the unit that owes it put it down itself.' }),
    registeredOn: IsoDay,
    receivedOn: IsoDay.meta({
      description: 'The earlier of the entry here and the registered receipt; it never changes.',
    }),
    enteredAt: z.iso.datetime(),
    by: z.string().meta({ description: 'Who registered it.' }),
    drawnUpOn: IsoDay.nullable().meta({ description: "The day on the unit's plan." }),
    scan: z.string().nullable().meta({ description: 'SHA-256 of the scan.' }),
    receiptNumber: z.string().nullable(),
    note: z.string().nullable(),
    supersedes: z.uuid().nullable(),
    reason: z.string().nullable(),
    withdraws: z.boolean(),
    stands: z.boolean().meta({ description: 'Whether no later one put it right or took it back.' }),
  })
  .meta({ id: 'Receipt' });
type ReceiptView = z.infer<typeof ReceiptView>;

const RulingView = z
  .object({
    id: z.uuid(),
    counts: z.boolean(),
    reason: z.string(),
    state: z.enum(['proposed', 'confirmed', 'declined', 'superseded']),
    proposedBy: z.string(),
    own: z.boolean().meta({ description: 'Whoever asks proposed it: another person decides, here or on paper.' }),
    proposedAt: z.iso.datetime(),
    decidedBy: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    paper: z
      .object({ signedBy: z.string(), signedOn: IsoDay })
      .nullable()
      .meta({ description: 'Where the second person signed on paper.' }),
  })
  .meta({ id: 'LatenessRuling' });
type RulingView = z.infer<typeof RulingView>;

const UrgingView = z
  .object({
    id: z.uuid(),
    kind: z.enum(['message', 'telephone']),
    on: IsoDay,
    at: z.iso.datetime(),
    by: z.string(),
    spokenWith: z.string().nullable(),
    answer: z.string().nullable(),
    answeredAt: z.iso.datetime().nullable(),
    answeredBy: z.string().nullable(),
  })
  .meta({ id: 'Urging' });
type UrgingView = z.infer<typeof UrgingView>;

/** One duty with all that happened to it. */
export const ObligationRecord = ObligationView.extend({
  programme: z.object({ id: z.uuid(), year: z.int(), title: z.string() }),
  unitId: z.uuid().nullable().meta({ description: 'The unit that owes it; null where an office or a mere name does.' }),
  opensOn: IsoDay,
  roll: z.enum(['none', 'next-working-day', 'previous-working-day', 'as-written']),
  calendarVersion: z.string(),
  metBy: z.enum(['receipt', 'drawn-up', 'act']),
  receipts: z.array(ReceiptView),
  rulings: z.array(RulingView),
  urgings: z.array(UrgingView),
  can: z.array(z.string()),
}).meta({ id: 'ObligationRecord' });
export type ObligationRecord = z.infer<typeof ObligationRecord>;

const ObligationParams = z.object({ obligationId: z.uuid() });
const Done = z.object({ id: z.uuid() });

export const readObligation = readEndpoint({
  path: '/obligations/:obligationId',
  action: 'obligation.read',
  summary: 'One duty: its days, what it rests on, how it was met, whether a lateness counts, who was urged',
  params: ObligationParams,
  search: z.object({}),
  reply: ObligationRecord,
});

export const readObligationHistory = readEndpoint({
  path: '/obligations/:obligationId/history',
  action: 'obligation.history',
  summary: "A duty's history from the ledger, latest first",
  params: ObligationParams,
  search: PageSearch,
  reply: pageOf(HistoryEntry),
});

/** A filing that came by another way than this system. */
export const FilingForm = z.strictObject({
  channel: z.enum(channels),
  receivedOn: IsoDay.meta({ description: 'The day on which the office received it.' }),
  proof: PaperProof.optional(),
  drawnUpOn: IsoDay.optional().meta({ description: 'Of a plan: the day on it.' }),
  note: Text.optional().meta({ description: 'Of a call: who rang, and what they said.' }),
});
export type FilingForm = z.infer<typeof FilingForm>;

export const receiveFiling = endpoint({
  method: 'POST',
  path: '/obligations/:obligationId/receipts',
  action: 'obligation.receive',
  summary:
    'Registers a filing received on paper, through the OA, by telephone or as a returned sheet; it meets the duty',
  status: 201,
  params: ObligationParams,
  body: FilingForm,
  reply: Done,
});

export const fileOwnPlan = endpoint({
  method: 'POST',
  path: '/obligations/:obligationId/own-receipts',
  action: 'obligation.file',
  summary: 'The lead unit puts down the day on its own plan, with what shows it; that day meets the duty (R5)',
  status: 201,
  params: ObligationParams,
  body: z.strictObject({
    drawnUpOn: IsoDay.meta({ description: 'The day on the plan.' }),
    proof: PaperProof.meta({ description: "The plan's scan, or its document number." }),
  }),
  reply: Done,
});

export const correctReceipt = endpoint({
  method: 'POST',
  path: '/obligations/:obligationId/receipts/:receiptId/correction',
  action: 'obligation.correct-receipt',
  summary: 'Puts a receipt right by a further one, or takes it back; what was registered stays',
  status: 201,
  params: ObligationParams.extend({ receiptId: z.uuid() }),
  body: z.strictObject({
    reason: Text,
    filing: FilingForm.nullable().meta({ description: 'Null: it was registered by mistake, the duty is owed again.' }),
  }),
  reply: Done,
});

export const proposeRuling = endpoint({
  method: 'POST',
  path: '/obligations/:obligationId/rulings',
  action: 'obligation.propose-ruling',
  summary: 'Proposes whether a lateness counts; another person confirms it',
  status: 201,
  params: ObligationParams,
  body: z.strictObject({ counts: z.boolean(), reason: Text }),
  reply: Done,
});

export const decideOnRuling = endpoint({
  method: 'POST',
  path: '/obligations/:obligationId/rulings/:rulingId/decision',
  action: 'obligation.decide-ruling',
  summary: 'Confirms or declines what another person proposed, here or by a signature on paper',
  params: ObligationParams.extend({ rulingId: z.uuid() }),
  body: z.strictObject({ decision: z.enum(['confirm', 'decline']), paper: PaperSigning.optional() }),
  reply: Done,
});

export const urgeObligation = endpoint({
  method: 'POST',
  path: '/obligations/:obligationId/urgings',
  action: 'obligation.urge',
  summary: 'Urges whoever owes, by a message at most once a working day, or registers a call',
  status: 201,
  params: ObligationParams,
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('message') }),
    z.strictObject({ kind: z.literal('telephone'), spokenWith: Name, answer: Text.optional() }),
  ]),
  reply: Done,
});

export const answerUrged = endpoint({
  method: 'POST',
  path: '/obligations/:obligationId/urgings/:urgingId/answer',
  action: 'obligation.answer-urging',
  summary: 'Keeps what the urged unit answers',
  params: ObligationParams.extend({ urgingId: z.uuid() }),
  body: z.strictObject({ answer: Text }),
  reply: Done,
});

/** One matter that several owe, and those who have not filed it. */
export const OutstandingMatter = z
  .object({
    kind: ObligationKindName,
    what: z.string().nullable(),
    period: z.string().nullable(),
    writtenDue: IsoDay,
    reminder: IsoDay,
    due: IsoDay,
    clause: z.string().nullable(),
    owedTo: z.string().nullable(),
    expected: z.int().meta({ description: 'How many duties of this matter there are.' }),
    missing: z.array(
      z.object({
        id: z.uuid(),
        owedBy: z.string(),
        items: z.array(z.string()).meta({ description: 'Numbers of the items it speaks of.' }),
        overdue: z.boolean(),
        urged: z
          .object({ on: IsoDay, kind: z.enum(['message', 'telephone']), answer: z.string().nullable() })
          .nullable(),
        can: z.array(z.string()),
      }),
    ),
    filed: z
      .array(z.object({ id: z.uuid(), owedBy: z.string(), metOn: IsoDay.nullable(), metLate: z.boolean() }))
      .meta({ description: 'Who has filed it, and on which day that counts.' }),
  })
  .meta({ id: 'OutstandingMatter' });
export type OutstandingMatter = z.infer<typeof OutstandingMatter>;

export const listOutstanding = readEndpoint({
  path: '/programmes/:programmeId/outstanding',
  action: 'obligation.outstanding',
  summary: 'Who has not filed what is being asked for, matter by matter',
  params: z.object({ programmeId: z.uuid() }),
  search: z.object({}),
  reply: z.object({ items: z.array(OutstandingMatter) }),
});
