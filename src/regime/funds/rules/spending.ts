import type { Day } from '../../../kernel/day.js';
import type { Fen } from '../../../kernel/money.js';
import { budgetOf, type ItemFund, paidOf } from './fund.js';

/** How much of an item's money was paid. */
export interface Spending {
  /** As it was approved; nothing where no plan was. */
  readonly budget: Fen;
  readonly paid: Fen;
  /** The day of the last entry; null: there is none. */
  readonly on: Day | null;
}

/**
 * What was really paid by a day, what came back taken off, beside the budget that stands (R13 “按进度拨付”): a fact that is
 * read where it is needed and typed nowhere again (point 12). Undefined where the item has no money here.
 */
export function spentBy({ plans, entries }: Pick<ItemFund, 'plans' | 'entries'>, day: Day): Spending | undefined {
  const by = entries.filter(({ paidOn }) => paidOn <= day);
  const budget = budgetOf({ plans });
  if (budget === 0 && by.length === 0) return undefined;
  const days = by.map(({ paidOn }) => paidOn).toSorted();
  return { budget, paid: paidOf({ entries: by }), on: days.at(-1) ?? null };
}
