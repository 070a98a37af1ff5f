import { type Light, lightRank } from './light.js';

/** What an item's place in a stocktake hangs on. */
export interface StocktakeLine {
  /** In the charge of whoever reads. */
  readonly own: boolean;
  readonly light: Pick<Light, 'kind' | 'figures'>;
  /** How much of what is followed up, or waits for an answer, is past its day. */
  readonly overdue: number;
  readonly seq: number;
  readonly part: number | undefined;
}

/**
 * One's own portfolio first, then red first (regulation.md §5); of two alike the one with more that is overdue, then the one
 * that is further behind.
 */
export const redFirst = (one: StocktakeLine, other: StocktakeLine): number =>
  Number(other.own) - Number(one.own) ||
  lightRank[other.light.kind] - lightRank[one.light.kind] ||
  other.overdue - one.overdue ||
  (other.light.figures?.gap ?? 0) - (one.light.figures?.gap ?? 0) ||
  one.seq - other.seq ||
  (one.part ?? 0) - (other.part ?? 0);
