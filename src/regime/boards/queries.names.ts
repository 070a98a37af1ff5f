import { sql } from 'kysely';
import { z } from 'zod';
import { PLATFORM_CHAIN } from '../../platform/ledger/entry.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { Thing } from './rules/telling.js';

const Known = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['account', 'person', 'unit', 'district']), id: z.string(), name: z.string() }),
  z.object({ kind: z.literal('notice'), id: z.string(), title: z.string().nullable(), file: z.string() }),
  z.object({ kind: z.literal('programme'), id: z.string(), year: z.int() }),
  z.object({ kind: z.literal('task'), id: z.string(), seq: z.int(), part: z.int(), title: z.string() }),
  z.object({ kind: z.literal('obligation'), id: z.string(), duty: z.string(), period: z.string().nullable() }),
]);

/** What some ids stand for, whatever their kind, in one statement; an id that is gone is left out. */
export async function thingsNamed(
  reader: Reader,
  districtId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Thing>> {
  if (ids.length === 0) return new Map();
  const among = sql`district_id = ${districtId} and id = any(${[...ids]}::uuid[])`;
  const { rows } = await sql<{ thing: unknown }>`
    select json_build_object('kind', 'account', 'id', id, 'name', coalesce((select h.name from person h
      where h.district_id = account.district_id and h.account_id = account.id), login_name)) as thing
      from account where district_id in (${districtId}, ${PLATFORM_CHAIN}) and id = any(${[...ids]}::uuid[])
    union all select json_build_object('kind', 'person', 'id', id, 'name', name) from person where ${among}
    union all select json_build_object('kind', 'district', 'id', id, 'name', name) from district
      where district_id = ${PLATFORM_CHAIN} and id = any(${[...ids]}::uuid[])
    union all select json_build_object('kind', 'unit', 'id', id, 'name', name) from unit where ${among}
    union all select json_build_object('kind', 'notice', 'id', id, 'title', reading -> 'notice' ->> 'title',
      'file', source_name) from notice where ${among}
    union all select json_build_object('kind', 'programme', 'id', id, 'year', year) from programme where ${among}
    union all select json_build_object('kind', 'task', 'id', id, 'seq', seq, 'part', part, 'title', title)
      from task where ${among}
    union all select json_build_object('kind', 'obligation', 'id', id, 'duty', kind, 'period', period)
      from obligation where ${among}`.execute(reader);
  return new Map(rows.map(({ thing }) => Known.parse(thing)).map((thing) => [thing.id, thing]));
}
