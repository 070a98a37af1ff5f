import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { append } from '../ledger/append.js';
import type { Db } from './tables.js';
import { inTransaction } from './transaction.js';

/** What text can do to a file of lines: ends of lines, tabs, backslashes, quotes, nothing at all, and Chinese. */
const DIFFICULT = ['', ' ', '\\N', '\\.', 'a\tb\nc\r\nd\\n', `"'""`, '柳南区🏗️\u2028', '{"a":"\\u0000"}'];
/** More than one, since a file comes in once: what has two notices needs two. */
const HASHES = ['ab', 'cd', 'ef'].map((pair) => pair.repeat(32));
const INSTANTS = ['2022-07-05T09:00:00.123456Z', '1999-12-31T16:00:00Z'];
/** Values that differ between servers, or from their own text, where something is done wrong. */
const CANDIDATES: Readonly<Record<string, readonly string[]>> = {
  bool: ['true', 'false'],
  bytea: ['\\x00ff0a0d5c'],
  date: ['2022-07-05', '2024-02-29'],
  float8: ['1198.1', '0.1', '1e21', '-0'],
  int2: ['1', '50', '100', '200'],
  int4: ['1', '2', '3', '4', '2022', '2023'],
  int8: ['1', '9007199254740991'],
  json: ['{"b": 1,  "a": [null]}'],
  jsonb: [JSON.stringify({ 名: DIFFICULT, n: 1.5 }), '[]'],
  numeric: ['1198.10', '0.00'],
  _text: ['{}', '{mail}', '{sms,mail}'],
  text: [...DIFFICULT, ...HASHES, '450204', 'liaison', 'head'],
  timestamptz: INSTANTS,
};

const ROWS = 8;
/** Until every check agrees; each attempt draws anew only what a check has refused. */
const ATTEMPTS = 400;
const ATTEMPTS_AT_A_KEY = 10;

/** A whole number from 0, below the one given. */
type Draw = (below: number) => number;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  /** What the table's checks say of it: their quoted words are the values it may have. */
  readonly checks: readonly string[];
}

interface Reference {
  readonly columns: readonly string[];
  readonly table: string;
  readonly named: readonly string[];
}

interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly references: readonly Reference[];
}

type Row = Readonly<Record<string, string | null>>;

/**
 * Writes rows into every table there is, the ledger's through the ledger. The others are found in the catalogue and filled by
 * trying: what a check refuses is drawn anew. So a table that a migration adds is filled without a word here.
 * @returns the district they all belong to
 */
export async function fillEveryTable(owner: Db): Promise<string> {
  const district = randomUUID();
  await inTransaction(owner, (tx) => append(tx, district, DIFFICULT.map(entry), 'sha256'));
  const { rows: tables } = await TABLES.execute(owner);
  const waiting = tables.filter(({ name }) => !/^ledger_|^migration$/u.test(name));
  const draw = dice();
  while (waiting.length > 0) {
    const free = waiting.findIndex(({ name, references }) =>
      references.every(({ table }) => table === name || !waiting.some((other) => other.name === table)),
    );
    const [table] = waiting.splice(Math.max(0, free), 1);
    for (let row = 0; table && row < ROWS; row += 1) await addRow(owner, table, district, draw);
  }
  return district;
}

const entry = (reason: string) => ({
  id: randomUUID(),
  at: '2022-07-05T09:00:00.123Z',
  event: 'report.submitted',
  actor: { role: 'unit-head' },
  subjects: [{ kind: 'report', id: randomUUID() }],
  facts: { progress: 55 },
  personal: { reason },
});

