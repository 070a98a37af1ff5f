import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../platform/database/test-database.js';
import type { DeskView } from '../regime/boards/contract.js';
import type { ChangeView } from '../regime/changes/contract.js';
import type { PlanBoard } from '../regime/plans/contract.board.js';
import type { PlanEditionView, PlanRecord } from '../regime/plans/contract.js';
import { issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let console: RegimeConsole;
let clerk: Visitor;
let programmeId: string;
let noticeId: string;
let items: readonly { id: string; seq: number; leadUnit: string; responsibleUnits: readonly string[] }[];
let units: ReadonlyMap<string, string>;

beforeAll(async () => {
  console = await regimeConsole(await database.open('application'));
  clerk = await console.enter('gov-office');
  ({ programmeId, noticeId } = await issueSeed(clerk));
  items = (await clerk.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<{ items: typeof items }>().items;
  const listed = (await clerk.ask('GET', '/api/units?limit=200')).json<{ items: { id: string; name: string }[] }>();
  units = new Map(listed.items.map(({ id, name }) => [name, id]));
});
afterAll(() => console.app.close());

const itemOf = (seq: number) => {
  const item = items.find((each) => each.seq === seq);
  if (!item) throw new Error(`the seed has no item ${String(seq)}`);
  return item;
};
const peopleOf = (unit: string, role: 'liaison' | 'unit-head' = 'liaison') =>
  console.enter(role, console.districtId, units.get(unit));
const begin = (who: Visitor, taskId: string) => who.ask('POST', `/api/tasks/${taskId}/plan`, {}, { 'if-match': '*' });

test('a plan begins with what the notice says, and a second one is not begun beside it', async () => {
  const item = itemOf(2);
  const lead = await peopleOf(item.leadUnit);
  const begun = await begin(lead, item.id);
  expect(begun.statusCode).toBe(201);
  const plan = begun.json<PlanRecord>();
  expect(plan).toMatchObject({ edition: 1, approvedEdition: null, state: 'draft', item: { seq: 2 } });
  expect(plan.item.targets.length).toBeGreaterThan(0);
  const last = plan.content.milestones.at(-1);
  expect([last?.finish, last?.targets]).toEqual([plan.item.dueOn, plan.item.targets.map(({ number }) => number)]);
  const again = await begin(lead, item.id);
  expect([again.statusCode, again.json<{ type: string }>().type]).toEqual([409, expect.stringContaining('plan')]);
});

test('what two people type into different parts is kept of both; into one part the later is asked', async () => {
  const item = itemOf(3);
  const lead = await peopleOf(item.leadUnit);
  const { id, content } = (await begin(lead, item.id)).json<PlanRecord>();
  const save = (who: Visitor, body: object, version: number) =>
    who.ask('PATCH', `/api/plans/${id}/content`, body, { 'if-match': `"${String(version)}"` });
  const first = await save(lead, { summary: '分两批实施' }, 0);
  expect(first.json<{ version: number; conflicts: unknown[] }>()).toMatchObject({ version: 1, conflicts: [] });
  const node = { ...content.milestones[0], id: randomUUID(), title: '完成招标', targets: [1] };
  const second = await save(clerk, { milestones: [...content.milestones, node] }, 0);
  expect(second.json<{ conflicts: unknown[] }>().conflicts).toEqual([]);
  const third = await save(clerk, { summary: '一次实施' }, 0);
  expect(third.json<{ conflicts: unknown[] }>().conflicts).toMatchObject([
    { field: 'summary', yours: '一次实施', theirs: '分两批实施', by: 'liaison', own: false },
  ]);
  const kept = (await lead.ask('GET', `/api/plans/${id}`)).json<PlanRecord>();
  expect(kept.content.summary).toBe('分两批实施');
  expect(kept.content.milestones.map(({ title }) => title)).toContain('完成招标');
});

test('one person in two windows is told in the one what they typed into a plan in the other, and nothing is written over', async () => {
  const item = itemOf(3);
  const lead = await peopleOf(item.leadUnit);
  const { planId } = (await lead.ask('GET', `/api/tasks/${item.id}/plan`)).json<{ planId: string }>();
  const plan = async () => (await lead.ask('GET', `/api/plans/${planId}`)).json<PlanRecord>();
  const save = async (window: string, summary: string, version: number) => {
    const headers = { 'if-match': `"${String(version)}"`, 'x-window': window };
    const answer = await lead.ask('PATCH', `/api/plans/${planId}/content`, { summary }, headers);
    return answer.json<{ version: number; conflicts: unknown[] }>();
  };
  const { formVersion: seen } = await plan();
  expect(await save('desk-0001', '分三批实施', seen)).toMatchObject({ version: seen + 1, conflicts: [] });
  const met = await save('phone-01', '一次实施', seen);
  expect(met.conflicts).toMatchObject([{ yours: '一次实施', theirs: '分三批实施', by: 'liaison', own: true }]);
  expect((await plan()).content.summary).toBe('分三批实施');
  // Once both were seen, the one that is chosen stands.
  expect(await save('phone-01', '一次实施', met.version)).toMatchObject({ version: seen + 2, conflicts: [] });
});

test('a unit that has nothing to do with an item does not see its plan', async () => {
  const item = itemOf(2);
  const { planId } = (await clerk.ask('GET', `/api/tasks/${item.id}/plan`)).json<{ planId: string }>();
  const involved = [item.leadUnit, ...item.responsibleUnits];
  const stranger = await peopleOf([...units.keys()].find((name) => !involved.includes(name)) ?? '');
  expect((await stranger.ask('GET', `/api/tasks/${item.id}/plan`)).json()).toMatchObject({ planId: null });
  expect((await stranger.ask('GET', `/api/plans/${planId}`)).statusCode).toBe(404);
});

const ANY = { 'if-match': '*' };
const receipt = { kind: 'receipt', number: '收文〔2022〕31号' };
const act = async (who: Visitor, planId: string, what: string, body: object, expected = 200) => {
  const answered = await who.ask('POST', `/api/plans/${planId}/${what}`, body, ANY);
  expect([what, answered.statusCode, answered.statusCode === expected ? '' : answered.body]).toEqual([
    what,
    expected,
    '',
  ]);
  return answered.json<PlanRecord & { type: string }>();
};

/** A plan that lacks nothing: what the notice does not say is said. */
async function completePlan(seq: number, more: object = {}): Promise<PlanRecord> {
  const item = itemOf(seq);
  const found = await clerk.ask('GET', `/api/tasks/${item.id}/plan`);
  const known = found.json<{ planId: string | null }>().planId;
  const { id } = known === null ? (await begin(clerk, item.id)).json<PlanRecord>() : { id: known };
  const named = { accountableHead: '梁某', handsOnLeader: '李某', planReference: '2022年工作要点第3条' };
  const paper = { on: '2022-04-07', proof: { kind: 'receipt', number: '收文〔2022〕1号' } };
  await clerk.ask('POST', `/api/tasks/${item.id}/acknowledgement`, { ...named, paper }, ANY);
  const plan = (await clerk.ask('GET', `/api/plans/${id}`)).json<PlanRecord>();
  const duties = plan.item.responsibleUnits.map((unit) => ({ unitId: unit.id, target: null, text: '提供场地' }));
  const funds = { noDistrictFunds: true, lines: [], estimate: null, budget: null };
  const typed = { duties: [...plan.content.duties, ...duties], funds, staffing: { needed: false, needs: [] }, ...more };
  const saved = await clerk.ask('PATCH', `/api/plans/${id}/content`, typed, {
    'if-match': `"${String(plan.formVersion)}"`,
  });
  expect(saved.json<{ gaps: unknown[] }>().gaps).toEqual([]);
  return (await clerk.ask('GET', `/api/plans/${id}`)).json<PlanRecord>();
}

/** Puts a deputy leader in charge of an item. */
async function leaderOf(seq: number): Promise<Visitor> {
  const leader = await console.enter('deputy-leader');
  const body = { leaderId: leader.personId, from: '2022-04-07' };
  await clerk.ask('POST', `/api/tasks/${itemOf(seq).id}/charge`, body, ANY);
  return leader;
}

test('the lead unit puts down itself when its plan was drawn up; the day on the plan counts, and nobody else says it for it', async () => {
  const item = itemOf(3);
  const lead = await peopleOf(item.leadUnit);
  const planAsSeenBy = async (who: Visitor) => {
    const { planId } = (await who.ask('GET', `/api/tasks/${item.id}/plan`)).json<{ planId: string }>();
    return (await who.ask('GET', `/api/plans/${planId}`)).json<PlanRecord>();
  };
  const { drawnUp, mayPutDownDrawnUp } = await planAsSeenBy(lead);
  expect([drawnUp?.on, mayPutDownDrawnUp]).toEqual([null, true]);
  const at = `/api/obligations/${drawnUp?.obligationId ?? ''}`;
  const said = { drawnUpOn: '2022-04-07', proof: { kind: 'receipt', number: '柳南住建〔2022〕12号' } };
  const put = (who: Visitor, body: object) => who.ask('POST', `${at}/own-receipts`, body);
  for (const other of [clerk, await peopleOf(item.responsibleUnits[0] ?? '')]) {
    expect((await planAsSeenBy(other)).mayPutDownDrawnUp).toBe(false);
    expect((await put(other, said)).statusCode).toBe(403);
  }
  const ahead = await put(lead, { ...said, drawnUpOn: '2022-04-08' });
  expect(ahead.json<{ type: string }>().type).toBe('/problems/receipt.drawn-up-later');
  expect((await put(lead, said)).statusCode).toBe(201);
  const after = await planAsSeenBy(lead);
  expect([after.drawnUp, after.mayPutDownDrawnUp]).toMatchObject([{ on: '2022-04-07', late: false }, false]);
  expect((await put(lead, said)).statusCode).toBe(409);
  const { receipts } = (await lead.ask('GET', at)).json<{ receipts: readonly object[] }>();
  expect(receipts).toMatchObject([{ channel: 'unit', receivedOn: '2022-04-07', drawnUpOn: '2022-04-07' }]);
  const { items: told } = (await clerk.ask('GET', `${at}/history`)).json<{ items: { sentence: string }[] }>();
  expect(told.map(({ sentence }) => sentence).join()).toContain('单位自行登记方案制定');
});

test('a unit is asked and answers on its own desk; what it objects to is answered; the leader in charge approves', async () => {
  const { id, item } = await completePlan(2);
  const leader = await leaderOf(2);
  const asked = await act(clerk, id, 'countersigning', {});
  expect(asked.countersigns.map(({ standing }) => standing)).toEqual(item.responsibleUnits.map(() => 'waiting'));
  expect(asked.awaits).toEqual(item.responsibleUnits.map(({ name }) => ({ party: 'unit', step: 'answer', name })));
  const confirmed = asked.countersigns.filter((each) => each.confirmed);
  const [first] = confirmed;
  if (!first) throw new Error('item 2 has a responsible unit that is known');
  const unit = await peopleOf(first.unit.name);
  const desk = (await unit.ask('GET', '/api/desk')).json<Record<string, { duties: { kind: string }[] }[]>>();
  const kinds = ['overdue', 'soon', 'later'].flatMap((group) => desk[group]?.flatMap(({ duties }) => duties) ?? []);
  expect(kinds.map(({ kind }) => kind)).toContain('countersign');
  await act(unit, id, `countersigning/${first.unit.id}/answer`, { answer: 'objected', reason: '场地未定' });
  for (const { unit: other } of asked.countersigns.filter((each) => each.unit.id !== first.unit.id))
    await act(clerk, id, `countersigning/${other.id}/answer`, {
      ...{ answer: 'agreed', paper: { on: '2022-04-07', proof: receipt } },
    });
  const lead = await peopleOf(item.leadUnit.name, 'unit-head');
  const back = async (who: Visitor) =>
    (await who.ask('GET', '/api/desk')).json<DeskView>().looseEnds.filter(({ kind }) => kind === 'plan');
  const step = (name: string) => ({ party: 'lead', step: name, name: item.leadUnit.name });
  expect((await act(lead, id, 'submission', {}, 409)).type).toContain('plan.objection-open');
  expect(await back(lead)).toEqual([{ kind: 'plan', id: item.id, row: '2', title: item.title, step: 'reply' }]);
  const settled = await act(lead, id, `countersigning/${first.unit.id}/reply`, { reply: '场地由街道协调，已列入节点' });
  expect(settled.awaits).toEqual([step('submit')]);
  expect(await back(lead)).toMatchObject([{ id: item.id, step: 'submit' }]);
  expect(await back(unit)).toEqual([]);
  expect((await act(lead, id, 'submission', {})).awaits).toMatchObject([{ party: 'gov-office', step: 'check' }]);
  expect(await back(lead)).toEqual([]);
  await act(clerk, id, 'check', {});
  expect((await clerk.ask('POST', `/api/plans/${id}/approval`, {}, ANY)).statusCode).not.toBe(200);
  const signed = { signedBy: '无关的人', post: '副区长', signedOn: '2022-04-07', proof: receipt };
  expect((await act(clerk, id, 'approval', { paper: signed }, 409)).type).toContain('paper.not-in-charge');
  const { name } = (await clerk.ask('GET', `/api/people/${leader.personId}`)).json<{ name: string }>();
  const approved = await act(clerk, id, 'approval', { paper: { ...signed, signedBy: name } });
  expect(approved).toMatchObject({ state: 'approved', approvedEdition: 1 });
  const task = (await clerk.ask('GET', `/api/tasks/${itemOf(2).id}`)).json<{ state: string }>();
  expect(task.state).toBe('ready');
});

test('a plan that touches land goes before the executive meeting, and holds by its minutes (R10)', async () => {
  const risk = { id: randomUUID(), kind: 'expropriation', text: '需征收房屋2处', measure: '先行协商' };
  const { id, countersigns: _none, item } = await completePlan(3, { risks: [risk] });
  await leaderOf(3);
  await act(clerk, id, 'countersigning', {});
  for (const unit of item.responsibleUnits)
    await act(clerk, id, `countersigning/${unit.id}/answer`, {
      ...{ answer: 'agreed', paper: { on: '2022-04-07', proof: receipt } },
    });
  await act(clerk, id, 'submission', { paper: { on: '2022-04-07', proof: receipt } });
  await act(clerk, id, 'check', {});
  const signed = { signedBy: '某', post: '副区长', signedOn: '2022-04-07', proof: receipt };
  expect((await act(clerk, id, 'approval', { paper: signed }, 409)).type).toContain('plan.major');
  const up = await act(clerk, id, 'escalation', { reason: '涉及房屋征收' });
  expect(up).toMatchObject({ state: 'at-executive-meeting', majors: ['expropriation'] });
  await act(clerk, id, 'meeting-decision', { decision: 'defer', on: '2022-04-07', words: '补充风险评估' });
  const passed = { decision: 'approve', on: '2022-04-07', minutes: '常务会议纪要〔2022〕13号', proof: receipt };
  const held = await act(clerk, id, 'meeting-decision', passed);
  expect(held.state).toBe('approved');
  expect(held.acts.map(({ move }) => move)).toEqual(['submit', 'check', 'escalate', 'defer', 'approve-at-meeting']);
});

test('a plan that is sent back twice goes on in new editions, and the old ones are kept as they were', async () => {
  const { id, item } = await completePlan(4);
  await leaderOf(4);
  for (const reason of ['节点过粗', '职责不清']) {
    const asked = item.responsibleUnits.length > 0;
    if (asked) await act(clerk, id, 'countersigning', {});
    for (const unit of item.responsibleUnits)
      await act(clerk, id, `countersigning/${unit.id}/answer`, {
        ...{ answer: 'agreed', paper: { on: '2022-04-07', proof: receipt } },
      });
    await act(clerk, id, 'submission', { paper: { on: '2022-04-07', proof: receipt } });
    expect((await act(clerk, id, 'return', { reason })).state).toBe('returned');
    await act(clerk, id, 'revision', {});
  }
  const plan = (await clerk.ask('GET', `/api/plans/${id}`)).json<PlanRecord>();
  expect(plan.editions.map(({ number, state }) => [number, state])).toEqual([
    [1, 'returned'],
    [2, 'returned'],
    [3, 'draft'],
  ]);
  const first = (await clerk.ask('GET', `/api/plans/${id}/editions/1`)).json<{ content: PlanRecord['content'] }>();
  expect(first.content).toEqual(plan.content);
});

test('files go with the edition they were added to, whoever sees the plan takes them, and they stand once it has gone out', async () => {
  const lead = await peopleOf(itemOf(4).leadUnit);
  const { planId } = (await clerk.ask('GET', `/api/tasks/${itemOf(4).id}/plan`)).json<{ planId: string }>();
  const at = `/api/plans/${planId}/attachments`;
  const send = async (name: string) => ({ uploadId: await lead.upload(name, Buffer.from(name)), kind: 'work-drawing' });
  const ask = (url: string, body: object) => lead.ask('POST', url, body, ANY);
  const added = (await ask(at, await send('施工图.txt'))).json<PlanRecord>();
  expect(added.attachments).toMatchObject([{ kind: 'work-drawing', name: '施工图.txt', bytes: 13 }]);
  const again = await ask(at, await send('施工图.txt'));
  expect([again.statusCode, again.json<{ type: string }>().type]).toEqual([409, '/problems/plan.attached-already']);
  const second = (await ask(at, await send('旧图.txt'))).json<PlanRecord>().attachments;
  const [kept, old] = ['施工图.txt', '旧图.txt'].map((named) => second.find(({ name }) => name === named)?.id ?? '');
  const left = (await ask(`${at}/${old ?? ''}/removal`, {})).json<PlanRecord>();
  expect(left.attachments.map(({ id }) => id)).toEqual([kept]);
  const unit = await peopleOf(itemOf(4).responsibleUnits[0] ?? '');
  const taken = await unit.ask('GET', `${at}/${kept ?? ''}`);
  expect([taken.statusCode, taken.body]).toEqual([200, '施工图.txt']);
  await act(clerk, planId, 'countersigning', {});
  const frozen = await ask(at, await send('晚到的图.txt'));
  expect(frozen.json<{ type: string }>().type).toBe('/problems/plan.attachments-frozen');
  await act(clerk, planId, 'revision', {});
  await ask(`${at}/${kept ?? ''}/removal`, {});
  const edition = async (number: number) =>
    (await clerk.ask('GET', `/api/plans/${planId}/editions/${String(number)}`)).json<PlanEditionView>().attachments;
  expect([(await edition(3)).map(({ name }) => name), await edition(4)]).toEqual([['施工图.txt'], []]);
});

test('the board says of every item where its plan stands and who is waited for; a unit sees its own items alone', async () => {
  const at = `/api/programmes/${programmeId}/plans`;
  const { items: lines } = (await clerk.ask('GET', at)).json<PlanBoard>();
  expect(lines.map(({ task, state }) => [task.seq, state])).toEqual(
    [...Array(10).keys()].map((index) => [
      index + 1,
      { 2: 'approved', 3: 'approved', 4: 'draft' }[index + 1] ?? 'none',
    ]),
  );
  const [, second, , fourth] = lines;
  expect(second).toMatchObject({
    approvedEdition: 1,
    submittedOn: '2022-04-07',
    awaits: [],
    drawnUp: { due: '2022-05-07' },
  });
  expect(second?.countersigns.map(({ standing }) => standing)).toContain('objected');
  expect(fourth).toMatchObject({ edition: 4, awaits: [{ party: 'lead', name: '区民政局' }] });
  const town = await peopleOf(itemOf(10).leadUnit);
  const own = (await town.ask('GET', at)).json<PlanBoard>().items;
  expect(own.length).toBeLessThan(lines.length);
  expect(own.every((line) => [line.leadUnit, ...line.responsibleUnits].includes(itemOf(10).leadUnit))).toBe(true);
  const sheet = await clerk.ask('GET', `${at}.xlsx?state=approved`);
  expect([sheet.statusCode, sheet.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
});

/** A change past the year, as the lead unit's letter asked for it and the meeting's minutes decided it. */
async function moveToMarch(seq: number): Promise<void> {
  const letter = { on: '2022-04-07', proof: receipt };
  const said = { rationale: '汛期长', effectOnPeople: '晚三个月用上', letter };
  const at = `/api/tasks/${itemOf(seq).id}/changes`;
  const proposed = await clerk.ask('POST', at, { kind: 'duration', dueOn: '2023-03-31', ...said });
  const { id } = proposed.json<{ id: string }>();
  await clerk.ask('POST', `/api/changes/${id}/submission`, { listVoted: false });
  const paper = { signedBy: '区政府常务会议', post: '区政府常务会议', signedOn: '2022-04-07', proof: receipt };
  const body = { decision: 'approve', number: '柳南政常纪〔2022〕15号', paper };
  expect((await clerk.ask('POST', `/api/changes/${id}/decision`, body)).statusCode).toBe(200);
}
const planOf = async (seq: number): Promise<PlanRecord> => {
  const found = await clerk.ask('GET', `/api/tasks/${itemOf(seq).id}/plan`);
  return (await clerk.ask('GET', `/api/plans/${found.json<{ planId: string }>().planId}`)).json<PlanRecord>();
};
const editionsOf = ({ editions }: PlanRecord) => editions.map(({ number, state }) => [number, state]);
const lastDay = ({ content }: Pick<PlanRecord, 'content'>) => content.milestones.at(-1)?.finish;

test('a change of the item begins the next edition on the new day; the approved one holds until that is approved', async () => {
  await moveToMarch(2);
  const plan = await planOf(2);
  expect([editionsOf(plan), plan.approvedEdition]).toEqual([
    [
      [1, 'approved'],
      [2, 'draft'],
    ],
    1,
  ]);
  const first = (await clerk.ask('GET', `/api/plans/${plan.id}/editions/1`)).json<Pick<PlanRecord, 'content'>>();
  expect([lastDay(first), lastDay(plan), plan.gaps]).toEqual(['2022-12-30', '2023-03-31', []]);
  expect(plan.content.milestones.map(({ id }) => id)).toEqual(first.content.milestones.map(({ id }) => id));
  await act(clerk, plan.id, 'countersigning', {});
  for (const unit of plan.item.responsibleUnits)
    await act(clerk, plan.id, `countersigning/${unit.id}/answer`, {
      ...{ answer: 'agreed', paper: { on: '2022-04-07', proof: receipt } },
    });
  await act(clerk, plan.id, 'submission', { paper: { on: '2022-04-07', proof: receipt } });
  await act(clerk, plan.id, 'check', {});
  await act(clerk, plan.id, 'escalation', { reason: '完成时间跨年' });
  const passed = { decision: 'approve', on: '2022-04-07', minutes: '常务会议纪要〔2022〕16号', proof: receipt };
  const held = await act(clerk, plan.id, 'meeting-decision', passed);
  expect([editionsOf(held), held.approvedEdition]).toEqual([
    [
      [1, 'superseded'],
      [2, 'approved'],
    ],
    2,
  ]);
});

test('a change of the money is weighed against what the plan says, and the next edition says the new amount', async () => {
  const funds = { noDistrictFunds: true, lines: [], estimate: 100_000_000, budget: null };
  const { id, formVersion } = await completePlan(6);
  await clerk.ask('PATCH', `/api/plans/${id}/content`, { funds }, { 'if-match': `"${String(formVersion)}"` });
  const letter = { on: '2022-04-07', proof: receipt };
  const said = { kind: 'value', rationale: '设备涨价', effectOnPeople: '不影响使用', letter };
  const propose = async (estimate: number) =>
    (await clerk.ask('POST', `/api/tasks/${itemOf(6).id}/changes`, { ...said, estimate })).json<ChangeView>();
  expect((await propose(120_000_000)).majorBy).toEqual(['value-raised']);
  const minor = await propose(105_000_000);
  expect([minor.before.estimate, minor.after.estimate, minor.majorBy]).toEqual([100_000_000, 105_000_000, []]);
  const leader = await leaderOf(6);
  await clerk.ask('POST', `/api/changes/${minor.id}/submission`, { listVoted: false });
  const decided = await leader.ask('POST', `/api/changes/${minor.id}/decision`, { decision: 'approve' });
  expect(decided.json<ChangeView>().modification).toMatchObject({ description: '1,000,000.00 → 1,050,000.00' });
  expect((await planOf(6)).content.funds.estimate).toBe(105_000_000);
});

test('a draft is carried on as it is, and a plan on its way to the leader gives way to one that speaks of the new day', async () => {
  await moveToMarch(4);
  const draft = await planOf(4);
  expect([draft.state, draft.edition, lastDay(draft)]).toEqual(['draft', 4, '2023-03-31']);

  const { id, item } = await completePlan(5);
  await act(clerk, id, 'countersigning', {});
  for (const unit of item.responsibleUnits)
    await act(clerk, id, `countersigning/${unit.id}/answer`, {
      ...{ answer: 'agreed', paper: { on: '2022-04-07', proof: receipt } },
    });
  await act(clerk, id, 'submission', { paper: { on: '2022-04-07', proof: receipt } });
  await moveToMarch(5);
  const next = await planOf(5);
  expect([editionsOf(next), next.approvedEdition, lastDay(next)]).toEqual([
    [
      [1, 'superseded'],
      [2, 'draft'],
    ],
    null,
    '2023-03-31',
  ]);
  const owed = (await clerk.ask('GET', `/api/programmes/${programmeId}/obligations?task=${item.id}&limit=100`)).json<{
    items: { kind: string; state: string }[];
  }>();
  expect(owed.items.filter(({ kind }) => kind === 'plan-check').map(({ state }) => state)).toEqual(['void']);
  const { items: told } = (await clerk.ask('GET', `/api/tasks/${item.id}/history?limit=100`)).json<{
    items: { sentence: string }[];
  }>();
  expect(told.map(({ sentence }) => sentence).join('\n')).toContain('按已同意的变更编制实施方案第2版');
});

test('what a unit was asked its successor answers, and the nodes it had in hand are the successor’s (point 11)', async () => {
  const { id, content, item } = await completePlan(9);
  const [town] = item.responsibleUnits;
  const milestones = content.milestones.map((node, at) => (at === 0 ? { ...node, ownerUnitId: town?.id } : node));
  const { formVersion } = (await clerk.ask('GET', `/api/plans/${id}`)).json<PlanRecord>();
  const version = { 'if-match': `"${String(formVersion)}"` };
  expect((await clerk.ask('PATCH', `/api/plans/${id}/content`, { milestones }, version)).statusCode).toBe(200);
  await act(clerk, id, 'countersigning', {});
  const heirs = [{ name: '洛满街道办事处', kind: 'town' }];
  const said = { from: '2022-04-07', number: '柳南编〔2022〕7号', heirs, also: [], answers: [] };
  const recorded = await clerk.ask('POST', `/api/units/${town?.id ?? ''}/succession`, said);
  expect([recorded.statusCode, recorded.body]).toEqual([201, expect.any(String)]);
  const listed = (await clerk.ask('GET', '/api/units?limit=200')).json<{ items: { id: string; name: string }[] }>();
  const heir = listed.items.find(({ name }) => name === '洛满街道办事处')?.id ?? '';
  const street = await console.enter('liaison', console.districtId, heir);
  const asked = (await street.ask('GET', `/api/plans/${id}`)).json<PlanRecord>();
  expect(asked.mayAnswer).toEqual([town?.id]);
  expect(asked.countersigns).toMatchObject([
    { unit: { name: '洛满镇' }, spokenForBy: '洛满街道办事处', confirmed: true },
  ]);
  expect(asked.content.duties.map(({ unitId }) => unitId)).toContain(heir);
  const answered = await act(street, id, `countersigning/${town?.id ?? ''}/answer`, { answer: 'agreed' });
  expect(answered.countersigns).toMatchObject([{ standing: 'agreed' }]);
  const leader = await leaderOf(9);
  await act(clerk, id, 'submission', { paper: { on: '2022-04-07', proof: receipt } });
  await act(clerk, id, 'check', {});
  await act(leader, id, 'approval', {});
  const nodes = await street.ask('GET', `/api/plans/${id}/milestones`);
  const own = nodes
    .json<{ items: { id: string; ownerUnit: { name: string }; mayReport: boolean }[] }>()
    .items.filter(({ ownerUnit }) => ownerUnit.name === '洛满街道办事处');
  expect(own.map(({ mayReport }) => mayReport)).toEqual([true]);
  const reached = { kind: 'met', reachedOn: '2022-04-07', proof: receipt };
  const at = `/api/plans/${id}/milestones/${own[0]?.id ?? ''}/reports`;
  const reported = await street.ask('POST', at, reached, ANY);
  expect([reported.statusCode, reported.body]).toEqual([200, expect.any(String)]);
});

test('with a notice that is taken out in an emergency go the words of its plans (point 13)', async () => {
  const item = itemOf(3);
  const { planId } = (await clerk.ask('GET', `/api/tasks/${item.id}/plan`)).json<{ planId: string }>();
  const removed = await clerk.ask(
    'POST',
    `/api/notices/${noticeId}/removal`,
    { reason: 'mark-overlooked', paper: '柳南保函〔2022〕3号' },
    { 'if-match': '*' },
  );
  expect(removed.statusCode).toBe(202);
  const kept = (await clerk.ask('GET', `/api/plans/${planId}`)).json<PlanRecord>();
  expect(kept.content).toMatchObject({ summary: '', milestones: [], duties: [] });
});
