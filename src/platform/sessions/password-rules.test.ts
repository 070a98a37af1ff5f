import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usualSettings } from '../../kernel/settings.js';
import { knownPasswords } from './known-passwords.js';
import { passwordFault } from './password-rules.js';
import { signInSettings } from './settings.js';

const usual = usualSettings(signInSettings({ all: [], needingSecondFactor: [] }));
const known = knownPasswords();
const place = { loginName: 'lixiaoming', words: ['450204', '柳南区', '柳州市'] };
const fault = (password: string, rules = usual) => passwordFault(password, rules, place, known)?.code;

test('eight characters of three kinds are taken, and so are fifteen of any', () => {
  expect(fault('mk7Tr-q2')).toBeUndefined();
  expect(fault('quiet harvest moon lamp')).toBeUndefined();
  expect(fault('老槐树下三把竹椅等雨停谁来坐')).toBe('password-too-plain'); // fourteen characters of one kind
  expect(fault('老槐树下三把竹椅等雨停谁来坐呀')).toBeUndefined();
});

test('what is too short, or of too few kinds, is told so with the figure it lacks', () => {
  expect(passwordFault('mk7Tr-q', usual, place, known)).toEqual({ code: 'too-short', bound: '8' });
  expect(passwordFault('mkhtrvqzwd', usual, place, known)).toEqual({ code: 'password-too-plain', bound: '3' });
});

test('an office that is assessed may ask for more, and close the way of the long phrase', () => {
  const strict = { ...usual, passwordLength: 12, passwordKinds: 4, passphrases: false };
  expect(fault('mk7Tr-q2', strict)).toBe('too-short');
  expect(fault('quiet harvest moon lamp', strict)).toBe('password-too-plain');
  expect(fault('mk7Tr-q2Lw9z', strict)).toBeUndefined();
});

describe('what everybody tries is refused, however it is dressed up', () => {
  test.each([
    'Password1',
    'P@ssw0rd2024!!',
    'Qwerty123456',
    'Dragon1987!',
    'Aaaaaaa1',
    '1234567890123456',
    'Iloveyou@520',
  ])('%s', (password) => {
    expect(fault(password)).toBe('password-known');
  });
});

test('a word of the district or the product with figures hung on is refused', () => {
  expect(fault('Shishi2022!')).toBe('password-known');
  expect(fault('Sh1sh1@2022')).toBe('password-known');
  expect(fault('柳南区2022!#')).toBe('password-too-plain');
});

test("one's own user name inside it is refused, in whatever case", () => {
  expect(fault('LiXiaoMing#88x')).toBe('password-of-name');
});

test('no password of the shipped list is ever taken, with or without a figure behind it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...known), fc.nat(9_999), (password, figure) => {
      expect(fault(password)).toBeDefined();
      if (/^[a-z]+$/.test(password)) expect(fault(`${password}${String(figure)}`)).toBeDefined();
    }),
    { numRuns: 500 },
  );
});

test('the shipped list says where it comes from, and is long enough', () => {
  expect(known.size).toBeGreaterThan(19_000);
  expect([...known].every((password) => password === password.toLowerCase())).toBe(true);
});
