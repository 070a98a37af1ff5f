import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { verify } from '../platform/ledger/verify.js';
import type { ObligationView } from '../regime/obligations/contract.js';
import type { TaskRecord, TaskView } from '../regime/tasks/contract.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';
import { issueSeed } from './issued-seed.testing.js';

const database = useTestDatabase();
let db: Db;
let console: RegimeConsole;
let clerk: Visitor;
let programmeId: string;
/** The head of the lead unit of items 4 and 5: one person holds that post. */
let head: Visitor;

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  clerk = await console.enter('gov-office');
  ({ programmeId } = await issueSeed(clerk));
  head = await someoneOf('区民政局', 'unit-head');
});
afterAll(() => console.app.close());

const read = async <T>(path: string, visitor = clerk): Promise<T> =>
  (await visitor.ask('GET', `/api/${path}`)).json<T>();
async function itemOf(seq: number, visitor = clerk): Promise<TaskRecord> {
  const { items } = await read<{ items: TaskView[] }>(`programmes/${programmeId}/tasks`, visitor);
  return read<TaskRecord>(`tasks/${items.find((item) => item.seq === seq)?.id ?? ''}`, visitor);
}
const acknowledgementOf = async (seq: number): Promise<ObligationView | undefined> => {
  const { id } = await itemOf(seq);
  const { items } = await read<{ items: ObligationView[] }>(`programmes/${programmeId}/obligations?task=${id}`);
  return items.find(({ kind }) => kind === 'acknowledgement');
};
async function someoneOf(unit: string, role: 'liaison' | 'unit-head'): Promise<Visitor> {
  const { items } = await read<{ items: { id: string; name: string }[] }>(`units?search=${encodeURIComponent(unit)}`);
  return console.enter(role, console.districtId, items.find(({ name }) => name === unit)?.id ?? '');
}
const persons = { accountableHead: '王某', handsOnLeader: '李某', planReference: '2022年工作要点第三部分第2条' };
const acknowledge = async (visitor: Visitor, seq: number, body: object) =>
  visitor.ask('POST', `/api/tasks/${(await itemOf(seq)).id}/acknowledgement`, body);

test('the lead unit takes its item on: two persons, its own yearly plan, and what it owed is met (R3, R4)', async () => {
  expect(await acknowledgementOf(4)).toMatchObject({ state: 'open', due: '2022-04-14', owedBy: '区民政局' });
  expect((await itemOf(4, head)).can).toContain('task.acknowledge');
  const half = await acknowledge(head, 4, { ...persons, handsOnLeader: '' });
  expect([half.statusCode, half.json<{ type: string; clause: string }>()]).toMatchObject([
    409,
    { type: '/problems/task.persons-missing', clause: 'R4' },
  ]);
  const taken = await acknowledge(head, 4, persons);
  expect([taken.statusCode, taken.json<TaskRecord>()]).toMatchObject([
    200,
    { state: 'planning', acknowledgement: { ...persons, on: '2022-04-07' } },
  ]);
  expect(await acknowledgementOf(4)).toMatchObject({ state: 'met', metOn: '2022-04-07', metLate: false });
});

test('who does not lead an item does not speak for it', async () => {
  const responsible = await someoneOf('银山街道', 'unit-head');
  expect((await itemOf(4, responsible)).can).toEqual([]);
  expect((await acknowledge(responsible, 4, persons)).statusCode).toBe(403);
  expect((await acknowledge(await console.enter('supervision'), 4, persons)).statusCode).toBe(403);
});

test('a clerk registers what came on paper: by the day it came, with its receipt, and nobody is late for the entry (point 1)', async () => {
  await console.app.inject({ method: 'POST', url: '/api/demo/clock', payload: { to: '2022-04-18' } });
  expect((await acknowledge(clerk, 5, persons)).json<{ type: string }>().type).toBe('/problems/task.paper-missing');
  const proof = { kind: 'receipt', number: '收2022-41' };
  const early = await acknowledge(clerk, 5, { ...persons, paper: { on: '2022-04-01', proof } });
  expect(early.json<{ type: string }>().type).toBe('/problems/task.paper-before-issue');
  const registered = await acknowledge(clerk, 5, { ...persons, paper: { on: '2022-04-13', proof } });
  expect([registered.statusCode, registered.json<TaskRecord>()]).toMatchObject([
    200,
    { state: 'planning', stateSince: '2022-04-13', acknowledgement: { on: '2022-04-13' } },
  ]);
  expect(await acknowledgementOf(5)).toMatchObject({ state: 'met', metOn: '2022-04-13', metLate: false });
});

test('persons change and the unit says so again; what was met stays met as it was', async () => {
  const again = await acknowledge(head, 4, { ...persons, handsOnLeader: '赵某' });
  expect([again.statusCode, again.json<TaskRecord>()]).toMatchObject([
    200,
    { state: 'planning', stateSince: '2022-04-07', acknowledgement: { handsOnLeader: '赵某' } },
  ]);
  expect(await acknowledgementOf(4)).toMatchObject({ metOn: '2022-04-07' });
});

test('the kind of an item, its sites and whose money it is are said by the gov office, sites in the notice’s own words', async () => {
  const item = await itemOf(3);
  expect(item).toMatchObject({ category: null, sites: null, districtInvested: null });
  expect(item.sitesWritten).toEqual(['红茂小区', '邮苑小区', '一职校宿舍', '水果仓工商楼', '柳南法院宿舍']);
  const describe = (body: object, visitor = clerk) => visitor.ask('POST', `/api/tasks/${item.id}/description`, body);
  const said = { category: '老旧小区', sites: item.sitesWritten, districtInvested: true };
  expect((await describe({ ...said, sites: ['红茂小区', '新桥小区'] })).json()).toMatchObject({
    type: '/problems/task.site-unwritten',
    title: expect.stringContaining('新桥小区') as string,
  });
  expect((await describe(said, await someoneOf('区民政局', 'liaison'))).statusCode).toBe(403);
  expect((await describe(said)).statusCode).toBe(200);
  expect(await itemOf(3)).toMatchObject(said);
});

test('names of persons stand in the erasable part of the ledger, and the chain verifies', async () => {
  expect((await verify(db)).breaks).toEqual([]);
  const rows = await db.selectFrom('ledger_entry').select('body').where('body', 'like', '%task.moved%').execute();
  expect(rows).toHaveLength(3);
  for (const { body } of rows) expect(body).not.toMatch(/王某|李某|赵某/u);
});
