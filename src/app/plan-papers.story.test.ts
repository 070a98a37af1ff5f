import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPaper } from '../documents/read.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import type { PlanRecord } from '../regime/plans/contract.js';
import { issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let console: RegimeConsole;
let clerk: Visitor;
let item: { id: string; seq: number; title: string; leadUnit: string; responsibleUnits: readonly string[] };
let units: ReadonlyMap<string, string>;
let planId: string;

beforeAll(async () => {
  console = await regimeConsole(await database.open('application'));
  clerk = await console.enter('gov-office');
  const { programmeId } = await issueSeed(clerk);
  const { items } = (await clerk.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<{ items: (typeof item)[] }>();
  const found = items.find(({ responsibleUnits }) => responsibleUnits.length > 1);
  if (!found) throw new Error('the seed has no item with two responsible units');
  item = found;
  const listed = (await clerk.ask('GET', '/api/units?limit=200')).json<{ items: { id: string; name: string }[] }>();
  units = new Map(listed.items.map(({ id, name }) => [name, id]));
  const lead = await console.enter('liaison', console.districtId, units.get(item.leadUnit));
  planId = (await lead.ask('POST', `/api/tasks/${item.id}/plan`, {}, { 'if-match': '*' })).json<PlanRecord>().id;
});
afterAll(() => console.app.close());

const paper = async (who: Visitor, form: string) => {
  const answer = await who.ask('GET', `/api/plans/${planId}/paper?form=${form}`);
  const bytes = new Uint8Array(answer.rawPayload);
  return { status: answer.statusCode, name: String(answer.headers['content-disposition']), bytes };
};
const textIn = async ({ bytes }: { readonly bytes: Uint8Array }): Promise<string> =>
  JSON.stringify(await readPaper({ name: '文件.docx', bytes }));

test('the lead prints the plan with its timetable, and each responsible unit stands on the slips', async () => {
  const lead = await console.enter('liaison', console.districtId, units.get(item.leadUnit));
  const plan = await paper(lead, 'plan');
  expect(decodeURIComponent(plan.name)).toContain(`实施方案 ${item.title}.docx`);
  const text = await textIn(plan);
  expect(text).toContain(`${item.leadUnit}关于“${item.title}”的实施方案`);
  expect(text).toContain('施工图');
  for (const form of ['countersign', 'approval', 'agenda']) {
    const slip = await paper(clerk, form);
    expect(slip.status).toBe(200);
    expect(await textIn(slip)).toContain(item.title);
  }
  const slip = await textIn(await paper(clerk, 'countersign'));
  for (const unit of item.responsibleUnits) expect(slip).toContain(unit);
});

test('a unit that shares the item prints it too, and one that has nothing to do with it finds none', async () => {
  const own = await console.enter('liaison', console.districtId, units.get(item.responsibleUnits[0] ?? ''));
  expect((await paper(own, 'plan')).status).toBe(200);
  const other = [...units].find(([name]) => name !== item.leadUnit && !item.responsibleUnits.includes(name));
  const stranger = await console.enter('liaison', console.districtId, other?.[1]);
  expect((await paper(stranger, 'plan')).status).toBe(404);
  expect((await clerk.ask('GET', `/api/plans/${planId}/paper?edition=9`)).statusCode).toBe(404);
});
