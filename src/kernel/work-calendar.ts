import { type Day, addDays, dayOfMonthOf, isWeekend, monthOf, yearOf } from './day.js';

/**
 * Which days offices work, as far as it was known. Beyond what is published every weekday counts as worked and every
 * weekend as off, and each answer that rests on such a day says that it is provisional (暂定).
 */
export interface WorkCalendar {
  /** The years whose arrangement is known, each with the day on which it was published. */
  readonly published: ReadonlyMap<number, Day>;
  /** Weekdays that are off. */
  readonly off: ReadonlySet<Day>;
  /** Swap days (调休): weekend days that are worked. */
  readonly worked: ReadonlySet<Day>;
}

/** A day that was computed from a calendar. */
export interface DerivedDay {
  readonly day: Day;
  /** 暂定: some day on the way lies where no arrangement was known, so the answer may change once it is. */
  readonly provisional: boolean;
}

/** A count of working days, and whether a year still to be published may change it. */
interface WorkingDays {
  readonly count: number;
  readonly provisional: boolean;
}

/**
 * From this day of December on, the arrangement of the next year may still move a day, since New Year's Day takes the
 * weekend before it along. The earliest day so moved up to 2026 is 29 December (in 2007 and 2018, a Saturday worked);
 * the last seven days hold whatever weekend comes before 1 January.
 */
const DECEMBER_MAY_MOVE_FROM = 25;

export const isWorkingDay = (d: Day, { off, worked }: WorkCalendar): boolean =>
  isWeekend(d) ? worked.has(d) : !off.has(d);

/** Whether nothing that is still to be published can turn this day from a working day into a day off, or back. */
export const isSettled = (d: Day, { published }: WorkCalendar): boolean =>
  published.has(yearOf(d)) && (!mayMoveWithNextYear(d) || published.has(yearOf(d) + 1));

/**
 * The `count`-th working day after `from`; `from` itself is never counted (民法典 201).
 * @throws RangeError if `count` is no whole number, or negative
 */
export function addWorkingDays(from: Day, count: number, calendar: WorkCalendar): DerivedDay {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`no such count of working days: ${String(count)}`);
  let found: DerivedDay = { day: from, provisional: false };
  for (let left = count; left > 0; left -= 1) found = joined(found, nextWorkingDay(found.day, calendar));
  return found;
}

/** How many working days lie after `from`, up to and with `to`; negative where `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkCalendar): WorkingDays {
  if (to < from) {
    const { count, provisional } = workingDaysBetween(to, from, calendar);
    return { count: -count, provisional };
  }
  let count = 0;
  let provisional = false;
  for (let d = from; d < to;) {
    d = addDays(d, 1);
    if (isWorkingDay(d, calendar)) count += 1;
    if (!isSettled(d, calendar)) provisional = true;
  }
  return { count, provisional };
}

/** The first working day after `from`. */
export const nextWorkingDay = (from: Day, calendar: WorkCalendar): DerivedDay =>
  workingDayFrom(addDays(from, 1), 1, calendar);

/** The last working day before `from`. */
export const previousWorkingDay = (from: Day, calendar: WorkCalendar): DerivedDay =>
  workingDayFrom(addDays(from, -1), -1, calendar);

/** Where a day goes that is no working day: it stays, or moves to the working day before it or after it. */
type Move = 'stay' | 'back' | 'forward';

/**
 * What becomes of a deadline that falls on a day off; one that falls on a working day stays, whatever the policy.
 * `as-written` is the default of the regime: the day stands as the notice has it, reminders go out for the last working
 * day before it, and it counts as late after the first working day following it.
 */
export const ROLL_POLICIES = {
  none: { reminder: 'stay', lastNotLate: 'stay' },
  'next-working-day': { reminder: 'forward', lastNotLate: 'forward' },
  'previous-working-day': { reminder: 'back', lastNotLate: 'back' },
  'as-written': { reminder: 'back', lastNotLate: 'forward' },
} as const satisfies Record<string, { readonly reminder: Move; readonly lastNotLate: Move }>;

export type RollPolicy = keyof typeof ROLL_POLICIES;

const DEFAULT_ROLL_POLICY: RollPolicy = 'as-written';

/** A deadline as the notice writes it, and the two days that follow from the calendar. */
interface RolledDay {
  readonly written: Day;
  /** The day that reminders work towards: the written one, or the working day the policy names. */
  readonly reminder: Day;
  /** The last day that is not counted as late. */
  readonly lastNotLate: Day;
  readonly provisional: boolean;
}

/** What a policy makes of a day. 5 October 2022: reminders for 30 September, late after 8 October. */
export function roll(written: Day, calendar: WorkCalendar, policy: RollPolicy = DEFAULT_ROLL_POLICY): RolledDay {
  const reminder = moved(written, ROLL_POLICIES[policy].reminder, calendar);
  const lastNotLate = moved(written, ROLL_POLICIES[policy].lastNotLate, calendar);
  return {
    written,
    reminder: reminder.day,
    lastNotLate: lastNotLate.day,
    provisional: reminder.provisional || lastNotLate.provisional,
  };
}

/** A day that stays asks no calendar, and so is never provisional: the items' 完成时间 never rolls. */
const moved = (d: Day, move: Move, calendar: WorkCalendar): DerivedDay =>
  move === 'stay' ? { day: d, provisional: false } : workingDayFrom(d, move === 'back' ? -1 : 1, calendar);

/** The first working day from `d` on, `d` included, in steps of one day. */
function workingDayFrom(d: Day, step: 1 | -1, calendar: WorkCalendar): DerivedDay {
  let provisional = !isSettled(d, calendar);
  let found = d;
  while (!isWorkingDay(found, calendar)) {
    found = addDays(found, step);
    provisional ||= !isSettled(found, calendar);
  }
  return { day: found, provisional };
}

const joined = (before: DerivedDay, { day, provisional }: DerivedDay): DerivedDay => ({
  day,
  provisional: before.provisional || provisional,
});

const mayMoveWithNextYear = (d: Day): boolean => monthOf(d) === 12 && dayOfMonthOf(d) >= DECEMBER_MAY_MOVE_FROM;
