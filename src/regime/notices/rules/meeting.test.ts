import { expect, test } from 'vitest';
import { meetingWords } from './meeting.js';

test('the meeting that decided on the list is found in the words of the notice (R1)', () => {
  const text = '各单位：\n经区十三届人民政府第12次常务会审议，确定了2022年为民办10件实事。现将任务分解下达。';
  expect(meetingWords(text)).toBe('经区十三届人民政府第12次常务会审议，确定了2022年为民办10件实事');
});

test('a meeting that is to decide later has decided nothing', () => {
  const text = '现将任务下达如下。\n一、加强领导。重大事项报请区政府常务会审议。';
  expect(meetingWords(text)).toBeNull();
});
