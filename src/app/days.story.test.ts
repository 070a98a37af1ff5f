import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '../platform/database/tables.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { readSeal, verifyAgainstSeal } from '../platform/ledger/seal.js';
import { verify } from '../platform/ledger/verify.js';
import type { ObligationView } from '../regime/obligations/contract.js';
import { dutiesOf, issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let db: Db;
let console: RegimeConsole;
let clerk: Visitor;
let programmeId: string;

beforeAll(async () => {
  db = await database.open('application');
  console = await regimeConsole(db);
  clerk = await console.enter('gov-office');
  ({ programmeId } = await issueSeed(clerk));
});
afterAll(() => console.app.close());

const goTo = (to: string) => clerk.ask('POST', '/api/demo/clock', { to });
const duties = () => dutiesOf(clerk, programmeId);
const statesOf = (all: readonly ObligationView[], kind: string) => [
  ...new Set(all.filter((each) => each.kind === kind).map(({ period, state }) => `${String(period)} ${state}`)),
];

interface Row {
  readonly event: string;
  readonly at: string;
  readonly actor: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, unknown>>;
}

const ledger = async (event: string): Promise<readonly Row[]> => {
  const { rows } = await sql<{ body: Row }>`select body::jsonb as body from ledger_entry
    where district_id = ${console.districtId} and body::jsonb ->> 'event' = ${event} order by seq`.execute(db);
  return rows.map(({ body }) => body);
};

test('what the notice asks for at once is open from its issue on; what is reported on later waits for its day', async () => {
  const all = await duties();
  expect(statesOf(all, 'plan')).toEqual(['null open']);
  expect(statesOf(all, 'report')).toEqual(['2022Q2 not-due', '2022Q3 not-due', '2022Q4 not-due']);
  expect(statesOf(all, 'acceptance')).toEqual(['null not-due']);
});

test('a report opens ten days before its quarter ends, by itself, and the ledger says that nobody did it', async () => {
  await goTo('2022-06-19');
  expect(statesOf(await duties(), 'report')).toContain('2022Q2 not-due');
  await goTo('2022-06-20');
  expect(statesOf(await duties(), 'report')).toEqual(['2022Q2 open', '2022Q3 not-due', '2022Q4 not-due']);
  const opened = await ledger('obligation.opened');
  expect(opened).toHaveLength(6);
  expect(opened[0]).toMatchObject({
    at: '2022-06-20T07:00:00.000Z',
    actor: { role: 'system' },
    facts: { kind: 'report', on: '2022-06-20', due: '2022-07-05' },
  });
  expect(opened[0]?.actor).not.toHaveProperty('accountId');
});

test('a leap over months does on each day what is done on it', async () => {
  await goTo('2022-12-07');
  expect(statesOf(await duties(), 'report')).toEqual(['2022Q2 open', '2022Q3 open', '2022Q4 not-due']);
  const days = (await ledger('obligation.opened')).map(({ at, facts }) => [at.slice(0, 10), facts['on']]);
  expect(new Set(days.map(String))).toEqual(
    new Set(['2022-06-20,2022-06-20', '2022-09-20,2022-09-20', '2022-12-01,2022-12-01']),
  );
});

test('the fourth quarter’s day stops being provisional when the calendar of 2023 is published, and only then (I17)', async () => {
  const fourth = async () =>
    new Set(
      (await duties())
        .filter(({ period }) => period === '2022Q4')
        .filter(({ kind }) => kind === 'report')
        .map(({ writtenDue, due, provisional }) => `${writtenDue} ${due} ${String(provisional)}`),
    );
  expect(await fourth()).toEqual(new Set(['2023-01-05 2023-01-05 true']));
  expect(await ledger('calendar.applied')).toEqual([]);
  await goTo('2022-12-08');
  expect(await fourth()).toEqual(new Set(['2023-01-05 2023-01-05 false']));
  const recomputed = await ledger('obligation.recomputed');
  expect(recomputed.map(({ facts }) => facts['kind'])).toEqual(Array(6).fill('report'));
  expect(recomputed[0]?.facts).toMatchObject({
    before: { due: '2023-01-05', provisional: true },
    after: { due: '2023-01-05', provisional: false },
    fromCalendar: expect.stringMatching(/^2022-2022\//) as string,
    toCalendar: expect.stringMatching(/^2022-2023\//) as string,
  });
  expect(await ledger('calendar.applied')).toMatchObject([{ facts: { changed: 6 } }]);
});

test('every day of the year has one seal of the ledger, and the first of them still holds on the last', async () => {
  const files = (await readdir(console.sealFolder)).sort();
  expect([files[0], files.at(-1), files.length]).toEqual(['ledger-2022-04-07.json', 'ledger-2022-12-08.json', 246]);
  const first = await readSeal(path.join(console.sealFolder, 'ledger-2022-04-08.json'));
  expect(first.heads.map(({ district }) => district)).toContain(console.districtId);
  expect(await verifyAgainstSeal(db, first)).toEqual([]);
  expect((await verify(db)).breaks).toEqual([]);
});
