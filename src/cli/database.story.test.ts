import { chmod, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDatabase } from '../app/database.js';
import type { DatabaseRole } from '../platform/database/addresses.js';
import type { Db } from '../platform/database/tables.js';
import { inTransaction } from '../platform/database/transaction.js';
import { append } from '../platform/ledger/append.js';
import { runBackup } from './backup.js';
import { runDb } from './db.js';
import { BadCall } from './exit.js';
import type { Io } from './io.js';
import { runRestore } from './restore.js';
import { runVerify } from './verify.js';

const VERBS = { backup: runBackup, restore: runRestore, verify: runVerify, db: runDb };
const DISTRICT = '01980000-0000-7000-8000-450204000000';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'shishi-story-'));
  await chmod(cwd, 0o755); // as root, PostgreSQL runs as another user
});
afterAll(() => rm(cwd, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a verb on the embedded database of a data folder, as on a machine where nothing else runs. */
async function shishi(data: string, verb: keyof typeof VERBS, ...args: string[]): Promise<Ended> {
  let out = '';
  let err = '';
  const io: Io = {
    out: (text) => (out += text),
    err: (text) => (err += text),
    watched: false,
    env: { SHISHI_DATA: data },
    cwd,
  };
  const code = await VERBS[verb](args, io);
  return { code, out, err };
}

async function inDatabase<T>(data: string, role: DatabaseRole, work: (db: Db) => Promise<T>): Promise<T> {
  const database = await startDatabase({ env: { SHISHI_DATA: data }, cwd }, () => undefined);
  try {
    return await work(await database.open(role));
  } finally {
    await database.stop();
  }
}

const report = (data: string, times: number): Promise<void> =>
  inDatabase(data, 'application', async (db) => {
    for (let time = 0; time < times; time += 1) {
      const entry = {
        id: randomUUID(),
        at: '2022-07-05T09:00:00Z',
        event: 'report.submitted',
        actor: { role: 'unit-head' },
        subjects: [],
        facts: { progress: 55 },
        personal: { reason: '管线迁改' },
      };
      await inTransaction(db, (tx) => append(tx, DISTRICT, [entry], 'sha256'));
    }
  });

const sealFile = async (): Promise<string> => path.join('seals', (await readdir(path.join(cwd, 'seals')))[0] ?? '');

test('a folder without a database is named, and none is made by looking', async () => {
  for (const verb of ['verify', 'backup', 'db'] as const) {
    const { code, out, err } = await shishi(
      'nowhere',
      verb,
      ...{ verify: [], backup: ['a.zip'], db: ['status'] }[verb],
    );
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(path.join(cwd, 'nowhere'));
  }
  expect(await readdir(cwd)).toEqual([]);
});

test('a new database is set up once, and says what was done to it', async () => {
  expect(await shishi('data', 'db', 'migrate')).toMatchObject({ code: 0, err: '' });
  expect((await shishi('data', 'db', 'migrate', '--lang', 'en')).out).toContain('up to date');
  const status = await shishi('data', 'db', 'status', '--json');
  expect(JSON.parse(status.out)).toMatchObject({
    kind: 'embedded',
    database: 'shishi',
    migrations: { pending: [], unknown: [], changed: [] },
  });
  expect((await shishi('data', 'db', 'status')).out).toMatch(/ledger_entry +\d+\.\d kB/u);
});

test('a sound ledger is counted, and sealed for keeping elsewhere', async () => {
  await report('data', 5);
  const { code, out } = await shishi('data', 'verify', '--seal-into', 'seals');
  expect(code).toBe(0);
  expect(out).toContain('1 条链，5 条记录');
  expect(out).toContain(await sealFile());
  await report('data', 1);
  expect((await shishi('data', 'verify', '--seal-into', 'seals')).out).toContain('今天的封签已经有了');
  const sealed = await shishi('data', 'verify', '--seal', await sealFile(), '--lang', 'en');
  expect(sealed).toMatchObject({ code: 0, out: expect.stringContaining('agrees with the seal') as string });
});

test('a backup is made once under its name, and restored with its ledger checked', async () => {
  const made = await shishi('data', 'backup', 'full.zip');
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out).toMatch(/sha256 [0-9a-f]{64}\n/u);
  expect(await shishi('data', 'backup', 'full.zip')).toMatchObject({ code: 2, out: '' });
  expect(await shishi('data', 'backup', 'full.zip', '--replace')).toMatchObject({ code: 0 });

  const { code, out, err } = await shishi('second', 'restore', 'full.zip');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('逐字节核对一致');
  expect(out).toContain('1 条链，6 条记录');
  expect(await shishi('second', 'verify', '--seal', await sealFile())).toMatchObject({ code: 0 });
});

test('a target that is not empty is refused by the name of its table', async () => {
  const { code, out, err } = await shishi('data', 'restore', 'full.zip');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('ledger_entry');
  expect((await shishi('data', 'verify')).out).toContain('6 条记录');
});

test('a damaged backup is refused before a database is made for it', async () => {
  const bytes = await readFile(path.join(cwd, 'full.zip'));
  await writeFile(path.join(cwd, 'cut.zip'), bytes);
  await truncate(path.join(cwd, 'cut.zip'), bytes.length - 1);
  bytes.writeUInt8(bytes.readUInt8(1000) ^ 1, 1000);
  await writeFile(path.join(cwd, 'flipped.zip'), bytes);
  for (const file of ['cut.zip', 'flipped.zip', 'nowhere.zip']) {
    const { code, out, err } = await shishi('third', 'restore', file);
    expect({ file, code, out }).toEqual({ file, code: 2, out: '' });
    expect(err).toContain(file);
  }
  expect(await readdir(cwd)).not.toContain('third');
});

test('the first broken entry of a chain is named, and no seal is put on it', async () => {
  await inDatabase('data', 'owner', (db) =>
    sql`update ledger_entry set body = replace(body, '"progress":55', '"progress":95') where seq = 3`.execute(db),
  );
  const { code, out, err } = await shishi('data', 'verify', '--seal-into', 'more-seals');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(`区 ${DISTRICT} 的链：第 3 条：内容与它的散列不符`);
  expect(await readdir(cwd)).not.toContain('more-seals');
  expect((await shishi('data', 'verify', '--lang', 'en')).err).toContain('entry 3: its text is not the one');
});

test('a backup whose ledger was broken is restored as it is, and the break is named', async () => {
  expect(await shishi('data', 'backup', 'broken.zip')).toMatchObject({ code: 0 });
  const { code, out, err } = await shishi('fourth', 'restore', 'broken.zip');
  expect(code).toBe(1);
  expect(out).toContain('逐字节核对一致');
  expect(err).toContain('第 3 条');
});

test('a tail cut off shows at the seal alone', async () => {
  await inDatabase('second', 'owner', async (db) => {
    await sql`delete from ledger_private where seq > 4`.execute(db);
    await sql`delete from ledger_entry where seq > 4`.execute(db);
    await sql`update ledger_head h set seq = 4, hash = e.hash from ledger_entry e where e.seq = 4`.execute(db);
  });
  expect(await shishi('second', 'verify')).toMatchObject({ code: 0 });
  const { code, err } = await shishi('second', 'verify', '--seal', await sealFile());
  expect(code).toBe(1);
  expect(err).toContain('第 5 条：与封签不符');
});

test('a file that is no seal, and a database that was never set up, are said so', async () => {
  expect(await shishi('data', 'verify', '--seal', 'full.zip')).toMatchObject({ code: 2, out: '' });
  expect(await shishi('data', 'verify', '--seal', 'nowhere.json')).toMatchObject({ code: 2, out: '' });
  await inDatabase('fifth', 'owner', (db) => sql`select 1`.execute(db));
  const empty = await shishi('fifth', 'verify');
  expect(empty).toMatchObject({ code: 1, err: expect.stringContaining('shishi db migrate') as string });
  expect(await shishi('fifth', 'backup', 'empty.zip')).toMatchObject({ code: 1, out: '' });
  expect((await shishi('fifth', 'db', 'status')).out).toContain('待执行：0001');
});

test.each([
  ['backup', []],
  ['backup', ['a.zip', 'b.zip']],
  ['restore', []],
  ['verify', ['ledger']],
  ['db', []],
  ['db', ['drop']],
  ['db', ['migrate', '--json']],
  ['verify', ['--lang', 'fr']],
] as const)('a call that cannot be used says how it is called: %s %j', async (verb, args) => {
  await expect(shishi('data', verb, ...args)).rejects.toThrow(BadCall);
});
