import type { Day } from '../../../kernel/day.js';
import { type Decision, done, type Refused, refuse } from '../../../kernel/decision.js';
import { next } from '../../../kernel/machine.js';
import { type Fen, inYuan, least, less, most, NOTHING } from '../../../kernel/money.js';
import { capAt, measuredBy, roomUnder, settlementOf } from './caps.js';
import { ofItem, type PaymentEvent } from './events.js';
import {
  type Asked,
  changed,
  type Contract,
  type FundChange,
  type Hand,
  type ItemFund,
  type Payment,
  standingPlan,
} from './fund.js';
import { handFault } from './hands.js';
import { labourOf } from './labour.js';
import { paymentMachine } from './machine.js';
import { routeOf } from './routing.js';
import { triggers } from './schemes.js';
import { answered, waitFor } from './waiting.js';

export type PaymentDecision = Decision<FundChange, PaymentEvent>;

export const paymentOf = ({ payments }: ItemFund, id: string): Payment | undefined =>
  payments.find((payment) => payment.id === id);

/** The application as it is being drawn up, kept without being asked for yet. */
export function prepare(
  fund: ItemFund,
  asked: Asked,
  hand: Hand,
  { today, newId }: { readonly today: Day; readonly newId: () => string },
): PaymentDecision {
  const fault = fund.runs ? handFault(hand, [], today) : refuse('funds.item-ended');
  if (fault) return fault;
  if (!contractOf(fund, asked)) return refuse('contract.not-there');
  const payment: Payment = {
    ...asked,
    ...{ id: newId(), serial: fund.payments.length + 1, round: 0, state: paymentMachine.initial, applicant: hand },
  };
  return done({ payments: [payment] }, { type: 'payment.prepared', payment, hand, ...ofItem(fund) });
}

/**
 * The lead asks for money (workflow §10): the item is the district's own investment (R13), its fund plan is approved, the
 * trigger is proved, and the cap and the budget leave room (I8).
 */
export function submit(fund: ItemFund, id: string, asked: Asked, hand: Hand, today: Day): PaymentDecision {
  const before = paymentOf(fund, id);
  const state = before && next(paymentMachine, before.state, 'submit');
  if (!before || state === undefined) return wrongState(before);
  const fault = fund.runs ? handFault(hand, [], today) : refuse('funds.item-ended');
  const unfit = fault ?? unproved(fund, asked, today) ?? aboveRoom(fund, asked, today, id);
  if (unfit) return unfit;
  const { reviewer: _reviewer, approver: _approver, route: _route, reason: _reason, ...kept } = before;
  const { certificate: _before, ...plain } = kept;
  const payment: Payment = {
    ...plain,
    ...asked,
    ...{ state, round: before.round + 1, applicant: hand, submittedOn: today },
  };
  const begins = [waitFor('finance-review', fund, { id, round: payment.round - 1, since: today })];
  return done({ payments: [payment] }, { type: 'payment.submitted', payment, hand, ...ofItem(fund, { begins }) });
}

/** Draws an application up and asks for it at once: what may not be asked for is not kept either. */
export function apply(
  fund: ItemFund,
  asked: Asked,
  hand: Hand,
  moment: { readonly today: Day; readonly newId: () => string },
): PaymentDecision {
  const drawn = prepare(fund, asked, hand, moment);
  const [draft] = drawn.done ? (drawn.value.payments ?? []) : [];
  if (!drawn.done || !draft) return drawn;
  const submitted = submit(changed(fund, drawn.value), draft.id, asked, hand, moment.today);
  return submitted.done ? done(submitted.value, ...drawn.events, ...submitted.events) : submitted;
}

export function withdraw(fund: ItemFund, id: string, hand: Hand): PaymentDecision {
  const before = paymentOf(fund, id);
  const state = before && next(paymentMachine, before.state, 'withdraw');
  if (!before || state === undefined) return wrongState(before);
  const payment: Payment = { ...before, state };
  return done({ payments: [payment] }, { type: 'payment.withdrawn', payment, hand, ...ofItem(fund) });
}

export interface Verdict {
  readonly verdict: 'pass' | 'return' | 'reject';
  readonly reason: string;
}

