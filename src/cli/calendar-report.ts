import { type Day, addDays, dayOf, yearOf } from '../kernel/day.js';
import { isSettled, workingDaysBetween } from '../kernel/work-calendar.js';
import type { Arrangement, ArrangedDay } from '../regime/calendar/rules/arrangement.js';
import { type AsOf, knownArrangements, knownCalendar } from '../regime/calendar/rules/known.js';
import type { CalendarWords } from '../regime/calendar/words.zh-CN.js';

/** One year for the eye: who published it and when, each holiday as the notice puts it, and what is provisional. */
export function calendarReport(
  year: number,
  arrangements: readonly Arrangement[],
  asOf: AsOf,
  words: CalendarWords,
): string {
  const known = knownArrangements(arrangements, asOf);
  const calendar = knownCalendar(arrangements, asOf);
  const own = known.find((arrangement) => arrangement.year === year);
  const days = known.flatMap((arrangement) => holidaysTouching(year, arrangement));
  const [before, last] = [dayOf(year - 1, 12, 31), dayOf(year, 12, 31)];
  const total = before && last && workingDaysBetween(before, last, calendar);
  const lines = [
    words.heading(year),
    ...(asOf === 'latest' ? [] : [words.asOf(asOf)]),
    own ? words.source(own.published, own.document) : words.unpublished(year),
    '',
    ...days.map(({ name, of }) => holidayLine(name, of, year, words)),
    ...(days.length > 0 ? [''] : []),
    ...(total ? [words.workingDays(total.count, total.provisional)] : []),
    ...(own && last && !isSettled(last, calendar) ? [words.decemberMayMove(year)] : []),
    ...(own ? [] : [words.importHint]),
  ];
  return `${lines.join('\n')}\n`;
}

interface NamedHoliday {
  readonly name: string;
  readonly of: readonly ArrangedDay[];
}

/** The holidays of an arrangement that have a day in the year, whole: the one over New Year begins in the year before. */
function holidaysTouching(year: number, { days }: Arrangement): NamedHoliday[] {
  const names = [...new Set(days.map(({ name }) => name))];
  return names
    .map((name) => ({ name, of: days.filter((arranged) => arranged.name === name) }))
    .filter(({ of }) => of.some(({ day }) => yearOf(day) === year))
    .sort((a, b) => (begin(a) < begin(b) ? -1 : 1));
}

/** A weekend worked well before a holiday does not put it before the one between them. */
const begin = ({ of }: NamedHoliday): string => (of.find(({ off }) => off) ?? of[0])?.day ?? '';

function holidayLine(name: string, days: readonly ArrangedDay[], year: number, words: CalendarWords): string {
  const off = days.flatMap(({ day, off: isOff }) => (isOff ? [day] : []));
  const worked = days.flatMap(({ day, off: isOff }) => (isOff ? [] : [words.day(day, year)]));
  const closed = runsOf(off).map(([first, last]) =>
    first === last ? words.day(first, year) : words.range(words.day(first, year), words.day(last, year)),
  );
  const parts = [
    ...(off.length > 0 ? [words.closed(words.listed(closed), off.length)] : []),
    ...(worked.length > 0 ? [words.worked(words.listed(worked))] : []),
  ];
  return `  ${words.holiday(name)}${words.separator}${words.sentence(parts)}`;
}

/** Days that follow one another, as first and last. */
function runsOf(days: readonly Day[]): [Day, Day][] {
  const runs: [Day, Day][] = [];
  for (const d of days) {
    const run = runs.at(-1);
    if (run && addDays(run[1], 1) === d) run[1] = d;
    else runs.push([d, d]);
  }
  return runs;
}
