import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveRegimeClock } from '../platform/clocks/regime-clock.js';
import type { Db } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { inTransaction } from '../platform/database/transaction.js';
import type { UnitView } from '../regime/offices/endpoints.units.js';
import type { PlanRecord } from '../regime/plans/contract.js';
import type { HistoryEntry, TaskRecord, TaskView } from '../regime/tasks/contract.js';
import { issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let db: Db;
let console: RegimeConsole;
let clerk: Visitor;
let finance: Visitor;
let leader: Visitor;
let items: readonly TaskView[];
let units: readonly UnitView[];

const ANY = { 'if-match': '*' };
const receipt = (number: string) => ({ kind: 'receipt', number }) as const;
const goTo = (on: string) => inTransaction(db, (tx) => moveRegimeClock(tx, `${on}T01:00:00Z`));
const item = (seq: number): TaskView => {
  const found = items.find((each) => each.seq === seq);
  if (!found) throw new Error(`the seed has no item ${String(seq)}`);
  return found;
};
const leadOf = (seq: number): Promise<Visitor> =>
  console.enter('liaison', console.districtId, units.find(({ name }) => name === item(seq).leadUnit)?.id);
const start = async (who: Visitor, seq: number, body: object) => {
  const answer = await who.ask('POST', `/api/tasks/${item(seq).id}/start`, body, ANY);
  return { status: answer.statusCode, body: answer.json<TaskRecord & { type?: string; clause?: string }>() };
};
const read = async (who: Visitor, seq: number): Promise<TaskRecord> =>
  (await who.ask('GET', `/api/tasks/${item(seq).id}`)).json<TaskRecord>();

/** Carries the plan of an item to its approval, from paper. */
async function approve(seq: number): Promise<void> {
  const { id } = item(seq);
  const act = async (what: string, body: object) => {
    const answer = await clerk.ask('POST', what, body, ANY);
    if (answer.statusCode >= 300) throw new Error(`${what}: ${answer.body}`);
    return answer.json<PlanRecord>();
  };
  const paper = { on: '2022-05-16', proof: receipt('收1') };
  const named = { accountableHead: '梁某', handsOnLeader: '李某', planReference: '2022年工作要点第3条' };
  await act(`/api/tasks/${id}/acknowledgement`, { ...named, paper });
  await act(`/api/tasks/${id}/charge`, { leaderId: leader.personId, from: '2022-04-07' });
  const plan = await act(`/api/tasks/${id}/plan`, {});
  const duties = plan.item.responsibleUnits.map((unit) => ({ unitId: unit.id, target: null, text: '提供场地' }));
  const typed = {
    ...{ duties: [...plan.content.duties, ...duties], staffing: { needed: false, needs: [] } },
    funds: { noDistrictFunds: true, lines: [], estimate: null, budget: null },
  };
  await clerk.ask('PATCH', `/api/plans/${plan.id}/content`, typed, { 'if-match': '"0"' });
  if (duties.length > 0) await act(`/api/plans/${plan.id}/countersigning`, {});
  for (const { unitId } of duties)
    await act(`/api/plans/${plan.id}/countersigning/${unitId}/answer`, { answer: 'agreed', paper });
  await act(`/api/plans/${plan.id}/submission`, { paper });
  await act(`/api/plans/${plan.id}/check`, {});
  const { name } = (await clerk.ask('GET', `/api/people/${leader.personId}`)).json<{ name: string }>();
  const signed = { signedBy: name, post: '副区长', signedOn: '2022-05-16', proof: receipt('收2') };
  await act(`/api/plans/${plan.id}/approval`, { paper: signed });
}

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  clerk = await console.enter('gov-office');
  const { programmeId } = await issueSeed(clerk);
  items = (await clerk.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<{ items: TaskView[] }>().items;
  units = (await clerk.ask('GET', '/api/units?limit=200')).json<{ items: UnitView[] }>().items;
  finance = await console.enter('finance');
  leader = await console.enter('deputy-leader');
  await goTo('2022-05-16');
});
afterAll(() => console.app.close());

