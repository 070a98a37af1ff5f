import { createHash, randomBytes } from 'node:crypto';
import { instant } from '../clocks/system-clock.js';
import type { Db, Tx } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import { codeFailed, invitationOver } from '../problem/problem.js';
import { type AccountName, endSessionsOf, setPassword } from './account-store.js';
import { normalName } from './login-name.js';
import { digitsToSay, typedCode } from './one-time-letters.js';
import { hashPassword, passwordFits } from './password.js';

/** Three days: an invitation sent on a Friday afternoon is still good on Monday morning. */
export const INVITATION_MS = 72 * 3_600_000;
/** A code that is read out is typed while both are still on the telephone. */
export const TELEPHONE_CODE_MS = 15 * 60_000;
/** Eight digits, five tries: one guess in twenty million finds it. */
const TELEPHONE_DIGITS = 8;
const TRIES = 5;
const SECRET_BYTES = 32;
const INVITATION = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;

type Kind = 'invitation' | 'telephone';

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/**
 * Invites whoever is to have an account to set its password by themselves, once, within 72 hours. An earlier invitation of
 * the same account ends. The page that takes it is `/invitation#` and what this returns: behind the `#` it reaches no log.
 * @param madeBy the account of whoever invites
 * @returns the invitation, told to nobody but the invited; the database holds its digest
 */
export async function invite(tx: Tx, account: AccountName, madeBy: string, now: number): Promise<string> {
  const invitation = `${account.districtId}.${randomBytes(SECRET_BYTES).toString('base64url')}`;
  await putCode(tx, account, {
    kind: 'invitation',
    code_hash: digestOf(invitation),
    made_by: madeBy,
    made_at: instant(now),
    expires_at: instant(now + INVITATION_MS),
  });
  return invitation;
}

/**
 * A code for somebody who forgot their password, to be read out on the telephone: good for a quarter of an hour and five
 * tries. With it they set a new password, which ends every session of the account; the old password holds until then, so
 * that a caller who is not who they say they are locks nobody out.
 * @returns eight digits
 */
export async function giveTelephoneCode(tx: Tx, account: AccountName, madeBy: string, now: number): Promise<string> {
  const code = digitsToSay(TELEPHONE_DIGITS);
  await putCode(tx, account, {
    kind: 'telephone',
    code_hash: await hashPassword(code), // slow: so few digits would be found from a fast digest
    made_by: madeBy,
    made_at: instant(now),
    expires_at: instant(now + TELEPHONE_CODE_MS),
  });
  return code;
}

interface NewCode {
  readonly kind: Kind;
  readonly code_hash: string;
  readonly made_by: string;
  readonly made_at: string;
  readonly expires_at: string;
}

async function putCode(tx: Tx, { districtId, accountId }: AccountName, code: NewCode): Promise<void> {
  const row = { ...code, failed_attempts: 0 };
  await tx
    .insertInto('entry_code')
    .values({ district_id: districtId, account_id: accountId, ...row })
    .onConflict((conflict) => conflict.columns(['district_id', 'account_id', 'kind']).doUpdateSet(row))
    .execute();
}

/** Whom an invitation is for. */
export interface Invited extends AccountName {
  readonly loginName: string;
  /** An instant of the system's clock. */
  readonly expiresAt: string;
}

/** @returns undefined where it was used, has expired, was replaced by a newer one, or never was */
export async function readInvitation(
  reader: Pick<Db | Tx, 'selectFrom'>,
  invitation: string,
  now: number,
): Promise<Invited | undefined> {
  const districtId = INVITATION.exec(invitation)?.[1];
  if (districtId === undefined) return undefined;
  const row = await reader
    .selectFrom('entry_code as c')
    .innerJoin('account as a', (join) =>
      join.onRef('a.district_id', '=', 'c.district_id').onRef('a.id', '=', 'c.account_id'),
    )
    .select(['c.account_id', 'c.expires_at', 'a.login_name'])
    .where('c.district_id', '=', districtId)
    .where('c.kind', '=', 'invitation')
    .where('c.code_hash', '=', digestOf(invitation))
    .where('c.expires_at', '>', instant(now))
    .where('a.disabled_at', 'is', null)
    .executeTakeFirst();
  return row && { districtId, accountId: row.account_id, loginName: row.login_name, expiresAt: row.expires_at };
}

