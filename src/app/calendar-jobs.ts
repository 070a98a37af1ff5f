import type { SystemClock } from '../platform/clocks/system-clock.js';
import { inTransaction } from '../platform/database/transaction.js';
import { enqueue } from '../platform/jobs/queue.js';
import type { JobRunner } from '../platform/jobs/worker.js';
import { letFollow } from '../platform/operations/follow.js';
import type { Runtime } from '../platform/operations/runtime.js';
import type { CalendarSurroundings } from '../regime/calendar/commands.js';
import { recomputeObligations } from '../regime/obligations/daily.js';
import { districtIds } from '../regime/offices/queries.js';
import type { Actor } from '../regime/offices/rules/actor.js';
import { systemIn } from './system.js';

/** Counts the days of what one district still owes anew; its ledger is a chain of its own. */
export const APPLY_CALENDAR = 'calendar.apply';

/** Puts a job in line for each district, in the transaction that publishes a year. */
export const announcingCalendar =
  (systemClock: SystemClock): CalendarSurroundings['announce'] =>
  async (tx, { newId }) => {
    for (const districtId of await districtIds(tx))
      await enqueue(tx, { districtId, id: newId(), kind: APPLY_CALENDAR, input: {} }, systemClock.now());
  };

/** Done twice it finds nothing the second time: the days rest on the calendar already. */
export const applyCalendarJob =
  (runtime: Runtime<Actor>): JobRunner =>
  (_input, { job: { districtId } }) =>
    inTransaction(runtime.db, (tx) => letFollow(runtime, tx, systemIn(districtId), recomputeObligations));
