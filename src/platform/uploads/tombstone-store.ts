import type { Db, Tx } from '../database/tables.js';

/** What stays of a file that was taken out of everything, or of a notice with it. */
interface NewTombstone {
  readonly districtId: string;
  readonly id: string;
  /** Null: a file by itself. */
  readonly noticeId: string | null;
  readonly sha256: string;
  readonly bytes: number;
  readonly reason: string;
  readonly paper: string;
  readonly accountId: string;
  readonly at: string;
}

export async function insertTombstone(tx: Tx, tombstone: NewTombstone): Promise<void> {
  await tx
    .insertInto('tombstone')
    .values({
      district_id: tombstone.districtId,
      id: tombstone.id,
      notice_id: tombstone.noticeId,
      sha256: tombstone.sha256,
      bytes: tombstone.bytes,
      reason: tombstone.reason,
      paper: tombstone.paper,
      account_id: tombstone.accountId,
      removed_at: tombstone.at,
    })
    .execute();
}

/** The tombstones of every district under which files and database are still to be cleaned. */
export async function uncleaned(db: Db): Promise<readonly TombstoneName[]> {
  const rows = await db.selectFrom('tombstone').select(['district_id', 'id']).where('cleaned_at', 'is', null).execute();
  return rows.map(({ district_id, id }) => ({ districtId: district_id, id }));
}

interface TombstoneName {
  readonly districtId: string;
  readonly id: string;
}

/** Keeps that files and database were cleaned, and what of it is left to the database's administrator. */
export async function markCleaned(
  tx: Tx,
  tombstones: readonly TombstoneName[],
  at: string | null,
  leftOver: 'pages' | 'log' | null,
): Promise<void> {
  for (const { districtId, id } of tombstones)
    await tx
      .updateTable('tombstone')
      .set({ cleaned_at: at, left_over: leftOver })
      .where('district_id', '=', districtId)
      .where('id', '=', id)
      .execute();
}
