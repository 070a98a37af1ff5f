import type { z } from 'zod';
import type { Tx } from '../../platform/database/tables.js';
import { type Book, findImport, type StoredImport, type Unread } from './queries.import.js';
import type { Actor } from './rules/actor.js';
import type { UnitImportState } from './rules/import-machine.js';

export async function insertImport(
  tx: Tx,
  { districtId, accountId }: Actor,
  { id, file }: Pick<StoredImport, 'id' | 'file'>,
  now: string,
): Promise<void> {
  await tx
    .insertInto('unit_import')
    .values({
      district_id: districtId,
      id,
      state: 'reading',
      source_name: file.name,
      source_sha256: file.sha256,
      source_bytes: file.bytes,
      account_id: accountId,
      created_at: now,
    })
    .execute();
}

/** Locks a sheet that came in until the transaction ends, and reads it. */
export async function lockImport(tx: Tx, districtId: string, id: string): Promise<StoredImport | undefined> {
  const locked = await tx
    .selectFrom('unit_import')
    .select('id')
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return locked && findImport(tx, districtId, id);
}

interface ImportChange {
  readonly state: UnitImportState;
  readonly book?: z.infer<typeof Book>;
  readonly unread?: z.infer<typeof Unread>;
}

/** Writes what became of a sheet that is locked, under its next version. */
export async function updateImport(
  tx: Tx,
  { districtId, id, version }: StoredImport,
  { state, book, unread }: ImportChange,
): Promise<{ readonly id: string; readonly version: number }> {
  await tx
    .updateTable('unit_import')
    .set({
      state,
      version: version + 1,
      ...(book && { book: JSON.stringify(book) }),
      ...(unread && { unread: JSON.stringify(unread) }),
    })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, version: version + 1 };
}
