import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../platform/database/test-database.js';
import { PLATFORM_CHAIN } from '../platform/ledger/entry.js';
import { verify } from '../platform/ledger/verify.js';
import { findAnnouncement } from '../portal/queries.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let console: RegimeConsole;
let keeper: Visitor;

beforeAll(async () => {
  console = await regimeConsole(await database.open('application'));
  keeper = await console.enter('system-admin', PLATFORM_CHAIN);
});
afterAll(() => console.app.close());

const PASSWORD = 'a password of some length';
const DISTRICT = { code: '450203', name: '鱼峰区', above: '柳州市', host: '柳州市鱼峰区人民政府', contact: null };
const named = (name: string) => ({ name, loginName: name });
const THREE = { system: named('王某'), security: named('张某'), audit: named('陈某') };

interface District {
  readonly id: string;
  readonly awaits: string;
  readonly administrators: readonly { readonly personId: string; readonly name: string; readonly standing: string }[];
}
interface Opened {
  readonly district: District;
  readonly system: string | null;
  readonly security: string | null;
  readonly audit: string | null;
}
const open = (body: object, headers = {}) => keeper.ask('POST', '/api/districts', body, headers);
const districtNow = async (id: string): Promise<District> => (await keeper.ask('GET', `/api/districts/${id}`)).json();

/** Sets the password of whoever an invitation is for. @returns how they ask from then on */
async function comeIn(invitation: string | null): Promise<Visitor['ask']> {
  const accepted = await console.app.inject({
    ...{ method: 'POST', url: '/api/invitation/password', remoteAddress: '10.2.0.1' },
    payload: { invitation, password: PASSWORD },
  });
  expect(accepted.statusCode).toBe(204);
  const cookie = `shishi=${accepted.cookies.find(({ name }) => name === 'shishi')?.value ?? ''}`;
  return (method, url, body, headers) =>
    console.app.inject({ method, url, headers: { cookie, ...headers }, ...(body && { payload: body }) });
}
/** What the chain of somebody's district tells, oldest first. */
const told = async (ask: Visitor['ask']): Promise<readonly string[]> => {
  const { items } = (await ask('GET', '/api/ledger?limit=200')).json<{ items: { sentence: string }[] }>();
  return items.map(({ sentence }) => sentence).reverse();
};

test('a district is opened, its three administrators come in, and one of them brings in the clerk it begins with', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const opening = await open({ ...DISTRICT, administrators: THREE }, key);
  expect(opening.statusCode).toBe(201);
  const { district, ...links } = opening.json<Opened>();
  expect(await findAnnouncement(await database.open('portal'), DISTRICT.code)).toEqual({
    ...{ district: '鱼峰区', host: '柳州市鱼峰区人民政府', contact: null, programme: null },
  });
  // Sent again, the links are not told again.
  expect((await open({ ...DISTRICT, administrators: THREE }, key)).json()).toMatchObject({ system: null, audit: null });
  expect(district).toMatchObject({ awaits: 'administrators' });

  const [system, security, audit] = [
    await comeIn(links.system),
    await comeIn(links.security),
    await comeIn(links.audit),
  ];
  expect((await system('GET', '/api/own-post')).json()).toMatchObject({
    ...{ person: '王某', role: 'system-admin', district: { code: '450203' } },
  });
  expect((await districtNow(district.id)).awaits).toBe('clerk');
  const clerk = { name: '李某', telephone: null, mail: null };
  const post = { role: 'gov-office', title: null, from: '2022-04-07', until: null };
  const added = await security('POST', '/api/people', { ...clerk, post });
  const person = `/api/people/${added.json<{ id: string }>().id}`;
  const invited = await security('POST', `${person}/invitation`, { loginName: 'lm' });
  const office = await comeIn(invited.json<{ invitation: string }>().invitation);
  expect((await office('GET', '/api/own-post')).json()).toMatchObject({ role: 'gov-office' });
  expect((await districtNow(district.id)).awaits).toBe('nothing');
  // The business is the clerk's and nobody else's.
  const unit = { name: '区民政局', shortName: null, kind: 'department', parentId: null, creditCode: null };
  const whole = { ...unit, from: null, until: null };
  expect([
    (await office('POST', '/api/units', whole)).statusCode,
    (await system('POST', '/api/units', whole)).statusCode,
  ]).toEqual([201, 403]);

  const all = await told(audit);
  expect(all.slice(0, 4)).toEqual([
    expect.stringMatching(/（系统管理员）开通柳州市鱼峰区（450203）：鱼峰区$/u),
    expect.stringContaining('邀请王某担任系统管理员'),
    expect.stringContaining('邀请张某担任安全管理员'),
    expect.stringContaining('邀请陈某担任审计管理员'),
  ]);
  expect((await verify(await database.open('application'))).breaks).toEqual([]);
});

