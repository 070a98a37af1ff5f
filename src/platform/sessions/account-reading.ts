import { instant } from '../clocks/system-clock.js';
import type { Reader } from '../operations/parts.js';
import type { Acting } from '../../kernel/world.js';
import type { AtTheDoor } from './authenticate.js';
import type { SignedIn } from './session-store.js';

/** How many of the latest comings-in are shown: as many as somebody reads. */
const LATEST = 10;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Everything somebody may know about their own account, in a form the contract checks. */
export async function readAccount(reader: Reader, { signedIn, actor }: AtTheDoor<Acting>, now: number) {
  const { districtId, accountId, rules } = signedIn;
  const [factor, codes, sessions, devices, providers, latest] = await Promise.all([
    reader
      .selectFrom('second_factor')
      .select('confirmed_at')
      .where('district_id', '=', districtId)
      .where('account_id', '=', accountId)
      .executeTakeFirst(),
    reader
      .selectFrom('recovery_code')
      .select('code_hash')
      .where('district_id', '=', districtId)
      .where('account_id', '=', accountId)
      .execute(),
    sessionsOf(reader, signedIn, now),
    reader
      .selectFrom('device')
      .select(['id', 'name', 'first_seen_at as since', 'last_seen_at as lastSeen'])
      .where('district_id', '=', districtId)
      .where('account_id', '=', accountId)
      .orderBy('last_seen_at', 'desc')
      .execute(),
    reader
      .selectFrom('sign_in_provider as p')
      .leftJoin('sign_in_link as l', (join) =>
        join
          .onRef('l.district_id', '=', 'p.district_id')
          .onRef('l.provider_id', '=', 'p.id')
          .on('l.account_id', '=', accountId),
      )
      .select(['p.id', 'p.name', 'l.linked_at as linkedAt'])
      .where('p.district_id', '=', districtId)
      .where((row) => row.or([row('p.enabled', '=', true), row('l.linked_at', 'is not', null)]))
      .orderBy('p.name')
      .execute(),
    reader
      .selectFrom('sign_in_log')
      .select(['at', 'way', 'outcome', 'address', 'device'])
      .where('district_id', '=', districtId)
      .where('account_id', '=', accountId)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(LATEST)
      .execute(),
  ]);
  return {
    loginName: signedIn.loginName,
    way: signedIn.way,
    rules,
    passwordSetAt: signedIn.passwordSetAt ?? null,
    secondFactor: {
      since: factor?.confirmed_at ?? null,
      required: rules.secondFactorRoles.includes(actor.role),
      recoveryCodes: codes.length,
    },
    sessions,
    devices,
    providers,
    latest,
  };
}

/** All that is kept of somebody's signing in, and every act of theirs in the ledger. No digest and no secret is among it. */
export async function ownData(reader: Reader, { districtId, accountId }: Pick<SignedIn, 'districtId' | 'accountId'>) {
  const [account, sessions, devices, links, signIns, acts] = await Promise.all([
    reader
      .selectFrom('account')
      .select(['id', 'login_name', 'created_at', 'password_set_at', 'disabled_at'])
      .where('district_id', '=', districtId)
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow(),
    reader
      .selectFrom('session')
      .select(['id', 'way', 'created_at', 'last_seen_at'])
      .where('district_id', '=', districtId)
      .where('account_id', '=', accountId)
      .execute(),
    reader
      .selectFrom('device')
      .select(['id', 'name', 'first_seen_at', 'last_seen_at'])
      .where('district_id', '=', districtId)
      .where('account_id', '=', accountId)
      .execute(),
    reader
      .selectFrom('sign_in_link')
      .select(['provider_id', 'subject', 'linked_at', 'used_at'])
      .where('district_id', '=', districtId)
      .where('account_id', '=', accountId)
      .execute(),
    reader
      .selectFrom('sign_in_log')
      .select(['at', 'way', 'outcome', 'address', 'device'])
      .where('district_id', '=', districtId)
      .where('account_id', '=', accountId)
      .orderBy('at')
      .execute(),
    reader
      .selectFrom('ledger_entry')
      .select(['seq', 'body'])
      .where('district_id', '=', districtId)
      .where('body', 'like', `%"accountId":"${accountId}"%`)
      .orderBy('seq')
      .execute(),
  ]);
  return { account, sessions, devices, links, signIns, acts: acts.map(({ body }) => JSON.parse(body) as unknown) };
}

/** Those that go on: what ended by itself is there until it is swept. */
async function sessionsOf(reader: Reader, { districtId, accountId, sessionId, rules }: SignedIn, now: number) {
  const rows = await reader
    .selectFrom('session as s')
    .leftJoin('device as d', (join) =>
      join.onRef('d.district_id', '=', 's.district_id').onRef('d.id', '=', 's.device_id'),
    )
    .select(['s.id', 's.way', 's.created_at', 's.last_seen_at', 'd.name'])
    .where('s.district_id', '=', districtId)
    .where('s.account_id', '=', accountId)
    .where('s.last_seen_at', '>', instant(now - rules.idleMinutes * MINUTE_MS))
    .where('s.created_at', '>', instant(now - rules.wholeHours * HOUR_MS))
    .orderBy('s.last_seen_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    device: row.name ?? '—',
    way: row.way,
    since: row.created_at,
    lastSeen: row.last_seen_at,
    current: row.id === sessionId,
  }));
}
