import { day, type Day } from '../../kernel/day.js';
import type { Reader } from '../operations/parts.js';
import { type Along, momentAlong, nothingAlong } from '../database/along.js';
import type { Tx } from '../database/tables.js';
import { instant, millisecondsOf, type SystemClock } from './system-clock.js';

/** The moment that rules days, submissions, ids and the ledger. */
export interface Moment {
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** The same moment's day in Asia/Shanghai. */
  readonly today: Day;
}

export interface RegimeClock {
  readonly read: (reader: Reader) => Promise<Moment>;
  /** The same for who asks it along with something else: the column, and what its answer means. */
  readonly along: Along;
  readonly told: (answer: string | null) => Moment;
}

/** Somebody wanted the regime's clock to go back. */
export class ClockError extends Error {}

/** All of China keeps the time of Asia/Shanghai, eight hours ahead, without summer time since 1991. */
const AHEAD_OF_UTC_MS = 8 * 3_600_000;

export const momentAt = (milliseconds: number): Moment => ({
  now: instant(milliseconds),
  today: day(instant(milliseconds + AHEAD_OF_UTC_MS).slice(0, 10)),
});

/** The ordinary case: the regime lives in the machine's time. Asks no database. */
export const realRegimeClock = (system: SystemClock): RegimeClock => ({
  read: () => Promise.resolve(momentAt(system.now())),
  along: nothingAlong,
  told: () => momentAt(system.now()),
});

/** Demonstration and simulation: the time that was set stands still until it is set again; unset, it is the machine's. */
export const movableRegimeClock = (system: SystemClock): RegimeClock => {
  const told = (moment: string | null): Moment => momentAt(moment === null ? system.now() : millisecondsOf(moment));
  return {
    read: async (reader) => {
      const row = await reader.selectFrom('regime_clock').select('moment').executeTakeFirst();
      return told(row?.moment ?? null);
    },
    along: momentAlong,
    told,
  };
};

/** Sets the regime's clock. @throws ClockError where that would go back: what was decided later would come first */
export async function moveRegimeClock(tx: Tx, to: string): Promise<Moment> {
  const set = await tx.selectFrom('regime_clock').select('moment').forUpdate().executeTakeFirst();
  if (set && millisecondsOf(to) < millisecondsOf(set.moment)) {
    throw new ClockError(`the clock of the regime stands at ${set.moment} and does not go back to ${to}`);
  }
  await tx
    .insertInto('regime_clock')
    .values({ moment: to })
    .onConflict((conflict) => conflict.column('only_row').doUpdateSet({ moment: to }))
    .execute();
  return momentAt(millisecondsOf(to));
}
