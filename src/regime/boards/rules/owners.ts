import { addDays, type Day } from '../../../kernel/day.js';

/** After so many days without an act an owner is looked after (issue of the regime: "owners with no act in 90 days"). */
export const SILENT_DAYS = 90;

/** Somebody who owns live items: by a post in their lead unit, by name, or as the leader in charge. */
export interface Owner {
  readonly person: { readonly id: string; readonly name: string };
  /** Since when they hold what makes them the owner; null: not any more. */
  readonly heldSince: Day | null;
  /** Whether they can sign in; whoever cannot works on paper, and the ledger does not tell of them. */
  readonly signsIn: boolean;
  /** The day of their latest act in the ledger; null: none. */
  readonly lastAct: Day | null;
  readonly items: readonly { readonly id: string; readonly item: string }[];
}

/** A unit that leads live items. */
export interface OwningUnit {
  readonly unit: { readonly id: string; readonly name: string };
  /** Whether anybody ever held a post in it: a unit whose people nobody entered is carried by the gov office (point 2). */
  readonly everHeld: boolean;
  readonly heldNow: boolean;
  readonly items: Owner['items'];
}

export type Phantom =
  | { readonly why: 'left'; readonly owner: Owner }
  | { readonly why: 'silent'; readonly owner: Owner }
  | { readonly why: 'nobody'; readonly unit: OwningUnit };

/** Things whose owner is one in name alone: units that everybody left, owners who left, owners who have long done nothing. */
export function phantoms(owners: readonly Owner[], units: readonly OwningUnit[], today: Day): readonly Phantom[] {
  const before = addDays(today, -SILENT_DAYS);
  const isSilent = ({ heldSince, signsIn, lastAct }: Owner): boolean =>
    signsIn && heldSince !== null && heldSince <= before && (lastAct === null || lastAct <= before);
  return [
    ...units.filter(({ everHeld, heldNow }) => everHeld && !heldNow).map((unit) => ({ why: 'nobody' as const, unit })),
    ...owners.filter(({ heldSince }) => heldSince === null).map((owner) => ({ why: 'left' as const, owner })),
    ...owners.filter(isSilent).map((owner) => ({ why: 'silent' as const, owner })),
  ];
}
