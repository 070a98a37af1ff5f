import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { addressOf, type DatabaseAddresses, type DatabaseRole } from './addresses.js';
import { preparing } from './preparing.js';
import { checkServer } from './server.js';
import type { Db, Tables } from './tables.js';
import { parserFor } from './values.js';

/** What one user of the database is held to. */
interface Bounds {
  readonly connections: number;
  /** 0 is without end. */
  readonly statementMilliseconds: number;
}

/** A page that takes longer has lost its reader; a migration takes as long as it takes. */
const BOUNDS: { readonly [Role in DatabaseRole]: Bounds } = {
  owner: { connections: 2, statementMilliseconds: 0 },
  application: { connections: 10, statementMilliseconds: 30_000 },
  portal: { connections: 10, statementMilliseconds: 5_000 },
};
/** Whoever waits longer for a row is told that it is being worked on. */
const LOCK_MILLISECONDS = 5_000;
/** A transaction that forgot to end holds its locks no longer than this. */
const FORGOTTEN_MILLISECONDS = 60_000;
const CONNECT_MILLISECONDS = 10_000;

/**
 * Opens the database as one of its users. Only the app may: a capability is handed a transaction.
 * Close it by `destroy()`.
 * @param note hears of a connection that broke; the pool replaces it
 * @throws AddressError, or ServerError where the server cannot carry the regime
 */
export async function openDatabase(
  addresses: DatabaseAddresses,
  role: DatabaseRole,
  note: (sentence: string) => void,
): Promise<Db> {
  const { connections, statementMilliseconds } = BOUNDS[role];
  const pool = new pg.Pool({
    connectionString: addressOf(addresses, role),
    application_name: `shishi ${role}`,
    max: connections,
    pipeline: true, // what needs no answer is sent without waiting (at-once.ts)
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    statement_timeout: statementMilliseconds,
    lock_timeout: LOCK_MILLISECONDS,
    idle_in_transaction_session_timeout: FORGOTTEN_MILLISECONDS,
    options: '-c TimeZone=UTC', // instants come back in the form values.ts reads
    types: { getTypeParser: parserFor },
  });
  // Without a listener for each, a server that ends while a transaction thinks would end this program too.
  pool.on('connect', (client) => {
    client.on('error', (error) => {
      if (!pool.ending) note(`a connection to the database broke: ${error.message}`);
    });
  });
  pool.on('error', () => undefined); // the same, told again of a connection that nobody was using
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparing(pool) }) });
  try {
    await checkServer(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}
