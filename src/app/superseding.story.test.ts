import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveRegimeClock } from '../platform/clocks/regime-clock.js';
import type { Db } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { inTransaction } from '../platform/database/transaction.js';
import { verify } from '../platform/ledger/verify.js';
import { eraseNotice } from '../regime/notices/store.removal.js';
import type { NoticeView } from '../regime/notices/endpoints.js';
import type { SupersessionForm } from '../regime/boards/contract.superseding.js';
import type { ObligationView } from '../regime/obligations/contract.js';
import type { HistoryEntry, TaskRecord, TaskView } from '../regime/tasks/contract.js';
import { dutiesOf, issueSeed, readyPrintedAnew } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let db: Db;
let console: RegimeConsole;
let clerk: Visitor;
let oldId: string;
let newId: string;
let programmeId: string;
/** The items as the first notice numbered them. */
let first: readonly TaskView[];

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  clerk = await console.enter('gov-office');
  ({ noticeId: oldId, programmeId } = await issueSeed(clerk));
  first = await items();
});
afterAll(() => console.app.close());

const read = async <T>(path: string, visitor = clerk): Promise<T> =>
  (await visitor.ask('GET', `/api/${path}`)).json<T>();
const items = async (): Promise<readonly TaskView[]> =>
  (await read<{ items: TaskView[] }>(`programmes/${programmeId}/tasks`)).items;
const idOf = (seq: number): string => first.find((item) => item.seq === seq)?.id ?? '';
const itemWas = (seq: number): Promise<TaskRecord> => read<TaskRecord>(`tasks/${idOf(seq)}`);
const dutiesOfItem = async (taskId: string): Promise<readonly ObligationView[]> =>
  (await dutiesOf(clerk, programmeId)).filter(({ tasks }) => tasks.some(({ id }) => id === taskId));
const owed = (duties: readonly ObligationView[], kind: string): readonly string[] =>
  duties
    .filter((duty) => duty.kind === kind)
    .map(({ owedBy, writtenDue, state }) => `${owedBy} ${writtenDue} ${state}`)
    .sort();
const codeOf = (answer: { statusCode: number; json: <T>() => T }): string =>
  answer.statusCode < 300 ? 'done' : answer.json<{ type: string }>().type.replace('/problems/', '');
/** New row → the item of that number in the first notice, or none. */
const MATCHED: readonly (readonly [row: number, was: number | null])[] = [
  ...([1, 2, 3, 4, 5] as const).map((seq) => [seq, seq] as const),
  ...([6, 7, 8, 9] as const).map((seq) => [seq, seq + 1] as const),
  [10, null],
];
const paper = (more: object = {}) => ({
  replaces: oldId,
  reason: '区政府调整2022年为民办实事项目，原通知同时废止',
  signedBy: '柳南区人民政府办公室（示例）',
  signedOn: '2022-07-06',
  proof: { kind: 'file' },
  matches: MATCHED.map(([row, was]) => ({ row: String(row), continues: was === null ? null : idOf(was) })),
  ended: [{ itemId: idOf(6), reason: '建设条件不具备，本年度不再实施' }],
  ...more,
});
const supersede = (body: object, visitor = clerk, key: Record<string, string> = {}) =>
  visitor.ask('POST', `/api/notices/${newId}/supersession`, body, key);

test('before the year is out a unit has taken its item on, and files what it owes', async () => {
  const taken = { accountableHead: '陈某', handsOnLeader: '李某', planReference: '2022年工作计划第3条' };
  const received = { on: '2022-04-07', proof: { kind: 'receipt', number: '收2022-40' } };
  const answer = await clerk.ask(
    'POST',
    `/api/tasks/${idOf(7)}/acknowledgement`,
    { ...taken, paper: received },
    { 'if-match': '*' },
  );
  expect([answer.statusCode, answer.body]).toEqual([200, expect.stringContaining('陈某')]);
  expect(owed(await dutiesOfItem(idOf(7)), 'acknowledgement')).toEqual(['区卫生健康局 2022-04-14 met']);
});

