import { randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { Secret, TOTP } from 'otpauth';
import { instant } from '../clocks/system-clock.js';
import { type Vault, VaultError } from '../vault/vault.js';
import type { Db, Tx } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import type { AccountName } from './account-store.js';
import { lettersToCopy, typedCode } from './one-time-letters.js';
import { COST } from './password.js';

/** RFC 6238 as every authenticator does it. */
const PERIOD_SECONDS = 30;
const DIGITS = 6;
/** One step early or late: clocks of telephones stray, and people type slowly (RFC 6238, 5.2). */
const WINDOW = 1;
const SECRET_BYTES = 20;
const ISSUER = '实事 Shishi';
/** Fifty bits each: as good as no guess against the lock. */
const RECOVERY_LETTERS = 10;
const RECOVERY_CODES = 10;
const SALT_BYTES = 16;
const TOTP_CODE = /^\d{6}$/;

const contextOf = ({ districtId, accountId }: AccountName): string => `second-factor/${districtId}/${accountId}`;

const totpOf = (secret: string, label: string): TOTP =>
  new TOTP({ issuer: ISSUER, label, digits: DIGITS, period: PERIOD_SECONDS, secret: Secret.fromBase32(secret) });

/** A secret that was just made, to be shown once. */
export interface Enrolment {
  /** In Base32, for who cannot scan. */
  readonly secret: string;
  /** `otpauth://totp/…`: what the picture says. */
  readonly uri: string;
}

/** Begins the enrolment of an account that has no second factor; one that was begun and not confirmed starts anew. */
export async function beginEnrolment(
  tx: Tx,
  vault: Vault,
  account: AccountName & { readonly loginName: string },
  now: number,
): Promise<Enrolment> {
  const secret = new Secret({ buffer: new Uint8Array(randomBytes(SECRET_BYTES)).buffer }).base32;
  const made = { secret: vault.seal(contextOf(account), secret), made_at: instant(now) };
  await tx
    .insertInto('second_factor')
    .values({ district_id: account.districtId, account_id: account.accountId, ...made })
    .onConflict((conflict) =>
      conflict.columns(['district_id', 'account_id']).doUpdateSet(made).where('second_factor.confirmed_at', 'is', null),
    )
    .execute();
  return { secret, uri: totpOf(secret, account.loginName).toString() };
}

/** Confirms an enrolment by its first code. @returns the recovery codes, told once; undefined where the code is wrong */
export async function confirmEnrolment(
  db: Db,
  vault: Vault,
  account: AccountName,
  code: string,
  now: number,
): Promise<readonly string[] | undefined> {
  const fits = await takeTotp(db, vault, account, typedCode(code), now, false);
  if (!fits) return undefined;
  return inTransaction(db, async (tx) => {
    const confirmed = await tx
      .updateTable('second_factor')
      .set({ confirmed_at: instant(now) })
      .where('district_id', '=', account.districtId)
      .where('account_id', '=', account.accountId)
      .where('confirmed_at', 'is', null)
      .executeTakeFirst();
    return confirmed.numUpdatedRows > 0n ? makeRecoveryCodes(tx, account) : undefined;
  });
}

/** Ten fresh recovery codes; earlier ones end. @returns them, to be told once */
export async function makeRecoveryCodes(tx: Tx, account: AccountName): Promise<readonly string[]> {
  const { districtId, accountId } = account;
  const salt = randomBytes(SALT_BYTES);
  const codes = Array.from({ length: RECOVERY_CODES }, () => lettersToCopy(RECOVERY_LETTERS));
  const hashes = await Promise.all(codes.map((code) => recoveryHash(code, salt)));
  await dropRecoveryCodes(tx, account);
  await tx
    .updateTable('second_factor')
    .set({ recovery_salt: salt.toString('hex') })
    .where('district_id', '=', districtId)
    .where('account_id', '=', accountId)
    .execute();
  await tx
    .insertInto('recovery_code')
    .values(hashes.map((code_hash) => ({ district_id: districtId, account_id: accountId, code_hash })))
    .execute();
  return codes.map((code) => `${code.slice(0, RECOVERY_LETTERS / 2)}-${code.slice(RECOVERY_LETTERS / 2)}`);
}

/** Which of the two it was. */
export type SecondFactor = 'code' | 'recovery-code';

/**
 * Takes a code of the authenticator, each step once, or a recovery code, each once. Tries are to be counted by whoever asks.
 * @returns undefined where it is neither
 */
export async function takeSecondFactor(
  db: Db,
  vault: Vault,
  account: AccountName,
  typed: string,
  now: number,
): Promise<SecondFactor | undefined> {
  const code = typedCode(typed);
  if (TOTP_CODE.test(code)) return (await takeTotp(db, vault, account, code, now, true)) ? 'code' : undefined;
  return (await takeRecoveryCode(db, account, code)) ? 'recovery-code' : undefined;
}

/** Takes the second factor away, with everything that belongs to it. @returns whether there was a confirmed one */
export async function removeSecondFactor(tx: Tx, account: AccountName): Promise<boolean> {
  const { districtId, accountId } = account;
  await dropRecoveryCodes(tx, account);
  const removed = await tx
    .deleteFrom('second_factor')
    .where('district_id', '=', districtId)
    .where('account_id', '=', accountId)
    .returning('confirmed_at')
    .executeTakeFirst();
  return removed !== undefined && removed.confirmed_at !== null;
}

async function takeTotp(
  db: Db,
  vault: Vault,
  account: AccountName,
  code: string,
  now: number,
  confirmed: boolean,
): Promise<boolean> {
  const { districtId, accountId } = account;
  const row = await db
    .selectFrom('second_factor')
    .select('secret')
    .where('district_id', '=', districtId)
    .where('account_id', '=', accountId)
    .where('confirmed_at', confirmed ? 'is not' : 'is', null)
    .executeTakeFirst();
  const secret = row && openSecret(vault, account, row.secret);
  const delta =
    secret === undefined ? null : totpOf(secret, '').validate({ token: code, timestamp: now, window: WINDOW });
  if (delta === null) return false;
  const step = Math.floor(now / 1_000 / PERIOD_SECONDS) + delta;
  // Of two who send one code at once, one moves the step on; a step is never gone back to (RFC 6238, 5.2).
  const taken = await db
    .updateTable('second_factor')
    .set({ last_step: step })
    .where('district_id', '=', districtId)
    .where('account_id', '=', accountId)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return taken.numUpdatedRows > 0n;
}

/** Undefined where it was sealed on another machine: recovery codes still open, and the security administrator can reset it. */
function openSecret(vault: Vault, account: AccountName, sealed: string): string | undefined {
  try {
    return vault.open(contextOf(account), sealed);
  } catch (error) {
    if (error instanceof VaultError) return undefined;
    throw error;
  }
}

async function takeRecoveryCode(db: Db, { districtId, accountId }: AccountName, code: string): Promise<boolean> {
  const row = await db
    .selectFrom('second_factor')
    .select('recovery_salt')
    .where('district_id', '=', districtId)
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  if (row === undefined || row.recovery_salt === null) return false;
  const taken = await db
    .deleteFrom('recovery_code')
    .where('district_id', '=', districtId)
    .where('account_id', '=', accountId)
    .where('code_hash', '=', await recoveryHash(code, Buffer.from(row.recovery_salt, 'hex')))
    .executeTakeFirst();
  return taken.numDeletedRows > 0n;
}

const recoveryHash = async (code: string, salt: Buffer): Promise<string> =>
  (await hashRaw(typedCode(code), { ...COST, salt })).toString('hex');

const dropRecoveryCodes = (tx: Tx, { districtId, accountId }: AccountName) =>
  tx.deleteFrom('recovery_code').where('district_id', '=', districtId).where('account_id', '=', accountId).execute();
