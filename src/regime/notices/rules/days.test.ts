import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, dayOfMonthOf, monthOf, yearOf } from '../../../kernel/day.js';
import { findDays, mentionsDay, readDay, resolveDue, settleDay } from './days.js';

const issuedOn = day('2023-03-20');
const programme = { year: 2023, issuedOn };
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('1999-01-01'), days));

test('a whole day is read the same in every form offices write it', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom('年月日', '-', '.', '/', '全角', '空格'), (on, form) => {
      const parts = [yearOf(on), monthOf(on), dayOfMonthOf(on)].map(String);
      const [year, month, dayOfMonth] = parts;
      const plain = `${year ?? ''}年${month ?? ''}月${dayOfMonth ?? ''}日`;
      const inWords: Readonly<Record<string, string>> = {
        年月日: plain,
        全角: plain.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
        空格: plain.replace(/[年月日]/gu, ' $& '),
      };
      expect(readDay(inWords[form] ?? parts.join(form))).toBe(on);
    }),
  );
});

test('a day in Chinese numerals is read, as on a signature', () => {
  expect(readDay('二〇二二年四月七日')).toBe('2022-04-07');
  expect(readDay('二○二三年十二月三十一日')).toBe('2023-12-31');
  expect(readDay('4月7日')).toBeUndefined();
});

test('what only looks like a day is none', () => {
  for (const text of [
    '24月龄以下婴幼儿',
    '2023年为民办实事',
    '3个月',
    '第12次常务会',
    '2.5公里',
    '12、3',
    '是否？月报',
  ]) {
    expect(findDays(text), text).toEqual([]);
  }
  expect(mentionsDay('12.30')).toBe(true);
  expect(mentionsDay('2.5公里')).toBe(false);
});

test('a word of limit is told from the beginning of a range', () => {
  const [first, last] = findDays('2023年4月1日至12月底前');
  expect([first?.opens, last?.opens, last?.limited]).toEqual([true, false, true]);
  expect(findDays('5月15日前印发')[0]?.opens).toBe(false);
  expect(findDays('2023年5月起')[0]?.opens).toBe(true);
});

test('days of a list share the ending of the last', () => {
  const on = (text: string) => findDays(text).map((written) => settleDay(written, programme).on);
  expect(on('3月、6月、9月、12月25日前')).toEqual(['2023-03-25', '2023-06-25', '2023-09-25', '2023-12-25']);
  expect(on('4月5日、7月5日、10月5日、次年1月5日前')).toEqual(['2023-04-05', '2023-07-05', '2023-10-05', '2024-01-05']);
  expect(on('于6、12月底前')).toEqual(['2023-06-30', '2023-12-31']);
  expect(on('3、6月底前完成')).toEqual(['2023-06-30']);
});

test('a duty without a year falls in the programme year, or is asked where it could be next year', () => {
  const settle = (text: string, context = programme) => findDays(text).map((written) => settleDay(written, context))[0];
  expect(settle('5月10日前')).toEqual({ on: '2023-05-10' });
  expect(settle('3月10日前')).toEqual({ on: '2023-03-10' });
  expect(settle('1月10日前')).toEqual({ on: '2024-01-10', doubt: 'missing-year' });
  expect(settle('2月29日前')).toEqual({ on: null, doubt: 'missing-year' });
  expect(settle('2月29日前', { year: 2024, issuedOn: day('2024-01-05') })).toEqual({ on: '2024-02-29' });
  expect(findDays('5月10日前').map((written) => settleDay(written, { year: null, issuedOn: null }))).toEqual([
    { on: null, doubt: 'missing-year' },
  ]);
});

