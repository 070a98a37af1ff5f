import { z } from 'zod';

const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });

/** What `shishi calendar YEAR --json` prints. */
export const CalendarYear = z.object({
  year: z.int(),
  published: z.boolean().meta({ description: 'Whether the arrangement of the year was known.' }),
  off: z.array(IsoDay).meta({ description: 'Weekdays that are off, ascending.' }),
  worked: z.array(IsoDay).meta({ description: 'Weekend days that are worked (调休), ascending.' }),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

const Year = z.int().min(1000).max(9999);

/** `true` is what the printed year says, and gives no day: it must be told apart. */
const Published = z.union([z.string(), z.boolean()]).optional();

/**
 * A year in the shape of the public data set holiday-cn, where a break is listed with its weekend, and in which an
 * imported year is kept. Days are checked apart, so that each wrong one is named by its line.
 */
export const HolidayFile = z.object({
  year: Year,
  published: Published,
  document: z.string().nullish(),
  days: z.array(z.object({ name: z.string().default(''), date: z.string(), isOffDay: z.boolean() })),
});
export type HolidayFile = z.infer<typeof HolidayFile>;

/** A year in the shape that we print: weekdays off, weekend days worked. */
export const YearFile = z.object({
  year: Year,
  published: Published,
  document: z.string().nullish(),
  off: z.array(z.string()),
  worked: z.array(z.string()),
});
export type YearFile = z.infer<typeof YearFile>;
