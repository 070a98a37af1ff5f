import type { AskingsAsked, AskingView } from '../contract.asking.js';
import { byDay, byName, inOrder } from '../../../kernel/ordering.js';
import { isOpen } from './asking.js';

/** What a search leaves of all that was asked, in its order; it comes with what is open first. */
export function askingsAsked(
  askings: readonly AskingView[],
  { kind, standing, sort, down }: AskingsAsked,
  finds: (text: string) => boolean,
): readonly AskingView[] {
  const kept = askings.filter(
    (asking) =>
      (kind === undefined || asking.kind === kind) &&
      (standing === undefined || stands(asking, standing)) &&
      finds([asking.what, asking.item.title, asking.lead.name, asking.unit.name, asking.decidedBy ?? ''].join('\n')),
  );
  return inOrder(kept, sort && ORDERS[sort], down);
}

const stands = (asking: AskingView, standing: NonNullable<AskingsAsked['standing']>): boolean =>
  standing === 'overdue' ? asking.overdue : isOpen(asking) === (standing === 'open');

const byDue = (one: AskingView, other: AskingView): number => byDay(one.dueOn, other.dueOn);
/** What is past its day, what is open, what is at its end. */
const rankOf = (asking: AskingView): number => (asking.overdue ? 0 : isOpen(asking) ? 1 : 2);

type Order = (one: AskingView, other: AskingView) => number;
const ORDERS: Readonly<Record<NonNullable<AskingsAsked['sort']>, Order>> = {
  item: (one, other) =>
    one.item.seq - other.item.seq || (one.item.part ?? 0) - (other.item.part ?? 0) || byDue(one, other),
  unit: (one, other) => byName(one.unit.name, other.unit.name) || byDue(one, other),
  due: byDue,
  standing: (one, other) => rankOf(one) - rankOf(other) || byDue(one, other),
};
