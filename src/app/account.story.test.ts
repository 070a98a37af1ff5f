import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../platform/database/test-database.js';
import { SAMPLE_TABLES } from '../platform/operations/sample.testing.js';
import { insertSettings } from '../platform/settings/settings.testing.js';
import { PASSWORD, type SampleConsole, sampleConsole, type Visitor } from './sample-console.testing.js';

const database = useTestDatabase();
let console: SampleConsole;

beforeAll(async () => {
  await sql.raw(SAMPLE_TABLES).execute(await database.open('owner'));
  console = await sampleConsole(await database.open('application'));
});
afterAll(() => console.app.close());

const MINUTE = 60_000;
const HALF_MINUTE = 30_000;
const DAY = 86_400_000;
const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/121.0.0.0 Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:122.0) Gecko/20100101 Firefox/122.0';

interface Account {
  readonly secondFactor: { readonly since: string | null; readonly required: boolean; readonly recoveryCodes: number };
  readonly sessions: readonly { readonly id: string; readonly device: string; readonly current: boolean }[];
  readonly devices: readonly { readonly id: string; readonly name: string }[];
  readonly latest: readonly { readonly outcome: string; readonly device: string }[];
}
type Answer = Awaited<ReturnType<Visitor['ask']>>;

/** A browser: it keeps its cookies, and says what it is. */
function browser(agent = CHROME) {
  const cookies = new Map<string, string>();
  let address = 0;
  const ask = async (method: 'GET' | 'POST' | 'DELETE', url: string, body?: object): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { 'user-agent': agent, ...(cookie !== '' && { cookie }) };
    const remoteAddress = `10.2.${String(cookies.size)}.${String((address += 1) % 250)}`;
    const answer = await console.app.inject({ method, url, headers, remoteAddress, ...(body && { payload: body }) });
    for (const { name, value } of answer.cookies) {
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  const signIn = (loginName: string, password = PASSWORD) =>
    ask('POST', '/api/session', { district: '450204', loginName, password });
  return { ask, signIn, account: async () => (await ask('GET', '/api/account')).json<Account>() };
}

/** The codes of an authenticator that was shown a secret. */
const authenticator = (secret: string) => {
  const totp = new TOTP({ digits: 6, period: 30, secret: Secret.fromBase32(secret) });
  return (stepsAhead = 0) => totp.generate({ timestamp: console.clock.now() + stepsAhead * HALF_MINUTE });
};

const newcomer = async () => (await console.enter('unit', '区住建局')).loginName;

/** Signs somebody in and gives them a second factor. */
async function withFactor() {
  const loginName = await newcomer();
  const visitor = browser();
  await visitor.signIn(loginName);
  const { secret } = (await visitor.ask('POST', '/api/account/second-factor')).json<{ readonly secret: string }>();
  const code = authenticator(secret);
  const confirmed = await visitor.ask('POST', '/api/account/second-factor/confirmation', { code: code() });
  const { recoveryCodes } = confirmed.json<{ readonly recoveryCodes: readonly string[] }>();
  console.clock.forward(HALF_MINUTE);
  return { loginName, visitor, code, recoveryCodes };
}

const eventsOf = async (loginName: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ event: string }>`select body::jsonb ->> 'event' as event from ledger_entry
    where body::jsonb -> 'subjects' @> (select jsonb_build_array(jsonb_build_object('kind', 'account', 'id', id))
      from account where login_name = ${loginName}) order by seq`.execute(console.db);
  return rows.map(({ event }) => event);
};

