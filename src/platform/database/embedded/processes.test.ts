import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { postgresState, processNamed, readStat, stillRuns } from './processes.js';

test('a program whose name holds brackets and spaces is read right', () => {
  const after = `Z ${Array.from({ length: 18 }, (_, place) => place).join(' ')} 4711 0`;
  expect(readStat(`123 (a) Z (b c) ${after}`)).toEqual({ state: 'Z', startTicks: '4711' });
});

test('this process runs under its name, and under no other process’s', async () => {
  const name = (await processNamed(process.pid)) ?? '';
  expect(await stillRuns(name)).toBe(true);
  expect(await stillRuns(name.replace(/\d+$/, '1'))).toBe(false);
  expect(await stillRuns('rubbish')).toBe(false);
});

test('a process that has ended does not run, also while its parent has not asked', async () => {
  const shell = spawn('/bin/sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [printed] = (await once(shell.stdout, 'data')) as [Buffer];
  const child = Number(String(printed).trim());
  // `sleep 60` never asks for the child the shell left it: it stays a zombie. It lives long enough for the shell to be
  // `sleep 60` by then, for a shell may still ask.
  await expect.poll(() => postgresState(child, '/'), { timeout: 20_000 }).toBe('zombie');
  expect(await processNamed(child)).toBeUndefined();
  shell.kill('SIGKILL');
});

test('a number that another program has now is no postgres', async () => {
  expect(await postgresState(process.pid, '/')).toBe('another-program');
});
