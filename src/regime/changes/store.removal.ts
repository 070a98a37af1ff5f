import { sql } from 'kysely';
import { forget } from '../../platform/database/forgetting.js';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { FilePlace } from '../../platform/uploads/keeper.js';
import { REMOVED } from '../notices/rules/removal.js';

/** Empties changes of what they quote of their item and of what people wrote; kinds, days and figures of days stay. */
export async function eraseChanges(tx: Tx, districtId: string, changeIds: readonly string[]): Promise<void> {
  const among = sql`any(${[...changeIds]})`;
  await sql`update change_request set rationale = ${REMOVED}, effect_on_people = ${REMOVED},
    evidence = null, before = jsonb_set(before, '{targets}', '[]'), after = after - 'targets' - 'stages',
    submission = submission - 'explanation', decided = (decided - 'reason') #- '{paper,opinion}', version = version + 1
    where district_id = ${districtId} and id = ${among}`.execute(tx);
  await sql`update change_countersign set reason = null
    where district_id = ${districtId} and change_id = ${among}`.execute(tx);
  await forget(tx, districtId, changeIds);
}

/** The changes whose letters or papers some files are. */
export async function filesOfChanges(
  reader: Reader,
  districtId: string,
  files: readonly string[],
): Promise<readonly FilePlace[]> {
  const among = sql`any(${[...files]})`;
  const { rows } = await sql<FilePlace>`
    select 'change' as kind, letter ->> 'scan' as sha256, id from change_request
      where district_id = ${districtId} and letter ->> 'scan' = ${among}
    union select 'change', decided #>> '{paper,scan}', id from change_request
      where district_id = ${districtId} and decided #>> '{paper,scan}' = ${among}
    union select 'change', letter ->> 'scan', change_id from change_countersign
      where district_id = ${districtId} and letter ->> 'scan' = ${among}`.execute(reader);
  return rows;
}

/** What was written down with a file goes: reasons and words on a paper; what was decided when, and by whom, stays. */
export async function eraseChangeFile(tx: Tx, districtId: string, sha256: string): Promise<readonly string[]> {
  const { rows: changes } = await sql<{ id: string }>`
    update change_request set decided = (decided - 'reason') #- '{paper,opinion}', version = version + 1
    where district_id = ${districtId} and (decided #>> '{paper,scan}' = ${sha256} or letter ->> 'scan' = ${sha256})
    returning id`.execute(tx);
  const { rows: answers } = await sql<{ id: string }>`update change_countersign set reason = null
    where district_id = ${districtId} and letter ->> 'scan' = ${sha256} returning change_id as id`.execute(tx);
  return [...changes, ...answers].map(({ id }) => id);
}
