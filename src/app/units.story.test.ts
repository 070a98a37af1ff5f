import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../platform/database/test-database.js';
import type { Db } from '../platform/database/tables.js';
import { verify } from '../platform/ledger/verify.js';
import type { UnitRecord, UnitView } from '../regime/offices/endpoints.units.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let db: Db;
let console: RegimeConsole;
let clerk: Visitor;
let housing: UnitRecord;

const blank = { shortName: null, kind: 'department', parentId: null, creditCode: null, from: null, until: null };
/** What the form of a unit sends: all that may be changed of it. */
const form = ({ name, shortName, kind, parent, creditCode, from, until }: UnitView) => ({
  ...{ name, shortName, kind, creditCode, from, until },
  parentId: parent?.id ?? null,
});

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  clerk = await console.enter('gov-office');
  await console.addUnits([{ id: randomUUID(), name: '金太阳', kind: null, aliases: [] }]);
});
afterAll(() => console.app.close());

const list = async (query = ''): Promise<UnitView[]> =>
  (await clerk.ask('GET', `/api/units${query}`)).json<{ items: UnitView[] }>().items;
const problem = async (answer: ReturnType<Visitor['ask']>) => {
  const { statusCode, json } = await answer;
  const {
    type,
    title,
    errors = [],
  } = json<{ type: string; title: string; errors?: { path: string; code: string }[] }>();
  return { statusCode, type, title, errors: errors.map(({ path, code }) => `${path} ${code}`) };
};

test('the gov office puts a unit on the list; whoever else is of the business reads it, and an administrator does not', async () => {
  const creditCode = '91350100m000100y43';
  const added = await clerk.ask('POST', '/api/units', {
    ...blank,
    name: '区住房城乡建设局',
    shortName: '区住建局',
    creditCode,
  });
  expect([added.statusCode, added.headers.etag]).toEqual([201, '"1"']);
  housing = added.json<UnitRecord>();
  expect(housing).toMatchObject({
    standing: 'living',
    creditCode: '91350100M000100Y43',
    can: expect.arrayContaining(['unit.change']) as string[],
  });
  const finance = await console.enter('finance');
  const read = await finance.ask('GET', `/api/units/${housing.id}`);
  expect(read.json<UnitRecord>()).toMatchObject({ name: '区住房城乡建设局', can: [] });
  expect((await finance.ask('POST', '/api/units', { ...blank, name: '区财政局' })).statusCode).toBe(403);
  const administrator = await console.enter('system-admin');
  expect((await administrator.ask('GET', `/api/units/${housing.id}`)).statusCode).toBe(404);
  const stranger = await console.enter('gov-office', console.otherDistrictId);
  expect((await stranger.ask('GET', `/api/units/${housing.id}`)).statusCode).toBe(404);
});

test('every wrong field is named at once, a unified credit code by its check character', async () => {
  const wrong = { ...blank, name: ' ', kind: 'bureau', creditCode: '91350100M000100Y44', from: '2022-02-30' };
  expect(await problem(clerk.ask('POST', '/api/units', wrong))).toMatchObject({
    statusCode: 422,
    errors: ['name required', 'kind not-one-of', 'creditCode wrong-check', 'from not-a-day'],
  });
});

test('a name that another unit bears is refused, and the other is named', async () => {
  expect(await problem(clerk.ask('POST', '/api/units', { ...blank, name: '区住建局' }))).toEqual({
    statusCode: 409,
    type: '/problems/unit.name-taken',
    title: '“区住建局”已经是区住房城乡建设局的名称、简称或别名，不能再给别的单位',
    errors: [],
  });
});

test('a unit is changed from the version that was read; its former name stays a further one', async () => {
  const change = { ...form(housing), name: '区住房和城乡建设局' };
  const url = `/api/units/${housing.id}`;
  expect((await clerk.ask('PUT', url, change)).statusCode).toBe(422);
  const changed = await clerk.ask('PUT', url, change, { 'if-match': '"1"' });
  expect(changed.json<UnitRecord>()).toMatchObject({ name: '区住房和城乡建设局', aliases: ['区住房城乡建设局'] });
  const late = await problem(clerk.ask('PUT', url, { ...change, shortName: null }, { 'if-match': '"1"' }));
  expect([late.statusCode, late.type]).toEqual([409, '/problems/stale']);
});

