import { sql } from 'kysely';
import type { Db } from './tables.js';

/** The server was reached, and the regime cannot be run on it. */
export class ServerError extends Error {}

/** The oldest PostgreSQL whose SQL the migrations keep to (and that Citus runs on). */
const OLDEST_MAJOR = 15;
const VERSION_STEP = 10_000;

/** @throws ServerError saying what the server or the database lacks */
export async function checkServer(db: Db): Promise<void> {
  const { rows } = await sql<{ version: string; encoding: string; letters: string }>`
    select current_setting('server_version_num') as version, pg_encoding_to_char(encoding) as encoding, datctype as letters
    from pg_database where datname = current_database()`.execute(db);
  const [found] = rows;
  if (!found) throw new ServerError('the server does not name its database');
  const major = Math.floor(Number(found.version) / VERSION_STEP);
  if (major < OLDEST_MAJOR) {
    throw new ServerError(`PostgreSQL ${OLDEST_MAJOR} or newer is needed; this server is version ${major}`);
  }
  if (found.encoding !== 'UTF8') {
    throw new ServerError(`the database must be encoded in UTF8; it is in ${found.encoding}`);
  }
  // With the letters of "C" a Chinese character is no letter, and the search by trigrams finds nothing, silently.
  if (found.letters === 'C' || found.letters === 'POSIX') {
    throw new ServerError(`the database's LC_CTYPE is ${found.letters}: create it with one of UTF-8, such as C.UTF-8`);
  }
}
