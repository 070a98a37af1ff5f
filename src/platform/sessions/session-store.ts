import { createHash, randomBytes } from 'node:crypto';
import { v4 } from 'uuid';
import { settingsChosen } from '../../kernel/settings.js';
import { instant, millisecondsOf } from '../clocks/system-clock.js';
import type { Along } from '../database/along.js';
import type { Db, Tx } from '../database/tables.js';
import { LONGEST_IDLE_MS, type SignInSettings, type SignInValues } from './settings.js';

/** How a session began. A demonstration's is anybody's by one click. */
export const WAYS = [
  'password',
  'invitation',
  'telephone-code',
  'first-run',
  'single-sign-on',
  'emergency',
  'demonstration',
] as const;
export type Way = (typeof WAYS)[number];

/** Who a session belongs to, and what it is worth. */
export interface SignedIn {
  readonly districtId: string;
  readonly accountId: string;
  readonly loginName: string;
  readonly sessionId: string;
  readonly way: Way;
  /** Until when the last proof that it is them holds: an instant of the system's clock. */
  readonly provenUntil?: string;
  /** In which role they act, as the regime put it down; none chosen: the regime says which. */
  readonly hat?: string;
  /** Whether the account has a second factor, and whether it was given, or vouched for, in this session. */
  readonly secondFactor: { readonly enrolled: boolean; readonly given: boolean };
  /** Since when the password is what it is; left out where there is none. */
  readonly passwordSetAt?: string;
  /** The provider of the single sign-on it began by. */
  readonly providerId?: string;
  readonly rules: SignInValues;
}

