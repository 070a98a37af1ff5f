import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from './day.js';

const isRead = (text: string): boolean => {
  try {
    return day(text) === text;
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return false;
  }
};

const twoDigits = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));

test('exactly those texts are days that a calendar has', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), twoDigits, twoDigits, (year, month, number) => {
      const text = `${String(year).padStart(4, '0')}-${month}-${number}`;
      const date = new Date(`${text}T00:00:00Z`);
      expect(isRead(text)).toBe(!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text));
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['2000-02-29', true],
  ['2024-02-29', true],
  ['1900-02-29', false],
  ['2022-02-29', false],
  ['2022-04-31', false],
  ['2022-12-31', true],
  ['2022-00-10', false],
  ['2022-01-00', false],
  ['2022-1-1', false],
  ['2022-01-01T00:00', false],
  ['', false],
])('%s is a day: %s', (text, real) => {
  expect(isRead(text)).toBe(real);
});
