import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { verify } from '../platform/ledger/verify.js';
import { consequenceFaults } from '../platform/operations/consequence-faults.js';
import { consequences, LOCK_ORDER } from '../regime/consequences.js';
import type { NoticeView, ProgrammeView } from '../regime/notices/endpoints.js';
import type { ObligationView } from '../regime/obligations/contract.js';
import type { TaskRecord, TaskView } from '../regime/tasks/contract.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const SEED = new URL('../../fixtures/seed/notice.docx', import.meta.url);
const ANSWERS = new URL('../../fixtures/seed/answers.json', import.meta.url);

const database = useTestDatabase();
let db: Db;
let console: RegimeConsole;
let clerk: Visitor;
let noticeId: string;
let programmeId: string;
interface Answers {
  readonly answers: readonly { readonly code: string; readonly about: string; readonly answer: object }[];
  readonly settlement: object;
  readonly issue: object;
}
let answers: Answers;

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  clerk = await console.enter('gov-office');
  answers = JSON.parse(await readFile(ANSWERS, 'utf8')) as Answers;
});
afterAll(() => console.app.close());

const opened = async (visitor = clerk): Promise<NoticeView> =>
  (await visitor.ask('GET', `/api/notices/${noticeId}`)).json<NoticeView>();

test('a notice that is dragged in is read, and what it leaves open is asked', async () => {
  noticeId = await clerk.send('柳南政办〔2022〕10号.docx', await readFile(SEED));
  const notice = await opened();
  expect(notice).toMatchObject({
    state: 'draft',
    programmeId: null,
    reading: { notice: { number: '柳南政办〔2022〕10号' } },
  });
  expect(notice.reading?.tasks).toHaveLength(10);
  expect(notice.meeting).toContain('第12次常务会审议');
  expect(notice.blockers.map(({ code }) => code)).toContain('question-open');
  expect(notice.can).toContain('notice.register');
  const english = await clerk.ask('GET', `/api/notices/${noticeId}`, undefined, { 'accept-language': 'en' });
  const asked = english.json<NoticeView>().reading?.questions ?? [];
  expect(asked.map(({ code }) => code)).toEqual(notice.reading?.questions.map(({ code }) => code));
  for (const { text } of asked) expect(text).toMatch(/[a-z]+ [a-z]+ [a-z]+/u);
});

test('the same file sent again is the notice that it already is', async () => {
  expect(await clerk.send('一样的.docx', await readFile(SEED))).toBe(noticeId);
});

test('a notice is not issued while a question that blocks is open, and nothing of it comes into being', async () => {
  const answer = await clerk.ask('POST', `/api/notices/${noticeId}/issue`, answers.issue);
  expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([409, '/problems/notice.blocked']);
  expect((await clerk.ask('GET', '/api/programmes')).json()).toEqual({ items: [], next: null });
});

test('only the gov office works on a notice before its issue; others do not even see it', async () => {
  const supervisor = await console.enter('supervision');
  expect((await supervisor.ask('GET', `/api/notices/${noticeId}`)).statusCode).toBe(404);
  const answer = await supervisor.ask('POST', `/api/notices/${noticeId}/settlement`, answers.settlement);
  expect(answer.statusCode).toBe(404);
});

test('an answer that does not fit its place is refused', async () => {
  const [question] = answers.answers;
  const body = { ...question, about: '/tasks/99/title' };
  const answer = await clerk.ask('POST', `/api/notices/${noticeId}/answers`, body);
  expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([409, '/problems/notice.no-such-question']);
});

test('once the questions are answered and the unsaid is settled, the notice is registered as issued', async () => {
  for (const said of answers.answers) {
    const answered = await clerk.ask('POST', `/api/notices/${noticeId}/answers`, said);
    expect([said.about, answered.statusCode]).toEqual([said.about, 200]);
  }
  expect((await opened()).blockers.map(({ code }) => code)).toEqual(['unsaid-open']);
  await clerk.ask('POST', `/api/notices/${noticeId}/settlement`, answers.settlement);
  expect((await opened()).blockers).toEqual([]);
  const issued = await clerk.ask('POST', `/api/notices/${noticeId}/issue`, answers.issue);
  expect([issued.statusCode, issued.body]).toEqual([200, expect.stringContaining('programmeId')]);
  programmeId = issued.json<{ programmeId: string }>().programmeId;
  expect(await opened()).toMatchObject({
    state: 'issued',
    programmeId,
    can: [
      'notice.amend',
      'notice.close',
      'notice.add-original',
      'original.type',
      'original.acknowledge',
      'notice.remove',
    ],
  });
  const again = await clerk.ask('POST', `/api/notices/${noticeId}/issue`, answers.issue);
  expect(again.statusCode).toBe(409);
});

