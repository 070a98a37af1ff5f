import type { LightMyRequestResponse } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSheetRows } from '../documents/xlsx/rows.js';
import type { Db } from '../platform/database/tables.js';
import { moveRegimeClock } from '../platform/clocks/regime-clock.js';
import { inTransaction } from '../platform/database/transaction.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import type { PersonRecord, PersonView } from '../regime/offices/endpoints.people.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let console: RegimeConsole;
let db: Db;
let clerk: Visitor;
let zhou: PersonRecord;
const PASSWORD = 'a long sentence that nobody guesses';

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
  expect(await own()).toMatchObject({
    role: 'supervision',
    hats: [{ role: 'supervision' }, { role: 'liaison' }],
    units: [],
  });
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

const blank = { name: '演示·周某', telephone: null, mail: null, post: null };
const problem = async (asked: Promise<LightMyRequestResponse>) => {
  const answer = await asked;
  const {
    title,
    type,
    errors = [],
  } = answer.json<{
    title: string;
    type: string;
    errors?: readonly { readonly path: string; readonly code: string }[];
  }>();
  return { status: answer.statusCode, type, title, errors: errors.map(({ path, code }) => `${path} ${code}`) };
};
const head = (unitId: string, more: object = {}) => ({
  ...{ role: 'unit-head', rank: 'head', unitId, title: '局长', from: '2022-04-07', until: null },
  ...more,
});

test('the gov office puts a person on the list with a post; wrong fields are all named at once', async () => {
  clerk = await console.enter('gov-office');
  const wrong = {
    ...blank,
    name: ' ',
    telephone: 'call me',
    mail: 'nowhere',
    post: { role: 'liaison', from: '2022-02-30' },
  };
  expect(await problem(clerk.ask('POST', '/api/people', wrong))).toMatchObject({
    status: 422,
    errors: [
      'name required',
      'telephone wrong-form',
      'mail not-an-address',
      'post.unitId required',
      'post.title required',
      'post.from not-a-day',
      'post.until required',
    ],
  });
  const added = await clerk.ask('POST', '/api/people', {
    ...blank,
    ...{ telephone: '13800006789', mail: 'zhou@liunan.gov.cn', post: head(CIVIL.id) },
  });
  zhou = added.json<PersonRecord>();
  expect([added.statusCode, zhou]).toMatchObject([
    201,
    {
      telephone: '13800006789',
      contact: 'whole',
      posts: [{ role: 'unit-head', rank: 'head', unit: { name: '区民政局' }, title: '局长', standing: 'held' }],
      account: { standing: 'none', loginName: null },
    },
  ]);
  const [entry] = await ledger('person.added');
  expect(JSON.stringify(entry)).not.toMatch(/周某|13800006789|zhou/u);
});

test('a telephone is whole for who has to call, and masked on every list and for everybody else', async () => {
  const supervision = await console.enter('supervision');
  const finance = await console.enter('finance');
  const read = async (visitor: Visitor) => (await visitor.ask('GET', `/api/people/${zhou.id}`)).json<PersonRecord>();
  expect(await read(supervision)).toMatchObject({ contact: 'whole', telephone: '13800006789' });
  expect(await read(finance)).toMatchObject({
    contact: 'masked',
    telephone: '138****6789',
    mail: 'z***@liunan.gov.cn',
  });
  const listed = await clerk.ask('GET', `/api/people?search=${encodeURIComponent('民政')}`);
  expect(listed.body).not.toContain('13800006789');
  expect(listed.json<{ items: PersonView[] }>().items.map(({ name }) => name)).toContain('演示·周某');
  const byInitials = async (letters: string) =>
    (await clerk.ask('GET', `/api/people?search=${letters}`))
      .json<{ items: PersonView[] }>()
      .items.map(({ name }) => name);
  expect(await byInitials('zm')).toEqual(['演示·周某']);
  expect(await byInitials('qmzj')).toContain('演示·周某');
});

