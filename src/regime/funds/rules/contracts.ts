import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse } from '../../../kernel/decision.js';
import { type Fen, inYuan, sum, WHOLE } from '../../../kernel/money.js';
import { type ContractEvent, ofItem } from './events.js';
import { askedOf, type Contract, type FundChange, type ItemFund, paidOf } from './fund.js';
import { settlementOf } from './caps.js';

export type ContractDecision = Decision<FundChange, ContractEvent>;

/** What is known of a contract when it is put down. */
export type ContractForm = Omit<Contract, 'id' | 'supplements'>;

/** A contract is put down as it was signed; what it may be paid by follows from its day (`schemeOf`). */
export function registerContract(
  fund: ItemFund,
  form: ContractForm,
  { today, newId }: { readonly today: Day; readonly newId: () => string },
): ContractDecision {
  if (!fund.runs) return refuse('funds.item-ended');
  if (form.amount <= 0) return refuse('funds.amount-missing');
  if (form.signedOn > today) return refuse('contract.not-yet-signed', { signedOn: form.signedOn, today });
  if (form.labourShare < 0 || form.labourShare > WHOLE) return refuse('contract.labour-share');
  if (fund.contracts.some(({ number }) => number === form.number))
    return refuse('contract.number-taken', { number: form.number }, 'I21');
  const contract: Contract = { ...form, id: newId(), supplements: [] };
  return done({ contracts: [contract] }, { type: 'contract.registered', contract, ...ofItem(fund) });
}

/** What a supplement of a contract changes (补充协议): its amount; the one before is kept beside it. */
export interface SupplementForm {
  readonly number: string;
  readonly signedOn: Day;
  readonly amount: Fen;
  readonly reason: string;
}

/** A contract is changed by its supplement alone, never below what was paid or asked of it, nor once it is settled (I8). */
export function supplement(
  fund: ItemFund,
  contractId: string,
  { number, signedOn, amount, reason }: SupplementForm,
  today: Day,
): ContractDecision {
  const before = fund.contracts.find(({ id }) => id === contractId);
  if (!before) return refuse('contract.not-there');
  if (reason.trim() === '') return refuse('funds.reason-missing', {}, 'I11');
  if (amount <= 0) return refuse('funds.amount-missing');
  if (signedOn > today) return refuse('contract.not-yet-signed', { signedOn, today });
  if (signedOn < before.signedOn) return refuse('contract.supplement-earlier', { signedOn: before.signedOn });
  if (settlementOf(fund, contractId)?.finalValue !== undefined) return refuse('contract.settled', {}, 'I8');
  const asked = askedOf(fund, { contractId });
  const bound = sum([paidOf(fund, { contractId }), asked]);
  if (asked > 0 && amount < bound) return refuse('contract.below-asked', { bound: inYuan(bound) }, 'I8');
  const contract: Contract = {
    ...before,
    amount,
    supplements: [...before.supplements, { number, signedOn, was: before.amount, now: amount, reason }],
  };
  return done({ contracts: [contract] }, { type: 'contract.supplemented', contract, ...ofItem(fund) });
}
