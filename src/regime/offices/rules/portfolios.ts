import { addDays, type Day } from '../../../kernel/day.js';
import { runsOn, type Term } from './posts.js';

/** A deputy leader (区政府分管领导) in charge of a unit's field. */
export interface Portfolio extends Term {
  readonly leaderId: string;
  readonly unitId: string;
}

/** One person acts for another; it always ends, so that nobody forgets to take it back (I19). */
export interface Delegation extends Term {
  readonly by: string;
  readonly to: string;
  readonly until: Day;
}

/**
 * The deputy leader in charge of a unit on a day, or undefined where none or more than one is known: the notice names
 * none (the annex has no such column), so what is proposed for an item must be beyond doubt.
 */
export function leaderInCharge(unitId: string, on: Day, portfolios: readonly Portfolio[]): string | undefined {
  const leaders = new Set(
    portfolios.filter((each) => each.unitId === unitId && runsOn(each, on)).map(({ leaderId }) => leaderId),
  );
  const [leader] = leaders;
  return leaders.size === 1 ? leader : undefined;
}

/**
 * Gives a unit's field to another leader from a day on. What lay before that day stands: "a deputy leader's change of
 * portfolio moves pending items, not history" (I19). Portfolios planned for later give way.
 */
export const handOver = (portfolios: readonly Portfolio[], { unitId, leaderId, from }: Portfolio): Portfolio[] => [
  ...portfolios.flatMap((each) => {
    if (each.unitId !== unitId || (each.until !== undefined && each.until < from)) return [each];
    return each.from < from ? [{ ...each, until: addDays(from, -1) }] : [];
  }),
  { unitId, leaderId, from },
];

/** Whoever may act for a person on a day, the person first. */
export const actorsFor = (personId: string, on: Day, delegations: readonly Delegation[]): string[] => [
  personId,
  ...delegations.filter(({ by, ...term }) => by === personId && runsOn(term, on)).map(({ to }) => to),
];
