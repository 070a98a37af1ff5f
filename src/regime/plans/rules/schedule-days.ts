import { type Day, addDays, daysBetween } from '../../../kernel/day.js';
import { isWorkingDay, type WorkCalendar } from '../../../kernel/work-calendar.js';

/**
 * The working days from a first day on, numbered from 0. A timetable of thousands of nodes is reckoned in these numbers:
 * each day is asked of the calendar once, and only as far as somebody looks.
 */
export interface WorkingDayNumbers {
  /** How many working days lie before `d`: the number of the first working day that is not before it. */
  readonly before: (d: Day) => number;
  /** How many working days lie before or on `d`. */
  readonly through: (d: Day) => number;
  /** The working day of a number. @throws RangeError before the first one */
  readonly dayOf: (number: number) => Day;
}

/** Offices without a working day for so long do not exist: a calendar that has none is at fault. */
const MAX_DAYS_WITHOUT_WORK = 366;

/** Numbers working days from `first` on; an earlier day counts none. */
export function workingDaysFrom(first: Day, calendar: WorkCalendar): WorkingDayNumbers {
  /** For each day from `first` on, how many working days lie before it. */
  const counts: number[] = [0];
  const days: Day[] = [];
  const look = (): void => {
    const d = addDays(first, counts.length - 1);
    if (isWorkingDay(d, calendar)) days.push(d);
    counts.push(days.length);
  };
  const before = (offset: number): number => {
    while (counts.length <= offset) look();
    return counts[Math.max(0, offset)] ?? 0;
  };
  return {
    before: (d) => before(daysBetween(first, d)),
    through: (d) => before(daysBetween(first, d) + 1),
    dayOf: (number) => {
      for (let idle = 0; days.length <= number;) {
        const known = days.length;
        look();
        idle = days.length > known ? 0 : idle + 1;
        if (idle > MAX_DAYS_WITHOUT_WORK) throw new RangeError('no working day within a year');
      }
      const found = days[number];
      if (found === undefined) throw new RangeError(`no working day ${String(number)} from ${first} on`);
      return found;
    },
  };
}
