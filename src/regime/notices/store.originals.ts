import { sql } from 'kysely';
import type { Tx } from '../../platform/database/tables.js';
import type { Actor } from '../offices/rules/actor.js';
import type { NoticeFile, StoredNotice } from './queries.js';
import type { Acknowledgement, Original } from './rules/original.js';

export async function insertOriginal(
  tx: Tx,
  { districtId, id: noticeId }: StoredNotice,
  original: { readonly id: string; readonly file: NoticeFile },
  { accountId }: Actor,
  now: string,
): Promise<void> {
  await tx
    .insertInto('notice_original')
    .values({
      ...{ district_id: districtId, id: original.id, notice_id: noticeId, state: 'reading' },
      ...original.file,
      ...{ added_by: accountId, added_at: now },
    })
    .execute();
}

/** Writes down what the head says. The notice must be locked. @param typedBy null: the program read it */
export async function updateHead(
  tx: Tx,
  { districtId }: StoredNotice,
  { id, state, head }: Original,
  typedBy: string | null,
): Promise<void> {
  await tx
    .updateTable('notice_original')
    .set({ state, head: head && JSON.stringify(head), head_by: typedBy })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute();
}

/** Adds to what was acknowledged before. The notice must be locked. */
export async function insertAcknowledgement(
  tx: Tx,
  { districtId }: StoredNotice,
  originalId: string,
  acknowledgement: Acknowledgement,
  { accountId }: Actor,
  now: string,
): Promise<void> {
  const added = JSON.stringify([{ ...acknowledgement, by: accountId, at: now }]);
  await tx
    .updateTable('notice_original')
    .set({ acknowledgements: sql`acknowledgements || ${added}::jsonb` })
    .where('district_id', '=', districtId)
    .where('id', '=', originalId)
    .execute();
}