test('the people listed go out as a workbook, a row a post, without a whole telephone, to whoever keeps people', async () => {
  const answer = await clerk.ask('GET', `/api/people.xlsx?search=${encodeURIComponent('民政')}`);
  const [sheet] = await readSheetRows({ name: 'x.xlsx', bytes: new Uint8Array(answer.rawPayload) }, () => undefined);
  const rows = sheet?.rows.map(({ cells }) => cells) ?? [];
  expect(rows).toContainEqual([
    '姓名',
    '电话',
    '邮箱',
    '岗位',
    '单位',
    '负责人',
    '职务',
    '起任日期',
    '离任日期',
    '用户名',
  ]);
  const [told] = rows.filter(([name]) => name === '演示·周某');
  expect(told).toEqual(
    expect.arrayContaining(['138****6789', '单位负责人', '区民政局', '主要领导', '局长', '2022-04-07']),
  );
  const finance = await console.enter('finance');
  expect((await finance.ask('GET', '/api/people.xlsx')).statusCode).toBe(403);
});

test('a second head of the same unit is refused by the name of the first; the post is handed on instead', async () => {
  const zhao = (await clerk.ask('POST', '/api/people', { ...blank, name: '演示·赵某' })).json<PersonRecord>();
  const posts = `/api/people/${zhao.id}/posts`;
  expect(await problem(clerk.ask('POST', posts, head(CIVIL.id, { from: '2022-05-01' })))).toMatchObject({
    status: 409,
    type: '/problems/post.seat-taken',
    title: expect.stringContaining('演示·周某') as string,
  });
  const [post] = zhou.posts;
  const way = `/api/people/${zhou.id}/posts/${post?.id ?? ''}/transfer`;
  const passed = await clerk.ask('POST', way, { to: zhao.id, from: '2022-05-01' });
  expect(passed.json<PersonRecord>().posts).toMatchObject([{ until: '2022-04-30', standing: 'held' }]);
  const heir = (await clerk.ask('GET', `/api/people/${zhao.id}`)).json<PersonRecord>();
  expect(heir.posts).toMatchObject([
    { from: '2022-05-01', until: null, title: '局长', standing: 'to-come', takenOverFrom: '演示·周某' },
  ]);
  expect(await problem(clerk.ask('POST', way, { to: zhao.id, from: '2022-05-01' }))).toMatchObject({
    type: '/problems/post.ended-already',
  });
});

test('a second head is not in the database either, whatever asks for one', async () => {
  const again = sql`insert into post (district_id, id, person_id, role, unit_id, rank, from_on)
    select district_id, gen_random_uuid(), person_id, role, unit_id, rank, from_on from post
    where district_id = ${console.districtId} and rank = 'head' and until_on is null`;
  await expect(again.execute(db)).rejects.toThrow('post_sole');
});

test('administrators are the security administrator’s to name, apart from one another and from the programme', async () => {
  const security = await console.enter('security-admin');
  const audit = { role: 'audit-admin', title: null, from: '2022-04-07', until: null };
  const wu = (await security.ask('POST', '/api/people', { ...blank, name: '演示·吴某' })).json<PersonRecord>();
  const posts = `/api/people/${wu.id}/posts`;
  expect((await problem(clerk.ask('POST', posts, audit))).type).toBe('/problems/post.security-admin-names');
  expect((await security.ask('POST', posts, audit)).statusCode).toBe(201);
  for (const role of ['system-admin', 'security-admin', 'gov-office'])
    expect(await problem(security.ask('POST', posts, { ...audit, role }))).toMatchObject({
      status: 409,
      type: '/problems/post.roles-apart',
    });
  expect((await clerk.ask('POST', `/api/people/${wu.id}/invitation`, { loginName: 'wu' })).statusCode).toBe(403);
  expect((await security.ask('GET', '/api/notices')).statusCode).toBe(403);
  const auditor = await console.enter('audit-admin');
  expect((await auditor.ask('GET', `/api/people/${wu.id}`)).statusCode).toBe(404);
});

