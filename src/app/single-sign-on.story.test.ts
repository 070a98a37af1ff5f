import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../platform/database/test-database.js';
import { inTransaction } from '../platform/database/transaction.js';
import { SAMPLE_TABLES } from '../platform/operations/sample.testing.js';
import { linkSubject } from '../platform/sessions/link-store.js';
import { insertProvider } from '../platform/sessions/provider-store.js';
import { identityServer, type IdentityServer } from './identity-server.testing.js';
import { type SampleConsole, sampleConsole } from './sample-console.testing.js';

const database = useTestDatabase();
let console: SampleConsole;
let identity: IdentityServer;
let origin: string;
const PROVIDER = randomUUID();
const MINUTE = 60_000;

beforeAll(async () => {
  await sql.raw(SAMPLE_TABLES).execute(await database.open('owner'));
  console = await sampleConsole(await database.open('application'));
  origin = await console.app.listen({ host: '127.0.0.1', port: 0 });
  identity = await identityServer(`${origin}/api/single-sign-on/callback`);
  console.clock.forward(Date.now() - console.clock.now()); // the provider's clock is the machine's
  const { districtId } = console;
  const provider = { id: PROVIDER, districtId, name: '统一身份认证', issuer: identity.issuer, clientId: 'shishi' };
  const rest = { clientSecret: null, enabled: true, vouches: false, version: 1 };
  await inTransaction(console.db, (tx) => insertProvider(tx, { ...provider, ...rest }));
});
afterAll(async () => {
  await console.app.close();
  await identity.stop();
});

/** A browser that follows redirects over both houses and keeps the cookies of each. */
function browser() {
  const jars = new Map<string, Map<string, string>>();
  const visit = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const { origin: at } = new URL(address);
    const jar = jars.get(at) ?? new Map<string, string>();
    jars.set(at, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      jar.set(name, value.join('='));
    }
    return answer;
  };
  /** Follows until there is a page; answers with its address. */
  const follow = async (address: string, as: string): Promise<string> => {
    let at = address;
    for (let hop = 0; hop < 12; hop += 1) {
      const answer = await visit(
        at,
        at.includes('/interaction/') ? { method: 'POST', headers: { 'x-login-as': as } } : {},
      );
      const next = answer.headers.get('location');
      if (next === null) return at;
      at = new URL(next, at).href;
      if (at.startsWith(origin) && !at.includes('/api/')) return at;
    }
    throw new Error(`no end of redirects at ${at}`);
  };
  return { visit, follow };
}

const begin = (to = '/account') => `${origin}/api/single-sign-on/450204/${PROVIDER}?to=${encodeURIComponent(to)}`;

async function linked(subject: string) {
  const { clerk, loginName } = await console.enter('unit', '区住建局');
  const of = { districtId: console.districtId, providerId: PROVIDER, subject };
  await inTransaction(console.db, (tx) => linkSubject(tx, of, clerk.accountId, console.clock.now()));
  return { clerk, loginName };
}
const whoIs = async (visitor: ReturnType<typeof browser>) => visitor.visit(`${origin}/api/session`);

test('somebody whose subject is linked comes in, and goes on to where they were going', async () => {
  const { loginName } = await linked('person-1');
  const visitor = browser();
  expect(await visitor.follow(begin('/account'), 'person-1')).toBe(`${origin}/account`);
  expect(await (await whoIs(visitor)).json()).toMatchObject({ loginName, way: 'single-sign-on', todo: null });
});

test('a link on another page begins no sign-in, it leads to our own page', async () => {
  const before = identity.calls();
  for (const site of ['cross-site', 'same-site', 'none']) {
    const answer = await browser().visit(begin(), { headers: { 'sec-fetch-site': site } });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in']);
  }
  expect(identity.calls()).toBe(before);
});

