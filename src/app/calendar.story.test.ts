import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { PLATFORM_CHAIN } from '../platform/ledger/entry.js';
import { verify } from '../platform/ledger/verify.js';
import type { CalendarForm } from '../regime/calendar/endpoints.js';
import { dutiesOf, issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let db: Db;
let console: RegimeConsole;
let clerk: Visitor;
let keeper: Visitor;
let programmeId: string;
/** What the form said that the year would move. */
let foreseen: NonNullable<CalendarForm['preview']>['moved'] = [];

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  clerk = await console.enter('gov-office');
  keeper = await console.enter('system-admin', PLATFORM_CHAIN);
  ({ programmeId } = await issueSeed(clerk));
});
afterAll(() => console.app.close());

/** The break of October as it might have been moved: the 8th off, the 9th worked. */
const MOVED = `年份,2022
2022-01-03,放假,元旦
2022-10-04 至 2022-10-08,放假,国庆节
2022-10-09,上班,国庆节
`;
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const putIn = (form: object, visitor = keeper) => visitor.ask('PATCH', '/api/calendar/form', form);
const publish = (body: object, visitor = keeper) => visitor.ask('POST', '/api/calendar', body);
const typeOf = (answer: { json: () => unknown }): string => (answer.json() as { type: string }).type;

const entries = async (districtId: string, event: string): Promise<readonly Record<string, unknown>[]> => {
  const { rows } = await sql<{ body: Record<string, unknown> }>`select body::jsonb as body from ledger_entry
    where district_id = ${districtId} and body::jsonb ->> 'event' = ${event} order by seq`.execute(db);
  return rows.map(({ body }) => body);
};

test('the years are everybody’s to see, and the system administrator’s alone to change', async () => {
  const { items, can, form } = (await clerk.ask('GET', '/api/calendar')).json<{
    items: { year: number }[];
    can: string[];
    form: unknown;
  }>();
  expect([items.map(({ year }) => year), can, form]).toEqual([[2022], [], null]);
  expect((await putIn({ content: base64(MOVED) }, clerk)).statusCode).toBe(403);
  expect((await publish({}, clerk)).statusCode).toBe(403);
  const ofDistrict = await console.enter('system-admin');
  expect((await publish({}, ofDistrict)).statusCode).toBe(403);
});

test('a file with faults is told line by line, and nothing of it is published', async () => {
  const wrong = base64('2022-10-03,放假\n2022-13-40,放假\n2022-10-10,上班\n2022-10-03,放假\n');
  const form = (await putIn({ file: '2022.csv', content: wrong, published: '2022-04-01' })).json<CalendarForm>();
  expect(form.preview).toBeNull();
  expect(form.problems.map(({ line }) => line)).toEqual([2, 3, 4]);
  expect(form.problems[0]?.sentence).toContain('2022-13-40');
  expect(typeOf(await publish({}))).toBe('/problems/calendar.unreadable');
});

test('before anything is published the form says which days change, and what is missing', async () => {
  const form = (await putIn({ file: '2022.csv', content: base64(MOVED), published: '' })).json<CalendarForm>();
  expect(form.problems.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('公布日期')]);
  const filled = (await putIn({ published: '2022-04-06' })).json<CalendarForm>();
  expect(filled).toMatchObject({ file: '2022.csv', problems: [], preview: { year: 2022, standing: 'correction' } });
  expect(filled.preview?.changes).toContainEqual({ day: '2022-10-08', becomes: 'off', name: '国庆节' });
  expect(filled.preview?.missing).toContain('2022-10-03');
  foreseen = filled.preview?.moved ?? [];
  expect(foreseen.map(({ district }) => district)).toEqual(['柳南区']);
  const seen = (await keeper.ask('GET', '/api/calendar')).json<{ form: CalendarForm }>();
  expect(seen.form).toEqual(filled);
});

test('a correction says why; every district then counts anew what is still owed, and logs it with both calendars (I17)', async () => {
  const third = async () =>
    (await dutiesOf(clerk, programmeId)).filter(({ period, kind }) => period === '2022Q3' && kind === 'report');
  const before = await third();
  expect(new Set(before.map(({ due }) => due))).toEqual(new Set(['2022-10-08']));
  expect(typeOf(await publish({}))).toBe('/problems/calendar.reason-missing');
  expect((await publish({ reason: '国庆假期调整' })).statusCode).toBe(200);
  await console.runJobs();
  expect(new Set((await third()).map(({ due }) => due))).toEqual(new Set(['2022-10-09']));
  const [published] = await entries(PLATFORM_CHAIN, 'calendar.published');
  expect(published).toMatchObject({ actor: { role: 'system-admin' }, facts: { year: 2022, published: '2022-04-06' } });
  expect(JSON.stringify(published)).not.toContain('国庆假期调整');
  const changes = await entries(console.districtId, 'obligation.recomputed');
  expect(changes.map(({ facts }) => facts)).toContainEqual(
    expect.objectContaining({
      before: expect.objectContaining({ due: '2022-10-08' }) as unknown,
      after: expect.objectContaining({ due: '2022-10-09' }) as unknown,
    }),
  );
  expect(changes).toHaveLength(foreseen[0]?.duties ?? 0);
  expect(await entries(console.otherDistrictId, 'obligation.recomputed')).toEqual([]);
});

test('what was in the form is gone once it is published, and the same year is not published twice', async () => {
  expect(typeOf(await publish({}))).toBe('/problems/calendar.nothing-put-in');
  await putIn({ file: '2022.csv', content: base64(MOVED), published: '2022-04-06' });
  expect(typeOf(await publish({ reason: '再录一次' }))).toBe('/problems/calendar.already-known');
  const { items } = (await clerk.ask('GET', '/api/calendar')).json<{
    items: { stands: boolean; by: string | null }[];
  }>();
  expect(items.map(({ stands, by }) => [stands, by === null])).toEqual([
    [true, false],
    [false, true],
  ]);
  expect((await verify(db)).breaks).toEqual([]);
});