test('a second notice of the year is not registered as if it were the first: the clerk is asked what it is', async () => {
  // Straight to the day: what the days between bring is told elsewhere, so the letter of June is not opened, only late.
  await inTransaction(db, (tx) => moveRegimeClock(tx, '2022-07-06T07:00:00Z'));
  newId = await readyPrintedAnew(clerk);
  const notice = await read<NoticeView>(`notices/${newId}`);
  expect(notice.reading?.tasks.map(({ title }) => title)).toContain('洛满镇顶建村标准化卫生室');
  expect(notice.blockers).toEqual([]);
  expect(notice.can).toContain('notice.supersede');
  expect(notice.sameYear).toMatchObject([{ id: oldId, number: '柳南政办〔2022〕10号', issuedOn: '2022-04-07' }]);
  const issue = { signedBy: '区政府办', signedOn: '2022-07-06', proof: { kind: 'file' } };
  const answer = await clerk.ask('POST', `/api/notices/${newId}/issue`, issue);
  expect(codeOf(answer)).toBe('notice.year-issued');
  expect(answer.json<{ title: string }>().title).toContain('柳南政办〔2022〕10号');
});

test('the new rows are laid beside the items, with proposals and what would follow; nothing is matched by itself', async () => {
  const form = () => read<SupersessionForm>(`notices/${newId}/supersession`);
  const before = await form();
  const proposed = before.rows.map(({ row, proposal }) => [
    Number(row),
    first.find(({ id }) => id === proposal?.itemId)?.seq ?? null,
    proposal?.why,
  ]);
  expect(proposed).toEqual(
    MATCHED.map(([row, was]) => [row, was, was === null ? undefined : was === 7 ? 'content' : 'title']),
  );
  expect(before.rows.every(({ said }) => !said)).toBe(true);
  expect(before.duties).toMatchObject({ added: [], changed: [], ended: [] });
  const { matches, ended } = paper();
  await clerk.ask('PATCH', `/api/notices/${newId}/supersession`, { matches, reason: '重新印发' });
  const asked = await form();
  expect(asked.faults.map(({ code }) => code)).toEqual(['supersession.item-unsaid']);
  expect(asked.leftOver).toEqual([idOf(6)]);
  await clerk.ask('PATCH', `/api/notices/${newId}/supersession`, { ended });
  const { rows, faults, duties, form: kept } = await form();
  expect(faults).toEqual([]);
  expect(kept.fields['reason']).toBe('重新印发');
  expect(rows.flatMap(({ row, changes }) => changes.map(({ column }) => `${row} ${column}`))).toEqual([
    ...['1 due', '6 title', '8 leadUnits'],
  ]);
  const told = (kind: string, list: readonly { kind: string; owedBy: string; due: string }[]) =>
    list.filter((duty) => duty.kind === kind).map(({ owedBy, due }) => `${owedBy} ${due}`);
  expect(told('plan', duties.added)).toEqual(['区住房城乡建设局 2022-08-08']);
  expect(told('opening-publication', duties.added)).toEqual(['区人民政府 2022-08-03']);
  expect(told('opening-publication', duties.ended)).toEqual(['区人民政府 2022-05-07']);
  expect(told('completion', duties.ended)).toEqual(['区卫生健康局 2022-12-30']);
});

