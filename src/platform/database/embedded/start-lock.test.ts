import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { processNamed } from './processes.js';
import { withStartLock } from './start-lock.js';

const folder = await mkdtemp(path.join(tmpdir(), 'shishi-lock-'));
afterAll(() => rm(folder, { recursive: true }));

test('of many at once, one is at work at a time, and every one has its turn', async () => {
  let atWork = 0;
  let most = 0;
  let turns = 0;
  const start = () =>
    withStartLock(folder, async () => {
      most = Math.max(most, (atWork += 1));
      await readdir(folder); // gives way to the others
      atWork -= 1;
      turns += 1;
    });
  await Promise.all(Array.from({ length: 8 }, start));
  expect([most, turns]).toEqual([1, 8]);
  expect(await readdir(folder)).toEqual([]);
});

test('a claim of a killed process holds nobody up', async () => {
  const holder = spawn('sleep', ['60']);
  await once(holder, 'spawn');
  await writeFile(path.join(folder, `${(await processNamed(holder.pid ?? 0)) ?? ''}.1`), '');
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(await withStartLock(folder, () => Promise.resolve('started'))).toBe('started');
});

test('a failed start gives the lock back', async () => {
  await expect(withStartLock(folder, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
  expect(await readdir(folder)).toEqual([]);
});
