import { type Actor, actsForUnit, isAdministrator } from '../../offices/rules/actor.js';

/** Which plans somebody sees: a unit's people those of items they lead or share, offices and leaders all, administrators none. */
export type PlanSight = 'all' | 'none' | { readonly unitIds: readonly string[] };

export const planSight = (actor: Actor): PlanSight => {
  if (isAdministrator(actor)) return 'none';
  return actsForUnit(actor) ? { unitIds: actor.unitIds } : 'all';
};

export const isPlanInSight = (
  sight: PlanSight,
  { leadUnitId, responsibleUnitIds }: { readonly leadUnitId: string; readonly responsibleUnitIds: readonly string[] },
): boolean =>
  sight === 'all' ||
  (sight !== 'none' && sight.unitIds.some((own) => own === leadUnitId || responsibleUnitIds.includes(own)));
