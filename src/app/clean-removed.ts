import { z } from 'zod';
import { instant, type SystemClock } from '../platform/clocks/system-clock.js';
import { scrub } from '../platform/database/scrubbing.js';
import type { Db } from '../platform/database/tables.js';
import { inTransaction } from '../platform/database/transaction.js';
import type { JobRunner } from '../platform/jobs/worker.js';
import type { FileFolder } from '../platform/uploads/folder.js';
import { markCleaned } from '../regime/notices/store.removal.js';
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
 * the program may not clean, since another's server keeps it, it says: the administrator of that server must.
 */
export const cleanRemovedJob =
  ({ db, systemClock, folder, database }: Cleaning): JobRunner =>
  async (input, { job: { districtId, id }, progress }) => {
    for (const sha256 of Input.parse(input).files) await folder.erase(districtId, sha256);
    await progress(FILES_DONE);
    const leftOver = await cleanDatabase(database, (done) => progress(FILES_DONE + done * (100 - FILES_DONE)));
    const now = instant(systemClock.now());
    await inTransaction(db, (tx) => markCleaned(tx, { districtId, id }, leftOver === 'pages' ? null : now, leftOver));
    return { leftOver };
  };

async function cleanDatabase(
  { kind, addresses }: Cleaning['database'],
  heard: (done: number) => Promise<void>,
): Promise<'pages' | 'log' | null> {
  if (addresses.owner === undefined) return 'pages';
  const logGone = await scrub(addresses, heard);
  // Of a server that is not ours, nobody here knows what archives and copies it keeps.
  return logGone && kind === 'embedded' ? null : 'log';
}
