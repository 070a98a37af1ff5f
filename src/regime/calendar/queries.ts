import { z } from 'zod';
import { day, type Day } from '../../kernel/day.js';
import type { WorkCalendar } from '../../kernel/work-calendar.js';
import { PLATFORM_CHAIN } from '../../platform/ledger/entry.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { Arrangement } from './rules/arrangement.js';
import { knownCalendar } from './rules/known.js';

const Days = z.array(z.object({ day: z.string().transform(day), off: z.boolean(), name: z.string() }));

/** Every arrangement there is, whenever it was published. */
async function arrangements(reader: Reader): Promise<readonly Arrangement[]> {
  const rows = await reader
    .selectFrom('calendar_year')
    .select(['year', 'published', 'document', 'days'])
    .where('district_id', '=', PLATFORM_CHAIN)
    .execute();
  return rows.map((row) => ({
    year: row.year,
    published: day(row.published),
    document: row.document,
    days: Days.parse(row.days),
  }));
}

/**
 * Reads the calendar as it is known on a day. Each transaction asks which years there are; the days themselves, which
 * are only ever added to, are read again when that answer changes.
 */
export function calendarReader(): (reader: Reader, today: Day) => Promise<WorkCalendar> {
  const read = new Map<string, WorkCalendar>();
  return async (reader, today) => {
    const rows = await reader
      .selectFrom('calendar_year')
      .select(['year', 'published'])
      .where('district_id', '=', PLATFORM_CHAIN)
      .where('published', '<=', today)
      .orderBy('year')
      .orderBy('published')
      .execute();
    const years = rows.map(({ year, published }) => `${String(year)}@${published}`).join();
    const known = read.get(years) ?? knownCalendar(await arrangements(reader), today);
    read.clear(); // one calendar at a time: a day later another is asked for
    read.set(years, known);
    return known;
  };
}
