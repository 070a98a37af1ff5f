import { addMonths, type Day } from '../../../kernel/day.js';
import { type Decision, done, refuse } from '../../../kernel/decision.js';
import { next } from '../../../kernel/machine.js';
import {
  type BasisPoints,
  type Fen,
  fen,
  inPercent,
  inYuan,
  less,
  most,
  NOTHING,
  shareOf,
} from '../../../kernel/money.js';
import { settlementOf } from './caps.js';
import { ofItem, type SettlementEvent } from './events.js';
import { type Entry, type FundChange, type Hand, type ItemFund, paidOf, type Settlement } from './fund.js';
import { handFault } from './hands.js';
import { settlementMachine } from './machine.js';
import { schemeOf } from './schemes.js';
import { answered, waitFor } from './waiting.js';

export type SettlementDecision = Decision<FundChange, SettlementEvent>;

/** The works are accepted (竣工验收), and what the contractor claims goes to the review. */
export function begin(
  fund: ItemFund,
  { contractId, worksAcceptedOn, claimed }: Pick<Settlement, 'contractId' | 'worksAcceptedOn' | 'claimed'>,
  hand: Hand,
  { today, newId }: { readonly today: Day; readonly newId: () => string },
): SettlementDecision {
  const contract = fund.contracts.find(({ id }) => id === contractId);
  if (!contract) return refuse('contract.not-there');
  if (settlementOf(fund, contractId)) return refuse('settlement.begun-already', {}, 'workflow §10');
  if (claimed <= 0) return refuse('funds.amount-missing');
  if (worksAcceptedOn > today) return refuse('settlement.not-yet-accepted', { on: worksAcceptedOn, today });
  if (worksAcceptedOn < contract.signedOn) return refuse('settlement.before-contract', { on: contract.signedOn });
  const fault = handFault(hand, [], today);
  if (fault) return fault;
  const settlement: Settlement = {
    ...{ id: newId(), contractId, worksAcceptedOn, claimed, beganBy: hand },
    state: settlementMachine.initial,
  };
  return done({ settlements: [settlement] }, { type: 'settlement.begun', settlement, hand, ...ofItem(fund) });
}

export interface SettledAs {
  readonly finalValue: Fen;
  readonly report: string;
  readonly settledOn: Day;
  readonly retentionShare: BasisPoints;
  readonly retentionMonths: number;
}

/**
 * The review fixes the final value; at most 3 % of it is retained, two years at most (建质〔2017〕138号). What was paid beyond
 * it comes back within thirty days (财建〔2022〕183号).
 */
export function settle(
  fund: ItemFund,
  settlementId: string,
  { finalValue, report, settledOn, retentionShare, retentionMonths }: SettledAs,
  hand: Hand,
  today: Day,
): SettlementDecision {
  const before = fund.settlements.find(({ id }) => id === settlementId);
  const contract = before && fund.contracts.find(({ id }) => id === before.contractId);
  const held = shareOf(most(NOTHING, finalValue), retentionShare);
  const state = before && next(settlementMachine, before.state, held > 0 ? 'settle-and-hold' : 'settle');
  if (!before || !contract || state === undefined) return refuse('settlement.wrong-state', {}, 'workflow §10');
  const fault = handFault(hand, [before.beganBy], today);
  if (fault) return fault;
  const { retention } = schemeOf(contract.signedOn);
  if (retentionShare < 0 || retentionShare > retention.most)
    return refuse('settlement.retention-share', { most: inPercent(retention.most) }, 'I8');
  if (retentionMonths < 0 || retentionMonths > retention.longestMonths)
    return refuse('settlement.retention-months', { most: retention.longestMonths }, '建质〔2017〕138号');
  if (finalValue <= 0) return refuse('funds.amount-missing');
  if (report.trim() === '') return refuse('settlement.report-missing', {}, 'workflow §10');
  if (finalValue > contract.amount)
    return refuse('settlement.above-contract', { contract: inYuan(contract.amount) }, 'I8');
  if (settledOn > today) return refuse('settlement.not-yet-settled', { on: settledOn, today });
  if (settledOn < before.worksAcceptedOn) return refuse('settlement.before-acceptance', { on: before.worksAcceptedOn });
  const overPaid = most(NOTHING, less(paidOf(fund, { contractId: contract.id }), finalValue));
  const retentionDue = addMonths(before.worksAcceptedOn, retentionMonths);
  const settlement: Settlement = {
    ...{ ...before, state, finalValue, report, settledOn, settledBy: hand, overPaid },
    ...(held > 0 && { retention: held, retentionDue }),
  };
  const { id } = settlement;
  return done(
    { settlements: [settlement] },
    {
      ...{ type: 'settlement.settled', settlement, hand },
      ...ofItem(fund, {
        begins: [
          ...(held > 0 ? [waitFor('retention-return', fund, { id, since: settledOn, until: retentionDue })] : []),
          ...(overPaid > 0 ? [waitFor('overpayment-return', fund, { id, since: settledOn })] : []),
        ],
      }),
    },
  );
}

/** The term for faults is over without any: what was held back may be paid. Not a day before it is due. */
export function release(fund: ItemFund, settlementId: string, on: Day, hand: Hand, today: Day): SettlementDecision {
  const before = fund.settlements.find(({ id }) => id === settlementId);
  const state = before && next(settlementMachine, before.state, 'release');
  if (!before || state === undefined || before.retentionDue === undefined)
    return refuse('settlement.wrong-state', {}, 'workflow §10');
  const fault = handFault(hand, [], today);
  if (fault) return fault;
  if (on > today) return refuse('settlement.not-yet-settled', { on, today });
  if (on < before.retentionDue) return refuse('settlement.retention-not-due', { due: before.retentionDue }, 'I8');
  const settlement: Settlement = { ...before, state, releasedOn: on };
  return done(
    { settlements: [settlement] },
    {
      ...{ type: 'settlement.retention-released', settlement, hand },
      ...ofItem(fund, { ends: [answered('retention-return', settlementId, on)] }),
    },
  );
}

/** What was paid too much came back: a further entry of the ledger, with its own voucher (I6). */
export function recover(
  fund: ItemFund,
  settlementId: string,
  { voucher, on }: { readonly voucher: string; readonly on: Day },
  hand: Hand,
  { today, newId }: { readonly today: Day; readonly newId: () => string },
): SettlementDecision {
  const before = fund.settlements.find(({ id }) => id === settlementId);
  if (!before || before.overPaid === undefined || before.overPaid <= 0 || before.recoveredOn !== undefined)
    return refuse('settlement.nothing-to-recover', {}, '财建〔2022〕183号');
  const fault = handFault(hand, [], today);
  if (fault) return fault;
  if (voucher.trim() === '') return refuse('payment.voucher-missing', {}, 'workflow §10');
  if (on > today) return refuse('payment.not-yet-paid', { paidOn: on, today });
  const { contractId, overPaid } = before;
  const [last] = fund.entries.filter((entry) => entry.contractId === contractId && entry.kind === 'payment').slice(-1);
  const entry: Entry = {
    ...{ id: newId(), kind: 'recovery', source: last?.source ?? 'district', amount: fen(-overPaid), voucher },
    ...{ paidOn: on, contractId, overCap: NOTHING },
  };
  const settlement: Settlement = { ...before, recoveredOn: on };
  return done(
    { settlements: [settlement], entries: [entry] },
    {
      ...{ type: 'settlement.recovered', settlement, hand },
      ...ofItem(fund, { ends: [answered('overpayment-return', settlementId, on)] }),
    },
  );
}
