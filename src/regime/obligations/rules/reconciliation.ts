import { isOwed, type Obligation, type ObligationState } from './obligation.js';

/** What must happen to the stored obligations so that they are those the programme now gives. */
export interface Reconciliation {
  readonly added: readonly Obligation[];
  /** Still owed, with other words, days, units or sections than before: a correction changed them. */
  readonly changed: readonly { readonly before: Obligation; readonly after: Obligation }[];
  /** Still owed and no longer given by the programme: to be ended with the correction as the reason. */
  readonly ended: readonly Obligation[];
}

/**
 * Compares what is stored with what the programme gives now. Run twice it finds nothing the second time; what was met
 * or ended is never touched, nor is it owed a second time (point 11: tasks, plans and reports survive a correction).
 */
export function reconcile(stored: readonly Obligation[], given: readonly Obligation[]): Reconciliation {
  const byKey = new Map(stored.map((each) => [each.key, each]));
  const keys = new Set(given.map(({ key }) => key));
  return {
    added: given.filter(({ key }) => !byKey.has(key)),
    changed: given.flatMap((each) => {
      const before = byKey.get(each.key);
      if (!before || !isOwed(before)) return [];
      const after = { ...each, state: before.state };
      return substance(before) === substance(after) ? [] : [{ before, after }];
    }),
    ended: stored.filter((each) => isOwed(each) && !keys.has(each.key)),
  };
}

/** Everything but the state, in one order of fields whatever the order they were stored in. */
const substance = (obligation: Obligation): string =>
  JSON.stringify({ ...obligation, state: 'open' satisfies ObligationState }, sortedFields);

const sortedFields = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