test('an item that ran before its plan was approved is shown as that, with its true start and why, and nothing is claimed approved', async () => {
  const lead = await leadOf(2);
  const began = { on: '2021-11-01', proof: receipt('开工令〔2021〕9号') };
  expect((await start(lead, 2, { ...began, proof: undefined, explanation: '续建' })).body.type).toBe(
    '/problems/task.start-evidence-missing',
  );
  expect(await start(lead, 2, began)).toMatchObject({
    ...{ status: 409, body: { type: '/problems/task.explanation-missing', clause: 'I5' } },
  });
  const told = await start(lead, 2, { ...began, explanation: '续建项目，上年11月开工' });
  expect(told.body).toMatchObject({
    state: 'issued',
    start: { on: '2021-11-01', beforeApproval: true, explanation: '续建项目，上年11月开工' },
  });
  expect((await start(lead, 2, { ...began, explanation: '再报' })).body.type).toBe('/problems/task.started-already');
  await approve(2);
  expect(await read(clerk, 2)).toMatchObject({ state: 'ready', start: { on: '2021-11-01', beforeApproval: true } });
  const works = { conditionsMet: true, fundsArranged: true };
  const atWork = await start(lead, 2, { on: '2022-05-16', proof: receipt('复工1'), works });
  expect(atWork.body).toMatchObject({
    ...{ state: 'in-progress', stateSince: '2022-05-16' },
    start: { on: '2021-11-01', beforeApproval: true, explanation: '续建项目，上年11月开工' },
  });
  const history = (await clerk.ask('GET', `/api/tasks/${item(2).id}/history`)).json<{ items: HistoryEntry[] }>();
  expect(history.items.map(({ sentence }) => sentence).join('\n')).toContain('审定前已实施，2021年11月1日实际开工');
});

test('works with district money do not begin before their conditions are met and their fund plan is approved', async () => {
  await approve(3);
  const invested = { category: null, sites: null, districtInvested: true };
  await clerk.ask('POST', `/api/tasks/${item(3).id}/description`, invested, ANY);
  const lead = await leadOf(3);
  const began = { on: '2022-05-16', proof: receipt('开工令1号') };
  const works = { conditionsMet: true, fundsArranged: true };
  expect((await start(lead, 3, { ...began, on: '2022-05-17', works })).body.type).toBe('/problems/task.start-later');
  expect(await start(lead, 3, { ...began, works: { ...works, conditionsMet: false } })).toMatchObject({
    ...{ status: 409, body: { type: '/problems/task.start-conditions', clause: '政府投资条例20' } },
  });
  expect(await start(lead, 3, { ...began, works })).toMatchObject({
    ...{ status: 409, body: { type: '/problems/task.funds-not-arranged', clause: '农民工条例23' } },
  });
  const fund = (who: Visitor, path: string, body: object) =>
    who.ask('POST', `/api/tasks/${item(3).id}/funds${path}`, body, ANY);
  await fund(lead, '/plan', { lines: [{ source: 'district', amount: 120_000_000, note: '柳南财预〔2022〕18号' }] });
  await fund(finance, '/plan/review', {});
  await fund(leader, '/plan/approval', {});
  expect((await start(lead, 3, { ...began, works })).body).toMatchObject({
    ...{ state: 'in-progress', start: { on: '2022-05-16', beforeApproval: false, receiptNumber: '开工令1号' } },
  });
  expect((await start(lead, 3, { ...began, works })).status).toBe(409);
});

test('a clerk takes the start down from paper, and a unit that does not lead the item cannot tell it', async () => {
  await approve(4);
  const stranger = await leadOf(3);
  const began = { on: '2022-05-16', proof: receipt('收文〔2022〕70号') };
  expect((await start(stranger, 4, began)).status).toBe(403);
  const works = { conditionsMet: true, fundsArranged: true };
  const told = await start(clerk, 4, { ...began, works });
  expect(told.body).toMatchObject({ state: 'in-progress', start: { receiptNumber: '收文〔2022〕70号' } });
  const [latest] = (await clerk.ask('GET', `/api/tasks/${item(4).id}/history`)).json<{ items: HistoryEntry[] }>().items;
  expect(latest?.sentence).toContain('登记：');
});
