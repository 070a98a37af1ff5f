import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse } from '../../../kernel/decision.js';
import { next } from '../../../kernel/machine.js';
import { type Fen, fen, least, less, most, NOTHING, sum } from '../../../kernel/money.js';
import type { PaperPlace } from '../../offices/rules/paper.js';
import { reachedCap } from './caps.js';
import { type EntryEvent, ofItem } from './events.js';
import { budgetOf, type Entry, type FundChange, type ItemFund, paidOf, type Payment, standingEntries } from './fund.js';
import type { FundSource } from './sources.js';
import { paymentMachine } from './machine.js';
import { paymentOf } from './payments.js';
import { answered } from './waiting.js';

export type EntryDecision = Decision<FundChange, EntryEvent>;

/** What finance's own papers say of a payment (point 12): 指标, 合同, 支付, 凭证号. */
export interface RealPayment {
  readonly source: FundSource;
  readonly amount: Fen;
  readonly voucher: string;
  readonly paidOn: Day;
  readonly contractId?: string;
  readonly indicator?: string;
  readonly slip?: PaperPlace;
}

/** What may be said of an entry by whoever puts it down. */
interface Moment {
  readonly today: Day;
  readonly newId: () => string;
}

/** The same voucher put down already. */
export const bearing = (fund: Pick<ItemFund, 'entries'>, voucher: string): Entry | undefined =>
  standingEntries(fund).find((entry) => entry.voucher === voucher);

/** By how much all payments of the contract pass its cap, or all of the source its budget, with one more (point 12). */
function overCap(fund: ItemFund, real: RealPayment, today: Day): Fen {
  const { contractId, source, amount } = real;
  const contract = fund.contracts.find(({ id }) => id === contractId);
  const ofBudget = less(sum([paidOf(fund, { source }), amount]), budgetOf(fund, source));
  if (!contract) return most(NOTHING, ofBudget);
  const ofContract = less(sum([paidOf(fund, { contractId: contract.id }), amount]), reachedCap(fund, contract, today));
  return most(NOTHING, least(most(ofBudget, ofContract), amount));
}

/** The voucher of an approved payment: what was asked for is paid, whatever finance in the end paid (I6, point 12). */
export function pay(
  fund: ItemFund,
  paymentId: string,
  real: Omit<RealPayment, 'source' | 'contractId'>,
  moment: Moment,
) {
  const payment = paymentOf(fund, paymentId);
  const state = payment && next(paymentMachine, payment.state, 'pay');
  if (!payment || state === undefined)
    return payment
      ? refuse('payment.wrong-state', { state: payment.state }, 'workflow §10')
      : refuse('payment.not-there');
  const { source, contractId } = payment;
  const paid: Payment = { ...payment, state };
  return putDown(fund, { ...real, source, contractId }, moment, paid);
}

/** Finance paid without an application of ours: recorded as it is, and flagged where it passes the cap (point 12). */
export const recordReal = (fund: ItemFund, real: RealPayment, moment: Moment): EntryDecision =>
  putDown(fund, real, moment, undefined);

function putDown(
  fund: ItemFund,
  real: RealPayment,
  { today, newId }: Moment,
  paid: Payment | undefined,
): EntryDecision {
  if (real.amount <= 0) return refuse('funds.amount-missing');
  if (real.voucher.trim() === '') return refuse('payment.voucher-missing', {}, 'workflow §10');
  if (real.paidOn > today) return refuse('payment.not-yet-paid', { paidOn: real.paidOn, today });
  if (real.contractId !== undefined && !fund.contracts.some(({ id }) => id === real.contractId))
    return refuse('contract.not-there');
  const same = bearing(fund, real.voucher);
  if (same) return refuse('payment.voucher-taken', { voucher: real.voucher, on: same.paidOn }, 'point 12');
  const entry: Entry = {
    ...{ id: newId(), kind: 'payment', overCap: overCap(fund, real, today), ...real },
    ...(paid && { paymentId: paid.id }),
  };
  const ends = paid ? [answered('disbursement', paid.id, real.paidOn)] : [];
  return done(
    { entries: [entry], ...(paid && { payments: [paid] }) },
    { type: paid ? 'payment.paid' : 'payment.recorded', entry, ...ofItem(fund, { ends }) },
  );
}

/** A payment that was wrong, or came back, is reversed by a further entry with its own voucher and reason (I6). */
export function reverse(
  fund: ItemFund,
  entryId: string,
  { voucher, on, reason }: { readonly voucher: string; readonly on: Day; readonly reason: string },
  { today, newId }: Moment,
): EntryDecision {
  const wrong = standingEntries(fund).find(({ id }) => id === entryId);
  if (!wrong) return refuse('payment.not-standing', {}, 'I6');
  if (reason.trim() === '') return refuse('funds.reason-missing', {}, 'I11');
  if (voucher.trim() === '') return refuse('payment.voucher-missing', {}, 'workflow §10');
  if (on > today) return refuse('payment.not-yet-paid', { paidOn: on, today });
  if (on < wrong.paidOn) return refuse('payment.reversed-earlier', { paidOn: wrong.paidOn });
  const entry: Entry = {
    ...{ id: newId(), kind: 'reversal', source: wrong.source, amount: fen(-wrong.amount), voucher, paidOn: on },
    ...{ reverses: wrong.id, overCap: NOTHING, reason },
    ...(wrong.contractId !== undefined && { contractId: wrong.contractId }),
    ...(wrong.paymentId !== undefined && { paymentId: wrong.paymentId }),
    ...(wrong.indicator !== undefined && { indicator: wrong.indicator }),
  };
  const asked = wrong.paymentId === undefined ? undefined : paymentOf(fund, wrong.paymentId);
  const state = asked && next(paymentMachine, asked.state, 'reverse');
  return done(
    { entries: [entry], ...(asked && state !== undefined && { payments: [{ ...asked, state }] }) },
    { type: 'payment.reversed', entry, ...ofItem(fund) },
  );
}
