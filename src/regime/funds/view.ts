import type { z } from 'zod';
import type { Day } from '../../kernel/day.js';
import { openMoves } from '../../kernel/machine.js';
import { least, most, NOTHING, sum } from '../../kernel/money.js';
import type { Can } from '../../platform/operations/parts.js';
import { districtSubject } from '../offices/declare.js';
import type { FundList, FundView, PaymentView, WarningView } from './contract.js';
import { verifiedBy } from './facts.js';
import type { FundedItem, FundedTask } from './queries.js';
import { measuredBy, reachedCap, roomUnder, settlementOf } from './rules/caps.js';
import { curveOf } from './rules/curve.js';
import {
  askedOf,
  budgetOf,
  type Contract,
  type Entry,
  type FundPlan,
  type Hand,
  type ItemFund,
  paidOf,
  type Payment,
  type Settlement,
  standingEntries,
} from './rules/fund.js';
import { fundSources } from './rules/sources.js';
import { openPlan } from './rules/fund-plan.js';
import { ASKING, paymentMachine, type PaymentMove } from './rules/machine.js';
import { capFor, roomsOf } from './rules/payments.js';
import { schemeOf } from './rules/schemes.js';
import type { FundSubject } from './rules/sight.js';
import { voucherWarnings } from './rules/vouchers.js';
import { type Warning, warningsOn } from './rules/warnings.js';

/** What may be done to an item's money as a whole, whoever asks. */
function openOf(fund: ItemFund): string[] {
  const { runs, contracts } = fund;
  const open = openPlan(fund);
  return [
    'fund.read',
    ...(runs && open?.state !== 'reviewed' ? ['fund-plan.draw-up'] : []),
    ...(open?.state === 'draft' ? ['fund-plan.review'] : []),
    ...(open?.state === 'reviewed' ? ['fund-plan.approve'] : []),
    ...(open ? ['fund-plan.return'] : []),
    ...(runs ? ['contract.register'] : []),
    ...(runs && contracts.length > 0 ? ['payment.prepare', 'payment.submit'] : []),
    'payment.record',
  ];
}

const DONE_BY: Readonly<Partial<Record<PaymentMove, string>>> = {
  submit: 'payment.submit',
  withdraw: 'payment.withdraw',
  approve: 'payment.decide',
  clear: 'payment.review',
  pay: 'payment.pay',
};

const openOfPayment = ({ state }: Payment): string[] => [
  ...openMoves(paymentMachine, state).flatMap((move) => DONE_BY[move] ?? []),
  ...(state === 'approved' ? ['payment.take-back'] : []),
];

const openOfSettlement = ({ state, overPaid, recoveredOn }: Settlement): string[] => [
  ...(state === 'review' ? ['settlement.settle'] : []),
  ...(state === 'retention-held' ? ['settlement.release'] : []),
  ...(overPaid !== undefined && overPaid > 0 && recoveredOn === undefined ? ['settlement.recover'] : []),
];

/** An item's money as policy and visibility are asked about it. @param open what a part of it leaves open; all of it unless said */
export const fundSubject = (
  { taskId, version, lead }: Pick<ItemFund, 'taskId' | 'version' | 'lead'>,
  open: readonly string[],
): FundSubject => ({ kind: 'fund', id: taskId, version, leadUnitId: lead.id, open });

export const wholeSubject = (fund: ItemFund): FundSubject => fundSubject(fund, openOf(fund));

const handView = ({ name, paper }: Hand) => ({ name, paper: paper ? { signedOn: paper.signedOn } : null });

const taskView = ({ id, programmeId, seq, part, title, leadUnit }: FundedTask) => ({
  ...{ id, programmeId, seq, title, leadUnit: leadUnit.name },
  ...(part !== 0 && { part }),
});

const warningView = (warning: Warning): z.input<typeof WarningView> => ({
  kind: warning.kind,
  contractNumber: warning.contractNumber ?? null,
  amount: warning.amount ?? null,
  share: warning.share ?? null,
  expected: warning.expected ?? null,
  days: warning.days ?? null,
  since: warning.since ?? null,
  ...{ voucher: warning.voucher ?? null, elsewhere: warning.elsewhere ?? null },
});

