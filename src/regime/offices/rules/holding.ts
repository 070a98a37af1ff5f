import { addDays, type Day } from '../../../kernel/day.js';
import { type Decision, done, refuse, type Refused } from '../../../kernel/decision.js';
import type { PostRole } from './actor.js';
import { isSole, overlap, type Post, sameSeat, type Seat, type Term } from './posts.js';
import { inTheWay, isAdministratorRole, type SeparationRule } from './separation.js';

/** A person, as far as their posts go. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly posts: readonly Post[];
}

/** What a post to be given says. */
export interface PostForm extends Seat, Term {
  readonly title?: string;
}

/** What the rule must know of others. */
export interface Surroundings {
  /** Posts of the same seat that somebody else holds, has held or will hold, with their names. */
  readonly others: readonly (Post & { readonly holder: string })[];
  /** Whether the unit is there on the first day; undefined where the post is in none. */
  readonly unit?: { readonly name: string; readonly there: boolean };
  readonly rule: SeparationRule;
}

/** Who gives it: nobody raises themself, and administrators are the security administrator's to name. */
export interface Giver {
  readonly personId?: string;
  readonly role: PostRole | 'system';
}

export interface PostGiven {
  readonly type: 'post.given';
  readonly post: Post;
  readonly personName: string;
}
export interface PostEnded {
  readonly type: 'post.ended';
  readonly post: Post & { readonly until: Day };
  readonly personName: string;
}
export interface PostTransferred {
  readonly type: 'post.transferred';
  readonly post: Post;
  readonly from: Pick<Holder, 'id' | 'name'>;
  readonly personName: string;
}
export type HoldingEvent = PostGiven | PostEnded | PostTransferred;

/** What of somebody's posts is written: some ended, some begun. */
export interface HoldingChange {
  readonly ended: readonly Post[];
  readonly begun: readonly Post[];
}

/** Gives somebody a post from a day on. */
export function givePost(
  person: Holder,
  form: PostForm,
  id: string,
  giver: Giver,
  surroundings: Surroundings,
): Decision<HoldingChange, HoldingEvent> {
  const fault = notTheirs(giver, form.role) ?? unfit(person, form, giver, surroundings);
  if (fault) return fault;
  const post: Post = { ...form, id, personId: person.id };
  return done({ ended: [], begun: [post] }, { type: 'post.given', post, personName: person.name });
}

/**
 * Ends a post: its last day. What was done in it until then stays done (I19). One that has not begun is taken back by a
 * last day before its first.
 */
export function endPost(
  person: Holder,
  { postId, until, today }: { readonly postId: string; readonly until: Day; readonly today: Day },
  giver: Giver,
): Decision<HoldingChange, HoldingEvent> {
  const post = person.posts.find(({ id }) => id === postId);
  if (!post) return refuse('post.no-such', { name: person.name });
  const fault = notTheirs(giver, post.role) ?? endFault(post, until, today);
  if (fault) return fault;
  const ended = { ...post, until };
  return done({ ended: [ended], begun: [] }, { type: 'post.ended', post: ended, personName: person.name });
}

export interface TransferForm {
  readonly postId: string;
  readonly to: Holder;
  readonly from: Day;
  readonly today: Day;
}

/** Hands a post on from a day on: the same seat, without a new notice. The day before is the predecessor's last. */
export function transferPost(
  person: Holder,
  { postId, to, from, today }: TransferForm,
  id: string,
  giver: Giver,
  surroundings: Surroundings,
): Decision<HoldingChange, HoldingEvent> {
  const post = person.posts.find((each) => each.id === postId);
  if (!post) return refuse('post.no-such', { name: person.name });
  if (to.id === person.id) return refuse('post.to-the-same', { name: person.name });
  const { role, unitId, rank, title, until } = post;
  const seat = { role, ...(unitId !== undefined && { unitId }), ...(rank !== undefined && { rank }) };
  const last = addDays(from, -1);
  const fault =
    notTheirs(giver, role) ??
    endFault(post, last, today) ??
    unfit(to, { ...seat, from, ...(until !== undefined && { until }) }, giver, {
      ...surroundings,
      others: surroundings.others.map((other) => (other.id === post.id ? { ...other, until: last } : other)),
    });
  if (fault) return fault;
  const begun: Post = {
    ...{ ...seat, id, personId: to.id, from, succeeds: post.id },
    ...(until !== undefined && { until }),
    ...(title !== undefined && { title }),
  };
  const { name } = person;
  return done(
    { ended: [{ ...post, until: last }], begun: [begun] },
    { type: 'post.transferred', post: begun, from: { id: person.id, name }, personName: to.name },
  );
}

/** Administrators are named by the security administrator alone: whoever keeps the business names no guard over it. */
function notTheirs({ role: giver }: Giver, role: PostRole): Refused | undefined {
  return isAdministratorRole(role) && giver !== 'security-admin' && giver !== 'system'
    ? refuse('post.security-admin-names', {}, 'GB/T 22239')
    : undefined;
}

function unfit(
  person: Holder,
  form: PostForm,
  giver: Giver,
  { others, unit, rule }: Surroundings,
): Refused | undefined {
  const { name } = person;
  // I10: nobody reviews themself; so nobody gives themself the right to.
  if (giver.personId === person.id) return refuse('post.to-oneself', {}, 'I10');
  if (form.until !== undefined && form.until < form.from)
    return refuse('post.ends-before-it-begins', { from: form.from });
  if (unit && !unit.there) return refuse('post.unit-not-there', { unit: unit.name });
  if (person.posts.some((post) => sameSeat(post, form) && overlap(post, form)))
    return refuse('post.held-already', { name });
  const taken = isSole(form)
    ? others.find((other) => other.personId !== person.id && sameSeat(other, form) && overlap(other, form))
    : undefined;
  if (taken) return refuse('post.seat-taken', { holder: taken.holder, from: taken.from, until: taken.until ?? '' });
  const apart = inTheWay(person.posts, form, rule);
  return apart && refuse('post.roles-apart', { name }, 'GB/T 22239');
}

function endFault({ from, until }: Term, last: Day, today: Day): Refused | undefined {
  if (last < from && from <= today) return refuse('post.ends-before-it-begins', { from });
  return until !== undefined && until <= last ? refuse('post.ended-already', { until }) : undefined;
}
