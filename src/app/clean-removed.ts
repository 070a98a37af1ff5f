import { z } from 'zod';
import { instant, type SystemClock } from '../platform/clocks/system-clock.js';
import { scrub } from '../platform/database/scrubbing.js';
import type { Db } from '../platform/database/tables.js';
import { inTransaction } from '../platform/database/transaction.js';
import { isOneWaiting } from '../platform/jobs/queue.js';
import type { JobRunner } from '../platform/jobs/worker.js';
import type { FileFolder } from '../platform/uploads/folder.js';
import { markCleaned, uncleaned } from '../platform/uploads/tombstone-store.js';
import { CLEAN_REMOVED } from '../regime/notices/contract.removal.js';
import { CLEAN_OVER, TABLES_OF_RETENTION } from '../regime/retention/daily.js';
import type { RunningDatabase } from './database.js';

const Input = z.object({ files: z.array(z.string()) });
/** Files take a moment, the database as long as its size takes. */
const FILES_DONE = 5;

interface Cleaning {
  readonly db: Db;
  readonly systemClock: SystemClock;
  readonly folder: FileFolder;
  readonly database: Pick<RunningDatabase, 'kind' | 'addresses'>;
}

/**
 * The job that takes what a removal erased out of the folder of files and out of the database's own pages and log. What
 * the program may not clean, since another's server keeps it, it says: the administrator of that server must. Of several
 * removals in line the last cleans the database for all.
 */
export const cleanRemovedJob =
  ({ db, systemClock, folder, database }: Cleaning): JobRunner =>
  async (input, { job: { districtId }, progress }) => {
    for (const sha256 of Input.parse(input).files) await folder.erase(districtId, sha256);
    await progress(FILES_DONE);
    if (await isOneWaiting(db, [CLEAN_REMOVED], systemClock.now())) return { leftOver: null };
    // Those of later removals are not among them: what they erase may come behind a table that was cleaned already.
    const tombstones = await uncleaned(db);
    const leftOver = await cleanDatabase(database, (done) => progress(FILES_DONE + done * (100 - FILES_DONE)));
    const now = instant(systemClock.now());
    await inTransaction(db, (tx) => markCleaned(tx, tombstones, leftOver === 'pages' ? null : now, leftOver));
    return { leftOver };
  };

/**
 * The job that takes what had had its time out of the database's own pages and log, of the tables alone that it was
 * erased from. Of several districts' the last cleans for all, and a removal cleans more.
 */
export const cleanOverJob =
  ({ db, systemClock, database }: Omit<Cleaning, 'folder'>): JobRunner =>
  async (_input, { progress }) => {
    if (await isOneWaiting(db, [CLEAN_OVER, CLEAN_REMOVED], systemClock.now())) return { leftOver: null };
    return { leftOver: await cleanDatabase(database, (done) => progress(done * 100), TABLES_OF_RETENTION) };
  };

async function cleanDatabase(
  { kind, addresses }: Cleaning['database'],
  heard: (done: number) => Promise<void>,
  tables?: readonly string[],
): Promise<'pages' | 'log' | null> {
  if (addresses.owner === undefined) return 'pages';
  const logGone = await scrub(addresses, heard, tables);
  // Of a server that is not ours, nobody here knows what archives and copies it keeps.
  return logGone && kind === 'embedded' ? null : 'log';
}
