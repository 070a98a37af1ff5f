import { sql } from 'kysely';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { FilePlace } from '../../platform/uploads/keeper.js';

/** The lists of units that some files were. */
export async function filesOfImports(
  reader: Reader,
  districtId: string,
  files: readonly string[],
): Promise<readonly FilePlace[]> {
  const { rows } = await sql<FilePlace>`select 'unit-import' as kind, source_sha256 as sha256, id from unit_import
    where district_id = ${districtId} and source_sha256 = any(${[...files]})`.execute(reader);
  return rows;
}

/** The sheet as it was read goes; units that were taken over from it are the office's own. @returns the ids */
export async function eraseImportFile(tx: Tx, districtId: string, sha256: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`update unit_import set state = 'unread', book = null, source_name = '',
    unread = '{"code":"no-file","params":{}}', version = version + 1
    where district_id = ${districtId} and source_sha256 = ${sha256} returning id`.execute(tx);
  return rows.map(({ id }) => id);
}
