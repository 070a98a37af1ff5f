import { expect, test } from 'vitest';
import { fieldSentence, languageOf, problemSentence } from './words.js';

test.each([
  [undefined, 'zh-CN'],
  ['*', 'zh-CN'],
  ['en', 'en'],
  ['en-GB,zh;q=0.9', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['fr,en;q=0.3', 'en'],
  ['en;q=0,fr', 'zh-CN'],
])('a browser that asks for %s is answered in %s', (asked, language) => {
  expect(languageOf(asked)).toBe(language);
});

test('a sentence holds the figure it speaks of', () => {
  expect(fieldSentence('zh-CN', 'too-long', '10')).toBe('最多填写10个字');
  expect(problemSentence('en', 'report.falls')).toBeUndefined();
});
