import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveRegimeClock } from '../platform/clocks/regime-clock.js';
import type { Db } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { inTransaction } from '../platform/database/transaction.js';
import type { UnitView } from '../regime/offices/endpoints.units.js';
import type { PlanRecord } from '../regime/plans/contract.js';
import type { FilingView, ReportBoard } from '../regime/reports/contract.js';
import type { LightRecord, LightView } from '../regime/reports/contract.lights.js';
import type { HistoryEntry, TaskView } from '../regime/tasks/contract.js';
import { issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let db: Db;
let console: RegimeConsole;
let clerk: Visitor;
let inspector: Visitor;
let lead: Visitor;
let programmeId: string;
let noticeId: string;
let item: TaskView;
let first: string;

const ANY = { 'if-match': '*' };
const receipt = (number: string) => ({ kind: 'receipt', number }) as const;
const goTo = (on: string) => inTransaction(db, (tx) => moveRegimeClock(tx, `${on}T01:00:00Z`));
const post = async (who: Visitor, path: string, body: object) => {
  const answer = await who.ask('POST', `/api${path}`, body, ANY);
  return { status: answer.statusCode, body: answer.json<LightRecord & { type?: string }>() };
};
const done = async (who: Visitor, path: string, body: object): Promise<void> => {
  const { status, body: said } = await post(who, path, body);
  if (status >= 300) throw new Error(`${path}: ${JSON.stringify(said)}`);
};
const light = async (who: Visitor = clerk): Promise<LightRecord> =>
  (await who.ask('GET', `/api/tasks/${item.id}/light`)).json<LightRecord>();
const lights = async (who: Visitor): Promise<readonly LightView[]> =>
  (await who.ask('GET', `/api/programmes/${programmeId}/lights`)).json<{ items: LightView[] }>().items;
const REMOVAL = '柳南密办〔2022〕1号';
const codes = ({ reasons }: LightView): readonly string[] => reasons.map(({ code }) => code);

/** Item 2 with a plan whose first node, a fifth of its weight, is due on 10 May and every other on 30 June. */
async function approvedPlan(): Promise<void> {
  const leader = await console.enter('deputy-leader');
  await done(clerk, `/tasks/${item.id}/charge`, { leaderId: leader.personId, from: '2022-04-07' });
  const named = { accountableHead: '梁某', handsOnLeader: '李某', planReference: '2022年工作要点第3条' };
  await done(lead, `/tasks/${item.id}/acknowledgement`, named);
  const plan = (await clerk.ask('POST', `/api/tasks/${item.id}/plan`, {}, ANY)).json<PlanRecord>();
  const [begins, ...rest] = plan.content.milestones;
  if (!begins || rest.length === 0) throw new Error('a plan is begun with nodes');
  first = begins.id;
  const milestones = [
    { ...begins, title: '选址', start: '2022-04-11', finish: '2022-05-10', weight: 20 * rest.length, after: [] },
    ...rest.map((each) => ({
      ...{ ...each, start: '2022-05-11', finish: '2022-06-30', weight: 80, after: [first] },
      targets: each.targets.length > 0 ? each.targets : [1],
    })),
  ];
  const duties = plan.item.responsibleUnits.map((unit) => ({ unitId: unit.id, target: null, text: '提供场地' }));
  const typed = {
    ...{ milestones, duties: [...plan.content.duties, ...duties], staffing: { needed: false, needs: [] } },
    funds: { noDistrictFunds: true, lines: [], estimate: null, budget: null },
  };
  const saved = await clerk.ask('PATCH', `/api/plans/${plan.id}/content`, typed, { 'if-match': '"0"' });
  expect(saved.json<{ gaps: unknown[] }>().gaps).toEqual([]);
  await goTo('2022-04-11');
  await done(clerk, `/plans/${plan.id}/countersigning`, {});
  for (const { id } of plan.item.responsibleUnits)
    await done(clerk, `/plans/${plan.id}/countersigning/${id}/answer`, {
      ...{ answer: 'agreed', paper: { on: '2022-04-11', proof: receipt('收31') } },
    });
  await done(lead, `/plans/${plan.id}/submission`, {});
  await done(clerk, `/plans/${plan.id}/check`, {});
  const { name } = (await clerk.ask('GET', `/api/people/${leader.personId}`)).json<{ name: string }>();
  const signed = { signedBy: name, post: '副区长', signedOn: '2022-04-11', proof: receipt('收33') };
  await done(clerk, `/plans/${plan.id}/approval`, { paper: signed });
  const report = { kind: 'met', reachedOn: '2022-05-10', note: '选址已定，会议纪要存档' };
  reportFirst = () => done(lead, `/plans/${plan.id}/milestones/${first}/reports`, report);
}
let reportFirst: () => Promise<void>;

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  [clerk, inspector] = [await console.enter('gov-office'), await console.enter('supervision')];
  ({ programmeId, noticeId } = await issueSeed(clerk));
  const items = (await clerk.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<{ items: TaskView[] }>().items;
  const units = (await clerk.ask('GET', '/api/units?limit=200')).json<{ items: UnitView[] }>().items;
  const found = items.find(({ seq }) => seq === 2);
  if (!found) throw new Error('the seed has an item 2');
  item = found;
  const leadId = units.find(({ name }) => name === item.leadUnit)?.id;
  lead = await console.enter('liaison', console.districtId, leadId);
});
afterAll(() => console.app.close());

