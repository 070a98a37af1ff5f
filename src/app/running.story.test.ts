import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOBODY } from '../kernel/world.js';
import { momentAt, movableRegimeClock } from '../platform/clocks/regime-clock.js';
import { useTestDatabase } from '../platform/database/test-database.js';
import { sweep } from '../platform/jobs/housekeeping.js';
import { happen } from '../platform/operations/happen.js';
import type { Runtime } from '../platform/operations/runtime.js';
import {
  type Clerk,
  SAMPLE_TABLES,
  sampleConsequences,
  samplePermissions,
} from '../platform/operations/sample.testing.js';
import { type SampleConsole, sampleConsole } from './sample-console.testing.js';

const database = useTestDatabase();
let console: SampleConsole;

beforeAll(async () => {
  await sql.raw(SAMPLE_TABLES).execute(await database.open('owner'));
  console = await sampleConsole(await database.open('application'));
});
afterAll(() => console.app.close());

/** The clerk's report, still a draft. */
async function begin(): Promise<string> {
  const office = await console.enter('office', '区政府办');
  const programmeId = randomUUID();
  const row = sql`insert into sample_programme values (${console.districtId}, ${programmeId}, 2022, true, 1)`;
  await row.execute(console.db);
  const begun = await office.ask('POST', `/api/programmes/${programmeId}/reports`, { unit: '区住建局', quarter: 2 });
  return begun.json<{ readonly id: string }>().id;
}

const waitsForLock = async (db: Kysely<never>): Promise<boolean> => {
  const waiting = sql<{ count: number }>`select count(*) as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return Number((await waiting.execute(db)).rows[0]?.count) > 0;
};

test('a timer’s event has its row in the ledger under no account, and what follows has its own', async () => {
  const reportId = await begin();
  const runtime: Runtime<Clerk> = {
    db: console.db,
    regimeClock: movableRegimeClock(console.clock),
    systemClock: console.clock,
    calendar: () => Promise.resolve({ published: new Map(), off: new Set(), worked: new Set() }),
    permissions: samplePermissions,
    consequences: sampleConsequences,
    lockOrder: ['obligation'],
    constraints: {},
    digestAlgorithm: 'sha256',
  };
  const timer: Clerk = { accountId: NOBODY, districtId: console.districtId, role: 'office', unit: '' };
  const event = { type: 'report.submitted', reportId };
  await happen(runtime, timer, event, { subjects: [{ kind: 'report', id: reportId }], facts: { by: 'timer' } });
  const { rows } = await sql<{ body: Readonly<Record<string, unknown>> }>`select body::jsonb as body from ledger_entry
    where district_id = ${console.districtId} order by seq desc limit 2`.execute(console.db);
  const [met, submitted] = rows.map(({ body }) => body);
  const { now } = momentAt(console.clock.now());
  expect(submitted).toMatchObject({ event: 'report.submitted', actor: { role: 'office' }, at: now });
  expect(submitted?.['actor']).not.toHaveProperty('accountId');
  expect(met).toMatchObject({ event: 'obligation.met', cause: submitted?.['id'] });
});

test('what has had its time is swept by the hour, and nothing else', async () => {
  const visitor = await console.enter('unit', '区住建局');
  const figures = `/api/reports/${await begin()}/figures`;
  await visitor.ask('PUT', figures, { progress: 1 }, { 'if-match': '"1"', 'idempotency-key': 'a' });
  expect(await sweep(console.db, console.folder, console.clock.now())).toMatchObject({ sessions: 0, keys: 0 });
  const week = 7 * 24 * 3_600_000;
  const swept = await sweep(console.db, console.folder, console.clock.now() + week);
  expect(swept.keys).toBe(1);
  expect(swept.sessions).toBeGreaterThan(0);
  expect((await visitor.ask('GET', '/api/session')).statusCode).toBe(401);
});

test('a stop lets whoever is being answered have the answer, and takes nobody new', async () => {
  const reportId = await begin();
  const unit = await console.enter('unit', '区住建局');
  const address = await console.app.listen({ host: '127.0.0.1', port: 0 });
  const holding = await database.open('application');
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let locked: () => void = () => undefined;
  const isLocked = new Promise<void>((resolve) => (locked = resolve));
  const held = holding.transaction().execute(async (tx) => {
    await sql`select 1 from sample_report where id = ${reportId} for update`.execute(tx);
    locked();
    await released;
  });
  await isLocked;
  const answer = fetch(`${address}/api/reports/${reportId}/submission`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: unit.cookie },
    body: '{"progress":40}',
  });
  await expect.poll(() => waitsForLock(holding as never)).toBe(true);
  const stopped = console.app.close();
  await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  release();
  await held;
  const { status, headers } = await answer;
  expect([status, headers.get('etag')]).toEqual([200, '"2"']);
  await stopped;
});
