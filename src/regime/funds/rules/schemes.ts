import { type Day, day } from '../../../kernel/day.js';
import type { BasisPoints } from '../../../kernel/money.js';

/** What must have come about before more of a contract may be paid, in their order. */
export const triggers = ['contract-signed', 'progress', 'works-accepted', 'settled', 'retention-released'] as const;
export type Trigger = (typeof triggers)[number];

/** How much of a contract may have been paid, all payments together, once a trigger is reached. */
interface SchemeStep {
  readonly trigger: Trigger;
  readonly cumulativeCap: BasisPoints;
  /** Of which amount: of the contract, of the work measured or verified so far, or of the value it was settled at. */
  readonly of: 'contract' | 'measured' | 'final-value';
}

/** How government works are paid for, by the law of the day on which their contract was signed. */
export interface PaymentScheme {
  readonly id: string;
  readonly source: string;
  /** The first day of signing it holds for. */
  readonly from: Day;
  readonly steps: readonly SchemeStep[];
  /** The least and the most that an advance may be (预付款). */
  readonly advance: { readonly least: BasisPoints; readonly most: BasisPoints };
  /** What of measured work is to be paid at least while it goes on: below it we are slow, and say so. */
  readonly progressLeast: BasisPoints;
  /** What of a progress payment goes to the wage account unless the contract fixes another share (人工费). */
  readonly labourShare: BasisPoints;
  /** What is held back for faults (质保金), and for how long at most. */
  readonly retention: { readonly most: BasisPoints; readonly longestMonths: number };
}

/** 建质〔2017〕138号: at most 3 % of the settled price, and a term for faults of two years at most. */
const RETENTION = { most: 300, longestMonths: 24 } as const;
/** 农民工工资支付条例 24, 29: the contract fixes it; where it says nothing a fifth is the usual share [D]. */
const LABOUR: BasisPoints = 2_000;

/**
 * The schemes there are, the latest first. 财建〔2004〕369号 fixed advances of 10 to 30 % and progress pay of 60 to 90 %;
 * 财建〔2022〕183号 raised its lower bound to 80 % for contracts from 1 August 2022 and left the upper one.
 */
export const schemes: readonly PaymentScheme[] = [
  {
    id: '2022-183',
    source: '财建〔2022〕183号',
    from: day('2022-08-01'),
    ...{ steps: steps(), advance: { least: 1_000, most: 3_000 }, progressLeast: 8_000 },
    ...{ labourShare: LABOUR, retention: RETENTION },
  },
  {
    id: '2004-369',
    source: '财建〔2004〕369号',
    from: day('2004-10-20'),
    ...{ steps: steps(), advance: { least: 1_000, most: 3_000 }, progressLeast: 6_000 },
    ...{ labourShare: LABOUR, retention: RETENTION },
  },
];

function steps(): readonly SchemeStep[] {
  return [
    { trigger: 'contract-signed', cumulativeCap: 3_000, of: 'contract' },
    { trigger: 'progress', cumulativeCap: 9_000, of: 'measured' },
    { trigger: 'works-accepted', cumulativeCap: 9_000, of: 'contract' },
    { trigger: 'settled', cumulativeCap: 9_700, of: 'final-value' },
    { trigger: 'retention-released', cumulativeCap: 10_000, of: 'final-value' },
  ];
}

/** The scheme of the day a contract was signed on; contracts older than any of them follow the oldest. */
export function schemeOf(signedOn: Day): PaymentScheme {
  const found = schemes.find(({ from }) => signedOn >= from) ?? schemes.at(-1);
  if (!found) throw new Error('there is no scheme of payments');
  return found;
}

/** How much of which amount may have been paid once a trigger is reached. */
export function stepOf({ id, steps: all }: PaymentScheme, trigger: Trigger): SchemeStep {
  const step = all.find((each) => each.trigger === trigger);
  if (!step) throw new Error(`scheme ${id} has no step ${trigger}`);
  return step;
}
