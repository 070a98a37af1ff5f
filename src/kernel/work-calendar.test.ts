import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, addDays, day, isWeekend } from './day.js';
import {
  type RollPolicy,
  type WorkCalendar,
  ROLL_POLICIES,
  addWorkingDays,
  isSettled,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  roll,
  workingDaysBetween,
} from './work-calendar.js';

const START = day('2030-01-01');
const SPAN_DAYS = 1000;
const anyDay = fc.integer({ min: 0, max: SPAN_DAYS }).map((days) => addDays(START, days));

/** Calendars with longer and odder breaks than any year had, and with any of the years unpublished. */
const anyCalendar: fc.Arbitrary<WorkCalendar> = fc
  .record({
    breaks: fc.array(fc.tuple(anyDay, fc.integer({ min: 1, max: 12 })), { maxLength: 12 }),
    swaps: fc.array(anyDay, { maxLength: 40 }),
    years: fc.subarray([2029, 2030, 2031, 2032, 2033]),
  })
  .map(({ breaks, swaps, years }) => ({
    published: new Map(years.map((year) => [year, START])),
    off: new Set(
      breaks.flatMap(([from, length]) =>
        Array.from({ length }, (_, days) => addDays(from, days)).filter((d) => !isWeekend(d)),
      ),
    ),
    worked: new Set(swaps.filter((d) => isWeekend(d))),
  }));
const anyPolicy = fc.constantFrom(...(Object.keys(ROLL_POLICIES) as RollPolicy[]));

/** A calendar in which the given years are published without any holiday. */
const plain = (...years: number[]): WorkCalendar => ({
  published: new Map(years.map((year) => [year, START])),
  off: new Set<Day>(),
  worked: new Set<Day>(),
});

describe('counting working days', () => {
  test('the end of a term of working days is a working day, and exactly so many lie in it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), anyCalendar, (from, count, calendar) => {
        const end = addWorkingDays(from, count, calendar);
        expect(isWorkingDay(end.day, calendar)).toBe(true);
        expect(workingDaysBetween(from, end.day, calendar)).toEqual({ count, provisional: end.provisional });
      }),
    );
  });

  test('two terms one after the other end where one of their sum ends', () => {
    const term = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(anyDay, term, term, anyCalendar, (from, first, second, calendar) => {
        const there = addWorkingDays(addWorkingDays(from, first, calendar).day, second, calendar);
        expect(there.day).toBe(addWorkingDays(from, first + second, calendar).day);
      }),
    );
  });

  test('counted backwards there are as many, with the sign turned', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyCalendar, (from, to, calendar) => {
        const there = workingDaysBetween(from, to, calendar);
        const back = workingDaysBetween(to, from, calendar);
        expect(there.count + back.count).toBe(0);
        expect(there.provisional).toBe(back.provisional);
      }),
    );
  });

  test('between a day and its next or previous working day there is no other', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (from, calendar) => {
        expect(workingDaysBetween(from, nextWorkingDay(from, calendar).day, calendar).count).toBe(1);
        const before = previousWorkingDay(from, calendar).day;
        expect(before < from).toBe(true);
        expect(workingDaysBetween(before, addDays(from, -1), calendar).count).toBe(0);
      }),
    );
  });

  test('a term of no days ends where it begins, and asks no calendar', () => {
    expect(addWorkingDays(START, 0, plain())).toEqual({ day: START, provisional: false });
  });

  test.each([-1, 0.5, NaN])('there is no term of %d working days', (count) => {
    expect(() => addWorkingDays(START, count, plain())).toThrow(RangeError);
  });
});

describe('a day off that ends a term', () => {
  test('a deadline on a working day stays where it is, whatever the policy', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, anyPolicy, (from, calendar, policy) => {
        const written = nextWorkingDay(from, calendar).day;
        expect(roll(written, calendar, policy)).toMatchObject({ written, reminder: written, lastNotLate: written });
      }),
    );
  });

  test('the notice’s day stands; reminders are for the working day before it, lateness follows the one after it', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (written, calendar) => {
        const { reminder, lastNotLate } = roll(written, calendar);
        const stays = isWorkingDay(written, calendar);
        expect(reminder).toBe(stays ? written : previousWorkingDay(written, calendar).day);
        expect(lastNotLate).toBe(stays ? written : nextWorkingDay(written, calendar).day);
      }),
    );
  });

  test('the day by which an item is done never rolls, and no calendar can make it provisional', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (written, calendar) => {
        expect(roll(written, calendar, 'none')).toEqual({
          written,
          reminder: written,
          lastNotLate: written,
          provisional: false,
        });
      }),
    );
  });

  test('the policies before and after move both days one way', () => {
    const sunday = day('2030-06-02');
    expect(roll(sunday, plain(2030), 'next-working-day')).toMatchObject({
      reminder: '2030-06-03',
      lastNotLate: '2030-06-03',
    });
    expect(roll(sunday, plain(2030), 'previous-working-day')).toMatchObject({
      reminder: '2030-05-31',
      lastNotLate: '2030-05-31',
    });
  });
});

describe('what is provisional (暂定)', () => {
  test('a day is settled once its year is published, and the last week of December once the next year is', () => {
    expect(isSettled(day('2030-12-24'), plain(2030))).toBe(true);
    expect(isSettled(day('2030-12-25'), plain(2030))).toBe(false);
    expect(isSettled(day('2030-12-31'), plain(2030, 2031))).toBe(true);
    expect(isSettled(day('2031-01-01'), plain(2030))).toBe(false);
  });

  test('a term is provisional as soon as one day of it is not settled', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), anyCalendar, (from, count, calendar) => {
        const end = addWorkingDays(from, count, calendar);
        let settled = true;
        for (let d = addDays(from, 1); d <= end.day; d = addDays(d, 1)) settled &&= isSettled(d, calendar);
        expect(end.provisional).toBe(!settled);
      }),
    );
  });

  test('what is not provisional stays, however the unpublished years turn out', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), anyCalendar, anyCalendar, (from, count, known, later) => {
        const open = (d: Day): boolean => !isSettled(d, known);
        const then: WorkCalendar = {
          published: new Map([...known.published, ...later.published]),
          off: new Set([...[...known.off].filter((d) => !open(d)), ...[...later.off].filter(open)]),
          worked: new Set([...[...known.worked].filter((d) => !open(d)), ...[...later.worked].filter(open)]),
        };
        const term = addWorkingDays(from, count, known);
        if (!term.provisional) expect(addWorkingDays(from, count, then)).toEqual(term);
        const rolled = roll(from, known);
        if (!rolled.provisional) expect(roll(from, then)).toEqual(rolled);
      }),
    );
  });

  test('without any published year every weekday counts as worked and every answer says that it is provisional', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), (from, count) => {
        expect(addWorkingDays(from, count, plain()).provisional).toBe(true);
        expect(roll(from, plain()).provisional).toBe(true);
        expect(isWorkingDay(from, plain())).toBe(!isWeekend(from));
      }),
    );
  });
});
