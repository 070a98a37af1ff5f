import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../platform/database/test-database.js';
import type { PlanRecord } from '../regime/plans/contract.js';
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
  expect(plan.content.milestones).toHaveLength(plan.item.targets.length);
  expect(plan.content.milestones.every(({ finish }) => finish === plan.item.dueOn)).toBe(true);
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
  const node = { ...content.milestones[0], id: randomUUID(), title: '完成招标' };
  const second = await save(clerk, { milestones: [...content.milestones, node] }, 0);
  expect(second.json<{ conflicts: unknown[] }>().conflicts).toEqual([]);
  const third = await save(clerk, { summary: '一次实施' }, 0);
  expect(third.json<{ conflicts: { field: string }[] }>().conflicts.map(({ field }) => field)).toEqual(['summary']);
  const kept = (await lead.ask('GET', `/api/plans/${id}`)).json<PlanRecord>();
  expect(kept.content.summary).toBe('分两批实施');
  expect(kept.content.milestones.map(({ title }) => title)).toContain('完成招标');
});

test('a unit that has nothing to do with an item does not see its plan', async () => {
  const item = itemOf(2);
  const { planId } = (await clerk.ask('GET', `/api/tasks/${item.id}/plan`)).json<{ planId: string }>();
  const involved = [item.leadUnit, ...item.responsibleUnits];
  const stranger = await peopleOf([...units.keys()].find((name) => !involved.includes(name)) ?? '');
  expect((await stranger.ask('GET', `/api/tasks/${item.id}/plan`)).json()).toMatchObject({ planId: null });
  expect((await stranger.ask('GET', `/api/plans/${planId}`)).statusCode).toBe(404);
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
