import { createHash, timingSafeEqual } from 'node:crypto';
import { momentAt } from '../clocks/regime-clock.js';
import { instant } from '../clocks/system-clock.js';
import { idMaker } from '../clocks/ids.js';
import type { Db, Tx } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import { append } from '../ledger/append.js';
import { type DigestAlgorithm, PLATFORM_CHAIN } from '../ledger/entry.js';
import { firstRunClosed } from '../problem/problem.js';
import { insertAccount, type NewAccount } from './account-store.js';
import { lettersToCopy, typedCode } from './one-time-letters.js';

/** Ten letters: 10^14 codes, and five tries. */
const CODE_LENGTH = 10;
const TRIES = 5;
/** The role under which the ledger keeps the first account: nobody is there yet to make it. */
const FIRST_RUN_ROLE = 'first-run';

/** The regime's part in making the first administrator: the post that goes with it. */
export type AppointAdministrator = (tx: Tx, account: NewAccount) => Promise<void>;

export interface FirstAdministrator {
  readonly code: string;
  readonly loginName: string;
  readonly passwordHash: string;
}

const nextId = idMaker();
const digestOf = (code: string): string => createHash('sha256').update(typedCode(code)).digest('hex');

/** A fresh one-time code to be printed on the console, or undefined where there is an account already. */
export const openFirstRun = (db: Db, now: number): Promise<string | undefined> =>
  inTransaction(db, async (tx) => {
    if (await anyAccount(tx)) return undefined;
    const code = lettersToCopy(CODE_LENGTH);
    const row = { code_hash: digestOf(code), failed_attempts: 0, made_at: instant(now) };
    await tx
      .insertInto('first_run')
      .values({ district_id: PLATFORM_CHAIN, ...row })
      .onConflict((conflict) => conflict.column('district_id').doUpdateSet(row))
      .execute();
    return code;
  });

/** Whether the page that makes the first administrator is to be shown. */
export async function firstRunIsOpen(db: Db): Promise<boolean> {
  const row = await db.selectFrom('first_run').select('district_id').executeTakeFirst();
  return row !== undefined;
}

/**
 * Makes the first administrator and lets them in.
 * @param admit begins their session in the same transaction
 * @throws ProblemError 409 where there is one, or the code is wrong; the fifth wrong code ends it until the next start
 */
export async function makeFirstAdministrator<Admitted>(
  db: Db,
  {
    code,
    loginName,
    passwordHash,
    digestAlgorithm,
  }: FirstAdministrator & { readonly digestAlgorithm: DigestAlgorithm },
  appoint: AppointAdministrator,
  admit: (tx: Tx, accountId: string) => Promise<Admitted>,
  now: number,
): Promise<Admitted> {
  const made = await inTransaction(db, async (tx) => {
    if (!(await useCode(tx, code))) return undefined; // returned, not thrown: the wrong try is to be kept
    const account = { districtId: PLATFORM_CHAIN, id: nextId(instant(now)), loginName, passwordHash };
    await insertAccount(tx, account, now);
    await appoint(tx, account);
    const admitted = await admit(tx, account.id);
    await append(
      tx,
      PLATFORM_CHAIN,
      [
        {
          id: nextId(instant(now)),
          at: momentAt(now).now,
          event: 'account.created',
          actor: { role: FIRST_RUN_ROLE },
          subjects: [{ kind: 'account', id: account.id }],
          facts: {},
          personal: { loginName },
        },
      ],
      digestAlgorithm,
    );
    return { admitted };
  });
  if (made === undefined) throw firstRunClosed();
  return made.admitted;
}

async function useCode(tx: Tx, code: string): Promise<boolean> {
  const row = await tx
    .selectFrom('first_run')
    .select(['code_hash', 'failed_attempts'])
    .where('district_id', '=', PLATFORM_CHAIN)
    .forUpdate()
    .executeTakeFirst();
  if (!row || (await anyAccount(tx))) return false;
  const right = timingSafeEqual(Buffer.from(digestOf(code)), Buffer.from(row.code_hash));
  const over = right || row.failed_attempts + 1 >= TRIES;
  if (over) await tx.deleteFrom('first_run').where('district_id', '=', PLATFORM_CHAIN).execute();
  else {
    const failed = { failed_attempts: row.failed_attempts + 1 };
    await tx.updateTable('first_run').set(failed).where('district_id', '=', PLATFORM_CHAIN).execute();
  }
  return right;
}

const anyAccount = async (tx: Tx): Promise<boolean> =>
  (await tx.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined;
