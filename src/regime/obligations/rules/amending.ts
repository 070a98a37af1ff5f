import type { Day } from '../../../kernel/day.js';
import { isOwed, isWait, type Obligation } from './obligation.js';
import { asksTheSame } from './moving.js';
import { reconcile, type Reconciliation } from './reconciliation.js';

/**
 * What a correction of the notice changes of its duties (point 11). It works from its own day on: a duty whose last day
 * had passed by then stays as it was, owed or late by whom it was (I7), and nobody comes to owe what was due before. Days
 * that rest on the same words keep the calendar they were computed with (I17).
 * @param over items that end with it: nobody owes anything for them any more, not even what was due before
 */
export function amendedObligations(
  stored: readonly Obligation[],
  given: readonly Obligation[],
  on: Day,
  over: ReadonlySet<string> = new Set(),
): Reconciliation {
  const byKey = new Map(stored.map((each) => [each.key, each]));
  // A wait began with an act of ours, so no paper takes it away; it ends where all that it is about does.
  const waits = stored.filter(({ kind }) => isWait(kind));
  const { added, changed, ended } = reconcile(
    stored.filter(({ kind }) => !isWait(kind)),
    given.flatMap((each) => withoutWhatWasDone(each, stored)).map((each) => withItsDays(each, byKey.get(each.key))),
  );
  return {
    added: added.filter(({ due }) => due >= on),
    changed: [
      ...changed.filter(({ before, after }) => before.due >= on || after.due >= on),
      ...stored.flatMap((before) =>
        before.due < on && isOwed(before) && !isOnlyOf(before, over) && before.itemIds.some((id) => over.has(id))
          ? [{ before, after: { ...before, itemIds: before.itemIds.filter((id) => !over.has(id)) } }]
          : [],
      ),
    ],
    // Nobody but the lead of now can acknowledge an item: what its former lead left undone ends with its lead. Of a list
    // that another one replaced there is nothing left to publish.
    ended: [...ended, ...waits.filter((each) => isOwed(each) && isOnlyOf(each, over))]
      .filter(
        (each) =>
          each.due >= on ||
          each.kind === 'acknowledgement' ||
          each.kind === 'opening-publication' ||
          isOnlyOf(each, over),
      )
      .filter((each) => !isOwedBeside(each, given, byKey)),
  };
}

/** Whether a duty speaks of some items, and of none but these. */
const isOnlyOf = ({ itemIds }: Obligation, items: ReadonlySet<string>): boolean =>
  itemIds.length > 0 && itemIds.every((id) => items.has(id));

/**
 * What another unit has met for an item is not owed for it a second time: of the letter of a quarter the lead of then wrote
 * its section (I15). Undecided where the duty speaks of no item.
 */
function withoutWhatWasDone(given: Obligation, stored: readonly Obligation[]): Obligation[] {
  const done = new Set(
    stored
      .filter((each) => each.state === 'met' && each.key !== given.key && asksTheSame(each, given))
      .flatMap(({ itemIds }) => itemIds),
  );
  const itemIds = given.itemIds.filter((id) => !done.has(id));
  if (given.itemIds.length === 0 || itemIds.length === given.itemIds.length) return [given];
  return itemIds.length === 0 ? [] : [{ ...given, itemIds }];
}

/** A duty that a unit took over although it had met its own: it is owed beside that one, under its own name. */
const isOwedBeside = (
  duty: Obligation,
  given: readonly Obligation[],
  byKey: ReadonlyMap<string, Obligation>,
): boolean =>
  given.some(
    (each) =>
      byKey.get(each.key)?.state === 'met' &&
      asksTheSame(each, duty) &&
      JSON.stringify(each.owedBy) === JSON.stringify(duty.owedBy) &&
      duty.itemIds.every((id) => each.itemIds.includes(id)),
  );

/** An obligation with the days of the one it takes the place of, where they still rest on the same words. */
function withItsDays(given: Obligation, stored: Obligation | undefined): Obligation {
  if (!stored || given.roll !== stored.roll || textOf(given.derivation) !== textOf(stored.derivation)) return given;
  const { written, reminder, due, provisional, calendarVersion } = stored;
  return { ...given, written, reminder, due, provisional, calendarVersion };
}

const textOf = (derivation: Obligation['derivation']): string =>
  derivation.from === 'written' ? derivation.day : `${derivation.after}+${String(derivation.count)}`;
