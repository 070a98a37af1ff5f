import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DatabaseAddresses } from '../database/addresses.js';
import { everyRow, fillEveryTable } from '../database/every-table.testing.js';
import { migrate } from '../database/migrate.js';
import type { Db } from '../database/tables.js';
import { useTestDatabase } from '../database/test-database.js';
import { inTransaction } from '../database/transaction.js';
import { append } from '../ledger/append.js';
import { verify } from '../ledger/verify.js';
import { openBackup } from './archive-reader.js';
import { writeArchive } from './archive-writer.js';
import { backUp, type BackupMade } from './backup.js';
import { fileName, tableName, writeManifest, type Manifest } from './manifest.js';
import { folderShelf } from '../uploads/folder-shelf.js';
import { broughtMigrations, MIGRATIONS, withFirstMigrations } from './migrations.js';
import { openRestorable, restore } from './restore.js';
import { BackupRefused } from './refusal.js';

const source = useTestDatabase();
const target = useTestDatabase();
/** Rows for every table are tried out one by one. */
const SETTING_UP_MS = 60_000;
let folder = '';
let district = '';
let full: BackupMade;
const DISTRICT = '0c9b3c2e-6d5c-7b1e-9d0a-3f6f0c4b2a11';
const [PHOTO, EMPTY] = ['ab1', 'ab2'].map((digest) => `files/${DISTRICT}/ab/${digest.padEnd(64, '0')}`) as [
  string,
  string,
];
const at = (name: string): string => path.join(folder, name);
const nothing = (): void => undefined;

const backUpTo = (file: string, from: DatabaseAddresses = source.addresses): Promise<BackupMade> =>
  backUp(
    {
      addresses: from,
      dataFolder: at('data'),
      shelf: folderShelf(at('data/files')),
      file,
      present: 'keep',
      createdOn: '2022-07-05',
    },
    nothing,
  );

async function restoreFrom(file: string, dataFolder = at('restored'), migrations = MIGRATIONS): Promise<void> {
  const backup = await openRestorable(file, nothing, migrations);
  const shelf = folderShelf(path.join(dataFolder, 'files'));
  await restore(backup, { addresses: target.addresses, dataFolder, shelf }, nothing, migrations).finally(backup.close);
}

const refusalOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'not refused',
    (error: unknown) => (error instanceof BackupRefused ? error.refusal : error),
  );

/** As a database is that was just created: nothing in it, not even the list of migrations. */
const strip = async (db: Db): Promise<void> => {
  await sql`drop schema public cascade; create schema public`.execute(db);
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shishi-story-'));
  await mkdir(at('data/calendar'), { recursive: true });
  await mkdir(at(`data/files/${DISTRICT}/ab`), { recursive: true });
  await mkdir(at('data/secrets'));
  await mkdir(at('data/files/arriving'));
  await writeFile(at('data/files/arriving/half'), 'still on its w');
  await writeFile(at('data/calendar/2027.json'), '{"year":2027}');
  await writeFile(at(`data/${PHOTO}`), Buffer.from([0, 255, 10, 13]));
  await writeFile(at(`data/${EMPTY}`), '');
  await writeFile(at('data/secrets/database.json'), 'of this machine alone');
  district = await fillEveryTable(await source.open('owner'));
  full = await backUpTo(at('full.zip'));
}, SETTING_UP_MS);
afterAll(() => rm(folder, { recursive: true }));
afterEach(async () => {
  await strip(await target.open('owner'));
  await rm(at('restored'), { recursive: true, force: true });
});

test('every table has rows in it before this story tells anything', async () => {
  const rows = await everyRow(await source.open('owner'));
  expect([...rows].filter(([, found]) => found.length === 0).map(([name]) => name)).toEqual([]);
});

test('a backup carries all there is: nothing stands outside of the tables it copies', async () => {
  const { rows } = await sql`
    select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where (n.nspname !~ '^pg_|^information_schema$' and c.relkind in ('r', 'p', 'f', 'm') and n.nspname <> 'public')
      or c.relkind = 'S'
    union all select 'large object', oid::text from pg_largeobject_metadata`.execute(await source.open('owner'));
  expect(rows).toEqual([]);
});

