import type { PlanContent } from './content.js';

/** Who leads an item and who is responsible on it, by id. */
export interface ItemUnitIds {
  readonly leadUnitId: string;
  readonly responsibleUnitIds: readonly string[];
}

const roleOf = (id: string, { leadUnitId, responsibleUnitIds }: ItemUnitIds): 'lead' | 'responsible' | undefined =>
  id === leadUnitId ? 'lead' : responsibleUnitIds.includes(id) ? 'responsible' : undefined;

/**
 * The words of an edition once other units stand on its item (workflow §12). What a unit said of itself holds as long as it
 * stands where it stood: the duties of one that left go, and one that leads where it was responsible is asked anew, since
 * 牵头 and 配合 are not the same duty (R6). A target or a node that it had in hand falls to the lead, without its person (R8).
 */
export function withUnits(content: PlanContent, was: ItemUnitIds, now: ItemUnitIds): PlanContent {
  const stays = (id: string): boolean => roleOf(id, was) === roleOf(id, now) && roleOf(id, now) !== undefined;
  const owned = (unitId: string | undefined): boolean => stays(unitId ?? was.leadUnitId);
  return {
    ...content,
    owners: content.owners.filter(({ unitId }) => owned(unitId)),
    duties: content.duties.filter(({ unitId }) => stays(unitId)),
    milestones: content.milestones.map((node) => {
      if (owned(node.ownerUnitId)) return node;
      const { ownerUnitId: _left, person: _theirs, ...inherited } = node;
      return inherited;
    }),
  };
}
