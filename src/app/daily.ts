import type { DailyHook } from '../platform/jobs/daily.js';
import { takeSeal, writeSeal } from '../platform/ledger/seal.js';
import type { Effect } from '../platform/operations/effect.js';
import { letFollow } from '../platform/operations/follow.js';
import type { Runtime } from '../platform/operations/runtime.js';
import { unitFacts } from '../regime/facts.js';
import { openObligations, recomputeObligations } from '../regime/obligations/daily.js';
import { lapseEvaluations } from '../regime/reports/commands.evaluation-following.js';
import { letSucceed } from '../regime/offices/commands.succession.js';
import type { Actor } from '../regime/offices/rules/actor.js';
import { eraseWhatIsOver } from '../regime/retention/daily.js';
import { RETENTION_HOOK } from '../regime/retention/queries.js';
import { makeReminders } from '../regime/reminders/daily.js';
import { systemIn } from './system.js';

/**
 * Everything that is done once on every day of the regime, in this order; whatever else hangs on the day is one more row.
 * A row of the regime is an effect, run for each district by the timer; what it brings about stands in the ledger.
 * @param sealFolder where the day's seal of the ledger goes
 */
export const dailyHooks = (runtime: Runtime<Actor>, sealFolder: string): readonly DailyHook[] => [
  inEachDistrict(runtime, 'unit.succeed', letSucceed(unitFacts, 'day.began')),
  inEachDistrict(runtime, 'obligation.recompute', recomputeObligations),
  inEachDistrict(runtime, 'obligation.open', openObligations),
  inEachDistrict(runtime, 'evaluation.lapse', lapseEvaluations),
  onTheDayItself(inEachDistrict(runtime, 'reminder.make', makeReminders)),
  onTheDayItself(inEachDistrict(runtime, RETENTION_HOOK, eraseWhatIsOver)),
  sealLedger(sealFolder),
];

const inEachDistrict = (runtime: Runtime<Actor>, kind: string, effect: Effect<Actor>): DailyHook => ({
  kind,
  per: 'district',
  run: (tx, { districtId, day, at }) =>
    letFollow(runtime, tx, systemIn(districtId), effect, { today: day, now: at.now }),
});

/** What is of use on its day alone: a day that the program stood still on is passed over, not made up for. */
const onTheDayItself = (hook: DailyHook): DailyHook => ({
  ...hook,
  run: async (tx, on) => {
    if (on.day === on.at.today) await hook.run(tx, on);
  },
});

/** Where every chain ended when the day began. A day that was missed is not sealed after the event. */
const sealLedger = (folder: string): DailyHook => ({
  kind: 'ledger.seal',
  per: 'platform',
  run: async (tx, { day, at }) => {
    if (day === at.today) await writeSeal(folder, await takeSeal(tx, day));
  },
});
