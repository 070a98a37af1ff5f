// Writes src/platform/database/tables.ts from the schema the migrations make, in a database of its own.
// With --check it only says whether the file is stale. Needs the built program (npm run build).
import { mkdtemp, chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import prettier from 'prettier';
import { startEmbedded } from '../dist/platform/database/embedded/supervisor.js';
import { migrate } from '../dist/platform/database/migrate.js';

const FILE = fileURLToPath(new URL('../src/platform/database/tables.ts', import.meta.url));

/** PostgreSQL's types as the driver hands them over (values.ts), and as they are handed to it. */
const TYPES = {
  bool: 'boolean',
  bytea: 'Uint8Array',
  date: 'string',
  float8: 'number',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  json: 'Json',
  jsonb: 'Json',
  numeric: 'string',
  text: 'string',
  timestamptz: 'string',
  uuid: 'string',
};

const COLUMNS = `
  select c.relname as table, a.attname as column, t.typname as type, a.attnotnull as required,
    a.attidentity <> '' or a.attgenerated <> '' as derived, a.atthasdef as defaulted
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  where c.relkind in ('r', 'p', 'v')
  order by c.relname, a.attnum`;

function typeOf({ table, column, type, required, derived, defaulted }) {
  const one = TYPES[type.replace(/^_/, '')];
  if (!one) throw new Error(`${table}.${column}: no type of ours for ${type}; add it here and to values.ts`);
  const whole = (type.startsWith('_') ? `readonly ${one}[]` : one) + (required ? '' : ' | null');
  if (derived) return `GeneratedAlways<${whole}>`;
  return defaulted ? `Generated<${whole}>` : whole;
}

const pascal = (name) => name.replace(/(^|_)([a-z])/g, (_, __, letter) => letter.toUpperCase());

async function generate() {
  const folder = await mkdtemp(path.join(tmpdir(), 'shishi-tables-'));
  await chmod(folder, 0o755);
  const database = await startEmbedded(folder, console.error);
  try {
    await migrate(database.addresses);
    const client = new pg.Client({ connectionString: database.addresses.owner });
    await client.connect();
    const { rows } = await client.query(COLUMNS);
    await client.end();
    return await write(rows);
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(columns) {
  const tables = new Map();
  for (const column of columns) tables.set(column.table, [...(tables.get(column.table) ?? []), column]);
  const used = new Set(
    columns.map(typeOf).flatMap((type) => type.match(/\b(Generated|GeneratedAlways|Json)\b/g) ?? []),
  );
  const kysely = [...['Generated', 'GeneratedAlways'].filter((name) => used.has(name)), 'Kysely', 'Transaction'];
  const text = [
    '// Generated from the migrations by scripts/tables.mjs; the check fails when it is stale. Never edited by hand.',
    `import type { ${[...kysely, ...(used.has('Json') ? ['JSONColumnType'] : [])].join(', ')} } from 'kysely';`,
    '',
    ...(used.has('Json')
      ? ['/** Read as a value, written as text of JSON. */', 'type Json = JSONColumnType<object, string, string>;', '']
      : []),
    ...[...tables].flatMap(([table, own]) => [
      `interface ${pascal(table)}Row {`,
      ...own.map((column) => `readonly ${column.column}: ${typeOf(column)};`),
      '}',
      '',
    ]),
    'export interface Tables {',
    ...[...tables.keys()].map((table) => `readonly ${table}: ${pascal(table)}Row;`),
    '}',
    '',
    '/** The whole database: only the app and the platform hold it. */',
    'export type Db = Kysely<Tables>;',
    '/** A transaction under way: what a capability is handed. */',
    'export type Tx = Transaction<Tables>;',
  ].join('\n');
  return prettier.format(text, { ...(await prettier.resolveConfig(FILE)), parser: 'typescript' });
}

const fresh = await generate();
if (!process.argv.includes('--check')) await writeFile(FILE, fresh);
else if ((await readFile(FILE, 'utf8').catch(() => '')) !== fresh) {
  console.error('src/platform/database/tables.ts is stale: run node scripts/tables.mjs');
  process.exitCode = 1;
}
