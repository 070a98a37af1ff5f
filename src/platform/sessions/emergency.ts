import { instant, millisecondsOf } from '../clocks/system-clock.js';
import type { Tx } from '../database/tables.js';
import type { ChangeGuard } from '../settings/operations.js';
import type { AccountName } from './account-store.js';
import type { SignInSettings } from './settings.js';

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

/**
 * Name and password may be closed to a district only where somebody came in by single sign-on before, and the envelope of the
 * emergency account is sealed: else nobody might ever come in again.
 */
export const guardLocalSignIn: ChangeGuard<SignInSettings> = async (tx, districtId, { from, to }) => {
  if (!from.localSignIn || to.localSignIn) return undefined;
  const used = await tx
    .selectFrom('sign_in_link as l')
    .innerJoin('sign_in_provider as p', (join) =>
      join.onRef('p.district_id', '=', 'l.district_id').onRef('p.id', '=', 'l.provider_id'),
    )
    .select('l.account_id')
    .where('l.district_id', '=', districtId)
    .where('l.used_at', 'is not', null)
    .where('p.enabled', '=', true)
    .executeTakeFirst();
  const sealed = await tx
    .selectFrom('emergency_account')
    .select('account_id')
    .where('district_id', '=', districtId)
    .where('opened_at', 'is', null)
    .executeTakeFirst();
  return used && sealed ? undefined : { code: 'settings.local-sign-in-needed' };
};
