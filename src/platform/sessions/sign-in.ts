import { instant, millisecondsOf } from '../clocks/system-clock.js';
import type { Db, Tx } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import { signInFailed } from '../problem/problem.js';
import { normalName } from './login-name.js';
import { passwordFits } from './password.js';
import { beginSession, endSession } from './session-store.js';

/** Five wrong passwords in a row lock a name for a quarter of an hour (GB/T 22239-2019, 8.1.4.1 b asks for such a limit). */
const WRONG_BEFORE_LOCK = 5;
const LOCK_MS = 15 * 60_000;

/** What somebody enters to sign in. */
export interface Credentials {
  readonly districtId: string;
  readonly loginName: string;
  readonly password: string;
}

/**
 * Signs in: a new session, and the old one of the same browser ends (no session outlives a change of person).
 * @returns the cookie's value
 * @throws ProblemError 401, the same whether the name, the password or the lock is the reason
 */
export async function signIn(
  db: Db,
  credentials: Credentials,
  now: number,
  oldValue: string | undefined,
): Promise<string> {
  const { districtId } = credentials;
  const accountId = await checkPassword(db, credentials, now);
  return inTransaction(db, async (tx) => {
    if (oldValue !== undefined) await endSession(tx, oldValue);
    return beginSession(tx, { districtId, accountId }, now);
  });
}

/** @returns the account's id @throws ProblemError 401 */
export async function checkPassword(
  db: Db,
  { districtId, loginName, password }: Credentials,
  now: number,
): Promise<string> {
  const name = normalName(loginName);
  // Counted before it is looked at: a hundred tries at once are a hundred tries.
  const account = await inTransaction(db, (tx) => countTry(tx, districtId, name, now));
  const fits = await passwordFits(account?.passwordHash, password);
  if (!account || !fits) throw signInFailed();
  await db
    .updateTable('account')
    .set({ failed_attempts: 0, locked_until: null })
    .where('district_id', '=', districtId)
    .where('id', '=', account.id)
    .execute();
  return account.id;
}

interface Tried {
  readonly id: string;
  readonly passwordHash: string | null;
}

/** Undefined where there is nobody of that name, or the name is locked. */
async function countTry(tx: Tx, districtId: string, name: string, now: number): Promise<Tried | undefined> {
  const row = await tx
    .selectFrom('account')
    .select(['id', 'password_hash', 'failed_attempts', 'locked_until'])
    .where('district_id', '=', districtId)
    .where('login_name', '=', name)
    .where('disabled_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row || (row.locked_until !== null && millisecondsOf(row.locked_until) > now)) return undefined;
  const tries = (row.locked_until === null ? row.failed_attempts : 0) + 1;
  await tx
    .updateTable('account')
    .set({ failed_attempts: tries, locked_until: tries >= WRONG_BEFORE_LOCK ? instant(now + LOCK_MS) : null })
    .where('district_id', '=', districtId)
    .where('id', '=', row.id)
    .execute();
  return { id: row.id, passwordHash: row.password_hash };
}
