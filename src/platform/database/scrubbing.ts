import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { addressOf, type DatabaseAddresses } from './addresses.js';

/**
 * What is deleted from PostgreSQL stays in its files until others write over it: in the pages of the table, in the samples
 * that the planner keeps of its columns, in the write-ahead log. This takes it out of all three, as the owner.
 * Others go on working; each table is closed to them while it is written anew. Doing it twice is as doing it once.
 * @param heard how far it is, 0 to 1
 * @param only the tables that it was deleted from; left out: all that may hold some of it
 * @returns whether the log was let go too: not where the owner may not end it (a server that is not our own)
 */
export async function scrub(
  addresses: DatabaseAddresses,
  heard: (done: number) => Promise<void>,
  only?: readonly string[],
): Promise<boolean> {
  const client = new pg.Client({
    connectionString: addressOf(addresses, 'owner'),
    application_name: 'shishi removal',
    lock_timeout: LOCK_MILLISECONDS,
  });
  client.on('error', () => undefined); // a connection that breaks fails what is being asked, and that says so
  await client.connect();
  try {
    await untilNobodyLooksBack(client);
    await writeTablesAnew(client, heard, only);
    return await letLogGo(client);
  } finally {
    await client.end();
  }
}

const LOCK_MILLISECONDS = 30_000;
const LOOK_EVERY_MS = 200;
/** Longer than any transaction of ours lasts (open.ts). */
const PATIENCE_MS = 120_000;
/** PostgreSQL's insufficient_privilege (Appendix A). */
const NOT_ALLOWED = '42501';

/** A row that somebody's transaction could still see is kept through everything: waits until all that began before ended. */
async function untilNobodyLooksBack(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ now: string }>('select pg_current_xact_id()::xid::text as now');
  for (const giveUp = Date.now() + PATIENCE_MS; Date.now() < giveUp; await wait(LOOK_EVERY_MS)) {
    const { rows: older } = await client.query<{ some: boolean }>(
      `select exists (select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and greatest(age(backend_xid), age(backend_xmin)) > age($1::text::xid)) as some`,
      [rows[0]?.now],
    );
    if (older[0]?.some === false) return;
  }
  throw new Error('a transaction that began before the removal does not end');
}

/** All but the chain itself, which holds ids and digests alone and is by far the longest. */
async function writeTablesAnew(
  client: pg.Client,
  heard: (done: number) => Promise<void>,
  only?: readonly string[],
): Promise<void> {
  const { rows: tables } = await client.query<{ name: string; plain: string }>(
    `select quote_ident(relname) as name, relname as plain from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'ledger_entry'
        and ($1::text[] is null or relname = any($1)) order by relname`,
    [only ?? null],
  );
  const { rows: samples } = await client.query<{ can: boolean }>(
    `select to_regproc('pg_clear_attribute_stats') is not null as can`,
  );
  // Of a table that is empty now, ANALYZE would leave the old samples where they are.
  if (samples[0]?.can)
    await client.query(
      `select pg_clear_attribute_stats(schemaname, tablename, attname, inherited) from pg_stats
      where schemaname = 'public' and tablename = any($1)`,
      [tables.map(({ plain }) => plain)],
    );
  for (const [place, { name }] of tables.entries()) {
    await client.query(`vacuum (full, analyze) public.${name}`);
    await heard((place + 1) / (tables.length + 1));
  }
  await client.query('vacuum (full) pg_statistic');
}

/** Fills a segment of the log, so that the one that matters is no longer the last; then those before it go. */
async function letLogGo(client: pg.Client): Promise<boolean> {
  try {
    await client.query(`select pg_logical_emit_message(false, 'shishi', repeat(' ', 17000000))`);
    await client.query('checkpoint');
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === NOT_ALLOWED) return false;
    throw error;
  }
}
