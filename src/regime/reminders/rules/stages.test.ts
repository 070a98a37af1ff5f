import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, daysBetween, type Day } from '../../../kernel/day.js';
import { isWorkingDay, roll } from '../../../kernel/work-calendar.js';
import { SHIPPED } from '../../calendar/shipped.js';
import { knownCalendar } from '../../calendar/rules/known.js';
import { stageOn, stages, type Stage } from './stages.js';

const calendar = knownCalendar(SHIPPED, day('2023-01-01'));
const daysOf = (written: string): ReadonlyMap<Stage, Day> => {
  const { reminder, lastNotLate: due } = roll(day(written), calendar);
  const around = Array.from({ length: 60 }, (_, place) => addDays(day(written), place - 30));
  return new Map(
    around.flatMap((each) => {
      const stage = stageOn({ reminder, due }, each, calendar);
      return stage === undefined ? [] : [[stage, each] as const];
    }),
  );
};

describe('the third quarter’s report, due on 5 October 2022 in the holiday', () => {
  test('is reminded of on the last working days before the holiday, and called late after 8 October (point 5)', () => {
    expect(daysOf('2022-10-05')).toEqual(
      new Map([
        ['ahead', '2022-09-23'], // 25 September is a Sunday
        ['tomorrow', '2022-09-29'],
        ['today', '2022-09-30'],
        ['late', '2022-10-09'], // a Sunday worked by swap, the working day after the last day in time
        ['escalated', '2022-10-11'],
      ]),
    );
  });
});

test('the plan of 7 May 2022 is reminded of on that very Saturday, which is worked by swap', () => {
  expect(daysOf('2022-05-07').get('today')).toBe('2022-05-07');
});

test('each stage of a duty falls on exactly one day, a working one, in order', () => {
  const anyDay = fc.integer({ min: 0, max: 250 }).map((after) => addDays(day('2022-02-15'), after));
  fc.assert(
    fc.property(anyDay, (written) => {
      const found = daysOf(written);
      expect(found.has('today')).toBe(true);
      const order = [...found].toSorted(([, one], [, other]) => daysBetween(other, one)).map(([stage]) => stage);
      expect(order).toEqual(stages.filter((stage) => found.has(stage)));
      for (const each of found.values()) expect(isWorkingDay(each, calendar)).toBe(true);
    }),
  );
});
