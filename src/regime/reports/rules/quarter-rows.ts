import type { QuarterBoard, QuarterCellView, QuarterRow, QuartersAsked } from '../contract.quarters.js';
import { byName, inOrder } from '../../../kernel/ordering.js';
import type { ShownAs } from './quarter-board.js';

export const isShownAs = ({ standing, late }: QuarterCellView, as: ShownAs): boolean =>
  as === 'late' ? late === true : as === 'on-time' ? late === false : standing === as;

const ORDERS: Readonly<Record<NonNullable<QuartersAsked['sort']>, (one: QuarterRow, other: QuarterRow) => number>> = {
  seq: () => 0,
  title: (one, other) => byName(one.title, other.title),
  lead: (one, other) => byName(one.lead.name, other.lead.name),
};

/** The rows that a search leaves, in its order; items come in the order of their numbers. */
export function rowsAsked(
  { items, periods }: Pick<QuarterBoard, 'items' | 'periods'>,
  { show, period, lead, sort = 'seq', down }: QuartersAsked,
  finds: (text: string) => boolean,
): readonly QuarterRow[] {
  const quarters = periods.flatMap(({ name }, at) => (period === undefined || period === name ? [at] : []));
  const kept = items.filter((item) => {
    if (lead !== undefined && item.lead.name !== lead) return false;
    if (!finds(`${item.title}\n${item.lead.name}`)) return false;
    const cells = quarters.flatMap((at) => item.cells[at] ?? []);
    return show === undefined ? cells.length > 0 : cells.some((cell) => isShownAs(cell, show));
  });
  return inOrder(kept, ORDERS[sort], down);
}

/** How many reports of a year are what: an item counts in each quarter. */
export const countOf = (items: readonly QuarterRow[], as: ShownAs): number =>
  items.reduce((sum, { cells }) => sum + cells.filter((cell) => cell !== null && isShownAs(cell, as)).length, 0);
