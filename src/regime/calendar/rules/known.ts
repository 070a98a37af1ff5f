import { type Day, isWeekend, yearOf } from '../../../kernel/day.js';
import type { WorkCalendar } from '../../../kernel/work-calendar.js';
import type { CalendarYear } from '../contract.js';
import type { Arrangement } from './arrangement.js';

/** A day of the past or future, or `latest`: all that there is, whatever day it is today. */
export type AsOf = Day | 'latest';

/**
 * Of each year the last arrangement that was published by then, in the order of publication. Of two that were published
 * on one day the later in the list stands, so that what an office took in replaces what was shipped.
 */
export function knownArrangements(arrangements: readonly Arrangement[], asOf: AsOf): Arrangement[] {
  const known = new Map<number, Arrangement>();
  for (const arrangement of [...arrangements].sort(byPublication)) {
    if (asOf === 'latest' || arrangement.published <= asOf) known.set(arrangement.year, arrangement);
  }
  return [...known.values()].sort(byPublication);
}

/** The calendar as it was known. Where two years' arrangements speak of one December day, the later one stands. */
export function knownCalendar(arrangements: readonly Arrangement[], asOf: AsOf): WorkCalendar {
  const known = knownArrangements(arrangements, asOf);
  const days = new Map(known.flatMap((arrangement) => arrangement.days.map((d): [Day, boolean] => [d.day, d.off])));
  return {
    published: new Map(known.map(({ year, published }) => [year, published])),
    off: new Set([...days].flatMap(([d, off]) => (off && !isWeekend(d) ? [d] : []))),
    worked: new Set([...days].flatMap(([d, off]) => (!off && isWeekend(d) ? [d] : []))),
  };
}

/** One year of a calendar, as the program prints it. */
export const calendarYear = (year: number, { published, off, worked }: WorkCalendar): CalendarYear => ({
  year,
  published: published.has(year),
  off: daysIn(year, off),
  worked: daysIn(year, worked),
});

const daysIn = (year: number, days: ReadonlySet<Day>): Day[] => [...days].filter((d) => yearOf(d) === year).sort();

const byPublication = (a: Arrangement, b: Arrangement): number =>
  a.published < b.published ? -1 : a.published > b.published ? 1 : 0;
