import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { verify } from '../platform/ledger/verify.js';
import type { DeskView } from '../regime/boards/contract.js';
import type { SuccessionPreview } from '../regime/boards/contract.succession.js';
import type { NoticeView } from '../regime/notices/endpoints.js';
import type { ObligationView } from '../regime/obligations/contract.js';
import type { ObligationRecord } from '../regime/obligations/contract.record.js';
import type { UnitRecord, UnitView } from '../regime/offices/endpoints.units.js';
import type { TaskRecord, TaskView } from '../regime/tasks/contract.js';
import { dutiesOf, issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let db: Db;
let console: RegimeConsole;
let clerk: Visitor;
let noticeId: string;
let programmeId: string;

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  clerk = await console.enter('gov-office');
  ({ noticeId, programmeId } = await issueSeed(clerk));
});
afterAll(() => console.app.close());

const read = async <T>(path: string): Promise<T> => (await clerk.ask('GET', `/api/${path}`)).json<T>();
const unit = async (name: string): Promise<UnitRecord> => {
  const { items } = await read<{ items: UnitView[] }>('units?standing=all&limit=200');
  return read<UnitRecord>(`units/${items.find((each) => each.name === name)?.id ?? name}`);
};
const item = async (seq: number): Promise<TaskRecord> => {
  const { items } = await read<{ items: TaskView[] }>(`programmes/${programmeId}/tasks`);
  return read<TaskRecord>(`tasks/${items.find((each) => each.seq === seq)?.id ?? ''}`);
};
const unitsOf = async (seq: number): Promise<string> => {
  const { leadUnit, responsibleUnits } = await item(seq);
  return [leadUnit, ...responsibleUnits].join(' ');
};
const owed = async (by: string, kind: ObligationView['kind'] = 'report'): Promise<string[]> =>
  (await dutiesOf(clerk, programmeId))
    .filter((duty) => duty.owedBy === by && duty.kind === kind && duty.state !== 'void')
    .map(({ period, due, state, tasks }) =>
      [period, due, state, ...tasks.map(({ seq }) => String(seq))].filter((word) => word !== null).join(' '),
    );
const goTo = (day: string) => console.app.inject({ method: 'POST', url: '/api/demo/clock', payload: { to: day } });
const history = async (path: string): Promise<string> =>
  (await read<{ items: { sentence: string }[] }>(`${path}/history`)).items.map(({ sentence }) => sentence).join('\n');

interface Said {
  readonly from: string;
  readonly heirs: readonly object[];
  readonly number?: string;
  readonly also?: readonly string[];
  readonly answers?: readonly object[];
}
const record = async (name: string, said: Said, visitor = clerk) => {
  const { id } = await unit(name);
  const defaults = { number: '柳南编〔2022〕3号', also: [], answers: [] };
  return visitor.ask('POST', `/api/units/${id}/succession`, { ...defaults, ...said });
};
const refusal = async (answer: ReturnType<typeof record>): Promise<string> => {
  const { statusCode, json } = await answer;
  return `${String(statusCode)} ${json<{ type: string }>().type.replace('/problems/', '')}`;
};

test('a merger for a day to come moves nothing before it, says what will move, and can be taken back', async () => {
  const [rural, farming] = [await unit('区乡村振兴局'), await unit('区农业农村局')];
  const preview = await read<SuccessionPreview>(`units/${rural.id}/succession?into=${farming.id}`);
  expect(preview.items.map(({ seq }) => seq)).toEqual([9, 10]);
  expect(new Set(preview.duties.map(({ unitId }) => unitId))).toEqual(new Set([rural.id]));
  const said = { from: '2022-04-20', heirs: [{ unitId: farming.id }] };
  expect((await record('区乡村振兴局', said, await console.enter('supervision'))).statusCode).toBe(403);
  const recorded = await record('区乡村振兴局', said);
  expect([recorded.statusCode, recorded.json<UnitRecord>().successions]).toMatchObject([
    201,
    [{ state: 'planned', from: '2022-04-20', after: [{ name: '区农业农村局' }] }],
  ]);
  expect(await unitsOf(9)).toBe('区乡村振兴局 洛满镇');
  expect(await refusal(record('区乡村振兴局', said))).toBe('409 succession.already-ended');
  const withdrawn = await clerk.ask('POST', `/api/units/${rural.id}/succession/withdrawal`, {});
  expect(withdrawn.json<UnitRecord>()).toMatchObject({
    standing: 'living',
    successions: [{ state: 'withdrawn' }],
    can: expect.arrayContaining(['unit.succession-record']) as string[],
  });
  expect((await record('区乡村振兴局', said)).statusCode).toBe(201);
});

