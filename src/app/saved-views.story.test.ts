import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../platform/database/test-database.js';
import type { SavedViewRecord } from '../regime/boards/endpoints.views.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let console: RegimeConsole;
let clerk: Visitor;
let inspector: Visitor;

beforeAll(async () => {
  console = await regimeConsole(await database.open('application'));
  clerk = await console.enter('gov-office');
  inspector = await console.enter('supervision');
});
afterAll(() => console.app.close());

const keptBy = async (who: Visitor) =>
  (await who.ask('GET', '/api/saved-views')).json<{ items: readonly SavedViewRecord[] }>().items;
const keep = (who: Visitor, name: string, search = 'light=red') =>
  who.ask('POST', '/api/saved-views', { place: 'board', name, search });

test('a filter that is kept under a name is there again, and is nobody else’s to see or to remove', async () => {
  const { id } = (await keep(clerk, ' 红灯 ')).json<{ id: string }>();
  expect(await keptBy(clerk)).toEqual([{ id, place: 'board', name: '红灯', search: 'light=red' }]);
  expect(await keptBy(inspector)).toEqual([]);
  expect((await keep(clerk, '红灯', 'light=yellow')).json()).toMatchObject({
    ...{ type: '/problems/view.name-taken', status: 409 },
  });
  expect((await keep(inspector, '红灯')).statusCode).toBe(201);
  const at = `/api/saved-views/${id}`;
  const any = { 'if-match': '*' };
  expect((await inspector.ask('DELETE', at, {}, any)).statusCode).toBe(404);
  expect((await clerk.ask('DELETE', at, {}, any)).statusCode).toBe(200);
  expect(await keptBy(clerk)).toEqual([]);
  expect(await keptBy(inspector)).toHaveLength(1);
});
