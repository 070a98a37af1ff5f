import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../platform/database/test-database.js';
import { moveRegimeClock } from '../platform/clocks/regime-clock.js';
import type { Db } from '../platform/database/tables.js';
import { inTransaction } from '../platform/database/transaction.js';
import type { PhantomView } from '../regime/boards/endpoints.owners.js';
import type { HoldingsView } from '../regime/offices/endpoints.handover.js';
import type { PersonRecord } from '../regime/offices/endpoints.people.js';
import type { UnitView } from '../regime/offices/endpoints.units.js';
import type { HistoryEntry, TaskRecord, TaskView } from '../regime/tasks/contract.js';
import { issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let db: Db;
let console: RegimeConsole;
let clerk: Visitor;
let programmeId: string;
let civil: string;
let items: readonly TaskView[];

const person = async (name: string, post: object | null): Promise<PersonRecord> =>
  (await clerk.ask('POST', '/api/people', { name, telephone: null, mail: null, post })).json<PersonRecord>();
const liaison = (unitId: string) => ({ role: 'liaison', unitId, title: null, from: '2022-04-07', until: null });
const deputy = { role: 'deputy-leader', title: '副区长', from: '2022-01-01', until: null };
const holdings = async (id: string): Promise<HoldingsView> =>
  (await clerk.ask('GET', `/api/people/${id}/holdings`)).json<HoldingsView>();
const read = async (id: string): Promise<PersonRecord> =>
  (await clerk.ask('GET', `/api/people/${id}`)).json<PersonRecord>();
const task = async (id: string): Promise<TaskRecord> => (await clerk.ask('GET', `/api/tasks/${id}`)).json<TaskRecord>();
const NOTHING = { posts: [], portfolios: [], charges: [], named: [], closeAccount: false };

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  clerk = await console.enter('gov-office');
  ({ programmeId } = await issueSeed(clerk));
  const units = (await clerk.ask('GET', '/api/units')).json<{ items: UnitView[] }>().items;
  civil = units.find(({ name }) => name === '区民政局')?.id ?? '';
  items = (await clerk.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<{ items: TaskView[] }>().items;
});
afterAll(() => console.app.close());

test('what nobody would own stands in the way, thing by thing, and then nothing at all is done', async () => {
  const leaver = await console.enter([{ role: 'liaison', unitId: civil }]);
  const { name } = await read(leaver.personId);
  const item = items.find(({ seq }) => seq === 4);
  const taken = await leaver.ask('POST', `/api/tasks/${item?.id ?? ''}/acknowledgement`, {
    ...{ accountableHead: name, handsOnLeader: '陈某', planReference: '要点第3条' },
  });
  expect(taken.statusCode).toBe(200);
  const held = await holdings(leaver.personId);
  expect(held).toMatchObject({
    posts: [{ role: 'liaison', unit: { name: '区民政局' } }],
    units: [{ name: '区民政局', items: 3, alone: true }],
    named: [{ taskId: item?.id, as: ['head'] }],
    can: expect.arrayContaining(['person.hand-over']) as string[],
  });
  const way = `/api/people/${leaver.personId}/handover`;
  const refused = await clerk.ask('POST', way, { ...NOTHING, from: '2022-04-07' });
  expect(refused.json()).toMatchObject({ status: 409, type: '/problems/handover.orphans', clause: 'I2' });
  expect(refused.json<{ title: string }>().title).toContain('区民政局；4　');
  expect((await read(leaver.personId)).posts).toMatchObject([{ until: null }]);

  const heir = await person('演示·接某', null);
  const form = {
    ...NOTHING,
    posts: held.posts.map(({ id }) => ({ postId: id, to: heir.id })),
    named: held.named.map(({ taskId }) => ({ taskId, to: heir.id })),
    closeAccount: true,
  };
  expect((await clerk.ask('POST', way, { ...form, from: '2022-05-01' })).json()).toMatchObject({
    type: '/problems/handover.still-in-office',
  });
  const done = await clerk.ask('POST', way, { ...form, from: '2022-04-07' });
  // A post that began today cannot have ended yesterday: the first day without them is tomorrow at the earliest.
  expect(done.json()).toMatchObject({ status: 409, type: '/problems/post.ends-before-it-begins' });
  const passed = await clerk.ask('POST', way, { ...form, from: '2022-04-08', closeAccount: false });
  expect(passed.json<PersonRecord>().posts).toMatchObject([{ until: '2022-04-07' }]);
  expect((await read(heir.id)).posts).toMatchObject([{ role: 'liaison', from: '2022-04-08', takenOverFrom: name }]);
  expect((await task(item?.id ?? '')).acknowledgement).toMatchObject({
    accountableHead: '演示·接某',
    handsOnLeader: '陈某',
  });
  const history = await clerk.ask('GET', `/api/tasks/${item?.id ?? ''}/history`);
  expect(history.json<{ items: HistoryEntry[] }>().items.map(({ sentence }) => sentence)).toEqual(
    expect.arrayContaining([expect.stringContaining(`主要领导由${name}换为演示·接某`)]),
  );
});

