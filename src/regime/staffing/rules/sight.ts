import type { Subject } from '../../../kernel/world.js';
import { type Actor, actsForUnit, isAdministrator } from '../../offices/rules/actor.js';

/**
 * Who sees what is asked about people: the units of the item and the unit that is asked; offices and leaders see all,
 * administrators nothing. Whom one unit sends is no matter of the others.
 */
export type StaffingSight = 'all' | 'none' | { readonly unitIds: readonly string[] };

export const staffingSight = (actor: Actor): StaffingSight =>
  isAdministrator(actor) ? 'none' : actsForUnit(actor) ? { unitIds: actor.unitIds } : 'all';

/** A request or a work body as policy and visibility are asked about it. */
export interface StaffingSubject extends Subject {
  readonly kind: 'secondment' | 'work-body';
  readonly taskId: string;
  readonly leadUnitId: string;
  /** The units of the item, the asked ones, those in the body. */
  readonly unitIds: readonly string[];
  /** Who answers now: the asked unit, or whoever stands for it today. */
  readonly askedUnitIds: readonly string[];
  /** The leader in charge of the item today. */
  readonly leaderId: string | null;
}

export const isStaffingInSight = (
  sight: StaffingSight,
  { leadUnitId, unitIds, askedUnitIds }: Pick<StaffingSubject, 'leadUnitId' | 'unitIds' | 'askedUnitIds'>,
): boolean =>
  sight === 'all' ||
  (sight !== 'none' &&
    sight.unitIds.some((own) => own === leadUnitId || unitIds.includes(own) || askedUnitIds.includes(own)));
