import type { SettingsGroup, ValuesOf } from '../../../kernel/settings.js';
import { stages } from './stages.js';

/** The unit's own leaders, beside the liaison, who is always told; later than that it is the gov office's matter. */
const unitStages = stages.filter((stage) => stage !== 'escalated');

const two = (figure: number): string => String(figure).padStart(2, '0');
/** `08:30`: every half hour from one hour to another, both included. */
const halfHours = (from: number, until: number): readonly string[] =>
  Array.from(
    { length: (until - from) * 2 + 1 },
    (_, place) => `${two(from + Math.floor(place / 2))}:${two((place % 2) * 30)}`,
  );

/**
 * When an office's reminders go out, to whom, and at which hours; the usual are T−5, T−1, T, T+1, T+3 on working days
 * (workflow §6, timers). The days before are counted from the day to work towards, those after in working days from the
 * last day that is not late.
 */
export const reminderSettings = {
  name: 'reminders',
  settings: {
    stages: { kind: 'some-of', usual: stages, of: stages },
    aheadDays: { kind: 'whole', usual: 5, least: 2, most: 30 },
    tomorrowDays: { kind: 'whole', usual: 1, least: 1, most: 10 },
    lateWorkingDays: { kind: 'whole', usual: 1, least: 1, most: 10 },
    escalatedWorkingDays: { kind: 'whole', usual: 3, least: 2, most: 20 },
    // 分管领导具体抓 (R4): once it is late. 主要领导: not by a machine, unless an office wants it.
    deputyHeadStages: { kind: 'some-of', usual: ['late'], of: unitStages },
    headStages: { kind: 'some-of', usual: [], of: unitStages },
    workingDaysOnly: { kind: 'yes-no', usual: true },
    digestAt: { kind: 'one-of', usual: '08:30', of: halfHours(6, 21) },
    from: { kind: 'one-of', usual: '08:30', of: halfHours(6, 12) },
    until: { kind: 'one-of', usual: '18:00', of: halfHours(13, 22) },
  },
} as const satisfies SettingsGroup;
export type ReminderSettings = typeof reminderSettings;
export type ReminderRules = ValuesOf<ReminderSettings>;

/** Why rules do not fit together, as the code of a refusal; undefined: they do. */
export function rulesFault({
  aheadDays,
  tomorrowDays,
  lateWorkingDays,
  escalatedWorkingDays,
  digestAt,
  from,
  until,
}: ReminderRules): string | undefined {
  if (aheadDays <= tomorrowDays) return 'reminders.ahead-not-first';
  if (escalatedWorkingDays <= lateWorkingDays) return 'reminders.escalated-not-last';
  return digestAt < from || digestAt >= until ? 'reminders.digest-in-quiet-hours' : undefined;
}
