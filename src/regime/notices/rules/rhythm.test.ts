import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, endOfQuarter, isWeekend, weekdayOf } from '../../../kernel/day.js';
import { type Anchor, occurrences, type RecurringRule } from './rhythm.js';

const april = { issuedOn: day('2022-04-07'), year: 2022 };
const next5th: Anchor = { kind: 'after', month: 1, day: 5 };

test('每季度结束后次月5日前 issued in April: no report for the first quarter, the last one in January', () => {
  expect(occurrences({ every: 'quarter', anchor: next5th }, april)).toEqual(['2022-07-05', '2022-10-05', '2023-01-05']);
});

test('a day in the last month of the quarter, and in the same month', () => {
  const within = (month: number, on: number | 'last'): Anchor => ({ kind: 'within', month, day: on });
  expect(occurrences({ every: 'quarter', anchor: within(3, 25) }, april)).toEqual([
    '2022-06-25',
    '2022-09-25',
    '2022-12-25',
  ]);
  expect(occurrences({ every: 'half-year', anchor: within(6, 'last') }, april)).toEqual(['2022-06-30', '2022-12-31']);
  expect(occurrences({ every: 'month', anchor: within(1, 25) }, april)).toHaveLength(9);
  expect(occurrences({ every: 'month', anchor: within(1, 30) }, { issuedOn: day('2022-02-01'), year: 2022 })[0]).toBe(
    '2022-02-28',
  );
});

test('每月5日前上月: what tells of March is not owed by who was told in April', () => {
  const days = occurrences({ every: 'month', anchor: next5th }, { issuedOn: day('2022-04-01'), year: 2022 });
  expect([days[0], days.at(-1)]).toEqual(['2022-05-05', '2023-01-05']);
});

test('ten days, weeks, and days counted from the end of a period', () => {
  const tenDays = occurrences({ every: 'ten-days', anchor: { kind: 'counted', count: 0, unit: 'day' } }, april);
  expect(tenDays.slice(0, 3)).toEqual(['2022-04-10', '2022-04-20', '2022-04-30']);
  const fridays = occurrences({ every: 'week', anchor: { kind: 'weekday', weekday: 5, after: false } }, april);
  expect([fridays[0], fridays.at(-1), fridays.every((on) => weekdayOf(on) === 5)]).toEqual([
    '2022-04-08',
    '2022-12-30',
    true,
  ]);
  expect(occurrences({ every: 'quarter', anchor: { kind: 'counted', count: 10, unit: 'day' } }, april)[0]).toBe(
    '2022-07-10',
  );
  expect(occurrences({ every: 'half-year', anchor: { kind: 'counted', count: 1, unit: 'month' } }, april)).toEqual([
    '2022-07-31',
    '2023-01-31',
  ]);
});

test('working days are counted only where a calendar is at hand', () => {
  const rule: RecurringRule = { every: 'quarter', anchor: { kind: 'counted', count: 5, unit: 'working-day' } };
  const addWorkingDays = (from: ReturnType<typeof day>, count: number) => {
    let on = from;
    for (let left = count; left > 0; left -= isWeekend(on) ? 0 : 1) on = addDays(on, 1);
    return on;
  };
  expect(occurrences(rule, april)).toEqual([]);
  expect(occurrences(rule, { ...april, addWorkingDays })[0]).toBe('2022-07-07');
});

test('days of the year: the next one to come, and the January that closes a listed year', () => {
  const fixed = (...days: readonly (readonly [number, number | 'last'])[]): Anchor => ({
    kind: 'fixed',
    days: days.map(([month, on]) => ({ month, day: on, later: false })),
  });
  expect(occurrences({ every: 'year', anchor: fixed([12, 31]) }, april)).toEqual(['2022-12-31']);
  expect(occurrences({ every: 'year', anchor: fixed([2, 'last']) }, april)).toEqual(['2023-02-28']);
  expect(occurrences({ every: 'half-year', anchor: fixed([6, 30], [12, 31]) }, april)).toEqual([
    '2022-06-30',
    '2022-12-31',
  ]);
  expect(occurrences({ every: 'quarter', anchor: fixed([1, 5], [4, 5], [7, 5], [10, 5]) }, april)).toEqual([
    '2022-07-05',
    '2022-10-05',
    '2023-01-05',
  ]);
});

test('从2024年起 holds nothing before', () => {
  const anchor: Anchor = { kind: 'fixed', days: [{ month: 2, day: 'last', later: false }] };
  expect(
    occurrences({ every: 'year', anchor, from: day('2024-01-01') }, { issuedOn: day('2023-01-16'), year: 2023 }),
  ).toEqual(['2024-02-29']);
});

test('a quarterly report is never due before the issue, never twice, and tells of a quarter that had not ended', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 1, max: 28 }), (later, on) => {
      const issuedOn = addDays(day('2022-01-01'), later);
      const days = occurrences(
        { every: 'quarter', anchor: { kind: 'after', month: 1, day: on } },
        { issuedOn, year: 2022 },
      );
      expect(days).toEqual([...new Set(days)].sort());
      expect(days.at(-1)).toBe(`2023-01-${String(on).padStart(2, '0')}`);
      for (const due of days) expect(endOfQuarter(addDays(due, -31)) >= issuedOn).toBe(true);
    }),
  );
});

test('a programme without a year and a day of issue has no days', () => {
  expect(occurrences({ every: 'quarter', anchor: next5th }, { issuedOn: null, year: null })).toEqual([]);
});
