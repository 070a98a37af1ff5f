import { type Day, addDays, day, dayOf, isWeekend, monthOf, yearOf } from '../../../kernel/day.js';
import { type Arrangement, byDay } from './arrangement.js';
import { type Draft, type Entry, type Outcome, type Problem, problem } from './draft.js';

/** A year that can be taken in, and the statutory days it does not have: a sign that lines are missing. */
export interface Checked {
  readonly arrangement: Arrangement;
  readonly missing: readonly Day[];
}

/**
 * Checks a year before it is taken in, and names every fault at once: a wrong day would move deadlines in silence.
 * @param published the day of publication as the person says it; null where only the file can say it
 */
export function checkDraft(draft: Draft, published: Day | null): Outcome<Checked> {
  const { entries, weekdaysAlone } = draft;
  const year = draft.year ?? usualYear(entries);
  if (entries.length === 0 || year === null) return { read: false, problems: [problem('no-days', null)] };
  const since = publicationOf(draft.published, published, year);
  const days = entries.flatMap((entry) => (realDay(entry.text) ? [{ ...entry, day: day(entry.text) }] : []));
  const off = new Set(days.filter((entry) => entry.off).map((entry) => entry.day));
  const seen = new Map<Day, number>();
  const problems: Problem[] = since.read ? [] : [...since.problems];
  for (const entry of entries) {
    if (!realDay(entry.text)) problems.push(problem('unknown-day', entry.line, { day: entry.text }));
  }
  for (const { day: d, off: isOff, line } of days) {
    const before = seen.get(d);
    seen.set(d, before ?? line);
    if (before !== undefined) problems.push(problem('duplicate', line, { day: d, before }));
    if (!belongsTo(year, d)) problems.push(problem('other-year', line, { day: d, year }));
    else if (!isOff && !isWeekend(d)) problems.push(problem('worked-weekday', line, { day: d }));
    else if (isOff && isWeekend(d) && (weekdaysAlone || !joinsBreak(d, off)))
      problems.push(problem('weekend-off', line, { day: d }));
  }
  if (!since.read || problems.length > 0) return { read: false, problems: problems.sort(byLine) };
  const arrangement = {
    year,
    published: since.value,
    document: draft.document,
    days: days.map(({ day: d, off: isOff, name }) => ({ day: d, off: isOff, name })).sort(byDay),
  };
  return {
    read: true,
    value: { arrangement, missing: statutoryDays(year).filter((d) => !isWeekend(d) && !off.has(d)) },
  };
}

/** A December day can be moved by the notice of the next year. */
const belongsTo = (year: number, d: Day): boolean =>
  yearOf(d) === year || (yearOf(d) === year - 1 && monthOf(d) === 12);

/** Whether a weekend day is part of a break, so that the file lists it only for the sake of completeness. */
const joinsBreak = (d: Day, off: ReadonlySet<Day>): boolean => reachesWeekday(d, 1, off) || reachesWeekday(d, -1, off);

function reachesWeekday(from: Day, step: 1 | -1, off: ReadonlySet<Day>): boolean {
  for (let d = addDays(from, step); off.has(d); d = addDays(d, step)) if (!isWeekend(d)) return true;
  return false;
}

/** The day since when the year is known: an arrangement is published in the year before, or amended within its own. */
function publicationOf(written: string | null, said: Day | null, year: number): Outcome<Day> {
  const refuse = (fault: Problem): Outcome<Day> => ({ read: false, problems: [fault] });
  if (written === null && said === null) return refuse(problem('published-missing', null, { year }));
  if (written !== null && !realDay(written))
    return refuse(problem('published-unfit', null, { published: written, year }));
  const published = said ?? day(written ?? '');
  if (written !== null && written !== published)
    return refuse(problem('published-differs', null, { published: written, said: published }));
  return yearOf(published) === year || yearOf(published) === year - 1
    ? { read: true, value: published }
    : refuse(problem('published-unfit', null, { published, year }));
}

/** The year that most days lie in: a mistyped one is then named as the odd one out. */
function usualYear(entries: readonly Entry[]): number | null {
  const counts = new Map<number, number>();
  for (const { text } of entries) {
    const year = Number(text.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  return usual?.[0] ?? null;
}

/** 2 May has been a statutory day since the text of 10 November 2024. */
const SECOND_OF_MAY_SINCE = 2025;

/** The statutory days that have a date of their own (全国年节及纪念日放假办法 2): the lunar ones need the almanac. */
const statutoryDays = (year: number): Day[] =>
  [
    dayOf(year, 1, 1),
    dayOf(year, 5, 1),
    ...(year >= SECOND_OF_MAY_SINCE ? [dayOf(year, 5, 2)] : []),
    ...[1, 2, 3].map((dayOfMonth) => dayOf(year, 10, dayOfMonth)),
  ].flatMap((d) => d ?? []);

const realDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/u.test(text) &&
  dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))) !== undefined;

const byLine = (a: Problem, b: Problem): number => (a.line ?? 0) - (b.line ?? 0);
