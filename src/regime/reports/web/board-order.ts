import type { FilingRow } from '../contract.js';

/** Who has not reported stands first, then what waits for the office, what is in order last. */
const ORDER: readonly FilingRow['state'][] = ['missing', 'begun', 'received', 'submitted', 'returned', 'accepted'];

/** By what is to be done about them; equals by their first item, as the notice lists them. */
export const missingFirst = (rows: readonly FilingRow[]): readonly FilingRow[] =>
  rows.toSorted(
    (one, other) =>
      Number(other.overdue) - Number(one.overdue) ||
      ORDER.indexOf(one.state) - ORDER.indexOf(other.state) ||
      (one.sections[0]?.item.seq ?? 0) - (other.sections[0]?.item.seq ?? 0),
  );

/** What has come in counts as reported, also where it was registered and is still to be typed. */
export const hasNotReported = ({ state, metOn }: FilingRow): boolean =>
  metOn === null && (state === 'missing' || state === 'begun');
