import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addMonths, day, isWeekend } from '../../kernel/day.js';
import { addWorkingDays, isSettled, isWorkingDay, roll, workingDaysBetween } from '../../kernel/work-calendar.js';
import { readArrangement, writtenArrangement } from './rules/file.js';
import { calendarYear } from './rules/known.js';
import { SHIPPED, calendarAsOf } from './shipped.js';

/** The seed notice's day of issue. */
const ISSUED = day('2022-04-07');
const atIssue = calendarAsOf(ISSUED);

describe('the year of the seed notice', () => {
  test('acknowledgements are due five working days after 7 April 2022: on 14 April', () => {
    expect(addWorkingDays(ISSUED, 5, atIssue)).toEqual({ day: '2022-04-14', provisional: false });
  });

  test('twenty working days after 7 April end on 7 May, since 24 April and 7 May are worked by swap (公开条例 26)', () => {
    expect(addWorkingDays(ISSUED, 20, atIssue)).toEqual({ day: '2022-05-07', provisional: false });
    const withoutSwaps = { ...atIssue, worked: new Set<never>() };
    expect(addWorkingDays(ISSUED, 20, withoutSwaps).day).not.toBe('2022-05-07');
  });

  test('plans are due one month after issue, a Saturday that is worked, so nothing rolls', () => {
    const due = addMonths(ISSUED, 1);
    expect(isWeekend(due)).toBe(true);
    expect(roll(due, atIssue)).toEqual({ written: due, reminder: due, lastNotLate: due, provisional: false });
    expect(due).toBe('2022-05-07');
  });

  test('the second quarter’s report is due on 5 July, a working day', () => {
    expect(roll(day('2022-07-05'), atIssue)).toMatchObject({ reminder: '2022-07-05', lastNotLate: '2022-07-05' });
  });

  test('the third quarter’s report stands at 5 October, is reminded of for 30 September, and is late after 8 October', () => {
    expect(roll(day('2022-10-05'), atIssue)).toEqual({
      written: '2022-10-05',
      reminder: '2022-09-30',
      lastNotLate: '2022-10-08',
      provisional: false,
    });
  });

  test('the fourth quarter’s report is provisional until the calendar of 2023 is published on 8 December 2022', () => {
    const due = day('2023-01-05');
    const stands = { written: due, reminder: due, lastNotLate: due };
    expect(roll(due, atIssue)).toEqual({ ...stands, provisional: true });
    expect(roll(due, calendarAsOf(day('2022-12-07')))).toEqual({ ...stands, provisional: true });
    expect(roll(due, calendarAsOf(day('2022-12-08')))).toEqual({ ...stands, provisional: false });
  });

  test('the items’ 30 December does not roll and is not provisional', () => {
    expect(roll(day('2022-12-30'), atIssue, 'none')).toMatchObject({ lastNotLate: '2022-12-30', provisional: false });
  });

  test('31 December 2022 is off by the notice for 2023, and is not settled before it', () => {
    const eve = day('2022-12-31');
    expect(isSettled(eve, atIssue)).toBe(false);
    const later = calendarAsOf(day('2022-12-08'));
    expect(isSettled(eve, later)).toBe(true);
    expect(isWorkingDay(eve, later)).toBe(false);
  });
});

describe('the years that come with the program', () => {
  test('each year was published in the year before it, and is unknown a day earlier', () => {
    expect(SHIPPED.map(({ year, published }) => [year, published])).toEqual([
      [2022, '2021-10-25'],
      [2023, '2022-12-08'],
      [2024, '2023-10-25'],
      [2025, '2024-11-12'],
      [2026, '2025-11-04'],
    ]);
    expect(calendarYear(2024, calendarAsOf(day('2023-10-24'))).published).toBe(false);
    expect(calendarYear(2024, calendarAsOf(day('2023-10-25'))).published).toBe(true);
  });

  test.each(SHIPPED)('$year would pass the check that an office’s own file has to pass', (shipped) => {
    expect(readArrangement(writtenArrangement(shipped), null)).toEqual({
      read: true,
      value: { arrangement: shipped, missing: [] },
    });
  });

  test.each([
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
  ])('%i has %i working days', (year, count) => {
    const days = workingDaysBetween(
      day(`${String(year - 1)}-12-31`),
      day(`${String(year)}-12-31`),
      calendarAsOf('latest'),
    );
    expect(days).toEqual({ count, provisional: false });
  });

  test('a year that nobody published has no days, and says so', () => {
    expect(calendarYear(2027, calendarAsOf('latest'))).toEqual({ year: 2027, published: false, off: [], worked: [] });
  });
});

/** The public data set holiday-cn, a file a year, where it lies beside the project. */
const REFERENCE = process.env['SHISHI_HOLIDAY_FILES'] ?? join('..', 'shared', 'holidays');
const Reference = z.object({
  days: z.array(z.object({ name: z.string(), date: z.string(), isOffDay: z.boolean() })),
});

describe('the public data set agrees with what is shipped', () => {
  test.for(SHIPPED)('$year, day by day and name by name', ({ year, days }, { skip }) => {
    const file = join(REFERENCE, `${String(year)}.json`);
    if (!existsSync(file))
      skip(`the public data of ${String(year)} is not here; SHISHI_HOLIDAY_FILES names its folder`);
    const reference = Reference.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(days.map(({ name, day: date, off }) => ({ name, date, isOffDay: off }))).toEqual(reference.days);
  });

  test.for([2021, ...SHIPPED.map(({ year }) => year)])(
    '%i can be taken in as the data set has it',
    (year, { skip }) => {
      const file = join(REFERENCE, `${String(year)}.json`);
      if (!existsSync(file))
        skip(`the public data of ${String(year)} is not here; SHISHI_HOLIDAY_FILES names its folder`);
      const outcome = readArrangement(readFileSync(file, 'utf8'), day(`${String(year - 1)}-11-01`));
      expect(outcome).toMatchObject({ read: true, value: { missing: [] } });
    },
  );
});