test('what is backed up and restored is the same in every table, byte by byte, and so are the files', async () => {
  await restoreFrom(at('full.zip'));
  const [before, after] = [await everyRow(await source.open('owner')), await everyRow(await target.open('owner'))];
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [name, rows] of before) expect({ name, rows: after.get(name) }).toEqual({ name, rows });
  expect(full).toMatchObject({ tables: before.size, rows: [...before.values()].flat().length, files: 3 });
  expect((await readdir(at('restored'), { recursive: true })).sort()).toEqual(
    ['calendar', 'calendar/2027.json', 'files', `files/${DISTRICT}`, path.dirname(PHOTO), PHOTO, EMPTY].sort(),
  );
  expect(await readFile(at(`restored/${PHOTO}`))).toEqual(Buffer.from([0, 255, 10, 13]));
  expect(await verify(await target.open('application'))).toMatchObject({ chains: 1, breaks: [] });
});

test('the program goes on working on a restored database, and the chain goes on', async () => {
  await restoreFrom(at('full.zip'));
  expect(await migrate(target.addresses)).toEqual([]);
  const db = await target.open('application');
  const { entries } = await verify(db);
  await inTransaction(db, (tx) => append(tx, district, [{ ...ENTRY, id: randomUUID() }], 'sha256'));
  expect(await verify(db)).toEqual({ chains: 1, entries: entries + 1, breaks: [] });
});

const ENTRY = {
  at: '2022-07-06T09:00:00Z',
  event: 'report.submitted',
  actor: { role: 'unit-head' },
  subjects: [],
  facts: {},
  personal: { reason: '雨天' },
};

test('a restored database gives the same backup again', async () => {
  await restoreFrom(at('full.zip'));
  await backUpTo(at('again.zip'), target.addresses);
  const manifest = async (file: string): Promise<Manifest> => {
    const backup = await openBackup(file, nothing);
    backup.close();
    return backup.manifest;
  };
  expect((await manifest(at('again.zip'))).tables).toEqual((await manifest(at('full.zip'))).tables);
});

test('a backup is one moment of a database that others go on writing to', async () => {
  const db = await source.open('application');
  let writing = true;
  const clerk = async (): Promise<void> => {
    while (writing) await inTransaction(db, (tx) => append(tx, district, [{ ...ENTRY, id: randomUUID() }], 'sha256'));
  };
  const clerks = [clerk(), clerk(), clerk()];
  await backUpTo(at('busy.zip')).finally(() => (writing = false));
  await Promise.all(clerks);
  await restoreFrom(at('busy.zip'));
  expect((await verify(await target.open('application'))).breaks).toEqual([]);
});

test('a target that holds a row is refused by the name of the table, and is left as it was', async () => {
  const owner = await target.open('owner');
  await migrate(target.addresses);
  await sql`insert into regime_clock (moment) values ('2022-04-07T07:00:00Z')`.execute(owner);
  const before = await everyRow(owner);
  expect(await refusalOf(restoreFrom(at('full.zip')))).toEqual({ code: 'table-not-empty', table: 'regime_clock' });
  expect(await everyRow(owner)).toEqual(before);
});

test('a database that is somebody else’s is refused before anything is made in it', async () => {
  const owner = await target.open('owner');
  await sql`create table somebodys (name text primary key); insert into somebodys values ('theirs')`.execute(owner);
  expect(await refusalOf(restoreFrom(at('full.zip')))).toEqual({ code: 'table-not-empty', table: 'somebodys' });
  expect([...(await everyRow(owner)).keys()]).toEqual(['somebodys']);
});

test('files that cannot be read stop a backup, which would else hold none of them and not say so', async () => {
  await mkdir(at('unreadable'));
  await writeFile(at('unreadable/files'), 'a file where the folder should be');
  const shelf = folderShelf(at('unreadable/files'));
  const order = { addresses: source.addresses, dataFolder: at('unreadable'), shelf, file: at('none.zip') };
  const made = backUp({ ...order, present: 'keep', createdOn: '2022-07-05' }, nothing);
  await expect(made).rejects.toMatchObject({ code: 'ENOTDIR' });
});

test('files that are there already are not overwritten', async () => {
  await mkdir(path.dirname(at(`restored/${PHOTO}`)), { recursive: true });
  await writeFile(at(`restored/${PHOTO}`), 'mine');
  expect(await refusalOf(restoreFrom(at('full.zip')))).toEqual({
    code: 'folder-not-empty',
    folder: at('restored/files'),
  });
  expect(await readFile(at(`restored/${PHOTO}`), 'utf8')).toBe('mine');
});

test('a database that another program works on is not restored into', async () => {
  await migrate(target.addresses);
  const other = await target.open('application');
  await inTransaction(other, async (tx) => {
    await tx.selectFrom('account').select('id').execute();
    expect(await refusalOf(restoreFrom(at('full.zip')))).toEqual({ code: 'in-use' });
  });
  expect(await refusalOf(restoreFrom(at('full.zip')))).toBe('not refused');
});

