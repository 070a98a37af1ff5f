import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCharacter, creditCodeFault, isDistrictCode, isTownCode } from './codes.js';

const anyBody = fc
  .array(fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), { minLength: 17, maxLength: 17 })
  .map((characters) => characters.join(''));

test('the published examples of the standard carry their check characters', () => {
  expect(checkCharacter('91350100M000100Y4')).toBe('3');
  expect(checkCharacter('91110000802100433')).toBe('B');
});

test('a unified credit code with its own check character is right, with any other wrong', () => {
  fc.assert(
    fc.property(anyBody, fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), (body, last) => {
      const right = checkCharacter(body);
      expect(creditCodeFault(body + right)).toBeUndefined();
      expect(creditCodeFault(body + last)).toBe(last === right ? undefined : 'check-character');
    }),
  );
});

test('one wrong character in a unified credit code is always noticed', () => {
  fc.assert(
    fc.property(
      anyBody,
      fc.nat({ max: 16 }),
      fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'),
      (body, at, other) => {
        fc.pre(body[at] !== other);
        const wrong = body.slice(0, at) + other + body.slice(at + 1);
        expect(creditCodeFault(wrong + checkCharacter(body))).toBe('check-character');
      },
    ),
  );
});

test('a sum that 31 divides has the check character 0', () => {
  expect(checkCharacter('0'.repeat(17))).toBe('0');
});

test('a code of the wrong length, with a letter that is never used, or in small letters is refused', () => {
  expect(creditCodeFault('91350100M000100Y')).toBe('length');
  expect(creditCodeFault('91350100M000100I43')).toBe('character');
  expect(creditCodeFault('91350100m000100Y43')).toBe('character');
});

test('柳南区 is 450204; a city, a province and a made-up province are no district', () => {
  expect(isDistrictCode('450204')).toBe(true);
  for (const code of ['450200', '450000', '990101', '4502041', '45020a']) expect(isDistrictCode(code)).toBe(false);
  expect(isTownCode('450204100', '450204')).toBe(true);
  expect(isTownCode('450205100', '450204')).toBe(false);
});
