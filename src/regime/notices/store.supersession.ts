import type { Tx } from '../../platform/database/tables.js';
import type { Actor } from '../offices/rules/actor.js';
import type { StoredNotice } from './queries.js';
import type { SupersededItem } from './rules/superseding.js';

/** That a notice replaces another, before it is kept. */
export interface NewSupersession {
  readonly id: string;
  readonly programmeId: string;
  readonly begunOn: string;
  readonly reason: string;
  readonly items: readonly SupersededItem[];
}

/** Keeps that one notice replaced another. Both must be locked. */
export async function insertSupersession(
  tx: Tx,
  { replaced, by }: { readonly replaced: StoredNotice; readonly by: StoredNotice },
  supersession: NewSupersession,
  { districtId, accountId }: Actor,
  now: string,
): Promise<void> {
  await tx
    .insertInto('notice_supersession')
    .values({
      district_id: districtId,
      id: supersession.id,
      notice_id: replaced.id,
      by_id: by.id,
      programme_id: supersession.programmeId,
      begun_on: supersession.begunOn,
      reason: supersession.reason,
      items: JSON.stringify(supersession.items),
      registered_by: accountId,
      registered_at: now,
    })
    .execute();
}

/** Lets a programme go on under another notice. */
export async function passProgrammeOn(
  tx: Tx,
  { districtId, id: noticeId }: StoredNotice,
  programme: { readonly id: string; readonly title: string; readonly issuedOn: string },
): Promise<void> {
  await tx
    .updateTable('programme')
    .set((row) => ({
      notice_id: noticeId,
      title: programme.title,
      issued_on: programme.issuedOn,
      version: row('version', '+', 1),
    }))
    .where('district_id', '=', districtId)
    .where('id', '=', programme.id)
    .execute();
}
