import type { FilingRow, ReportsAsked } from '../contract.js';
import { byDay, byName, inOrder } from '../../../kernel/ordering.js';
import { filingStates, type ShownFilingAs } from './filing.js';

/** By what is to be done about them; equals by their first item, as the notice lists them. */
const missingFirst = (one: FilingRow, other: FilingRow): number =>
  Number(other.overdue) - Number(one.overdue) ||
  filingStates.indexOf(one.state) - filingStates.indexOf(other.state) ||
  (one.sections[0]?.item.seq ?? 0) - (other.sections[0]?.item.seq ?? 0);

/** What has come in counts as reported, also where it was registered and is still to be typed. */
export const hasNotReported = ({ state, metOn }: Pick<FilingRow, 'state' | 'metOn'>): boolean =>
  metOn === null && (state === 'missing' || state === 'begun');

export function isFiledAs(row: FilingRow, as: ShownFilingAs): boolean {
  if (as === 'not-reported') return hasNotReported(row);
  if (as === 'overdue') return row.overdue;
  return as === 'late' ? row.late === true : as === 'on-time' ? row.late === false : row.state === as;
}

const ORDERS: Readonly<Record<NonNullable<ReportsAsked['sort']>, (one: FilingRow, other: FilingRow) => number>> = {
  state: missingFirst,
  unit: (one, other) => byName(one.unit.name, other.unit.name),
  due: (one, other) => byDay(one.dueOn, other.dueOn),
  came: (one, other) => byDay(one.metOn, other.metOn),
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
  return inOrder(kept, (one, other) => ORDERS[sort](one, other) || missingFirst(one, other), down);
}