test('before a plan is approved nothing is known, of any item; from then on the plan says what should be', async () => {
  expect(await light()).toMatchObject({ kind: 'none', asOf: null, figures: null, reasons: [{ code: 'no-plan' }] });
  expect(new Set((await lights(clerk)).map(({ kind }) => kind))).toEqual(new Set(['none']));
  await approvedPlan();
  expect(await light()).toMatchObject({
    ...{ kind: 'ok', asOf: '2022-04-11', ageInDays: 0, saidBy: null, rule: '2026-1' },
    ...{ figures: { planned: 0, reported: 0, gap: 0 }, reasons: [{ code: 'behind', points: 0 }] },
  });
});

test('a critical node whose day has passed is red; reported late it is yellow for good, and the unit that spoke is named', async () => {
  await goTo('2022-05-11');
  const red = await light();
  expect(red).toMatchObject({ kind: 'severe', figures: { planned: 20, reported: 0, gap: 20 } });
  expect(codes(red)).toEqual(['critical-overdue', 'behind']);
  await reportFirst();
  expect(red.forecast).toBeNull();
  // The others' plans were due on 7 May, a Saturday that was worked, and nobody has drawn one up (R5).
  const other = (await lights(clerk)).find(({ taskId }) => taskId !== item.id);
  expect(other).toMatchObject({
    kind: 'none',
    reasons: [{ code: 'no-plan' }, { code: 'plan-missing', due: '2022-05-07' }],
  });
  const yellow = await light(lead);
  expect(yellow.forecast).toMatchObject({ promised: '2022-12-30', onTime: 100, method: '2026-1' });
  expect((yellow.forecast?.low ?? '') > '2022-05-30').toBe(true);
  expect(yellow).toMatchObject({
    ...{ kind: 'lag', recovered: true, asOf: '2022-05-11', saidBy: item.leadUnit, figures: { gap: 0, verified: 0 } },
    reasons: [{ code: 'recovered', nodes: [{ title: '选址', missed: '2022-05-10' }] }, { code: 'behind' }],
  });
});

test('whoever collects reports lowers a light with a reason; a unit does not, and nobody raises one', async () => {
  const path = `/tasks/${item.id}/light/lowering`;
  const word = { to: 'severe', reason: '现场无人施工' };
  expect((await post(lead, path, word)).status).toBe(403);
  expect((await post(inspector, path, { ...word, to: 'lag' })).body.type).toBe('/problems/light.not-lower');
  expect((await post(inspector, path, { ...word, reason: ' ' })).body.type).toBe('/problems/light.reason-missing');
  expect((await post(inspector, path, { ...word, to: 'ok' })).status).toBe(422);
  const lowered = (await post(inspector, path, word)).body;
  expect(lowered).toMatchObject({ kind: 'severe', computed: 'lag', can: ['light.read', 'light.lift'] });
  expect(lowered.lowerings).toMatchObject([{ to: 'severe', computed: 'lag', until: '2022-06-30', lifted: null }]);
  expect((await post(clerk, path, word)).body.type).toBe('/problems/light.lowered-already');
  expect(codes(await light(lead))).toEqual(['lowered', 'recovered', 'behind']);
});