test('nothing is replaced before a person has said what every row and every item becomes', async () => {
  const before = await items();
  const supervisor = await console.enter('supervision');
  expect((await supersede(paper(), supervisor)).statusCode).toBe(404);
  expect(codeOf(await supersede(paper({ matches: paper().matches.slice(1) })))).toBe('supersession.row-unsaid');
  expect(codeOf(await supersede(paper({ ended: [] })))).toBe('supersession.item-unsaid');
  const twice = paper().matches.map((each) => (each.row === '10' ? { row: '10', continues: idOf(1) } : each));
  expect(codeOf(await supersede(paper({ matches: twice })))).toBe('supersession.item-twice');
  expect(codeOf(await supersede(paper({ replaces: newId })))).toBe('supersession.nothing-to-replace');
  expect(codeOf(await supersede(paper({ signedOn: '2022-07-07' })))).toBe('paper.not-yet-signed');
  expect(codeOf(await supersede(paper({ reason: '' })))).toBe('invalid');
  expect(await items()).toEqual(before);
  expect((await read<NoticeView>(`notices/${oldId}`)).state).toBe('issued');
});

test('one act, however often it is sent: the old notice is laid down and the programme goes on under the new one', async () => {
  const key = { 'idempotency-key': '018f0000-0000-7000-8000-00000000a001' };
  const [one, other] = [await supersede(paper(), clerk, key), await supersede(paper(), clerk, key)];
  expect([one.statusCode, one.body]).toEqual([201, other.body]);
  expect(one.json()).toEqual({ noticeId: newId, programmeId });
  expect(codeOf(await supersede(paper()))).toBe('notice.wrong-state');
  const [old, anew] = [await read<NoticeView>(`notices/${oldId}`), await read<NoticeView>(`notices/${newId}`)];
  expect(old).toMatchObject({
    ...{ state: 'superseded', programmeId, replaces: null },
    replacedBy: { id: newId, number: '柳南政办〔2022〕30号', reason: expect.stringContaining('废止') as string },
  });
  expect(old.can).toEqual(['notice.archive', 'notice.remove']);
  expect(anew).toMatchObject({
    ...{ state: 'issued', programmeId, replacedBy: null },
    replaces: { id: oldId, number: '柳南政办〔2022〕10号', continued: 9, ended: 1 },
  });
});

test('an item goes on under its new number with its id, its people and its first words (I9)', async () => {
  const item = await itemWas(7);
  expect(item).toMatchObject({
    ...{ seq: 6, title: '洛满镇顶建村标准化卫生室', state: 'planning' },
    acknowledgement: { accountableHead: '陈某' },
    original: { title: '柳州市柳南区洛满镇顶建村卫生室标准化建设项目' },
    notice: { id: newId, number: '柳南政办〔2022〕30号' },
  });
  expect(item.amended).toMatchObject([
    {
      ...{ field: 'title', was: '柳州市柳南区洛满镇顶建村卫生室标准化建设项目', now: '洛满镇顶建村标准化卫生室' },
      ...{ by: '柳南政办〔2022〕30号', on: '2022-07-06' },
    },
  ]);
  const { items: history } = await read<{ items: HistoryEntry[] }>(`tasks/${item.id}/history`);
  expect(history.map(({ sentence }) => sentence).join()).toContain('原第7项，现列第6项；变更标题');
});

test('what it met stays met, what it owes keeps its days, and a day that the new notice moves is moved', async () => {
  expect(owed(await dutiesOfItem(idOf(7)), 'acknowledgement')).toEqual(['区卫生健康局 2022-04-14 met']);
  // Late since May: the notice printed anew issues nothing a second time to a unit that has its item already (I7).
  expect(owed(await dutiesOfItem(idOf(7)), 'plan')).toEqual(['区卫生健康局 2022-05-07 open']);
  expect(owed(await dutiesOfItem(idOf(1)), 'completion')).toEqual(['区住房城乡建设局 2022-11-30 open']);
  expect(owed(await dutiesOfItem(idOf(1)), 'report')).toEqual([
    '区住房城乡建设局 2022-07-05 not-due',
    '区住房城乡建设局 2022-10-05 not-due',
    '区住房城乡建设局 2023-01-05 not-due',
  ]);
});

