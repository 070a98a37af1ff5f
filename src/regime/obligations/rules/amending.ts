import type { Day } from '../../../kernel/day.js';
import type { Obligation } from './obligation.js';
import { reconcile, type Reconciliation } from './reconciliation.js';

/**
 * What a correction of the notice changes of its duties (point 11). It works from its own day on: a duty whose last day
 * had passed by then stays as it was, owed or late by whom it was (I7), and nobody comes to owe what was due before. Days
 * that rest on the same words keep the calendar they were computed with (I17).
 */
export function amendedObligations(
  stored: readonly Obligation[],
  given: readonly Obligation[],
  on: Day,
): Reconciliation {
  const byKey = new Map(stored.map((each) => [each.key, each]));
  const { added, changed, ended } = reconcile(
    stored,
    given.map((each) => withItsDays(each, byKey.get(each.key))),
  );
  return {
    added: added.filter(({ due }) => due >= on),
    changed: changed.filter(({ before, after }) => before.due >= on || after.due >= on),
    // Nobody but the lead of now can acknowledge an item: what its former lead left undone ends with its lead.
    ended: ended.filter(({ due, kind }) => due >= on || kind === 'acknowledgement'),
  };
}

/** An obligation with the days of the one it takes the place of, where they still rest on the same words. */
function withItsDays(given: Obligation, stored: Obligation | undefined): Obligation {
  if (!stored || given.roll !== stored.roll || textOf(given.derivation) !== textOf(stored.derivation)) return given;
  const { written, reminder, due, provisional, calendarVersion } = stored;
  return { ...given, written, reminder, due, provisional, calendarVersion };
}

const textOf = (derivation: Obligation['derivation']): string =>
  derivation.from === 'written' ? derivation.day : `${derivation.after}+${String(derivation.count)}`;