/**
 * Sets the password of the invited account and uses the invitation up.
 * @throws ProblemError 409 where it is no longer good
 */
export async function acceptInvitation(
  tx: Tx,
  invitation: string,
  passwordHash: string,
  now: number,
): Promise<Invited> {
  const invited = await readInvitation(tx, invitation, now);
  // Of two who use it at once, one deletes the row.
  if (!invited || !(await useUp(tx, invited, 'invitation', digestOf(invitation)))) throw invitationOver();
  await setPassword(tx, invited, passwordHash, now);
  await endSessionsOf(tx, invited);
  return invited;
}

/** What somebody enters who was read a code on the telephone. */
export interface ForgottenPassword {
  readonly districtId: string;
  readonly loginName: string;
  readonly code: string;
}

/**
 * Whose code it is. Tries are counted before the code is looked at; the fifth wrong one ends it.
 * @throws ProblemError 401, the same whether the name, the code or its time is the reason
 */
export async function checkTelephoneCode(
  db: Db,
  { districtId, loginName, code }: ForgottenPassword,
  now: number,
): Promise<AccountName & { readonly codeHash: string }> {
  const tried = await inTransaction(db, (tx) => countTry(tx, districtId, normalName(loginName), now));
  const fits = await passwordFits(tried?.codeHash, typedCode(code));
  if (!tried || !fits) throw codeFailed();
  return tried;
}

/** Sets a new password by a code that fits, uses the code up, and ends every session. @throws ProblemError 401 */
export async function renewPassword(
  tx: Tx,
  { codeHash, ...account }: AccountName & { readonly codeHash: string },
  passwordHash: string,
  now: number,
): Promise<void> {
  if (!(await useUp(tx, account, 'telephone', codeHash))) throw codeFailed();
  await setPassword(tx, account, passwordHash, now);
  await endSessionsOf(tx, account);
}

async function countTry(tx: Tx, districtId: string, loginName: string, now: number) {
  const row = await tx
    .selectFrom('entry_code as c')
    .innerJoin('account as a', (join) =>
      join.onRef('a.district_id', '=', 'c.district_id').onRef('a.id', '=', 'c.account_id'),
    )
    .select(['c.account_id', 'c.code_hash', 'c.failed_attempts'])
    .where('c.district_id', '=', districtId)
    .where('c.kind', '=', 'telephone')
    .where('a.login_name', '=', loginName)
    .where('a.disabled_at', 'is', null)
    .where('c.expires_at', '>', instant(now))
    .where('c.failed_attempts', '<', TRIES)
    .forUpdate('c')
    .executeTakeFirst();
  if (!row) return undefined;
  await tx
    .updateTable('entry_code')
    .set({ failed_attempts: row.failed_attempts + 1 })
    .where('district_id', '=', districtId)
    .where('account_id', '=', row.account_id)
    .where('kind', '=', 'telephone')
    .execute();
  return { districtId, accountId: row.account_id, codeHash: row.code_hash };
}

/** @returns whether it was there to be used */
async function useUp(tx: Tx, { districtId, accountId }: AccountName, kind: Kind, codeHash: string): Promise<boolean> {
  const used = await tx
    .deleteFrom('entry_code')
    .where('district_id', '=', districtId)
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .where('code_hash', '=', codeHash)
    .executeTakeFirst();
  return used.numDeletedRows > 0n;
}

/** Sweeps codes whose time is over. @returns how many */
export async function sweepEntryCodes(tx: Tx, now: number): Promise<number> {
  const swept = await tx.deleteFrom('entry_code').where('expires_at', '<=', instant(now)).executeTakeFirst();
  return Number(swept.numDeletedRows);
}
