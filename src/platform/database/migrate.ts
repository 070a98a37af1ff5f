import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { userOf, type DatabaseAddresses } from './addresses.js';
import { openDatabase } from './open.js';
import type { Db, Tx } from './tables.js';

/** The migrations cannot be carried out; the database is as before the one that failed. */
export class MigrationError extends Error {}

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

/** From src/ as from dist/: the SQL is read where it is written. */
const FOLDER = fileURLToPath(new URL('../../../src/platform/database/migrations/', import.meta.url));
const NAME = /^\d{4}-[a-z0-9-]+\.sql$/;
/**
 * Brings the database to the newest schema, as its owner; safe to run any number of times and from several programs at once.
 * Each migration is one transaction under a lock on the table that lists them (no advisory lock: poolers lose it).
 * @returns the names of those carried out now
 * @throws MigrationError when a migration fails, or one already carried out was changed, removed or comes out of order
 */
export async function migrate(addresses: DatabaseAddresses, folder = FOLDER): Promise<readonly string[]> {
  const users = grantees(addresses);
  const migrations = await readMigrations(folder);
  const db = await openDatabase(addresses, 'owner', () => undefined);
  try {
    await makeList(db);
    const done: string[] = [];
    for (let next = await step(db, migrations, users); next; next = await step(db, migrations, users)) done.push(next);
    return done;
  } finally {
    await db.destroy();
  }
}

/** @throws MigrationError where two of the three users are one: then the ledger could be changed by who writes it. */
function grantees(addresses: DatabaseAddresses): ReadonlyMap<string, string> {
  const users = (['owner', 'application', 'portal'] as const).map((role) => [role, userOf(addresses, role)] as const);
  if (new Set(users.map(([, user]) => user)).size < users.length) {
    throw new MigrationError('owner, application and portal must be three different users of the database');
  }
  return new Map(users);
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const odd = names.find((name, place) => !NAME.test(name) || Number(name.slice(0, 4)) !== place + 1);
  if (odd) throw new MigrationError(`${odd}: migrations are named 0001-words.sql, without a gap`);
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(`${folder}/${name}`, 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function makeList(db: Db): Promise<void> {
  const make = sql`create table if not exists migration (
    name text not null primary key, sha256 text not null, applied_at timestamptz not null)`;
  try {
    await make.execute(db);
  } catch (error) {
    // Two at once may both find it missing; whoever comes second fails in one of several ways, and has the table.
    const { rows } = await sql<{ there: boolean }>`select to_regclass('migration') is not null as there`.execute(db);
    if (!rows[0]?.there) throw error;
  }
}

/** Carries out the first migration that is still to come; undefined where none is. */
const step = (db: Db, migrations: readonly Migration[], users: ReadonlyMap<string, string>) =>
  db.transaction().execute(async (tx) => {
    await sql`set local lock_timeout = 0`.execute(tx); // a twin's migration may take its time
    await sql`lock table migration in access exclusive mode`.execute(tx);
    const applied = await tx.selectFrom('migration').select(['name', 'sha256']).orderBy('name').execute();
    for (const [place, { name, sha256 }] of applied.entries()) {
      if (migrations[place]?.name !== name)
        throw new MigrationError(`${name} was carried out, and is not in this program`);
      if (migrations[place].sha256 !== sha256) throw new MigrationError(`${name} was changed after it was carried out`);
    }
    const next = migrations[applied.length];
    if (next) await carryOut(tx, next, users);
    return next?.name;
  });

async function carryOut(tx: Tx, { name, text, sha256 }: Migration, users: ReadonlyMap<string, string>): Promise<void> {
  // psql's own sign for a name that is handed in, so that the files run there too.
  const statements = text.replace(
    /:"(\w+)"/g,
    (_, role: string) => `"${(users.get(role) ?? role).replaceAll('"', '""')}"`,
  );
  try {
    await sql.raw(statements).execute(tx);
  } catch (error) {
    throw new MigrationError(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  const applied_at = new Date().toISOString(); // the system's clock: no rule of the regime looks at it
  await tx.insertInto('migration').values({ name, sha256, applied_at }).execute();
}
