import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import { usualSettings } from '../../../kernel/settings.js';
import { knownCalendar } from '../../calendar/rules/known.js';
import { SHIPPED } from '../../calendar/shipped.js';
import { previewOf } from './preview.js';
import { type ReminderRules, reminderSettings } from './settings.js';

const calendar = knownCalendar(SHIPPED, day('2022-07-01'));
const usual = usualSettings(reminderSettings);
const sent = (written: string, rules: Partial<ReminderRules> = {}): readonly string[] =>
  previewOf(day(written), calendar, { ...usual, ...rules }).map(({ on, at, to }) => [on, at, ...to].join(' '));

test('of a duty due on 5 July the usual rules remind on these days, and no other', () => {
  expect(sent('2022-07-05')).toEqual([
    '2022-06-30 08:30 liaison',
    '2022-07-04 08:30 liaison',
    '2022-07-05 08:30 liaison',
    '2022-07-06 08:30 liaison deputy-head',
    '2022-07-08 08:30 gov-office',
  ]);
});

test('rules of an office’s own: other days, an own hour, leaders earlier, a stage left out', () => {
  expect(
    sent('2022-07-05', {
      ...{ aheadDays: 10, digestAt: '14:00', stages: ['ahead', 'today', 'late'] },
      ...{ deputyHeadStages: ['today', 'late'], headStages: ['late'] },
    }),
  ).toEqual([
    '2022-06-24 14:00 liaison', // the 25th is a Saturday
    '2022-07-05 14:00 liaison deputy-head',
    '2022-07-06 14:00 liaison deputy-head head',
  ]);
});

test('on days off too only where the office says so', () => {
  expect(sent('2022-07-05', { aheadDays: 10, workingDaysOnly: false })[0]).toBe('2022-06-25 08:30 liaison');
});
