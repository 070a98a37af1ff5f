import { calendarOperations } from '../regime/calendar/commands.js';
import { calendarReader } from '../regime/calendar/queries.js';
import { consequences, LOCK_ORDER } from '../regime/consequences.js';
import { noticeOperations } from '../regime/notices/commands.js';
import { obligationOperations } from '../regime/obligations/commands.js';
import { unitFacts } from '../regime/facts.js';
import { officeOperations } from '../regime/offices/commands.js';
import { unitOperations } from '../regime/offices/commands.units.js';
import { actorOf, districtOf } from '../regime/offices/queries.js';
import type { Actor } from '../regime/offices/rules/actor.js';
import { may } from '../regime/policy.js';
import { constraints, say } from '../regime/refusals.js';
import { obligationWords } from '../regime/obligations/word-lists.js';
import { taskOperations } from '../regime/tasks/commands.js';
import { sees } from '../regime/visibility.js';
import { movableRegimeClock, realRegimeClock } from '../platform/clocks/regime-clock.js';
import type { SystemClock } from '../platform/clocks/system-clock.js';
import type { Db } from '../platform/database/tables.js';
import type { Declaration } from '../platform/operations/declarations.js';
import type { Runtime } from '../platform/operations/runtime.js';
import { appointing } from './appoint.js';
import { demoRoutes } from './demo-routes.js';
import { hatRoute } from './hat-route.js';
import type { Regime } from './server.js';

export interface RegimeOptions {
  readonly db: Db;
  readonly systemClock: SystemClock;
  /** Whether a demonstration is played: the regime's clock then stands where it was put. */
  readonly demo: boolean;
}

/** The regime put together: every operation, with the clock, calendar, policy and consequences it runs under. */
export function regimeOn({ db, systemClock, demo }: RegimeOptions): Regime<Actor> {
  const regimeClock = demo ? movableRegimeClock(systemClock) : realRegimeClock(systemClock);
  const calendarOn = calendarReader();
  const appoint = appointing(regimeClock);
  const declarations: readonly Declaration<Actor>[] = [
    ...calendarOperations<Actor>(),
    ...officeOperations({ demo }),
    ...unitOperations(unitFacts),
    ...noticeOperations,
    ...taskOperations((kind, language) => new Map(Object.entries(obligationWords[language].duty)).get(kind) ?? kind),
    ...obligationOperations,
  ];
  const runtime: Runtime<Actor> = {
    db,
    regimeClock,
    systemClock,
    calendar: async (reader) => calendarOn(reader, (await regimeClock.read(reader)).today),
    permissions: { may, sees },
    consequences,
    lockOrder: LOCK_ORDER,
    constraints,
    digestAlgorithm: 'sha256',
  };
  return {
    declarations,
    runtime,
    actorOf: async (reader, signedIn) => {
      const { today } = await regimeClock.read(reader);
      const actor = await actorOf(reader, signedIn, today);
      return actor && { actor };
    },
    districtOf,
    appointAdministrator: (tx, { districtId, id: accountId, loginName: name }) =>
      appoint(tx, { districtId, accountId, name, role: 'system-admin' }),
    say,
    plain: ({ authenticate, secure }) => [
      hatRoute({ runtime, secure, authenticate }),
      ...(demo ? demoRoutes({ db, systemClock, regimeClock }) : []),
    ],
  };
}
