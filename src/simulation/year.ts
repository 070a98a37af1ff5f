import type { Act } from './act.js';
import { changes } from './changes.js';
import type { District } from './district.js';
import { evidence } from './evidence.js';
import { filings } from './filings.js';
import { funds } from './funds.js';
import { nodes } from './nodes.js';
import { people } from './people.js';
import { plans } from './plans.js';
import { reports } from './reports.js';
import { stocktake } from './stocktake.js';
import { staffing } from './staffing.js';

/** A few days behind the last report, when everybody who is late has been told so. */
export const LAST_DAY = '2023-01-10';

/** The acts of every capability, in the order of their days. */
const acts: readonly Act[] = [
  ...people,
  ...filings,
  ...evidence,
  ...reports,
  ...stocktake,
  ...plans,
  ...staffing,
  ...changes,
  ...funds,
  ...nodes,
].sort((one, other) => (one.on < other.on ? -1 : 1));

/**
 * Plays the programme year of the seed notice: every day begins as the program's own timer begins it, and whatever
 * people do on it goes through the operations that a page would call.
 * @param until the last day, YYYY-MM-DD
 * @param tell hears of each act before it is played
 * @throws Refused where the program does not take an act
 */
export async function playYear(district: District, until: string, tell: (act: Act) => void): Promise<void> {
  for (const act of acts.filter(({ on }) => on <= until)) {
    await district.goTo(act.on);
    tell(act);
    await act.play(district);
  }
  await district.goTo(until);
}
