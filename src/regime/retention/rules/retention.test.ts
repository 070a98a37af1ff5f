import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import { settingsChosen, usualSettings } from '../../../kernel/settings.js';
import { keptFrom, retentionSettings } from './retention.js';

test('an access log is kept for six months at least, whatever an office chose (网络安全法 art. 21)', () => {
  for (const accessDays of [0, 90, 183])
    expect(settingsChosen(retentionSettings, { accessDays })).toMatchObject({ accessDays: 366 });
  const { accessDays } = keptFrom(settingsChosen(retentionSettings, { accessDays: 184 }), day('2022-09-01'));
  expect(accessDays <= '2022-03-01').toBe(true);
});

test('what is as old as its period has its last day, and is over on the next', () => {
  expect(keptFrom(usualSettings(retentionSettings), day('2022-07-06'))).toMatchObject({ leaverDays: '2022-04-07' });
});
