import { chmod, cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBinaries, packageFolder } from './binaries.js';
import { findRunner, run } from './runner.js';

const root = await mkdtemp(path.join(tmpdir(), 'shishi-binaries-'));
const home = path.join(root, 'checkout', 'package');
const copies = path.join(root, 'copies');
const runner = await findRunner();

/** The package as npm leaves it where install scripts are off: the links between the libraries are missing. */
beforeAll(async () => {
  await cp(packageFolder(), home, { recursive: true, verbatimSymlinks: true });
  for (const entry of await readdir(path.join(home, 'native', 'lib'), { withFileTypes: true })) {
    if (entry.isSymbolicLink()) await rm(path.join(home, 'native', 'lib', entry.name));
  }
  await chmod(root, 0o755);
});
afterAll(() => rm(root, { recursive: true }));

test('where install scripts are off, the links are made and PostgreSQL runs in its place', async () => {
  const binaries = await findBinaries(runner, copies, home);
  expect(binaries.postgres.startsWith(home)).toBe(true);
  expect(await run(runner, binaries.postgres, ['--version'])).toMatchObject({ status: 0 });
});

test.runIf(runner)('as root with a closed checkout it is copied once, and runs from there', async () => {
  await chmod(path.dirname(home), 0o700);
  const both = await Promise.all([findBinaries(runner, copies, home), findBinaries(runner, copies, home)]);
  expect(both.every(({ postgres }) => postgres.startsWith(copies))).toBe(true);
  expect((await readdir(copies)).filter((name) => name.startsWith('pg-'))).toHaveLength(1);
  expect(await run(runner, both[0].initdb, ['--version'])).toMatchObject({ status: 0 });
});
