import type { StocktakeLineView } from '../contract.stocktake.js';
import { byDay, byName, inOrder } from '../../../kernel/ordering.js';
import { lightRank } from '../rules/light.js';
import type { StocktakeSearch } from './stocktake-search.js';

/** The items that a search leaves, in its order; they come with one's own first, red first. */
export function linesAsked(
  items: readonly StocktakeLineView[],
  { light, leader, open, sort, down }: StocktakeSearch,
  finds: (text: string) => boolean,
): readonly StocktakeLineView[] {
  const kept = items.filter(
    (line) =>
      (light === undefined || line.light.kind === light) &&
      (leader === undefined || line.leader === leader) &&
      (open === undefined || line.open.some(({ overdue }) => open === 'any' || overdue)) &&
      finds([line.item.title, line.lead.name, line.leader ?? '', ...line.open.map(({ unit }) => unit.name)].join('\n')),
  );
  return inOrder(kept, sort && ORDERS[sort], down);
}

type Order = (one: StocktakeLineView, other: StocktakeLineView) => number;
const bySeq: Order = (one, other) => one.item.seq - other.item.seq || (one.item.part ?? 0) - (other.item.part ?? 0);
/** What nobody knows comes last. */
const UNKNOWN_SHARE = 1_000;
const reportedOf = ({ light }: StocktakeLineView): number => light.figures?.reported ?? UNKNOWN_SHARE;
const overdueIn = ({ open, missed }: StocktakeLineView): number =>
  open.filter(({ overdue }) => overdue).length + missed.filter(({ met }) => !met).length;

const ORDERS: Readonly<Record<NonNullable<StocktakeSearch['sort']>, Order>> = {
  seq: bySeq,
  item: (one, other) => byName(one.item.title, other.item.title) || bySeq(one, other),
  light: (one, other) => lightRank[other.light.kind] - lightRank[one.light.kind] || bySeq(one, other),
  progress: (one, other) => reportedOf(one) - reportedOf(other) || bySeq(one, other),
  forecast: (one, other) => byDay(one.forecast?.middle, other.forecast?.middle) || bySeq(one, other),
  open: (one, other) => overdueIn(other) - overdueIn(one) || other.open.length - one.open.length || bySeq(one, other),
};
