import { setTimeout as wait } from 'node:timers/promises';
import { isOutdatedPlan } from './preparing.js';
import type { Db, Tx } from './tables.js';

/** PostgreSQL's "start over, nothing was kept": serialization_failure and deadlock_detected (Appendix A). */
const START_OVER = ['40001', '40P01'];
/** No connection was to be had, so nothing was asked yet: the server starts or recovers, or its socket is not there yet. */
const NOT_CONNECTED = ['57P03', 'ECONNREFUSED', 'ENOENT'];
const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 10;
/** Together a little over five seconds: a killed server is back in less than one. */
const CONNECT_ATTEMPTS = 10;

/**
 * Runs `work` in one transaction (READ COMMITTED). A deadlock or a server that is just coming up is tried again from
 * the start, so `work` must do nothing that the transaction's end would not undo.
 * A connection that breaks on the way is not tried again: nobody knows whether the commit arrived.
 */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().setIsolationLevel('read committed').execute(work);
    } catch (error) {
      const code = codeOf(error);
      const startsOver = START_OVER.includes(code) || isOutdatedPlan(error);
      const last = NOT_CONNECTED.includes(code) ? CONNECT_ATTEMPTS : startsOver ? ATTEMPTS : 0;
      if (attempt >= last) throw error;
      await wait(FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + Math.random()));
    }
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
