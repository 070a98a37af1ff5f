import { addDays, type Day, day, daysBetween } from '../../../kernel/day.js';
import { type BasisPoints, type Fen, fen, less, partOf, shareOf } from '../../../kernel/money.js';
import { plannedBy, verifiedBy } from '../facts.js';
import { budgetOf, type Contract, type ItemFund, paidOf, standingEntries } from './fund.js';
import { measuredBy } from './caps.js';
import { schemeOf } from './schemes.js';

export const warningKinds = [
  ...(['ahead-of-progress', 'fund-lag', 'slow-execution', 'above-cap', 'above-budget'] as const),
  'voucher-elsewhere',
] as const;
export type WarningKind = (typeof warningKinds)[number];

export interface Warning {
  readonly kind: WarningKind;
  readonly contractNumber?: string;
  readonly amount?: Fen;
  /** What is, and what should be, in parts of ten thousand. */
  readonly share?: BasisPoints;
  readonly expected?: BasisPoints;
  readonly days?: number;
  readonly since?: Day;
  readonly voucher?: string;
  /** The other item that bears the same. */
  readonly elsewhere?: string;
}

/** From which figures on we warn; a later version is a further row, and a warning says by which it was made. */
interface WarningRule {
  readonly version: string;
  readonly from: Day;
  /** Paid further ahead of verified progress than this. */
  readonly ahead: BasisPoints;
  /** Done, and less paid than the scheme's least for longer than this. */
  readonly lagDays: number;
  /** Spent of the budget by so much less than the plan says is due. */
  readonly slow: BasisPoints;
}

/** The latest first. Our own figures [D]; 督查 names fund lag under its own heading (workflow §10). */
export const warningRules: readonly WarningRule[] = [
  { version: 'warnings-1', from: day('2000-01-01'), ahead: 2_000, lagDays: 30, slow: 3_000 },
];

const ruleOn = (on: Day): WarningRule => {
  const rule = warningRules.find(({ from }) => on >= from);
  if (!rule) throw new Error(`no rule of warnings holds on ${on}`);
  return rule;
};

/** What is out of step between an item's money and its progress on a day (workflow §10). Pure: facts in, warnings out. */
export function warningsOn(fund: ItemFund, today: Day): readonly Warning[] {
  const rule = ruleOn(today);
  return [
    ...fund.contracts.flatMap((contract) => ofContract(fund, contract, rule, today)),
    ...slowExecution(fund, rule, today),
    ...standingEntries(fund)
      .filter(({ overCap }) => overCap > 0)
      .map(({ overCap, paidOn }): Warning => ({ kind: 'above-cap', amount: overCap, since: paidOn })),
    ...aboveBudget(fund),
  ];
}

function ofContract(fund: ItemFund, contract: Contract, rule: WarningRule, today: Day): readonly Warning[] {
  const { number: contractNumber, amount } = contract;
  const paid = paidOf(fund, { contractId: contract.id });
  const measured = measuredBy(fund, contract, today);
  const [paidShare, measuredShare] = [partOf(paid, amount), partOf(measured, amount)];
  const scheme = schemeOf(contract.signedOn);
  // An advance is paid before anything is done, and is no sign of anything.
  const isAhead = paidShare > scheme.advance.most && paidShare - measuredShare > rule.ahead;
  const lag = laggingSince(fund, contract, rule.lagDays, today);
  return [
    ...(isAhead
      ? [{ kind: 'ahead-of-progress', contractNumber, share: paidShare, expected: measuredShare } as const]
      : []),
    ...(lag === undefined
      ? []
      : [{ kind: 'fund-lag', contractNumber, days: daysBetween(lag.since, today), ...lag } as const]),
  ];
}

/** The first day by which work had long been verified of which less was paid than the scheme's least (财建〔2022〕183号: 80 %). */
function laggingSince(
  fund: ItemFund,
  contract: Contract,
  lagDays: number,
  today: Day,
): { readonly since: Day; readonly amount: Fen } | undefined {
  const { progressLeast } = schemeOf(contract.signedOn);
  const paid = paidOf(fund, { contractId: contract.id });
  const owedBy = (on: Day): Fen =>
    less(shareOf(shareOf(contract.amount, verifiedBy(fund.progress, on)), progressLeast), paid);
  const until = addDays(today, -lagDays);
  const since = fund.progress.milestones
    .flatMap(({ verifiedOn }) =>
      verifiedOn !== null && verifiedOn <= until && owedBy(verifiedOn) > 0 ? [verifiedOn] : [],
    )
    .sort()[0];
  return since === undefined ? undefined : { since, amount: owedBy(until) };
}

/** The budget execution rate far below what the plan says is due (regulation §9: the weakest number in practice). */
function slowExecution(fund: ItemFund, rule: WarningRule, today: Day): readonly Warning[] {
  const budget = budgetOf(fund);
  if (budget <= 0) return [];
  const [share, expected] = [partOf(paidOf(fund), budget), plannedBy(fund.progress, today)];
  return expected - share > rule.slow ? [{ kind: 'slow-execution', share, expected }] : [];
}

/** Contracts that were signed above what is approved: recorded as they are, and nothing is asked for beyond the budget. */
function aboveBudget(fund: ItemFund): readonly Warning[] {
  const budget = budgetOf(fund);
  const over = fund.contracts.reduce((all, { amount }) => all + amount, 0) - budget;
  return fund.contracts.length > 0 && over > 0 ? [{ kind: 'above-budget', amount: fen(over) }] : [];
}
