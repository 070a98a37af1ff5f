import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../../kernel/day.js';
import { isWorkingDay } from '../../kernel/work-calendar.js';
import { calendarAsOf } from '../calendar/shipped.js';
import { type Wait, waits, waitsUntil } from './waits.js';

const calendar = calendarAsOf('latest');
const anyDay = fc.nat({ max: 1400 }).map((count): Day => addDays(day('2022-01-01'), count));
const anyWait = fc.constantFrom(...(Object.keys(waits) as Wait[]));

test('a wait is longer than the day it began on and ends on a working day (民法典 201, 203)', () => {
  fc.assert(
    fc.property(anyWait, anyDay, (wait, happenedOn) => {
      const until = waitsUntil(wait, happenedOn, calendar);
      expect(until.day > happenedOn).toBe(true);
      expect(isWorkingDay(until.day, calendar)).toBe(true);
    }),
  );
});

test('countersigning asked for on 28 April 2022 may take until 9 May: the holiday does not count, the worked Saturday does', () => {
  expect(waitsUntil('countersign', day('2022-04-28'), calendar).day).toBe('2022-05-09');
});

test('works that passed on 20 September 2022 are filed by 8 October: the fifteenth day is a holiday', () => {
  expect(waitsUntil('works-acceptance-filing', day('2022-09-20'), calendar).day).toBe('2022-10-08');
});