test('a word on a light is taken back with a reason, or ends with its quarter; the ledger keeps both', async () => {
  await done(clerk, `/tasks/${item.id}/light/lifting`, { reason: '已复工' });
  expect(await light()).toMatchObject({ kind: 'lag', lowerings: [{ lifted: { on: '2022-05-11', reason: '已复工' } }] });
  await done(clerk, `/tasks/${item.id}/light/lowering`, { to: 'severe', reason: '又停工' });
  await goTo('2022-06-29');
  expect(await light()).toMatchObject({ kind: 'severe', computed: 'lag', reasons: [{ code: 'lowered' }, {}, {}] });
  // On 30 June all the rest is due: eighty points; from the next day on its nodes are late, and critical.
  await goTo('2022-06-30');
  expect(codes(await light())).toEqual(['behind', 'recovered']);
  await goTo('2022-07-01');
  expect(codes(await light())).toEqual(['behind', 'critical-overdue', 'recovered']);
  const history = (await clerk.ask('GET', `/api/tasks/${item.id}/history`)).json<{ items: HistoryEntry[] }>().items;
  const told = history.map(({ sentence }) => sentence).filter((sentence) => sentence.includes('灯'));
  expect(told).toEqual([
    '将进度灯由“滞后”下调为“严重滞后”，至2022年6月30日。理由：又停工',
    '撤销对进度灯的下调（“严重滞后”）。理由：已复工',
    '将进度灯由“滞后”下调为“严重滞后”，至2022年6月30日。理由：现场无人施工',
  ]);
});

test('a quarterly report is missing from the fourth working day after its last day on, for every item of its unit', async () => {
  await goTo('2022-07-08');
  expect(codes(await light())).not.toContain('report-missing');
  await goTo('2022-07-11');
  expect((await light()).reasons).toContainEqual({
    code: 'report-missing',
    reports: [{ period: '2022Q2', due: '2022-07-05', workingDaysLate: 4 }],
  });
});

test('a quarter’s report says how the item stood on the quarter’s last day, and not on the day it is written', async () => {
  const { items } = (await lead.ask('GET', `/api/programmes/${programmeId}/reports?period=2022Q2`)).json<ReportBoard>();
  const [row] = items.filter(({ sections }) => sections.some(({ taskId }) => taskId === item.id));
  const filing = await lead.ask('GET', `/api/obligations/${row?.obligationId ?? ''}/report`);
  const section = filing.json<FilingView>().sections.find(({ taskId }) => taskId === item.id);
  const then = section?.light ?? undefined;
  expect(then).toMatchObject({ on: '2022-06-30', kind: 'severe', figures: { planned: 100, reported: 20 } });
  expect(then && codes(then)).toEqual(['behind', 'recovered']);
  expect(section?.content.light?.kind).toBe('severe');
  expect(codes(await light())).toEqual(expect.arrayContaining(['critical-overdue', 'report-missing']));
});

test('a unit sees the lights of its own items alone, in the list as one by one', async () => {
  const own = await lights(lead);
  const names = async (): Promise<readonly TaskView[]> =>
    (await lead.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<{ items: TaskView[] }>().items;
  const others = (await names()).filter(
    ({ leadUnit, responsibleUnits }) => leadUnit !== item.leadUnit && !responsibleUnits.includes(item.leadUnit),
  );
  expect(own.length + others.length).toBe((await lights(clerk)).length);
  expect(own.map(({ taskId }) => taskId)).toContain(item.id);
  expect((await lead.ask('GET', `/api/tasks/${others[0]?.id ?? ''}/light`)).statusCode).toBe(404);
});

test('with the notice goes what people wrote of its items’ lights (point 13)', async () => {
  await done(clerk, `/notices/${noticeId}/removal`, { reason: 'mark-overlooked', paper: REMOVAL });
  const { lowerings } = await light();
  expect(lowerings.map(({ reason }) => reason)).not.toContain('又停工');
  expect(JSON.stringify(lowerings)).not.toContain('已复工');
});
