import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { DatabaseAddresses, DatabaseRole } from '../addresses.js';
import { openDatabase } from '../open.js';
import type { Db } from '../tables.js';
import { startEmbedded, type EmbeddedDatabase } from './supervisor.js';

const parent = await mkdtemp(path.join(tmpdir(), 'shishi-supervisor-'));
await chmod(parent, 0o755);
const data = path.join(parent, 'data');
const heard: string[] = [];
const running: EmbeddedDatabase[] = [];
const start = async (folder = data): Promise<EmbeddedDatabase> => {
  const database = await startEmbedded(folder, (sentence) => heard.push(sentence));
  running.push(database);
  return database;
};
const stopAll = async (): Promise<void> => {
  await Promise.all(running.splice(0).map((database) => database.stop()));
};
afterEach(stopAll);
afterAll(() => rm(parent, { recursive: true }));

async function asking<T>(addresses: DatabaseAddresses, role: DatabaseRole, ask: (db: Db) => Promise<T>): Promise<T> {
  const db = await openDatabase(addresses, role, () => undefined);
  return ask(db).finally(() => db.destroy());
}

test('names sort as people expect, and the search by trigrams sees Chinese', async () => {
  const { addresses } = await start();
  const answer = await asking(addresses, 'owner', async (db) => {
    await sql`create extension pg_trgm`.execute(db); // which an owner without further rights may do
    const asked = sql<{ sorted: readonly string[]; trigrams: number }>`
      select array(select name from unnest(array['张三', '李四', '王五', '阿明']) name order by name) as sorted,
        cardinality(show_trgm('柳南区政府')) as trigrams`;
    return (await asked.execute(db)).rows[0];
  });
  expect(answer?.sorted).toEqual(['阿明', '李四', '王五', '张三']);
  expect(answer?.trigrams).toBeGreaterThan(0);
});

test('nobody comes in without a password, the superuser not even with one', async () => {
  const { addresses } = await start();
  const knock = async (address: string) => {
    const client = new Client({ connectionString: address });
    await client.connect().finally(() => client.end());
  };
  await expect(knock(addresses.application.replace(/:[^:@/]+@/, ':wrong@'))).rejects.toThrow('password authentication');
  await expect(knock(addresses.owner.replace('shishi_owner', 'postgres'))).rejects.toThrow('no pg_hba.conf entry');
});

test('data, passwords and socket are closed to everybody else', async () => {
  await start();
  const mode = async (name: string) => ((await stat(path.join(data, name))).mode & 0o777).toString(8);
  expect(await Promise.all(['postgres', 'run', 'log', 'secrets', 'secrets/database.json'].map(mode))).toEqual([
    '700',
    '700',
    '700',
    '700',
    '600',
  ]);
  expect(await readFile(path.join(data, 'log', 'postgres.log'), 'utf8')).not.toMatch(/create role|password '/);
});

test('a second program takes up the server that runs', async () => {
  const [first, second] = [await start(), await start()];
  expect(second.pid()).toBe(first.pid());
});

test('a server that dies is started again, and whoever asks meanwhile is answered', async () => {
  const database = await start();
  const before = database.pid();
  process.kill(before, 'SIGKILL');
  await expect.poll(database.pid, { timeout: 10_000 }).not.toBe(before);
  expect(await asking(database.addresses, 'application', (db) => sql`select 1 as one`.execute(db))).toMatchObject({
    rows: [{ one: 1 }],
  });
  expect(heard.some((sentence) => sentence.includes('has ended; it is started again'))).toBe(true);
});

test('after an orderly stop the next start needs no recovery', async () => {
  await start();
  await stopAll();
  const log = path.join(data, 'log', 'postgres.log');
  const { size } = await stat(log);
  await start();
  expect((await readFile(log)).subarray(size).toString()).not.toContain('not properly shut down');
});

test('what a killed program left half made is cleared away, a pid file of another program too', async () => {
  await start();
  await stopAll();
  // As a machine leaves it that lost its power: the number belongs to another program now, this one.
  await writeFile(
    path.join(data, 'postgres', 'postmaster.pid'),
    `${process.pid}\n${data}/postgres\n0\n5432\n\n\n\nready\n`,
  );
  await writeFile(path.join(data, 'run', '.s.PGSQL.5432.lock'), `${process.pid}\n`);
  const database = await start();
  expect(database.pid()).not.toBe(process.pid);
});

test('data of another major version is refused in words, and left alone', async () => {
  await start();
  await stopAll();
  const version = path.join(data, 'postgres', 'PG_VERSION');
  const own = await readFile(version, 'utf8');
  await writeFile(version, '17\n');
  await expect(start()).rejects.toThrow('was written by PostgreSQL 17');
  await writeFile(version, own);
});

test('passwords that were lost are not made anew over a database that knows the old ones', async () => {
  await start();
  await stopAll();
  const secrets = path.join(data, 'secrets', 'database.json');
  const own = await readFile(secrets, 'utf8');
  await rm(secrets);
  await expect(start()).rejects.toThrow('database.json is missing');
  await writeFile(secrets, own, { mode: 0o600 });
});

test.runIf(process.getuid?.() === 0)('as root, a folder that PostgreSQL’s user cannot reach is named', async () => {
  const closed = path.join(parent, 'closed');
  await mkdir(closed, { mode: 0o700 });
  await expect(start(path.join(closed, 'inner', 'data'))).rejects.toThrow(`cannot enter ${closed}:`);
});

test('under a very long path the socket moves to a short one', async () => {
  const long = path.join(parent, '很长的路径'.repeat(8), 'data');
  const database = await start(long);
  expect(await asking(database.addresses, 'portal', (db) => sql`select 1 as one`.execute(db))).toMatchObject({
    rows: [{ one: 1 }],
  });
});