test('a leader’s field and items go to whoever leads on that day, to several at once; delegations end with it', async () => {
  const wang = await person('演示·王某', deputy);
  const [li, zhao] = [await person('演示·李某', deputy), await person('演示·赵某', liaison(civil))];
  await clerk.ask('POST', '/api/portfolios', { leaderId: wang.id, unitIds: [civil], from: '2022-04-07' });
  const [first, second] = items.filter(({ leadUnit }) => leadUnit === '区民政局');
  await clerk.ask('POST', `/api/people/${wang.id}/delegations`, {
    ...{ to: li.id, role: 'deputy-leader', from: '2022-04-07', until: '2022-06-30', unitIds: null, taskIds: null },
    reason: null,
  });
  const held = await holdings(wang.id);
  expect([held.charges.map(({ taskId }) => taskId), held.portfolios.map(({ name }) => name)]).toEqual([
    [first?.id, second?.id],
    ['区民政局'],
  ]);
  const way = `/api/people/${wang.id}/handover`;
  const to = (id: string) => ({
    ...{ ...NOTHING, from: '2022-04-08', posts: held.posts.map((post) => ({ postId: post.id, to: null })) },
    charges: held.charges.map(({ taskId }) => ({ taskId, to: id })),
    portfolios: [{ unitId: civil, to: li.id }],
  });
  expect((await clerk.ask('POST', way, to(zhao.id))).json()).toMatchObject({ type: '/problems/charge.no-leader' });
  const passed = await clerk.ask('POST', way, to(li.id));
  expect(passed.json<PersonRecord>()).toMatchObject({
    posts: [{ until: '2022-04-07' }],
    delegations: [{ until: '2022-04-07' }],
  });
  const after = await holdings(li.id);
  expect([after.charges.length, after.portfolios]).toMatchObject([2, [{ name: '区民政局' }]]);
  const found = (await clerk.ask('GET', '/api/phantom-owners')).json<{ items: PhantomView[] }>().items;
  expect(found).toEqual([]);
  await inTransaction(db, (tx) => moveRegimeClock(tx, '2022-07-08T07:00:00Z'));
  await clerk.ask('POST', `/api/people/${li.id}/posts/${li.posts[0]?.id ?? ''}/end`, { until: '2022-07-07' });
  const left = (await clerk.ask('GET', '/api/phantom-owners')).json<{ items: PhantomView[] }>().items;
  expect(left.map(({ why, person: of, items: theirs }) => [why, of?.name, theirs.length])).toEqual([
    ['left', '演示·李某', 2],
  ]);
  const finance = await console.enter('finance');
  expect((await finance.ask('GET', `/api/people/${li.id}/holdings`)).statusCode).toBe(403);
});
