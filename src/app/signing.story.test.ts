import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../platform/database/test-database.js';
import type { NoticeView } from '../regime/notices/endpoints.js';
import type { TaskView } from '../regime/tasks/contract.js';
import { readySeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let console: RegimeConsole;
let clerk: Visitor;
let leader: Visitor;
let noticeId: string;

beforeAll(async () => {
  console = await regimeConsole(await database.open('application'));
  [clerk, leader] = [await console.enter('gov-office'), await console.enter('deputy-leader')];
  noticeId = await readySeed(clerk);
});
afterAll(() => console.app.close());

const at = (way: string): string => `/api/notices/${noticeId}${way}`;
const seenBy = async (visitor: Visitor): Promise<number> => (await visitor.ask('GET', at(''))).statusCode;

test('a notice is signed on paper, until the district lets its leaders sign here', async () => {
  const refused = await clerk.ask('POST', at('/signing'), {});
  expect(refused.json()).toMatchObject({ type: '/problems/notice.signed-on-paper', clause: 'point 1' });
  expect((await clerk.ask('GET', at(''))).json<NoticeView>().can).not.toContain('notice.submit');
  const settings = '/api/settings/signing';
  expect((await clerk.ask('POST', settings, { signedHere: true })).statusCode).toBe(404);
  const security = await console.enter('security-admin');
  expect((await security.ask('POST', settings, { signedHere: true })).statusCode).toBe(200);
  expect((await clerk.ask('GET', at(''))).json<NoticeView>().can).toContain('notice.submit');
});

test('a draft is nobody’s but the gov office’s; sent to be signed, the leaders see it, and no one else', async () => {
  expect(await seenBy(leader)).toBe(404);
  expect((await leader.ask('POST', at('/signature'), {})).statusCode).toBe(404);
  const sent = await clerk.ask('POST', at('/signing'), {});
  expect([sent.statusCode, sent.json<NoticeView>().state]).toEqual([200, 'signing']);
  expect([await seenBy(leader), await seenBy(await console.enter('supervision'))]).toEqual([200, 404]);
  const listed = (await leader.ask('GET', '/api/notices')).json<{ items: { id: string }[] }>().items;
  expect(listed.map(({ id }) => id)).toEqual([noticeId]);
  expect((await clerk.ask('POST', at('/signature'), {})).statusCode).toBe(403);
  expect((await leader.ask('GET', at(''))).json<NoticeView>().can).toEqual(['notice.sign', 'notice.return']);
});

test('who is to sign sends it back with a reason, and it is the office’s draft again', async () => {
  expect((await leader.ask('POST', at('/return'), { reason: ' ' })).statusCode).toBe(422);
  const returned = await leader.ask('POST', at('/return'), { reason: '第8项责任单位请再核' });
  expect([returned.statusCode, returned.json<NoticeView>().state]).toEqual([200, 'draft']);
  expect(await seenBy(leader)).toBe(404);
});

test('signing issues it under the leader’s name: ten items, and the ledger says that it was signed here', async () => {
  await clerk.ask('POST', at('/signing'), {});
  const signed = await leader.ask('POST', at('/signature'), { opinion: '同意印发' });
  expect(signed.statusCode).toBe(200);
  const { programmeId } = signed.json<{ programmeId: string }>();
  const tasks = (await clerk.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<{ items: TaskView[] }>();
  expect(tasks.items).toHaveLength(10);
  expect((await leader.ask('POST', at('/signature'), {})).json()).toMatchObject({
    type: '/problems/notice.wrong-state',
  });
  const auditor = await console.enter('audit-admin');
  const { items } = (await auditor.ask('GET', '/api/ledger?event=notice&limit=100')).json<{
    items: { event: string; sentence: string }[];
  }>();
  const told = items.map(({ sentence }) => sentence).join('\n');
  for (const sentence of ['将通知送领导签发', '第8项责任单位请再核', '印发通知：2022年4月7日，签发人deputy-leader'])
    expect(told).toContain(sentence);
});
