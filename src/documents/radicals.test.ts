import { expect, test } from 'vitest';
import { isTraditional, unifyRadicals } from './radicals.js';

test('radicals that a PDF names for characters are written as the characters', () => {
  expect(unifyRadicals('⺠⽣实事：⻓⻰村⻔前⻋⻛⻝⻘⻬⻢⻩', false)).toBe('民生实事：长龙村门前车风食青齐马黄');
});

test('every radical of both blocks has its character, and no character but a radical is changed', () => {
  for (let code = 0x2e81; code <= 0x2fd5; code += 1) {
    const radical = String.fromCodePoint(code);
    if (!/\p{Assigned}/u.test(radical)) continue;
    expect(unifyRadicals(radical, false)).toMatch(/^[\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2ffff}]$/u);
  }
  const others = '㎡①～（）“”—…〔〕12．3％ abc';
  expect(unifyRadicals(others, false)).toBe(others);
});

test('the door is 户 on a page in simplified characters and 戶 on one in traditional ones', () => {
  expect(unifyRadicals('147⼾', isTraditional('区民政局负责'))).toBe('147户');
  expect(unifyRadicals('147⼾', isTraditional('區民政局負責'))).toBe('147戶');
});

test('signs that share a glyph are the ones Chinese offices type', () => {
  expect(unifyRadicals('10〜20', false)).toBe('10～20');
});
