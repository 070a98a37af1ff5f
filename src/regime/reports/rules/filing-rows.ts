import type { FilingRow, ReportsAsked } from '../contract.js';
import type { ShownFilingAs } from './filing.js';

/** Who has not reported stands first, then what waits for the office, what is in order last. */
const ORDER: readonly FilingRow['state'][] = ['missing', 'begun', 'received', 'submitted', 'returned', 'accepted'];

/** By what is to be done about them; equals by their first item, as the notice lists them. */
const missingFirst = (one: FilingRow, other: FilingRow): number =>
  Number(other.overdue) - Number(one.overdue) ||
  ORDER.indexOf(one.state) - ORDER.indexOf(other.state) ||
  (one.sections[0]?.item.seq ?? 0) - (other.sections[0]?.item.seq ?? 0);

/** What has come in counts as reported, also where it was registered and is still to be typed. */
export const hasNotReported = ({ state, metOn }: Pick<FilingRow, 'state' | 'metOn'>): boolean =>
  metOn === null && (state === 'missing' || state === 'begun');

export function isFiledAs(row: FilingRow, as: ShownFilingAs): boolean {
  if (as === 'not-reported') return hasNotReported(row);
  if (as === 'overdue') return row.overdue;
  return as === 'late' ? row.late === true : as === 'on-time' ? row.late === false : row.state === as;
}

const chinese = new Intl.Collator('zh-Hans-CN');
/** What has no day comes last. */
const NO_DAY = '9999';
const ORDERS: Readonly<Record<NonNullable<ReportsAsked['sort']>, (one: FilingRow, other: FilingRow) => number>> = {
  state: missingFirst,
  unit: (one, other) => chinese.compare(one.unit.name, other.unit.name),
  due: (one, other) => one.dueOn.localeCompare(other.dueOn),
  came: (one, other) => (one.metOn ?? NO_DAY).localeCompare(other.metOn ?? NO_DAY),
};

/** The filings of a quarter that a search leaves, in its order; a filing is found by its unit and by any of its items. */
export function filingsAsked(
  rows: readonly FilingRow[],
  { show, unit, sort = 'state', down }: ReportsAsked,
  finds: (text: string) => boolean,
): readonly FilingRow[] {
  const kept = rows.filter(
    (row) =>
      (show === undefined || isFiledAs(row, show)) &&
      (unit === undefined || row.unit.name === unit) &&
      finds([row.unit.name, ...row.sections.map(({ item }) => item.title)].join('\n')),
  );
  const sorted = kept.toSorted((one, other) => ORDERS[sort](one, other) || missingFirst(one, other));
  return down === true ? sorted.reverse() : sorted;
}
