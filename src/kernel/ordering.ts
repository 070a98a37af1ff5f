/** Names as Chinese dictionaries order them. */
export const byName = new Intl.Collator('zh-Hans-CN').compare;

/** What has no day comes last. */
const NO_DAY = '9999';
/** Days, YYYY-MM-DD, the earliest first. */
export const byDay = (one: string | null | undefined, other: string | null | undefined): number =>
  (one ?? NO_DAY).localeCompare(other ?? NO_DAY);

/** The rows of a list in an order; undefined: in their own. `down`: turned round. */
export function inOrder<Row>(
  rows: readonly Row[],
  order: ((one: Row, other: Row) => number) | undefined,
  down: boolean | undefined,
): readonly Row[] {
  const sorted = order ? rows.toSorted(order) : rows;
  return down === true ? sorted.toReversed() : sorted;
}
