import { instant } from '../clocks/system-clock.js';
import type { Tx } from '../database/tables.js';
import { normalName } from './login-name.js';

/** Names an account: within its district. */
export interface AccountName {
  readonly districtId: string;
  readonly accountId: string;
}

/** A person who can sign in. What they may do is the regime's. */
export interface NewAccount {
  readonly districtId: string;
  readonly id: string;
  readonly loginName: string;
  /** As `hashPassword` made it; null for one that signs in another way, or was only invited yet. */
  readonly passwordHash: string | null;
}

/** A name that is taken fails by its constraint, `account_district_id_login_name_key`. */
export async function insertAccount(tx: Tx, account: NewAccount, now: number): Promise<void> {
  await tx
    .insertInto('account')
    .values({
      district_id: account.districtId,
      id: account.id,
      login_name: normalName(account.loginName),
      password_hash: account.passwordHash,
      password_set_at: account.passwordHash === null ? null : instant(now),
      created_at: instant(now),
    })
    .execute();
}

/** Sets a password, and with it ends a lock that wrong ones brought about. */
export async function setPassword(
  tx: Tx,
  { districtId, accountId }: AccountName,
  passwordHash: string,
  now: number,
): Promise<void> {
  await tx
    .updateTable('account')
    .set({ password_hash: passwordHash, password_set_at: instant(now), failed_attempts: 0, locked_until: null })
    .where('district_id', '=', districtId)
    .where('id', '=', accountId)
    .execute();
}

/** Closes an account: nobody signs in to it any more, its sessions end at once, and what was handed out for it too. */
export async function closeAccount(tx: Tx, account: AccountName, now: number): Promise<void> {
  const { districtId, accountId } = account;
  await tx
    .updateTable('account')
    .set({ disabled_at: instant(now) })
    .where('district_id', '=', districtId)
    .where('id', '=', accountId)
    .execute();
  await endSessionsOf(tx, account);
  await tx.deleteFrom('entry_code').where('district_id', '=', districtId).where('account_id', '=', accountId).execute();
}

/** Opens a closed account again, with the password it had. */
export async function reopenAccount(tx: Tx, { districtId, accountId }: AccountName): Promise<void> {
  await tx
    .updateTable('account')
    .set({ disabled_at: null, failed_attempts: 0, locked_until: null })
    .where('district_id', '=', districtId)
    .where('id', '=', accountId)
    .execute();
}

/** Signs an account out everywhere. @returns how many sessions ended */
export async function endSessionsOf(tx: Tx, { districtId, accountId }: AccountName): Promise<number> {
  const ended = await tx
    .deleteFrom('session')
    .where('district_id', '=', districtId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return Number(ended.numDeletedRows);
}
