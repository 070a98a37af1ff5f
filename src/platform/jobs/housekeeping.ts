import type { SystemClock } from '../clocks/system-clock.js';
import type { Db } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import { forgetKeys } from '../operations/idempotency.js';
import { sweepAttempts } from '../sessions/attempt-store.js';
import { sweepEntryCodes } from '../sessions/entry-codes.js';
import { sweepArrivals } from '../sessions/link-store.js';
import { sweepSignInLog } from '../sessions/sign-in-log.js';
import { sweepSessions } from '../sessions/session-store.js';
import type { FileFolder } from '../uploads/folder.js';
import { sweepUploads } from '../uploads/upload-store.js';
import { sweepJobs } from './queue.js';

const EVERY_MS = 3_600_000;

/** What was swept, by what it was. */
export interface Swept {
  readonly sessions: number;
  readonly entryCodes: number;
  readonly signInLog: number;
  readonly attempts: number;
  readonly arrivals: number;
  readonly keys: number;
  readonly jobs: number;
  readonly uploads: number;
}

/** Sweeps whatever has had its time by the system's clock. Twice at once sweeps nothing twice. */
export const sweep = async (db: Db, folder: FileFolder, now: number): Promise<Swept> => ({
  sessions: await inTransaction(db, (tx) => sweepSessions(tx, now)),
  entryCodes: await inTransaction(db, (tx) => sweepEntryCodes(tx, now)),
  signInLog: await inTransaction(db, (tx) => sweepSignInLog(tx, now)),
  attempts: await inTransaction(db, (tx) => sweepAttempts(tx, now)),
  arrivals: await inTransaction(db, (tx) => sweepArrivals(tx, now)),
  keys: await inTransaction(db, (tx) => forgetKeys(tx, now)),
  jobs: await inTransaction(db, (tx) => sweepJobs(tx, now)),
  uploads: await sweepUploads(db, folder, now),
});

/** Sweeps every hour until it is stopped. @param note hears of an hour in which it could not */
export function startHousekeeping(
  db: Db,
  folder: FileFolder,
  clock: SystemClock,
  note: (error: unknown) => void,
): { readonly stop: () => Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    running = sweep(db, folder, clock.now()).catch(note);
  }, EVERY_MS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
