import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../platform/database/test-database.js';
import type { NoticeView } from '../regime/notices/endpoints.js';
import type { ObligationView } from '../regime/obligations/contract.js';
import type { HistoryEntry, TaskView } from '../regime/tasks/contract.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const SEED = new URL('../../fixtures/seed/notice.docx', import.meta.url);
const ANSWERS = new URL('../../fixtures/seed/answers.json', import.meta.url);
const ENGLISH = { 'accept-language': 'en' };
const HAN = /\p{Script=Han}/u;

const database = useTestDatabase();
let console: RegimeConsole;
let clerk: Visitor;

beforeAll(async () => {
  console = await regimeConsole(await database.open('application'));
  clerk = await console.enter('gov-office');
});
afterAll(() => console.app.close());

const items = async <Item>(url: string, headers = {}): Promise<readonly Item[]> =>
  (await clerk.ask('GET', url, undefined, headers)).json<{ readonly items: readonly Item[] }>().items;

test('what the server says is said in the language of whoever asks, and in Chinese where nobody says', async () => {
  const noticeId = await clerk.send('柳南政办〔2022〕10号.docx', await readFile(SEED));
  const url = `/api/notices/${noticeId}`;
  const [chinese, english] = [await clerk.ask('GET', url), await clerk.ask('GET', url, undefined, ENGLISH)];
  expect([chinese, english].map(({ headers }) => headers['content-language'])).toEqual(['zh-CN', 'en']);
  expect(english.headers['vary']).toBe('accept-language');
  const blockers = (answer: typeof chinese) => answer.json<NoticeView>().blockers.map(({ sentence }) => sentence);
  expect(blockers(chinese)).toContain('还有问题没有回答');
  expect(blockers(english)).toContain('A question is still unanswered');
  expect(blockers(english).filter((sentence) => HAN.test(sentence))).toEqual([]);

  const { answers, settlement, issue } = JSON.parse(await readFile(ANSWERS, 'utf8')) as {
    readonly answers: readonly object[];
    readonly settlement: object;
    readonly issue: object;
  };
  for (const said of answers) await clerk.ask('POST', `${url}/answers`, said);
  await clerk.ask('POST', `${url}/settlement`, settlement);
  const key = { 'idempotency-key': randomUUID() };
  const issued = await clerk.ask('POST', `${url}/issue`, issue, key);
  expect(issued.statusCode).toBe(200);
  // A request that is sent again is answered as the first time, to the byte, whichever language it now asks for.
  const again = await clerk.ask('POST', `${url}/issue`, issue, { ...key, ...ENGLISH });
  expect([again.body, again.headers['content-language']]).toEqual([issued.body, 'zh-CN']);

  const { programmeId } = issued.json<{ programmeId: string }>();
  const owed = (headers = {}) => items<ObligationView>(`/api/programmes/${programmeId}/obligations`, headers);
  expect(new Set((await owed()).map(({ owedBy }) => owedBy))).toContain('督查绩效办');
  expect(new Set((await owed(ENGLISH)).map(({ owedBy }) => owedBy))).not.toContain('督查绩效办');
  const [task] = await items<TaskView>(`/api/programmes/${programmeId}/tasks`);
  const history = await items<HistoryEntry>(`/api/tasks/${task?.id ?? ''}/history`, ENGLISH);
  expect(history.map(({ sentence }) => sentence)).toContainEqual(
    expect.stringMatching(/^Issued it with the notice as item 1, led by .+, to be done by 30 December 2022$/u),
  );
  const duties = history.filter(({ sentence }) => !sentence.startsWith('Issued'));
  expect(duties.length).toBeGreaterThan(1);
  expect(duties.filter(({ sentence }) => HAN.test(sentence))).toEqual([]);
});
