import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, addDays, day, isWeekend } from '../../../kernel/day.js';
import { type Arrangement, byDay } from './arrangement.js';
import type { Outcome, Problem } from './draft.js';
import { readArrangement, writtenArrangement } from './file.js';

const PUBLISHED = day('2026-11-05');

/** An arrangement for 2027 as an office might write it: made up for these tests. */
const LINES = `2027年节假日安排
公布 2026-11-05
文号 国办发明电〔2026〕8号
日期,类型,名称
2027-01-01 至 2027-01-03,放假,元旦
2027/2/5 (周五),放假,春节
2027年2月6日至2027年2月12日　放假调休　春节
2027-02-14,上班,春节
# 五一
2027-05-01 to 2027-05-05`;

const lines = (...more: string[]): string => ['公布 2026-11-05', '2027-01-01 放假 元旦', ...more].join('\n');
const faults = (outcome: Outcome<unknown>): readonly Problem[] => (outcome.read ? [] : outcome.problems);
const faultsOf = (text: string): [string, number | null][] =>
  faults(readArrangement(text, null)).map(({ code, line }) => [code, line]);

const publicShape = (days: readonly [string, boolean][], published = '2026-11-05'): string =>
  JSON.stringify(
    { year: 2027, published, days: days.map(([date, isOffDay]) => ({ name: '', date, isOffDay })) },
    null,
    1,
  );

describe('a year as an office writes it', () => {
  test('lines of a table are read whatever form the days have, headings and remarks passed over', () => {
    const outcome = readArrangement(LINES.slice(0, LINES.lastIndexOf('\n')), null);
    expect(outcome).toMatchObject({
      read: true,
      value: {
        arrangement: { year: 2027, published: '2026-11-05', document: '国办发明电〔2026〕8号' },
        missing: ['2027-10-01'],
      },
    });
    const days = outcome.read ? outcome.value.arrangement.days : [];
    expect(days).toHaveLength(12);
    expect(days.at(-1)).toEqual({ day: '2027-02-14', off: false, name: '春节' });
  });

  test('a line that says neither off nor worked is named, with all that is wrong', () => {
    expect(faultsOf(LINES)).toEqual([['unreadable-line', 10]]);
    expect(faultsOf(lines('2027-02-06 调休', 'see the notice', '2027-10-01,2027-10-07,放假'))).toEqual([
      ['unreadable-line', 3],
      ['unreadable-line', 4],
      ['unreadable-line', 5],
    ]);
  });

  test('a table saved by a spreadsheet is read, with its quotation marks, semicolons and true or false', () => {
    const text = '\uFEFF"date";"isOffDay";"name"\r\n"2027-01-01";"TRUE";"元旦"\r\n"2027-02-06";"FALSE";"春节"\r\n';
    expect(readArrangement(text, PUBLISHED)).toMatchObject({
      read: true,
      value: {
        arrangement: {
          days: [
            { day: '2027-01-01', off: true, name: '元旦' },
            { day: '2027-02-06', off: false, name: '春节' },
          ],
        },
      },
    });
  });

  test('the public data’s shape is read, weekends inside a break with it', () => {
    const text = publicShape([
      ['2027-01-01', true],
      ['2027-01-02', true],
      ['2027-01-03', true],
    ]);
    expect(readArrangement(text, null)).toMatchObject({ read: true, value: { arrangement: { year: 2027 } } });
  });

  test('the shape that the program prints is read, where the day of publication is given besides', () => {
    const text = JSON.stringify({ year: 2027, published: true, off: ['2027-01-01'], worked: ['2027-02-06'] });
    expect(faultsOf(text)).toEqual([['published-missing', null]]);
    expect(readArrangement(text, PUBLISHED)).toMatchObject({ read: true, value: { arrangement: { document: null } } });
  });

  test('what is kept is read again as it was', () => {
    const anyYear: fc.Arbitrary<Arrangement> = fc
      .uniqueArray(fc.integer({ min: 0, max: 364 }), { minLength: 1, maxLength: 40 })
      .map((numbers) => ({
        year: 2027,
        published: PUBLISHED,
        document: null,
        days: numbers
          .map((number) => addDays(day('2027-01-01'), number))
          .map((d: Day) => ({ day: d, off: !isWeekend(d), name: '' }))
          .sort(byDay),
      }));
    fc.assert(
      fc.property(anyYear, (arrangement) => {
        const outcome = readArrangement(writtenArrangement(arrangement), null);
        expect(outcome).toMatchObject({ read: true, value: { arrangement } });
      }),
    );
  });
});