/** Adds a row, or none where a key allows no other. */
async function addRow(owner: Db, table: Table, district: string, draw: Draw): Promise<void> {
  const { columns } = table;
  const drawn = await rowDrawer(owner, table, district, draw);
  let row = drawn();
  let taken = 0;
  for (let attempt = 0; attempt < ATTEMPTS && taken < ATTEMPTS_AT_A_KEY; attempt += 1) {
    const values = columns.map(({ name, type }) => sql`${row[name]}::${sql.raw(type)}`);
    const names = columns.map(({ name }) => sql.ref(name));
    const added = sql`insert into ${sql.table(table.name)} (${sql.join(names)}) values (${sql.join(values)})`;
    const refused = await added.execute(owner).then(() => undefined, constraintOf);
    if (refused === undefined) return;
    const bound = columns.filter(({ checks }) => checks.some((check) => check.startsWith(`${refused} `)));
    if (bound.length === 0) taken += 1;
    const fresh = drawn();
    const anew = (bound.length > 0 ? bound : columns).map(({ name }) => [name, fresh[name] ?? null]);
    row = { ...row, ...(Object.fromEntries(anew) as Row) };
  }
}

/** The check or key that refused a row. @throws anything else */
function constraintOf(error: unknown): string {
  if (error instanceof Error && 'constraint' in error && typeof error.constraint === 'string') return error.constraint;
  throw error;
}

/** Draws rows whose references lead to rows that are there. */
async function rowDrawer(owner: Db, table: Table, district: string, draw: Draw): Promise<() => Row> {
  const targets: { readonly reference: Reference; readonly rows: readonly Row[] }[] = [];
  for (const reference of table.references) {
    const named = reference.named.map((name) => sql`${sql.ref(name)}::text`);
    const { rows } = await sql<Row>`select ${sql.join(named)} from ${sql.table(reference.table)}
      where district_id = ${district} order by ${sql.join(named)}`.execute(owner);
    targets.push({ reference, rows });
  }
  return () => {
    const row: Record<string, string | null> = {};
    for (const column of table.columns) row[column.name] = drawValue(column, draw);
    if (row['district_id'] !== undefined) row['district_id'] = district;
    for (const { reference, rows } of targets) {
      const found = rows.length === 0 ? undefined : rows[draw(rows.length)];
      for (const [place, name] of reference.columns.entries()) {
        const stays = row[name] === null || name === 'district_id'; // a reference that was drawn as none stays none
        if (!stays) row[name] = found?.[reference.named[place] ?? ''] ?? null;
      }
    }
    return row;
  };
}

function drawValue({ type, nullable, checks }: Column, draw: Draw): string | null {
  if (nullable && draw(2) === 0) return null;
  if (type === 'uuid') return randomUUID();
  const named = checks.flatMap((check) => [...check.matchAll(/'([^']*)'::text/gu)].map(([, word]) => word ?? ''));
  const candidates = [...(CANDIDATES[type] ?? []), ...(type === 'text' ? [...named, ...named, ...named] : [])];
  if (candidates.length === 0) throw new Error(`no values to try for the type ${type}: add some`);
  return candidates[draw(candidates.length)] ?? null;
}

/** Draws the same in every run (Lehmer's generator, by Park and Miller). */
function dice(): Draw {
  let state = 20220407;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const TABLES = sql<Table>`
  select c.relname::text as name,
    (select json_agg(json_build_object('name', a.attname, 'type', t.typname, 'nullable', not a.attnotnull, 'checks', array(
        select k.conname || ' ' || pg_get_constraintdef(k.oid) from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any (k.conkey))) order by a.attnum)
      from pg_attribute a join pg_type t on t.oid = a.atttypid
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    coalesce((select json_agg(json_build_object('table', r.relname,
        'columns', array(select a.attname from unnest(k.conkey) with ordinality u (number, place)
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.number order by u.place),
        'named', array(select a.attname from unnest(k.confkey) with ordinality u (number, place)
          join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.number order by u.place)))
      from pg_constraint k join pg_class r on r.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f'), '[]'::json) as "references"
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`;

/** Every table's rows as the server writes them, each with all its columns. */
export async function everyRow(owner: Db): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`.execute(owner);
  const found = new Map<string, readonly string[]>();
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select t::text as row from ${sql.table(name)} t order by t::text collate "C"`.execute(owner);
    found.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return found;
}
