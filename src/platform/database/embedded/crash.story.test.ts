import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { verify } from '../../ledger/verify.js';
import { openDatabase } from '../open.js';
import { startEmbedded } from './supervisor.js';

const WRITER = fileURLToPath(new URL('crash.writer.mjs', import.meta.url));
/** Each kind of death eight times: with a naive restart every one of twenty failed. */
const ROUNDS = 8;
const KINDS = ['the program', 'the database', 'both'] as const;
/** So many rows, a different number each round, that the blow falls at another point of the work each time. */
const rowsBeforeTheBlow = (round: number): number => 20 + ((round * 37) % 90);

const root = await mkdtemp(path.join(tmpdir(), 'shishi-crash-'));
await chmod(root, 0o755);
const alive = new Set<ChildProcess>();
afterAll(async () => {
  for (const child of alive) child.kill('SIGKILL');
  for (const folder of await readdir(root)) {
    await (await startEmbedded(path.join(root, folder), () => undefined)).stop(); // the orphans too
  }
  await rm(root, { recursive: true });
});

/** A writer that runs, and what it said. */
interface Writer {
  readonly child: ChildProcess;
  readonly postmaster: number;
  readonly startedWithinMs: number;
  /** Hash by number of every row it was told is kept. */
  readonly acknowledged: Map<number, string>;
  /** Resolves when `more` rows beyond those so far were acknowledged. */
  readonly after: (more: number) => Promise<void>;
}

async function startWriter(folder: string, district: string): Promise<Writer> {
  const began = performance.now();
  const child = spawn(process.execPath, [WRITER, folder, district], { stdio: ['ignore', 'pipe', 'pipe'] });
  alive.add(child);
  const ended = once(child, 'close').then(() => alive.delete(child));
  const complaints: string[] = [];
  child.stderr.on('data', (text: Buffer) => complaints.push(String(text)));
  const acknowledged = new Map<number, string>();
  let heard: () => void = () => undefined;
  let postmaster = 0;
  createInterface(child.stdout).on('line', (line) => {
    const [word, first = '', second = ''] = line.split(' ');
    if (word === 'ready') postmaster = Number(first);
    // A line cut off by the kill acknowledges nothing.
    if (word === 'written' && second.length === 64) acknowledged.set(Number(first), second);
    heard();
  });
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) {
      const news = new Promise<'news'>((resolve) => (heard = () => resolve('news')));
      const what = await Promise.race([news, ended.then(() => 'ended' as const)]);
      if (what === 'ended' && !isSo()) throw new Error(`the writer ended by itself: ${complaints.join('')}`);
    }
  };
  await until(() => postmaster > 0);
  return {
    child,
    postmaster,
    startedWithinMs: performance.now() - began,
    acknowledged,
    after: (more) => {
      const enough = acknowledged.size + more;
      return until(() => acknowledged.size >= enough);
    },
  };
}

async function kill(writer: Writer): Promise<void> {
  const ended = once(writer.child, 'close');
  writer.child.kill('SIGKILL');
  await ended;
}

test(
  'whatever is killed in the middle of writing, nothing acknowledged is lost and the next start needs no person',
  { timeout: 300_000 },
  async () => {
    const folder = path.join(root, 'crashes');
    const district = randomUUID();
    const acknowledged = new Map<number, string>();
    const starts: number[] = [];
    for (let round = 0; round < ROUNDS * KINDS.length; round += 1) {
      const kind = KINDS[round % KINDS.length];
      const writer = await startWriter(folder, district);
      starts.push(writer.startedWithinMs);
      await writer.after(rowsBeforeTheBlow(round));
      if (kind !== 'the program') process.kill(writer.postmaster, 'SIGKILL');
      if (kind === 'the database') await writer.after(rowsBeforeTheBlow(round)); // it goes on by itself
      await kill(writer);
      for (const [seq, hash] of writer.acknowledged) acknowledged.set(seq, hash);
    }
    const database = await startEmbedded(folder, () => undefined);
    const db = await openDatabase(database.addresses, 'application', () => undefined);
    const kept = new Map<number, string>();
    for (const { seq, hash } of await db.selectFrom('ledger_entry').select(['seq', 'hash']).execute())
      kept.set(seq, hash);
    const lost = [...acknowledged].filter(([seq, hash]) => kept.get(seq) !== hash);
    const verdict = await verify(db);
    await db.destroy();
    await database.stop();
    const sorted = starts.slice(1).sort((a, b) => a - b);
    console.log(
      `${starts.length} kills, ${acknowledged.size} rows acknowledged, ${lost.length} lost; ` +
        `next start ready after ${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)} ms (median, with node's own), ` +
        `${Math.round(sorted.at(-1) ?? 0)} ms (slowest)`,
    );
    expect(lost).toEqual([]);
    expect(verdict.breaks).toEqual([]);
  },
);

test('two first starts at once on an empty folder share one database', async () => {
  const folder = path.join(root, 'twins');
  const district = randomUUID();
  const [first, second] = await Promise.all([startWriter(folder, district), startWriter(folder, district)]);
  expect(second.postmaster).toBe(first.postmaster);
  await Promise.all([first.after(20), second.after(20)]);
  await Promise.all([kill(first), kill(second)]);
  const both = [...first.acknowledged.keys(), ...second.acknowledged.keys()];
  expect(new Set(both).size).toBe(both.length);
});

test('a first start that is killed half way does not stand in the way of the next', { timeout: 60_000 }, async () => {
  const folder = path.join(root, 'broken-off');
  const district = randomUUID();
  for (const milliseconds of [100, 250, 400, 550, 700]) {
    const child = spawn(process.execPath, [WRITER, folder, district], {
      stdio: 'ignore',
      timeout: milliseconds,
      killSignal: 'SIGKILL',
    });
    await once(child, 'close');
  }
  const writer = await startWriter(folder, district);
  await writer.after(5);
  await kill(writer);
  expect(writer.acknowledged.size).toBeGreaterThanOrEqual(5);
});