test('another lead owes from the day of the new notice on; what was due before stays whose it was', async () => {
  expect(await itemWas(9)).toMatchObject({ seq: 8, leadUnit: '区农业农村局', original: { leadUnit: '区乡村振兴局' } });
  const of = await dutiesOfItem(idOf(9));
  // As with a correction: to the unit that takes it over the task was handed down on that day.
  expect(owed(of, 'plan')).toEqual(['区农业农村局 2022-08-06 open']);
  expect(owed(of, 'completion')).toEqual(['区农业农村局 2022-12-30 open']);
  expect(owed(of, 'acknowledgement')).toEqual(['区乡村振兴局 2022-04-14 void', '区农业农村局 2022-07-13 open']);
});

test('the item that the new notice leaves out is ended for the reason given, and nothing is due for it any more', async () => {
  const ended = await itemWas(6);
  expect(ended).toMatchObject({ seq: 6, state: 'terminated', stateSince: '2022-07-06' });
  expect(ended).toMatchObject({
    ...{ can: [], notice: { id: oldId, number: '柳南政办〔2022〕10号' } },
    leftOut: { by: '柳南政办〔2022〕30号', reason: '建设条件不具备，本年度不再实施' },
  });
  const due = (await dutiesOfItem(ended.id)).filter(({ state }) => state === 'open' || state === 'not-due');
  expect(due).toEqual([]);
  // The same unit leads another item: its letters go on without this one.
  const letters = (await dutiesOfItem(idOf(7))).filter(({ kind }) => kind === 'report');
  expect(letters.map(({ state, tasks }) => [state, tasks.map(({ id }) => id)])).toEqual([
    ['not-due', [idOf(7)]],
    ['not-due', [idOf(7)]],
    ['not-due', [idOf(7)]],
  ]);
  expect((await items()).map(({ seq, title }) => `${String(seq)} ${title.slice(0, 4)}`)).toContain('6 柳州市柳');
  const { items: history } = await read<{ items: HistoryEntry[] }>(`tasks/${ended.id}/history`);
  expect(history.map(({ sentence }) => sentence).join()).toContain('建设条件不具备');
});

test('the new item opens as at issue, its days counted from the new notice', async () => {
  const anew = (await items()).find(({ seq }) => seq === 10);
  expect(anew).toMatchObject({ title: '柳南区公共厕所改造项目', state: 'issued', stateSince: '2022-07-06' });
  const of = await dutiesOfItem(anew?.id ?? '');
  expect(owed(of, 'acknowledgement')).toEqual(['区住房城乡建设局 2022-07-13 open']);
  expect(owed(of, 'plan')).toEqual(['区住房城乡建设局 2022-08-06 open']);
  // It did not live in the second quarter: the letter that is late speaks of the others alone.
  expect(owed(of, 'report')).toEqual(['区住房城乡建设局 2022-10-05 not-due', '区住房城乡建设局 2023-01-05 not-due']);
});

test('the list is published anew: the former duty to publish ends, the new one is due 20 working days after the new day', async () => {
  const publication = owed(await dutiesOf(clerk, programmeId), 'opening-publication');
  expect(publication).toHaveLength(2);
  expect(publication[0]).toMatch(/2022-05-0\d void$/u);
  expect(publication[1]).toMatch(/2022-08-03 open$/u);
  // Duties of the whole programme are what they were.
  expect(owed(await dutiesOf(clerk, programmeId), 'inspection').map((each) => each.slice(-18))).toEqual([
    expect.stringMatching(/2022-06-30 open$/u),
    expect.stringMatching(/2022-09-30 open$/u),
    expect.stringMatching(/2022-12-31 open$/u),
  ]);
});

