import { sql } from 'kysely';
import type { Db } from './tables.js';

/** What a database is and holds, seen as its owner. */
export interface DatabaseStatus {
  /** PostgreSQL's own number, `18.4`. */
  readonly server: string;
  readonly database: string;
  /** The whole database on disk, its indexes and PostgreSQL's own tables among it. */
  readonly bytes: number;
  /** Oldest first. */
  readonly migrations: readonly CarriedOutMigration[];
  /** By name, each with its indexes. */
  readonly tables: readonly TableSize[];
}

interface CarriedOutMigration {
  readonly name: string;
  readonly sha256: string;
  /** An instant by the system's clock, ISO 8601. */
  readonly appliedAt: string;
}

interface TableSize {
  readonly name: string;
  readonly bytes: number;
}

/** Asks an owner's connection; counts no rows, which would take long where there are many. */
export async function databaseStatus(owner: Db): Promise<DatabaseStatus> {
  const { rows } = await sql<{ server: string; database: string; bytes: number; listed: boolean }>`
    select current_setting('server_version') as server, current_database()::text as database,
      pg_database_size(current_database()) as bytes, to_regclass('public.migration') is not null as listed`.execute(
    owner,
  );
  const [found] = rows;
  if (!found) throw new Error('the server does not name its database');
  const { server, database, bytes, listed } = found;
  const tables = await sql<TableSize>`
    select relname::text as name, pg_total_relation_size(oid) as bytes from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`.execute(owner);
  const migrations = listed ? await owner.selectFrom('migration').selectAll().orderBy('name').execute() : [];
  return {
    server,
    database,
    bytes,
    migrations: migrations.map(({ name, sha256, applied_at }) => ({ name, sha256, appliedAt: applied_at })),
    tables: tables.rows,
  };
}
