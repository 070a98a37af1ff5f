import type { Day } from './day.js';
import type { Language } from './language.js';
import type { WorkCalendar } from './work-calendar.js';

/** Stands for the account where nobody signed in: a timer. The ledger then names a role alone. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Whoever acts, as far as the platform must know; the regime knows more (posts, units, items). */
export interface Acting {
  readonly accountId: string;
  /** A session belongs to exactly one district. */
  readonly districtId: string;
  /** In which role, as the ledger will say for ever. */
  readonly role: string;
  /** For which units they act in that role; left out where the role is no unit's. */
  readonly unitIds?: readonly string[];
}

/** All that a decision may know of the world, read once when the request begins. */
export interface World<Actor extends Acting = Acting> {
  /** By the regime's clock, in Asia/Shanghai. */
  readonly today: Day;
  /** The same moment as an instant: ISO 8601 in UTC. */
  readonly now: string;
  readonly actor: Actor;
  /** The id of the person for whom the actor acts by delegation. */
  readonly onBehalfOf?: string;
  /** In which the sentences of the answer are told. */
  readonly language: Language;
  readonly calendar: WorkCalendar;
  /** A fresh id (UUIDv7 by the regime's clock); each later one sorts behind. */
  readonly newId: () => string;
}

/** What holds for all at one moment of the regime: the time, and the calendar as it is known then. */
export type Circumstances = Pick<World, 'today' | 'now' | 'calendar'>;

/** What policy and visibility are asked about: a row of the regime, as the rules see it. */
export interface Subject {
  /** `report`: the word of the ledger, of the policy's actions and of the addresses. */
  readonly kind: string;
  readonly id: string;
  /** Raised by one with every change; travels as `ETag` and `If-Match`. */
  readonly version: number;
  /** The actions its state leaves open, whoever asks: `report.submit`. `can` is these, as far as policy allows. */
  readonly open: readonly string[];
}