test('a further name is added and taken away, and refused where another living unit bears it', async () => {
  const hexi = (
    await clerk.ask('POST', '/api/units', { ...blank, name: '河西街道', kind: 'subdistrict' })
  ).json<UnitRecord>();
  const aliases = `/api/units/${hexi.id}/aliases`;
  expect((await clerk.ask('POST', aliases, { alias: '河西办' })).json<UnitRecord>().aliases).toEqual(['河西办']);
  expect((await problem(clerk.ask('POST', aliases, { alias: '区住建局' }))).title).toContain('区住房和城乡建设局');
  const removed = await clerk.ask('DELETE', `${aliases}/${encodeURIComponent('河西办')}`);
  expect(removed.json<UnitRecord>().aliases).toEqual([]);
});

test('names that nobody has confirmed come first; saying what one is makes a unit of it', async () => {
  const [jin] = await list();
  expect(jin).toMatchObject({ name: '金太阳', standing: 'unconfirmed', kind: null });
  const said = { name: '金太阳社区居民委员会', kind: 'other' };
  const confirmed = await clerk.ask('POST', `/api/units/${jin?.id ?? ''}/confirmation`, said);
  expect(confirmed.json<UnitRecord>()).toMatchObject({ standing: 'living', aliases: ['金太阳'], kind: 'other' });
  expect((await list('?standing=unconfirmed')).length).toBe(0);
});

test('a unit is found by any of its names, by the initials of their pinyin, by kind and by how it stands', async () => {
  const found = async (query: string) =>
    (await list(`?${new URLSearchParams(query).toString()}`)).map(({ name }) => name);
  expect(await found('search=住建')).toEqual(['区住房和城乡建设局']);
  expect(await found('search=zfhcxjs')).toEqual(['区住房和城乡建设局']);
  expect(await found('kind=subdistrict')).toEqual(['河西街道']);
  expect(await found('standing=ended')).toEqual([]);
  const pages: string[] = [];
  for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
    const page = await clerk.ask('GET', `/api/units?limit=1${cursor === null ? '' : `&cursor=${cursor}`}`);
    const { items, next } = page.json<{ items: UnitView[]; next: string | null }>();
    pages.push(...items.map(({ name }) => name));
    cursor = next;
  }
  expect(pages).toEqual((await list()).map(({ name }) => name));
});

test('what became of a unit is told in sentences, in the language of whoever asks', async () => {
  const told = async (headers: Readonly<Record<string, string>>): Promise<string[]> =>
    (await clerk.ask('GET', `/api/units/${housing.id}/history`, undefined, headers))
      .json<{ items: { sentence: string }[] }>()
      .items.map(({ sentence }) => sentence);
  const [alias = '', renamed = '', added = ''] = await told({});
  expect(alias).toContain('记下单位的又一名称“区住房城乡建设局”');
  expect(renamed).toContain('名称由“区住房城乡建设局”改为“区住房和城乡建设局”');
  expect(added).toContain('列入单位“区住房城乡建设局”');
  expect((await told({ 'accept-language': 'en' })).at(-1)).toContain('the unit “区住房城乡建设局”');
});

test('of two who take the same name at once, one is refused', async () => {
  const both = await Promise.all(['a', 'b'].map(() => clerk.ask('POST', '/api/units', { ...blank, name: '区审计局' })));
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
});

test('everything that was done has its row in the ledger, and the ledger verifies', async () => {
  const { breaks } = await verify(db);
  expect(breaks).toEqual([]);
  const rows = await db.selectFrom('ledger_entry').select('body').orderBy('seq').execute();
  const events = rows.map(({ body }) => (JSON.parse(body) as { event: string }).event);
  expect(new Set(events)).toEqual(new Set(['unit.added', 'unit.changed', 'unit.alias-added', 'unit.alias-removed']));
});
