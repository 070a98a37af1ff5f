import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { instant } from '../clocks/system-clock.js';
import type { Db } from '../database/tables.js';
import { useTestDatabase } from '../database/test-database.js';
import { inTransaction } from '../database/transaction.js';
import { ProblemError } from '../problem/problem.js';
import { enqueue, sweepJobs } from './queue.js';
import { type JobRunner, runNext, startWorker, type WorkerOptions } from './worker.js';

const database = useTestDatabase();
const START = Date.parse('2026-11-24T01:00:00Z');
const RUNNING_ON = new AbortController().signal;

interface Bench {
  readonly options: WorkerOptions;
  readonly heard: string[];
  readonly forward: (milliseconds: number) => void;
}

/** A worker for one kind of job, on a clock that stands. */
function bench(db: Db, kind: string, runner: JobRunner): Bench {
  let now = START;
  const heard: string[] = [];
  const note: WorkerOptions['note'] = (_job, state) => heard.push(state);
  const options = { db, systemClock: { now: () => now }, runners: { [kind]: runner }, note };
  return { options, heard, forward: (milliseconds) => (now += milliseconds) };
}

async function put(db: Db, kind: string, input: unknown = {}): Promise<string> {
  const id = randomUUID();
  await inTransaction(db, (tx) => enqueue(tx, { districtId: randomUUID(), id, kind, input }, START));
  return id;
}

const rowOf = (db: Db, id: string) => db.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst();

test('a job asked for in a transaction that is undone was never asked for', async () => {
  const db = await database.open('application');
  const id = randomUUID();
  const undone = inTransaction(db, async (tx) => {
    await enqueue(tx, { districtId: randomUUID(), id, kind: 'undone', input: {} }, START);
    throw new Error('the rule said no');
  });
  await expect(undone).rejects.toThrow('the rule said no');
  expect(await rowOf(db, id)).toBeUndefined();
});

test('a job is run with its input, tells its progress and keeps what came of it', async () => {
  const db = await database.open('application');
  const id = await put(db, 'letter', { to: '区政府办' });
  let seen: unknown;
  const { options, heard } = bench(db, 'letter', async (input, { progress }) => {
    await progress(40);
    seen = (await rowOf(db, id))?.progress;
    return { wrote: input };
  });
  expect(await runNext(options, RUNNING_ON)).toBe(true);
  expect(seen).toBe(40);
  expect(await rowOf(db, id)).toMatchObject({ state: 'done', progress: 100, outcome: '{"wrote":{"to":"区政府办"}}' });
  expect([heard, await runNext(options, RUNNING_ON)]).toEqual([['done'], false]);
});

test('ten runners take twenty jobs once each', async () => {
  const db = await database.open('application');
  const ids = await Promise.all(Array.from({ length: 20 }, () => put(db, 'many')));
  const ran: string[] = [];
  const { options } = bench(db, 'many', (_input, { job }) => Promise.resolve(ran.push(job.id)));
  const runner = async (): Promise<void> => {
    while (await runNext(options, RUNNING_ON));
  };
  await Promise.all(Array.from({ length: 10 }, runner));
  expect([...ran].sort()).toEqual([...ids].sort());
});

test('a job that fails is tried again later and later, and given up after five times', async () => {
  const db = await database.open('application');
  const id = await put(db, 'mail');
  const { options, heard, forward } = bench(db, 'mail', () => Promise.reject(new Error('the mail server is away')));
  for (const pause of [9_999, 39_999, 159_999, 639_999]) {
    await runNext(options, RUNNING_ON);
    forward(pause);
    expect(await runNext(options, RUNNING_ON)).toBe(false);
    forward(1);
  }
  await runNext(options, RUNNING_ON);
  expect(heard).toEqual(['again', 'again', 'again', 'again', 'failed']);
  expect(await rowOf(db, id)).toMatchObject({ state: 'failed', attempts: 5, outcome: '{"code":"internal"}' });
});

test('a job whose input is refused is not tried again', async () => {
  const db = await database.open('application');
  const id = await put(db, 'import');
  const { options } = bench(db, 'import', () => Promise.reject(new ProblemError(422, 'sheet.unreadable')));
  await runNext(options, RUNNING_ON);
  expect(await rowOf(db, id)).toMatchObject({ state: 'failed', attempts: 1, outcome: '{"code":"sheet.unreadable"}' });
});

test('a job whose runner died is taken by the next after a minute, and the dead one’s word no longer counts', async () => {
  const db = await database.open('application');
  const id = await put(db, 'long');
  let wake: (outcome: string) => void = () => undefined;
  const first = bench(db, 'long', () => new Promise<string>((resolve) => (wake = resolve)));
  const sleeping = runNext(first.options, RUNNING_ON);
  await expect.poll(async () => (await rowOf(db, id))?.state).toBe('running');
  const second = bench(db, 'long', () => Promise.resolve('second'));
  expect(await runNext(second.options, RUNNING_ON)).toBe(false);
  second.forward(60_001);
  expect(await runNext(second.options, RUNNING_ON)).toBe(true);
  wake('first');
  await sleeping;
  expect(await rowOf(db, id)).toMatchObject({ state: 'done', attempts: 2, outcome: '"second"' });
});

test('a stop hands back what is running, as if it had not begun', async () => {
  const db = await database.open('application');
  const id = await put(db, 'slow');
  const { options, heard } = bench(
    db,
    'slow',
    (_input, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('stopped'));
        });
      }),
  );
  const worker = startWorker(options);
  await expect.poll(async () => (await rowOf(db, id))?.state).toBe('running');
  await worker.stop();
  expect(await rowOf(db, id)).toMatchObject({ state: 'waiting', attempts: 0, lease: null });
  // The other lane may have reached for it in the moment it was handed back, and hands it back as well.
  expect(new Set(heard)).toEqual(new Set(['handed-back']));
});

test('finished jobs can be asked for a week', async () => {
  const db = await database.open('application');
  const id = await put(db, 'old');
  const { options } = bench(db, 'old', () => Promise.resolve(null));
  await runNext(options, RUNNING_ON);
  const week = 7 * 24 * 3_600_000;
  expect((await rowOf(db, id))?.finished_at).toBe(instant(START).replace('.000Z', 'Z'));
  await inTransaction(db, (tx) => sweepJobs(tx, START + week - 1));
  expect(await rowOf(db, id)).toBeDefined();
  await inTransaction(db, (tx) => sweepJobs(tx, START + week));
  expect(await rowOf(db, id)).toBeUndefined();
});
