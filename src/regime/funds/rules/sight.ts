import type { Subject } from '../../../kernel/world.js';
import { type Actor, actsForUnit, isAdministrator } from '../../offices/rules/actor.js';

/** Whose items' money somebody sees: of all, of those that some units lead, or of none. */
export type FundSight = 'all' | 'none' | { readonly unitIds: readonly string[] };

/** Offices and leaders see the money of all items, a unit's people that of the items they lead; administrators none. */
export const fundSight = (actor: Actor): FundSight => {
  if (isAdministrator(actor) || actor.role === 'staffing') return 'none';
  return actsForUnit(actor) ? { unitIds: actor.unitIds } : 'all';
};

/** The money of an item, as policy and visibility are asked about it; it bears the item's id. */
export interface FundSubject extends Subject {
  readonly kind: 'fund';
  readonly leadUnitId: string;
}

/** The pure twin of the bound that the queries put into their SQL. */
export const isFundInSight = (sight: FundSight, { leadUnitId }: Pick<FundSubject, 'leadUnitId'>): boolean =>
  sight === 'all' || (sight !== 'none' && sight.unitIds.includes(leadUnitId));
