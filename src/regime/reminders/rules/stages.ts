import { addDays, type Day } from '../../../kernel/day.js';
import { addWorkingDays, isWorkingDay, previousWorkingDay, type WorkCalendar } from '../../../kernel/work-calendar.js';

/** How pressing a reminder is, from the first friendly word to the gov office's list. */
export const stages = ['ahead', 'tomorrow', 'today', 'late', 'escalated'] as const;
export type Stage = (typeof stages)[number];

/** What a line of a message says of a duty: how near its day is, or that somebody urges it (催办). */
export const lineStages = [...stages, 'urged'] as const;
export type LineStage = (typeof lineStages)[number];

/** When reminders go out; an office's settings, with its defaults. */
export interface Rhythm {
  /** Days before the day to remind of, of the first reminder. */
  readonly aheadDays: number;
  /** Of the second. */
  readonly tomorrowDays: number;
  /** Working days after the last day in time, until the liaison and the deputy head are told. */
  readonly lateWorkingDays: number;
  /** Until it stands on the gov office's list, with a note drafted that a person sends. */
  readonly escalatedWorkingDays: number;
  /** Which of them are sent at all. */
  readonly stages: readonly string[];
  /** Whether what would fall on a day off comes before it. */
  readonly workingDaysOnly: boolean;
}

/** T−5, T−1, T, T+1, T+3 (workflow §6, timers). */
export const DEFAULT_RHYTHM: Rhythm = {
  aheadDays: 5,
  tomorrowDays: 1,
  lateWorkingDays: 1,
  escalatedWorkingDays: 3,
  stages,
  workingDaysOnly: true,
};

/** What reminders must know of a duty. */
export interface RemindedDuty {
  /** The day to work towards: for a day in a holiday the last working day before it (point 5: 9月30日 for 10月5日). */
  readonly reminder: Day;
  /** The last day that is not counted as late. */
  readonly due: Day;
}

/**
 * The days on which a duty is reminded of, in order, each with the most pressing stage that falls on it. What would fall on
 * a day off comes before it, what is late is counted in working days, so that nobody is reminded in a holiday unless the
 * office wants it.
 */
export function stageDays(
  { reminder, due }: RemindedDuty,
  calendar: WorkCalendar,
  rhythm: Rhythm = DEFAULT_RHYTHM,
): ReadonlyMap<Day, Stage> {
  const { aheadDays, tomorrowDays, lateWorkingDays, escalatedWorkingDays, workingDaysOnly } = rhythm;
  const before = (days: number): Day => {
    const on = addDays(reminder, -days);
    return workingDaysOnly ? onOrBefore(on, calendar) : on;
  };
  const dayOf: Readonly<Record<Stage, Day>> = {
    ahead: before(aheadDays),
    tomorrow: before(tomorrowDays),
    today: before(0),
    late: addWorkingDays(due, lateWorkingDays, calendar).day,
    escalated: addWorkingDays(due, escalatedWorkingDays, calendar).day,
  };
  const sent = stages.filter((stage) => rhythm.stages.includes(stage));
  return new Map(sent.map((stage) => [dayOf[stage], stage])); // of two on one day the more pressing comes later
}

/** Which reminder a duty asks for on a day, if any. */
export const stageOn = (duty: RemindedDuty, today: Day, calendar: WorkCalendar, rhythm?: Rhythm): Stage | undefined =>
  stageDays(duty, calendar, rhythm).get(today);

const onOrBefore = (day: Day, calendar: WorkCalendar): Day =>
  isWorkingDay(day, calendar) ? day : previousWorkingDay(day, calendar).day;