describe('the cell 完成时间', () => {
  test.each([
    ['12月30日', '2023-12-30'],
    ['2023年12月30日前', '2023-12-30'],
    ['12月31号前', '2023-12-31'],
    ['2023年12月31日24时前', '2023-12-31'],
    ['6月底前', '2023-06-30'],
    ['十二月底前', '2023-12-31'],
    ['4月底', '2023-04-30'],
    ['月底前', '2023-03-31'],
    ['12月', '2023-12-31'],
    ['2024年3月', '2024-03-31'],
    ['年底前', '2023-12-31'],
    ['2023年年底前', '2023-12-31'],
    ['今年内', '2023-12-31'],
    ['2023年内', '2023-12-31'],
    ['上半年', '2023-06-30'],
    ['下半年', '2023-12-31'],
    ['第三季度', '2023-09-30'],
    ['三季度末', '2023-09-30'],
    ['前三季度', '2023-09-30'],
    ['6月上旬', '2023-06-10'],
    ['9月中旬前', '2023-09-20'],
    ['10月下旬', '2023-10-31'],
    ['明年3月底', '2024-03-31'],
    ['次年3月底前', '2024-03-31'],
    ['12.30', '2023-12-30'],
    ['12/30', '2023-12-30'],
    ['2023.12', '2023-12-31'],
    ['2023-12-30', '2023-12-30'],
    ['20231230', '2023-12-30'],
    ['2023年', '2023-12-31'],
    ['2022-2023年', '2023-12-31'],
    ['2023年4月-12月', '2023-12-31'],
    ['1—12月', '2023-12-31'],
    ['11月至次年3月', '2024-03-31'],
    ['4月至12月底前', '2023-12-31'],
    ['2023.04-2023.12', '2023-12-31'],
    ['23年12月底', '2023-12-31'],
  ])('%s is %s, and nobody is asked', (text, on) => {
    expect(resolveDue(text, programme)).toEqual({ on, asked: [] });
  });

  test.each([
    ['11月前', '2023-10-31', 'ambiguous-date'],
    ['11月份前', '2023-10-31', 'ambiguous-date'],
    ['2024年1月前', '2023-12-31', 'ambiguous-date'],
    ['二季度前', '2023-03-31', 'ambiguous-date'],
    ['2025年前', '2024-12-31', 'ambiguous-date'],
    ['国庆节前', '2023-09-30', 'ambiguous-date'],
    ['春节前', null, 'ambiguous-date'],
    ['秋季开学前', null, 'ambiguous-date'],
    ['2月29日前', null, 'missing-year'],
    ['2月底前', '2023-02-28', 'already-past'],
    ['2022年4月7日', '2022-04-07', 'already-past'],
    ['12月3□日', null, 'damaged-text'],
    ['202?年12月', null, 'damaged-text'],
    ['202 年12月30日', null, 'damaged-text'],
    ['20233年12月', null, 'damaged-text'],
    ['2O23年12月底', null, 'damaged-text'],
    ['12月 日', null, 'damaged-text'],
    ['6月31日前', null, 'damaged-text'],
    ['13月底', null, 'damaged-text'],
    ['2203年12月', null, 'damaged-text'],
    ['', null, 'no-date'],
    ['定期', null, 'no-date'],
    ['按上级要求', null, 'no-date'],
  ])('%s is %s and asks %s', (text, on, code) => {
    const due = resolveDue(text, programme);
    expect(due.on).toBe(on);
    expect(due.asked.map((asked) => asked.code)).toEqual([code]);
  });

  test.each(['长期坚持', '全年', '持续推进', '常态化开展', '/', '—'])('%s says that no day ends the item', (text) => {
    expect(resolveDue(text, programme)).toEqual({ on: null, asked: [] });
  });

  test('days of different kinds stand apart, and the item is due when it is done', () => {
    const read = (text: string) => {
      const { on, milestones } = resolveDue(text, programme);
      return [on, milestones?.map(({ kind, on: day }) => `${kind} ${day ?? '?'}`)];
    };
    expect(read('6月底前动工，12月底前完工')).toEqual(['2023-12-31', ['start 2023-06-30', 'finish 2023-12-31']]);
    expect(read('2023年6月动工，2024年12月投入使用')).toEqual([
      '2024-12-31',
      ['start 2023-06-30', 'in-use 2024-12-31'],
    ]);
    expect(read('开工：4月；竣工：12月')).toEqual(['2023-12-31', ['start 2023-04-30', 'finish 2023-12-31']]);
    expect(read('6月底前完成50%，12月底前全部完成')).toEqual(['2023-12-31', ['other 2023-06-30', 'finish 2023-12-31']]);
    expect(read('12月30日完工（其中9月底前完工200台）')).toEqual([
      '2023-12-30',
      ['finish 2023-12-30', 'other 2023-09-30'],
    ]);
    expect(read('2023年6月底前启动')).toEqual([null, ['start 2023-06-30']]);
    expect(read('9月30日前投入使用')).toEqual(['2023-09-30', undefined]);
  });

  test('a damaged milestone is asked where it stands', () => {
    expect(resolveDue('6月□日前动工，12月底前完工', programme)).toMatchObject({
      on: '2023-12-31',
      asked: [{ code: 'damaged-text', about: '/milestones/0' }],
    });
  });

  test('no cell of days gives a day that was neither written nor asked about', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789年月日前底末至、，□上下半季度') }), (text) => {
        const due = resolveDue(text, programme);
        const said = due.on !== null || (due.milestones?.length ?? 0) > 0 || due.asked.length > 0;
        expect(said).toBe(true);
      }),
    );
  });
});
