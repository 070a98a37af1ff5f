import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveRegimeClock } from '../platform/clocks/regime-clock.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { inTransaction } from '../platform/database/transaction.js';
import type { FilingView, ReportBoard } from '../regime/reports/contract.js';
import type { AskingView } from '../regime/reports/contract.asking.js';
import type { Stocktake } from '../regime/reports/contract.stocktake.js';
import { requestFactsOf } from '../regime/reports/queries.asking.js';
import { issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';
import { workbookRows } from './workbook.testing.js';

const database = useTestDatabase();
let console: RegimeConsole;
let clerk: Visitor;
let lead: Visitor;
let partner: Visitor;
let stranger: Visitor;
let programmeId: string;
let item: { id: string; title: string; leadUnit: string; responsibleUnits: readonly string[] };
let unitIdOf: (name: string) => string;
let elsewhere: string;

beforeAll(async () => {
  console = await regimeConsole(await database.open('application'));
  clerk = await console.enter('gov-office');
  ({ programmeId } = await issueSeed(clerk));
  const { items } = (await clerk.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<{ items: (typeof item)[] }>();
  const found = items.find(({ responsibleUnits }) => responsibleUnits.length > 1);
  if (!found) throw new Error('the seed has no item with two responsible units');
  item = found;
  const listed = (await clerk.ask('GET', '/api/units?limit=200')).json<{ items: { id: string; name: string }[] }>();
  const units = new Map(listed.items.map(({ id, name }) => [name, id]));
  unitIdOf = (name) => units.get(name) ?? '';
  elsewhere = [...units.keys()].find((name) => ![item.leadUnit, ...item.responsibleUnits].includes(name)) ?? '';
  const enter = (name = '') => console.enter('liaison', console.districtId, unitIdOf(name));
  [lead, partner, stranger] = [
    await enter(item.leadUnit),
    await enter(item.responsibleUnits[0]),
    await enter(elsewhere),
  ];
});
afterAll(() => console.app.close());

const ask = (who: Visitor, body: object) => who.ask('POST', `/api/tasks/${item.id}/askings`, body);
const of = async (who: Visitor) =>
  (await who.ask('GET', `/api/tasks/${item.id}/askings`)).json<{
    items: AskingView[];
    period: string;
    can: string[];
  }>();
const deskOf = async (who: Visitor): Promise<string> => (await who.ask('GET', '/api/desk')).body;
const typeOf = (answer: { json: () => unknown }): string => (answer.json() as { type: string }).type;
const material = () => ({
  ...{ kind: 'material', unitId: unitIdOf(item.responsibleUnits[0] ?? ''), what: '已改造楼栋清单' },
  dueOn: '2022-04-14',
});
const LETTER = { on: '2022-04-07', proof: { kind: 'receipt', number: '收12' } };

test('the lead asks a responsible unit for material, who finds it on its desk and answers with a file: the day is the fact', async () => {
  expect(typeOf(await ask(partner, material()))).toBe('/problems/forbidden');
  expect(typeOf(await ask(lead, { ...material(), unitId: unitIdOf(elsewhere) }))).toBe(
    '/problems/asking.not-responsible',
  );
  const asked = await ask(lead, material());
  expect(asked.statusCode).toBe(201);
  const { id, period } = asked.json<AskingView>();
  expect(period).toBe('2022Q2');
  expect(await deskOf(partner)).toContain('material-answer');
  const uploadId = await partner.upload('楼栋清单.txt', Buffer.from('12栋'));
  const answered = await partner.ask('POST', `/api/askings/${id}/answer`, { words: '共12栋', uploadIds: [uploadId] });
  expect(answered.json()).toMatchObject({
    ...{ state: 'answered', overdue: false },
    answer: { on: '2022-04-07', late: false, words: '共12栋', files: [{ name: '楼栋清单.txt' }] },
  });
  expect(await deskOf(partner)).not.toContain('material-answer');
  const fileId = answered.json<AskingView>().answer?.files[0]?.id ?? '';
  expect((await lead.ask('GET', `/api/askings/${id}/files/${fileId}`)).rawPayload.toString()).toBe('12栋');
  expect((await stranger.ask('GET', `/api/askings/${id}/files/${fileId}`)).statusCode).toBe(404);
  const again = await partner.ask('POST', `/api/askings/${id}/answer`, { words: '再报' });
  expect(typeOf(again)).toBe('/problems/asking.wrong-state');
});

test('another responsible unit does not see what was asked of this one', async () => {
  const other = await console.enter('liaison', console.districtId, unitIdOf(item.responsibleUnits[1] ?? ''));
  expect((await of(other)).items).toEqual([]);
  expect((await of(partner)).items).toHaveLength(1);
});

test('one clerk puts down both from paper: the days are those of the letters, and a late answer stays late (points 1, 2)', async () => {
  const bare = await ask(clerk, { ...material(), what: '资金台账' });
  expect(typeOf(bare)).toBe('/problems/asking.letter-missing');
  const early = { ...material(), what: '资金台账', dueOn: '2022-04-07' };
  const { id } = (await ask(clerk, { ...early, letter: LETTER })).json<AskingView>();
  const db = await database.open('application');
  await inTransaction(db, (tx) => moveRegimeClock(tx, '2022-04-11T07:00:00Z'));
  const answer = { words: '台账一份', letter: { on: '2022-04-10', proof: { kind: 'receipt', number: '收15' } } };
  const answered = await clerk.ask('POST', `/api/askings/${id}/answer`, answer);
  expect(answered.json()).toMatchObject({
    answer: { on: '2022-04-10', late: true, letter: { receiptNumber: '收15' } },
  });
});

test('the report reads what was asked of each responsible unit for its quarter; what was taken back was not asked', async () => {
  const withdrawn = (await ask(lead, { ...material(), what: '照片' })).json<AskingView>();
  await lead.ask('POST', `/api/askings/${withdrawn.id}/withdrawal`, { words: '已有照片' });
  const db = await database.open('application');
  const facts = await requestFactsOf(db, console.districtId, { taskIds: [item.id], period: '2022Q2' });
  const unitId = unitIdOf(item.responsibleUnits[0] ?? '');
  expect(facts.get(item.id)).toEqual([
    { unitId, what: '已改造楼栋清单', askedOn: '2022-04-07', dueOn: '2022-04-14', answeredOn: '2022-04-07' },
    { unitId, what: '资金台账', askedOn: '2022-04-07', dueOn: '2022-04-07', answeredOn: '2022-04-10' },
  ]);
  expect((await requestFactsOf(db, console.districtId, { taskIds: [item.id], period: '2022Q3' })).size).toBe(0);
});

test('a matter goes to any unit, is answered, and ends where whoever raised it says so; the asked unit cannot', async () => {
  const raised = await ask(lead, {
    ...{ kind: 'matter', unitId: unitIdOf(elsewhere), what: '燃气管线需迁改', dueOn: '2022-04-20' },
    difficultyId: '0b6f2b1c-0000-4000-8000-0000000000d1',
  });
  expect(raised.statusCode).toBe(201);
  const { id } = raised.json<AskingView>();
  expect(await deskOf(stranger)).toContain('matter-answer');
  expect((await of(stranger)).items.map((each) => each.id)).toEqual([id]);
  const twice = await ask(lead, {
    ...{ kind: 'matter', unitId: unitIdOf(elsewhere), what: '燃气管线需迁改', dueOn: '2022-04-20' },
    difficultyId: '0b6f2b1c-0000-4000-8000-0000000000d1',
  });
  expect(typeOf(twice)).toBe('/problems/asking.raised-already');
  await stranger.ask('POST', `/api/askings/${id}/answer`, { words: '4月底前迁改' });
  expect(await deskOf(lead)).toContain('matter-settling');
  expect(typeOf(await stranger.ask('POST', `/api/askings/${id}/settlement`, { outcome: 'resolved' }))).toBe(
    '/problems/forbidden',
  );
  const settled = await lead.ask('POST', `/api/askings/${id}/settlement`, { outcome: 'resolved', words: '已迁改' });
  expect(settled.json()).toMatchObject({ state: 'settled', end: { outcome: 'resolved', words: '已迁改' } });
  expect(await deskOf(lead)).not.toContain('matter-settling');
  const history = (await clerk.ask('GET', `/api/tasks/${item.id}/history`)).body;
  expect(history).toContain('提出协调事项');
  expect(history).toContain('协调事项办结（已解决）');
});

test('the office sees all of the year, what is open first', async () => {
  await ask(lead, { ...material(), what: '第二批清单', dueOn: '2022-04-30' });
  const listed = await clerk.ask('GET', `/api/programmes/${programmeId}/askings`);
  const { items } = listed.json<{ items: AskingView[] }>();
  expect(items[0]).toMatchObject({ state: 'asked', what: '第二批清单' });
  expect(items.slice(1).every(({ state }) => state !== 'asked')).toBe(true);
});

test('the report says of each responsible unit what was asked and when it was answered, and its difficulty becomes a matter once it is accepted', async () => {
  const db = await database.open('application');
  await inTransaction(db, (tx) => moveRegimeClock(tx, '2022-07-01T01:00:00Z'));
  const head = await console.enter('unit-head', console.districtId, unitIdOf(item.leadUnit));
  const board = await clerk.ask('GET', `/api/programmes/${programmeId}/reports?period=2022Q2`);
  const rows = board.json<ReportBoard>().items;
  const at = `/api/obligations/${rows.find(({ unit }) => unit.name === item.leadUnit)?.obligationId ?? ''}/report`;
  const filing = (await head.ask('GET', at)).json<FilingView>();
  const own = filing.sections.find(({ taskId }) => taskId === item.id);
  const word = own?.content.cooperation?.find(({ unit }) => unit.name === item.responsibleUnits[0]);
  expect(word).toMatchObject({ materials: 'late' });
  expect(word?.facts.map(({ what, answeredOn }) => [what, answeredOn])).toEqual([
    ['已改造楼栋清单', '2022-04-07'],
    ['资金台账', '2022-04-10'],
    ['第二批清单', null],
  ]);
  const difficulties = [
    { id: '0b6f2b1c-0000-4000-8000-0000000000d2', text: '施工许可未下', unitId: unitIdOf(elsewhere) },
    { id: '0b6f2b1c-0000-4000-8000-0000000000d3', text: '雨天多', unitId: null },
  ];
  for (const { taskId, missing } of filing.sections) {
    const figures = missing.map(({ target = 0 }) => [`figure-${String(target)}`, { value: 1 }] as const);
    const typed = { ...Object.fromEntries(figures), ...(taskId === item.id && { difficulties }) };
    const answer = await head.ask('PATCH', `${at}/sections/${taskId}`, typed, { 'if-match': '"0"' });
    expect(answer.statusCode).toBe(200);
  }
  expect((await head.ask('POST', `${at}/submission`, {})).statusCode).toBe(200);
  const before = (await of(clerk)).items.length;
  expect((await clerk.ask('POST', `${at}/acceptance`, {})).statusCode).toBe(200);
  const { items } = await of(clerk);
  expect(items).toHaveLength(before + 1);
  expect(items[0]).toMatchObject({ kind: 'matter', what: '施工许可未下', askedOn: '2022-07-01', dueOn: '2022-07-15' });
  expect(await deskOf(stranger)).toContain('matter-answer');
});

/** The day that the acceptance above moved the clock to. */
const TODAY = '2022-07-01';

test('a leader decides on an item in their charge and no other; a clerk puts a meeting down from its minutes, never without', async () => {
  const [charged, uncharged] = [await console.enter('deputy-leader'), await console.enter('deputy-leader')];
  const inCharge = { leaderId: charged.personId, from: TODAY };
  await clerk.ask('POST', `/api/tasks/${item.id}/charge`, inCharge, { 'if-match': '*' });
  const order = { unitId: unitIdOf(item.leadUnit), what: '七月底前把施工单位定下来', dueOn: '2022-07-29' };
  const decide = (who: Visitor, body: object) => who.ask('POST', `/api/tasks/${item.id}/decisions`, body);
  expect(typeOf(await decide(lead, order))).toBe('/problems/forbidden');
  expect(typeOf(await decide(uncharged, order))).toBe('/problems/asking.not-in-charge');
  expect((await of(uncharged)).can).not.toContain('asking.decide');
  const own = (await decide(charged, order)).json<AskingView>();
  expect(own).toMatchObject({ kind: 'decision', state: 'asked', letter: null, unit: { name: item.leadUnit } });
  expect(own.decidedBy).not.toBe('');
  const meeting = { ...order, what: '资金缺口先行垫付', decidedBy: '区政府第14次常务会' };
  expect(typeOf(await decide(clerk, meeting))).toBe('/problems/asking.paper-missing');
  expect(typeOf(await decide(clerk, { ...order, paper: LETTER }))).toBe('/problems/asking.decided-by-missing');
  const put = (await decide(clerk, { ...meeting, paper: LETTER })).json<AskingView>();
  expect(put).toMatchObject({ decidedBy: '区政府第14次常务会', askedOn: LETTER.on, letter: { receiptNumber: '收12' } });
});

test('the unit finds the decision on its desk and answers; the office closes it, and no unit does; both stand in the history', async () => {
  expect(await deskOf(lead)).toContain('decision-answer');
  const [decision] = (await of(lead)).items.filter(({ what }) => what === '七月底前把施工单位定下来');
  const { id } = decision ?? { id: '' };
  expect((await of(stranger)).items.some((each) => each.id === id)).toBe(false);
  await lead.ask('POST', `/api/askings/${id}/answer`, { words: '已定标' });
  expect(await deskOf(clerk)).toContain('decision-settling');
  const end = { outcome: 'resolved', words: '合同已见' };
  expect(typeOf(await lead.ask('POST', `/api/askings/${id}/settlement`, end))).toBe('/problems/forbidden');
  const closed = (await clerk.ask('POST', `/api/askings/${id}/settlement`, end)).json<AskingView>();
  expect(closed).toMatchObject({ state: 'settled', end: { outcome: 'resolved' } });
  const history = (await clerk.ask('GET', `/api/tasks/${item.id}/history`)).body;
  expect(history).toContain('列入督办');
  expect(history).toContain('督办事项办结（已落实）');
});

test('the stocktake shows leaders their own items first, with what is open and decided; units see none of it, and it is printed', async () => {
  const at = `/api/programmes/${programmeId}/stocktake`;
  expect(typeOf(await lead.ask('GET', at))).toBe('/problems/forbidden');
  const leader = await console.enter('deputy-leader');
  const other = (await clerk.ask('GET', at)).json<Stocktake>().items.findLast((line) => line.item.id !== item.id)?.item;
  const inCharge = { leaderId: leader.personId, from: TODAY };
  await clerk.ask('POST', `/api/tasks/${other?.id ?? ''}/charge`, inCharge, { 'if-match': '*' });
  const taken = (await leader.ask('GET', at)).json<Stocktake>();
  expect(taken.items[0]).toMatchObject({ own: true, item: { id: other?.id }, can: ['asking.decide'] });
  expect(taken.items.slice(1).every(({ own, can }) => !own && can.length === 0)).toBe(true);
  expect(taken.decisions.map(({ state }) => state)).toEqual(['asked', 'settled']);
  const line = taken.items.find((each) => each.item.id === item.id);
  expect(line?.open.map(({ what }) => what)).toContain('资金缺口先行垫付');
  const paper = await leader.ask('GET', `${at}/paper`);
  expect(paper.statusCode).toBe(200);
  expect(paper.rawPayload.subarray(0, 2).toString()).toBe('PK');
});

test('what was asked is taken out as the page lists it: narrowed, in its order, and of a unit only what is its own', async () => {
  const at = `/api/programmes/${programmeId}/askings`;
  const { items } = (await clerk.ask('GET', at)).json<{ items: readonly AskingView[] }>();
  const [heading, ...all] = await workbookRows(clerk, `${at}.xlsx`);
  expect(all.map((row) => row[4])).toEqual(items.map(({ what }) => what));
  expect(heading?.slice(3, 7)).toEqual(['种类', '事项', '谁决定的', '谁办']);
  const decisions = await workbookRows(clerk, `${at}.xlsx?kind=decision&sort=due&down=true&language=en`);
  expect(decisions[0]?.[4]).toBe('What');
  expect(decisions.slice(1).map((row) => [row[3], row[8]])).toEqual(
    items
      .filter(({ kind }) => kind === 'decision')
      .map(({ dueOn }) => ['Decision followed up', dueOn])
      .toSorted(([, one = ''], [, other = '']) => other.localeCompare(one)),
  );
  // By the initials of its words: 已改造楼栋清单.
  const found = await workbookRows(clerk, `${at}.xlsx?q=ygzld`);
  expect(found.slice(1).map((row) => row[4])).toContain('已改造楼栋清单');
  expect(found.length).toBeLessThan(all.length);
  const own = await workbookRows(stranger, `${at}.xlsx`);
  const seen = (await stranger.ask('GET', at)).json<{ items: readonly AskingView[] }>().items;
  expect(own.slice(1).map((row) => row[4])).toEqual(seen.map(({ what }) => what));
  expect(seen.length).toBeLessThan(items.length);
});

test('a file that should not be here goes with the words it came with, and days stay (point 13)', async () => {
  const sha256 = createHash('sha256').update('12栋').digest('hex');
  const order = { reason: 'mark-overlooked', paper: '柳南保函〔2022〕3号' };
  expect((await clerk.ask('POST', `/api/files/${sha256}/removal`, order)).statusCode).toBe(202);
  const answered = (await of(lead)).items.find(({ what }) => what === '已改造楼栋清单');
  expect(answered?.answer).toMatchObject({ on: '2022-04-07', words: null, files: [{ name: null }] });
});

test('with its notice goes what was written to and fro', async () => {
  const { items } = (await clerk.ask('GET', '/api/notices')).json<{ items: { id: string }[] }>();
  const order = { reason: 'mark-overlooked', paper: '柳南保函〔2022〕4号' };
  expect((await clerk.ask('POST', `/api/notices/${items[0]?.id ?? ''}/removal`, order)).statusCode).toBe(202);
  const rows = await (await database.open('application')).selectFrom('asking').selectAll().execute();
  expect(rows.length).toBeGreaterThan(3);
  for (const { kind, ...row } of rows) {
    expect(row).toMatchObject({ what: '（内容已紧急清除）', answer: null });
    expect(row.decided_by).toBe(kind === 'decision' ? '（内容已紧急清除）' : null);
  }
});