const planView = (plan: FundPlan): z.input<typeof FundView>['plans'][number] => ({
  ...{ id: plan.id, edition: plan.edition, state: plan.state, lines: [...plan.lines] },
  ...{ drawnUpBy: handView(plan.drawnUpBy), drawnUpOn: plan.drawnUpOn },
  reviewedBy: plan.reviewedBy ? handView(plan.reviewedBy) : null,
  reviewedOn: plan.reviewedOn ?? null,
  approvedBy: plan.approvedBy ? handView(plan.approvedBy) : null,
  approvedOn: plan.approvedOn ?? null,
  reason: plan.reason ?? null,
  can: [],
});

function contractView(fund: ItemFund, contract: Contract, today: Day, can: Can) {
  const { id, number, party, amount, signedOn, labourShare, supplements } = contract;
  const scheme = schemeOf(signedOn);
  const settlement = settlementOf(fund, id);
  const open = [
    ...(settlement ? [] : ['settlement.begin']),
    ...(settlement?.finalValue === undefined ? ['contract.supplement'] : []),
  ];
  return {
    ...{ id, number, party, amount, signedOn, labourShare, supplements: [...supplements] },
    scheme: { id: scheme.id, source: scheme.source },
    measured: measuredBy(fund, contract, today),
    cap: reachedCap(fund, contract, today),
    paid: paidOf(fund, { contractId: id }),
    asked: askedOf(fund, { contractId: id }),
    room: roomsOf(fund, contract, today),
    settlement: settlement
      ? {
          ...{ id: settlement.id, contractId: id, state: settlement.state, claimed: settlement.claimed },
          ...{ worksAcceptedOn: settlement.worksAcceptedOn, finalValue: settlement.finalValue ?? null },
          ...{ settledOn: settlement.settledOn ?? null, report: settlement.report ?? null },
          ...{ retention: settlement.retention ?? null, retentionDue: settlement.retentionDue ?? null },
          ...{ releasedOn: settlement.releasedOn ?? null, overPaid: settlement.overPaid ?? null },
          recoveredOn: settlement.recoveredOn ?? null,
          can: can(fundSubject(fund, openOfSettlement(settlement))),
        }
      : null,
    can: can(fundSubject(fund, open)),
  };
}

function paymentView(fund: ItemFund, payment: Payment, today: Day, can: Can): z.input<typeof PaymentView> {
  const contract = fund.contracts.find(({ id }) => id === payment.contractId);
  const cap = capFor(fund, payment, today);
  const room = contract && roomUnder(fund, contract, { cap, source: payment.source }, payment.id);
  return {
    ...{ id: payment.id, serial: payment.serial, state: payment.state, contractId: payment.contractId },
    ...{ contractNumber: contract?.number ?? '', party: contract?.party ?? '', source: payment.source },
    ...{ trigger: payment.trigger, amount: payment.amount, labour: payment.labour },
    milestones: payment.milestoneIds.map((id) => {
      const found = fund.progress.milestones.find((each) => each.id === id);
      return { id, title: found?.title ?? '', verifiedOn: found?.verifiedOn ?? null };
    }),
    ...{ certificate: payment.certificate ?? null, invoice: payment.invoice, note: payment.note },
    ...{ applicant: handView(payment.applicant), submittedOn: payment.submittedOn ?? null },
    reviewer: payment.reviewer ? handView(payment.reviewer) : null,
    ...{ reviewedOn: payment.reviewedOn ?? null, route: payment.route ?? null },
    approver: payment.approver ? handView(payment.approver) : null,
    ...{ approvedOn: payment.approvedOn ?? null, reason: payment.reason ?? null },
    cap,
    left: room ? most(NOTHING, least(room.ofContract, room.ofSource, room.ofBudget)) : NOTHING,
    can: can(fundSubject(fund, openOfPayment(payment))),
  };
}

