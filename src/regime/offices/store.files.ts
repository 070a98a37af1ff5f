import { sql } from 'kysely';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { FilePlace } from '../../platform/uploads/keeper.js';

/** Where sheets are kept as they were read, by what the regime calls each list. */
const SHEETS = { 'unit-import': 'unit_import', 'person-import': 'person_import' } as const;

/** The lists of units and of people that some files were. */
export async function filesOfImports(
  reader: Reader,
  districtId: string,
  files: readonly string[],
): Promise<readonly FilePlace[]> {
  const found = [];
  for (const [kind, table] of Object.entries(SHEETS)) {
    const { rows } = await sql<FilePlace>`select ${kind} as kind, source_sha256 as sha256, id
      from ${sql.table(table)} where district_id = ${districtId} and source_sha256 = any(${[...files]})`.execute(
      reader,
    );
    found.push(...rows);
  }
  return found;
}

/** The sheet as it was read goes; units and people that were taken over from it are the office's own. @returns the ids */
export async function eraseImportFile(tx: Tx, districtId: string, sha256: string): Promise<readonly string[]> {
  const emptied = [];
  for (const table of Object.values(SHEETS)) {
    const { rows } = await sql<{ id: string }>`update ${sql.table(table)} set state = 'unread', book = null,
      source_name = '', unread = '{"code":"no-file","params":{}}', version = version + 1
      where district_id = ${districtId} and source_sha256 = ${sha256} returning id`.execute(tx);
    emptied.push(...rows.map(({ id }) => id));
  }
  return emptied;
}