/** Finance looks at what is asked and at its proof: it passes, goes back, or is refused with a reason. */
export function reviewPayment(
  fund: ItemFund,
  id: string,
  { verdict, reason }: Verdict,
  hand: Hand,
  today: Day,
): PaymentDecision {
  const before = paymentOf(fund, id);
  const contract = before && contractOf(fund, before);
  if (!before || !contract) return wrongState(before);
  const route = routeOf(fund, before, contract, today);
  const move = verdict === 'pass' ? (route === 'none' ? 'clear' : 'pass-on') : verdict;
  const state = before.state === 'finance-review' ? next(paymentMachine, before.state, move) : undefined;
  if (state === undefined) return wrongState(before);
  const fault = handFault(hand, [before.applicant], today) ?? (verdict === 'pass' ? undefined : unsaid(reason));
  const unfit = fault ?? (verdict === 'pass' ? aboveRoom(fund, before, today, id) : undefined);
  if (unfit) return unfit;
  const on = hand.paper?.signedOn ?? today;
  const ends = [answered('finance-review', id, on)];
  const seen: Payment = { ...before, state, reviewer: hand, reviewedOn: on };
  if (verdict !== 'pass') return wentBack(fund, seen, hand, { reason, ends });
  const awaited = route === 'none' ? 'disbursement' : route === 'meeting' ? 'payment-meeting' : 'payment-approval';
  return done(
    { payments: [{ ...seen, route, ...(route === 'none' && { approvedOn: on }) }] },
    {
      ...{ type: 'payment.passed', payment: { ...seen, route }, hand },
      ...ofItem(fund, { ends, begins: [waitFor(awaited, fund, aboutRound(seen, today))] }),
    },
  );
}

/** Whoever may decide approves, or sends back; what the meeting decided is registered from its minutes alone (R10). */
export function decidePayment(
  fund: ItemFund,
  id: string,
  { verdict, reason }: Verdict,
  hand: Hand,
  today: Day,
): PaymentDecision {
  const before = paymentOf(fund, id);
  if (before?.state !== 'leader-approval') return wrongState(before);
  const move = verdict === 'pass' ? 'approve' : verdict;
  const state = next(paymentMachine, before.state, move);
  if (state === undefined) return wrongState(before);
  if (before.route === 'meeting' && hand.paper === undefined) return refuse('payment.meeting-decides', {}, 'R10');
  const fault =
    handFault(hand, [before.applicant, before.reviewer], today) ?? (verdict === 'pass' ? undefined : unsaid(reason));
  const unfit = fault ?? (verdict === 'pass' ? aboveRoom(fund, before, today, id) : undefined);
  if (unfit) return unfit;
  const on = hand.paper?.signedOn ?? today;
  const ends = [answered(before.route === 'meeting' ? 'payment-meeting' : 'payment-approval', id, on)];
  const seen: Payment = { ...before, state, approver: hand };
  if (verdict !== 'pass') return wentBack(fund, seen, hand, { reason, ends });
  const payment: Payment = { ...seen, approvedOn: on };
  return done(
    { payments: [payment] },
    {
      ...{ type: 'payment.approved', payment, hand },
      ...ofItem(fund, { ends, begins: [waitFor('disbursement', fund, aboutRound(payment, today))] }),
    },
  );
}

/** What was approved is not paid after all: it goes back with the reason, and its money is free again. */
export function takeBack(fund: ItemFund, id: string, reason: string, hand: Hand, today: Day): PaymentDecision {
  const before = paymentOf(fund, id);
  if (before?.state !== 'approved') return wrongState(before);
  const fault = unsaid(reason) ?? handFault(hand, [before.applicant], today);
  if (fault) return fault;
  const ends = [{ kind: 'disbursement', about: id, reason } as const];
  return wentBack(fund, { ...before, state: 'returned' }, hand, { reason, ends });
}

const aboutRound = ({ id, round }: Payment, since: Day) => ({ id, round: round - 1, since });

const contractOf = ({ contracts }: ItemFund, { contractId }: Pick<Asked, 'contractId'>): Contract | undefined =>
  contracts.find(({ id }) => id === contractId);

const unsaid = (reason: string): Refused | undefined =>
  reason.trim() === '' ? refuse('funds.reason-missing', {}, 'I11') : undefined;

const wrongState = (payment: Payment | undefined): Refused =>
  payment ? refuse('payment.wrong-state', { state: payment.state }, 'workflow §10') : refuse('payment.not-there');

function wentBack(
  fund: ItemFund,
  seen: Payment,
  hand: Hand,
  { reason, ends }: { readonly reason: string; readonly ends: PaymentEvent['ends'] },
): PaymentDecision {
  const payment: Payment = { ...seen, reason };
  const type = payment.state === 'rejected' ? 'payment.rejected' : 'payment.returned';
  return done({ payments: [payment] }, { type, payment, hand, reason, ...ofItem(fund, { ends }) });
}

