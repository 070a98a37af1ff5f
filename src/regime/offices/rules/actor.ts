import type { Acting } from '../../../kernel/world.js';

/** The roles of the regime. `system` is a timer or a job: nobody signs in as it. */
export const roles = [
  'gov-office',
  'supervision',
  'finance',
  'staffing',
  'liaison',
  'unit-head',
  'deputy-leader',
  'district-head',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const;
/** A role that somebody can hold. */
export type PostRole = (typeof roles)[number];
export type Role = PostRole | 'system';

/**
 * Whoever acts in the regime, in one role at a time. A unit's people carry all the units for which they hold that role
 * (point 4: several items, several units per account); what they are to an item follows from the item.
 */
export interface Actor extends Acting {
  readonly role: Role;
  readonly unitIds: readonly string[];
  /** Nobody in particular where a timer acts. */
  readonly personId?: string;
  readonly name?: string;
  /** The id of the person whose post it is, where somebody acts for another. */
  readonly inPlaceOf?: string;
  /** The items to which acting for another is bound; left out: all that come with the role. */
  readonly taskIds?: readonly string[];
}

/** Whose post it is in which somebody acts: their own, unless they stand in for another. */
export const holderOf = ({ personId, inPlaceOf }: Actor): string | undefined => inPlaceOf ?? personId;

/** People of a unit: they see what concerns it. */
export const actsForUnit = ({ role }: Actor): boolean => role === 'liaison' || role === 'unit-head';

/** The administrators of the three-way separation: none may touch, or look into, the business (workflow §0). */
export const administrators = ['system-admin', 'security-admin', 'audit-admin'] as const satisfies readonly PostRole[];

export const isAdministrator = ({ role }: Actor): boolean => administrators.some((each) => each === role);

/** The leaders, who sign a notice here where a district has them do so (workflow §2, "authorised signer"). */
export const signsNotices = ({ role }: Pick<Actor, 'role'>): boolean =>
  role === 'deputy-leader' || role === 'district-head';
