import { sql } from 'kysely';
import { forget } from '../../platform/database/forgetting.js';
import type { Tx } from '../../platform/database/tables.js';
import { REMOVED } from '../notices/rules/removal.js';

/**
 * Empties duties of what they quote of their notice, and of what people wrote about them; who owes what kind of thing by
 * when, and what was received on which day, stay. Of a party that only the notice names the name goes as well.
 */
export async function eraseObligations(tx: Tx, districtId: string, obligationIds: readonly string[]): Promise<void> {
  const ids = [...obligationIds];
  const nameless = (party: 'owed_by' | 'owed_to') => sql`case when ${sql.ref(party)} ? 'role'
    then ${sql.ref(party)} - 'name' when ${sql.ref(party)} ? 'name' then jsonb_build_object('name', ${REMOVED}::text)
    else ${sql.ref(party)} end`;
  await sql`update obligation set key = 'removed:' || id, what = case when what is not null then ${REMOVED} end,
    clause = case when clause is not null then ${REMOVED} end, owed_by = ${nameless('owed_by')},
    owed_to = ${nameless('owed_to')}, version = version + 1
    where district_id = ${districtId} and id = any(${ids})`.execute(tx);
  const ofThem = sql`district_id = ${districtId} and obligation_id = any(${ids})`;
  await sql`update obligation_receipt set note = null, reason = case when reason is not null then ${REMOVED} end
    where ${ofThem}`.execute(tx);
  await sql`update lateness_ruling set reason = ${REMOVED} where ${ofThem}`.execute(tx);
  await sql`update urging set answer = ${REMOVED} where ${ofThem} and answer is not null`.execute(tx);
  await forget(tx, districtId, ids);
}