test('a subject that is nobody is not let in by its name, and is remembered for the security administrator', async () => {
  const { loginName } = await console.enter('unit', '区住建局');
  const visitor = browser();
  expect(await visitor.follow(begin(), loginName)).toBe(`${origin}/sign-in?failed=unknown`);
  expect((await whoIs(visitor)).status).toBe(401);
  const { rows } = await sql`select subject from sign_in_arrival`.execute(console.db);
  expect(rows).toEqual([{ subject: loginName }]);
});

test('an answer that was not asked for, is brought by another browser, or comes twice, lets nobody in', async () => {
  await linked('person-2');
  const [visitor, other] = [browser(), browser()];
  const callback = await stopBeforeCallback(visitor, 'person-2');
  const failed = `${origin}/sign-in?failed=failed`;
  const to = async (who: ReturnType<typeof browser>, address: string) =>
    new URL((await who.visit(address)).headers.get('location') ?? '', origin).href;
  expect(await to(other, callback)).toBe(failed);
  const forged = new URL(callback);
  forged.searchParams.set('state', `${console.districtId}.${'A'.repeat(43)}`);
  expect(await to(visitor, forged.href)).toBe(failed);
  expect(await to(visitor, callback)).toBe(`${origin}/account`);
  expect(await to(visitor, callback)).toBe(failed);
});

/** Goes as far as the provider's answer, and no further. */
async function stopBeforeCallback(visitor: ReturnType<typeof browser>, as: string): Promise<string> {
  let at = begin();
  for (let hop = 0; hop < 12; hop += 1) {
    const answer = await visitor.visit(
      at,
      at.includes('/interaction/') ? { method: 'POST', headers: { 'x-login-as': as } } : {},
    );
    at = new URL(answer.headers.get('location') ?? '', at).href;
    if (at.startsWith(`${origin}/api/single-sign-on/callback`)) return at;
  }
  throw new Error('the provider never answered');
}

test('the provider signs somebody out behind their back, and its word is heard once', async () => {
  await linked('person-3');
  const visitor = browser();
  await visitor.follow(begin(), 'person-3');
  expect((await whoIs(visitor)).status).toBe(200);
  const token = await identity.logoutToken({ sub: 'person-3' });
  const send = (logout_token: string) =>
    fetch(`${origin}/api/single-sign-on/${console.districtId}/${PROVIDER}/logout`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token }),
    });
  expect((await send(token)).status).toBe(200);
  expect((await whoIs(visitor)).status).toBe(401);
  expect((await send(token)).status).toBe(400);
});

test('a logout token that is too old, for another, signed by another, or an identity token, ends nothing', async () => {
  await linked('person-4');
  const visitor = browser();
  await visitor.follow(begin(), 'person-4');
  const { privateKey } = await generateKeyPair('RS256');
  const stranger = await new SignJWT({ events: { 'http://schemas.openid.net/event/backchannel-logout': {} } })
    .setProtectedHeader({ alg: 'RS256', kid: 'stranger' })
    .setIssuer(identity.issuer)
    .setAudience('shishi')
    .setSubject('person-4')
    .setJti(randomUUID())
    .setIssuedAt()
    .sign(privateKey);
  const tokens = [
    await identity.logoutToken({ sub: 'person-4' }, { issuedAt: (Date.now() - 10 * MINUTE) / 1_000 }),
    await identity.logoutToken({ sub: 'person-4' }, { audience: 'another' }),
    await identity.logoutToken({ sub: 'person-4', nonce: 'n' }),
    stranger,
    'no token',
  ];
  const answers = await Promise.all(
    tokens.map((logout_token) =>
      fetch(`${origin}/api/single-sign-on/${console.districtId}/${PROVIDER}/logout`, {
        method: 'POST',
        body: new URLSearchParams({ logout_token }),
      }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
  expect((await whoIs(visitor)).status).toBe(200);
});

test('a provider that is switched off lets nobody in and is not called', async () => {
  await sql`update sign_in_provider set enabled = false`.execute(console.db);
  const before = identity.calls();
  expect((await browser().visit(begin())).status).toBe(404);
  expect(identity.calls()).toBe(before);
  await sql`update sign_in_provider set enabled = true`.execute(console.db);
});
