import { addMonths, type Day, day } from '../../../kernel/day.js';
import { type BasisPoints, fen, type Fen, shareOf, sum } from '../../../kernel/money.js';
import { standingEntries, type Contract, type ItemFund, type Payment, type Route } from './fund.js';
import { ASKING } from './machine.js';

/** From which amounts on leaders decide; a district that has its own rule adds a row. */
export interface RoutingRule {
  readonly id: string;
  readonly source: string;
  readonly from: Day;
  /** A single payment above this goes to the deputy leader in charge. */
  readonly leaderAbove: Fen;
  /** Of a contract above `contractAbove`, requests within some months that pass a share of it go to the meeting. */
  readonly meeting: { readonly contractAbove: Fen; readonly months: number; readonly share: BasisPoints };
}

/** The latest first. There is no national rule; 晋城城区 2025 (jccq.gov.cn 2250476) is the pattern, the figures are ours [D]. */
export const routingRules: readonly RoutingRule[] = [
  {
    id: 'routing-1',
    source: '首次拨付报分管领导；大额拨付按区政府规定',
    from: day('2000-01-01'),
    leaderAbove: fen(100_000_000),
    meeting: { contractAbove: fen(200_000_000), months: 3, share: 3_000 },
  },
];

export function routingOn(on: Day): RoutingRule {
  const rule = routingRules.find(({ from }) => on >= from);
  if (!rule) throw new Error(`no rule says who approves payments on ${on}`);
  return rule;
}

/** Whom a payment goes to once finance has passed it (workflow §10 “first payment or above threshold”). */
export function routeOf(fund: ItemFund, payment: Payment, contract: Contract, today: Day): Route {
  const { leaderAbove, meeting } = routingOn(today);
  const others = fund.payments.filter(({ id, contractId }) => id !== payment.id && contractId === contract.id);
  const since = addMonths(today, -meeting.months);
  const recent = sum(
    others.flatMap(({ state, submittedOn, amount }) =>
      (ASKING.includes(state) || state === 'paid') && submittedOn !== undefined && submittedOn > since ? [amount] : [],
    ),
  );
  if (contract.amount > meeting.contractAbove && recent + payment.amount > shareOf(contract.amount, meeting.share))
    return 'meeting';
  const isFirst = !standingEntries(fund).some(({ contractId }) => contractId === contract.id);
  return isFirst || payment.amount > leaderAbove ? 'deputy-leader' : 'none';
}