/** A session that begins. */
export interface NewSession {
  readonly districtId: string;
  readonly accountId: string;
  readonly hat?: string;
  /** By password unless said. */
  readonly way?: Way;
  readonly deviceId?: string;
  /** When they proved that it is them: just now unless said; null where nobody knows. */
  readonly provenAt?: number | null;
  /** Whether the second factor came with it. */
  readonly secondFactorGiven?: boolean;
  readonly provider?: { readonly id: string; readonly session: string | undefined };
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** No district lets a session last longer (settings.ts); what theirs is, is asked each time. */
const LONGEST_WHOLE_MS = 24 * HOUR_MS;
/** The last click is written down to the minute, so that reading a page is seldom a write. */
const SEEN_EVERY_MS = MINUTE_MS;
const TOKEN_BYTES = 32;
/** The district stands before the token, so that one look at one district's table finds the session. */
const COOKIE_VALUE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;

/** The cookie's value is a secret: the database holds its digest only. */
const digestOf = (value: string): string => createHash('sha256').update(value).digest('hex');
const newValue = (districtId: string): string => `${districtId}.${randomBytes(TOKEN_BYTES).toString('base64url')}`;
/** The district that a cookie's value names; undefined where it is none of ours. */
export const districtIn = (value: string): string | undefined => COOKIE_VALUE.exec(value)?.[1];

/** Begins a session. @returns the cookie's value, told to nobody but the browser */
export async function beginSession(tx: Tx, session: NewSession, now: number): Promise<string> {
  const { districtId, accountId, hat, way = 'password', deviceId, provenAt = now, provider } = session;
  const value = newValue(districtId);
  await tx
    .insertInto('session')
    .values({
      district_id: districtId,
      token_hash: digestOf(value),
      id: v4(),
      account_id: accountId,
      way,
      device_id: deviceId ?? null,
      created_at: instant(now),
      last_seen_at: instant(now),
      expires_at: instant(now + LONGEST_WHOLE_MS),
      proven_at: provenAt === null ? null : instant(provenAt),
      second_factor_at: session.secondFactorGiven === true ? instant(now) : null,
      provider_id: provider?.id ?? null,
      provider_session: provider?.session ?? null,
      hat: hat ?? null,
    })
    .execute();
  return value;
}

/**
 * Goes on in another role: the same session under a new value, for what it may do changes with it.
 * @returns the cookie's new value
 */
export const changeHat = (
  tx: Tx,
  value: string,
  { districtId }: Pick<SignedIn, 'districtId'>,
  hat: string,
): Promise<string> => renew(tx, value, districtId, { hat });

/** The same session under a new value, from now on with what was just proved. @returns the cookie's new value */
export const renewProven = (
  tx: Tx,
  value: string,
  { districtId }: Pick<SignedIn, 'districtId'>,
  { provenAt, secondFactorAt }: { readonly provenAt: number; readonly secondFactorAt?: number },
): Promise<string> =>
  renew(tx, value, districtId, {
    proven_at: instant(provenAt),
    ...(secondFactorAt !== undefined && { second_factor_at: instant(secondFactorAt) }),
  });

async function renew(
  tx: Tx,
  value: string,
  districtId: string,
  changed: { readonly hat?: string; readonly proven_at?: string; readonly second_factor_at?: string },
): Promise<string> {
  const next = newValue(districtId);
  await tx
    .updateTable('session')
    .set({ token_hash: digestOf(next), ...changed })
    .where('district_id', '=', districtId)
    .where('token_hash', '=', digestOf(value))
    .execute();
  return next;
}

/** A session, and what was asked along with it. */
export interface FoundSession {
  readonly signedIn: SignedIn;
  readonly along: unknown;
}

/**
 * Who a cookie's value stands for; undefined where it is none of ours, has ended by the rules that hold in its district now,
 * or its account was closed. One statement, its text made once: every request asks it.
 * @param along a column more, of whatever else a request must know: it may speak of the session as `s`
 */
export function sessionFinder(db: Db, settings: SignInSettings, along: Along) {
  const statement = sessionStatement(db, settings, along);
  return async (value: string, now: number): Promise<FoundSession | undefined> => {
    const districtId = districtIn(value);
    if (districtId === undefined) return undefined;
    const known: Readonly<Record<string, string>> = { [DISTRICT]: districtId, [TOKEN]: digestOf(value) };
    const parameters = statement.parameters.map((each) => known[String(each)] ?? each);
    const asked: typeof statement = { ...statement, parameters };
    const [row] = (await db.executeQuery(asked)).rows;
    if (!row) return undefined;
    const rules = settingsChosen(settings, row.chosen ?? {});
    const seen = millisecondsOf(row.last_seen_at);
    const lastMs = millisecondsOf(row.created_at) + rules.wholeHours * HOUR_MS;
    const over = now >= lastMs;
    const left = now >= seen + rules.idleMinutes * MINUTE_MS;
    const way = WAYS.find((each) => each === row.way);
    if (over || left || way === undefined) return undefined;
    if (seen < now - SEEN_EVERY_MS) await seeSession(db, value, districtId, now);
    const signedIn = {
      districtId,
      accountId: row.account_id,
      loginName: row.login_name,
      sessionId: row.id,
      way,
      ...(row.proven_at !== null && {
        // Nobody in a demonstration has a password to prove themselves by a second time.
        provenUntil: instant(
          way === 'demonstration' ? lastMs : millisecondsOf(row.proven_at) + rules.proofMinutes * MINUTE_MS,
        ),
      }),
      ...(row.hat !== null && { hat: row.hat }),
      secondFactor: { enrolled: row.confirmed_at !== null, given: row.second_factor_at !== null },
      ...(row.provider_id !== null && { providerId: row.provider_id }),
      ...(row.password_set_at !== null && { passwordSetAt: row.password_set_at }),
      rules,
    };
    return { signedIn, along: row.along };
  };
}

/** What stands in the statement where each request puts its own. */
const [DISTRICT, TOKEN] = ['the district', 'the digest of the token'];

const sessionStatement = (db: Db, settings: SignInSettings, along: Along) =>
  db
    .selectFrom('session as s')
    .innerJoin('account as a', (join) =>
      join.onRef('a.district_id', '=', 's.district_id').onRef('a.id', '=', 's.account_id'),
    )
    .leftJoin('settings as r', (join) =>
      join.onRef('r.district_id', '=', 's.district_id').on('r.name', '=', settings.name),
    )
    .leftJoin('second_factor as f', (join) =>
      join.onRef('f.district_id', '=', 's.district_id').onRef('f.account_id', '=', 's.account_id'),
    )
    .select(['s.id', 's.account_id', 's.way', 's.created_at', 's.last_seen_at', 's.proven_at', 's.second_factor_at'])
    .select(['s.hat', 's.provider_id', 'a.login_name', 'a.password_set_at', 'r.chosen', 'f.confirmed_at'])
    .select(along.as('along'))
    .where('s.district_id', '=', DISTRICT)
    .where('s.token_hash', '=', TOKEN)
    .where('a.disabled_at', 'is', null)
    .compile();

const seeSession = (db: Db, value: string, districtId: string, now: number) =>
  db
    .updateTable('session')
    .set({ last_seen_at: instant(now) })
    .where('district_id', '=', districtId)
    .where('token_hash', '=', digestOf(value))
    .execute();

/** Ends a session; a value that is none of ours ends nothing. */
export async function endSession(tx: Tx, value: string): Promise<void> {
  const districtId = districtIn(value);
  if (districtId === undefined) return;
  await tx
    .deleteFrom('session')
    .where('district_id', '=', districtId)
    .where('token_hash', '=', digestOf(value))
    .execute();
}

/** Marks a session as proven by its provider, which the browser came back from without the session's cookie. */
export async function proveSession(
  tx: Tx,
  { districtId, accountId, sessionId }: Pick<SignedIn, 'districtId' | 'accountId' | 'sessionId'>,
  now: number,
): Promise<void> {
  await tx
    .updateTable('session')
    .set({ proven_at: instant(now) })
    .where('district_id', '=', districtId)
    .where('account_id', '=', accountId)
    .where('id', '=', sessionId)
    .execute();
}

/** Ends one of somebody's sessions by its number. @returns whether there was one */
export async function endOneSession(
  tx: Tx,
  { districtId, accountId }: Pick<SignedIn, 'districtId' | 'accountId'>,
  id: string,
): Promise<boolean> {
  const ended = await tx
    .deleteFrom('session')
    .where('district_id', '=', districtId)
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
  return ended.numDeletedRows > 0n;
}

/** Ends all of somebody's sessions but the one they are in. */
export async function endOtherSessions(
  tx: Tx,
  { districtId, accountId, sessionId }: Pick<SignedIn, 'districtId' | 'accountId' | 'sessionId'>,
): Promise<void> {
  await tx
    .deleteFrom('session')
    .where('district_id', '=', districtId)
    .where('account_id', '=', accountId)
    .where('id', '<>', sessionId)
    .execute();
}

/** Sweeps sessions that have ended by themselves. @returns how many */
export async function sweepSessions(tx: Tx, now: number): Promise<number> {
  const swept = await tx
    .deleteFrom('session')
    .where((row) =>
      row.or([row('expires_at', '<=', instant(now)), row('last_seen_at', '<=', instant(now - LONGEST_IDLE_MS))]),
    )
    .executeTakeFirst();
  return Number(swept.numDeletedRows);
}
