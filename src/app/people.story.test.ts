import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { type RegimeConsole, regimeConsole } from './regime-console.testing.js';

const database = useTestDatabase();
let console: RegimeConsole;
let db: Db;

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
});
afterAll(() => console.app.close());

const CIVIL = {
  id: '018f0000-0000-7000-8000-000000000001',
  name: '区民政局',
  aliases: [],
  kind: 'department',
} as const;
const TOWN = { id: '018f0000-0000-7000-8000-000000000002', name: '太阳村镇', aliases: [], kind: 'town' } as const;

const ledger = async (event: string) => {
  const { rows } = await sql<{ body: string }>`select body from ledger_entry where district_id = ${console.districtId}
    and body::jsonb ->> 'event' = ${event} order by seq`.execute(db);
  return rows.map(({ body }) => JSON.parse(body) as unknown);
};

test('whoever holds several roles acts in one at a time, for all units of that role, and the change is recorded', async () => {
  await console.addUnits([CIVIL, TOWN]);
  const visitor = await console.enter([
    { role: 'liaison', unitId: CIVIL.id },
    { role: 'liaison', unitId: TOWN.id },
    { role: 'supervision' },
  ]);
  const own = async () => (await visitor.ask('GET', '/api/own-post')).json<unknown>();
  expect(await own()).toMatchObject({ role: 'supervision', roles: ['supervision', 'liaison'], units: [] });
  expect((await visitor.ask('POST', '/api/own-post/role', { role: 'finance' })).json()).toMatchObject({
    status: 409,
    type: '/problems/post.not-held',
  });
  const before = visitor.cookie();
  expect((await visitor.ask('POST', '/api/own-post/role', { role: 'liaison' })).statusCode).toBe(204);
  expect(await own()).toMatchObject({ role: 'liaison', units: [{ name: '区民政局' }, { name: '太阳村镇' }] });
  const old = await console.app.inject({ url: '/api/own-post', headers: { cookie: before } });
  expect(old.statusCode).toBe(401);
  expect(await ledger('post.acted-as')).toMatchObject([
    { actor: { role: 'supervision' }, facts: { from: 'supervision', to: 'liaison' } },
  ]);
});

test('an account whose person holds no post on the day may do nothing', async () => {
  const visitor = await console.enter('gov-office');
  expect((await visitor.ask('GET', '/api/own-post')).statusCode).toBe(200);
  await sql`update post set until_on = '2022-04-06', from_on = '2022-04-01' where person_id in
    (select h.id from person h join session s on s.account_id = h.account_id and s.district_id = h.district_id
      where h.name = 'gov-office')`.execute(db);
  expect((await visitor.ask('GET', '/api/own-post')).statusCode).toBe(401);
});
