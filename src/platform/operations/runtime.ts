import type { Day } from '../../kernel/day.js';
import type { Acting, Subject } from '../../kernel/world.js';
import type { WorkCalendar } from '../../kernel/work-calendar.js';
import type { RegimeClock } from '../clocks/regime-clock.js';
import type { SystemClock } from '../clocks/system-clock.js';
import type { Db } from '../database/tables.js';
import type { DigestAlgorithm } from '../ledger/entry.js';
import type { Effect } from './effect.js';
import type { Reader } from './parts.js';

/** Who may do what, and who may see what: two tables of the regime, which the platform only asks. */
export interface Permissions<Actor extends Acting> {
  /** `subject` is left out where a list is asked for, not a thing. */
  readonly may: (actor: Actor, action: string, subject?: Subject) => boolean;
  readonly sees: (actor: Actor, subject: Subject) => boolean;
}

/** Event → what follows from it. Every event is listed, if only with none. */
export type Consequences<Actor extends Acting> = Readonly<Record<string, readonly Effect<Actor>[]>>;

/** A rule that the database keeps as well, by the name of its constraint: the answer where two were quicker than the lock. */
export type Constraints = Readonly<Record<string, { readonly code: string; readonly clause?: string }>>;

/** All that the pipeline is given by the app. */
export interface Runtime<Actor extends Acting> {
  readonly db: Db;
  readonly regimeClock: RegimeClock;
  readonly systemClock: SystemClock;
  /** The calendar as it is known on a day; read in the transaction that asks. */
  readonly calendar: (reader: Reader, today: Day) => Promise<WorkCalendar>;
  readonly permissions: Permissions<Actor>;
  readonly consequences: Consequences<Actor>;
  /** Kinds of things in the order in which they are locked: the regime's order. */
  readonly lockOrder: readonly string[];
  readonly constraints: Constraints;
  readonly digestAlgorithm: DigestAlgorithm;
}
