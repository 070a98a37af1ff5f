import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bracketed, circled, countedForMoney, countedInHan, digitByDigit, letter, roman, stem } from './numerals.js';

const VALUE: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const PLACE: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Reads what was written, by another road than it was written by. */
function readBack(text: string): number {
  const [high, low] = text.includes('万') ? text.split('万') : ['', text];
  const small = (part: string): number => {
    let sum = 0;
    let digit = 0;
    for (const character of part) {
      if (character in VALUE) digit = VALUE[character] ?? 0;
      else if (character in PLACE) {
        sum += (digit || 1) * (PLACE[character] ?? 0);
        digit = 0;
      }
    }
    return sum + digit;
  };
  return small(high ?? '') * 10_000 + small(low ?? '');
}

test('numbers are counted as they are spoken', () => {
  expect([1, 10, 11, 20, 21, 100, 105, 110, 2022, 10_000, 10_500].map(countedInHan)).toEqual([
    '一',
    '十',
    '十一',
    '二十',
    '二十一',
    '一百',
    '一百零五',
    '一百一十',
    '二千零二十二',
    '一万',
    '一万零五百',
  ]);
  expect(countedForMoney(12)).toBe('壹拾贰');
  expect(digitByDigit(2022)).toBe('二〇二二');
});

test('what is counted in characters reads back as the number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
      expect(readBack(countedInHan(value))).toBe(value);
    }),
  );
});

test('circles, brackets, letters and stems count as Word counts them', () => {
  expect([1, 20, 21, 36, 51].map(circled)).toEqual(['①', '⑳', '㉑', '㊱', '51']);
  expect([1, 20, 21].map(bracketed)).toEqual(['⑴', '⒇', '(21)']);
  expect([1, 26, 27].map(letter)).toEqual(['a', 'z', 'aa']);
  expect([4, 9, 40].map(roman)).toEqual(['iv', 'ix', 'xl']);
  expect([1, 10, 11].map(stem)).toEqual(['甲', '癸', '甲']);
});