test('a second factor is shown once, confirmed by its first code, and asked for from then on', async () => {
  const { loginName, visitor, code, recoveryCodes } = await withFactor();
  expect(recoveryCodes).toHaveLength(10);
  expect(await visitor.account()).toMatchObject({ secondFactor: { required: false, recoveryCodes: 10 } });
  expect((await visitor.ask('POST', '/api/account/second-factor')).json()).toMatchObject({
    type: '/problems/second-factor-there',
  });

  const other = browser(FIREFOX);
  expect((await other.signIn(loginName)).statusCode).toBe(204);
  expect((await other.ask('GET', '/api/session')).json()).toMatchObject({ todo: 'second-factor' });
  const programme = `/api/programmes/${console.programmeId}/reports`;
  const kept = await Promise.all(
    [programme, '/api/account', '/api/jobs/018f0000-0000-7000-8000-000000000000'].map((url) => other.ask('GET', url)),
  );
  expect(kept.map((answer) => answer.json<object>())).toMatchObject(
    Array.from({ length: 3 }, () => ({ status: 403, type: '/problems/second-factor-needed' })),
  );
  expect((await other.ask('POST', '/api/session/second-factor', { code: '000000' })).statusCode).toBe(401);
  expect((await other.ask('POST', '/api/session/second-factor', { code: code() })).statusCode).toBe(204);
  expect((await other.ask('GET', programme)).statusCode).toBe(200);
  expect(await eventsOf(loginName)).toEqual(['account.second-factor-enrolled']);
});

test('a code is taken once: by nobody again, not even within its half minute, and not by two at once', async () => {
  const { loginName, code } = await withFactor();
  const visitors = [browser(), browser(FIREFOX)];
  await Promise.all(visitors.map((visitor) => visitor.signIn(loginName)));
  const now = code();
  const answers = await Promise.all(
    visitors.map((visitor) => visitor.ask('POST', '/api/session/second-factor', { code: now })),
  );
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 401]);
  const late = browser();
  await late.signIn(loginName);
  expect((await late.ask('POST', '/api/session/second-factor', { code: code(-1) })).statusCode).toBe(401);
  expect((await late.ask('POST', '/api/session/second-factor', { code: code(1) })).statusCode).toBe(204);
});

test('each recovery code opens once where the telephone is lost', async () => {
  const { loginName, recoveryCodes } = await withFactor();
  const [first = ''] = recoveryCodes;
  const visitor = browser();
  await visitor.signIn(loginName);
  const typed = first.toLowerCase().replace('-', ' ');
  expect((await visitor.ask('POST', '/api/session/second-factor', { code: typed })).statusCode).toBe(204);
  expect((await visitor.account()).secondFactor.recoveryCodes).toBe(9);
  const again = browser();
  await again.signIn(loginName);
  expect((await again.ask('POST', '/api/session/second-factor', { code: first })).statusCode).toBe(401);
});

test('fresh recovery codes end the earlier ones', async () => {
  const { loginName, visitor, recoveryCodes } = await withFactor();
  const made = await visitor.ask('POST', '/api/account/recovery-codes');
  const fresh = made.json<{ readonly recoveryCodes: readonly string[] }>().recoveryCodes;
  const other = browser();
  await other.signIn(loginName);
  const answers = [
    await other.ask('POST', '/api/session/second-factor', { code: recoveryCodes[1] }),
    await other.ask('POST', '/api/session/second-factor', { code: fresh[0] }),
  ];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 204]);
});

test('wrong codes lock the account as wrong passwords do', async () => {
  const { loginName, code } = await withFactor();
  const visitor = browser();
  await visitor.signIn(loginName);
  for (let tries = 0; tries < 5; tries += 1)
    await visitor.ask('POST', '/api/session/second-factor', { code: '000000' });
  expect((await visitor.ask('POST', '/api/session/second-factor', { code: code() })).statusCode).toBe(401);
  console.clock.forward(5 * MINUTE);
  expect((await visitor.ask('POST', '/api/session/second-factor', { code: code() })).statusCode).toBe(204);
});

test('the database holds neither secret nor recovery code in a form that could be used', async () => {
  const { recoveryCodes } = await withFactor();
  const { rows } = await sql<{ row: string }>`select f::text || r::text as row from second_factor f
    join recovery_code r using (district_id, account_id)`.execute(console.db);
  const kept = rows.map(({ row }) => row).join('\n');
  expect(kept).toContain('a256gcm.');
  for (const code of recoveryCodes) expect(kept).not.toContain(code.replace('-', ''));
});

