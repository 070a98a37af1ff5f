import { administrators, type PostRole } from './actor.js';
import { overlap, type Post, type Seat, type Term } from './posts.js';

/** GB/T 22239-2019: system, security and audit are administered apart. */
export const isAdministratorRole = (role: PostRole): boolean => administrators.some((each) => each === role);

export interface SeparationRule {
  /** A small office's explicit setting: one person may be system and security administrator. Never audit with another. */
  readonly systemWithSecurity: boolean;
}

/**
 * Whether one person may hold both roles at the same time. Administrators are three and apart, and none of them has to do
 * with the regime's own records (workflow §0: "three-way separation; none may touch business records").
 */
export function mayHoldBoth(one: PostRole, other: PostRole, { systemWithSecurity }: SeparationRule): boolean {
  if (one === other) return true;
  if (isAdministratorRole(one) !== isAdministratorRole(other)) return false;
  if (!isAdministratorRole(one)) return true;
  return systemWithSecurity && one !== 'audit-admin' && other !== 'audit-admin';
}

/** The first of somebody's posts that stands in the way of a further role in the same days, or undefined. */
export const inTheWay = (
  posts: readonly Post[],
  { role, ...term }: Pick<Seat, 'role'> & Term,
  rule: SeparationRule,
): Post | undefined => posts.find((post) => overlap(post, term) && !mayHoldBoth(post.role, role, rule));