/** What stands against an application before any figure is looked at: nobody may ask, or the trigger is not proved. */
function unproved(fund: ItemFund, asked: Asked, today: Day): Refused | undefined {
  const contract = contractOf(fund, asked);
  if (!contract) return refuse('contract.not-there');
  if (fund.districtInvested === null) return refuse('funds.investment-unsaid', {}, 'R13');
  if (!fund.districtInvested) return refuse('funds.not-district-invested', {}, 'R13');
  if (!standingPlan(fund)) return refuse('funds.no-approved-plan', {}, 'I8');
  if (asked.amount <= 0) return refuse('funds.amount-missing');
  if (asked.invoice.trim() === '') return refuse('payment.invoice-missing', {}, 'workflow §10');
  const labour = labourOf(asked.amount, contract.labourShare);
  if (asked.labour < labour || asked.labour > asked.amount)
    return refuse('payment.labour-short', { least: inYuan(labour) }, '农民工条例29');
  const settlement = settlementOf(fund, contract.id);
  switch (asked.trigger) {
    case 'contract-signed':
      return undefined;
    case 'progress':
      return unmeasured(fund, asked, contract, today);
    case 'works-accepted':
      return settlement ? undefined : refuse('payment.works-not-accepted', {}, 'workflow §10');
    case 'settled':
      return settlement?.finalValue === undefined ? refuse('payment.not-settled', {}, 'workflow §10') : undefined;
    case 'retention-released':
      return settlement?.state === 'retention-released' ? undefined : refuse('payment.retention-held', {}, 'I8');
  }
}

/** R13 “按进度拨付”: progress is a verified milestone or a certificate of what was measured, never the lead's own word. */
function unmeasured(
  { progress: { milestones } }: ItemFund,
  { milestoneIds, certificate }: Asked,
  { amount }: Contract,
  today: Day,
): Refused | undefined {
  if (certificate) {
    if (certificate.number.trim() === '') return refuse('payment.certificate-missing', {}, 'R13');
    if (certificate.on > today) return refuse('payment.certificate-later', { on: certificate.on, today });
    if (certificate.value > amount) return refuse('payment.certificate-above', { contract: inYuan(amount) }, 'I8');
    return undefined;
  }
  if (milestoneIds.length === 0) return refuse('payment.proof-missing', {}, 'R13');
  const open = milestoneIds.flatMap((id) => {
    const found = milestones.find((each) => each.id === id);
    return found?.verifiedOn !== null && found !== undefined ? [] : [found?.title ?? ''];
  });
  return open.length === 0 ? undefined : refuse('payment.milestone-not-verified', { titles: open.join('、') }, 'R13');
}

/** The cap that an application may reach by what it proves. */
export function capFor(fund: ItemFund, asked: Pick<Asked, 'contractId' | 'trigger' | 'certificate'>, today: Day): Fen {
  const contract = contractOf(fund, asked);
  if (!contract) return NOTHING;
  const measured = most(measuredBy(fund, contract, today), asked.certificate?.value ?? NOTHING);
  return capAt(contract, { trigger: asked.trigger, measured, settlement: settlementOf(fund, contract.id) });
}

/** What may still be asked for of a contract under each trigger, were it proved: what the cap and the approved budget leave. */
export const roomsOf = (fund: ItemFund, contract: Contract, today: Day) =>
  triggers.map((trigger) => {
    const cap = capFor(fund, { contractId: contract.id, trigger }, today);
    const { ofContract, ofBudget } = roomUnder(fund, contract, { cap, source: 'district' });
    return { trigger, left: most(NOTHING, least(ofContract, ofBudget)) };
  });

/** I8 “paid <= cumulative cap <= contract <= approved budget”, what others ask for at the same time counted in. */
function aboveRoom(fund: ItemFund, asked: Asked, today: Day, except: string): Refused | undefined {
  const contract = contractOf(fund, asked);
  if (!contract) return refuse('contract.not-there');
  const cap = capFor(fund, asked, today);
  const room = roomUnder(fund, contract, { cap, source: asked.source }, except);
  if (asked.amount > room.ofContract) {
    const [left, over] = [most(NOTHING, room.ofContract), less(asked.amount, room.ofContract)];
    return refuse(
      'payment.above-cap',
      {
        ...{ cap: inYuan(cap), paid: inYuan(room.paid), asked: inYuan(room.asked) },
        ...{ left: inYuan(left), over: inYuan(over) },
      },
      'I8',
    );
  }
  const left = least(room.ofSource, room.ofBudget);
  return asked.amount > left ? refuse('payment.above-budget', { left: inYuan(most(NOTHING, left)) }, 'I8') : undefined;
}
