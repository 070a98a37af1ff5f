import type { PlanContent } from './content.js';

/** That one unit stands for another on an item since a succession; null: it leads the item, and is named no further time. */
export interface StandsFor {
  readonly was: { readonly id: string };
  readonly now: { readonly id: string } | null;
}

/**
 * Who stands on an item today for a unit that its plan names (point 11: duties merged, history kept).
 * @param moves what became of the item's units, in the order in which it came about
 */
export const unitsNow =
  (moves: readonly StandsFor[], leadUnitId: string) =>
  (unitId: string): string => {
    let standing = unitId;
    for (const { was, now } of moves) if (was.id === standing) standing = now?.id ?? leadUnitId;
    return standing;
  };

/** The words of an edition with the units that stand for those it was written for; its own bytes stay (I6). */
export function inUnitsOfToday(content: PlanContent, unitNow: (unitId: string) => string): PlanContent {
  const moved = <Named extends { readonly unitId?: string }>(line: Named): Named =>
    line.unitId === undefined ? line : { ...line, unitId: unitNow(line.unitId) };
  return {
    ...content,
    owners: content.owners.map(moved),
    duties: content.duties.map(moved),
    milestones: content.milestones.map((node) =>
      node.ownerUnitId === undefined ? node : { ...node, ownerUnitId: unitNow(node.ownerUnitId) },
    ),
  };
}