test('on its day the timer moves items, what is still owed and the people; what was met and the words of the notice stay', async () => {
  const { id: ruralId } = await unit('区乡村振兴局');
  const liaison = await console.enter('liaison', console.districtId, ruralId);
  await goTo('2022-04-15');
  const plan = (await dutiesOf(clerk, programmeId)).find(
    ({ kind, owedBy }) => kind === 'plan' && owedBy === '区乡村振兴局',
  );
  const proof = { kind: 'receipt', number: '收2022-7' };
  const received = { channel: 'paper', receivedOn: '2022-04-15', drawnUpOn: '2022-04-15', proof };
  const paper = await clerk.ask('POST', `/api/obligations/${plan?.id ?? ''}/receipts`, received);
  expect([paper.statusCode, paper.body]).toEqual([201, expect.any(String)]);
  await goTo('2022-04-20');
  expect(await unit('区乡村振兴局')).toMatchObject({ standing: 'ended', until: '2022-04-19' });
  expect(await unitsOf(9)).toBe('区农业农村局 洛满镇');
  // Both were responsible on item 10: their heir is named once.
  expect(await unitsOf(10)).toBe('太阳村镇 金太阳 区农业农村局');
  expect(await owed('区乡村振兴局')).toEqual([]);
  expect(await owed('区乡村振兴局', 'plan')).toHaveLength(1);
  expect(await owed('区农业农村局')).toEqual([
    '2022Q2 2022-07-05 not-due 8 9',
    '2022Q3 2022-10-08 not-due 8 9',
    '2022Q4 2023-01-05 not-due 8 9',
  ]);
  const { original, succeeded } = await item(9);
  expect(original.leadUnit).toBe('区乡村振兴局');
  expect(succeeded).toEqual([
    {
      ...{ role: 'lead', was: '区乡村振兴局', now: '区农业农村局' },
      ...{ from: '2022-04-20', number: '柳南编〔2022〕3号' },
    },
  ]);
  const post = await liaison.ask('GET', '/api/own-post');
  expect(post.json<{ units: { name: string }[] }>().units.map(({ name }) => name)).toEqual(['区农业农村局']);
  expect(await history(`tasks/${(await item(9)).id}`)).toContain('牵头单位由区乡村振兴局改为区农业农村局');
  expect(await history(`units/${ruralId}`)).toContain('单位变更生效：区乡村振兴局自2022年4月20日起由区农业农村局承继');
});

test('a correction after it leaves the duties with the unit that took them over', async () => {
  const before = await owed('区农业农村局');
  const corrected = await clerk.ask('POST', `/api/notices/${noticeId}/amendments`, {
    ...{ number: '柳南政办〔2022〕21号', on: '2022-04-20', reason: '笔误', signedBy: '区政府办' },
    proof: { kind: 'receipt', number: '收2022-90' },
    cells: [{ row: '9', column: 'responsibleUnits', was: '洛满镇', now: '洛满镇、柳石街道' }],
  });
  expect([corrected.statusCode, corrected.body]).toEqual([201, expect.any(String)]);
  expect(await owed('区农业农村局')).toEqual(before);
  expect(await owed('区乡村振兴局')).toEqual([]);
});

test('a receipt of an ended unit that was registered by mistake is taken back: its heir owes the duty again', async () => {
  const plan = (await dutiesOf(clerk, programmeId)).find(
    ({ kind, owedBy }) => kind === 'plan' && owedBy === '区乡村振兴局',
  );
  const { receipts } = await read<ObligationRecord>(`obligations/${plan?.id ?? ''}`);
  const path = `/api/obligations/${plan?.id ?? ''}/receipts/${receipts[0]?.id ?? ''}/correction`;
  const withdrawn = await clerk.ask('POST', path, { reason: '登记错了', filing: null });
  expect([withdrawn.statusCode, withdrawn.body]).toEqual([201, expect.any(String)]);
  expect(await owed('区乡村振兴局', 'plan')).toEqual([]);
  expect(await owed('区农业农村局', 'plan')).toContain('2022-05-07 open 9');
  expect(await history(`tasks/${(await item(9)).id}`)).toContain('改由区农业农村局办（原为区乡村振兴局）');
});

test('a unit that would be named twice on an item is asked about, and nothing moves before the answer (I4)', async () => {
  const { id } = await unit('区农业农村局');
  const said = { from: '2022-04-20', number: '柳南编〔2022〕4号', heirs: [{ unitId: id }] };
  expect(await refusal(record('太阳村镇', said))).toBe('409 succession.open');
  expect(await unitsOf(10)).toBe('太阳村镇 金太阳 区农业农村局');
  const { id: itemId } = await item(10);
  const answers = [{ about: `twice:${itemId}`, choice: 'lead-alone' }];
  expect((await record('太阳村镇', { ...said, answers })).statusCode).toBe(201);
  expect(await unitsOf(10)).toBe('区农业农村局 金太阳');
  expect(await owed('太阳村镇')).toEqual([]);
  expect((await owed('区农业农村局'))[0]).toBe('2022Q2 2022-07-05 not-due 8 9 10');
});

