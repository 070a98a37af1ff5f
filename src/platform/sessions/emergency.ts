import { instant, millisecondsOf } from '../clocks/system-clock.js';
import type { Tx } from '../database/tables.js';
import type { Reader } from '../operations/parts.js';
import type { ChangeGuard } from '../settings/operations.js';
import {
  type AccountName,
  endSessionsOf,
  insertAccount,
  type NewAccount,
  reopenAccount,
  setPassword,
} from './account-store.js';
import { lettersToCopy } from './one-time-letters.js';
import { hashPassword } from './password.js';
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

/** The envelope of a district as whoever keeps it sees it; the name stands on it, the password in it alone. */
export interface SealedAccount {
  readonly districtId: string;
  /** 0: none was ever sealed. */
  readonly version: number;
  readonly account: { readonly id: string; readonly loginName: string } | undefined;
  readonly sealedAt: string | null;
  readonly openedAt: string | null;
}

export async function readEmergency(reader: Reader, districtId: string): Promise<SealedAccount> {
  const row = await reader
    .selectFrom('emergency_account as e')
    .innerJoin('account as a', (join) =>
      join.onRef('a.district_id', '=', 'e.district_id').onRef('a.id', '=', 'e.account_id'),
    )
    .select(['e.version', 'e.sealed_at', 'e.opened_at', 'a.id', 'a.login_name'])
    .where('e.district_id', '=', districtId)
    .executeTakeFirst();
  if (!row) return { districtId, version: 0, account: undefined, sealedAt: null, openedAt: null };
  return {
    ...{ districtId, version: row.version, sealedAt: row.sealed_at, openedAt: row.opened_at },
    account: { id: row.id, loginName: row.login_name },
  };
}

/** Of two who seal at once, the second sees what the first did; the account's list of the district stands for it. */
export async function lockEmergency(tx: Tx, districtId: string): Promise<void> {
  await tx
    .selectFrom('emergency_account')
    .select('account_id')
    .where('district_id', '=', districtId)
    .forUpdate()
    .executeTakeFirst();
}

/** Some hundred bits: nobody guesses it, and it is copied by hand once. */
const PASSWORD_LETTERS = 24;
/** Not a word anybody would try, so that strangers do not lock it either. */
const NAME_LETTERS = 6;

/** What goes into the envelope. */
export interface Sealed {
  readonly loginName: string;
  readonly password: string;
}

interface Sealing {
  readonly accountId: string;
  /** By the system's clock, in milliseconds since 1970. */
  readonly now: number;
  /** The regime's part where the account is new: the post that goes with it. */
  readonly appoint: (tx: Tx, account: NewAccount) => Promise<void>;
}

/**
 * Seals the emergency account of a district: under a fresh password, told this once. What was in the envelope before serves
 * no more, and a session that it opened ends.
 */
export async function sealEmergency(
  tx: Tx,
  { districtId, account }: SealedAccount,
  { accountId, now, appoint }: Sealing,
): Promise<Sealed> {
  const password = lettersToCopy(PASSWORD_LETTERS).replaceAll(/.{4}(?=.)/gu, '$&-');
  const passwordHash = await hashPassword(password);
  const loginName = account?.loginName ?? `emergency-${lettersToCopy(NAME_LETTERS).toLowerCase()}`;
  const sealed = { sealed_at: instant(now), opened_at: null };
  if (account) {
    const name = { districtId, accountId: account.id };
    await reopenAccount(tx, name);
    await setPassword(tx, name, passwordHash, now);
    await endSessionsOf(tx, name);
    await tx
      .updateTable('emergency_account')
      .set(({ eb }) => ({ ...sealed, version: eb('version', '+', 1) }))
      .where('district_id', '=', districtId)
      .execute();
  } else {
    const made = { districtId, id: accountId, loginName, passwordHash };
    await insertAccount(tx, made, now);
    await appoint(tx, made);
    await tx
      .insertInto('emergency_account')
      .values({ district_id: districtId, account_id: accountId, ...sealed })
      .execute();
  }
  return { loginName, password };
}
