import type { Day } from '../../../kernel/day.js';
import { addWorkingDays, roll, type WorkCalendar } from '../../../kernel/work-calendar.js';
import type { Obligation } from './obligation.js';

export interface ObligationDays {
  readonly written: Day;
  readonly reminder: Day;
  readonly due: Day;
  readonly provisional: boolean;
}

/** The days of an obligation by a calendar: as written, to remind of, the last one in time, and whether they are 暂定. */
export function daysOf(
  { derivation, roll: policy }: Pick<Obligation, 'derivation' | 'roll'>,
  calendar: WorkCalendar,
): ObligationDays {
  const counted =
    derivation.from === 'written'
      ? { day: derivation.day, provisional: false }
      : addWorkingDays(derivation.after, derivation.count, calendar);
  const { written, reminder, lastNotLate, provisional } = roll(counted.day, calendar, policy);
  return { written, reminder, due: lastNotLate, provisional: provisional || counted.provisional };
}
