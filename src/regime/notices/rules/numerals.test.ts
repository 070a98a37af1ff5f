import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { halfWidth, readNumeral, writeNumeral } from './numerals.js';

describe('numerals', () => {
  test('every whole number comes back from its Chinese numeral', () => {
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (value) => {
        expect(readNumeral(writeNumeral(value))).toBe(value);
      }),
    );
    fc.assert(
      fc.property(fc.nat({ max: 20_000 }), (value) => {
        expect(readNumeral(writeNumeral(value))).toBe(value);
      }),
    );
  });

  test('every figure comes back from its digits, with or without separators, in either width', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), fc.nat({ max: 99 }), (whole, cents) => {
        const separated = String(whole).replace(/\B(?=(?:\d{3})+$)/gu, ',');
        const wide = String(whole).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        expect(readNumeral(separated)).toBe(whole);
        expect(readNumeral(wide)).toBe(whole);
        expect(readNumeral(`${separated}.${String(cents).padStart(2, '0')}`)).toBe(
          Number(`${String(whole)}.${String(cents).padStart(2, '0')}`),
        );
      }),
    );
  });

  test.each([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['廿三', 23],
    ['两', 2],
    ['两千零五', 2005],
    ['一百二', 120],
    ['一百零二', 102],
    ['一千五', 1500],
    ['一万二', 12_000],
    ['三万零五', 30_005],
    ['一亿二千万', 120_000_000],
    ['二〇二二', 2022],
    ['二○二三', 2023],
    ['壹佰贰拾', 120],
    ['1.3万亿', 1_300_000_000_000],
    ['1.2万', 12_000],
    ['9,962.54', 9962.54],
    ['1198.10', 1198.1],
  ])('%s is %d', (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });

  test.each(['', '无', '十百', '万', '1.2.3', '1□0', '12,34', '百一百'])('%s is no number', (text) => {
    expect(readNumeral(text)).toBeUndefined();
  });

  test('what is no whole number is not written out', () => {
    expect(() => writeNumeral(1.5)).toThrow(RangeError);
    expect(() => writeNumeral(-1)).toThrow(RangeError);
  });

  test('a line keeps its length when its digits are narrowed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(halfWidth(text)).toHaveLength(text.length);
      }),
    );
  });
});
