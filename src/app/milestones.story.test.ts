import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveRegimeClock } from '../platform/clocks/regime-clock.js';
import type { Db } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { inTransaction } from '../platform/database/transaction.js';
import type { DeskView } from '../regime/boards/contract.js';
import type { FundView } from '../regime/funds/contract.js';
import type { UnitView } from '../regime/offices/endpoints.units.js';
import type { PlanRecord } from '../regime/plans/contract.js';
import type { MilestoneView, PlanMilestones } from '../regime/plans/contract.milestones.js';
import type { HistoryEntry, TaskView } from '../regime/tasks/contract.js';
import { dutiesOf, issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let db: Db;
let console: RegimeConsole;
let clerk: Visitor;
let finance: Visitor;
let inspector: Visitor;
let leader: Visitor;
let lead: Visitor;
let chief: Visitor;
let helper: Visitor;
let programmeId: string;
let item: TaskView;
let planId: string;
let own: string;
let others: string;

const ANY = { 'if-match': '*' };
const receipt = (number: string) => ({ kind: 'receipt', number }) as const;
const wan = (amount: number): number => amount * 1_000_000;
const goTo = (on: string) => inTransaction(db, (tx) => moveRegimeClock(tx, `${on}T01:00:00Z`));
const ask = async (who: Visitor, path: string, body: object) => {
  const answer = await who.ask('POST', `/api${path}`, body, ANY);
  return { status: answer.statusCode, body: answer.json<PlanMilestones & { type?: string; clause?: string }>() };
};
const done = async (who: Visitor, path: string, body: object): Promise<PlanMilestones> => {
  const answer = await ask(who, path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const report = (who: Visitor, id: string, more: object = {}) =>
  ask(who, `/plans/${planId}/milestones/${id}/reports`, {
    ...{ kind: 'met', reachedOn: '2022-05-09', note: '已完成，现场照片存档', ...more },
  });
const look = (who: Visitor, reportId: string, what: 'verification' | 'rejection', body: object = {}) =>
  ask(who, `/plans/${planId}/milestone-reports/${reportId}/${what}`, body);
const nodes = async (who: Visitor): Promise<PlanMilestones> =>
  (await who.ask('GET', `/api/plans/${planId}/milestones`)).json<PlanMilestones>();
const nodeOf = (seen: PlanMilestones, id: string): MilestoneView => {
  const found = seen.items.find((each) => each.id === id);
  if (!found) throw new Error('the plan has the node');
  return found;
};
const waitingReport = (seen: PlanMilestones, id: string): string =>
  nodeOf(seen, id).reports.find(({ state }) => state === 'reported')?.id ?? '';
const onDesk = async (who: Visitor): Promise<string[]> => {
  const { overdue, soon, later } = (await who.ask('GET', '/api/desk')).json<DeskView>();
  return [...overdue, ...soon, ...later].flatMap(({ duties }) => duties.map(({ kind }) => kind));
};

const [FIRST, SECOND] = ['柳南财预〔2022〕18号', '柳南财预〔2022〕21号'] as const;
/** Two lines of one source, and one of another. */
const ARRANGED = [
  { id: '018f0000-0000-7000-8000-000000000001', source: 'district', amount: 60_000_000, note: FIRST },
  { id: '018f0000-0000-7000-8000-000000000002', source: 'unit', amount: 5_000_000, note: '' },
  { id: '018f0000-0000-7000-8000-000000000003', source: 'district', amount: 40_000_000, note: SECOND },
];

/** An approved plan of an item with responsible units, one node of which a responsible unit owes. */
beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  clerk = await console.enter('gov-office');
  ({ programmeId } = await issueSeed(clerk));
  const items = (await clerk.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<{ items: TaskView[] }>().items;
  const units = (await clerk.ask('GET', '/api/units?limit=200')).json<{ items: UnitView[] }>().items;
  const idOf = (name: string): string => units.find((unit) => unit.name === name)?.id ?? '';
  const found = items.find((each) => each.seq === 2);
  const another = found?.responsibleUnits.find((name) => !found.unconfirmedUnits.includes(name));
  if (!found || another === undefined) throw new Error('item 2 has a responsible unit that is known');
  item = found;
  finance = await console.enter('finance');
  inspector = await console.enter('supervision');
  leader = await console.enter('deputy-leader');
  lead = await console.enter('liaison', console.districtId, idOf(item.leadUnit));
  chief = await console.enter('unit-head', console.districtId, idOf(item.leadUnit));
  helper = await console.enter('liaison', console.districtId, idOf(another));
  await clerk.ask('POST', `/api/tasks/${item.id}/charge`, { leaderId: leader.personId, from: '2022-04-07' }, ANY);
  const invested = { category: null, sites: null, districtInvested: true };
  await clerk.ask('POST', `/api/tasks/${item.id}/description`, invested, ANY);
  const named = { accountableHead: '梁某', handsOnLeader: '李某', planReference: '2022年工作要点第3条' };
  await lead.ask('POST', `/api/tasks/${item.id}/acknowledgement`, named, ANY);
  const plan = (await clerk.ask('POST', `/api/tasks/${item.id}/plan`, {}, ANY)).json<PlanRecord>();
  planId = plan.id;
  const [first, second, ...rest] = plan.content.milestones;
  if (!first || !second) throw new Error('a plan is begun with nodes');
  [own, others] = [first.id, second.id];
  const milestones = [
    { ...first, start: '2022-04-11', finish: '2022-05-10' },
    { ...second, start: '2022-05-11', finish: '2022-05-20', ownerUnitId: idOf(another) },
    ...rest,
  ];
  const duties = plan.item.responsibleUnits.map((unit) => ({ unitId: unit.id, target: null, text: '提供场地' }));
  const typed = {
    ...{ milestones, duties: [...plan.content.duties, ...duties], staffing: { needed: false, needs: [] } },
    funds: { noDistrictFunds: false, lines: ARRANGED, estimate: null, budget: null },
  };
  const saved = await clerk.ask('PATCH', `/api/plans/${planId}/content`, typed, { 'if-match': '"0"' });
  expect(saved.json<{ gaps: unknown[] }>().gaps).toEqual([]);
  await goTo('2022-04-11');
  expect((await report(lead, own)).body.type).toBe('/problems/milestone.not-approved');
  await done(clerk, `/plans/${planId}/countersigning`, {});
  for (const { id } of plan.item.responsibleUnits)
    await done(clerk, `/plans/${planId}/countersigning/${id}/answer`, {
      ...{ answer: 'agreed', paper: { on: '2022-04-11', proof: receipt('收31') } },
    });
  await done(lead, `/plans/${planId}/submission`, {});
  await done(clerk, `/plans/${planId}/check`, {});
  const { name } = (await clerk.ask('GET', `/api/people/${leader.personId}`)).json<{ name: string }>();
  const signed = { signedBy: name, post: '副区长', signedOn: '2022-04-11', proof: receipt('收32') };
  await done(clerk, `/plans/${planId}/approval`, { paper: signed });
  await goTo('2022-05-09');
});
afterAll(() => console.app.close());

test('the money that the approved plan arranged is where a fund plan begins, a line a source', async () => {
  const { arranged } = (await lead.ask('GET', `/api/tasks/${item.id}/funds`)).json<FundView>();
  expect(arranged).toEqual([
    { source: 'district', amount: 100_000_000, note: `${FIRST}、${SECOND}` },
    { source: 'unit', amount: 5_000_000, note: '' },
  ]);
});

test('the unit that owes a node reports it, and nobody else: the inspectors have it on their desk where it is the lead’s', async () => {
  expect((await report(helper, own)).status).toBe(403);
  expect((await report(inspector, own)).status).toBe(403);
  const { status, body } = await report(lead, own, { value: '1份', proof: receipt('柳南建〔2022〕5号') });
  expect([status, nodeOf(body, own)]).toMatchObject([200, { state: 'reported', missed: null, code: 'scheduled' }]);
  expect(body.progress).toMatchObject({ verified: 0, reportedOn: '2022-05-09', verifiedOn: null });
  expect(body.progress.reported).toBeGreaterThan(0);
  expect(await onDesk(inspector)).toContain('milestone-look');
  expect(await onDesk(lead)).not.toContain('milestone-look');
  expect((await report(chief, own)).body).toMatchObject({ type: '/problems/milestone.being-looked-at' });
});

test('the lead cannot verify its own node, by whichever of its people', async () => {
  const id = waitingReport(await nodes(lead), own);
  for (const who of [lead, chief])
    expect(await look(who, id, 'verification')).toMatchObject({
      ...{ status: 409, body: { type: '/problems/milestone.own-node', clause: 'I10' } },
    });
  expect(nodeOf(await nodes(chief), own)).toMatchObject({ mayReport: false, mayLook: false });
  expect(nodeOf(await nodes(inspector), own)).toMatchObject({ mayReport: false, mayLook: true });
  const paper = { signedBy: '梁某', post: '局长', signedOn: '2022-05-09', proof: receipt('收33') };
  expect(await look(clerk, id, 'verification', { basis: 'lead', paper })).toMatchObject({
    body: { type: '/problems/milestone.own-node' },
  });
  expect((await look(helper, id, 'verification')).status).toBe(403);
});

test('a payment is refused for lack of verified progress, and paid once the node was verified', async () => {
  const fund = async (who: Visitor, path: string, body: object) => {
    const answer = await who.ask('POST', `/api/tasks/${item.id}/funds${path}`, body, ANY);
    return { status: answer.statusCode, body: answer.json<FundView & { type?: string; clause?: string }>() };
  };
  const lines = [{ source: 'district', amount: wan(120), note: '柳南财预〔2022〕18号' }];
  await fund(lead, '/plan', { lines });
  await fund(finance, '/plan/review', {});
  await fund(leader, '/plan/approval', {});
  const contract = { number: 'LN-2022-02', party: '演示建设公司', signedOn: '2022-04-20', labourShare: 0 };
  const { contracts } = (await fund(lead, '/contracts', { ...contract, amount: wan(100) })).body;
  const asked = {
    ...{ contractId: contracts[0]?.id ?? '', source: 'district', trigger: 'progress', amount: wan(2), labour: 0 },
    ...{ milestoneIds: [own], invoice: '04500211', note: '' },
  };
  const payment = (await fund(lead, '/payments', asked)).body.payments[0]?.id ?? '';
  const path = `/payments/${payment}`;
  expect(await fund(lead, `${path}/submission`, asked)).toMatchObject({
    ...{ status: 409, body: { type: '/problems/payment.milestone-not-verified', clause: 'R13' } },
  });
  const seen = await done(
    inspector,
    `/plans/${planId}/milestone-reports/${waitingReport(await nodes(inspector), own)}/verification`,
    {},
  );
  expect(nodeOf(seen, own)).toMatchObject({
    ...{ state: 'met', code: 'met', reports: [{ basis: 'inspector', decidedOn: '2022-05-09' }] },
  });
  expect(seen.progress.verified).toBe(seen.progress.reported);
  expect(await onDesk(inspector)).not.toContain('milestone-look');
  expect((await fund(lead, `${path}/submission`, asked)).body.payments[0]).toMatchObject({
    ...{ state: 'finance-review', milestones: [{ id: own, verifiedOn: '2022-05-09' }] },
  });
  await fund(finance, `${path}/review`, { verdict: 'pass', reason: '' });
  await fund(leader, `${path}/decision`, { verdict: 'pass', reason: '' });
  const voucher = { voucher: '记-0509', amount: wan(2), paidOn: '2022-05-09' };
  expect((await fund(finance, `${path}/voucher`, voucher)).body).toMatchObject({
    ...{ paid: wan(2), payments: [{ state: 'paid', milestones: [{ id: own, verifiedOn: '2022-05-09' }] }] },
  });
});

test('another unit’s node is looked at by the lead: a part first, sent back with its reason, and the whole late', async () => {
  await goTo('2022-05-18');
  const part = await report(helper, others, { kind: 'partial', share: 40, reachedOn: '2022-05-17' });
  expect(nodeOf(part.body, others).state).toBe('part-reported');
  expect(await onDesk(lead)).toContain('milestone-look');
  const first = waitingReport(part.body, others);
  expect((await look(lead, first, 'rejection', { reason: '' })).body.type).toBe('/problems/milestone.reason-missing');
  const back = await look(chief, first, 'rejection', { reason: '只完成一处' });
  expect(nodeOf(back.body, others)).toMatchObject({ state: 'planned', reports: [{ reason: '只完成一处' }] });
  const again = await report(helper, others, { kind: 'partial', share: 30, reachedOn: '2022-05-17' });
  const half = await look(lead, waitingReport(again.body, others), 'verification');
  expect(nodeOf(half.body, others)).toMatchObject({ state: 'partial', code: 'partiallyMet' });
  await goTo('2022-05-23');
  expect(nodeOf(await nodes(lead), others)).toMatchObject({ state: 'partial', missed: '2022-05-20' });
  const whole = await report(helper, others, { reachedOn: '2022-05-23' });
  expect(nodeOf(whole.body, others).state).toBe('rest-reported');
  const met = await look(lead, waitingReport(whole.body, others), 'verification');
  expect(nodeOf(met.body, others)).toMatchObject({ state: 'met', code: 'met', missed: '2022-05-20' });
  expect((await report(helper, others)).body.type).toBe('/problems/milestone.met-already');
});

test('a clerk carries a node from paper: the unit’s letter first, then another paper of whoever looked (point 1)', async () => {
  const third = (await nodes(clerk)).items.find(({ state }) => state === 'planned')?.id ?? '';
  const letter = { on: '2022-05-20', proof: receipt('收40') };
  expect((await report(clerk, third)).body.type).toBe('/problems/plan.paper-missing');
  const told = await report(clerk, third, { letter, reachedOn: '2022-05-19' });
  expect(nodeOf(told.body, third).reports).toMatchObject([
    { reportedOn: '2022-05-20', letter: { receiptNumber: '收40' } },
  ]);
  const id = waitingReport(told.body, third);
  const signed = { signedBy: '覃某', post: '督查科科长', signedOn: '2022-05-23', proof: receipt('收40') };
  expect((await look(clerk, id, 'verification', { basis: 'inspector' })).body.type).toContain('paper-missing');
  expect((await look(clerk, id, 'verification', { basis: 'inspector', paper: signed })).body.type).toContain(
    'same-paper',
  );
  const seen = await look(clerk, id, 'verification', {
    ...{ basis: 'certificate', certificate: '计量2号', paper: { ...signed, proof: receipt('收41') } },
  });
  expect(nodeOf(seen.body, third)).toMatchObject({
    ...{ state: 'met', reports: [{ certificate: '计量2号', decidedBy: '覃某', registered: true }] },
  });
  const history = (await clerk.ask('GET', `/api/tasks/${item.id}/history`)).json<{ items: HistoryEntry[] }>().items;
  const sentences = history.map(({ sentence }) => sentence).join('\n');
  for (const words of ['登记：', '督查核实', '计量证书核实，计量2号', '只完成一处', '完成30%'])
    expect(sentences).toContain(words);
});

test('what waits too long to be looked at is overdue on the desk of whoever should look', async () => {
  const next = (await nodes(lead)).items.find(({ state, mayReport }) => state === 'planned' && mayReport)?.id ?? '';
  await report(lead, next, { reachedOn: '2022-05-23' });
  await goTo('2022-06-15');
  const waits = (await dutiesOf(clerk, programmeId)).filter(
    ({ kind, state }) => kind === 'milestone-look' && state === 'open',
  );
  expect(waits).toMatchObject([{ overdue: true, task: item.id }]);
});

test('finance sees a node by its certificate, and without one is told what is lacking', async () => {
  const seen = await nodes(finance);
  const waiting = seen.items.find(({ mayLook }) => mayLook);
  const id = waitingReport(seen, waiting?.id ?? '');
  expect((await look(finance, id, 'verification')).body.type).toBe('/problems/milestone.certificate-missing');
  const met = await look(finance, id, 'verification', { certificate: '计量3号' });
  expect(nodeOf(met.body, waiting?.id ?? '').reports.at(-1)).toMatchObject({
    basis: 'certificate',
    certificate: '计量3号',
  });
});

test('a unit that has nothing to do with the item does not see its nodes', async () => {
  const units = (await clerk.ask('GET', '/api/units?limit=200')).json<{ items: UnitView[] }>().items;
  const stranger = units.find(({ name }) => ![item.leadUnit, ...item.responsibleUnits].includes(name));
  const outside = await console.enter('liaison', console.districtId, stranger?.id);
  expect((await outside.ask('GET', `/api/plans/${planId}/milestones`)).statusCode).toBe(404);
});
