import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { verify } from '../platform/ledger/verify.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let db: Db;
let console: RegimeConsole;
let guard: Visitor;
let clerk: Visitor;

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  guard = await console.enter('security-admin');
  clerk = await console.enter('gov-office');
});
afterAll(() => console.app.close());

const goTo = (to: string) => clerk.ask('POST', '/api/demo/clock', { to });
const settings = async (): Promise<object> =>
  (await guard.ask('GET', '/api/settings/retention')).json<{ values: object }>().values;
const round = async () =>
  (await guard.ask('GET', '/api/retention')).json<{ ranOn: string; erased: { counts: object } | null }>();
const addressesKept = async (): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from ledger_private where field = 'request-address'`.execute(db))
    .rows[0]?.n ?? 0;

test('the security administrator sets the periods, and none below what the law asks for', async () => {
  expect(await settings()).toEqual({ accessDays: 366, leaverDays: 90, draftDays: 180, deliveryDays: 90 });
  const change = (body: object, who = guard) => who.ask('POST', '/api/settings/retention', body);
  expect((await change({ accessDays: 90 })).statusCode).toBe(422);
  expect((await change({ accessDays: 200, leaverDays: 30 })).statusCode).toBe(200);
  expect((await change({ leaverDays: 10 }, clerk)).statusCode).toBe(404);
});

test('whoever left keeps their telephone here for its time, and no day longer; who stays keeps it', async () => {
  const contacts = { telephone: '0772-3700001', mail: 'li@example.org' };
  const { json } = await clerk.ask('POST', '/api/people', { name: '李某', ...contacts, post: null });
  expect(json<object>()).toMatchObject({ id: expect.any(String) as string });
  const { id } = json<{ id: string }>();
  await sql`insert into post (district_id, id, person_id, role, from_on, until_on) values (${console.districtId},
    gen_random_uuid(), ${id}, 'finance', '2022-01-01', '2022-04-30')`.execute(db);
  const telephone = async () =>
    (await sql<{ telephone: string | null }>`select telephone from person where id = ${id}`.execute(db)).rows[0]
      ?.telephone;
  await goTo('2022-05-30');
  expect(await telephone()).toBe(contacts.telephone);
  await goTo('2022-05-31');
  expect(await telephone()).toBeNull();
  const { rows } = await sql`select from ledger_private where content in (${contacts.telephone}, ${contacts.mail})`.execute(db); // prettier-ignore
  expect(rows).toEqual([]);
});

test('from which address an act was asked is kept for its period, then goes; how much stands in the ledger, and the chain verifies', async () => {
  const before = await addressesKept();
  expect(before).toBeGreaterThan(0);
  await goTo('2022-10-20');
  expect(await addressesKept()).toBe(before);
  await goTo('2022-10-26');
  expect(await addressesKept()).toBeLessThan(before);
  const { ranOn, erased } = await round();
  expect(ranOn).toBe('2022-10-26');
  expect(erased?.counts).toMatchObject({ accessDays: expect.any(Number) as number, leaverDays: 0 });
  const auditor = await console.enter('audit-admin');
  const told = (await auditor.ask('GET', '/api/ledger?event=retention.erased')).json<{ items: { what: string }[] }>();
  expect(told.items[0]?.what).toContain('按保存期限清除');
  expect((await verify(db)).breaks).toEqual([]);
});
