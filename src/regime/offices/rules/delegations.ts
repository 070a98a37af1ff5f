import { addDays, type Day } from '../../../kernel/day.js';
import { type Decision, done, refuse, type Refused } from '../../../kernel/decision.js';
import type { PostRole } from './actor.js';
import type { Holder } from './holding.js';
import { overlap, type Post, runsOn, type Term, unitsUnder } from './posts.js';
import { isAdministratorRole } from './separation.js';

/** A year and a day: longer is no absence, and the post is to be handed on. Our choice. */
export const LONGEST_DELEGATION_DAYS = 366;

/**
 * In what somebody may be acted for: a role they hold, in all that comes with it, or in some units alone; of a leader, in
 * some of the items in their charge.
 */
export interface Scope {
  readonly role: PostRole;
  readonly unitIds?: readonly string[];
  readonly taskIds?: readonly string[];
}

/** One person acts for another; it always ends, so that nobody forgets to take it back (I19). */
export interface Delegation extends Scope, Term {
  readonly id: string;
  /** Whose post it is. */
  readonly by: string;
  /** Who acts for them. */
  readonly to: string;
  readonly until: Day;
}

export interface DelegationGiven {
  readonly type: 'delegation.given';
  readonly delegation: Delegation;
  readonly byName: string;
  readonly toName: string;
  readonly reason?: string;
}
export interface DelegationEnded {
  readonly type: 'delegation.ended';
  readonly delegation: Delegation;
  readonly byName: string;
}
export type DelegationEvent = DelegationGiven | DelegationEnded;

export interface DelegationForm extends Scope, Term {
  readonly until: Day;
  readonly reason?: string;
}

/**
 * Lets somebody act for another from a day to a day, in a role that other holds on the first of them. Nobody administers for
 * another, and no administrator acts in the programme for anybody (workflow §0).
 */
export function delegate(
  by: Holder & { readonly given: readonly Delegation[] },
  to: Holder,
  { reason, ...form }: DelegationForm,
  id: string,
): Decision<Delegation, DelegationEvent> {
  const fault = unfit(by, to, form);
  if (fault) return fault;
  const delegation: Delegation = { ...form, id, by: by.id, to: to.id };
  return done(delegation, {
    ...{ type: 'delegation.given', delegation, byName: by.name, toName: to.name },
    ...(reason !== undefined && { reason }),
  });
}

function unfit(
  by: Holder & { readonly given: readonly Delegation[] },
  to: Holder,
  form: Scope & Term & { readonly until: Day },
): Refused | undefined {
  const { role, from, until } = form;
  if (by.id === to.id) return refuse('delegation.to-oneself');
  if (until < from) return refuse('post.ends-before-it-begins', { from });
  if (until > addDays(from, LONGEST_DELEGATION_DAYS - 1))
    return refuse('delegation.too-long', { days: LONGEST_DELEGATION_DAYS }, 'I19');
  if (isAdministratorRole(role)) return refuse('delegation.of-administrators', {}, 'GB/T 22239');
  if (to.posts.some((post) => isAdministratorRole(post.role) && overlap(post, form)))
    return refuse('post.roles-apart', { name: to.name }, 'GB/T 22239');
  if (!by.posts.some((post) => post.role === role && runsOn(post, from)))
    return refuse('delegation.not-held', { name: by.name, from });
  const held = unitsUnder(by.posts, role, from);
  if (form.unitIds?.some((unitId) => !held.includes(unitId)) === true)
    return refuse('delegation.not-held', { name: by.name, from });
  if (form.taskIds && role !== 'deputy-leader' && role !== 'district-head')
    return refuse('delegation.items-of-leaders');
  const twin = by.given.find((each) => each.to === to.id && each.role === role && overlap(each, form));
  return twin && refuse('delegation.twice', { name: to.name, from: twin.from, until: twin.until });
}

/** Ends a delegation early, today at the latest day; one that has not begun is taken back. */
export function endDelegation(
  by: Holder & { readonly given: readonly Delegation[] },
  id: string,
  today: Day,
): Decision<Delegation, DelegationEvent> {
  const delegation = by.given.find((each) => each.id === id);
  if (!delegation) return refuse('delegation.no-such', { name: by.name });
  if (delegation.until <= today) return refuse('delegation.ended-already', { until: delegation.until });
  const until = delegation.from > today ? addDays(delegation.from, -1) : today;
  const ended = { ...delegation, until };
  return done(ended, { type: 'delegation.ended', delegation: ended, byName: by.name });
}

/** What somebody may do for another on a day: what that other may do themself on it, as far as the delegation goes. */
export interface Standin {
  readonly role: PostRole;
  readonly inPlaceOf: string;
  readonly unitIds: readonly string[];
  readonly taskIds?: readonly string[];
}

/** A delegation reaches no further than the posts of whoever gave it: it lapses with them. */
export function standinOn(
  { by, role, unitIds, taskIds, ...term }: Delegation,
  posts: readonly Post[],
  on: Day,
): Standin | undefined {
  if (!runsOn(term, on) || !posts.some((post) => post.role === role && runsOn(post, on))) return undefined;
  const held = unitsUnder(posts, role, on);
  return {
    ...{ role, inPlaceOf: by },
    unitIds: unitIds === undefined ? held : held.filter((unitId) => unitIds.includes(unitId)),
    ...(taskIds !== undefined && { taskIds }),
  };
}
