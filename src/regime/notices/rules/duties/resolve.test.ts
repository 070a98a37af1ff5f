import { expect, test } from 'vitest';
import { type Day, addDays, day, yearOf } from '../../../../kernel/day.js';
import { readDuties } from '../duties.js';

/** A calendar without holidays that is published up to the end of 2023. */
const untilTheEndOf2023 = (from: Day, count: number): Day | undefined => {
  const on = addDays(from, count);
  return yearOf(on) > 2023 ? undefined : on;
};
const read = (text: string): ReturnType<typeof readDuties> =>
  readDuties(text, { issuedOn: day('2023-03-20'), year: 2023, addWorkingDays: untilTheEndOf2023 });

test('a day that rests on a calendar nobody has published stays empty and is asked', () => {
  const { obligations, asked } = read('各牵头单位要于本通知印发之日起300个工作日内完成验收。');
  expect(obligations.map(({ dates }) => dates)).toEqual([[]]);
  expect(asked.map(({ code }) => code)).toEqual(['no-date']);
});

test('of a rhythm the days that are known stand, and the one that is not is asked', () => {
  const { obligations, asked } = read('各牵头单位于每季度结束后10个工作日内报送进展情况。');
  expect(obligations.map(({ dates }) => dates)).toEqual([['2023-04-10', '2023-07-10', '2023-10-10']]);
  expect(asked.map(({ code }) => code)).toEqual(['no-date']);
});
