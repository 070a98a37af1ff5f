import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberFormat, plain } from './formats.js';

/** Day 44925 of a sheet is 30 December 2022. */
const DAY = 44_925;
const shown = (value: number, code: string): string => numberFormat(200, new Map([[200, code]]), false)(value);

test('a day shows as its cell shows it', () => {
  expect(shown(DAY, 'yyyy"年"m"月"d"日"')).toBe('2022年12月30日');
  expect(shown(DAY, 'm"月"d"日"')).toBe('12月30日');
  expect(shown(DAY, 'yyyy/m/d')).toBe('2022/12/30');
  expect(shown(DAY, 'yyyy\\-mm\\-dd')).toBe('2022-12-30');
  expect(shown(DAY, 'yyyy"年"m"月"d"日";@')).toBe('2022年12月30日');
  expect(shown(DAY, '[$-804]yyyy年m月d日 aaaa')).toBe('2022年12月30日 星期五');
  expect(shown(DAY, '[DBNum1][$-804]yyyy"年"m"月"d"日"')).toBe('二〇二二年十二月三十日');
  expect(shown(DAY, '[$-F800]dddd, mmmm dd, yyyy')).toBe('2022年12月30日');
  expect(numberFormat(14, new Map(), false)(DAY)).toBe('2022/12/30');
  expect(numberFormat(31, new Map(), false)(DAY)).toBe('2022年12月30日');
  expect(numberFormat(58, new Map(), false)(DAY)).toBe('12月30日');
});

test('minutes are no months', () => {
  expect(shown(DAY + 0.5625, 'yyyy/m/d h:mm')).toBe('2022/12/30 13:30');
  expect(shown(DAY + 0.5625, '上午/下午h"时"mm"分"')).toBe('下午1时30分');
});

test('the other count of days (from 1904) falls on the same day', () => {
  expect(numberFormat(31, new Map(), true)(DAY - 1462)).toBe('2022年12月30日');
});

test('a number that is no day of the calendar shows as the number', () => {
  expect(shown(-3, 'yyyy"年"m"月"d"日"')).toBe('-3');
  expect(shown(99_999_999, 'm"月"d"日"')).toBe('99999999');
});

test('a figure shows with the digits and signs of its cell', () => {
  expect(shown(1198.1, '0.00')).toBe('1198.10');
  expect(shown(9962.540000000001, 'General')).toBe('9962.54');
  expect(shown(0.85, '0%')).toBe('85%');
  expect(shown(0.8555, '0.00%')).toBe('85.55%');
  expect(shown(1234567, '#,##0')).toBe('1,234,567');
  expect(shown(1.005, '0.00')).toBe('1.01');
  expect(shown(12, '000')).toBe('012');
  expect(shown(147, '0"户"')).toBe('147户');
  expect(shown(3.5, '0.0米')).toBe('3.5米');
  expect(shown(5, 'General"个"')).toBe('5个');
  expect(shown(-2, '0;(0)')).toBe('(2)');
  expect(shown(0, '0;-0;"—"')).toBe('—');
  expect(shown(12000, '0.0,"万"')).toBe('12.0万');
  expect(shown(0.5, '#.##')).toBe('.5');
  expect(shown(1.25, '# ?/?')).toBe('1.25');
  expect(shown(123456, '0.00E+00')).toBe('123456');
  expect(shown(5, '[>=10]0"件";0"项"')).toBe('5项');
});

test('a figure without a format keeps every digit a cell can hold', () => {
  expect(plain(0.1 + 0.2)).toBe('0.3');
  expect(plain(450204198001010000)).toBe('450204198001010000');
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 2 }), (digits, places) => {
      const value = Number((digits / 10 ** places).toFixed(places));
      expect(Number(plain(value))).toBe(value);
    }),
  );
});

test('any day shows as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
      const [year, month, day] = shown(serial, 'yyyy-m-d').split('-').map(Number);
      expect(Date.UTC(year ?? 0, (month ?? 0) - 1, day) / 86_400_000 + 25_569).toBe(serial);
    }),
  );
});
