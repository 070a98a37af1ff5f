import { instant } from '../clocks/system-clock.js';
import type { Db, Tx } from '../database/tables.js';
import type { Reader } from '../operations/parts.js';

/** Slow work to be done, put in line in the transaction that asks for it. */
export interface NewJob {
  readonly districtId: string;
  readonly id: string;
  /** Names the runner: `mail.send`. */
  readonly kind: string;
  /** Who may ask for its progress; left out where a timer asked. */
  readonly accountId?: string;
  /** What the runner needs, as JSON: ids rather than what they stand for. */
  readonly input: unknown;
  /** Not before this moment of the system's clock, in milliseconds; left out: at once. */
  readonly runAfter?: number;
}

/** A job whose turn it is, held by a lease. */
export interface HeldJob {
  readonly districtId: string;
  readonly id: string;
  readonly kind: string;
  readonly accountId: string | undefined;
  readonly input: unknown;
  /** How often it was begun, this time included. */
  readonly attempts: number;
  /** The mark of this holder. */
  readonly lease: string;
}

/** A runner that says nothing for a minute is taken for dead. */
export const LEASE_MS = 60_000;
/** Finished jobs can be asked for this long. */
const KEPT_MS = 7 * 24 * 3_600_000;

export async function enqueue(tx: Tx, job: NewJob, now: number): Promise<void> {
  await tx
    .insertInto('job')
    .values({
      district_id: job.districtId,
      id: job.id,
      kind: job.kind,
      account_id: job.accountId ?? null,
      input: JSON.stringify(job.input),
      state: 'waiting',
      run_after: instant(job.runAfter ?? now),
      created_at: instant(now),
    })
    .execute();
}

/** Takes the job that has waited longest, or one whose runner died; undefined where none is due. */
export async function takeJob(
  tx: Tx,
  kinds: readonly string[],
  lease: string,
  now: number,
): Promise<HeldJob | undefined> {
  const row = await tx
    .selectFrom('job')
    .select(['district_id', 'id', 'kind', 'account_id', 'input', 'attempts'])
    .where('kind', 'in', kinds)
    .where((job) =>
      job.or([
        job.and([job('state', '=', 'waiting'), job('run_after', '<=', instant(now))]),
        job.and([job('state', '=', 'running'), job('leased_until', '<=', instant(now))]),
      ]),
    )
    .orderBy('run_after')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!row) return undefined;
  const attempts = row.attempts + 1;
  await tx
    .updateTable('job')
    .set({ state: 'running', attempts, lease, leased_until: instant(now + LEASE_MS) })
    .where('district_id', '=', row.district_id)
    .where('id', '=', row.id)
    .execute();
  return {
    districtId: row.district_id,
    id: row.id,
    kind: row.kind,
    accountId: row.account_id ?? undefined,
    input: JSON.parse(row.input) as unknown,
    attempts,
    lease,
  };
}

/** What a holder may change of its job. */
type JobChange =
  | { readonly leased_until: string; readonly progress?: number }
  | {
      readonly state: 'waiting';
      readonly lease: null;
      readonly leased_until: null;
      readonly run_after: string;
      readonly attempts: number;
    }
  | {
      readonly state: 'done' | 'failed';
      readonly lease: null;
      readonly leased_until: null;
      readonly outcome: string;
      readonly finished_at: string;
      readonly progress?: number;
    };

/** Writes to a job one still holds. @returns whether one does: after the lease has passed to another, no */
async function change(db: Db | Tx, { districtId, id, lease }: HeldJob, values: JobChange): Promise<boolean> {
  const changed = await db
    .updateTable('job')
    .set(values)
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('lease', '=', lease)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** @param progress 0 to 100, in percent; left out, it is as before */
export const extendLease = (db: Db, job: HeldJob, now: number, progress?: number): Promise<boolean> =>
  change(db, job, {
    leased_until: instant(now + LEASE_MS),
    ...(progress !== undefined && { progress: Math.round(Math.min(100, Math.max(0, progress))) }),
  });

/** Puts a job back in line. @param attempts as often as it counts as begun: a stop of ours does not count */
export const handBack = (db: Db, job: HeldJob, attempts: number, runAfter: number): Promise<boolean> =>
  change(db, job, { state: 'waiting', lease: null, leased_until: null, attempts, run_after: instant(runAfter) });

export const finishJob = (db: Db, job: HeldJob, outcome: unknown, now: number): Promise<boolean> =>
  change(db, job, {
    ...{ state: 'done', lease: null, leased_until: null, finished_at: instant(now), progress: 100 },
    outcome: JSON.stringify(outcome ?? null),
  });

/** @param code of the problem that ended it */
export const failJob = (db: Db, job: HeldJob, code: string, now: number): Promise<boolean> =>
  change(db, job, {
    ...{ state: 'failed', lease: null, leased_until: null, finished_at: instant(now) },
    outcome: JSON.stringify({ code }),
  });

/** Sweeps jobs that ended a week ago. @returns how many */
export async function sweepJobs(tx: Tx, now: number): Promise<number> {
  const swept = await tx
    .deleteFrom('job')
    .where('finished_at', '<=', instant(now - KEPT_MS))
    .executeTakeFirst();
  return Number(swept.numDeletedRows);
}

/** Whether a job of these kinds, in any district, waits for its turn: what it will do for all need not be done now. */
export async function isOneWaiting(reader: Reader, kinds: readonly string[], now: number): Promise<boolean> {
  const row = await reader
    .selectFrom('job')
    .select('id')
    .where('kind', 'in', kinds)
    .where('state', '=', 'waiting')
    .where('run_after', '<=', instant(now))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
