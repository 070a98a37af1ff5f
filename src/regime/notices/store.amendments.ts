import type { Tx } from '../../platform/database/tables.js';
import type { Actor } from '../offices/rules/actor.js';
import type { AmendmentProof } from './queries.amendments.js';
import type { StoredNotice } from './queries.js';
import type { Amendment } from './rules/machine.js';

/** Keeps a correction beside those before it. The notice must be locked. */
export async function insertAmendment(
  tx: Tx,
  { districtId, id, amendments }: Pick<StoredNotice, 'districtId' | 'id' | 'amendments'>,
  amendment: Amendment & { readonly id: string; readonly proof: AmendmentProof },
  { accountId }: Actor,
  now: string,
): Promise<void> {
  await tx
    .insertInto('notice_amendment')
    .values({
      district_id: districtId,
      id: amendment.id,
      notice_id: id,
      place: amendments.length + 1,
      number: amendment.number,
      dated: amendment.on,
      reason: amendment.reason,
      cells: JSON.stringify(amendment.cells),
      proof: JSON.stringify(amendment.proof),
      registered_by: accountId,
      registered_at: now,
    })
    .execute();
}
