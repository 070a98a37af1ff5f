import { addDays, day, type Day } from '../../kernel/day.js';
import type { Moment, RegimeClock } from '../clocks/regime-clock.js';
import { instant, type SystemClock } from '../clocks/system-clock.js';
import type { Db, Tx } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import { PLATFORM_CHAIN } from '../ledger/entry.js';
import type { Reader } from '../operations/parts.js';

/** A hook on its day. */
export interface DailyRun {
  /** `PLATFORM_CHAIN` where it runs once for all. */
  readonly districtId: string;
  /** The day it runs for. Days on which the program stood still have their turn later, in order. */
  readonly day: Day;
  /** The moment at which it really runs, by the regime's clock. */
  readonly at: Moment;
}

/** What is done once on every day of the regime. */
export interface DailyHook {
  /** Names its rows for ever: `obligation.open`. A hook of a new name begins on the day it is first known. */
  readonly kind: string;
  readonly per: 'district' | 'platform';
  /**
   * Runs in the transaction that puts the day down as done: both happen, or neither. What reaches beyond the database
   * must bear being done twice, or being done and undone; slow work is a job put in line here.
   */
  readonly run: (tx: Tx, on: DailyRun) => Promise<void>;
}

export interface DailyOptions {
  readonly db: Db;
  readonly regimeClock: RegimeClock;
  readonly systemClock: SystemClock;
  /** In the order in which they run on a day. */
  readonly hooks: readonly DailyHook[];
  readonly districts: (reader: Reader) => Promise<readonly string[]>;
  /** Hears of a hook that failed; its day is tried again, and its later days wait. */
  readonly note: (failed: Pick<DailyRun, 'districtId' | 'day'> & { readonly kind: string }, error: unknown) => void;
}

export interface Daily {
  /**
   * Runs every hook for every day of the regime that has begun and has not had it, day after day.
   * @returns whether all of them could be run
   */
  readonly catchUp: () => Promise<boolean>;
}

/** Any number of programs may do this beside each other: a day that another is at is waited for, and then it is done. */
export const dailyRounds = (options: DailyOptions): Daily => ({
  catchUp: async () => {
    const { db, regimeClock, hooks, districts } = options;
    const at = await regimeClock.read(db);
    const last = await lastDays(db, hooks);
    let complete = true;
    const ofDistricts = hooks.filter(({ per }) => per === 'district');
    for (const districtId of await districts(db))
      complete = (await runDays(options, ofDistricts, districtId, at, last)) && complete;
    const ofPlatform = hooks.filter(({ per }) => per === 'platform');
    return (await runDays(options, ofPlatform, PLATFORM_CHAIN, at, last)) && complete;
  },
});

/** One district's days in order, its hooks in order on each; a hook that fails stands still and lets the others go on. */
async function runDays(
  options: DailyOptions,
  hooks: readonly DailyHook[],
  districtId: string,
  at: Moment,
  last: ReadonlyMap<string, Day>,
): Promise<boolean> {
  const next = new Map(
    hooks.map((hook) => {
      const done = last.get(`${districtId} ${hook.kind}`);
      return [hook, done === undefined ? at.today : addDays(done, 1)];
    }),
  );
  const failed = new Set<DailyHook>();
  const [first] = [...next.values()].sort();
  for (let d = first ?? at.today; d <= at.today && hooks.length > 0; d = addDays(d, 1)) {
    const due = hooks.filter((each) => !failed.has(each) && (next.get(each) ?? d) <= d);
    for (const hook of await runDay(options, due, { districtId, day: d, at })) failed.add(hook);
  }
  return failed.size === 0;
}

/**
 * All hooks of a day in one transaction, since almost every day passes without a fault; where one fails, each in its own.
 * @returns those that failed
 */
async function runDay(options: DailyOptions, hooks: readonly DailyHook[], on: DailyRun): Promise<readonly DailyHook[]> {
  const together = async (all: readonly DailyHook[]): Promise<void> =>
    inTransaction(options.db, async (tx) => {
      for (const hook of all) await runOnce(options, tx, hook, on);
    });
  const whole = await together(hooks).then(
    () => true,
    () => false, // found again, and told, by the hook that has it
  );
  if (whole) return [];
  const failed: DailyHook[] = [];
  for (const hook of hooks) {
    await together([hook]).catch((error: unknown) => {
      failed.push(hook);
      options.note({ districtId: on.districtId, day: on.day, kind: hook.kind }, error);
    });
  }
  return failed;
}

/** The row goes in first: whoever else is at this day waits for it, and finds it done. */
async function runOnce({ systemClock }: DailyOptions, tx: Tx, { kind, run }: DailyHook, on: DailyRun): Promise<void> {
  const ran_at = instant(systemClock.now());
  const { numInsertedOrUpdatedRows: inserted } = await tx
    .insertInto('daily_run')
    .values({ district_id: on.districtId, kind, day: on.day, ran_at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (inserted === 1n) await run(tx, on);
}

/** The last day that each hook has had, by district and name. */
async function lastDays(db: Db, hooks: readonly DailyHook[]): Promise<ReadonlyMap<string, Day>> {
  if (hooks.length === 0) return new Map();
  const rows = await db
    .selectFrom('daily_run')
    .select((row) => ['district_id', 'kind', row.fn.max('day').as('last')])
    .where(
      'kind',
      'in',
      hooks.map(({ kind }) => kind),
    )
    .groupBy(['district_id', 'kind'])
    .execute();
  return new Map(rows.map(({ district_id, kind, last }) => [`${district_id} ${kind}`, day(last)]));
}

const LOOK_EVERY_MS = 5_000;
/** A hook that failed is tried again after a minute: a database or a disk that was away is back by then. */
const AGAIN_AFTER_MS = 60_000;

/** Watches for the regime's next day until it is stopped. @param note hears of a round in which nothing could be asked */
export function startDaily(
  { catchUp }: Daily,
  { db, regimeClock, systemClock }: Pick<DailyOptions, 'db' | 'regimeClock' | 'systemClock'>,
  note: (error: unknown) => void,
): { readonly stop: () => Promise<void> } {
  let done: Day | undefined;
  let notBefore = 0;
  const look = async (): Promise<void> => {
    if (systemClock.now() < notBefore) return;
    const { today } = await regimeClock.read(db);
    if (today === done) return;
    if (await catchUp()) done = today;
    else notBefore = systemClock.now() + AGAIN_AFTER_MS;
  };
  let running = look().catch(note);
  const timer = setInterval(() => {
    running = running.then(look).catch(note);
  }, LOOK_EVERY_MS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
