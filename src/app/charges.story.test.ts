import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../platform/database/test-database.js';
import { moveRegimeClock } from '../platform/clocks/regime-clock.js';
import { inTransaction } from '../platform/database/transaction.js';
import type { NoticeView } from '../regime/notices/endpoints.js';
import type { PersonRecord } from '../regime/offices/endpoints.people.js';
import type { PortfolioList } from '../regime/offices/endpoints.portfolios.js';
import type { UnitView } from '../regime/offices/endpoints.units.js';
import type { TaskRecord, TaskView } from '../regime/tasks/contract.js';
import type { TaskChargeView } from '../regime/tasks/endpoints.charge.js';
import type { Db } from '../platform/database/tables.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const SEED = new URL('../../fixtures/seed/notice.docx', import.meta.url);
const ANSWERS = new URL('../../fixtures/seed/answers.json', import.meta.url);

const database = useTestDatabase();
let db: Db;
let console: RegimeConsole;
let clerk: Visitor;
let wang: PersonRecord;
let li: PersonRecord;
let programmeId: string;

const blank = { telephone: null, mail: null };
const leader = async (name: string): Promise<PersonRecord> => {
  const post = { role: 'deputy-leader', title: '副区长', from: '2022-01-01', until: null };
  return (await clerk.ask('POST', '/api/people', { ...blank, name, post })).json<PersonRecord>();
};
const unitsNamed = async (...names: string[]): Promise<string[]> => {
  const { items } = (await clerk.ask('GET', '/api/units')).json<{ items: UnitView[] }>();
  return names.map((name) => items.find((unit) => unit.name === name)?.id ?? name);
};
const give = (leaderId: string | null, unitIds: readonly string[], from: string) =>
  clerk.ask('POST', '/api/portfolios', { leaderId, unitIds, from });
const charges = async (): Promise<readonly TaskChargeView[]> =>
  (await clerk.ask('GET', `/api/programmes/${programmeId}/charges`)).json<{ items: TaskChargeView[] }>().items;
const task = async (seq: number): Promise<TaskView> => {
  const { items } = (await clerk.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<{ items: TaskView[] }>();
  const found = items.find((each) => each.seq === seq);
  if (!found) throw new Error(`no item ${String(seq)}`);
  return found;
};
const deputyOf = async (seq: number): Promise<string | null> =>
  (await clerk.ask('GET', `/api/tasks/${(await task(seq)).id}`)).json<TaskRecord>().deputyLeader;

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  clerk = await console.enter('gov-office');
  const form = { shortName: null, kind: 'department', parentId: null, creditCode: null, from: null, until: null };
  for (const name of ['区民政局', '区住建局']) await clerk.ask('POST', '/api/units', { ...form, name });
  wang = await leader('演示·王某');
  li = await leader('演示·李某');
});
afterAll(() => console.app.close());

test('portfolios are given in one act for several units, and only to who holds a leader’s post', async () => {
  const [civil = '', housing = ''] = await unitsNamed('区民政局', '区住建局');
  const given = await give(wang.id, [civil, housing], '2022-01-01');
  expect(given.json<PortfolioList>().items.map(({ unit, leader: now }) => [unit.name, now?.name])).toEqual([
    ['区民政局', '演示·王某'],
    ['区住建局', '演示·王某'],
  ]);
  const clerks = (await clerk.ask('GET', '/api/own-post')).json<{ personId: string }>();
  expect((await give(clerks.personId, [civil], '2022-02-01')).json()).toMatchObject({
    status: 409,
    type: '/problems/charge.no-leader',
  });
  expect((await give(wang.id, [civil], '2022-02-01')).json()).toMatchObject({ type: '/problems/charge.unchanged' });
  const finance = await console.enter('finance');
  expect(
    (await finance.ask('POST', '/api/portfolios', { leaderId: li.id, unitIds: [civil], from: '2022-05-01' }))
      .statusCode,
  ).toBe(403);
});

