import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../platform/clocks/system-clock.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { inTransaction } from '../platform/database/transaction.js';
import { linkSubject, markLinkUsed, sweepArrivals, rememberArrival } from '../platform/sessions/link-store.js';
import { insertProvider } from '../platform/sessions/provider-store.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let console: RegimeConsole;
let guard: Visitor;
let auditor: Visitor;
const PROVIDER = randomUUID();
const DAY = 86_400_000;

beforeAll(async () => {
  console = await regimeConsole(await database.open('application'));
  guard = await console.enter('security-admin');
  auditor = await console.enter('audit-admin');
});
afterAll(() => console.app.close());

interface Sealed {
  readonly loginName: string;
  readonly password: string;
}
const seal = async (): Promise<Sealed> => (await guard.ask('POST', '/api/emergency-account/seal', {})).json();
const closeLocal = () => guard.ask('POST', '/api/settings/sign-in', { localSignIn: false });
const comeIn = ({ loginName, password }: Sealed, district = '450204') =>
  console.app.inject({ method: 'POST', url: '/api/session', payload: { district, loginName, password } });
const sentences = async (): Promise<readonly string[]> =>
  (await auditor.ask('GET', '/api/ledger?limit=200'))
    .json<{ items: { sentence: string }[] }>()
    .items.map(({ sentence }) => sentence);
const inbox = async (visitor: Visitor) =>
  (await visitor.ask('GET', '/api/messages?unread=true')).json<{ items: { about: string | null }[] }>().items;

test('passwords are closed only once single sign-on was used and an envelope is sealed; its opening is told at once', async () => {
  const db = await database.open('application');
  expect((await closeLocal()).json()).toMatchObject({ type: '/problems/settings.local-sign-in-needed' });
  expect((await guard.ask('GET', '/api/emergency-account')).json()).toMatchObject({ loginName: null, sealedAt: null });
  const sealed = await seal();
  expect((await closeLocal()).json()).toMatchObject({ type: '/problems/settings.local-sign-in-needed' });

  const provider = { id: PROVIDER, districtId: console.districtId, name: '统一身份认证', issuer: 'https://id.test' };
  const rest = { clientId: 'shishi', clientSecret: null, enabled: true, vouches: false, version: 1 };
  const subject = { districtId: console.districtId, providerId: PROVIDER, subject: 'somebody' };
  const { accountId } = (await guard.ask('GET', '/api/session')).json<{ accountId: string }>();
  await inTransaction(db, async (tx) => {
    await insertProvider(tx, { ...provider, ...rest });
    await linkSubject(tx, subject, accountId, systemClock.now());
    await markLinkUsed(tx, subject, systemClock.now());
  });
  expect((await closeLocal()).json()).toMatchObject({ values: { localSignIn: false } });

  expect(await inbox(auditor)).toEqual([]);
  const opened = await comeIn(sealed);
  expect(opened.statusCode).toBe(204);
  const cookie = `shishi=${opened.cookies.find(({ name }) => name === 'shishi')?.value ?? ''}`;
  const who = () => console.app.inject({ method: 'GET', url: '/api/session', headers: { cookie } });
  expect((await who()).json()).toMatchObject({ role: 'security-admin', way: 'emergency', todo: null });
  for (const told of [auditor, guard]) expect(await inbox(told)).toMatchObject([{ about: 'emergency-opened' }]);
  // In use since: the same envelope serves the day through, and is told of once.
  expect((await comeIn(sealed)).statusCode).toBe(204);
  expect((await sentences()).filter((each) => each.includes('启用了封存的应急账号'))).toHaveLength(1);

  const anew = await seal();
  expect([(await who()).statusCode, (await comeIn(sealed)).statusCode]).toEqual([401, 401]);
  expect(anew.loginName).toBe(sealed.loginName);
  expect((await guard.ask('GET', '/api/emergency-account')).json()).toMatchObject({ openedAt: null });
  const all = (await sentences()).join('\n');
  expect(all).toContain('换了密码，重新封存应急账号');
  expect(all).toContain('即时告知安全管理员和审计管理员');
  expect(all).not.toContain(sealed.password);
  const { rows } = await sql<{ row: string }>`select account::text as row from account`.execute(db);
  expect(rows.map(({ row }) => row).join('\n')).not.toContain(anew.password);
});

test('who came by single sign-on and was linked to nobody is forgotten after a month', async () => {
  const db = await database.open('application');
  const now = systemClock.now();
  const of = { districtId: console.districtId, providerId: PROVIDER };
  await inTransaction(db, async (tx) => {
    await rememberArrival(tx, { ...of, subject: 'long-ago' }, '王某', now - 31 * DAY);
    await rememberArrival(tx, { ...of, subject: 'just-now' }, '张某', now);
  });
  expect(await inTransaction(db, (tx) => sweepArrivals(tx, now))).toBe(1);
  const { arrivals } = (await guard.ask('GET', '/api/sign-in-providers')).json<{ arrivals: { subject: string }[] }>();
  expect(arrivals.map(({ subject }) => subject)).toEqual(['just-now']);
});
