import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBackup } from './archive-reader.js';
import { writeArchive, type AddPart } from './archive-writer.js';
import { tableName, writeManifest, type ManifestContent } from './manifest.js';
import { BackupRefused } from './refusal.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shishi-archive-'));
});
afterEach(() => rm(folder, { recursive: true }));

const HASH = 'a'.repeat(64);
const CONTENT: ManifestContent = {
  createdOn: '2022-07-05',
  migrations: [{ name: '0001-foundation.sql', sha256: HASH }],
  tables: [{ name: 'account', columns: ['id'], rows: 2, bytes: 7, sha256: HASH }],
  chains: [],
  files: [],
};
const rows = async (add: AddPart): Promise<string> => {
  await add(tableName('account'), Readable.from([Buffer.from('柳\n'), Buffer.from('南\n')]), 'squeezed');
  return writeManifest(CONTENT);
};

const refusalOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'not refused',
    (error: unknown) => (error instanceof BackupRefused ? error.refusal.code : error),
  );
const openingOf = async (file: string): Promise<unknown> => {
  const opening = openBackup(file, () => undefined);
  return refusalOf(opening.then(({ close }) => close()));
};

test('what was written is read back, and nobody else on the machine can read it', async () => {
  const file = join(folder, 'backup.zip');
  const written = await writeArchive(file, 'keep', rows);
  expect(written.bytes).toBe((await stat(file)).size);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const { manifest, read, close } = await openBackup(file, () => undefined);
  expect(manifest).toMatchObject(CONTENT);
  expect(Buffer.concat(await (await read(tableName('account'))).toArray()).toString()).toBe('柳\n南\n');
  expect(await refusalOf(read(tableName('session')))).toBe('damaged');
  close();
});

test('one bit changed anywhere is refused', async () => {
  const file = join(folder, 'backup.zip');
  await writeArchive(file, 'keep', rows);
  const sound = await readFile(file);
  const changed = join(folder, 'changed.zip');
  await fc.assert(
    fc.asyncProperty(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 7 }), async (place, bit) => {
      const bytes = Buffer.from(sound);
      bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << bit), place);
      await writeFile(changed, bytes);
      expect(['damaged', 'not-a-backup']).toContain(await openingOf(changed));
    }),
    { numRuns: 300 },
  );
});

test('a file cut short or lengthened by a byte is refused', async () => {
  const file = join(folder, 'backup.zip');
  await writeArchive(file, 'keep', rows);
  const sound = await readFile(file);
  const other = join(folder, 'other.zip');
  for (const bytes of [
    sound.subarray(0, -1),
    sound.subarray(1),
    sound.subarray(0, 100),
    Buffer.alloc(0),
    Buffer.concat([sound, Buffer.from('\n')]),
  ]) {
    await writeFile(other, bytes);
    expect(['damaged', 'not-a-backup']).toContain(await openingOf(other));
  }
});

test('a file that is not there, a folder, and a paper are no backups', async () => {
  await writeFile(join(folder, 'notice.txt'), '柳南政办〔2022〕10号\n'.repeat(20));
  expect(await openingOf(join(folder, 'nowhere.zip'))).toBe('unreadable');
  expect(await openingOf(folder)).toBe('unreadable');
  expect(await openingOf(join(folder, 'notice.txt'))).toBe('not-a-backup');
});

test('a backup in a form of later years is refused by its number', async () => {
  const file = join(folder, 'later.zip');
  await writeArchive(file, 'keep', () =>
    Promise.resolve(writeManifest(CONTENT).replace('"version": 1', '"version": 2')),
  );
  await expect(openBackup(file, () => undefined)).rejects.toMatchObject({
    refusal: { code: 'other-version', version: 2 },
  });
});

test('a path that leads out of the data folder is refused', async () => {
  for (const path of [
    '../secrets/database.json',
    'calendar/../../x',
    '/etc/passwd',
    'files//x',
    'calendar\\..\\x',
    '',
  ]) {
    const file = join(folder, 'outside.zip');
    const files = [{ path, bytes: 1, sha256: HASH }];
    await writeArchive(file, 'replace', () => Promise.resolve(writeManifest({ ...CONTENT, files })));
    expect(await openingOf(file)).toBe('damaged');
  }
});

test('a file that is there is replaced only when that is asked for', async () => {
  const file = join(folder, 'backup.zip');
  await writeArchive(file, 'keep', rows);
  const first = await readFile(file);
  expect(await refusalOf(writeArchive(file, 'keep', rows))).toBe('exists');
  expect(await readFile(file)).toEqual(first);
  await writeArchive(file, 'replace', () => Promise.resolve(writeManifest(CONTENT)));
  expect(await readFile(file)).not.toEqual(first);
});

test('a backup that fails on the way leaves nothing, and what was there before stays', async () => {
  const file = join(folder, 'backup.zip');
  await writeFile(file, 'the former one');
  const broken = (): AsyncGenerator<Buffer> =>
    (async function* () {
      yield await Promise.resolve(Buffer.from('first row\n'));
      throw new Error('the connection broke');
    })();
  await expect(
    writeArchive(file, 'replace', async (add) => {
      await add(tableName('account'), Readable.from(broken()), 'squeezed');
      return writeManifest(CONTENT);
    }),
  ).rejects.toThrow('the connection broke');
  await expect(writeArchive(file, 'replace', () => Promise.reject(new Error('no such table')))).rejects.toThrow(
    'no such table',
  );
  expect(await readdir(folder)).toEqual(['backup.zip']);
  expect(await readFile(file, 'utf8')).toBe('the former one');
});
