import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../kernel/day.js';
import { readPaper } from '../documents/read.js';
import { moveRegimeClock } from '../platform/clocks/regime-clock.js';
import type { Db } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { inTransaction } from '../platform/database/transaction.js';
import type { DeskView } from '../regime/boards/contract.js';
import type { UnitView } from '../regime/offices/endpoints.units.js';
import type { ArrivalView, SecondmentView, WorkBodyView } from '../regime/staffing/contract.js';
import type { HistoryEntry, TaskView } from '../regime/tasks/contract.js';
import { dutiesOf, issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let db: Db;
let console: RegimeConsole;
let clerk: Visitor;
let leader: Visitor;
let lead: Visitor;
let civil: Visitor;
let health: Visitor;
let programmeId: string;
let item: TaskView;
let civilId: string;
let healthId: string;

const goTo = (on: string) => inTransaction(db, (tx) => moveRegimeClock(tx, `${day(on)}T01:00:00Z`));
const LETTER = { on: '2022-04-11', proof: { kind: 'receipt', number: '收12' } };
const WANTED = { purpose: '入户摸底和施工协调', posts: '工程管理', people: 3, from: '2022-05-05', until: '2022-12-30' };
const TERMS = { people: 3, from: '2022-05-05', until: '2022-12-30' };
const post = async <Reply>(visitor: Visitor, url: string, body: object): Promise<Reply> => {
  const answer = await visitor.ask('POST', url, body);
  if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.body}`);
  return answer.json<Reply>();
};
const refusal = async (visitor: Visitor, url: string, body: object) =>
  (await visitor.ask('POST', url, body)).json<{ type: string; status: number }>();
const read = async (visitor: Visitor, id: string) =>
  (await visitor.ask('GET', `/api/secondments/${id}`)).json<SecondmentView>();
const deskOf = async (visitor: Visitor): Promise<readonly string[]> => {
  const { overdue, soon, later, ahead } = (await visitor.ask('GET', '/api/desk')).json<DeskView>();
  return [...overdue, ...soon, ...later, ...ahead].flatMap(({ act, duties }) =>
    duties.flatMap(({ kind, about }) => (about === null ? [] : [`${act} ${kind}`])),
  );
};

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  [clerk, leader] = [await console.enter('gov-office'), await console.enter('deputy-leader')];
  ({ programmeId } = await issueSeed(clerk));
  const { items } = (await clerk.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<{ items: TaskView[] }>();
  const housing = items.find(({ leadUnit }) => leadUnit === '区住房城乡建设局');
  if (!housing) throw new Error('the seed has no item of the housing bureau');
  item = housing;
  const units = (await clerk.ask('GET', '/api/units?limit=200')).json<{ items: UnitView[] }>().items;
  const idOf = (name: string): string => units.find((unit) => unit.name === name)?.id ?? '';
  [civilId, healthId] = [idOf('区民政局'), idOf('区卫生健康局')];
  lead = await console.enter('liaison', console.districtId, idOf('区住房城乡建设局'));
  civil = await console.enter('liaison', console.districtId, civilId);
  health = await console.enter('unit-head', console.districtId, healthId);
  const charge = { leaderId: leader.personId, from: '2022-04-07' };
  await clerk.ask('POST', `/api/tasks/${item.id}/charge`, charge, { 'if-match': '*' });
  await goTo('2022-04-11');
});
afterAll(() => console.app.close());

let first: string;

test('the lead asks for people, the office passes it on, and the asked unit finds it on its desk with five working days', async () => {
  const asked = await post<SecondmentView>(lead, `/api/tasks/${item.id}/secondments`, WANTED);
  first = asked.id;
  expect([asked.state, asked.can]).toEqual(['requested', ['secondment.read', 'secondment.print', 'secondment.pursue']]);
  expect(await deskOf(clerk)).toEqual(['do staffing-routing']);
  expect((await civil.ask('GET', `/api/secondments/${first}`)).statusCode).toBe(404);
  const own = (await clerk.ask('GET', '/api/units?limit=200'))
    .json<{ items: UnitView[] }>()
    .items.find(({ name }) => name === '区住房城乡建设局');
  expect(await refusal(clerk, `/api/secondments/${first}/routing`, { unitId: own?.id })).toMatchObject({
    type: '/problems/secondment.of-the-lead',
  });
  const routed = await post<SecondmentView>(clerk, `/api/secondments/${first}/routing`, { unitId: civilId });
  expect(routed.askings).toMatchObject([{ unit: { name: '区民政局' }, askedOn: '2022-04-11', dueOn: '2022-04-18' }]);
  expect(await deskOf(civil)).toEqual(['do staffing-answer']);
  expect(await deskOf(lead)).toEqual([]);
  expect(await deskOf(health)).toEqual([]);
});

test('the unit offers fewer people; the lead takes the offer, and the unit owes them by their day', async () => {
  const less = { ...TERMS, people: 2 };
  const offered = await post<SecondmentView>(civil, `/api/secondments/${first}/answer`, {
    ...{ answer: 'countered', terms: less, reason: '换届期间人手紧张' },
  });
  expect(offered.state).toBe('countered');
  expect(await deskOf(lead)).toEqual(['do staffing-counter']);
  const agreed = await post<SecondmentView>(lead, `/api/secondments/${first}/pursuit`, { move: 'accept' });
  expect(agreed).toMatchObject({ state: 'agreed', agreed: { people: 2, by: 'counter' } });
  expect(await deskOf(civil)).toEqual(['do staffing-arrival']);
});

test('the lead confirms who came, under the number of the organisation department; the end day comes and is shown', async () => {
  await goTo('2022-05-05');
  const arrivals = `/api/secondments/${first}/arrivals`;
  expect(await refusal(lead, arrivals, { on: '2022-05-05', people: 2 })).toMatchObject({
    type: '/problems/secondment.approval-number-missing',
  });
  expect((await civil.ask('POST', arrivals, { on: '2022-05-05', people: 2 })).statusCode).toBe(403);
  const there = await post<SecondmentView>(lead, arrivals, {
    ...{ on: '2022-05-05', people: 2, approvalNumber: '柳南组干〔2022〕12号' },
  });
  expect(there).toMatchObject({ state: 'arrived', arrived: 2, approvalNumber: '柳南组干〔2022〕12号' });
  const duties = await dutiesOf(clerk, programmeId);
  expect(duties.find(({ kind }) => kind === 'staffing-arrival')).toMatchObject({ state: 'met', metLate: false });
  expect(duties.find(({ kind }) => kind === 'staffing-release')).toMatchObject({ due: '2022-12-30', about: first });
});

let second: string;

test('silence is 未反馈 and no agreement: only once the time is over it goes up to the leader in charge', async () => {
  const asked = await post<SecondmentView>(clerk, `/api/tasks/${item.id}/secondments`, { ...WANTED, letter: LETTER });
  second = asked.id;
  expect(asked).toMatchObject({ requestedOn: '2022-04-11', letter: { receiptNumber: '收12' } });
  const routed = await post<SecondmentView>(clerk, `/api/secondments/${second}/routing`, { unitId: healthId });
  const due = routed.askings[0]?.dueOn ?? '';
  expect(due).toBe('2022-05-11');
  const pursuit = `/api/secondments/${second}/pursuit`;
  expect(await refusal(clerk, pursuit, { move: 'escalate' })).toMatchObject({
    type: '/problems/secondment.answer-not-due',
  });
  await goTo('2022-05-12');
  expect(await read(clerk, second)).toMatchObject({ state: 'routed', silent: true, agreed: null });
  await post(clerk, pursuit, { move: 'escalate', reason: '期满未反馈' });
  expect(await deskOf(leader)).toEqual(['do staffing-decision']);
  expect(await deskOf(await console.enter('deputy-leader'))).toEqual([]);
});

test('the office does not decide for the leader: he decides here, or the paper he signed is registered', async () => {
  const decision = `/api/secondments/${second}/decision`;
  const order = { decision: 'order', terms: { ...TERMS, people: 1 } };
  expect(await refusal(clerk, decision, order)).toMatchObject({ type: '/problems/staffing.paper-missing' });
  const another = await console.enter('deputy-leader');
  expect((await another.ask('POST', decision, order)).statusCode).toBe(403);
  const decided = await post<SecondmentView>(leader, decision, order);
  expect(decided).toMatchObject({ state: 'agreed', agreed: { people: 1, by: 'leader' } });
  expect(await deskOf(leader)).toEqual([]);
  expect(await deskOf(health)).toContain('do staffing-arrival');
});

test('one clerk carries all of it: request, refusal, escalation, the leader’s paper, arrival and return', async () => {
  const on = '2022-05-12';
  const letter = { on, proof: { kind: 'receipt', number: '收30' } };
  const { id } = await post<SecondmentView>(clerk, `/api/tasks/${item.id}/secondments`, { ...WANTED, letter });
  const to = (way: string): string => `/api/secondments/${id}/${way}`;
  await post(clerk, to('routing'), { unitId: civilId });
  expect(await refusal(clerk, to('answer'), { answer: 'refused', reason: '无人可派' })).toMatchObject({
    type: '/problems/staffing.letter-missing',
  });
  await post(clerk, to('answer'), { answer: 'refused', reason: '无人可派', letter });
  await post(clerk, to('pursuit'), { move: 'escalate' });
  // R9: the one in charge that day, here the leader who is known by the name of the post.
  const paper = { signedBy: 'deputy-leader', post: '副区长', signedOn: on, proof: { kind: 'receipt', number: '收31' } };
  const route = { decision: 'route', unitId: healthId };
  expect(await refusal(clerk, to('decision'), { ...route, paper: { ...paper, signedBy: '王某' } })).toMatchObject({
    ...{ status: 409, type: '/problems/paper.not-in-charge' },
    title: '2022年5月12日这件实事由deputy-leader分管，王某的签字不能作为批准',
  });
  const moved = await post<SecondmentView>(clerk, to('decision'), { ...route, paper });
  expect(moved).toMatchObject({ state: 'routed', decision: { kind: 'route', paper: { signedBy: 'deputy-leader' } } });
  await post(clerk, to('answer'), { answer: 'agreed', letter });
  await post(clerk, to('arrivals'), { on, people: 3, approvalNumber: '柳南组干〔2022〕15号' });
  await goTo('2022-05-13');
  const back = await post<SecondmentView>(clerk, to('release'), { on: '2022-05-13' });
  expect(back).toMatchObject({
    state: 'released',
    releasedOn: '2022-05-13',
    can: ['secondment.read', 'secondment.print'],
  });
});

test('what each unit was asked for and what came of it is counted, and nothing is made of it yet', async () => {
  const board = (await clerk.ask('GET', `/api/programmes/${programmeId}/staffing`)).json<{
    items: SecondmentView[];
    units: ArrivalView[];
  }>();
  expect(board.items).toHaveLength(3);
  expect(board.units.map(({ unit, ...facts }) => [unit.name, facts])).toEqual([
    [
      '区民政局',
      {
        ...{ requests: 2, asked: 6, agreed: 2, arrivedOnTime: 2, arrivedLate: 0 },
        ...{ refused: 1, notAnswered: 0, answeredLate: 0 },
      },
    ],
    [
      '区卫生健康局',
      {
        ...{ requests: 2, asked: 6, agreed: 4, arrivedOnTime: 3, arrivedLate: 0 },
        ...{ refused: 0, notAnswered: 1, answeredLate: 0 },
      },
    ],
  ]);
  const seen = (await civil.ask('GET', `/api/tasks/${item.id}/staffing`)).json<{ items: SecondmentView[] }>();
  expect(seen.items).toHaveLength(2);
});

test('a work body stands once the leader in charge approved it under its number, and ends on a day', async () => {
  const form = {
    name: '老旧小区改造专班',
    leader: '副区长韦某',
    purpose: '统筹五个小区施工',
    unitIds: [civilId, healthId],
  };
  const body = await post<WorkBodyView>(lead, `/api/tasks/${item.id}/work-bodies`, form);
  expect(await deskOf(leader)).toEqual(['do work-body-decision']);
  const to = (way: string): string => `/api/work-bodies/${body.id}/${way}`;
  const approve = { decision: 'approve', documentNumber: '柳南政办函〔2022〕9号' };
  expect(await refusal(clerk, to('decision'), approve)).toMatchObject({ type: '/problems/staffing.paper-missing' });
  expect((await lead.ask('POST', to('decision'), approve)).statusCode).toBe(403);
  const paper = {
    signedBy: '王某',
    post: '副区长',
    signedOn: '2022-05-13',
    proof: { kind: 'receipt', number: '收33' },
  };
  expect(await refusal(clerk, to('decision'), { ...approve, paper })).toMatchObject({
    type: '/problems/paper.not-in-charge',
  });
  expect(await refusal(lead, to('moves'), { move: 'activate', on: '2022-05-13' })).toMatchObject({
    type: '/problems/work-body.wrong-state',
  });
  await post(leader, to('decision'), approve);
  await post(lead, to('moves'), { move: 'activate', on: '2022-05-13' });
  const over = await post<WorkBodyView>(clerk, to('moves'), { move: 'dissolve', on: '2022-05-13' });
  expect(over).toMatchObject({ state: 'dissolved', documentNumber: '柳南政办函〔2022〕9号' });
});

test('the papers open, and the letter says what is asked of whom until when', async () => {
  const letter = await civil.ask('GET', `/api/secondments/${first}/letter`);
  const { blocks } = await readPaper({ name: 'a.docx', bytes: new Uint8Array(letter.rawPayload) });
  const text = JSON.stringify(blocks);
  for (const words of ['区民政局：', '工程管理，共2人', '2022年12月30日', '柳南组干〔2022〕12号'])
    expect(text).toContain(words);
  expect((await health.ask('GET', `/api/secondments/${first}/letter`)).statusCode).toBe(404);
});

test('the item’s history tells it in sentences, with who registered what', async () => {
  const { items } = (await clerk.ask('GET', `/api/tasks/${item.id}/history?limit=100`)).json<{
    items: HistoryEntry[];
  }>();
  const told = items.map(({ sentence }) => sentence).join('\n');
  for (const words of [
    '转办抽调申请，请区民政局在2022年4月18日前答复',
    '区民政局商改：抽调2人',
    '登记区民政局不同意抽调。理由：无人可派',
    '分管领导裁定：由区卫生健康局抽调1人',
    '审定成立“老旧小区改造专班”，文号柳南政办函〔2022〕9号',
  ])
    expect(told).toContain(words);
});
