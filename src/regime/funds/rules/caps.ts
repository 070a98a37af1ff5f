import type { Day } from '../../../kernel/day.js';
import { type Fen, least, less, most, NOTHING, shareOf } from '../../../kernel/money.js';
import { verifiedBy } from '../facts.js';
import { askedOf, budgetOf, type Contract, type ItemFund, paidOf, type Settlement } from './fund.js';
import type { FundSource } from './sources.js';
import { schemeOf, stepOf, type Trigger } from './schemes.js';

/** How far a contract is, as far as what may be paid of it goes. */
interface Reached {
  readonly trigger: Trigger;
  /** The value of the work that was measured or verified. */
  readonly measured: Fen;
  readonly settlement: Settlement | undefined;
}

/**
 * How much of a contract may have been paid, all payments together (regulation §8: `PaymentScheme`). Once it is settled the
 * final value alone counts. Never above the contract itself (I8).
 */
export function capAt({ amount, signedOn }: Contract, { trigger, measured, settlement }: Reached): Fen {
  const scheme = schemeOf(signedOn);
  const capOf = (step: Trigger, of: Fen): Fen => shareOf(of, stepOf(scheme, step).cumulativeCap);
  if (settlement?.finalValue !== undefined) {
    const { finalValue, retention = NOTHING, state } = settlement;
    return least(amount, state === 'retention-held' ? less(finalValue, retention) : finalValue);
  }
  const advance = capOf('contract-signed', amount);
  switch (trigger) {
    case 'contract-signed':
      return advance;
    case 'progress':
      return most(advance, capOf('progress', least(measured, amount)));
    case 'works-accepted':
      return settlement ? capOf('works-accepted', amount) : advance;
    case 'settled':
    case 'retention-released':
      return settlement ? capOf('works-accepted', amount) : advance;
  }
}

export const settlementOf = ({ settlements }: ItemFund, contractId: string): Settlement | undefined =>
  settlements.find((each) => each.contractId === contractId);

/** The most that was measured of a contract's work in a certificate that finance has passed. */
const certified = ({ payments }: ItemFund, contractId: string): Fen =>
  most(
    NOTHING,
    ...payments.flatMap(({ contractId: of, certificate, state }) =>
      of === contractId && certificate && ['leader-approval', 'approved', 'paid', 'reversed'].includes(state)
        ? [certificate.value]
        : [],
    ),
  );

/** The value of a contract's work on a day: as its milestones were verified, or as it was measured, whichever is more. */
export const measuredBy = (fund: ItemFund, contract: Contract, on: Day): Fen =>
  least(contract.amount, most(shareOf(contract.amount, verifiedBy(fund.progress, on)), certified(fund, contract.id)));

/** The cap that a contract has reached on a day, whatever is asked: what a real payment is held against (point 12). */
export function reachedCap(fund: ItemFund, contract: Contract, on: Day): Fen {
  const settlement = settlementOf(fund, contract.id);
  return most(
    capAt(contract, { trigger: 'progress', measured: measuredBy(fund, contract, on), settlement }),
    ...(settlement ? [capAt(contract, { trigger: 'works-accepted', measured: NOTHING, settlement })] : []),
  );
}

/** What may still be asked for: what the cap leaves of the contract, and the budget of the source. */
export interface Room {
  readonly cap: Fen;
  readonly paid: Fen;
  readonly asked: Fen;
  readonly ofContract: Fen;
  readonly ofSource: Fen;
  /** Of all contracts together: the approved budget is theirs together. */
  readonly ofBudget: Fen;
}

/** @param except the application that is being decided on */
export function roomUnder(
  fund: ItemFund,
  { id: contractId }: Contract,
  { cap, source }: { readonly cap: Fen; readonly source: FundSource },
  except?: string,
): Room {
  const [paid, asked] = [paidOf(fund, { contractId }), askedOf(fund, { contractId }, except)];
  const left = (budget: Fen, of: { readonly source?: FundSource }): Fen =>
    less(less(budget, paidOf(fund, of)), askedOf(fund, of, except));
  return {
    ...{ cap, paid, asked, ofContract: less(less(cap, paid), asked) },
    ofSource: left(budgetOf(fund, source), { source }),
    ofBudget: left(budgetOf(fund), {}),
  };
}
