import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../platform/database/test-database.js';
import { inTransaction } from '../platform/database/transaction.js';
import { SAMPLE_TABLES } from '../platform/operations/sample.testing.js';
import { closeAccount, insertAccount, reopenAccount } from '../platform/sessions/account-store.js';
import { giveTelephoneCode, invite, sweepEntryCodes } from '../platform/sessions/entry-codes.js';
import { PASSWORD, type SampleConsole, sampleConsole, type Visitor } from './sample-console.testing.js';

const database = useTestDatabase();
let console: SampleConsole;
let office: Visitor;

beforeAll(async () => {
  await sql.raw(SAMPLE_TABLES).execute(await database.open('owner'));
  console = await sampleConsole(await database.open('application'));
  office = await console.enter('office', '区政府办');
});
afterAll(() => console.app.close());

const HOUR = 3_600_000;
const MINUTE = 60_000;
const NEW_PASSWORD = 'another password of some length';

let visitors = 0;
const post = (url: string, payload: object, remoteAddress = `10.1.0.${String((visitors += 1))}`) =>
  console.app.inject({ method: 'POST', url, remoteAddress, payload });
const signIn = (loginName: string, password: string) =>
  post('/api/session', { district: '450204', loginName, password });
const cookieOf = ({ cookies }: { readonly cookies: readonly { readonly name: string; readonly value: string }[] }) =>
  cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
const who = (cookie: string) => console.nobody.ask('GET', '/api/session', undefined, { cookie });

/** Somebody of whom only the name is known yet. */
async function newcomer(loginName: string): Promise<{ readonly districtId: string; readonly accountId: string }> {
  const account = { districtId: console.districtId, accountId: randomUUID() };
  const row = { districtId: account.districtId, id: account.accountId, loginName, passwordHash: null };
  await inTransaction(console.db, (tx) => insertAccount(tx, row, console.clock.now()));
  console.appoint(account.accountId, '区民政局');
  return account;
}
const inviteFor = (account: { readonly districtId: string; readonly accountId: string }) =>
  inTransaction(console.db, (tx) => invite(tx, account, office.clerk.accountId, console.clock.now()));
const readOut = ({ clerk }: Visitor) =>
  inTransaction(console.db, (tx) => giveTelephoneCode(tx, clerk, office.clerk.accountId, console.clock.now()));

/** What the ledger holds of an account, latest last. */
async function actsOn(accountId: string): Promise<readonly unknown[]> {
  const about = JSON.stringify([{ kind: 'account', id: accountId }]);
  const { rows } = await sql<{ body: string }>`select body from ledger_entry
    where body::jsonb -> 'subjects' @> ${about}::jsonb order by seq`.execute(console.db);
  return rows.map(({ body }) => JSON.parse(body) as unknown);
}

test('whoever is invited sets their own password by the link, once, and is signed in', async () => {
  const account = await newcomer('李某');
  const invitation = await inviteFor(account);
  expect((await signIn('李某', NEW_PASSWORD)).statusCode).toBe(401);
  const read = (await post('/api/invitation', { invitation })).json<{ loginName: string; expiresAt: string }>();
  expect([read.loginName, Date.parse(read.expiresAt)]).toEqual(['李某', console.clock.now() + 72 * HOUR]);
  const accepted = await post('/api/invitation/password', { invitation, password: NEW_PASSWORD });
  expect([accepted.statusCode, (await who(cookieOf(accepted))).statusCode]).toEqual([204, 200]);
  expect((await signIn('李某', NEW_PASSWORD)).statusCode).toBe(204);
  const again = await post('/api/invitation/password', { invitation, password: 'yet another password' });
  expect(again.json()).toMatchObject({ status: 409, type: '/problems/invitation-over' });
  expect(await actsOn(account.accountId)).toMatchObject([
    { event: 'account.password-set', actor: { accountId: account.accountId }, facts: { by: 'invitation' } },
  ]);
});

