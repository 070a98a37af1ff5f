import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settingsChosen, type SettingsGroup, settingsSchema, usualSettings } from './settings.js';

const group = {
  name: 'sample',
  settings: {
    minutes: { kind: 'whole', usual: 30, least: 5, most: 60 },
    open: { kind: 'yes-no', usual: true },
    roles: { kind: 'some-of', usual: ['a'], of: ['a', 'b'] },
  },
} as const satisfies SettingsGroup;

test('until somebody chooses, the usual holds', () => {
  expect(usualSettings(group)).toEqual({ minutes: 30, open: true, roles: ['a'] });
});

test('what was chosen holds, and what was not stays usual', () => {
  expect(settingsChosen(group, { minutes: 10, roles: [] })).toEqual({ minutes: 10, open: true, roles: [] });
});

test('a value beyond the bounds is refused when it is set, and passed over where it is kept', () => {
  fc.assert(
    fc.property(fc.integer(), (minutes) => {
      const within = minutes >= 5 && minutes <= 60;
      expect(settingsSchema(group).safeParse({ minutes }).success).toBe(within);
      expect(settingsChosen(group, { minutes }).minutes).toBe(within ? minutes : 30);
    }),
  );
  expect(settingsSchema(group).safeParse({ roles: ['c'] }).success).toBe(false);
  expect(settingsSchema(group).safeParse({ other: 1 }).success).toBe(false);
});
