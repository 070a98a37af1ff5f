import { createHash, randomBytes } from 'node:crypto';
import { instant, millisecondsOf } from '../clocks/system-clock.js';
import type { Db, Tx } from '../database/tables.js';

/** Who a session belongs to. */
export interface SignedIn {
  readonly districtId: string;
  readonly accountId: string;
  readonly loginName: string;
  /** When the person last proved again that it is them. */
  readonly provenAt?: string;
  /** In which role they act, as the regime put it down; none chosen: the regime says which. */
  readonly hat?: string;
}

/** Half an hour without a click: the desk was left. Twelve hours: the working day is over. Our choice, to be settings. */
const IDLE_MS = 30 * 60_000;
const WHOLE_MS = 12 * 3_600_000;
/** The last click is written down to the minute, so that reading a page is seldom a write. */
const SEEN_EVERY_MS = 60_000;
const TOKEN_BYTES = 32;
/** The district stands before the token, so that one look at one district's table finds the session. */
const COOKIE_VALUE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;

/** The cookie's value is a secret: the database holds its digest only. */
const digestOf = (value: string): string => createHash('sha256').update(value).digest('hex');

/** Begins a session. @returns the cookie's value, told to nobody but the browser */
export async function beginSession(
  tx: Tx,
  { districtId, accountId, hat }: Pick<SignedIn, 'districtId' | 'accountId' | 'hat'>,
  now: number,
): Promise<string> {
  const value = newValue(districtId);
  await tx
    .insertInto('session')
    .values({
      district_id: districtId,
      token_hash: digestOf(value),
      account_id: accountId,
      created_at: instant(now),
      last_seen_at: instant(now),
      expires_at: instant(now + WHOLE_MS),
      proven_at: instant(now), // the password was entered just now
      hat: hat ?? null,
    })
    .execute();
  return value;
}

const newValue = (districtId: string): string => `${districtId}.${randomBytes(TOKEN_BYTES).toString('base64url')}`;

/**
 * Goes on in another role: the same session under a new value, for what it may do changes with it.
 * @returns the cookie's new value
 */
export async function changeHat(tx: Tx, value: string, { districtId }: SignedIn, hat: string): Promise<string> {
  const next = newValue(districtId);
  await tx
    .updateTable('session')
    .set({ token_hash: digestOf(next), hat })
    .where('district_id', '=', districtId)
    .where('token_hash', '=', digestOf(value))
    .execute();
  return next;
}

/** Who a cookie's value stands for; undefined where it is none of ours, has ended, or its account was closed. */
export async function findSession(db: Db, value: string, now: number): Promise<SignedIn | undefined> {
  const districtId = COOKIE_VALUE.exec(value)?.[1];
  if (districtId === undefined) return undefined;
  const row = await db
    .selectFrom('session as s')
    .innerJoin('account as a', (join) =>
      join.onRef('a.district_id', '=', 's.district_id').onRef('a.id', '=', 's.account_id'),
    )
    .select(['s.account_id', 's.last_seen_at', 's.proven_at', 's.hat', 'a.login_name'])
    .where('s.district_id', '=', districtId)
    .where('s.token_hash', '=', digestOf(value))
    .where('s.expires_at', '>', instant(now))
    .where('s.last_seen_at', '>', instant(now - IDLE_MS))
    .where('a.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  if (millisecondsOf(row.last_seen_at) < now - SEEN_EVERY_MS) await seeSession(db, value, districtId, now);
  return {
    districtId,
    accountId: row.account_id,
    loginName: row.login_name,
    ...(row.proven_at !== null && { provenAt: row.proven_at }),
    ...(row.hat !== null && { hat: row.hat }),
  };
}

const seeSession = (db: Db, value: string, districtId: string, now: number) =>
  db
    .updateTable('session')
    .set({ last_seen_at: instant(now) })
    .where('district_id', '=', districtId)
    .where('token_hash', '=', digestOf(value))
    .execute();

/** Ends a session; a value that is none of ours ends nothing. */
export async function endSession(tx: Tx, value: string): Promise<void> {
  const districtId = COOKIE_VALUE.exec(value)?.[1];
  if (districtId === undefined) return;
  await tx
    .deleteFrom('session')
    .where('district_id', '=', districtId)
    .where('token_hash', '=', digestOf(value))
    .execute();
}

/** Sweeps sessions that have ended by themselves. @returns how many */
export async function sweepSessions(tx: Tx, now: number): Promise<number> {
  const swept = await tx
    .deleteFrom('session')
    .where((row) => row.or([row('expires_at', '<=', instant(now)), row('last_seen_at', '<=', instant(now - IDLE_MS))]))
    .executeTakeFirst();
  return Number(swept.numDeletedRows);
}
