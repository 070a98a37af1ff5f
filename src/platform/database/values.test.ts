import { expect, test } from 'vitest';
import { asInstant, asInteger, parserFor } from './values.js';

const DATE = 1082;

test('a day comes back as the text it was stored as, in no time zone', () => {
  expect(parserFor(DATE)('2022-12-31')).toBe('2022-12-31');
});

test('an amount in fen is exact, or it is refused', () => {
  expect(asInteger('9007199254740991')).toBe(9_007_199_254_740_991);
  expect(asInteger('-12')).toBe(-12);
  expect(() => asInteger('9007199254740992')).toThrow(RangeError);
});

test('an instant keeps its microseconds and says that it is in UTC', () => {
  expect(asInstant('2022-04-07 07:00:00.123456+00')).toBe('2022-04-07T07:00:00.123456Z');
  expect(asInstant('2022-04-07 07:00:00+00')).toBe('2022-04-07T07:00:00Z');
});
