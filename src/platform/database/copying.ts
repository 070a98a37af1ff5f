import type { Readable, Writable } from 'node:stream';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { addressOf, type DatabaseAddresses } from './addresses.js';

/** A table as COPY carries it: its rows as text, one a line, in the order of its key, so that equal tables give equal bytes. */
export interface CopiedTable {
  readonly name: string;
  /** Without those the database derives by itself. */
  readonly columns: readonly string[];
  /** The tables its foreign keys lead to, itself left out. */
  readonly needs: readonly string[];
  /** What it takes on disk, roughly what there is to copy. */
  readonly bytes: number;
  /** SQL: the columns of its primary key, text by its bytes, which no server sorts another way. */
  readonly order: readonly string[];
}

/** A migration that was carried out, by the hash of its text. */
export interface AppliedMigration {
  readonly name: string;
  readonly sha256: string;
}

/** Where a chain of the ledger ended. */
export interface CopiedChainEnd {
  readonly district: string;
  readonly seq: number;
  readonly hash: string;
}

/** One transaction as the owner, on a connection of its own, with values written alike on every server. */
export interface CopySession {
  readonly tables: readonly CopiedTable[];
  readonly migrations: readonly AppliedMigration[];
  readonly chainEnds: () => Promise<readonly CopiedChainEnd[]>;
  /** Read it to its end before asking anything else. */
  readonly copyOut: (table: CopiedTable, columns: readonly string[]) => Readable;
  /** Finished once the rows are in the table. */
  readonly copyIn: (table: CopiedTable, columns: readonly string[]) => Writable;
  readonly isEmpty: (table: CopiedTable) => Promise<boolean>;
  readonly clear: (table: CopiedTable) => Promise<void>;
}

/** PostgreSQL's lock_not_available (Appendix A): somebody else works on the database. */
export const LOCK_NOT_AVAILABLE = '55P03';
/** The list of what was done to the database; a migration under way holds it. */
export const MIGRATION_LIST = 'migration';

const LOCK_MILLISECONDS = 5_000;
/** How values are written as text hangs on the session, and must not: the same rows give the same bytes everywhere. */
const SETTINGS = [
  'client_encoding=UTF8',
  'TimeZone=UTC',
  'DateStyle=ISO',
  'IntervalStyle=postgres',
  'extra_float_digits=1',
  'bytea_output=hex',
];

/** Reads everything as it stands at one moment, while others go on writing; migrations wait until it has ended. */
export const inSnapshot = <T>(addresses: DatabaseAddresses, work: (session: CopySession) => Promise<T>): Promise<T> =>
  connected(addresses, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    // Before anything else: the moment that is read begins with the first question after the lock.
    if (await hasList(addresses)) await client.query(`lock table ${quoted(MIGRATION_LIST)} in access share mode`);
    const done = await work(await session(client));
    await client.query('commit');
    return done;
  });

/** Changes everything or nothing, while nobody else can read or write. @throws Error with LOCK_NOT_AVAILABLE as code */
export const inSoleUse = <T>(addresses: DatabaseAddresses, work: (session: CopySession) => Promise<T>): Promise<T> =>
  connected(addresses, async (client) => {
    await client.query('begin');
    const names = (await readTables(client)).map(({ name }) => quoted(name));
    await client.query(`lock table ${names.join(', ')} in access exclusive mode`);
    await client.query('set constraints all deferred'); // such as can be
    const done = await work(await session(client));
    await client.query('commit');
    return done;
  });

async function connected<T>(addresses: DatabaseAddresses, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: addressOf(addresses, 'owner'),
    application_name: 'shishi backup',
    lock_timeout: LOCK_MILLISECONDS,
    options: SETTINGS.map((setting) => `-c ${setting}`).join(' '),
  });
  client.on('error', () => undefined); // a connection that breaks fails what is being asked, and that says so
  await client.connect();
  // Closing ends what was not committed, also in the middle of a copy.
  return work(client).finally(() => client.end());
}

const hasList = (addresses: DatabaseAddresses): Promise<boolean> =>
  connected(addresses, async (client) => {
    const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
      `public.${MIGRATION_LIST}`,
    ]);
    return rows[0]?.there === true;
  });

async function session(client: pg.Client): Promise<CopySession> {
  const tables = await readTables(client);
  const listed = tables.some(({ name }) => name === MIGRATION_LIST);
  const migrations = listed
    ? (await client.query<AppliedMigration>(`select name, sha256 from ${quoted(MIGRATION_LIST)} order by name`)).rows
    : [];
  return {
    tables,
    migrations,
    chainEnds: async () => {
      const { rows } = await client.query<CopiedChainEnd>(`select district_id as district, seq::float8 as seq, hash
        from public.ledger_head where hash is not null order by district_id`);
      return rows;
    },
    copyOut: ({ name, order }, columns) => {
      const rows = `select ${columns.map(identifier).join(', ')} from ${quoted(name)} order by ${order.join(', ')}`;
      return client.query(copyStreams.to(`copy (${rows}) to stdout`));
    },
    copyIn: ({ name }, columns) => {
      const into = `${quoted(name)} (${columns.map(identifier).join(', ')})`;
      return client.query(copyStreams.from(`copy ${into} from stdin`));
    },
    isEmpty: async ({ name }) => {
      const { rows } = await client.query<{ filled: boolean }>(`select exists (select from ${quoted(name)}) as filled`);
      return rows[0]?.filled === false;
    },
    clear: async ({ name }) => {
      await client.query(`delete from ${quoted(name)}`);
    },
  };
}

const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const quoted = (table: string): string => `public.${identifier(table)}`;

async function readTables(client: pg.Client): Promise<readonly CopiedTable[]> {
  const { rows } = await client.query<CopiedTable>(TABLES);
  const unordered = rows.find(({ order }) => order.length === 0);
  if (unordered) throw new Error(`table ${unordered.name} has no primary key: its rows have no order to be copied in`);
  return rows;
}

const TABLES = `
  select c.relname::text as name, pg_table_size(c.oid)::float8 as bytes,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      order by a.attnum) as columns,
    array(select distinct r.relname::text from pg_constraint k join pg_class r on r.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f' and r.oid <> c.oid) as needs,
    array(select quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end
      from pg_index x
      cross join unnest(x.indkey::int2[]) with ordinality k (number, place)
      join pg_attribute a on a.attrelid = x.indrelid and a.attnum = k.number
      where x.indrelid = c.oid and x.indisprimary order by k.place) as "order"
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  order by c.relname`;
