import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { SystemClock } from '../clocks/system-clock.js';
import type { Db } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import { ProblemError } from '../problem/problem.js';
import { extendLease, failJob, finishJob, handBack, type HeldJob, LEASE_MS, takeJob } from './queue.js';

/** What a runner is given beside its input. */
export interface JobTools {
  readonly job: HeldJob;
  /** 0 to 100, in percent. */
  readonly progress: (percent: number) => Promise<void>;
  /** Raised when the program stops or the job was given to another: end soon, the job is handed back. */
  readonly signal: AbortSignal;
}

/** Does one kind of job. It may be begun again after a crash, so doing it twice must be as doing it once. */
export type JobRunner = (input: unknown, tools: JobTools) => Promise<unknown>;

export interface WorkerOptions {
  readonly db: Db;
  readonly systemClock: SystemClock;
  readonly runners: Readonly<Record<string, JobRunner>>;
  /** Hears how each job ended, and of faults that are ours. */
  readonly note: (job: HeldJob, state: 'done' | 'failed' | 'again' | 'handed-back', error?: unknown) => void;
}

export interface Worker {
  /** Looks for work at once: something was just put in line here. */
  readonly nudge: () => void;
  /** Hands back what is running, and ends. */
  readonly stop: () => Promise<void>;
}

/** Two at a time: a long import leaves room for a mail. */
const LANES = 2;
const LOOK_EVERY_MS = 1_000;
export const ATTEMPTS = 5;
/** 10 s, 40 s, 160 s, 640 s: a mail server that restarts is back by then. */
const FIRST_PAUSE_MS = 10_000;
const PAUSE_GROWTH = 4;

/** Runs the jobs in line until it is stopped. Any number of programs may do so beside each other. */
export function startWorker(options: WorkerOptions): Worker {
  const stopping = new AbortController();
  let nudged = new AbortController();
  const look = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const ran = await runNext(options, stopping.signal).catch(() => false); // the database is away: look again later
      if (!ran) await pause(AbortSignal.any([stopping.signal, nudged.signal]));
    }
  };
  const lanes = Array.from({ length: LANES }, look);
  return {
    nudge: () => {
      nudged.abort();
      nudged = new AbortController();
    },
    stop: async () => {
      stopping.abort();
      await Promise.all(lanes);
    },
  };
}

const pause = (signal: AbortSignal): Promise<void> => wait(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined); // woken early

/** Runs the job whose turn it is. @returns whether there was one */
export async function runNext(options: WorkerOptions, stopping: AbortSignal): Promise<boolean> {
  const { db, systemClock, runners } = options;
  const kinds = Object.keys(runners);
  if (kinds.length === 0) return false;
  const job = await inTransaction(db, (tx) => takeJob(tx, kinds, randomUUID(), systemClock.now()));
  if (!job) return false;
  const lost = new AbortController();
  const held = setInterval(() => {
    extendLease(db, job, systemClock.now()).then(
      (still) => !still && lost.abort(),
      () => undefined, // the database is away; the lease runs out by itself
    );
  }, LEASE_MS / 3);
  try {
    await run(options, job, AbortSignal.any([stopping, lost.signal]));
  } finally {
    clearInterval(held);
  }
  return true;
}

async function run(
  { db, systemClock, runners, note }: WorkerOptions,
  job: HeldJob,
  signal: AbortSignal,
): Promise<void> {
  const progress = async (percent: number): Promise<void> => {
    await extendLease(db, job, systemClock.now(), percent);
  };
  try {
    signal.throwIfAborted(); // the stop came while the job was being taken
    const outcome = await runners[job.kind]?.(job.input, { job, progress, signal });
    await finishJob(db, job, outcome, systemClock.now());
    note(job, 'done');
  } catch (error) {
    const now = systemClock.now();
    if (signal.aborted) {
      await handBack(db, job, job.attempts - 1, now);
      note(job, 'handed-back');
    } else if (error instanceof ProblemError && error.status < 500) {
      await failJob(db, job, error.code, now); // the same input would be refused again
      note(job, 'failed');
    } else if (job.attempts >= ATTEMPTS) {
      await failJob(db, job, 'internal', now);
      note(job, 'failed', error);
    } else {
      await handBack(db, job, job.attempts, now + FIRST_PAUSE_MS * PAUSE_GROWTH ** (job.attempts - 1));
      note(job, 'again', error);
    }
  }
}
