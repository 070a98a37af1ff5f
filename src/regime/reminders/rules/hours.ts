import { addDays, type Day } from '../../../kernel/day.js';
import { isWorkingDay, nextWorkingDay, type WorkCalendar } from '../../../kernel/work-calendar.js';

/** The hours in which messages may leave, `HH:MM` in Asia/Shanghai; an office's setting. */
export interface OfficeHours {
  readonly from: string;
  readonly until: string;
  /** Whether nothing leaves on a day off either. */
  readonly workingDaysOnly: boolean;
}

export const DEFAULT_HOURS: OfficeHours = { from: '08:30', until: '18:00', workingDaysOnly: true };

/** A moment of an office's day. */
export interface LocalMoment {
  readonly day: Day;
  /** `HH:MM`. */
  readonly time: string;
}

/**
 * When a message that is ready now may leave: at once within office hours of a working day, else at the beginning of the
 * next ones. Quiet hours are kept whole: nobody's telephone rings at night because a list was long.
 */
export function mayLeave(
  { day, time }: LocalMoment,
  calendar: WorkCalendar,
  { from, until, workingDaysOnly }: OfficeHours = DEFAULT_HOURS,
): LocalMoment {
  const next = (): LocalMoment => ({
    day: workingDaysOnly ? nextWorkingDay(day, calendar).day : addDays(day, 1),
    time: from,
  });
  if (workingDaysOnly && !isWorkingDay(day, calendar)) return next();
  if (time < from) return { day, time: from };
  return time < until ? { day, time } : next();
}

/** The same of the one message of the day, which waits for its own hour. */
export const digestLeaves = (
  { day, time }: LocalMoment,
  calendar: WorkCalendar,
  rules: OfficeHours & { readonly digestAt: string },
): LocalMoment => mayLeave({ day, time: time < rules.digestAt ? rules.digestAt : time }, calendar, rules);

const SHANGHAI_OFFSET_HOURS = 8;
const HOURS_A_DAY = 24;

/** A moment of Asia/Shanghai as an instant in UTC: China has one zone and, since 1991, no summer time. */
export function instantOf({ day, time }: LocalMoment): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const utc = hour - SHANGHAI_OFFSET_HOURS;
  const onDay = utc < 0 ? addDays(day, -1) : day;
  return `${onDay}T${two((utc + HOURS_A_DAY) % HOURS_A_DAY)}:${two(minute)}:00Z`;
}

const two = (figure: number): string => String(figure).padStart(2, '0');
