import { addDays, addMonths, type Day, dayOf, endOfMonth, monthOf, weekdayOf, yearOf } from '../../../kernel/day.js';
import type { Rhythm } from '../contract.js';
import type { DayOfMonth } from './days/written.js';

/** Where in a period, or after it, a recurring duty falls due. */
export type Anchor =
  /** Month 1 to n of the period itself: 每季度末月25日前 is month 3, 每月25日前 is month 1. */
  | { readonly kind: 'within'; readonly month: number; readonly day: DayOfMonth }
  /** Month 1 to n after the period's end: 每季度结束后次月5日前. */
  | { readonly kind: 'after'; readonly month: number; readonly day: DayOfMonth }
  /** So many days, working days or months after the period's end: 季后10日内. */
  | { readonly kind: 'counted'; readonly count: number; readonly unit: 'day' | 'working-day' | 'month' }
  /** Months and days of the year: 每年6月30日和12月31日前. `later` is a day of the year after (次年1月5日). */
  | {
      readonly kind: 'fixed';
      readonly days: readonly { readonly month: number; readonly day: DayOfMonth; readonly later: boolean }[];
    }
  /** 1 is Monday, 7 is Sunday. `after` is a report on the week before (每周一报送上周). */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly after: boolean };

export interface RecurringRule {
  readonly every: Rhythm;
  readonly anchor: Anchor;
  /** 从2019年起, 自5月起: nothing falls due before this day. */
  readonly from?: Day;
  /** 汛期（6月至8月）: nothing falls due after this day. */
  readonly until?: Day;
}

export interface RhythmContext {
  readonly issuedOn: Day | null;
  readonly year: number | null;
  /** Counts working days, undefined where no calendar says them; without it a rule in working days has no days. */
  readonly addWorkingDays?: (from: Day, count: number) => Day | undefined;
}

const MONTHS: Readonly<Record<'month' | 'quarter' | 'half-year' | 'year', number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};
const DAYS_PER_WEEK = 7;

interface Period {
  readonly start: Day;
  readonly end: Day;
}

/**
 * All days on which a recurring duty falls due for a programme, ascending: for every period from the day of issue to the
 * end of the programme year. "A recurring duty drops the past occurrences": a report on a period that ended before the
 * issue is not owed, and the last one may fall in the next year. Days stand as written and are never rolled.
 */
export function occurrences(rule: RecurringRule, context: RhythmContext): readonly Day[] {
  const year = context.year ?? (context.issuedOn && yearOf(context.issuedOn));
  if (year === null) return [];
  const newYear = endOfMonth(year - 1, 12);
  const first = context.issuedOn && context.issuedOn > newYear ? context.issuedOn : addDays(newYear, 1);
  const last = endOfMonth(year, 12);
  const due = dueDays(rule, { first, last }, context).filter(
    (on) => on >= first && (!rule.from || on >= rule.from) && (!rule.until || on <= rule.until),
  );
  const days = [...new Set(due)].sort();
  // 2020年起每年2月底前, read in 2019: the first day is shown rather than none, for it is the duty's own
  return days.length === 0 && rule.from && rule.every === 'year' ? firstYear(rule, rule.from, context) : days;
}

function firstYear(rule: RecurringRule, from: Day, context: RhythmContext): readonly Day[] {
  if (context.year !== null && yearOf(from) > context.year + 1) return [];
  const { from: _, ...always } = rule;
  const days = dueDays(always, { first: from, last: endOfMonth(yearOf(from), 12) }, context);
  return days.filter((on) => on >= from).slice(0, 1);
}

interface Time {
  readonly first: Day;
  readonly last: Day;
}

function dueDays({ every, anchor }: RecurringRule, time: Time, context: RhythmContext): readonly Day[] {
  if (anchor.kind === 'fixed') return fixedDays(anchor.days, time);
  if (anchor.kind === 'weekday') return weekdays(anchor, time);
  const live = periods(every, time);
  return live.flatMap(({ start, end }): Day[] => {
    const on = dueIn(anchor, start, end, context);
    return on === undefined || (anchor.kind === 'within' && on > time.last) ? [] : [on];
  });
}