test('an own second factor is taken away after a fresh proof, by password or code', async () => {
  const { loginName, visitor, code } = await withFactor();
  console.clock.forward(6 * MINUTE);
  const remove = () => visitor.ask('DELETE', '/api/account/second-factor');
  expect((await remove()).json()).toMatchObject({ status: 401, type: '/problems/proof-needed' });
  expect((await visitor.ask('POST', '/api/session/proof', { code: code() })).statusCode).toBe(204);
  expect((await remove()).statusCode).toBe(204);
  const plain = browser();
  await plain.signIn(loginName);
  expect((await plain.ask('GET', '/api/session')).json()).toMatchObject({ todo: null });
});

test('a post that asks for a second factor lets whoever has none in to set it up, and to nothing else', async () => {
  const loginName = await newcomer();
  await insertSettings(console.db, console.districtId, 'sign-in', { secondFactorRoles: ['unit'] });
  const visitor = browser();
  await visitor.signIn(loginName);
  const programme = `/api/programmes/${console.programmeId}/reports`;
  expect((await visitor.ask('GET', programme)).json()).toMatchObject({ type: '/problems/second-factor-missing' });
  expect((await visitor.ask('GET', '/api/session')).json()).toMatchObject({ todo: 'enrol-second-factor' });
  const { secret } = (await visitor.ask('POST', '/api/account/second-factor')).json<{ readonly secret: string }>();
  const code = authenticator(secret);
  await visitor.ask('POST', '/api/account/second-factor/confirmation', { code: code() });
  expect((await visitor.ask('GET', programme)).statusCode).toBe(200);
  expect((await visitor.ask('DELETE', '/api/account/second-factor')).json()).toMatchObject({
    type: '/problems/second-factor-required',
  });
  await insertSettings(console.db, console.districtId, 'sign-in', {});
});

test('a new password asks for the old one, keeps to the rules, and ends every other session', async () => {
  const loginName = await newcomer();
  const [visitor, other] = [browser(), browser(FIREFOX)];
  await visitor.signIn(loginName);
  await other.signIn(loginName);
  const change = (current: string, password: string) =>
    visitor.ask('POST', '/api/account/password', { current, password });
  expect((await change('wrong', 'a quite different phrase')).statusCode).toBe(401);
  expect((await change(PASSWORD, 'P@ssw0rd2024')).json()).toMatchObject({
    errors: [{ path: 'password', code: 'password-known' }],
  });
  expect((await change(PASSWORD, PASSWORD)).json()).toMatchObject({ type: '/problems/same-password' });
  expect((await change(PASSWORD, 'a quite different phrase')).statusCode).toBe(204);
  expect([
    (await visitor.ask('GET', '/api/session')).statusCode,
    (await other.ask('GET', '/api/session')).statusCode,
  ]).toEqual([200, 401]);
  expect((await browser().signIn(loginName, 'a quite different phrase')).statusCode).toBe(204);
  expect(await eventsOf(loginName)).toEqual(['account.password-set']);
});

test('where passwords have an age, whoever comes with an older one changes it first', async () => {
  const loginName = await newcomer();
  await insertSettings(console.db, console.districtId, 'sign-in', { passwordDays: 90 });
  console.clock.forward(90 * DAY);
  const visitor = browser();
  await visitor.signIn(loginName);
  const programme = `/api/programmes/${console.programmeId}/reports`;
  expect((await visitor.ask('GET', programme)).json()).toMatchObject({ type: '/problems/password-too-old' });
  await visitor.ask('POST', '/api/account/password', { current: PASSWORD, password: 'a quite different phrase' });
  expect((await visitor.ask('GET', programme)).statusCode).toBe(200);
  await insertSettings(console.db, console.districtId, 'sign-in', {});
});

