import type { Subject } from '../../../kernel/world.js';
import { type Actor, actsForUnit, isAdministrator } from '../../offices/rules/actor.js';
import type { WaitKind } from './obligation.js';

/**
 * Which obligations somebody sees. A unit's people see what their units owe, what is owed on an item one of them leads or
 * shares, and what concerns the whole programme; offices and leaders see all; administrators none.
 */
export type ObligationSight = 'all' | 'none' | { readonly unitIds: readonly string[] };

export const obligationSight = (actor: Actor): ObligationSight => {
  if (isAdministrator(actor)) return 'none';
  if (!actsForUnit(actor)) return 'all';
  return { unitIds: actor.unitIds };
};

/**
 * What is nobody's but of whom it is asked and of the offices, though it is about an item: that somebody is to answer for what
 * is said of them says what was said (workflow §7, “Units never see others' evaluations”). No item's history tells of it.
 */
export const KEPT_APART: readonly WaitKind[] = ['evaluation-answer', 'evaluation-settling'];

/** What visibility must know of an obligation. */
export interface SeenObligation {
  /** The unit that owes it; null where an office does. */
  readonly unitId: string | null;
  /** Of each of its items, the lead and the responsible units; none of what is kept apart. */
  readonly itemUnits: readonly string[];
  readonly ofWholeProgramme: boolean;
}

/** An obligation as visibility is asked about it. */
export interface ObligationSubject extends Subject, SeenObligation {
  readonly kind: 'obligation';
}

/** The pure twin of the bound that the query puts into its SQL. */
export const isInSight = (sight: ObligationSight, { unitId, itemUnits, ofWholeProgramme }: SeenObligation): boolean =>
  sight === 'all' ||
  (sight !== 'none' &&
    (sight.unitIds.some((own) => own === unitId || itemUnits.includes(own)) || (unitId === null && ofWholeProgramme)));
