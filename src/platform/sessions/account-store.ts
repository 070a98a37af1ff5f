import { instant } from '../clocks/system-clock.js';
import type { Tx } from '../database/tables.js';
import { normalName } from './sign-in.js';

/** A person who can sign in. What they may do is the regime's. */
export interface NewAccount {
  readonly districtId: string;
  readonly id: string;
  readonly loginName: string;
  /** As `hashPassword` made it; null for one that signs in another way. */
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
      created_at: instant(now),
    })
    .execute();
}
