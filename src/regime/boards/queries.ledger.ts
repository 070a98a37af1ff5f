import { sql } from 'kysely';
import { z } from 'zod';
import { addDays, day, type Day } from '../../kernel/day.js';
import type { Reader } from '../../platform/operations/parts.js';
import { ISSUED } from '../notices/rules/sight.js';
import { BUSINESS, type LedgerSight } from './rules/ledger-sight.js';
import type { LedgerRow, Thing } from './rules/telling.js';

/** Which entries of a chain. */
export interface WantedEntries {
  /** Ids that an entry must name, all of them: whoever acted, a unit, an item. */
  readonly named?: readonly string[];
  /** Ids of which an entry must name one: a person, and their account. */
  readonly about?: readonly string[];
  /** The words before the dot that an event may begin with. */
  readonly kinds?: readonly string[];
  /** `notice.issued`, or all of a kind: `notice`. */
  readonly event?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Latest first, behind this place of the order. */
  readonly before?: number | undefined;
  /** Oldest first, behind this place of the order. */
  readonly after?: number | undefined;
  readonly limit: number;
}

const Kept = z.array(z.object({ field: z.string(), salt: z.string(), content: z.string() }));

/** Midnight in China, as an instant that sorts before all of the day's; an hour earlier, and an hour later. */
const beginning = (on: Day): string => `${addDays(on, -1)}T16:00:00`;
const hourBefore = (on: Day): string => `${addDays(on, -1)}T15:00:00`;
const hourAfter = (on: Day): string => `${addDays(on, -1)}T17:00:00`;

/** Larger than any number of an entry that a program of ours can hold. */
const BEYOND = Number.MAX_SAFE_INTEGER;

/**
 * Entries since a day began, and before another does. An entry is numbered when its transaction ends, and bears the time
 * at which that began; none of ours lasts an hour, so no further do the two orders differ. Without a bound on the number
 * a day long ago would be looked for through everything that came after it.
 */
const since = (districtId: string, on: Day) => sql<boolean>`(e.at >= ${beginning(on)} and e.seq > coalesce((
  select b.seq from ledger_entry b where b.district_id = ${districtId} and b.at < ${hourBefore(on)}
  order by b.at desc, b.seq desc limit 1), 0))`;
const until = (districtId: string, on: Day) => sql<boolean>`(e.at < ${beginning(on)} and e.seq < coalesce((
  select b.seq from ledger_entry b where b.district_id = ${districtId} and b.at >= ${hourAfter(on)}
  order by b.at, b.seq limit 1), ${BEYOND}::bigint))`;

/** Whether an entry tells of a notice that binds nobody yet, or never did. */
const unissued = sql<boolean>`(e.event like 'notice.%' and not exists (select from notice n
  where n.district_id = e.district_id and n.id = (e.named ->> 0)::uuid and n.state = any(${[...ISSUED]}::text[])))`;

/** The bound of visibility as SQL; its pure twin is `isEntryInSight`. */
const inSight = (sight: LedgerSight) => {
  if (sight === 'all') return sql<boolean>`true`;
  if (sight === 'none') return sql<boolean>`false`;
  return sql<boolean>`(split_part(e.event, '.', 1) = any(${[...BUSINESS]}::text[]) and not ${unissued})`;
};

/** Entries of a chain, each with what is left of its erasable part, in one statement; one more than `limit` says that others follow. */
export async function ledgerRows(
  reader: Reader,
  districtId: string,
  sight: LedgerSight,
  asked: WantedEntries,
): Promise<readonly LedgerRow[]> {
  const rows = await askedEntries(reader, districtId, sight, asked).execute();
  return rows.map(({ kept, caused_by, ...row }) => ({ ...row, kept: Kept.parse(kept), causedBy: caused_by }));
}

/** The statement itself, so that a test can ask the database how it would carry it out. */
export function askedEntries(
  reader: Reader,
  districtId: string,
  sight: LedgerSight,
  { named = [], about, kinds, event, from, to, before, after, limit }: WantedEntries,
) {
  const isKind = event?.includes('.') === false;
  const first = from === undefined ? undefined : day(from);
  const end = to === undefined ? undefined : addDays(day(to), 1);
  return (
    reader
      .selectFrom('ledger_entry as e')
      .select(['e.seq', 'e.body', 'e.hash'])
      .select([
        sql<unknown>`(select coalesce(json_agg(json_build_object('field', p.field, 'salt', p.salt, 'content', p.content)
          order by p.field), '[]') from ledger_private p where p.district_id = e.district_id and p.seq = e.seq)`.as(
          'kept',
        ),
        sql<number | null>`(select c.seq from ledger_entry c where c.district_id = e.district_id
          and c.id = (e.body::jsonb ->> 'cause')::uuid)`.as('caused_by'),
      ])
      .where('e.district_id', '=', districtId)
      .where(inSight(sight))
      .$if(named.length > 0, (some) => some.where(sql<boolean>`e.named ?& ${[...named]}::text[]`))
      .$if(about !== undefined, (some) => some.where(sql<boolean>`e.named ?| ${[...(about ?? [])]}::text[]`))
      .$if(kinds !== undefined, (some) =>
        some.where(sql<boolean>`split_part(e.event, '.', 1) = any(${[...(kinds ?? [])]}::text[])`),
      )
      .$if(event !== undefined && !isKind, (some) => some.where('e.event', '=', event ?? ''))
      // A slash is the character after the dot: all that begins with the kind and a dot lies between the two.
      .$if(isKind, (some) => some.where('e.event', '>=', `${event ?? ''}.`).where('e.event', '<', `${event ?? ''}/`))
      .where(first === undefined ? sql<boolean>`true` : since(districtId, first))
      .where(end === undefined ? sql<boolean>`true` : until(districtId, end))
      .$if(before !== undefined, (some) => some.where('e.seq', '<', before ?? 0))
      .$if(after !== undefined, (some) => some.where('e.seq', '>', after ?? 0))
      .orderBy('e.seq', after === undefined ? 'desc' : 'asc')
      .limit(limit + 1)
  );
}

/** Everybody who has an account, by name. */
export const peopleToChoose = (reader: Reader, districtId: string) =>
  reader
    .selectFrom('account as a')
    .leftJoin('person as h', (join) =>
      join.onRef('h.district_id', '=', 'a.district_id').onRef('h.account_id', '=', 'a.id'),
    )
    .select((row) => ['a.id', row.fn.coalesce('h.name', 'a.login_name').as('name')])
    .where('a.district_id', '=', districtId)
    .orderBy('name')
    .orderBy('a.id')
    .execute();

/** Every item of every programme, the newest programme first. */
export async function itemsToChoose(
  reader: Reader,
  districtId: string,
): Promise<readonly Extract<Thing, { readonly kind: 'task' }>[]> {
  const rows = await reader
    .selectFrom('task as t')
    .innerJoin('programme as p', (join) =>
      join.onRef('p.district_id', '=', 't.district_id').onRef('p.id', '=', 't.programme_id'),
    )
    .select(['t.id', 't.seq', 't.part', 't.title'])
    .where('t.district_id', '=', districtId)
    .orderBy('p.year', 'desc')
    .orderBy('p.id', 'desc')
    .orderBy('t.seq')
    .orderBy('t.part')
    .execute();
  return rows.map((row) => ({ kind: 'task', ...row }));
}
