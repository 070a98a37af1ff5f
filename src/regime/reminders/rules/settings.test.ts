import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settingsSchema, usualSettings } from '../../../kernel/settings.js';
import { DEFAULT_HOURS } from './hours.js';
import { reminderSettings, rulesFault } from './settings.js';
import { DEFAULT_RHYTHM } from './stages.js';

const usual = usualSettings(reminderSettings);

test('unless an office chose otherwise, the days and hours are those of the workflow, and fit together', () => {
  expect(usual).toMatchObject({ ...DEFAULT_RHYTHM, ...DEFAULT_HOURS });
  expect(rulesFault(usual)).toBeUndefined();
});

test('a first reminder is before the second, the gov office’s list after the reminder of what is late', () => {
  expect(rulesFault({ ...usual, aheadDays: 3, tomorrowDays: 3 })).toBe('reminders.ahead-not-first');
  expect(rulesFault({ ...usual, lateWorkingDays: 3 })).toBe('reminders.escalated-not-last');
});

test('the day’s reminders go out at an hour that is not quiet, whatever hours are chosen', () => {
  const { from, until, digestAt } = reminderSettings.settings;
  const hour = (of: readonly string[]) => fc.constantFrom(...of);
  fc.assert(
    fc.property(hour(from.of), hour(until.of), hour(digestAt.of), (begins, ends, at) => {
      const fault = rulesFault({ ...usual, from: begins, until: ends, digestAt: at });
      expect(begins < ends).toBe(true);
      expect(fault === undefined).toBe(begins <= at && at < ends);
    }),
  );
});

test('an hour or a stage that is not offered is refused', () => {
  const takes = (values: object): boolean => settingsSchema(reminderSettings).safeParse(values).success;
  expect(takes({ from: '08:30', stages: ['today'] })).toBe(true);
  expect([takes({ from: '8:30' }), takes({ from: '23:00' }), takes({ headStages: ['escalated'] })]).toEqual(
    Array(3).fill(false),
  );
});
