import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../platform/database/test-database.js';
import { PLATFORM_CHAIN } from '../platform/ledger/entry.js';
import { SAMPLE_TABLES } from '../platform/operations/sample.testing.js';
import { openFirstRun } from '../platform/sessions/first-run.js';
import { PASSWORD, type SampleConsole, sampleConsole, type Visitor } from './sample-console.testing.js';

const database = useTestDatabase();
let console: SampleConsole;

beforeAll(async () => {
  await sql.raw(SAMPLE_TABLES).execute(await database.open('owner'));
  console = await sampleConsole(await database.open('application'));
});
afterAll(() => console.app.close());

const LEFT = 31 * 60_000;
const LOCKED = 300_000;
const QUARTER = 15 * 60_000;

let visitors = 0;
/** From another address each time, unless one is given: an address may try thirty times a minute. */
const signIn = (loginName: string, password = PASSWORD, cookie = '', remoteAddress = `10.0.0.${String(visitors++)}`) =>
  console.app.inject({
    method: 'POST',
    url: '/api/session',
    remoteAddress,
    headers: { cookie },
    payload: { district: '450204', loginName, password },
  });
const cookieOf = ({ cookies }: { readonly cookies: readonly { readonly name: string; readonly value: string }[] }) =>
  cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
const who = (cookie: string) => console.nobody.ask('GET', '/api/session', undefined, { cookie });

