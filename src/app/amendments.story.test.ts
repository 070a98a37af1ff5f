import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { verify } from '../platform/ledger/verify.js';
import type { AmendmentForm } from '../regime/boards/contract.amending.js';
import type { NoticeView } from '../regime/notices/endpoints.js';
import type { ObligationView } from '../regime/obligations/contract.js';
import type { TaskRecord, TaskView } from '../regime/tasks/contract.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';
import { issueSeed } from './issued-seed.testing.js';

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

const read = async <T>(path: string, visitor = clerk): Promise<T> =>
  (await visitor.ask('GET', `/api/${path}`)).json<T>();
const itemOf = async (seq: number): Promise<TaskRecord> => {
  const { items } = await read<{ items: TaskView[] }>(`programmes/${programmeId}/tasks`);
  return read<TaskRecord>(`tasks/${items.find((item) => item.seq === seq)?.id ?? ''}`);
};
const duties = async (query = ''): Promise<ObligationView[]> =>
  (await read<{ items: ObligationView[] }>(`programmes/${programmeId}/obligations${query}`)).items;
const dutiesOfItem = async (seq: number): Promise<ObligationView[]> => duties(`?task=${(await itemOf(seq)).id}`);
const goTo = (day: string) => console.app.inject({ method: 'POST', url: '/api/demo/clock', payload: { to: day } });

const paper = (number: string, on: string, cells: readonly object[], more: object = {}) => ({
  number,
  on,
  reason: '机构调整',
  signedBy: '柳南区人民政府办公室（示例）',
  proof: { kind: 'receipt', number: '收2022-112' },
  cells,
  ...more,
});
const amend = (body: object, visitor = clerk) => visitor.ask('POST', `/api/notices/${noticeId}/amendments`, body);
const codeOf = async (body: object): Promise<string> => {
  const answer = await amend(body);
  return answer.statusCode < 300 ? 'done' : answer.json<{ type: string }>().type.replace('/problems/', '');
};
const responsible = (now: string, was = '金太阳、洛满镇') => ({ row: '8', column: 'responsibleUnits', was, now });

test('only the gov office corrects an issued notice', async () => {
  const supervisor = await console.enter('supervision');
  const answer = await amend(paper('柳南政办〔2022〕15号', '2022-04-07', [responsible('洛满镇')]), supervisor);
  expect(answer.statusCode).toBe(403);
});

test('a correction that does not know what stands, or names a unit nobody knows, changes nothing and says why', async () => {
  const before = await itemOf(8);
  expect(await codeOf(paper('柳南政办〔2022〕15号', '2022-04-07', [responsible('洛满镇', '金太阳')]))).toBe(
    'amendment.stale-cell',
  );
  expect(await codeOf(paper('柳南政办〔2022〕15号', '2022-04-07', [responsible('新桥水务公司')]))).toBe(
    'amendment.unit-unknown',
  );
  expect(await codeOf(paper('柳南政办〔2022〕15号', '2022-04-07', [responsible('区农业农村局')]))).toBe(
    'amendment.lead-is-responsible',
  );
  expect(await codeOf(paper('柳南政办〔2022〕10号', '2022-04-07', [responsible('洛满镇')]))).toBe(
    'amendment.number-taken',
  );
  expect(await codeOf(paper('柳南政办〔2022〕15号', '2022-04-08', [responsible('洛满镇')]))).toBe(
    'amendment.not-yet-signed',
  );
  expect(await itemOf(8)).toEqual(before);
});

test('what is typed of a correction in two windows, or by two clerks, meets: both are told, and neither is written over', async () => {
  const type = async (who: Visitor, window: string, body: object, version: number) =>
    (
      await who.ask('PATCH', `/api/notices/${noticeId}/amendment`, body, {
        ...{ 'if-match': `"${String(version)}"`, 'x-window': window },
      })
    ).json<{ version: number; conflicts: unknown[] }>();
  expect(await type(clerk, 'desk-0001', { reason: '机构调整' }, 0)).toMatchObject({ version: 1, conflicts: [] });
  const own = await type(clerk, 'phone-01', { reason: '笔误' }, 0);
  expect(own.conflicts).toMatchObject([{ field: 'reason', yours: '笔误', theirs: '机构调整', own: true }]);
  const colleague = await console.enter('gov-office');
  const cells = [responsible('洛满镇')];
  const met = await type(colleague, 'desk-0002', { reason: '更名', cells }, 0);
  expect(met).toMatchObject({ version: 2, conflicts: [{ theirs: '机构调整', by: 'gov-office', own: false }] });
  const { form } = await read<AmendmentForm>(`notices/${noticeId}/amendment`);
  expect(form).toMatchObject({ version: 2, fields: { reason: '机构调整', cells } });
});

test("item 8's unit is corrected: the old value stands beside the new one, and every report is intact (I9, point 11)", async () => {
  await goTo('2022-08-01');
  const before = await dutiesOfItem(8);
  const registered = await amend(paper('柳南政办〔2022〕15号', '2022-08-01', [responsible('洛满镇、柳石街道')]));
  expect([registered.statusCode, registered.body]).toEqual([201, expect.stringContaining('amendmentId')]);
  const item = await itemOf(8);
  expect(item.responsibleUnits).toEqual(['洛满镇', '柳石街道']);
  expect(item.original.responsibleUnits).toEqual(['金太阳', '洛满镇']);
  expect(item.amended).toMatchObject([
    {
      field: 'responsibleUnits',
      was: '金太阳、洛满镇',
      now: '洛满镇、柳石街道',
      by: '柳南政办〔2022〕15号',
      on: '2022-08-01',
      reason: '机构调整',
    },
  ]);
  expect(await dutiesOfItem(8)).toEqual(before);
  const notice = await read<NoticeView>(`notices/${noticeId}`);
  expect(notice).toMatchObject({
    state: 'issued',
    amendments: [{ number: '柳南政办〔2022〕15号', changes: [{ row: '8' }] }],
  });
  expect(notice.reading?.tasks[7]?.responsibleUnits).toEqual(['金太阳', '洛满镇']);
});

