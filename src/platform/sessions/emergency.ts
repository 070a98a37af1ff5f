import { instant, millisecondsOf } from '../clocks/system-clock.js';
import type { Tx } from '../database/tables.js';
import type { AccountName } from './account-store.js';

/** How long the envelope serves once it was opened: the day on which single sign-on is to be mended. */
const OPEN_MS = 24 * 3_600_000;

/** What an account is to the envelope: not in it; just taken out; in use since; used up, until it is sealed anew. */
export type Envelope = 'none' | 'opened' | 'open' | 'unsealed';

/** Looks whether the account that signs in is the one in the envelope, and opens it if so. */
export async function openEmergency(tx: Tx, { districtId, accountId }: AccountName, now: number): Promise<Envelope> {
  const row = await tx
    .selectFrom('emergency_account')
    .select('opened_at')
    .where('district_id', '=', districtId)
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return 'none';
  if (row.opened_at !== null) return now < millisecondsOf(row.opened_at) + OPEN_MS ? 'open' : 'unsealed';
  await tx
    .updateTable('emergency_account')
    .set(({ eb }) => ({ opened_at: instant(now), version: eb('version', '+', 1) }))
    .where('district_id', '=', districtId)
    .execute();
  return 'opened';
}

/** When the envelope was opened and not yet sealed again; undefined while it is sealed, or there is none. */
export interface EmergencyState {
  readonly accountId: string;
  readonly loginName: string;
  readonly sealedAt: string;
  readonly openedAt: string | null;
  readonly version: number;
}
