import { type Day, addDays, day } from '../../../kernel/day.js';

/** One day that an arrangement speaks of: off, or worked although it is a weekend. */
export interface ArrangedDay {
  readonly day: Day;
  readonly off: boolean;
  /** The holiday it belongs to, in Chinese; empty where the source does not say. */
  readonly name: string;
}

/**
 * The arrangement of one year's holidays (部分节假日安排的通知). It may speak of December days of the year before:
 * 31 December 2022 is off by the notice for 2023.
 */
export interface Arrangement {
  readonly year: number;
  /** Nobody can have known of it earlier. */
  readonly published: Day;
  /** The number of the notice, null where the source does not say. */
  readonly document: string | null;
  /** Ascending, each day once. A day off may be a weekend inside a break. */
  readonly days: readonly ArrangedDay[];
}

/** One paragraph of the notice: from when to when offices are closed, and which weekend days are worked for it. */
interface Holiday {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly worked: readonly string[];
}

/**
 * A year as its notice puts it, holiday by holiday.
 * @throws RangeError if a text names no real day
 */
export const arranged = (
  year: number,
  { published, document, holidays }: { published: string; document: string; holidays: readonly Holiday[] },
): Arrangement => ({
  year,
  published: day(published),
  document,
  days: holidays
    .flatMap(({ name, from, to, worked }) => [
      ...daysFrom(day(from), day(to)).map((d) => ({ day: d, off: true, name })),
      ...worked.map((text) => ({ day: day(text), off: false, name })),
    ])
    .sort(byDay),
});

/** Every day from the first to the last, both with it; none where the last is earlier. */
export function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let d = first; d <= last; d = addDays(d, 1)) days.push(d);
  return days;
}

export const byDay = (a: ArrangedDay, b: ArrangedDay): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);

/** Whether two arrangements say the same of every day, and were known from the same day on. */
export const saysTheSame = (a: Arrangement, b: Arrangement): boolean =>
  a.year === b.year && a.published === b.published && told(a) === told(b);

const told = ({ days }: Arrangement): string => days.map((d) => `${d.day} ${String(d.off)}`).join();