test('its number is its own, and it cannot be registered twice (I21)', async () => {
  expect(await codeOf(paper('柳南政办〔2022〕15号', '2022-08-01', [responsible('无', '洛满镇、柳石街道')]))).toBe(
    'amendment.number-taken',
  );
});

test('another lead: its duties are its own from that day on, what was due before stays whose it was', async () => {
  await goTo('2022-08-15');
  const cells = [{ row: '8', column: 'leadUnits', was: '区农业农村局', now: '水利局' }];
  const names = [{ written: '水利局', as: { kind: 'new-unit' } }];
  expect(await codeOf(paper('柳南政办〔2022〕17号', '2022-08-15', cells))).toBe('amendment.unit-unknown');
  expect(await codeOf(paper('柳南政办〔2022〕17号', '2022-08-15', cells, { names }))).toBe('done');
  const of = await dutiesOfItem(8);
  const owed = (kind: string) =>
    of.filter((duty) => duty.kind === kind).map((duty) => `${duty.owedBy} ${duty.writtenDue} ${duty.state}`);
  expect(owed('report')).toEqual([
    '区农业农村局 2022-07-05 open',
    '区农业农村局 2022-10-05 void',
    '水利局 2022-10-05 not-due',
    '区农业农村局 2023-01-05 void',
    '水利局 2023-01-05 not-due',
  ]);
  expect(owed('plan')).toEqual(['水利局 2022-09-15 open']);
  expect(owed('completion')).toEqual(['水利局 2022-12-30 open']);
  expect(owed('acknowledgement').sort()).toEqual(['区农业农村局 2022-04-14 void', '水利局 2022-08-22 open']);
  expect((await itemOf(8)).amended.map(({ field, was, now }) => [field, was, now])).toEqual([
    ['responsibleUnits', '金太阳、洛满镇', '洛满镇、柳石街道'],
    ['leadUnits', '区农业农村局', '水利局'],
  ]);
});

test('a content that is corrected brings its figures with it, a day is moved, and a title is put right', async () => {
  const { content, title } = await itemOf(9);
  const cells = [
    { row: '9', column: 'content', was: content, now: content.replace('2100米', '1800米') },
    { row: '9', column: 'title', was: title, now: title.replace('产业', '') },
    { row: '9', column: 'due', was: '12月30日', now: '11月30日' },
  ];
  expect(await codeOf(paper('柳南政办〔2022〕18号', '2022-08-15', cells))).toBe('done');
  const item = await itemOf(9);
  expect(item.targets.map(({ written, unit }) => written + unit)).toEqual(['1800米', '3.5米']);
  expect(item.original.targets.map(({ written, unit }) => written + unit)).toEqual(['2100米', '3.5米']);
  expect(item).toMatchObject({ dueOn: '2022-11-30', dueText: '11月30日', original: { dueText: '12月30日' } });
  expect(item.amended.map(({ field }) => field)).toEqual(['content', 'targets', 'title', 'due']);
  const completion = (await dutiesOfItem(9)).find(({ kind }) => kind === 'completion');
  expect(completion).toMatchObject({ due: '2022-11-30', clause: '11月30日' });
});

test('the scan of the paper is its proof, once it is attached', async () => {
  const cells = [{ row: '7', column: 'responsibleUnits', was: '', now: '洛满镇' }];
  const missing = { kind: 'file', uploadId: '018f0000-0000-7000-8000-000000000000' };
  expect(await codeOf(paper('柳南政办〔2022〕19号', '2022-08-15', cells, { proof: missing }))).toBe(
    'notice.proof-missing',
  );
  const uploadId = await clerk.upload('更正通知.pdf', Buffer.from('%PDF-1.4 a scan'));
  expect(await codeOf(paper('柳南政办〔2022〕19号', '2022-08-15', cells, { proof: { kind: 'file', uploadId } }))).toBe(
    'done',
  );
  const { amendments } = await read<NoticeView>(`notices/${noticeId}`);
  expect(amendments.at(-1)).toMatchObject({ proof: { kind: 'file', name: '更正通知.pdf' } });
  expect((await itemOf(7)).responsibleUnits).toEqual(['洛满镇']);
});

test('of two clerks who correct the same cell one is told what stands now', async () => {
  const other = await console.enter('gov-office');
  const to = (number: string, now: string) =>
    paper(number, '2022-08-15', [{ row: '1', column: 'responsibleUnits', was: '柳石街道、鹅山街道', now }]);
  const answers = await Promise.all([
    amend(to('柳南政办〔2022〕20号', '柳石街道')),
    amend(to('柳南政办〔2022〕21号', '鹅山街道'), other),
  ]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
  const refused = answers.find(({ statusCode }) => statusCode === 409)?.json<{ title: string; type: string }>();
  expect(refused?.type).toBe('/problems/amendment.stale-cell');
  expect(refused?.title).toMatch(/第1项的这一栏现在是“(柳石街道|鹅山街道)”/u);
});

test('the item keeps its corrections in its history, and the ledger verifies', async () => {
  const { id } = await itemOf(8);
  const { breaks } = await verify(db);
  expect(breaks).toEqual([]);
  const rows = await db
    .selectFrom('ledger_entry')
    .select('body')
    .where('body', 'like', `%task.amended%${id}%`)
    .execute();
  expect(rows).toHaveLength(2);
});