describe('a year that cannot be taken in', () => {
  test('a day that does not exist is named with its line, each end of a range for itself', () => {
    expect(faultsOf(lines('2027-02-30 放假', '2027-13-01 至 2027-13-03 放假'))).toEqual([
      ['unknown-day', 3],
      ['unknown-day', 4],
      ['unknown-day', 4],
    ]);
    expect(faultsOf(publicShape([['2027-2-6', false]]))).toEqual([['unknown-day', 7]]);
  });

  test('a weekend listed as off is a slip where it is part of no break', () => {
    expect(faultsOf(lines('2027-03-06 放假'))).toEqual([['weekend-off', 3]]);
    expect(faultsOf(lines('2027-01-02 放假', '2027-01-03 放假'))).toEqual([]);
  });

  test('a weekend among the weekdays off is a slip even beside a break', () => {
    const text = '{"year":2027,"published":"2026-11-05",\n"off":["2027-01-01",\n"2027-01-02"],"worked":[]}';
    expect(faultsOf(text)).toEqual([['weekend-off', 3]]);
  });

  test('a weekday listed as worked is a slip', () => {
    expect(faultsOf(lines('2027-02-05 上班'))).toEqual([['worked-weekday', 3]]);
  });

  test('a day that stands twice is named with both its lines, also once off and once worked', () => {
    const outcome = readArrangement(lines('2027-02-06 上班', '2027-01-01 放假', '2027-02-06 上班'), null);
    expect(faults(outcome)).toMatchObject([
      { code: 'duplicate', line: 4, params: { day: '2027-01-01', before: 2 } },
      { code: 'duplicate', line: 5, params: { day: '2027-02-06', before: 3 } },
    ]);
    expect(
      faultsOf(
        publicShape([
          ['2027-02-06', false],
          ['2027-02-06', false],
        ]),
      ),
    ).toEqual([['duplicate', 12]]);
  });

  test('a day of another year is named, but December of the year before may be moved', () => {
    expect(faultsOf(lines('2026-12-31 放假', '2027-02-05 放假'))).toEqual([]);
    expect(faultsOf(lines('2026-11-30 放假', '2028-01-03 放假', '2027-02-05 放假'))).toEqual([
      ['other-year', 3],
      ['other-year', 4],
    ]);
    expect(faultsOf(publicShape([['2026-01-01', true]]))).toEqual([['other-year', 7]]);
  });

  test('nothing is taken in of which nobody says since when it is known', () => {
    expect(faultsOf('2027-01-01 放假')).toEqual([['published-missing', null]]);
    expect(faultsOf('2027-01-01 放假\n公布 2026年11月')).toEqual([['published-unfit', null]]);
    expect(faultsOf('2027-01-01 放假\n公布 2025-11-05')).toEqual([['published-unfit', null]]);
    expect(faults(readArrangement(lines(), day('2026-11-04')))).toMatchObject([{ code: 'published-differs' }]);
  });

  test('a range whose year is mistyped brings no thousand days', () => {
    expect(faultsOf(lines('2027-05-01 至 2072-05-05 放假'))).toEqual([['unreadable-line', 3]]);
  });

  test.each(['', '节假日安排', '公布 2026-11-05'])('a file without a day says so (%j)', (text) => {
    expect(faultsOf(text)).toEqual([['no-days', null]]);
  });

  test.each(['{"year":2027', '[]', '{"year":2027,"days":[{"date":1}]}', '{"year":"2027","off":[],"worked":[]}'])(
    'JSON of another shape is no calendar (%s)',
    (text) => {
      expect(faultsOf(text)).toEqual([['not-a-calendar', null]]);
    },
  );

  test('whatever a file holds, it is read or its faults are named', () => {
    const anyLine = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .tuple(fc.constantFrom('2027-01-01', '2027年1月9日', '2027-02-30'), fc.string())
        .map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(fc.array(anyLine), (written) => {
        const outcome = readArrangement(written.join('\n'), PUBLISHED);
        expect(outcome.read || outcome.problems.length > 0).toBe(true);
      }),
    );
  });
});
