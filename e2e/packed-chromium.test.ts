import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unpackedChromium } from './packed-chromium.js';

let cache: string;

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'shishi-chromium-'));
});
afterEach(async () => {
  await rm(cache, { recursive: true, force: true });
});

test('three who want the browser at once get one whole copy, although a killed process left a lock and half a copy', async () => {
  const gone = spawnSync('true').pid;
  const shelf = join(cache, 'chromium');
  await mkdir(join(shelf, `0.0.0.draft-${gone}`), { recursive: true });
  const first = await unpackedChromium(cache);
  const version = (await readdir(shelf)).join();
  await rm(join(shelf, version), { recursive: true });
  await writeFile(join(shelf, `${version}.lock`), String(gone));

  const copies = await Promise.all([unpackedChromium(cache), unpackedChromium(cache), unpackedChromium(cache)]);

  expect(copies).toEqual([first, first, first]);
  expect(await readdir(shelf)).toEqual([version]);
  const env = { ...process.env, LD_LIBRARY_PATH: first.libraries };
  expect(spawnSync(first.executable, ['--version'], { env, encoding: 'utf8' }).stdout).toContain(version.split('.')[0]);
});