test('a person is invited, sets a password, forgets it, gets a code on the telephone, and is out at once when they leave', async () => {
  const way = `/api/people/${zhou.id}`;
  expect((await problem(clerk.ask('POST', `${way}/invitation`, { loginName: null }))).type).toBe(
    '/problems/account.login-name-missing',
  );
  const key = { 'idempotency-key': 'invited-once' };
  const sent = await clerk.ask('POST', `${way}/invitation`, { loginName: 'zhou' }, key);
  const { invitation, person } = sent.json<{ invitation: string; person: PersonRecord }>();
  expect(person.account).toMatchObject({ standing: 'invited', loginName: 'zhou' });
  const { rows } = await sql<{ kept: string }>`select answer::text as kept from idempotency_key`.execute(db);
  expect(rows.map(({ kept }) => kept).join('')).not.toContain(invitation);
  expect((await clerk.ask('POST', `${way}/invitation`, { loginName: 'zhou' }, key)).json()).toMatchObject({
    invitation: null,
  });

  const nobody = (url: string, payload: object) => console.app.inject({ method: 'POST', url, payload });
  const entered = await nobody('/api/invitation/password', { invitation, password: PASSWORD });
  expect(entered.statusCode).toBe(204);
  expect((await nobody('/api/invitation/password', { invitation, password: PASSWORD })).statusCode).toBe(409);
  expect((await problem(clerk.ask('POST', `${way}/invitation`, { loginName: null }))).type).toBe(
    '/problems/account.open',
  );

  const { code } = (await clerk.ask('POST', `${way}/telephone-code`, {})).json<{ code: string }>();
  const forgot = { district: '450204', loginName: 'zhou', code, password: `${PASSWORD} too` };
  const renewed = await nobody('/api/forgotten-password', forgot);
  expect(renewed.statusCode).toBe(204);
  const cookie = renewed.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const own = () => console.app.inject({ url: '/api/own-post', headers: { cookie } });
  expect((await own()).json()).toMatchObject({ person: '演示·周某', role: 'unit-head' });
  expect((await clerk.ask('POST', `${way}/account/closure`, {})).json<PersonRecord>().account.standing).toBe('closed');
  expect((await own()).statusCode).toBe(401);
});

test('a page tells what was done to a person and by them, to each reader as much as is theirs to know', async () => {
  const history = async (visitor: Visitor, of: string) => {
    const answer = await visitor.ask('GET', `/api/people/${of}/history`);
    return answer.json<{ items: readonly { sentence: string; by: string | null }[] }>().items;
  };
  const [last, ...earlier] = await history(clerk, zhou.id);
  expect(last).toMatchObject({ sentence: '停用演示·周某的账号', by: 'gov-office' });
  const told = earlier.map(({ sentence }) => sentence);
  expect(told).toEqual(
    expect.arrayContaining(['登记人员“演示·周某”', '邀请演示·周某开通账号', '在电话里告知演示·周某一次性口令']),
  );
  // What they did themselves: the account, not the person, stands there as who acted.
  const { personId } = (await clerk.ask('GET', '/api/own-post')).json<{ personId: string }>();
  expect((await history(clerk, personId)).map(({ sentence }) => sentence)).toContain('演示·周某：停用演示·周某的账号');
  const guard = await console.enter('security-admin');
  expect((await history(guard, zhou.id)).length).toBe(told.length + 1);
  expect(await history(await console.enter('supervision'), zhou.id)).toEqual([]);
  const liaison = await console.enter('liaison', console.districtId, CIVIL.id);
  expect((await liaison.ask('GET', `/api/people/${zhou.id}/history`)).statusCode).toBe(403);
  expect(await history(liaison, liaison.personId)).toEqual([]);
});

