import type { Day } from '../../../kernel/day.js';
import { addWorkingDays, type WorkCalendar } from '../../../kernel/work-calendar.js';

/**
 * Counts working days where the calendar is published, and answers nothing where it is not: a duty 印发之日起15个工作日内
 * then has no day yet and is asked.
 */
export const settledBy =
  (calendar: WorkCalendar) =>
  (from: Day, count: number): Day | undefined => {
    const { day, provisional } = addWorkingDays(from, count, calendar);
    return provisional ? undefined : day;
  };