test('of a unit that is split a person says of each item whose it is; each heir owes its own letter', async () => {
  const heirs = [
    { name: '区住房建设局', kind: 'department' },
    { name: '区城市更新局', kind: 'department' },
  ];
  const said = { from: '2022-04-20', number: '柳南编〔2022〕5号', heirs };
  expect(await refusal(record('区住房城乡建设局', said))).toBe('409 succession.open');
  const ids = await Promise.all([1, 2, 3].map(async (seq) => (await item(seq)).id));
  const answers = ids.map((itemId, at) => ({ about: `lead:${itemId}`, choice: at === 0 ? 'new:0' : 'new:1' }));
  const recorded = await record('区住房城乡建设局', { ...said, answers });
  expect([recorded.statusCode, recorded.body]).toEqual([201, expect.any(String)]);
  expect((await unitsOf(1)).split(' ')[0]).toBe('区住房建设局');
  expect((await unitsOf(2)).split(' ')[0]).toBe('区城市更新局');
  expect(await owed('区住房城乡建设局')).toEqual([]);
  expect((await owed('区住房建设局'))[0]).toBe('2022Q2 2022-07-05 not-due 1');
  expect((await owed('区城市更新局'))[0]).toBe('2022Q2 2022-07-05 not-due 2 3');
});

test('a name that nobody had confirmed is tied to the unit it means; the notice keeps its words', async () => {
  const jin = await unit('金太阳');
  expect(jin.can).toContain('unit.identify');
  const { id: as } = await unit('河西街道');
  const said = { as, answers: [] };
  const identified = await clerk.ask('POST', `/api/units/${jin.id}/identification`, said);
  expect(identified.json<UnitRecord>()).toMatchObject({ standing: 'identified', identifiedAs: { name: '河西街道' } });
  expect(await unitsOf(2)).toBe('区城市更新局 河西街道');
  expect(await unitsOf(8)).toBe('区农业农村局 河西街道 洛满镇');
  expect((await item(8)).original.responsibleUnits).toEqual(['金太阳', '洛满镇']);
  expect((await item(8)).unconfirmedUnits).toEqual([]);
  expect((await unit('河西街道')).aliases).toEqual(['金太阳']);
  // Another paper with the name is not asked about it any more.
  const other = await readFile(new URL('../../fixtures/seed/notice.html', import.meta.url));
  const { reading } = await read<NoticeView>(`notices/${await clerk.send('另存的通知.html', other)}`);
  expect(reading?.questions.filter(({ code }) => code === 'unknown-unit')).toEqual([]);
  expect(reading?.completed).toContainEqual(expect.objectContaining({ written: '金太阳', completed: '河西街道' }));
  const again = await clerk.ask('POST', `/api/units/${jin.id}/identification`, said);
  expect(again.json<{ type: string }>().type).toBe('/problems/unit.confirmed-already');
});

test('what changed since a planned merger holds it back on its day, and says so', async () => {
  const { id } = await unit('柳石街道');
  const from = '2022-04-25';
  const said = { from, number: '柳南编〔2022〕6号', heirs: [{ unitId: id }] };
  expect((await record('区卫生健康局', said)).statusCode).toBe(201);
  await clerk.ask('POST', `/api/notices/${noticeId}/amendments`, {
    ...{ number: '柳南政办〔2022〕22号', on: '2022-04-20', reason: '补列', signedBy: '区政府办' },
    proof: { kind: 'receipt', number: '收2022-91' },
    cells: [{ row: '7', column: 'responsibleUnits', was: '', now: '柳石街道' }],
  });
  await goTo(from);
  expect(await unit('区卫生健康局')).toMatchObject({ standing: 'living', successions: [{ state: 'planned' }] });
  expect(await history(`units/${(await unit('区卫生健康局')).id}`)).toContain('有1个问题待区政府办答复');
  const { looseEnds } = await read<DeskView>('desk');
  expect(looseEnds).toContainEqual(expect.objectContaining({ kind: 'held-succession', name: '区卫生健康局', from }));
});

test('every item has exactly one lead, nobody is named twice, no ended unit owes anything, and the ledger verifies', async () => {
  const { items } = await read<{ items: TaskView[] }>(`programmes/${programmeId}/tasks`);
  for (const { leadUnit, responsibleUnits } of items)
    expect(new Set([leadUnit, ...responsibleUnits]).size).toBe(1 + responsibleUnits.length);
  const ended = (await read<{ items: UnitView[] }>('units?standing=ended')).items.map(({ name }) => name);
  expect(ended).toHaveLength(3);
  const open = (await dutiesOf(clerk, programmeId)).filter(({ state }) => state === 'open' || state === 'not-due');
  expect(open.filter(({ owedBy }) => ended.includes(owedBy) || owedBy === '金太阳')).toEqual([]);
  expect((await verify(db)).breaks).toEqual([]);
});