test('an invitation ends after 72 hours, by a newer one, and with the account; what never was one is answered alike', async () => {
  const account = await newcomer('张某');
  const [first, second] = [await inviteFor(account), await inviteFor(account)];
  const answers = [await post('/api/invitation', { invitation: first })];
  answers.push(await post('/api/invitation', { invitation: `${console.districtId}.${'A'.repeat(43)}` }));
  answers.push(await post('/api/invitation', { invitation: 'no invitation' }));
  expect((await post('/api/invitation', { invitation: second })).statusCode).toBe(200);
  console.clock.forward(72 * HOUR);
  answers.push(await post('/api/invitation/password', { invitation: second, password: NEW_PASSWORD }));
  const third = await inviteFor(account);
  await inTransaction(console.db, (tx) => closeAccount(tx, account, console.clock.now()));
  answers.push(await post('/api/invitation', { invitation: third }));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([409, 409, 409, 409, 409]);
  expect(new Set(answers.map(({ body }) => body.replace(/request:[^"]*/, ''))).size).toBe(1);
  await inTransaction(console.db, (tx) => reopenAccount(tx, account));
  expect((await post('/api/invitation', { invitation: third })).statusCode).toBe(409);
});

test('of two who use one invitation at once, one sets the password', async () => {
  const invitation = await inviteFor(await newcomer('王某'));
  const passwords = ['first password of some length', 'second password of some length'];
  const answers = await Promise.all(
    passwords.map((password) => post('/api/invitation/password', { invitation, password })),
  );
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409]);
  const won = passwords[answers.findIndex(({ statusCode }) => statusCode === 204)] ?? '';
  expect((await signIn('王某', won)).statusCode).toBe(204);
});

test('a forgotten password is replaced by a code read out on the telephone, and every session ends with it', async () => {
  const forgetful = await console.enter('unit', '区住建局');
  const code = await readOut(forgetful);
  expect(code).toMatch(/^\d{8}$/);
  expect((await forgetful.ask('GET', '/api/session')).statusCode).toBe(200);
  const spoken = `${code.slice(0, 4)} ${code.slice(4)}`;
  const form = { district: '450204', loginName: forgetful.loginName, code: spoken, password: NEW_PASSWORD };
  const renewed = await post('/api/forgotten-password', form);
  expect([renewed.statusCode, (await who(cookieOf(renewed))).statusCode]).toEqual([204, 200]);
  expect((await forgetful.ask('GET', '/api/session')).statusCode).toBe(401);
  expect((await signIn(forgetful.loginName, PASSWORD)).statusCode).toBe(401);
  expect((await signIn(forgetful.loginName, NEW_PASSWORD)).statusCode).toBe(204);
  expect((await post('/api/forgotten-password', form)).statusCode).toBe(401);
  expect(await actsOn(forgetful.clerk.accountId)).toMatchObject([{ facts: { by: 'telephone-code' } }]);
});

test('a wrong code, a wrong name, a wrong district and a code whose quarter of an hour is over are answered alike', async () => {
  const forgetful = await console.enter('unit', '区住建局');
  const code = await readOut(forgetful);
  const form = { district: '450204', loginName: forgetful.loginName, code, password: NEW_PASSWORD };
  const answers = [
    await post('/api/forgotten-password', { ...form, code: 'nothing' }),
    await post('/api/forgotten-password', { ...form, loginName: 'nobody' }),
    await post('/api/forgotten-password', { ...form, district: '1' }),
  ];
  console.clock.forward(15 * MINUTE);
  answers.push(await post('/api/forgotten-password', form));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401, 401]);
  expect(new Set(answers.map(({ body }) => body.replace(/request:[^"]*/, ''))).size).toBe(1);
  expect((await signIn(forgetful.loginName, PASSWORD)).statusCode).toBe(204);
});

test('five wrong tries end a code, however many come at once, and leave the old password good', async () => {
  const forgetful = await console.enter('unit', '区住建局');
  const code = await readOut(forgetful);
  const form = { district: '450204', loginName: forgetful.loginName, code, password: NEW_PASSWORD };
  const guesses = Array.from({ length: 20 }, () => post('/api/forgotten-password', { ...form, code: '1' }));
  expect(new Set((await Promise.all(guesses)).map(({ statusCode }) => statusCode))).toEqual(new Set([401]));
  expect((await post('/api/forgotten-password', form)).statusCode).toBe(401);
  expect((await signIn(forgetful.loginName, PASSWORD)).statusCode).toBe(204);
});

test('the database holds no code that could be used, and sweeps those whose time is over', async () => {
  const forgetful = await console.enter('unit', '区住建局');
  const [code, invitation] = [await readOut(forgetful), await inviteFor(forgetful.clerk)];
  const { rows } = await sql<{ row: string }>`select entry_code::text as row from entry_code`.execute(console.db);
  const kept = rows.map(({ row }) => row).join('\n');
  expect(kept).toContain(forgetful.clerk.accountId);
  expect(kept).not.toContain(code);
  expect(kept).not.toContain(invitation.split('.')[1]);
  console.clock.forward(72 * HOUR);
  await inTransaction(console.db, (tx) => sweepEntryCodes(tx, console.clock.now()));
  expect((await sql`select 1 from entry_code`.execute(console.db)).rows).toEqual([]);
});