test('everybody sees where they are signed in, since when and with what, and ends any session or all', async () => {
  const loginName = await newcomer();
  const [desk, phone, left] = [browser(), browser(FIREFOX), browser()];
  for (const each of [desk, phone, left]) await each.signIn(loginName);
  const { sessions, devices, latest } = await desk.account();
  expect(sessions.filter(({ current }) => current)).toMatchObject([{ device: 'Chrome 121 · Windows' }]);
  expect(devices.map(({ name }) => name).sort()).toEqual([
    'Chrome 121 · Windows',
    'Chrome 121 · Windows',
    'Firefox 122 · Linux',
  ]);
  expect(latest.map(({ outcome }) => outcome)).toEqual(['came-in', 'came-in', 'came-in']);
  const onPhone = sessions.find(({ device }) => device.startsWith('Firefox'));
  expect((await desk.ask('DELETE', `/api/account/sessions/${onPhone?.id ?? ''}`)).statusCode).toBe(204);
  expect((await phone.ask('GET', '/api/session')).statusCode).toBe(401);
  expect((await desk.ask('DELETE', '/api/account/sessions')).statusCode).toBe(204);
  const statuses = await Promise.all([desk, left].map((each) => each.ask('GET', '/api/session')));
  expect(statuses.map(({ statusCode }) => statusCode)).toEqual([401, 401]);
  expect(await eventsOf(loginName)).toEqual(['account.signed-out-everywhere']);
});

test('a browser is known again, and a forgotten one takes its sessions along', async () => {
  const loginName = await newcomer();
  const [desk, shared] = [browser(), browser(FIREFOX)];
  await desk.signIn(loginName);
  await shared.signIn(loginName);
  await desk.signIn(loginName);
  const { devices } = await desk.account();
  expect(devices).toHaveLength(2);
  const other = devices.find(({ name }) => name.startsWith('Firefox'))?.id ?? '';
  expect((await desk.ask('DELETE', `/api/account/devices/${other}`)).statusCode).toBe(204);
  expect((await shared.ask('GET', '/api/session')).statusCode).toBe(401);
  expect((await desk.account()).devices).toHaveLength(1);
});

test("nobody ends another's session or forgets another's browser: theirs and none at all are one answer", async () => {
  const [one, other] = [await newcomer(), await newcomer()];
  const [mine, theirs] = [browser(), browser()];
  await mine.signIn(one);
  await theirs.signIn(other);
  const { sessions, devices } = await theirs.account();
  const answers = await Promise.all([
    mine.ask('DELETE', `/api/account/sessions/${sessions[0]?.id ?? ''}`),
    mine.ask('DELETE', `/api/account/devices/${devices[0]?.id ?? ''}`),
    mine.ask('DELETE', '/api/account/sessions/018f0000-0000-7000-8000-000000000000'),
  ]);
  expect(new Set(answers.map(({ body }) => body.replace(/request:[^"]*/, ''))).size).toBe(1);
  expect((await theirs.ask('GET', '/api/session')).statusCode).toBe(200);
});

test('wrong tries stand in the record of who came, under the name they were tried for', async () => {
  const loginName = await newcomer();
  const [stranger, owner] = [browser(FIREFOX), browser()];
  await stranger.signIn(loginName, 'a guess');
  await owner.signIn(loginName);
  expect((await owner.account()).latest).toMatchObject([
    { outcome: 'came-in', device: 'Chrome 121 · Windows' },
    { outcome: 'refused', device: 'Firefox 122 · Linux' },
  ]);
});

test('a district sets its own lock, its own idle time and its own end of the day, and they hold at once', async () => {
  const loginName = await newcomer();
  const visitor = browser();
  await visitor.signIn(loginName);
  await insertSettings(console.db, console.districtId, 'sign-in', {
    ...{ lockAfter: 3, lockSeconds: 600, idleMinutes: 10, wholeHours: 1 },
  });
  console.clock.forward(10 * MINUTE);
  expect((await visitor.ask('GET', '/api/session')).statusCode).toBe(401);
  await visitor.signIn(loginName);
  for (let asked = 0; asked < 7; asked += 1) {
    console.clock.forward(9 * MINUTE);
    await visitor.ask('GET', '/api/session');
  }
  expect((await visitor.ask('GET', '/api/session')).statusCode).toBe(401);
  for (let tries = 0; tries < 3; tries += 1) await visitor.signIn(loginName, 'wrong');
  console.clock.forward(9 * MINUTE);
  expect((await visitor.signIn(loginName)).statusCode).toBe(401);
  console.clock.forward(MINUTE);
  expect((await visitor.signIn(loginName)).statusCode).toBe(204);
  await insertSettings(console.db, console.districtId, 'sign-in', {});
});
