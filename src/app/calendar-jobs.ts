import type { SystemClock } from '../platform/clocks/system-clock.js';
import { inTransaction } from '../platform/database/transaction.js';
import { enqueue } from '../platform/jobs/queue.js';
import type { JobRunner } from '../platform/jobs/worker.js';
import { letFollow } from '../platform/operations/follow.js';
import type { Runtime } from '../platform/operations/runtime.js';
import type { CalendarSurroundings } from '../regime/calendar/commands.js';
import { recomputeObligations } from '../regime/obligations/daily.js';
import { owedObligations } from '../regime/obligations/queries.js';
import { recomputed } from '../regime/obligations/rules/calendar-change.js';
import type { Obligation } from '../regime/obligations/rules/obligation.js';
import { districtIds, readDistrict } from '../regime/offices/queries.js';
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

/** Reads what every district still owes once; how often a calendar is then tried on it is the caller's. */
export const foreseeingCalendar: CalendarSurroundings['foresee'] = async (reader) => {
  const owed: { readonly district: string; readonly duties: readonly Obligation[] }[] = [];
  for (const districtId of await districtIds(reader)) {
    const duties = await owedObligations(reader, districtId);
    owed.push({ district: (await readDistrict(reader, districtId))?.name ?? '', duties });
  }
  return (calendar) =>
    owed
      .map(({ district, duties }) => ({ district, duties: recomputed(duties, calendar).changes.length }))
      .filter(({ duties }) => duties > 0);
};

/** Done twice it finds nothing the second time: the days rest on the calendar already. */
export const applyCalendarJob =
  (runtime: Runtime<Actor>): JobRunner =>
  (_input, { job: { districtId } }) =>
    inTransaction(runtime.db, (tx) => letFollow(runtime, tx, systemIn(districtId), recomputeObligations));
