import { z } from 'zod';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';
import { CalendarYear } from './contract.js';

const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
/** A year of the public data set has four thousand characters; base64 takes a third more. */
const LONGEST_FILE = 200_000;
const LONGEST_REASON = 500;

export const readCalendarYear = readEndpoint({
  path: '/calendar/:year',
  action: 'calendar.read',
  summary: 'The weekdays that are off and the weekend days that are worked, as known today',
  params: z.object({ year: z.coerce.number().int().min(1000).max(9999) }),
  search: z.object({}),
  reply: CalendarYear,
});

/** What the file would do, line by line where it cannot be read; null where nothing was put in yet. */
export const CalendarForm = z
  .object({
    version: z.int().meta({ description: 'Of the form; sent back as If-Match.' }),
    file: z.string().nullable().meta({ description: 'The name of the file that was put in.' }),
    published: IsoDay.nullable().meta({ description: 'The day of publication as it was typed.' }),
    problems: z.array(
      z.object({
        line: z.int().nullable().meta({ description: 'Null where it concerns the whole file.' }),
        sentence: z.string(),
      }),
    ),
    preview: z
      .object({
        year: z.int(),
        published: IsoDay,
        document: z.string().nullable(),
        standing: z.enum(['new', 'correction', 'same', 'older', 'not-yet']),
        missing: z.array(IsoDay).meta({ description: 'Statutory days that the file does not have off.' }),
        changes: z.array(z.object({ day: IsoDay, becomes: z.enum(['off', 'worked']), name: z.string() })),
        moved: z.array(z.object({ district: z.string(), duties: z.int() })).meta({
          description: 'The districts in which duties still owed would get other days, and how many of them.',
        }),
      })
      .nullable(),
  })
  .meta({ id: 'CalendarForm' });
export type CalendarForm = z.infer<typeof CalendarForm>;

const TakenInYear = z
  .object({
    year: z.int(),
    published: IsoDay,
    revision: z.int().meta({ description: 'Raised where the same publication was put right.' }),
    document: z.string().nullable(),
    off: z.int().meta({ description: 'Weekdays off.' }),
    worked: z.int().meta({ description: 'Weekend days worked.' }),
    stands: z.boolean().meta({ description: 'Whether it is the one that is known of its year.' }),
    by: z.string().nullable().meta({ description: 'Null where it comes with the program.' }),
    at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'TakenInYear' });

export const listCalendarYears = readEndpoint({
  path: '/calendar',
  action: 'calendar.years',
  summary: 'The years whose holidays are known today, who took them in and by which document; and the form for another',
  params: z.object({}),
  search: z.object({}),
  reply: z.object({
    items: z.array(TakenInYear),
    form: CalendarForm.nullable().meta({
      description: 'Null to whoever may not publish: what is unfinished is theirs alone.',
    }),
    can: z.array(z.string()),
  }),
});

export const checkCalendar = endpoint({
  method: 'PATCH',
  path: '/calendar/form',
  action: 'calendar.check',
  summary: 'Puts a file into the form for a year, and says what it would do; nothing is published',
  params: z.object({}),
  body: z.strictObject({
    file: z.string().max(200).optional(),
    content: z.base64().max(LONGEST_FILE).optional().meta({ description: 'The bytes of the file, JSON or lines.' }),
    published: z.union([IsoDay, z.literal('')]).optional(),
  }),
  reply: CalendarForm,
});

export const publishCalendar = endpoint({
  method: 'POST',
  path: '/calendar',
  action: 'calendar.publish',
  summary: 'Publishes the year in the form: every district counts the days of what is still owed anew',
  params: z.object({}),
  body: z.strictObject({
    reason: z
      .string()
      .trim()
      .max(LONGEST_REASON)
      .default('')
      .meta({ description: 'Asked for where the year is known already.' }),
  }),
  reply: CalendarYear,
});