test('one person for system and security is an explicit choice, stands in the ledger, and never takes in audit', async () => {
  const other = { ...DISTRICT, code: '450205' };
  expect((await open({ ...other, administrators: { ...THREE, audit: THREE.system } })).json()).toMatchObject({
    ...{ status: 409, type: '/problems/district.administrators-apart', clause: 'GB/T 22239' },
  });
  expect((await open({ ...other, administrators: THREE })).json()).toMatchObject({
    type: '/problems/district.code-taken',
  });
  const opened = await open({ ...other, code: '450206', administrators: { ...THREE, security: null } });
  const { district, system, security, audit } = opened.json<Opened>();
  expect(security).toBeNull();
  await comeIn(system);
  const auditor = await comeIn(audit);
  expect(await told(auditor)).toContainEqual(
    expect.stringContaining('修改设置 administrators/systemWithSecurity：由“false”改为“true”'),
  );
  const settings = '/api/settings/administrators';
  expect(district.administrators).toHaveLength(2);
  const asBoth = await comeInAgain('450206', '王某');
  await asBoth.hat('security-admin');
  expect((await asBoth.ask('GET', settings)).json()).toMatchObject({ values: { systemWithSecurity: true } });
  expect((await asBoth.ask('POST', settings, { systemWithSecurity: false })).json()).toMatchObject({
    type: '/problems/settings.both-in-one',
  });
  const [auditPerson] = district.administrators.filter(({ name }) => name === '陈某');
  const post = { role: 'system-admin', title: null, from: '2022-04-07', until: null };
  expect((await asBoth.ask('POST', `/api/people/${auditPerson?.personId ?? ''}/posts`, post)).json()).toMatchObject({
    ...{ type: '/problems/post.roles-apart', clause: 'GB/T 22239' },
  });
});

/** Signs in by name and password, and can go on in another of their roles. */
async function comeInAgain(code: string, loginName: string) {
  const entered = await console.app.inject({
    ...{ method: 'POST', url: '/api/session', remoteAddress: '10.2.0.2' },
    payload: { district: code, loginName, password: PASSWORD },
  });
  const cookieOf = ({ cookies }: typeof entered) =>
    `shishi=${cookies.find(({ name }) => name === 'shishi')?.value ?? ''}`;
  let cookie = cookieOf(entered);
  const ask: Visitor['ask'] = (method, url, body, headers) =>
    console.app.inject({ method, url, headers: { cookie, ...headers }, ...(body && { payload: body }) });
  return {
    ask,
    hat: async (role: string) => {
      cookie = cookieOf(await ask('POST', '/api/own-post/role', { role }));
    },
  };
}

test('a lost invitation is sent anew until its administrator has a password; a code is put right until then too', async () => {
  const opened = await open({ ...DISTRICT, code: '450207', administrators: THREE });
  const { district, security } = opened.json<Opened>();
  const [waiting] = district.administrators.filter(({ name }) => name === '张某');
  const again = () =>
    keeper.ask('POST', `/api/districts/${district.id}/administrators/${waiting?.personId ?? ''}/invitation`, {});
  const { invitation } = (await again()).json<{ invitation: string }>();
  const late = await console.app.inject({ method: 'POST', url: '/api/invitation', payload: { invitation: security } });
  expect(late.statusCode).toBe(409);
  const change = async (code: string) => {
    const { headers } = await keeper.ask('GET', `/api/districts/${district.id}`);
    return keeper.ask(
      'PUT',
      `/api/districts/${district.id}`,
      { ...DISTRICT, code },
      { 'if-match': String(headers.etag) },
    );
  };
  expect((await change('450208')).json()).toMatchObject({ code: '450208' });
  await comeIn(invitation);
  expect((await again()).json()).toMatchObject({ status: 409, type: '/problems/account.open' });
  expect((await change('450209')).json()).toMatchObject({ type: '/problems/district.code-in-use' });
  const { items } = (await keeper.ask('GET', '/api/districts')).json<{ items: { code: string }[] }>();
  expect(items.map(({ code }) => code)).toEqual(expect.arrayContaining(['450203', '450208']));
});

test('a district’s own administrators see no other district, and open none', async () => {
  const own = await console.enter('system-admin');
  expect([
    (await own.ask('GET', '/api/districts')).statusCode,
    (await own.ask('GET', `/api/districts/${console.otherDistrictId}`)).statusCode,
    (await own.ask('POST', '/api/districts', { ...DISTRICT, code: '450221', administrators: THREE })).statusCode,
  ]).toEqual([404, 404, 404]);
});
