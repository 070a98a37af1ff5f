import { instant, millisecondsOf } from '../clocks/system-clock.js';
import type { Db, Tx } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import type { AccountName } from './account-store.js';
import { normalName } from './login-name.js';
import { passwordFits } from './password.js';
import type { SignInValues } from './settings.js';

/** What somebody enters to sign in. */
export interface Credentials {
  readonly districtId: string;
  readonly loginName: string;
  readonly password: string;
}

/** What came of a try. Which of the two refusals it is, is for the log alone: a stranger hears one answer. */
export type Tried =
  | { readonly outcome: 'right'; readonly account: AccountName }
  | { readonly outcome: 'refused' | 'locked'; readonly account: AccountName | undefined };

type LockRules = Pick<SignInValues, 'lockAfter' | 'lockSeconds'>;

/** Whether the password is that of the name. Takes as long for a name nobody has, and for one that is locked. */
export async function tryPassword(
  db: Db,
  { districtId, loginName, password }: Credentials,
  rules: LockRules,
  now: number,
): Promise<Tried> {
  const name = normalName(loginName);
  // Counted before it is looked at: a hundred tries at once are a hundred tries.
  const counted = await inTransaction(db, (tx) =>
    countTry(tx, districtId, { name: 'login_name', is: name }, rules, now),
  );
  const fits = await passwordFits(counted.open ? counted.passwordHash : undefined, password);
  return conclude(db, districtId, counted, fits);
}

/** The same for any other proof of somebody who is known already: wrong codes and wrong passwords are counted together. */
export async function tryProof(
  db: Db,
  { districtId, accountId }: AccountName,
  proof: (passwordHash: string | null) => Promise<boolean>,
  rules: LockRules,
  now: number,
): Promise<Tried> {
  const counted = await inTransaction(db, (tx) => countTry(tx, districtId, { name: 'id', is: accountId }, rules, now));
  return conclude(db, districtId, counted, counted.open && (await proof(counted.passwordHash)));
}

async function conclude(db: Db, districtId: string, counted: Counted, fits: boolean): Promise<Tried> {
  const account = counted.id === undefined ? undefined : { districtId, accountId: counted.id };
  if (!account || !counted.open || !fits) return { outcome: counted.locked ? 'locked' : 'refused', account };
  await db
    .updateTable('account')
    .set({ failed_attempts: 0, locked_until: null })
    .where('district_id', '=', districtId)
    .where('id', '=', account.accountId)
    .execute();
  return { outcome: 'right', account };
}

interface Counted {
  readonly id: string | undefined;
  readonly passwordHash: string | null;
  /** Whether it may be tried at all: there is somebody, and they are not locked. */
  readonly open: boolean;
  /** Whether this try was made in vain, or was the one that locks. */
  readonly locked: boolean;
}

const NOBODY: Counted = { id: undefined, passwordHash: null, open: false, locked: false };

async function countTry(
  tx: Tx,
  districtId: string,
  who: { readonly name: 'login_name' | 'id'; readonly is: string },
  { lockAfter, lockSeconds }: LockRules,
  now: number,
): Promise<Counted> {
  const row = await tx
    .selectFrom('account')
    .select(['id', 'password_hash', 'failed_attempts', 'locked_until'])
    .where('district_id', '=', districtId)
    .where(who.name, '=', who.is)
    .where('disabled_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return NOBODY;
  const { id, password_hash: passwordHash } = row;
  if (row.locked_until !== null && millisecondsOf(row.locked_until) > now) {
    return { id, passwordHash, open: false, locked: true };
  }
  const tries = (row.locked_until === null ? row.failed_attempts : 0) + 1;
  const locks = tries >= lockAfter;
  await tx
    .updateTable('account')
    .set({ failed_attempts: tries, locked_until: locks ? instant(now + lockSeconds * 1_000) : null })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute();
  return { id, passwordHash, open: true, locked: locks };
}