test('the notice that stands is corrected like any other, by its own numbers', async () => {
  const body = {
    ...{ number: '柳南政办〔2022〕31号', on: '2022-07-06', reason: '笔误', signedBy: '区政府办' },
    proof: { kind: 'receipt', number: '收2022-200' },
    cells: [{ row: '6', column: 'responsibleUnits', was: '', now: '洛满镇' }],
  };
  expect(codeOf(await clerk.ask('POST', `/api/notices/${newId}/amendments`, body))).toBe('done');
  expect((await itemWas(7)).responsibleUnits).toEqual(['洛满镇']);
  expect((await itemWas(7)).amended.map(({ by }) => by)).toEqual(['柳南政办〔2022〕30号', '柳南政办〔2022〕31号']);
  expect((await itemWas(6)).responsibleUnits).toEqual(['区民政局']);
  const counted = await read<{ items: { tasks: number; notice: { number: string } }[] }>('programmes');
  expect(counted.items).toMatchObject([{ tasks: 10, notice: { number: '柳南政办〔2022〕30号' } }]);
});

test('the year is not closed while items are under way and its results are not public: the answer names them', async () => {
  const close = () => clerk.ask('POST', `/api/notices/${newId}/close`, {});
  const supervisor = await console.enter('supervision');
  expect((await supervisor.ask('POST', `/api/notices/${newId}/close`, {})).statusCode).toBe(403);
  const refused = await close();
  expect(codeOf(refused)).toBe('notice.tasks-and-results-open');
  expect(refused.json<{ title: string }>().title).toContain('第1、2、3、4、5、6、7、8、9、10项');
  expect((await read<NoticeView>(`notices/${newId}`)).closing).toEqual({
    openItems: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
    publication: '2022-12-31',
  });
  // The capabilities that bring items to their end and publish results come later: here their facts are put down.
  await db.updateTable('task').set({ state: 'closed' }).where('state', '<>', 'terminated').execute();
  expect(codeOf(await close())).toBe('notice.results-unpublished');
  await db
    .updateTable('obligation')
    .set({ state: 'met', met_on: '2022-07-06', met_late: false })
    .where('kind', '=', 'closing-publication')
    .execute();
  expect(codeOf(await close())).toBe('done');
  expect(codeOf(await close())).toBe('notice.wrong-state');
});

test('what is laid to the files is off the list of notices, is found there, and is read-only', async () => {
  const archive = (id: string) => clerk.ask('POST', `/api/notices/${id}/archive`, {});
  expect(codeOf(await archive(oldId))).toBe('done');
  expect(codeOf(await archive(newId))).toBe('done');
  expect(codeOf(await archive(newId))).toBe('notice.wrong-state');
  const listed = async (search: string) =>
    (await read<{ items: { id: string }[] }>(`notices${search}`)).items.map(({ id }) => id);
  expect(await listed('?archived=false')).toEqual([]);
  expect((await listed('?archived=true')).sort()).toEqual([newId, oldId].sort());
  const archived = await read<NoticeView>(`notices/${newId}`);
  expect(archived).toMatchObject({ state: 'archived', can: ['notice.remove'], replaces: { id: oldId } });
});

test('a removal of the old notice takes its words out of what was kept of the supersession, too (point 13)', async () => {
  const kept = async () =>
    JSON.stringify(await db.selectFrom('notice_supersession').select(['reason', 'items']).executeTakeFirst());
  expect(await kept()).toContain('建设条件不具备');
  expect(await kept()).toContain('洛满镇顶建村标准化卫生室');
  await inTransaction(db, (tx) =>
    eraseNotice(tx, { districtId: console.districtId, id: oldId, sha256: '0'.repeat(64) }),
  );
  for (const words of ['建设条件不具备', '洛满镇顶建村标准化卫生室', '原通知同时废止'])
    expect(await kept()).not.toContain(words);
  expect((await itemWas(6)).leftOut?.reason).toContain('紧急清除');
});

test('the ledger names the cause of all that followed, and verifies', async () => {
  const { breaks } = await verify(db);
  expect(breaks).toEqual([]);
  const rows = await db.selectFrom('ledger_entry').select('body').where('body', 'like', '%notice.reissued%').execute();
  const caused = rows.map(({ body }) => JSON.parse(body) as { event: string; cause?: string });
  expect(caused.map(({ event }) => event)).toContain('notice.reissued');
});
