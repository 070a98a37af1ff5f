import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPaper } from '../documents/read.js';
import { moveRegimeClock } from '../platform/clocks/regime-clock.js';
import type { Db } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { inTransaction } from '../platform/database/transaction.js';
import type { ChangeView } from '../regime/changes/contract.js';
import type { HistoryEntry, TaskRecord, TaskView } from '../regime/tasks/contract.js';
import { dutiesOf, issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let db: Db;
let console: RegimeConsole;
let clerk: Visitor;
let leader: Visitor;
let lead: Visitor;
let programmeId: string;
let item: TaskView;

const goTo = (on: string) => inTransaction(db, (tx) => moveRegimeClock(tx, `${on}T01:00:00Z`));
const SAID = { rationale: '汛期长，主体工程顺延', effectOnPeople: '小区居民晚三个月用上' };
const post = async <Reply = ChangeView>(visitor: Visitor, url: string, body: object): Promise<Reply> => {
  const answer = await visitor.ask('POST', url, body);
  if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.body}`);
  return answer.json<Reply>();
};
const refusal = async (visitor: Visitor, url: string, body: object) =>
  (await visitor.ask('POST', url, body)).json<{ type: string }>().type.replace('/problems/', '');
const minutes = (on: string) => ({
  number: '柳南政常纪〔2022〕15号',
  paper: { signedBy: '区政府常务会', post: '常务会', signedOn: on, proof: { kind: 'receipt', number: '收88' } },
});
const read = async (): Promise<TaskRecord> => (await clerk.ask('GET', `/api/tasks/${item.id}`)).json<TaskRecord>();
const completion = async () =>
  (await dutiesOf(clerk, programmeId)).find(({ kind, task }) => kind === 'completion' && task === item.id);

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  [clerk, leader] = [await console.enter('gov-office'), await console.enter('deputy-leader')];
  ({ programmeId } = await issueSeed(clerk));
  const { items } = (await clerk.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<{ items: TaskView[] }>();
  const found = items.find(({ responsibleUnits, targets }) => responsibleUnits.length > 0 && targets.length > 1);
  if (!found) throw new Error('the seed has no item with two targets and a responsible unit');
  item = found;
  const units = (await clerk.ask('GET', '/api/units?limit=200')).json<{ items: { id: string; name: string }[] }>();
  const leadId = units.items.find(({ name }) => name === item.leadUnit)?.id;
  lead = await console.enter('unit-head', console.districtId, leadId);
  const charge = { leaderId: leader.personId, from: '2022-04-07' };
  await clerk.ask('POST', `/api/tasks/${item.id}/charge`, charge, { 'if-match': '*' });
  await goTo('2022-06-01');
});
afterAll(() => console.app.close());

test('a change that moves a date past the year goes to the meeting: no leader decides it, and its minutes do', async () => {
  const proposed = await post(lead, `/api/tasks/${item.id}/changes`, {
    kind: 'duration',
    dueOn: '2023-03-31',
    ...SAID,
  });
  expect(proposed).toMatchObject({ state: 'draft', majorBy: ['past-the-year'], before: { dueOn: '2022-12-30' } });
  const to = (way: string): string => `/api/changes/${proposed.id}/${way}`;
  const sent = await post(lead, to('submission'), { listVoted: false });
  expect(sent.state).toBe('at-meeting');
  expect(await refusal(leader, to('decision'), { decision: 'approve' })).toBe('change.minutes-missing');
  expect(await refusal(clerk, to('decision'), { decision: 'approve' })).toBe('change.paper-missing');
  expect((await read()).dueOn).toBe('2022-12-30');
  const decided = await post(clerk, to('decision'), { decision: 'approve', ...minutes('2022-06-01') });
  expect(decided).toMatchObject({
    ...{ state: 'approved', decided: { by: 'executive-meeting', number: '柳南政常纪〔2022〕15号' } },
    modification: { type: 'duration', newContractPeriod: { endDate: '2023-03-31T23:59:59+08:00' } },
  });
});

test('the item has its new day, and its first promise stands beside it for ever; what is owed is counted anew (I9)', async () => {
  const record = await read();
  expect(record).toMatchObject({ dueOn: '2023-03-31', dueText: '12月30日', original: { dueText: '12月30日' } });
  expect(record.amended).toMatchObject([
    { field: 'due', was: '2022-12-30', now: '2023-03-31', by: '柳南政常纪〔2022〕15号' },
  ]);
  expect(await completion()).toMatchObject({ due: '2023-03-31', state: 'open', clause: '12月30日' });
});

test('a higher target is minor: the leader in charge decides it here, and not whoever sent it up', async () => {
  const [target] = item.targets;
  const now = (target?.value ?? 0) + 1;
  const change = await post(lead, `/api/tasks/${item.id}/changes`, {
    kind: 'scope',
    targets: [{ place: 0, now }],
    ...SAID,
  });
  const to = (way: string): string => `/api/changes/${change.id}/${way}`;
  expect((await post(lead, to('submission'), { listVoted: false })).state).toBe('submitted');
  expect((await lead.ask('POST', to('decision'), { decision: 'approve' })).statusCode).toBe(403);
  expect(
    (await (await console.enter('deputy-leader')).ask('POST', to('decision'), { decision: 'approve' })).statusCode,
  ).toBe(403);
  await post(leader, to('decision'), { decision: 'approve' });
  const record = await read();
  expect(record.targets[0]?.value).toBe(now);
  expect(record.original.targets[0]?.value).toBe(target?.value);
});

test('what a change rests on is attached until it is sent up, seen by the units that are asked, and printed by name and hash', async () => {
  const units = (await clerk.ask('GET', '/api/units?limit=200')).json<{ items: { id: string; name: string }[] }>()
    .items;
  const own = [item.leadUnit, ...item.responsibleUnits];
  const stranger = units.find(({ name }) => name.startsWith('区') && !own.includes(name));
  if (!stranger) throw new Error('the seed has a unit that has nothing to do with the item');
  const asked = await console.enter('liaison', console.districtId, stranger.id);
  const { id } = await post(lead, `/api/tasks/${item.id}/changes`, {
    ...{ kind: 'scope', targets: [{ place: 1, now: (item.targets[1]?.value ?? 0) + 1 }], ...SAID },
  });
  const of = `/api/tasks/${item.id}/evidence`;
  const attach = async (visitor: Visitor, name: string, changeId = id) =>
    visitor.ask('POST', of, {
      uploadId: await visitor.upload(name, Buffer.from(name)),
      about: { kind: 'change', id: changeId },
    });
  const shownTo = async (visitor: Visitor) =>
    (await visitor.ask('GET', `${of}?kind=change&id=${id}`)).json<{ items: { id: string; name: string }[] }>().items;
  const typeOf = (answer: Awaited<ReturnType<typeof attach>>) => answer.json<{ type: string }>().type;
  const kept = (await attach(lead, '停工报告.pdf')).json<{ id: string }>();
  const taken = (await attach(clerk, '附错的文件.pdf')).json<{ id: string }>();
  expect(typeOf(await attach(lead, '别处.pdf', item.id))).toBe('/problems/evidence.no-such-subject');
  expect((await clerk.ask('POST', `/api/evidence/${taken.id}/withdrawal`, {})).statusCode).toBe(200);
  expect(await shownTo(asked)).toEqual([]);
  expect((await asked.ask('GET', `/api/evidence/${kept.id}/original`)).statusCode).toBe(404);
  await post(lead, `/api/changes/${id}/countersigning`, { unitIds: [stranger.id] });
  expect(await shownTo(asked)).toMatchObject([{ id: kept.id, name: '停工报告.pdf' }]);
  expect((await asked.ask('GET', `/api/evidence/${kept.id}/original`)).payload).toBe('停工报告.pdf');
  expect((await attach(asked, '旁人的文件.pdf')).statusCode).toBe(403);
  await post(asked, `/api/changes/${id}/countersigns`, { unitId: stranger.id, agrees: true });
  const sent = await post(lead, `/api/changes/${id}/submission`, { listVoted: false });
  expect(sent).toMatchObject({ takesFiles: false, files: [{ id: kept.id, name: '停工报告.pdf' }] });
  expect(typeOf(await attach(lead, '补充.pdf'))).toBe('/problems/evidence.change-sent-up');
  expect(await refusal(lead, `/api/evidence/${kept.id}/withdrawal`, {})).toBe('evidence.change-sent-up');
  const form = await clerk.ask('GET', `/api/changes/${id}/form`);
  const { blocks } = await readPaper({ name: 'a.docx', bytes: new Uint8Array(form.rawPayload) });
  expect(JSON.stringify(blocks)).toContain(`停工报告.pdf（校验码${sent.files[0]?.sha256.slice(0, 12) ?? ''}）`);
  expect(JSON.stringify(blocks)).not.toContain('附错的文件');
  await post(leader, `/api/changes/${id}/decision`, { decision: 'reject', reason: '按原承诺办理' });
  const { items } = (await clerk.ask('GET', `/api/tasks/${item.id}/history?limit=100`)).json<{
    items: HistoryEntry[];
  }>();
  expect(items.map(({ sentence }) => sentence)).toContain('上传佐证文件“停工报告.pdf”（变更申请）');
});

test('an affected unit is asked, keeps silent, and holds nothing up; its silence is no agreement', async () => {
  const { units } = (await clerk.ask('GET', `/api/tasks/${item.id}/changes`)).json<{ units: { id: string }[] }>();
  const change = await post(lead, `/api/tasks/${item.id}/changes`, { kind: 'terminate', ...SAID });
  const to = (way: string): string => `/api/changes/${change.id}/${way}`;
  await post(lead, to('countersigning'), { unitIds: [units[0]?.id] });
  expect(await refusal(lead, to('submission'), { listVoted: true })).toBe('change.units-have-time');
  await goTo('2022-06-20');
  const sent = await post(lead, to('submission'), { listVoted: true, consentNumber: '柳南人发〔2022〕8号' });
  expect(sent.countersigns).toMatchObject([{ silent: true, answer: null }]);
  const form = await clerk.ask('GET', to('form'));
  const { blocks } = await readPaper({ name: 'a.docx', bytes: new Uint8Array(form.rawPayload) });
  for (const words of ['未反馈', '终止项目', '会议纪要文号']) expect(JSON.stringify(blocks)).toContain(words);
  await post(clerk, to('decision'), { decision: 'approve', ...minutes('2022-06-20') });
  expect((await read()).state).toBe('terminated');
  expect(await completion()).toMatchObject({ state: 'void' });
});

test('an item at its end takes no change, and its history tells all that were made', async () => {
  const again = { kind: 'duration', dueOn: '2023-06-30', ...SAID };
  expect(await refusal(lead, `/api/tasks/${item.id}/changes`, again)).toBe('change.item-cannot');
  const { items } = (await clerk.ask('GET', `/api/tasks/${item.id}/history?limit=100`)).json<{
    items: HistoryEntry[];
  }>();
  const told = items.map(({ sentence }) => sentence).join('\n');
  for (const words of ['变更报区政府常务会审议', '区政府常务会同意变更', '分管领导同意变更'])
    expect(told).toContain(words);
});

const ANY = { 'if-match': '*' };
const receipt = { kind: 'receipt', number: '收91' };

/** Carries the plan of an item to its approval, from paper, and begins the work. */
async function atWork(taskId: string, on: string): Promise<void> {
  const act = (url: string, body: object) => clerk.ask('POST', url, body, ANY);
  const paper = { on, proof: receipt };
  const named = { accountableHead: '梁某', handsOnLeader: '李某', planReference: '2022年工作要点第3条' };
  await act(`/api/tasks/${taskId}/acknowledgement`, { ...named, paper });
  await act(`/api/tasks/${taskId}/charge`, { leaderId: leader.personId, from: '2022-04-07' });
  const plan = (await act(`/api/tasks/${taskId}/plan`, {})).json<{ id: string }>();
  const typed = {
    funds: { noDistrictFunds: true, lines: [], estimate: null, budget: null },
    staffing: { needed: false, needs: [] },
  };
  await clerk.ask('PATCH', `/api/plans/${plan.id}/content`, typed, { 'if-match': '"0"' });
  const { name } = (await clerk.ask('GET', `/api/people/${leader.personId}`)).json<{ name: string }>();
  await act(`/api/plans/${plan.id}/submission`, { paper });
  await act(`/api/plans/${plan.id}/check`, {});
  const signed = { signedBy: name, post: '副区长', signedOn: on, proof: receipt };
  await act(`/api/plans/${plan.id}/approval`, { paper: signed });
  await act(`/api/tasks/${taskId}/start`, { on, proof: receipt, works: { conditionsMet: true, fundsArranged: true } });
}

const SEED_TEXT = new URL('../../fixtures/seed/notice.txt', import.meta.url);
const ANSWERS = new URL('../../fixtures/seed/answers.json', import.meta.url);

/** The same notice as it might be issued a year later. */
async function issueYearAfter(): Promise<string> {
  const seed = (await readFile(SEED_TEXT, 'utf8'))
    .replaceAll('2022年', '2023年')
    .replaceAll('〔2022〕10号', '〔2023〕8号');
  const noticeId = await clerk.send('柳南政办〔2023〕8号.txt', Buffer.from(seed));
  const { answers, settlement, issue } = JSON.parse(await readFile(ANSWERS, 'utf8')) as Record<string, object>;
  for (const said of answers as object[]) await clerk.ask('POST', `/api/notices/${noticeId}/answers`, said);
  await clerk.ask('POST', `/api/notices/${noticeId}/settlement`, settlement);
  const body = { ...issue, signedOn: '2023-04-07' };
  return (await post<{ programmeId: string }>(clerk, `/api/notices/${noticeId}/issue`, body)).programmeId;
}
const seventhOf = async (programme: string): Promise<TaskView> => {
  const { items } = (await clerk.ask('GET', `/api/programmes/${programme}/tasks`)).json<{ items: TaskView[] }>();
  const found = items.find(({ seq }) => seq === 7);
  if (!found) throw new Error('the seed has an item 7');
  return found;
};
/** Proposes a change by letter, sends it up, and has it decided by whoever decides it. */
async function changed(taskId: string, body: object, on: string): Promise<ChangeView> {
  const letter = { on, proof: receipt };
  const { id, majorBy } = await post(clerk, `/api/tasks/${taskId}/changes`, { ...SAID, ...body, letter });
  await post(clerk, `/api/changes/${id}/submission`, { listVoted: false, explanation: '征拆受阻，复工后才能定' });
  return majorBy.length > 0
    ? post(clerk, `/api/changes/${id}/decision`, { decision: 'approve', ...minutes(on) })
    : post(leader, `/api/changes/${id}/decision`, { decision: 'approve' });
}

test('another unit leads an item by the meeting’s minutes: what is owed passes on, and the former one stays beside it (I9)', async () => {
  const { items } = (await clerk.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<{ items: TaskView[] }>();
  const found = items.find(
    ({ id, seq, responsibleUnits }) => id !== item.id && seq !== 7 && responsibleUnits.length > 0,
  );
  if (!found) throw new Error('the seed has no other item with a responsible unit');
  const { id, leadUnit: was, responsibleUnits: beside } = found;
  const all = (await clerk.ask('GET', '/api/units?limit=200')).json<{ items: { id: string; name: string }[] }>().items;
  const idOf = (name: string | undefined): string => all.find((unit) => unit.name === name)?.id ?? '';
  const [next, further] = all.filter(({ name }) => name !== was && !beside.includes(name));
  const paper = { on: '2022-06-20', proof: receipt };
  const named = { accountableHead: '梁某', handsOnLeader: '李某', planReference: '2022年工作要点第4条' };
  await clerk.ask('POST', `/api/tasks/${id}/acknowledgement`, { ...named, paper }, ANY);
  await clerk.ask('POST', `/api/tasks/${id}/charge`, { leaderId: leader.personId, from: '2022-04-07' }, ANY);
  const { id: planId } = (await clerk.ask('POST', `/api/tasks/${id}/plan`, {}, ANY)).json<{ id: string }>();
  const plan = async () =>
    (await clerk.ask('GET', `/api/plans/${planId}`)).json<{
      content: { duties: { unitId: string }[] };
      gaps: { code: string; sentence: string }[];
    }>();
  expect((await plan()).content.duties.some(({ unitId }) => unitId === idOf(was))).toBe(true);

  const ask = { kind: 'unit', ...SAID, letter: paper };
  const to = `/api/tasks/${id}/changes`;
  expect(await refusal(clerk, to, ask)).toBe('change.nothing-changes');
  expect(await refusal(clerk, to, { ...ask, leadUnitId: idOf(beside[0]) })).toBe('change.lead-also-responsible');
  expect(await refusal(clerk, to, { ...ask, responsibleUnitIds: [next?.id, next?.id] })).toBe('change.unit-twice');
  expect(await refusal(clerk, to, { ...ask, leadUnitId: id })).toBe('change.no-such-unit');

  const led = await changed(id, { kind: 'unit', leadUnitId: next?.id }, '2022-06-20');
  expect(led).toMatchObject({
    ...{ majorBy: ['lead-changed'], decided: { by: 'executive-meeting' }, leadUnit: { name: was } },
    ...{ before: { units: { lead: { name: was } } }, after: { units: { lead: { name: next?.name } } } },
  });
  const form = await clerk.ask('GET', `/api/changes/${led.id}/form`);
  const { blocks } = await readPaper({ name: 'a.docx', bytes: new Uint8Array(form.rawPayload) });
  for (const words of ['单位变更', `牵头单位：${was}`, `牵头单位：${next?.name ?? ''}`])
    expect(JSON.stringify(blocks)).toContain(words);
  const record = (await clerk.ask('GET', `/api/tasks/${id}`)).json<TaskRecord>();
  expect(record).toMatchObject({
    ...{ leadUnit: next?.name, acknowledgement: null, first: { leadUnit: was, responsibleUnits: null } },
    amended: [{ field: 'leadUnits', was, now: next?.name, byChange: true }],
  });
  const owed = (await dutiesOf(clerk, programmeId)).filter(({ task, state }) => task === id && state === 'open');
  for (const kind of ['acknowledgement', 'completion'])
    expect(owed.filter((duty) => duty.kind === kind)).toMatchObject([{ owedBy: next?.name }]);
  const followed = await plan();
  expect(followed.content.duties.filter(({ unitId }) => unitId === idOf(was))).toEqual([]);
  expect(followed.gaps.map(({ sentence }) => sentence).join('\n')).toContain(next?.name);

  const ids = [further?.id, ...beside.map(idOf)];
  const joined = await changed(id, { kind: 'unit', responsibleUnitIds: ids }, '2022-06-20');
  expect([joined.majorBy, joined.decided?.by]).toEqual([[], 'deputy-leader']);
  const now = (await clerk.ask('GET', `/api/tasks/${id}`)).json<TaskRecord>();
  expect([now.leadUnit, now.responsibleUnits]).toEqual([next?.name, [further?.name, ...beside]]);
});

test('an item at work is stopped by the meeting alone, goes on by the leader, and is carried over into next year’s item', async () => {
  const { id } = await seventhOf(programmeId);
  expect(await refusal(clerk, `/api/tasks/${id}/changes`, { kind: 'suspend', ...SAID })).toBe('change.item-cannot');
  await atWork(id, '2022-06-20');
  const stateOf = async () => (await clerk.ask('GET', `/api/tasks/${id}`)).json<TaskRecord>().state;
  expect(await stateOf()).toBe('in-progress');

  const stopped = await changed(id, { kind: 'suspend' }, '2022-06-20');
  expect([stopped.majorBy, stopped.decided?.by, await stateOf()]).toEqual([
    ['suspended'],
    'executive-meeting',
    'suspended',
  ]);
  const goesOn = await changed(id, { kind: 'resume' }, '2022-06-20');
  expect([goesOn.majorBy, goesOn.decided?.by, await stateOf()]).toEqual([[], 'deputy-leader', 'in-progress']);

  const empty = { kind: 'carry-over', stages: [], ...SAID, letter: { on: '2022-06-20', proof: receipt } };
  expect(await refusal(clerk, `/api/tasks/${id}/changes`, empty)).toBe('task.stage-targets-missing');
  const carried = await changed(id, { kind: 'carry-over', stages: ['完成主体结构'] }, '2022-06-20');
  expect([carried.majorBy, carried.after.stages, await stateOf()]).toEqual([
    ['carried-over'],
    ['完成主体结构'],
    'carried-over',
  ]);

  const to = `/api/changes/${carried.id}/successor`;
  const sameYear = (await clerk.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<{ items: TaskView[] }>().items;
  expect(await refusal(clerk, to, { taskId: id })).toBe('change.succeeds-itself');
  expect(await refusal(clerk, to, { taskId: sameYear.find(({ seq }) => seq === 8)?.id })).toBe(
    'change.successor-not-later',
  );
  await goTo('2023-04-10');
  const next = await seventhOf(await issueYearAfter());
  const tied = await post(clerk, to, { taskId: next.id });
  expect(tied.successor).toMatchObject({ id: next.id, seq: 7 });
  expect(tied.can).not.toContain('change.succeed');
});