test('for an item the leader is proposed whose portfolio holds its lead unit on the day of the notice', async () => {
  const noticeId = await clerk.send('柳南政办〔2022〕10号.docx', await readFile(SEED));
  const { unsaid, settled } = (await clerk.ask('GET', `/api/notices/${noticeId}`)).json<NoticeView>();
  const proposals = unsaid.flatMap((each) => (each.matter === 'deputy-leader' ? [[each.leadUnit, each.proposal]] : []));
  expect(settled).toBeNull();
  expect(new Set(proposals.filter(([unit]) => unit === '区民政局').map(([, name]) => name))).toEqual(
    new Set(['演示·王某']),
  );
  expect(proposals.filter(([unit]) => unit === '太阳村镇')).toEqual([['太阳村镇', null]]);

  const said = JSON.parse(await readFile(ANSWERS, 'utf8')) as { answers: object[]; settlement: object; issue: object };
  for (const answer of said.answers) await clerk.ask('POST', `/api/notices/${noticeId}/answers`, answer);
  const deputyLeaders = unsaid.flatMap((each) =>
    each.matter === 'deputy-leader' ? [{ row: each.row, name: each.row === '10' ? '刘副区长' : each.proposal }] : [],
  );
  await clerk.ask('POST', `/api/notices/${noticeId}/settlement`, { ...said.settlement, deputyLeaders });
  const issued = await clerk.ask('POST', `/api/notices/${noticeId}/issue`, said.issue);
  ({ programmeId } = issued.json<{ programmeId: string }>());
});

test('issue fixes one leader in charge per item: a name that one leader bears is that person, another stays as written', async () => {
  const all = await charges();
  expect(all).toHaveLength(10);
  const civil = all.filter(({ leader: now }) => now?.id === wang.id);
  expect(civil.length).toBeGreaterThan(0);
  expect(civil.every(({ terms }) => terms[0]?.from === '2022-04-07')).toBe(true);
  const { id } = await task(10);
  expect(all.find((each) => each.id === id)).toMatchObject({ leader: null, written: '刘副区长', terms: [] });
  expect(await deputyOf(10)).toBe('刘副区长');
});

test('a field that changes hands takes its items along from the day on, and leaves what was put elsewhere (I19)', async () => {
  const held = (await charges()).filter(({ leader: now }) => now?.id === wang.id);
  const [first] = held;
  const put = await clerk.ask('POST', `/api/tasks/${first?.id ?? ''}/charge`, {
    leaderId: li.id,
    from: '2022-04-10',
  });
  expect(put.json<TaskChargeView>().terms.map(({ leader: of, from, until }) => [of.name, from, until])).toEqual([
    ['演示·李某', '2022-04-10', null],
    ['演示·王某', '2022-04-07', '2022-04-09'],
  ]);
  const zhao = await leader('演示·赵某');
  const [civil = '', housing = ''] = await unitsNamed('区民政局', '区住建局');
  await give(zhao.id, [civil, housing], '2022-06-01');
  const before = await charges();
  expect(before.filter(({ leader: now }) => now?.id === zhao.id)).toEqual([]);
  await inTransaction(db, (tx) => moveRegimeClock(tx, '2022-06-01T07:00:00Z'));
  const after = await charges();
  expect(after.filter(({ leader: now }) => now?.id === zhao.id)).toHaveLength(held.length - 1);
  expect(after.find(({ id }) => id === first?.id)?.leader?.id).toBe(li.id);
  const moved = after.find(({ leader: now }) => now?.id === zhao.id);
  expect(moved?.terms.at(-1)).toMatchObject({ leader: { name: '演示·王某' }, from: '2022-04-07', until: '2022-05-31' });
  const history = await clerk.ask('GET', `/api/tasks/${moved?.id ?? ''}/history`);
  expect(history.body).toContain('由演示·赵某分管');
});

test('a day on which somebody was in charge keeps them, whatever is asked', async () => {
  const [moved] = (await charges()).filter(({ leader: now }) => now?.name === '演示·赵某');
  const back = { leaderId: li.id, from: '2022-05-01' };
  expect((await clerk.ask('POST', `/api/tasks/${moved?.id ?? ''}/charge`, back)).json()).toMatchObject({
    status: 409,
    type: '/problems/charge.before-present',
    clause: 'I19',
  });
});
