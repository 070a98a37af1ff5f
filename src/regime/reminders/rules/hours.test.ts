import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import { SHIPPED } from '../../calendar/shipped.js';
import { knownCalendar } from '../../calendar/rules/known.js';
import { instantOf, mayLeave } from './hours.js';

const calendar = knownCalendar(SHIPPED, day('2022-04-07'));
const leaves = (on: string, time: string): string => {
  const { day: leavesOn, time: leavesAt } = mayLeave({ day: day(on), time }, calendar);
  return `${leavesOn} ${leavesAt}`;
};

test('a message leaves within office hours at once, before them when they begin', () => {
  expect(leaves('2022-07-05', '09:15')).toBe('2022-07-05 09:15');
  expect(leaves('2022-07-05', '06:00')).toBe('2022-07-05 08:30');
});

test('what is ready in the evening or in a holiday waits for the next working morning', () => {
  expect(leaves('2022-07-05', '18:00')).toBe('2022-07-06 08:30');
  expect(leaves('2022-10-05', '10:00')).toBe('2022-10-08 08:30');
  expect(leaves('2022-04-29', '21:00')).toBe('2022-05-05 08:30');
});

test('a Saturday worked by swap is a working day', () => {
  expect(leaves('2022-05-07', '08:31')).toBe('2022-05-07 08:31');
});

test('an hour of Shanghai is an instant eight hours before it in UTC', () => {
  expect(instantOf({ day: day('2022-05-07'), time: '08:30' })).toBe('2022-05-07T00:30:00Z');
  expect(instantOf({ day: day('2022-05-01'), time: '07:05' })).toBe('2022-04-30T23:05:00Z');
});