/** The periods live on some day of the programme: one that ended before it began is nobody's duty any more. */
function periods(every: Rhythm, { first, last }: Time): readonly Period[] {
  if (every === 'week') return weeks(first, last);
  const found: Period[] = [];
  const starts =
    every === 'ten-days'
      ? tenDayStarts(yearOf(first), yearOf(last))
      : monthStarts(MONTHS[every], yearOf(first), yearOf(last));
  starts.forEach((start, index) => {
    const next = starts[index + 1];
    const end = next ? addDays(next, -1) : endOfMonth(yearOf(last), 12);
    if (end >= first && start <= last) found.push({ start, end });
  });
  return found;
}

const monthStarts = (months: number, from: number, to: number): readonly Day[] =>
  years(from, to).flatMap((year) =>
    Array.from({ length: 12 / months }, (_, index) => firstOf(year, index * months + 1)),
  );

const tenDayStarts = (from: number, to: number): readonly Day[] =>
  years(from, to).flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => firstOf(year, index + 1)).flatMap((start) => [
      start,
      addDays(start, 10),
      addDays(start, 20),
    ]),
  );

function weeks(first: Day, last: Day): readonly Period[] {
  const found: Period[] = [];
  const monday = addDays(first, 1 - (weekdayOf(first) || DAYS_PER_WEEK));
  for (let start = monday; start <= last; start = addDays(start, DAYS_PER_WEEK))
    found.push({ start, end: addDays(start, DAYS_PER_WEEK - 1) });
  return found;
}

const years = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const firstOf = (year: number, month: number): Day => addDays(endOfMonth(year, month - 1), 1);

function dueIn(
  anchor: Exclude<Anchor, { kind: 'fixed' | 'weekday' }>,
  start: Day,
  end: Day,
  context: RhythmContext,
): Day | undefined {
  if (anchor.kind === 'counted') {
    if (anchor.unit === 'working-day') return context.addWorkingDays?.(end, anchor.count);
    return anchor.unit === 'month' ? endOfMonthAfter(end, anchor.count) : addDays(end, anchor.count);
  }
  const base = anchor.kind === 'within' ? start : addDays(end, 1);
  const inMonth = addMonths(firstOf(yearOf(base), monthOf(base)), anchor.month - 1);
  return onDay(yearOf(inMonth), monthOf(inMonth), anchor.day);
}

/** A period ends with a month, so that a count of months from there ends with one too. */
const endOfMonthAfter = (end: Day, months: number): Day => {
  const later = addMonths(firstOf(yearOf(end), monthOf(end)), months);
  return endOfMonth(yearOf(later), monthOf(later));
};

/** 每月30日 in February is its last day: the month has no later one. */
const onDay = (year: number, month: number, on: DayOfMonth): Day =>
  on === 'last' ? endOfMonth(year, month) : (dayOf(year, month, on) ?? endOfMonth(year, month));

/** A day this early reports on the period before it; so the year's last report may fall in the January after. Our choice. */
const EARLY = 15;

function fixedDays(days: Extract<Anchor, { kind: 'fixed' }>['days'], { first, last }: Time): readonly Day[] {
  const [only] = days;
  const year = yearOf(last);
  // once a year: the next one to come, be it in the year after (每年1月31日前公开上年度)
  if (days.length === 1 && only) {
    const on = onDay(year + (only.later ? 1 : 0), only.month, only.day);
    return [on >= first ? on : onDay(year + 1, only.month, only.day)];
  }
  const january = days.some(({ later }) => later)
    ? undefined
    : days.find(({ month, day: on }) => month === 1 && on !== 'last' && on <= EARLY);
  const all = days.map(({ month, day: on, later }) => onDay(year + (later ? 1 : 0), month, on));
  return january ? [...all.filter((on) => monthOf(on) !== 1), onDay(year + 1, 1, january.day)] : all;
}

function weekdays({ weekday, after }: Extract<Anchor, { kind: 'weekday' }>, { first, last }: Time): readonly Day[] {
  return weeks(first, last).flatMap(({ start }): Day[] => {
    const on = addDays(start, weekday - 1 + (after ? DAYS_PER_WEEK : 0));
    return on > last && !after ? [] : [on];
  });
}
