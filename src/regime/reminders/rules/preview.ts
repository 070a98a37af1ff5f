import { type Day, daysBetween } from '../../../kernel/day.js';
import { roll, type WorkCalendar } from '../../../kernel/work-calendar.js';
import { digestLeaves } from './hours.js';
import type { ReminderRules } from './settings.js';
import { type Stage, stageDays } from './stages.js';

export const tellings = ['liaison', 'deputy-head', 'head', 'gov-office'] as const;
/** Who is told: of the unit that owes, or the gov office. */
export type Telling = (typeof tellings)[number];

/** One reminder of a duty: it leaves the house on that day at that hour. */
export interface PreviewedReminder {
  readonly stage: Stage;
  readonly on: Day;
  readonly at: string;
  readonly to: readonly Telling[];
}

/** What some rules would send of a unit's duty, as the notice writes its day: 10月5日 is worked towards before the holiday. */
export function previewOf(written: Day, calendar: WorkCalendar, rules: ReminderRules): readonly PreviewedReminder[] {
  const { reminder, lastNotLate: due } = roll(written, calendar);
  return [...stageDays({ reminder, due }, calendar, rules)]
    .map(([made, stage]) => {
      const { day: on, time: at } = digestLeaves({ day: made, time: '00:00' }, calendar, rules);
      return { stage, on, at, to: toldOf(stage, rules) };
    })
    .toSorted((one, other) => daysBetween(other.on, one.on));
}

const toldOf = (stage: Stage, { deputyHeadStages, headStages }: ReminderRules): readonly Telling[] =>
  stage === 'escalated'
    ? ['gov-office']
    : [
        'liaison',
        ...(deputyHeadStages.includes(stage) ? (['deputy-head'] as const) : []),
        ...(headStages.includes(stage) ? (['head'] as const) : []),
      ];