function entryView(fund: ItemFund, entry: Entry, can: Can): z.input<typeof FundView>['entries'][number] {
  const contract = fund.contracts.find(({ id }) => id === entry.contractId);
  const payment = fund.payments.find(({ id }) => id === entry.paymentId);
  const stands = standingEntries(fund).some(({ id }) => id === entry.id);
  return {
    ...{ id: entry.id, kind: entry.kind, source: entry.source, amount: entry.amount, voucher: entry.voucher },
    ...{ paidOn: entry.paidOn, contractNumber: contract?.number ?? null, paymentSerial: payment?.serial ?? null },
    ...{ indicator: entry.indicator ?? null, overCap: entry.overCap, reason: entry.reason ?? null },
    ...{ reversed: entry.kind === 'payment' && !stands },
    can: can(fundSubject(fund, stands ? ['payment.reverse'] : [])),
  };
}

/** What stands still of payments that passed a cap. */
const overCapOf = (fund: ItemFund) => sum(standingEntries(fund).map(({ overCap }) => overCap));

export function fundView({ task, fund }: FundedItem, today: Day, can: Can): z.input<typeof FundView> {
  return {
    ...{ task: taskView(task), asOf: today, districtInvested: fund.districtInvested },
    ...{ budget: budgetOf(fund), paid: paidOf(fund), asked: askedOf(fund), verified: verifiedBy(fund.progress, today) },
    sources: fundSources.flatMap((source) => {
      const [budget, paid, asked] = [budgetOf(fund, source), paidOf(fund, { source }), askedOf(fund, { source })];
      return budget === 0 && paid === 0 && asked === 0
        ? []
        : [{ source, budget, paid, asked, left: budget - paid - asked }];
    }),
    plans: fund.plans.map(planView),
    contracts: fund.contracts.map((contract) => contractView(fund, contract, today, can)),
    payments: fund.payments.map((payment) => paymentView(fund, payment, today, can)),
    entries: fund.entries
      .toSorted((one, other) => (one.paidOn < other.paidOn ? -1 : one.paidOn > other.paidOn ? 1 : 0))
      .map((entry) => entryView(fund, entry, can)),
    arranged: [...(fund.progress.arranged ?? [])],
    milestones: fund.progress.milestones.map(({ id, title, finish, verifiedOn }) => ({
      id,
      title,
      finish,
      verifiedOn,
    })),
    warnings: warningsOn(fund, today).map(warningView),
    curve: [...curveOf(fund, today)],
    can: can(wholeSubject(fund)),
  };
}

export const fundList = (
  items: readonly FundedItem[],
  { year, today, districtId }: { readonly year: number; readonly today: Day; readonly districtId: string },
  can: Can,
): z.input<typeof FundList> => {
  const twice = voucherWarnings(items);
  return {
    asOf: today,
    year,
    can: can(districtSubject(districtId, ['payment.import'])),
    items: items.map(({ task, fund }) => ({
      ...{ id: task.id, task: taskView(task), districtInvested: fund.districtInvested, budget: budgetOf(fund) },
      contracted: sum(fund.contracts.map(({ amount }) => amount)),
      ...{ paid: paidOf(fund), asked: askedOf(fund), verified: verifiedBy(fund.progress, today) },
      ...{
        overCap: overCapOf(fund),
        plan: planState(fund),
        warnings: [...warningsOn(fund, today), ...(twice.get(task.id) ?? [])].map(warningView),
      },
      waiting: fund.payments
        .filter(({ state }) => ASKING.includes(state) || state === 'returned' || state === 'draft')
        .map((payment) => paymentView(fund, payment, today, can)),
      can: can(wholeSubject(fund)),
    })),
  };
};

function planState(fund: ItemFund): z.input<typeof FundList>['items'][number]['plan'] {
  const last = fund.plans.at(-1);
  return last === undefined || last.state === 'superseded' ? 'none' : last.state;
}
