import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Db } from './tables.js';
import { useTestDatabase } from './test-database.js';

const database = useTestDatabase();

/** Tables that belong to no district, each with its reason. */
const OF_NO_DISTRICT: Readonly<Record<string, string>> = {
  migration: 'lists what was done to the database as a whole; on many machines it stays on the first',
  regime_clock: 'one row: the whole installation plays the same day',
};

interface Key {
  readonly table: string;
  readonly key: string;
  readonly columns: readonly string[];
}

/** Every primary, unique and foreign key, unique indexes that are no constraint among them. */
const KEYS = sql<Key>`
  select r.relname as table, c.conname as key, array(
    select a.attname::text from unnest(c.conkey) with ordinality k (number, place)
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number order by place) as columns
  from pg_constraint c join pg_class r on r.oid = c.conrelid
  where c.contype in ('p', 'u', 'f') and c.connamespace = 'public'::regnamespace
  union all
  select r.relname, i.relname, array(
    select coalesce(a.attname::text, '(expression)') from unnest(x.indkey::int2[]) with ordinality k (number, place)
    left join pg_attribute a on a.attrelid = x.indrelid and a.attnum = k.number and k.number > 0 order by place)
  from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class r on r.oid = x.indrelid
  where x.indisunique and r.relnamespace = 'public'::regnamespace`;

const TABLES = sql<{ name: string }>`
  select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`;

test('every table of the regime has a primary key, and leads all its keys with the district', async () => {
  const owner = await database.open('owner');
  const tables = (await TABLES.execute(owner)).rows.map(({ name }) => name).filter((name) => !(name in OF_NO_DISTRICT));
  const { rows } = await KEYS.execute(owner);
  const keyed = new Set(rows.map(({ table }) => table));
  expect(tables.filter((name) => !keyed.has(name))).toEqual([]);
  expect(rows.filter(({ table, columns }) => !(table in OF_NO_DISTRICT) && columns[0] !== 'district_id')).toEqual([]);
});

test('a fresh database lets nobody in: no account, person, session or invitation is shipped with the program', async () => {
  const owner = await database.open('owner');
  const ways = ['account', 'person', 'post', 'session', 'entry_code', 'first_run', 'sign_in_provider', 'sign_in_link'];
  const counted = sql.join(
    ways.map((way) => sql`select ${way} as way from ${sql.table(way)}`),
    sql` union all `,
  );
  expect((await sql`${counted}`.execute(owner)).rows).toEqual([]);
});

test('the list of exceptions names only tables there are', async () => {
  const owner = await database.open('owner');
  const names = (await TABLES.execute(owner)).rows.map(({ name }) => name);
  expect(Object.keys(OF_NO_DISTRICT).filter((name) => !names.includes(name))).toEqual([]);
});

test('no column holds a time without its zone, and none asks the server for the time', async () => {
  const { rows } = await sql`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public'
      and (data_type = 'timestamp without time zone' or column_default ~* 'now\\(|current_|clock_timestamp')`.execute(
    await database.open('owner'),
  );
  expect(rows).toEqual([]);
});

test('nothing rests on a trigger: tables spread over machines have none', async () => {
  const { rows } = await sql`select tgname from pg_trigger where not tgisinternal`.execute(
    await database.open('owner'),
  );
  expect(rows).toEqual([]);
});

interface Grant {
  readonly right: string;
}

const rightsIn = async (db: Db, table: string): Promise<readonly string[]> => {
  const { rows } = await sql<Grant>`
    select p as right from unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'trigger', 'references']) p
    where has_table_privilege(current_user, ${table}, p)`.execute(db);
  return rows.map(({ right }) => right);
};
const rights = async (role: 'application' | 'portal', table: string): Promise<readonly string[]> =>
  rightsIn(await database.open(role), table);

test('the application adds to the ledger and reads it, and can do nothing else to it', async () => {
  expect(await rights('application', 'ledger_entry')).toEqual(['select', 'insert']);
  expect(await rights('application', 'ledger_private')).toEqual(['select', 'insert', 'delete']);
  expect(await rights('application', 'ledger_head')).toEqual(['select', 'insert', 'update']);
});

test('the application cannot touch the list of migrations, nor make or drop a table', async () => {
  expect(await rights('application', 'migration')).toEqual([]);
  const application = await database.open('application');
  await expect(sql`create table mine (name text)`.execute(application)).rejects.toThrow('permission denied');
  await expect(sql`drop table ledger_entry`.execute(application)).rejects.toThrow('must be owner');
});

/** What was opened to the portal, each by a migration. */
const OPEN_TO_PORTAL: Readonly<Record<string, readonly string[]>> = { portal_announcement: ['select'] };

const RELATIONS = sql<{ name: string }>`
  select relname as name from pg_class
  where relkind in ('r', 'p', 'v', 'm', 'f', 'S') and relnamespace = 'public'::regnamespace`;

test('the portal has a right to nothing that was not opened to it', async () => {
  const names = (await RELATIONS.execute(await database.open('owner'))).rows.map(({ name }) => name);
  expect(names).toContain('ledger_entry');
  // One connection for all: there are more tables by now than the server lets in at once.
  const portal = await database.open('portal');
  const open = await Promise.all(names.map(async (name) => [name, await rightsIn(portal, name)] as const));
  expect(Object.fromEntries(open.filter(([, given]) => given.length > 0))).toEqual(OPEN_TO_PORTAL);
});

/** A view that joins takes no writing at all, whoever tries. */
const DENIED = /permission denied|^cannot (?:delete from|insert into) view/u;

test('the portal, when it tries, reads what was opened to it, is refused every table, and writes nothing', async () => {
  const portal = await database.open('portal');
  const names = (await RELATIONS.execute(await database.open('owner'))).rows.map(({ name }) => name);
  for (const name of names) {
    const table = sql.table(name);
    const reading = sql`select * from ${table}`.execute(portal);
    if (name in OPEN_TO_PORTAL) expect((await reading).rows).toEqual([]);
    else await expect(reading).rejects.toThrow(DENIED);
    await expect(sql`delete from ${table}`.execute(portal)).rejects.toThrow(DENIED);
    await expect(sql`insert into ${table} default values`.execute(portal)).rejects.toThrow(DENIED);
  }
  await expect(sql`create table mine (name text)`.execute(portal)).rejects.toThrow('permission denied');
});
