import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { closeAccount, reopenAccount } from '../platform/sessions/account-store.js';
import { inTransaction } from '../platform/database/transaction.js';
import { issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let db: Db;
let console: RegimeConsole;
let liaison: Visitor;

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  const clerk = await console.enter('gov-office');
  await issueSeed(clerk);
  const { items } = (await clerk.ask('GET', `/api/units?search=${encodeURIComponent('区住房城乡建设局')}`)).json<{
    items: { id: string }[];
  }>();
  liaison = await console.enter('liaison', console.districtId, items[0]?.id ?? '');
});
afterAll(() => console.app.close());

interface Made {
  readonly id: string;
  readonly path: string | null;
}
const make = async (scope: 'own' | 'all', key?: string): Promise<Made> =>
  (
    await liaison.ask('POST', '/api/calendar-feeds', { scope }, key === undefined ? {} : { 'idempotency-key': key })
  ).json<Made>();
/** As a calendar program fetches it: without a cookie. */
const fetched = async (path: string | null) => {
  const { statusCode, headers, body } = await console.app.inject({ method: 'GET', url: path ?? '' });
  return { statusCode, type: headers['content-type'], text: body.replaceAll('\r\n ', '') };
};
const events = (text: string): readonly string[] =>
  text
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((event) => /SUMMARY:(.*)/u.exec(event)?.[1]?.trim() ?? '');
interface Listed {
  readonly items: readonly { readonly id: string; readonly lastUsedAt: string | null }[];
}
const listed = async (): Promise<Listed> => (await liaison.ask('GET', '/api/calendar-feeds')).json<Listed>();

test('a calendar program fetches the days under a secret address: kinds and days, and no unit, item or word of the notice', async () => {
  const own = await make('own', 'first-address');
  const calendar = await fetched(own.path);
  expect(calendar).toMatchObject({ statusCode: 200, type: 'text/calendar; charset=utf-8' });
  expect(events(calendar.text)).toEqual(
    expect.arrayContaining([
      '报送进展情况（第三季度）',
      '制定实施方案 3项',
      expect.stringMatching(/^报送进展情况（第四季度） 暂定$/u),
    ]),
  );
  expect(calendar.text).toContain('DTSTART;VALUE=DATE:20221005');
  expect(calendar.text).not.toMatch(/住房城乡|第\d项|牵头单位|柳南/u);
  // What all see holds what the offices owe as well.
  const all = await fetched((await make('all')).path);
  expect(events(all.text).length).toBeGreaterThan(events(calendar.text).length);
  expect(all.text).toContain('组织检查验收');
  // Asked again with the same key the secret is not told a second time.
  expect(await make('own', 'first-address')).toEqual({ id: own.id, path: null });
});

test('it says when it was last fetched, and nothing is under it once its owner has ended it', async () => {
  const { id, path } = await make('own');
  expect((await listed()).items.find((each) => each.id === id)?.lastUsedAt).toBeNull();
  await fetched(path);
  expect((await listed()).items.find((each) => each.id === id)?.lastUsedAt).not.toBeNull();
  const other = await console.enter('finance');
  expect((await other.ask('POST', `/api/calendar-feeds/${id}/end`, {})).statusCode).toBe(404);
  expect((await liaison.ask('POST', `/api/calendar-feeds/${id}/end`, {})).statusCode).toBe(200);
  const [gone, never] = [await fetched(path), await fetched(path?.replace(/\w{5}\.ics$/u, 'AAAAA.ics') ?? null)];
  expect([gone.statusCode, never.statusCode]).toEqual([404, 404]);
  expect((await listed()).items.map((each) => each.id)).not.toContain(id);
});

test('whose account is closed shows nothing more', async () => {
  const { path } = await make('own');
  const account = (await liaison.ask('GET', '/api/session')).json<{ districtId: string; accountId: string }>();
  await inTransaction(db, (tx) => closeAccount(tx, account, Date.parse('2022-04-08T00:00:00Z')));
  expect((await fetched(path)).statusCode).toBe(404);
  await inTransaction(db, (tx) => reopenAccount(tx, account));
  expect((await fetched(path)).statusCode).toBe(200);
});
