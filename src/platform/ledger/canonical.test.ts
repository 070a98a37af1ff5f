import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText, type Json } from './canonical.js';

test('names stand in the order of the scheme’s own example (RFC 8785, 3.2.3)', () => {
  const names = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
  expect(canonicalText(names)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}');
});

test('numbers and strings are written as in the scheme’s own example (RFC 8785, 3.2.2)', () => {
  const sample = {
    numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  };
  expect(canonicalText(sample)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test.each([
  [0, '0'],
  [-0, '0'],
  [5e-324, '5e-324'],
  [1.7976931348623157e308, '1.7976931348623157e+308'],
  [9007199254740992, '9007199254740992'],
  [295147905179352830000, '295147905179352830000'],
  [1e21, '1e+21'],
  [1e-7, '1e-7'],
])('the number %d is written as the scheme’s table has it (RFC 8785, appendix B)', (value, text) => {
  expect(canonicalText(value)).toBe(text);
});

test('what the scheme has no text for is refused', () => {
  for (const value of [NaN, Infinity, '\ud800', { '\udc00': 1 }]) {
    expect(() => canonicalText(value)).toThrow(TypeError);
  }
});

const anyJson = fc.jsonValue({ noUnicodeString: false }) as fc.Arbitrary<Json>;

test('the text reads back as the value it stands for, and stands for it again', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      const text = canonicalText(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalText(JSON.parse(text) as Json)).toBe(text);
    }),
  );
});

test('the order in which somebody wrote the names makes no difference', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalText(turned)).toBe(canonicalText(value));
    }),
  );
});
