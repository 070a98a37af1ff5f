import { addDays, type Day } from '../../../kernel/day.js';
import type { RollPolicy, WorkCalendar } from '../../../kernel/work-calendar.js';
import { type Wait, type WaitRule, waits } from '../waits.js';
import { calendarVersion } from './calendar-version.js';
import { daysOf } from './days.js';
import type { Obligation, Party, WaitKind } from './obligation.js';

/** A wait for a person, as the act that begins it says it. */
export interface Waiting {
  readonly kind: WaitKind;
  /** The thing that waits, by its id. */
  readonly about: string;
  /** How many times before it waited for the same: a request that is passed on anew waits anew. */
  readonly round: number;
  readonly itemIds: readonly string[];
  /** The quarter it is about; left out: of none. */
  readonly period?: string;
  readonly owedBy: Party;
  readonly owedTo: Party | null;
  /** The day of the act. */
  readonly since: Day;
  /** Where the act itself names the day; left out: as long as the table of waits says. */
  readonly until?: Day;
  /** Of a wait with a day of its own: the sentence it rests on. */
  readonly rule: string;
  readonly clause: string | null;
}

/** Whoever was waited for has spoken on a day, or nobody waits for them any more. */
export interface WaitEnded {
  readonly kind: WaitKind;
  readonly about: string;
  /** Of several who are waited for about one thing: which of them; left out: all. */
  readonly round?: number;
  /** The day of the answer; left out: it is asked for no more, for a reason. */
  readonly on?: Day;
  readonly reason?: string;
}

/** An act of a capability, as far as it begins and ends waits. Its row in the consequences is `followWaits`. */
export interface WithWaits {
  readonly programmeId: string;
  readonly begins: readonly Waiting[];
  readonly ends: readonly WaitEnded[];
}

/** The stable name of a wait: of those about one thing each round has its own. */
export const waitKey = (kind: WaitKind, about: string, round: number): string =>
  `${kind}:${about}${round === 0 ? '' : `:${String(round)}`}`;

const ruleOf = (kind: WaitKind): WaitRule | undefined =>
  Object.hasOwn(waits, kind) ? waits[kind as Wait & WaitKind] : undefined;

/** What somebody owes from now on since they are waited for. @throws Error where neither act nor table names a day */
export function waitingFor(wait: Waiting, calendar: WorkCalendar): Obligation {
  const { kind, about, round, since, until, ...said } = wait;
  const { derivation, roll } = until === undefined ? derivedFrom(kind, since) : asWritten(until);
  return {
    ...{ key: waitKey(kind, about, round), kind, about },
    ...{ itemIds: said.itemIds, period: said.period ?? null, owedBy: said.owedBy, owedTo: said.owedTo },
    ...{ rule: said.rule, clause: said.clause, derivation, roll, opensOn: since },
    ...daysOf({ derivation, roll }, calendar),
    calendarVersion: calendarVersion(calendar),
    state: 'not-due',
  };
}

type HowLong = Pick<Obligation, 'derivation' | 'roll'>;

const asWritten = (on: Day, roll: RollPolicy = 'none'): HowLong => ({ derivation: { from: 'written', day: on }, roll });

/** A term in days whose last day is off ends on the next working day (民法典 203); one in working days ends on one anyway. */
function derivedFrom(kind: WaitKind, after: Day): HowLong {
  const offset = ruleOf(kind)?.offset;
  if (offset === undefined) throw new RangeError(`neither an act nor the table says how long ${kind} lasts`);
  if ('days' in offset) return asWritten(addDays(after, offset.days), 'next-working-day');
  return { derivation: { from: 'working-days', after, count: offset.workingDays }, roll: 'none' };
}
