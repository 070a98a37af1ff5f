import { sql } from 'kysely';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { FilePlace } from '../../platform/uploads/keeper.js';

/** The items of whose start some files are the proof. */
export async function filesOfStarts(
  reader: Reader,
  districtId: string,
  files: readonly string[],
): Promise<readonly FilePlace[]> {
  const { rows } = await sql<FilePlace>`
    select 'task' as kind, start_paper ->> 'scan' as sha256, id from task
      where district_id = ${districtId} and start_paper ->> 'scan' = any(${[...files]})`.execute(reader);
  return rows;
}

/** The explanation that came with a file goes; the day stays. @returns the ids of the items */
export async function eraseStartFile(tx: Tx, districtId: string, sha256: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`update task set start_explanation = null, version = version + 1
    where district_id = ${districtId} and start_paper ->> 'scan' = ${sha256} returning id`.execute(tx);
  return rows.map(({ id }) => id);
}