test('whoever acts for another does so from a day to a day, in the other’s role, and the ledger names both', async () => {
  const { personId: clerkId } = (await clerk.ask('GET', '/api/own-post')).json<{ personId: string }>();
  const standin = await console.enter('finance');
  const { personId: standinId } = (await standin.ask('GET', '/api/own-post')).json<{ personId: string }>();
  const leave = { to: standinId, role: 'gov-office', from: '2022-04-07', until: '2022-04-15' };
  const whole = { ...leave, unitIds: null, taskIds: null, reason: '休假' };
  const liaison = await console.enter('liaison', console.districtId, CIVIL.id);
  expect((await liaison.ask('POST', `/api/people/${clerkId}/delegations`, whole)).statusCode).toBe(403);
  const given = await clerk.ask('POST', `/api/people/${clerkId}/delegations`, whole);
  expect(given.json<PersonRecord>().delegations).toMatchObject([
    { role: 'gov-office', to: { id: standinId }, until: '2022-04-15', standing: 'held' },
  ]);
  expect((await standin.ask('POST', '/api/people', blank)).statusCode).toBe(403);
  const hat = { role: 'gov-office', inPlaceOf: clerkId };
  expect((await standin.ask('POST', '/api/own-post/role', hat)).statusCode).toBe(204);
  expect((await standin.ask('GET', '/api/own-post')).json()).toMatchObject({
    ...{ role: 'gov-office', personId: standinId, inPlaceOf: { id: clerkId } },
    hats: [
      { role: 'finance', inPlaceOf: null },
      { role: 'gov-office', inPlaceOf: { id: clerkId } },
    ],
  });
  expect((await standin.ask('POST', '/api/people', { ...blank, name: '演示·孙某' })).statusCode).toBe(201);
  expect((await ledger('person.added')).at(-1)).toMatchObject({
    actor: { role: 'gov-office', onBehalfOf: clerkId },
  });
  const [delegation] = given.json<PersonRecord>().delegations;
  const end = `/api/people/${clerkId}/delegations/${delegation?.id ?? ''}/end`;
  expect((await clerk.ask('POST', end, {})).statusCode).toBe(200);
  await inTransaction(db, (tx) => moveRegimeClock(tx, '2022-04-08T07:00:00Z'));
  expect((await standin.ask('GET', '/api/own-post')).json()).toMatchObject({ role: 'finance', inPlaceOf: null });
});

test('one who has no right to it keeps no people, and nobody closes their own account', async () => {
  const liaison = await console.enter('liaison', console.districtId, CIVIL.id);
  expect((await liaison.ask('POST', '/api/people', blank)).statusCode).toBe(403);
  expect((await liaison.ask('GET', `/api/people/${zhou.id}`)).json<PersonRecord>().can).toEqual([]);
  const stranger = await console.enter('gov-office', console.otherDistrictId);
  expect((await stranger.ask('GET', `/api/people/${zhou.id}`)).statusCode).toBe(404);
  const { personId } = (await clerk.ask('GET', '/api/own-post')).json<{ personId: string }>();
  const mine = (await clerk.ask('GET', `/api/people/${personId}`)).json<PersonRecord>();
  expect(mine.can).not.toContain('account.close');
  expect((await clerk.ask('POST', `/api/people/${personId}/account/closure`, {})).statusCode).toBe(403);
});

test('the list is the same whether it is read at once or page by page', async () => {
  const all = (await clerk.ask('GET', '/api/people')).json<{ items: PersonView[] }>().items.map(({ id }) => id);
  const paged: string[] = [];
  let way: string | undefined = '/api/people?limit=2';
  while (way !== undefined) {
    const page: LightMyRequestResponse = await clerk.ask('GET', way);
    const { items, next } = page.json<{ items: PersonView[]; next: string | null }>();
    paged.push(...items.map(({ id }) => id));
    way = next === null ? undefined : `/api/people?limit=2&cursor=${next}`;
  }
  expect(paged).toEqual(all);
  expect(all.length).toBeGreaterThan(4);
});

test('an account whose person holds no post on the day may do nothing', async () => {
  const visitor = await console.enter('gov-office');
  expect((await visitor.ask('GET', '/api/own-post')).statusCode).toBe(200);
  await sql`update post set until_on = '2022-04-06', from_on = '2022-04-01' where person_id in
    (select h.id from person h join session s on s.account_id = h.account_id and s.district_id = h.district_id
      where h.name = 'gov-office')`.execute(db);
  expect((await visitor.ask('GET', '/api/own-post')).statusCode).toBe(401);
});
