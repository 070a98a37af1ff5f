import type { Subject } from '../../../kernel/world.js';
import { type Actor, actsForUnit, isAdministrator } from '../../offices/rules/actor.js';

/**
 * Who sees what is asked on an item: of material the lead and the asked unit, for it is what is said of that unit (workflow §7);
 * of a matter all units of the item, of a decision the lead and whoever is to carry it out; offices and leaders all, administrators nothing.
 */
export type AskingSight = 'all' | 'none' | { readonly unitIds: readonly string[] };

export const askingSight = (actor: Actor): AskingSight =>
  isAdministrator(actor) ? 'none' : actsForUnit(actor) ? { unitIds: actor.unitIds } : 'all';

/** Something asked, as policy and visibility are asked about it. */
export interface AskingSubject extends Subject {
  readonly kind: 'asking';
  readonly leadUnitId: string;
  /** Who else sees it: of a matter the responsible units. */
  readonly unitIds: readonly string[];
  /** A leader decided it: the office closes it, and no unit. */
  readonly isDecision: boolean;
  /** Who answers: the asked unit, or whoever stands for it today. */
  readonly askedUnitIds: readonly string[];
}

export const isAskingInSight = (
  sight: AskingSight,
  { leadUnitId, unitIds, askedUnitIds }: Pick<AskingSubject, 'leadUnitId' | 'unitIds' | 'askedUnitIds'>,
): boolean =>
  sight === 'all' ||
  (sight !== 'none' &&
    sight.unitIds.some((own) => own === leadUnitId || unitIds.includes(own) || askedUnitIds.includes(own)));
