import { parseArgs } from 'node:util';
import { startDatabase, startExistingDatabase, type RunningDatabase } from '../app/database.js';
import { broughtMigrations, MIGRATIONS } from '../platform/backup/migrations.js';
import { migrate } from '../platform/database/migrate.js';
import { databaseStatus, type DatabaseStatus } from '../platform/database/status.js';
import { BadCall, DONE } from './exit.js';
import type { Io } from './io.js';
import { letGo, saying, sizeOf, wordsOf } from './on-database.js';
import type { DatabaseWords } from './words/database.zh-CN.js';

const USAGE = `shishi db migrate [--lang zh|en]
           shishi db status [--json] [--lang zh|en]`;

/** Brings the database to the newest schema, or says what it is and holds. */
export async function runDb(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, lang: { type: 'string' } },
  });
  const [what] = positionals;
  const words = wordsOf(values.lang);
  const note = (sentence: string): void => io.err(`${sentence}\n`);
  if (positionals.length > 1) throw new BadCall(USAGE);
  if (what === 'migrate' && !values.json)
    return saying(words, '', io, async () => {
      const database = await startDatabase(io, note);
      const done = await letGo(database, () => migrate(database.addresses));
      io.out(`${done.length > 0 ? words.migrated(done) : words.upToDate}\n`);
      return DONE;
    });
  if (what === 'status')
    return saying(words, '', io, async () => {
      const database = await startExistingDatabase(io, note);
      const status = await letGo(database, () => statusOf(database));
      io.out(values.json ? `${JSON.stringify(status, null, 2)}\n` : statusReport(status, words));
      return DONE;
    });
  throw new BadCall(USAGE);
}

interface Status extends Omit<DatabaseStatus, 'migrations'> {
  readonly kind: RunningDatabase['kind'];
  readonly migrations: {
    readonly applied: DatabaseStatus['migrations'];
    /** In this program, and not carried out. */
    readonly pending: readonly string[];
    /** Carried out, and not in this program. */
    readonly unknown: readonly string[];
    /** Carried out with another text than they have now. */
    readonly changed: readonly string[];
  };
}

async function statusOf(database: RunningDatabase): Promise<Status> {
  const found = await databaseStatus(await database.open('owner'));
  const brought = new Map((await broughtMigrations(MIGRATIONS)).map(({ name, sha256 }) => [name, sha256]));
  const applied = new Map(found.migrations.map(({ name, sha256 }) => [name, sha256]));
  const names = [...applied.keys()];
  return {
    ...found,
    kind: database.kind,
    migrations: {
      applied: found.migrations,
      pending: [...brought.keys()].filter((name) => !applied.has(name)),
      unknown: names.filter((name) => !brought.has(name)),
      changed: names.filter((name) => brought.has(name) && brought.get(name) !== applied.get(name)),
    },
  };
}

function statusReport({ kind, server, database, bytes, migrations, tables }: Status, words: DatabaseWords): string {
  const { status: label } = words;
  const { applied, pending, unknown, changed } = migrations;
  const newest = applied.at(-1);
  const widest = Math.max(0, ...tables.map(({ name }) => name.length));
  const lines = [
    `${label.database}${words.separator}${database} (${label.kind[kind]}, PostgreSQL ${server})`,
    `${label.size}${words.separator}${sizeOf(bytes)}`,
    `${label.migrations}${words.separator}${newest ? label.applied(applied.length, newest.name, newest.appliedAt.slice(0, 10)) : label.none}`,
    ...(pending.length > 0 ? [`  ${label.pending(pending)}`] : []),
    ...(unknown.length > 0 ? [`  ${label.unknown(unknown)}`] : []),
    ...(changed.length > 0 ? [`  ${label.changed(changed)}`] : []),
    ...(tables.length > 0 ? [`${label.tables}${words.separator}`] : []),
    ...tables.map((table) => `  ${table.name.padEnd(widest)}  ${sizeOf(table.bytes).padStart(9)}`),
  ];
  return `${lines.join('\n')}\n`;
}
