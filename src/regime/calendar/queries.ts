import { sql } from 'kysely';
import { z } from 'zod';
import { day, type Day, isWeekend } from '../../kernel/day.js';
import type { WorkCalendar } from '../../kernel/work-calendar.js';
import type { Along } from '../../platform/database/along.js';
import { PLATFORM_CHAIN } from '../../platform/ledger/entry.js';
import type { Reader } from '../../platform/operations/parts.js';
import { knownCalendar } from './rules/known.js';
import type { KeptArrangement } from './rules/publication.js';

const Days = z.array(z.object({ day: z.string().transform(day), off: z.boolean(), name: z.string() }));

/** Every arrangement there is, whenever it was published, a later revision behind the one it puts right. */
export async function keptArrangements(reader: Reader): Promise<readonly KeptArrangement[]> {
  const rows = await reader
    .selectFrom('calendar_year')
    .select(['year', 'published', 'revision', 'document', 'days'])
    .where('district_id', '=', PLATFORM_CHAIN)
    .orderBy('year')
    .orderBy('published')
    .orderBy('revision')
    .execute();
  return rows.map((row) => ({
    year: row.year,
    published: day(row.published),
    revision: row.revision,
    document: row.document,
    days: Days.parse(row.days),
  }));
}

/** An arrangement with how it came here, as the list of years shows it. */
export interface TakenIn {
  readonly year: number;
  readonly published: string;
  readonly revision: number;
  readonly document: string | null;
  /** Weekdays off and weekend days worked by this arrangement alone. */
  readonly off: number;
  readonly worked: number;
  /** Null where it comes with the program. */
  readonly by: string | null;
  readonly at: string | null;
}

/** The arrangements that are known on a day, the latest year first, of one year the one that stands before those it replaced. */
export async function takenIn(reader: Reader, today: Day): Promise<readonly TakenIn[]> {
  const rows = await reader
    .selectFrom('calendar_year as c')
    .leftJoin('account as a', (join) =>
      join.onRef('a.district_id', '=', 'c.district_id').onRef('a.id', '=', 'c.account_id'),
    )
    .select(['c.year', 'c.published', 'c.revision', 'c.document', 'c.days', 'c.taken_in_at', 'a.login_name'])
    .where('c.district_id', '=', PLATFORM_CHAIN)
    .where('c.published', '<=', today)
    .orderBy('c.year', 'desc')
    .orderBy('c.published', 'desc')
    .orderBy('c.revision', 'desc')
    .execute();
  return rows.map(({ year, published, revision, document, days, taken_in_at, login_name }) => {
    const arranged = Days.parse(days);
    return {
      ...{ year, published, revision, document, by: login_name, at: taken_in_at },
      off: arranged.filter((d) => d.off && !isWeekend(d.day)).length,
      worked: arranged.filter((d) => !d.off).length,
    };
  });
}

/** A year's arrangement, the day it was published, and how often it was put right. */
const Years = z.array(z.tuple([z.int(), z.string(), z.int()]));

/** The calendar, as who needs it reads it: by itself, or along with something else. */
export interface CalendarReader {
  readonly on: (reader: Reader, today: Day) => Promise<WorkCalendar>;
  /** A column of JSON: which years there are. */
  readonly along: Along;
  /** What that column's answer means. */
  readonly told: (reader: Reader, years: unknown, today: Day) => Promise<WorkCalendar>;
}

/**
 * Reads the calendar as it is known on a day. Each request asks which years there are; the days themselves, which are only
 * ever added to, are read again when that answer changes.
 */
export function calendarReader(): CalendarReader {
  let read: { readonly years: string; readonly calendar: WorkCalendar } | undefined;
  const along = sql<unknown>`(select coalesce(json_agg(json_build_array(year, published, revision) order by year, published, revision), '[]')
    from calendar_year where district_id = ${PLATFORM_CHAIN})`;
  const told: CalendarReader['told'] = async (reader, answer, today) => {
    const known = Years.parse(answer).filter(([, published]) => published <= today);
    const years = JSON.stringify(known);
    if (read?.years === years) return read.calendar;
    const calendar = knownCalendar(await keptArrangements(reader), today);
    read = { years, calendar }; // one calendar at a time: a day later another is asked for
    return calendar;
  };
  return {
    on: async (reader, today) => {
      const { years } = await reader.selectNoFrom(along.as('years')).executeTakeFirstOrThrow();
      return told(reader, years, today);
    },
    along,
    told,
  };
}
