import { sql } from 'kysely';
import { z } from 'zod';
import { type Day, day } from '../../kernel/day.js';
import type { Reader } from '../../platform/operations/parts.js';
import { peopleBehind } from '../offices/queries.js';
import { Cells } from './queries.amendments.js';
import type { SupersededItem } from './rules/superseding.js';

const IsoDay = z.iso.date().transform((text) => day(text));
const SupersededItems: z.ZodType<SupersededItem[]> = z.array(
  z.object({
    itemId: z.uuid(),
    became: z.enum(['continued', 'ended']),
    was: z.string(),
    now: z.string().nullable(),
    cells: Cells,
    issuedOn: IsoDay,
    ledSince: IsoDay.nullable(),
    reason: z.string().nullable(),
  }),
);

/** A notice on the other side of a supersession. */
export interface NoticeNamed {
  readonly id: string;
  readonly number: string | null;
  readonly on: Day | null;
  /** It was taken out of everything. */
  readonly removed: boolean;
}

/** That one notice replaced another as a whole, as it is kept. */
export interface StoredSupersession {
  readonly id: string;
  readonly programmeId: string;
  readonly replaced: NoticeNamed;
  readonly by: NoticeNamed;
  readonly begunOn: Day;
  readonly reason: string;
  readonly items: readonly SupersededItem[];
  readonly registeredBy: string;
  readonly registeredAt: string;
}

/** The supersessions of a programme, or the up to two that a notice is in, in the order in which they came about. */
export async function supersessionsOf(
  reader: Reader,
  districtId: string,
  of: { readonly programmeId: string } | { readonly noticeId: string },
): Promise<readonly StoredSupersession[]> {
  const rows = await reader
    .selectFrom('notice_supersession as s')
    .innerJoin('notice as o', (join) =>
      join.onRef('o.district_id', '=', 's.district_id').onRef('o.id', '=', 's.notice_id'),
    )
    .innerJoin('notice as n', (join) => join.onRef('n.district_id', '=', 's.district_id').onRef('n.id', '=', 's.by_id'))
    .selectAll('s')
    .select([
      'o.number as old_number',
      'n.number as new_number',
      'o.removed as old_removed',
      'n.removed as new_removed',
    ])
    .select([
      sql<string | null>`o.reading #>> '{notice,issuedOn}'`.as('old_on'),
      sql<string | null>`n.reading #>> '{notice,issuedOn}'`.as('new_on'),
    ])
    .where('s.district_id', '=', districtId)
    .where((row) =>
      'programmeId' in of
        ? row('s.programme_id', '=', of.programmeId)
        : row.or([row('s.notice_id', '=', of.noticeId), row('s.by_id', '=', of.noticeId)]),
    )
    .orderBy('s.registered_at')
    .orderBy('s.id')
    .execute();
  const names = await peopleBehind(reader, districtId, [...new Set(rows.map((row) => row.registered_by))]);
  return rows.map((row) => ({
    id: row.id,
    programmeId: row.programme_id,
    replaced: noticeNamed(row.notice_id, row.old_number, row.old_on, row.old_removed),
    by: noticeNamed(row.by_id, row.new_number, row.new_on, row.new_removed),
    begunOn: day(row.begun_on),
    reason: row.reason,
    items: SupersededItems.parse(row.items),
    registeredBy: names.get(row.registered_by) ?? '',
    registeredAt: row.registered_at,
  }));
}

const noticeNamed = (id: string, number: string | null, on: string | null, removed: boolean): NoticeNamed => ({
  ...{ id, number, removed },
  on: on === null ? null : day(on),
});

/** A notice that stands, as one of its year sees it. */
export interface StandingNotice extends NoticeNamed {
  readonly title: string;
  readonly programmeId: string;
}

/** The other issued notices of its year: a further one replaces one of them, or stands beside it because a person says so. */
export async function othersOfYear(
  reader: Reader,
  {
    districtId,
    id,
    reading,
  }: {
    readonly districtId: string;
    readonly id: string;
    readonly reading: { readonly notice: { readonly year: number | null } } | null;
  },
): Promise<readonly StandingNotice[]> {
  const year = reading?.notice.year;
  if (year === undefined || year === null) return [];
  const rows = await reader
    .selectFrom('programme as p')
    .innerJoin('notice as n', (join) =>
      join.onRef('n.district_id', '=', 'p.district_id').onRef('n.id', '=', 'p.notice_id'),
    )
    .select(['n.id', 'n.number', 'p.title', 'p.issued_on', 'p.id as programme_id'])
    .where('p.district_id', '=', districtId)
    .where('p.year', '=', year)
    .where('n.id', '<>', id)
    .where('n.state', '=', 'issued')
    .where('n.removed', '=', false)
    .orderBy('p.id', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, number: row.number, title: row.title, on: day(row.issued_on), removed: false },
    programmeId: row.programme_id,
  }));
}
