import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ownFolder, socketFolder } from './folders.js';

test('the socket lies in the data folder as long as its path fits into what the system allows', () => {
  expect(socketFolder('/srv/shishi', '/tmp')).toBe('/srv/shishi/run');
});

test('under a long path it lies in a short folder, another for each data folder', () => {
  const long = (name: string) => socketFolder(`/srv/${'很长的路径'.repeat(6)}/${name}`, '/tmp');
  expect(Buffer.byteLength(`${long('a')}/.s.PGSQL.5432.lock`)).toBeLessThan(108);
  expect(long('a')).not.toBe(long('b'));
  expect(long('a')).toBe(long('a'));
});

test('a link that somebody put where the socket’s folder goes is refused', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'shishi-folder-'));
  await symlink('/etc', path.join(folder, 'run'));
  await expect(ownFolder(path.join(folder, 'run'), undefined)).rejects.toThrow('not a folder of ours');
  await rm(folder, { recursive: true });
});
