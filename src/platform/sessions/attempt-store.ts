import { instant } from '../clocks/system-clock.js';
import type { Db, Tx } from '../database/tables.js';
import { digestOf } from './single-sign-on.js';

/** What somebody goes to a provider for. */
export type Purpose = 'sign-in' | 'link' | 'proof';

/** Somebody on their way to a provider and back. */
export interface Attempt {
  readonly districtId: string;
  readonly state: string;
  readonly browser: string;
  readonly providerId: string;
  readonly purpose: Purpose;
  /** Whose session it began in. */
  readonly by: { readonly accountId: string; readonly sessionId: string } | undefined;
  readonly nonce: string;
  readonly verifier: string;
  readonly goOn: string;
}

/** Ten minutes to enter a name, a password and a code elsewhere. */
const ATTEMPT_MS = 10 * 60_000;

export async function insertAttempt(db: Db, attempt: Attempt, now: number): Promise<void> {
  await db
    .insertInto('sign_in_attempt')
    .values({
      district_id: attempt.districtId,
      state_hash: digestOf(attempt.state),
      provider_id: attempt.providerId,
      purpose: attempt.purpose,
      account_id: attempt.by?.accountId ?? null,
      session_id: attempt.by?.sessionId ?? null,
      browser_hash: digestOf(attempt.browser),
      nonce: attempt.nonce,
      verifier: attempt.verifier,
      go_on: attempt.goOn,
      expires_at: instant(now + ATTEMPT_MS),
    })
    .execute();
}

/** Takes an attempt out, once; undefined where it is not this browser's, was used, or is too old. */
export async function takeAttempt(
  db: Db,
  { districtId, state, browser }: Pick<Attempt, 'districtId' | 'state' | 'browser'>,
  now: number,
): Promise<Attempt | undefined> {
  const row = await db
    .deleteFrom('sign_in_attempt')
    .where('district_id', '=', districtId)
    .where('state_hash', '=', digestOf(state))
    .where('browser_hash', '=', digestOf(browser))
    .where('expires_at', '>', instant(now))
    .returningAll()
    .executeTakeFirst();
  const purpose = (['sign-in', 'link', 'proof'] as const).find((each) => each === row?.purpose);
  if (!row || purpose === undefined) return undefined;
  const { account_id: accountId, session_id: sessionId } = row;
  return {
    ...{ districtId, state, browser, providerId: row.provider_id, purpose },
    by: accountId !== null && sessionId !== null ? { accountId, sessionId } : undefined,
    ...{ nonce: row.nonce, verifier: row.verifier, goOn: row.go_on },
  };
}

/** Hears a logout token, once. @returns whether it is the first time */
export async function hearLogout(
  tx: Tx,
  { districtId, providerId, jti }: { readonly districtId: string; readonly providerId: string; readonly jti: string },
  now: number,
): Promise<boolean> {
  const heard = await tx
    .insertInto('logout_token')
    .values({ district_id: districtId, provider_id: providerId, jti, expires_at: instant(now + ATTEMPT_MS) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (heard.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Ends the sessions a provider began: the one it names, or all of the subject. @returns how many */
export async function endProviderSessions(
  tx: Tx,
  { districtId, providerId }: { readonly districtId: string; readonly providerId: string },
  { sid, sub }: { readonly sid?: string | undefined; readonly sub?: string | undefined },
): Promise<number> {
  const ended = await tx
    .deleteFrom('session')
    .where('district_id', '=', districtId)
    .where('provider_id', '=', providerId)
    .$if(sid !== undefined, (some) => some.where('provider_session', '=', sid ?? ''))
    .$if(sid === undefined, (some) =>
      some.where('account_id', 'in', (reader) =>
        reader
          .selectFrom('sign_in_link')
          .select('account_id')
          .where('district_id', '=', districtId)
          .where('provider_id', '=', providerId)
          .where('subject', '=', sub ?? ''),
      ),
    )
    .executeTakeFirst();
  return Number(ended.numDeletedRows);
}

/** Sweeps whoever did not come back, and tokens too old to be sent again. @returns how many */
export async function sweepAttempts(tx: Tx, now: number): Promise<number> {
  const attempts = await tx.deleteFrom('sign_in_attempt').where('expires_at', '<=', instant(now)).executeTakeFirst();
  const tokens = await tx.deleteFrom('logout_token').where('expires_at', '<=', instant(now)).executeTakeFirst();
  return Number(attempts.numDeletedRows + tokens.numDeletedRows);
}
