import { sql } from 'kysely';
import type { ALONE } from '../database/at-once.js';
import type { Tx } from '../database/tables.js';
import type { ChainEnd, LinkedEntry } from './entry.js';

/** Locks the end of the chain until the transaction ends; the first entry of a district makes it. */
export async function takeHead(tx: Tx, districtId: string): Promise<ChainEnd> {
  const locked = async () =>
    (await sql<ChainEnd>`select seq, hash from ledger_head where district_id = ${districtId} for update`.execute(tx))
      .rows[0];
  const found = await locked();
  if (found) return found;
  await sql`
    insert into ledger_head (district_id, seq, hash) values (${districtId}, 0, null) on conflict do nothing`.execute(
    tx,
  );
  const made = await locked();
  if (!made) throw new Error(`the chain of ${districtId} has no head and takes none`);
  return made;
}

/** Entries, personal text and the new head in one statement: each way to the database would be waited for by all others. */
export async function saveLinked(
  tx: Tx,
  districtId: string,
  linked: readonly LinkedEntry[],
  end: ChainEnd,
  ending: typeof ALONE,
): Promise<void> {
  const texts = linked.flatMap(({ seq, personal }) => personal.map((text) => ({ seq, ...text })));
  // As lists, so that the statement is the same for one entry and for ten thousand, and is planned once.
  await sql`
    with entries as (
      insert into ledger_entry (district_id, seq, body, hash)
      select ${districtId}::uuid, e.* from unnest(${linked.map(({ seq }) => seq)}::bigint[],
        ${linked.map(({ body }) => body)}::text[], ${linked.map(({ hash }) => hash)}::text[]) as e),
    texts as (
      insert into ledger_private (district_id, seq, field, salt, content)
      select ${districtId}::uuid, t.* from unnest(${texts.map(({ seq }) => seq)}::bigint[],
        ${texts.map(({ field }) => field)}::text[], ${texts.map(({ salt }) => salt)}::text[],
        ${texts.map(({ content }) => content)}::text[]) as t)
    update ledger_head set seq = ${end.seq}, hash = ${end.hash}
    where district_id = ${districtId} ${ending}`.execute(tx);
}
