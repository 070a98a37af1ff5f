import { sql } from 'kysely';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { FilePlace } from '../../platform/uploads/keeper.js';
import { REMOVED } from '../notices/rules/removal.js';

/** The duties that some files were filed for, or that a paper with them ruled on. */
export async function filesOfDuties(
  reader: Reader,
  districtId: string,
  files: readonly string[],
): Promise<readonly FilePlace[]> {
  const among = sql`any(${[...files]})`;
  const { rows } = await sql<FilePlace>`
    select 'obligation' as kind, scan as sha256, obligation_id as id from obligation_receipt
      where district_id = ${districtId} and scan = ${among}
    union select 'obligation', paper ->> 'scan', obligation_id from lateness_ruling
      where district_id = ${districtId} and paper ->> 'scan' = ${among}`.execute(reader);
  return rows;
}

/** Remarks that were written with a filing, and the words on a paper, go; days and who signed stay. @returns the ids */
export async function eraseDutyFile(tx: Tx, districtId: string, sha256: string): Promise<readonly string[]> {
  const { rows: receipts } = await sql<{ id: string }>`update obligation_receipt set note = null,
    reason = case when reason is not null then ${REMOVED} end
    where district_id = ${districtId} and scan = ${sha256} returning id`.execute(tx);
  const { rows: rulings } = await sql<{ id: string }>`update lateness_ruling set paper = paper - 'opinion',
    version = version + 1 where district_id = ${districtId} and paper ->> 'scan' = ${sha256} returning id`.execute(tx);
  return [...receipts, ...rulings].map(({ id }) => id);
}