/** The whole backup once more with something else in it: its closing hash is right, and what it says is not. */
async function forged(name: string, change: (manifest: Manifest) => Manifest, account?: string): Promise<string> {
  const sound = await openBackup(at('full.zip'), nothing);
  const { format: _format, version: _version, ...content } = change(sound.manifest);
  await writeArchive(at(name), 'replace', async (add) => {
    for (const table of sound.manifest.tables) {
      const part = tableName(table.name);
      const own = account !== undefined && table.name === 'account';
      await add(part, own ? Readable.from([Buffer.from(account)]) : await sound.read(part), 'squeezed');
    }
    for (const file of sound.manifest.files) {
      await add(fileName(file.path), await sound.read(fileName(file.path)), 'as-it-is');
    }
    return writeManifest(content);
  });
  sound.close();
  return at(name);
}

const withTable = (name: string, change: object) => (manifest: Manifest) => ({
  ...manifest,
  tables: manifest.tables.map((table) => (table.name === name ? { ...table, ...change } : table)),
});

test('contents that are not what the backup says of them are refused, and nothing of it stays', async () => {
  const hash = 'f'.repeat(64);
  const bad: readonly (readonly [Promise<string>, object])[] = [
    [forged('rows.zip', withTable('job', { rows: 3 })), { code: 'damaged', part: 'tables/job.copy' }],
    [forged('hash.zip', withTable('session', { sha256: hash })), { code: 'damaged', part: 'tables/session.copy' }],
    [forged('emptied.zip', (manifest) => manifest, ''), { code: 'damaged', part: 'tables/account.copy' }],
    [
      forged('file.zip', (manifest) => ({
        ...manifest,
        files: manifest.files.map((file) => ({ ...file, sha256: hash })),
      })),
      { code: 'damaged', part: 'data/calendar/2027.json' },
    ],
    [
      forged('columns.zip', withTable('upload', { columns: ['district_id', 'id'] })),
      { code: 'table-differs', table: 'upload' },
    ],
    [forged('unknown.zip', withTable('upload', { name: 'uploads' })), { code: 'table-differs', table: 'uploads' }],
  ];
  for (const [forging, refusal] of bad) {
    const file = await forging;
    expect({ file, refusal: await refusalOf(restoreFrom(file)) }).toEqual({ file, refusal });
    const rows = await everyRow(await target.open('owner'));
    expect([...rows].filter(([name, found]) => name !== 'migration' && found.length > 0)).toEqual([]);
    expect(await readdir(at('restored')).catch(() => [])).toEqual([]);
  }
});

test('a backup of a newer program is refused, and one that has seen another migration of the same name', async () => {
  const brought = await broughtMigrations(MIGRATIONS);
  const last = brought.at(-1)?.name;
  const older = withFirstMigrations(MIGRATIONS, brought.slice(0, -1), (first) =>
    refusalOf(restoreFrom(at('full.zip'), at('restored'), first)),
  );
  expect(await older).toEqual({ code: 'newer-program', migration: last });
  const other = await forged('other.zip', (manifest) => ({
    ...manifest,
    migrations: manifest.migrations.map((each) => ({ ...each, sha256: '0'.repeat(64) })),
  }));
  expect(await refusalOf(restoreFrom(other))).toEqual({ code: 'other-migration', migration: brought[0]?.name });
});

test('a backup of an older program is restored as it was, and then brought to the newest schema', async () => {
  const old = await target.open('owner');
  const first = (await broughtMigrations(MIGRATIONS)).slice(0, 1);
  await strip(old);
  await withFirstMigrations(MIGRATIONS, first, (only) => migrate(target.addresses, only));
  await sql`insert into account (district_id, id, login_name, created_at)
    values (${district}, ${randomUUID()}, 'clerk', '2022-07-05T00:00:00Z')`.execute(old);
  await backUpTo(at('old.zip'), target.addresses);
  const accounts = async () =>
    (await sql`select district_id, id, login_name, created_at from account`.execute(old)).rows;
  const kept = await accounts();

  await strip(old);
  await migrate(target.addresses);
  expect(await refusalOf(restoreFrom(at('old.zip')))).toMatchObject({ code: 'target-ahead' });

  await strip(old);
  await restoreFrom(at('old.zip'));
  expect([kept.length, await accounts()]).toEqual([1, kept]);
  expect(await migrate(target.addresses)).toEqual([]);
});

test('a database that was never set up has nothing to back up', async () => {
  await strip(await target.open('owner'));
  expect(await refusalOf(backUpTo(at('nothing.zip'), target.addresses))).toEqual({ code: 'not-migrated' });
  expect(await readdir(folder)).not.toContain('nothing.zip');
});
