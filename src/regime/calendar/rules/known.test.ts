import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, isWeekend } from '../../../kernel/day.js';
import { isWorkingDay } from '../../../kernel/work-calendar.js';
import { type Arrangement, arranged } from './arrangement.js';
import { calendarYear, knownArrangements, knownCalendar } from './known.js';

const NEW_YEAR = { name: '元旦', from: '2030-01-01', to: '2030-01-01', worked: [] };
const first = arranged(2030, { published: '2029-11-01', document: '〔2029〕1号', holidays: [NEW_YEAR] });
/** An amendment within the year: the Labour Day break is made longer. */
const amended = arranged(2030, {
  published: '2030-03-20',
  document: '〔2030〕2号',
  holidays: [NEW_YEAR, { name: '劳动节', from: '2030-05-01', to: '2030-05-03', worked: ['2030-04-28'] }],
});
/** The next year takes 30 and 31 December of the old one along, and has the Saturday before them worked. */
const next = arranged(2031, {
  published: '2030-11-05',
  document: '〔2030〕9号',
  holidays: [{ name: '元旦', from: '2030-12-30', to: '2031-01-01', worked: ['2030-12-28'] }],
});

describe('what was known on a day', () => {
  test('an arrangement counts from the day of its publication on', () => {
    expect(calendarYear(2030, knownCalendar([first], day('2029-10-31'))).published).toBe(false);
    expect(calendarYear(2030, knownCalendar([first], day('2029-11-01')))).toEqual({
      year: 2030,
      published: true,
      off: ['2030-01-01'],
      worked: [],
    });
  });

  test('an amendment takes the place of the arrangement from its own publication on, whatever the order of the list', () => {
    for (const list of [
      [first, amended],
      [amended, first],
    ]) {
      expect(calendarYear(2030, knownCalendar(list, day('2030-03-19'))).off).toEqual(['2030-01-01']);
      expect(calendarYear(2030, knownCalendar(list, day('2030-03-20')))).toMatchObject({
        off: ['2030-01-01', '2030-05-01', '2030-05-02', '2030-05-03'],
        worked: ['2030-04-28'],
      });
    }
  });

  test('of two that were published on one day the later in the list stands', () => {
    const taken: Arrangement = { ...first, document: 'taken in' };
    expect(knownArrangements([first, taken], 'latest')).toEqual([taken]);
  });

  test('December days of the old year change once the next year’s arrangement is published', () => {
    const before = calendarYear(2030, knownCalendar([first, next], day('2030-11-04')));
    expect(before).toMatchObject({ off: ['2030-01-01'], worked: [] });
    const after = calendarYear(2030, knownCalendar([first, next], day('2030-11-05')));
    expect(after).toMatchObject({ off: ['2030-01-01', '2030-12-30', '2030-12-31'], worked: ['2030-12-28'] });
  });

  test('where two years speak of one December day, the one published later stands', () => {
    const early = arranged(2030, {
      published: '2029-11-01',
      document: '〔2029〕1号',
      holidays: [{ name: '元旦', from: '2030-12-31', to: '2030-12-31', worked: ['2030-12-29'] }],
    });
    const late: Arrangement = {
      ...next,
      days: [
        { day: day('2030-12-29'), off: true, name: '元旦' },
        { day: day('2030-12-31'), off: false, name: '元旦' },
      ],
    };
    expect(calendarYear(2030, knownCalendar([late, early], 'latest'))).toMatchObject({ off: [], worked: [] });
  });

  test('a printed year lists exactly the weekdays that are off and the weekend days that are worked', () => {
    const anyDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays(day('2029-06-01'), days));
    fc.assert(
      fc.property(anyDay, anyDay, (asOf, d) => {
        const calendar = knownCalendar([first, amended, next], asOf);
        const listed = calendarYear(Number(d.slice(0, 4)), calendar);
        const off = listed.off.includes(d);
        const worked = listed.worked.includes(d);
        expect(isWorkingDay(d, calendar)).toBe(isWeekend(d) ? worked : !off);
        expect(isWeekend(d) ? off : worked).toBe(false);
      }),
    );
  });
});
