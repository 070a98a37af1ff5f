import type { z } from 'zod';
import type { Tx } from '../../platform/database/tables.js';
import { type Book, findImport, type StoredImport, tableOf, type Unread } from './queries.import.js';
import type { Actor } from './rules/actor.js';
import type { ImportState, Listed } from './rules/import-machine.js';

export async function insertImport(
  tx: Tx,
  listed: Listed,
  { districtId, accountId }: Pick<Actor, 'districtId' | 'accountId'>,
  { id, file }: Pick<StoredImport, 'id' | 'file'>,
  now: string,
): Promise<void> {
  await tx
    .insertInto(tableOf(listed))
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
export async function lockImport(
  tx: Tx,
  listed: Listed,
  districtId: string,
  id: string,
): Promise<StoredImport | undefined> {
  const locked = await tx
    .selectFrom(tableOf(listed))
    .select('id')
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return locked && findImport(tx, listed, districtId, id);
}

interface ImportChange {
  readonly state: ImportState;
  /** Null: what was read is thrown away. */
  readonly book?: z.infer<typeof Book> | null;
  readonly unread?: z.infer<typeof Unread>;
}

/** Writes what became of a sheet that is locked, under its next version. */
export async function updateImport(
  tx: Tx,
  { listed, districtId, id, version }: StoredImport,
  { state, book, unread }: ImportChange,
): Promise<{ readonly id: string; readonly version: number }> {
  await tx
    .updateTable(tableOf(listed) as 'unit_import') // of the same columns; an update knows no union of tables
    .set({
      state,
      version: version + 1,
      ...(book !== undefined && { book: book && JSON.stringify(book) }),
      ...(unread && { unread: JSON.stringify(unread) }),
    })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, version: version + 1 };
}
