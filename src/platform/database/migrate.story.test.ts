import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { migrate } from './migrate.js';
import { useTestDatabase } from './test-database.js';

const database = useTestDatabase();
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** A folder of its own, so that the real list may grow, and a database that has forgotten the real ones. */
async function withMigrations(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'shishi-migrations-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  const owner = await database.open('owner');
  await sql`drop table if exists alpha, beta; delete from migration`.execute(owner);
  return folder;
}

const ALPHA = { '0001-alpha.sql': 'create table alpha (name text)' };

test('a migrated database is brought up to date a second time by doing nothing', async () => {
  expect(await migrate(database.addresses)).toEqual([]);
});

test('of programs that start on an empty database at once, each migration is carried out by one', async () => {
  const owner = await database.open('owner');
  for (let round = 0; round < 5; round += 1) {
    const folder = await withMigrations({ ...ALPHA, '0002-beta.sql': 'create table beta (name text)' });
    await sql`drop table migration`.execute(owner);
    const done = await Promise.all(Array.from({ length: 4 }, () => migrate(database.addresses, folder)));
    expect(done.flat().sort()).toEqual(['0001-alpha.sql', '0002-beta.sql']);
  }
});

test('a migration that was changed after it was carried out is refused by name', async () => {
  const folder = await withMigrations(ALPHA);
  await migrate(database.addresses, folder);
  await writeFile(path.join(folder, '0001-alpha.sql'), 'create table alpha (another text)');
  await expect(migrate(database.addresses, folder)).rejects.toThrow('0001-alpha.sql was changed after');
});

test('a program older than the database says so instead of working on it', async () => {
  const folder = await withMigrations({ ...ALPHA, '0002-beta.sql': 'create table beta (name text)' });
  await migrate(database.addresses, folder);
  await rm(path.join(folder, '0002-beta.sql'));
  await expect(migrate(database.addresses, folder)).rejects.toThrow('0002-beta.sql was carried out, and is not in');
});

test('a migration that fails leaves nothing of itself, and those before it stand', async () => {
  const folder = await withMigrations({
    ...ALPHA,
    '0002-beta.sql': 'create table beta (name text); select 1 / 0; create table gamma (name text)',
  });
  await expect(migrate(database.addresses, folder)).rejects.toThrow('0002-beta.sql: division by zero');
  const owner = await database.open('owner');
  const { rows } = await sql<{ alpha: string | null; beta: string | null }>`
    select to_regclass('alpha')::text as alpha, to_regclass('beta')::text as beta`.execute(owner);
  expect(rows).toEqual([{ alpha: 'alpha', beta: null }]);
});

test('a gap in the numbers is refused before anything is done', async () => {
  const folder = await withMigrations({ ...ALPHA, '0003-gamma.sql': 'create table gamma (name text)' });
  await expect(migrate(database.addresses, folder)).rejects.toThrow('0003-gamma.sql');
});

test('the application may not be the owner: it could change the ledger', async () => {
  const { owner } = database.addresses;
  const same = { ...database.addresses, ...(owner === undefined ? {} : { application: owner }) };
  await expect(migrate(same)).rejects.toThrow('three different users');
});
