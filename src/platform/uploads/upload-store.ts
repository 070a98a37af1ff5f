import type { Acting } from '../../kernel/world.js';
import { instant } from '../clocks/system-clock.js';
import type { Db, Tx } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import type { FileFolder, Received } from './folder.js';

/** A file that was sent and belongs to nothing yet. */
export interface Upload extends Received {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
}

/** What nobody attaches within a day was sent by mistake. */
const STAGED_MS = 24 * 3_600_000;

export async function insertUpload(
  tx: Tx,
  { districtId, accountId }: Acting,
  { id, sha256, bytes, name, mediaType }: Upload,
  now: number,
): Promise<void> {
  await tx
    .insertInto('upload')
    .values({
      district_id: districtId,
      id,
      account_id: accountId,
      sha256,
      bytes,
      name,
      media_type: mediaType,
      created_at: instant(now),
      expires_at: instant(now + STAGED_MS),
    })
    .execute();
}

/** One's own upload, as long as it is kept; anybody else's is not there. */
export async function ownUpload(
  db: Db,
  { districtId, accountId }: Acting,
  uploadId: string,
): Promise<Upload | undefined> {
  const row = await db
    .selectFrom('upload')
    .select(['id', 'sha256', 'bytes', 'name', 'media_type'])
    .where('district_id', '=', districtId)
    .where('id', '=', uploadId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row && { id: row.id, sha256: row.sha256, bytes: row.bytes, name: row.name, mediaType: row.media_type };
}

/**
 * Makes an upload the regime's, in the transaction of the operation that attaches it; once, and by who sent it.
 * @returns undefined where there is no such upload to be attached
 */
export async function attachUpload(
  tx: Tx,
  { districtId, accountId }: Acting,
  uploadId: string,
  now: string,
): Promise<Upload | undefined> {
  const row = await tx
    .updateTable('upload')
    .set({ attached_at: now })
    .where('district_id', '=', districtId)
    .where('id', '=', uploadId)
    .where('account_id', '=', accountId)
    .where('attached_at', 'is', null)
    .returning(['id', 'sha256', 'bytes', 'name', 'media_type'])
    .executeTakeFirst();
  return row && { id: row.id, sha256: row.sha256, bytes: row.bytes, name: row.name, mediaType: row.media_type };
}

/**
 * Sweeps what nobody attached, content and all, unless another upload holds the same, and what never arrived whole.
 * @returns how many of the first
 */
export async function sweepUploads(db: Db, folder: FileFolder, now: number): Promise<number> {
  const due = await db
    .selectFrom('upload')
    .select(['district_id', 'sha256'])
    .where('attached_at', 'is', null)
    .where('expires_at', '<=', instant(now))
    .execute();
  const contents = new Map(due.map((row) => [`${row.district_id} ${row.sha256}`, row]));
  for (const { district_id, sha256 } of contents.values()) {
    await inTransaction(db, (tx) => sweepContent(tx, folder, district_id, sha256, now));
  }
  await folder.sweepArriving();
  return due.length;
}

async function sweepContent(tx: Tx, folder: FileFolder, districtId: string, sha256: string, now: number) {
  const rows = await tx
    .selectFrom('upload')
    .select(['id', 'attached_at', 'expires_at'])
    .where('district_id', '=', districtId)
    .where('sha256', '=', sha256)
    .forUpdate()
    .execute();
  const expired = rows.filter((row) => row.attached_at === null && Date.parse(row.expires_at) <= now);
  if (expired.length === 0) return;
  await tx
    .deleteFrom('upload')
    .where('district_id', '=', districtId)
    .where(
      'id',
      'in',
      expired.map(({ id }) => id),
    )
    .execute();
  if (expired.length === rows.length) await folder.remove(districtId, sha256);
}