test('the first administrator is made with the code on the console, once, and stands in the ledger', async () => {
  const code = await openFirstRun(console.db, console.clock.now());
  expect(code).toMatch(/^[2-9A-Z]{10}$/);
  expect((await console.nobody.ask('GET', '/api/first-run')).json()).toEqual({ open: true });
  const form = { code: code ?? '', loginName: 'Admin', password: PASSWORD };
  const short = await console.nobody.ask('POST', '/api/first-run', { ...form, password: 'short' });
  expect(short.json()).toMatchObject({ status: 422, errors: [{ path: 'password', code: 'too-short' }] });
  expect((await console.nobody.ask('POST', '/api/first-run', { ...form, code: 'WRONG' })).statusCode).toBe(409);
  const made = await console.nobody.ask('POST', '/api/first-run', form);
  expect([made.statusCode, (await who(cookieOf(made))).statusCode]).toEqual([204, 200]);
  const again = await console.nobody.ask('POST', '/api/first-run', form);
  expect(again.json()).toMatchObject({ status: 409, type: '/problems/first-run-closed' });
  expect(await openFirstRun(console.db, console.clock.now())).toBeUndefined();
  const { rows } = await sql<{
    body: string;
  }>`select body from ledger_entry where district_id = ${PLATFORM_CHAIN}`.execute(console.db);
  expect(rows.map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([{ event: 'account.created' }]);
  expect(rows[0]?.body).not.toContain('dmin"');
});

test('a session is a cookie that no script reads and no other site sends', async () => {
  const clerk = await console.enter('unit', '区住建局');
  const answer = await signIn(` ${clerk.loginName.toUpperCase()} `);
  expect(answer.statusCode).toBe(204);
  const [cookie, device] = answer.cookies;
  expect(device).toMatchObject({ name: 'shishi-device', httpOnly: true, sameSite: 'Strict', path: '/' });
  expect(cookie).toMatchObject({ name: 'shishi', httpOnly: true, sameSite: 'Strict', path: '/' });
  const { rows } = await sql<{ row: string }>`select session::text as row from session`.execute(console.db);
  expect(rows.map(({ row }) => row).join('')).not.toContain(cookie?.value.split('.')[1]);
});

test('signing in gives a new session and ends the old one of the same browser; signing out ends it', async () => {
  const { loginName } = await console.enter('unit', '区住建局');
  const first = cookieOf(await signIn(loginName));
  const second = cookieOf(await signIn(loginName, PASSWORD, first));
  expect(second).not.toBe(first);
  expect([(await who(first)).statusCode, (await who(second)).statusCode]).toEqual([401, 200]);
  await console.nobody.ask('DELETE', '/api/session', undefined, { cookie: second });
  expect((await who(second)).statusCode).toBe(401);
});

test('a wrong name, a wrong password, a wrong district and a locked name are answered alike', async () => {
  const { loginName } = await console.enter('unit', '区住建局');
  const answers = [await signIn('nobody'), await signIn(loginName, 'wrong')];
  answers.push(await console.nobody.ask('POST', '/api/session', { district: '1', loginName, password: PASSWORD }));
  for (let left = 4; left > 0; left -= 1) await signIn(loginName, 'wrong');
  answers.push(await signIn(loginName));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401, 401]);
  expect(new Set(answers.map(({ body }) => body.replace(/request:[^"]*/, ''))).size).toBe(1);
  console.clock.forward(LOCKED + 1);
  expect((await signIn(loginName)).statusCode).toBe(204);
});

test('fifty passwords tried at once from fifty places are five tries', async () => {
  const { loginName, clerk } = await console.enter('unit', '区住建局');
  const tries = Array.from({ length: 50 }, (_, place) => signIn(loginName, `guess ${String(place)}`));
  const statuses = (await Promise.all(tries)).map(({ statusCode }) => statusCode);
  expect(new Set(statuses)).toEqual(new Set([401]));
  expect((await signIn(loginName)).statusCode).toBe(401);
  const { rows } = await sql`select failed_attempts from account where id = ${clerk.accountId}`.execute(console.db);
  expect(rows).toEqual([{ failed_attempts: 5 }]);
});

test('one address may try thirty times a minute', async () => {
  const tries = Array.from({ length: 31 }, () => signIn('nobody', 'guess', '', '10.0.1.1'));
  const answers = await Promise.all(tries);
  expect(answers.map(({ statusCode }) => statusCode).filter((status) => status === 429)).toHaveLength(1);
  const refused = answers.find(({ statusCode }) => statusCode === 429);
  expect([refused?.headers['content-type'], Number(refused?.headers['retry-after']) > 0]).toEqual([
    'application/problem+json; charset=utf-8',
    true,
  ]);
});

test('a desk that was left for half an hour, and a day that is over, end the session', async () => {
  const visitor = await console.enter('unit', '区住建局');
  const asked = async (): Promise<number> => (await visitor.ask('GET', '/api/session')).statusCode;
  console.clock.forward(LEFT - 2 * 60_000);
  expect(await asked()).toBe(200);
  console.clock.forward(LEFT - 2 * 60_000);
  expect(await asked()).toBe(200);
  console.clock.forward(LEFT);
  expect(await asked()).toBe(401);
  const busy = await console.enter('unit', '区住建局');
  const statuses: number[] = [];
  for (let quarter = 0; quarter <= 48; quarter += 1) {
    statuses.push((await busy.ask('GET', '/api/session')).statusCode);
    console.clock.forward(QUARTER);
  }
  expect(statuses.slice(0, 48)).toEqual(Array.from({ length: 48 }, () => 200));
  expect(statuses.at(-1)).toBe(401);
});

test('an account that was closed is signed out at once', async () => {
  const visitor = await console.enter('unit', '区住建局');
  await sql`update account set disabled_at = '2026-11-24T00:00:00Z' where id = ${visitor.clerk.accountId}`.execute(
    console.db,
  );
  expect((await visitor.ask('GET', '/api/session')).statusCode).toBe(401);
  expect((await signIn(visitor.loginName)).statusCode).toBe(401);
});

test('entering the password again opens the steps that ask for it, under a new session', async () => {
  const office: Visitor = await console.enter('office', '区政府办');
  const report = await office.ask('POST', `/api/programmes/${console.programmeId}/reports`, { unit: 'a', quarter: 1 });
  const confirmation = `/api/reports/${report.json<{ readonly id: string }>().id}/confirmation`;
  console.clock.forward(6 * 60_000);
  expect((await office.ask('POST', confirmation, {})).json()).toMatchObject({ type: '/problems/proof-needed' });
  expect((await office.ask('POST', '/api/session/proof', { password: 'wrong' })).statusCode).toBe(401);
  const proven = await office.ask('POST', '/api/session/proof', { password: PASSWORD });
  const cookie = cookieOf(proven);
  const now = await console.nobody.ask('POST', confirmation, {}, { cookie });
  expect(now.json()).toMatchObject({ type: '/problems/report.wrong-state', clause: 'R20' });
  expect((await office.ask('GET', '/api/session')).statusCode).toBe(401);
});
