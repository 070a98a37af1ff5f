import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from './day.js';
import { filled, writtenDay } from './written.js';

const days = fc.integer({ min: 0, max: 40_000 }).map((after) => addDays(day('1990-01-01'), after));

test('a day is written as offices write it, its year left out where it goes without saying', () => {
  const on = day('2022-04-07');
  expect([writtenDay['zh-CN'](on), writtenDay.en(on)]).toEqual(['2022年4月7日', '7 April 2022']);
  expect([writtenDay['zh-CN'](on, 2022), writtenDay.en(on, 2022)]).toEqual(['4月7日', '7 April']);
  expect(writtenDay.en(on, 2023)).toBe('7 April 2022');
});

test('whatever the day, a refusal says it in words, and no figures of a machine are left in it', () => {
  fc.assert(
    fc.property(days, fc.constantFrom('zh-CN' as const, 'en' as const), (on, language) => {
      const sentence = filled(language, '{on}: {name}', { on, name: '韦某' });
      expect(sentence).toBe(`${writtenDay[language](on)}: 韦某`);
      expect(sentence).not.toMatch(/\d{4}-\d\d-\d\d/u);
    }),
  );
});

test('what is no day, or was typed into a cell, stands as it was written', () => {
  expect(filled('zh-CN', '没有“{day}”这一天', { day: '2022-02-30' })).toBe('没有“2022-02-30”这一天');
  expect(filled('zh-CN', '没有叫“{written}”的实事', { written: '2022-04-07' })).toBe('没有叫“2022-04-07”的实事');
  expect(filled('en', '{count} of {most}', { count: 3 })).toBe('3 of ');
});