test('the programme has ten items with one lead unit each, in the words of the notice', async () => {
  const programmes = (await clerk.ask('GET', '/api/programmes')).json<{ items: ProgrammeView[] }>().items;
  expect(programmes).toMatchObject([{ id: programmeId, year: 2022, tasks: 10, leadUnits: 6, units: 13 }]);
  const { items } = (await clerk.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<{ items: TaskView[] }>();
  expect(items.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(items[1]).toMatchObject({
    leadUnit: '区住房城乡建设局',
    responsibleUnits: ['金太阳', '河西街道'],
    unconfirmedUnits: ['金太阳'],
    dueOn: '2022-12-30',
    state: 'issued',
  });
  expect(items[6]).toMatchObject({ responsibleUnits: [] });
  expect(items[9]).toMatchObject({
    leadUnit: '太阳村镇',
    responsibleUnits: ['金太阳', '区农业农村局', '区乡村振兴局'],
  });
  const item = (await clerk.ask('GET', `/api/tasks/${items[9]?.id ?? ''}`)).json<TaskRecord>();
  expect(item.coverage.gaps.map(({ gap }) => gap)).toContain('promise-without-content');
  const history = (await clerk.ask('GET', `/api/tasks/${item.id}/history`)).json<{ items: { sentence: string }[] }>();
  expect(history.items.map(({ sentence }) => sentence)).toContain(
    '随通知下达，列第10项，太阳村镇牵头，完成时间2022年12月30日',
  );
});

test('a list is read page by page, and every row is on exactly one page', async () => {
  const seen: number[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const behind: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const page = await clerk.ask('GET', `/api/programmes/${programmeId}/tasks?limit=3${behind}`);
    const { items, next } = page.json<{ items: TaskView[]; next: string | null }>();
    seen.push(...items.map(({ seq }) => seq));
    cursor = next;
  }
  expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

const duties = async (visitor: Visitor, query = ''): Promise<ObligationView[]> =>
  (await visitor.ask('GET', `/api/programmes/${programmeId}/obligations${query}`)).json<{ items: ObligationView[] }>()
    .items;

test('every duty has its day as written, the last day that is not late, and whether it is provisional', async () => {
  const all = await duties(clerk);
  const daysOf = (kind: string) => [
    ...new Set(
      all
        .filter((each) => each.kind === kind)
        .map((each) => `${each.writtenDue} ${each.due} ${String(each.provisional)}`),
    ),
  ];
  expect(daysOf('plan')).toEqual(['2022-05-07 2022-05-07 false']);
  expect(daysOf('report')).toEqual([
    '2022-07-05 2022-07-05 false',
    '2022-10-05 2022-10-08 false',
    '2023-01-05 2023-01-05 true',
  ]);
  expect(daysOf('opening-publication')).toEqual(['2022-05-07 2022-05-07 false']);
  expect(daysOf('completion')).toEqual(['2022-12-30 2022-12-30 false']);
  expect(all.filter(({ kind }) => kind === 'report')).toHaveLength(6 * 3);
  expect(all.find(({ kind }) => kind === 'report')?.owedTo).toBe('区政府办公室');
  expect([...all].sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0))).toEqual(all);
  const third = await duties(clerk, '?from=2022-10-01&to=2022-10-31&unit=' + encodeURIComponent('区民政局'));
  expect(third.map(({ kind, period }) => `${kind} ${String(period)}`)).toEqual(['report 2022Q3']);
});

test('a unit sees its own duties and those of its items, and not what others owe elsewhere', async () => {
  const [civil] = (await clerk.ask('GET', `/api/units?search=${encodeURIComponent('区民政局')}`)).json<{
    items: { id: string }[];
  }>().items;
  const liaison = await console.enter('liaison', console.districtId, civil?.id ?? '');
  const seen = await duties(liaison);
  expect(seen.length).toBeLessThan((await duties(clerk)).length);
  expect(seen.filter(({ kind }) => kind === 'report').map(({ owedBy }) => owedBy)).toContain('区民政局');
  expect(seen.map(({ owedBy }) => owedBy)).not.toContain('太阳村镇');
  expect((await liaison.ask('POST', `/api/notices/${noticeId}/settlement`, answers.settlement)).statusCode).toBe(403);
});

test('another district sees nothing of it, not even that it is there', async () => {
  const stranger = await console.enter('gov-office', console.otherDistrictId);
  expect((await stranger.ask('GET', '/api/programmes')).json()).toEqual({ items: [], next: null });
  for (const path of [
    `notices/${noticeId}`,
    `programmes/${programmeId}/tasks`,
    `programmes/${programmeId}/obligations`,
  ])
    expect([path, (await stranger.ask('GET', `/api/${path}`)).statusCode]).toEqual([path, 404]);
});

test('the administrators of the three-way separation see no business', async () => {
  const administrator = await console.enter('audit-admin');
  expect((await administrator.ask('GET', '/api/programmes')).statusCode).toBe(403);
});

test('a file that cannot be read says why, and can be asked for', async () => {
  const id = await clerk.send('坏的.docx', Buffer.from('PK\u0003\u0004 this is no archive'));
  const notice = (await clerk.ask('GET', `/api/notices/${id}`)).json<NoticeView>();
  expect(notice).toMatchObject({ state: 'unread', unread: { code: expect.any(String) as string } });
});

test('the ledger verifies, and no consequence is left out', async () => {
  const { breaks, entries } = await verify(db);
  expect(breaks).toEqual([]);
  // 13 units, 10 items and every duty have a row of their own, beside what was done to the notices.
  expect(entries).toBeGreaterThan(13 + 10 + (await duties(clerk)).length);
  expect(consequenceFaults(consequences, LOCK_ORDER)).toEqual([]);
});
