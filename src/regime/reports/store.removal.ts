import { sql } from 'kysely';
import { forget } from '../../platform/database/forgetting.js';
import type { Tx } from '../../platform/database/tables.js';
import { REMOVED } from '../notices/rules/removal.js';
import { programmeObligations } from '../obligations/queries.js';
import { REPORT_FORM, sectionId } from './queries.js';

/** The filings of a programme, and what its items have for their quarters, typed or filed. */
export interface FilingsOf {
  readonly obligationIds: readonly string[];
  readonly sectionIds: readonly string[];
}

/** Locks the filings of a programme until the transaction ends. @returns what is kept of them */
export async function lockFilingsOf(tx: Tx, districtId: string, programmeId: string): Promise<FilingsOf> {
  const { rows } = await sql<{ id: string }>`select obligation_id as id from report_filing
    where district_id = ${districtId} and programme_id = ${programmeId} order by obligation_id for update`.execute(tx);
  const obligationIds = rows.map(({ id }) => id);
  const sections = await sql<{ id: string }>`select distinct id from report_section
    where district_id = ${districtId} and obligation_id = any(${obligationIds}) order by id`.execute(tx);
  const duties = await programmeObligations(tx, districtId, programmeId);
  const typed = duties.flatMap(({ kind, period, itemIds }) =>
    kind === 'report' && period !== null ? itemIds.map((id) => sectionId(id, period)) : [],
  );
  return { obligationIds, sectionIds: [...new Set([...sections.rows.map(({ id }) => id), ...typed])] };
}

/**
 * Empties filings of what they quote of their items and of what people wrote, what is being typed among it; which sections
 * were submitted, returned and accepted on which day stays, and so do the hashes of what was accepted.
 */
export async function eraseFilings(
  tx: Tx,
  districtId: string,
  { obligationIds, sectionIds }: FilingsOf,
): Promise<void> {
  const among = sql`any(${[...obligationIds]})`;
  await sql`update report_filing set letter_number = null, signed_by = null, version = version + 1
    where district_id = ${districtId} and obligation_id = ${among}`.execute(tx);
  await sql`update report_section set content = null, snapshot = null,
    returned = case when returned is not null then jsonb_set(returned, '{reason}', to_jsonb(${REMOVED}::text)) end,
    reason = case when reason is not null then ${REMOVED} end
    where district_id = ${districtId} and obligation_id = ${among}`.execute(tx);
  await sql`delete from draft_field where district_id = ${districtId} and kind = ${REPORT_FORM}
    and subject_id = any(${[...sectionIds]})`.execute(tx);
  await forget(tx, districtId, obligationIds);
}
