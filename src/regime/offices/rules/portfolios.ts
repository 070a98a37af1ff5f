import { addDays, type Day } from '../../../kernel/day.js';
import { type Decision, done, refuse, type Refused } from '../../../kernel/decision.js';
import { type Actor, holderOf } from './actor.js';
import { paperFault, type SignedPaper } from './paper.js';
import { type Post, runsOn, type Term } from './posts.js';

/** A deputy leader (区政府分管领导) in charge of something, from a day on: of a unit's field, or of one item. */
export interface Charge extends Term {
  readonly id: string;
  readonly leaderId: string;
  /** The unit or the item. */
  readonly over: string;
}

/** A charge with the name of whoever has it. */
export interface NamedCharge extends Charge {
  readonly leaderName: string;
}

/** Whoever can be in charge: who holds the post of a deputy leader, or of the district's head, on the day. */
export const isLeaderOn = (posts: readonly Post[], on: Day): boolean =>
  posts.some((post) => (post.role === 'deputy-leader' || post.role === 'district-head') && runsOn(post, on));

/**
 * The leader in charge on a day, or undefined where none or more than one is known: the notice names none (the annex has
 * no such column), so what is proposed for an item must be beyond doubt.
 */
export function leaderOn(charges: readonly Charge[], over: string, on: Day): string | undefined {
  const leaders = new Set(
    charges.filter((each) => each.over === over && runsOn(each, on)).map(({ leaderId }) => leaderId),
  );
  const [leader] = leaders;
  return leaders.size === 1 ? leader : undefined;
}

/** The charge of the leader in charge on a day, with their name; undefined as {@link leaderOn} is. */
export function chargeOn(charges: readonly NamedCharge[], over: string, on: Day): NamedCharge | undefined {
  const leaderId = leaderOn(charges, over, on);
  return charges.find((charge) => charge.over === over && charge.leaderId === leaderId);
}

/** The name of the leader in charge on a day; where no charge was ever known, whom the office wrote at issue. */
export const leaderNameOn = (
  charges: readonly NamedCharge[],
  over: string,
  on: Day,
  written: string | null,
): string | null =>
  chargeOn(charges, over, on)?.leaderName ?? (charges.some((each) => each.over === over) ? null : written);

/**
 * Why what a leader signed on paper decides nothing on an item: R9 “分管领导” is **the** one in charge on the day of the
 * signature.
 * @param others who else may decide it on that day, by name
 */
export function signerFault(
  { signedBy, signedOn: on }: Pick<SignedPaper, 'signedBy' | 'signedOn'>,
  inCharge: string | null,
  others: readonly string[] = [],
): Refused | undefined {
  if (signedBy === inCharge || others.includes(signedBy)) return undefined;
  return inCharge === null
    ? refuse('paper.nobody-in-charge', { on }, 'R9')
    : refuse('paper.not-in-charge', { name: signedBy, on, leader: inCharge }, 'R9');
}

/** Why a paper decides nothing here: it cannot carry what it is said to carry, or whoever signed it was not in charge. */
export const leadersPaperFault = (paper: SignedPaper, inCharge: string | null, today: Day): Refused | undefined =>
  paperFault(paper, today) ?? signerFault(paper, inCharge);

/** The field of a unit changes hands: what is pending on its items goes along (consequences). */
export interface PortfolioHandedOver {
  readonly type: 'portfolio.handed-over';
  readonly unitId: string;
  readonly leaderId: string | null;
  readonly before: string | null;
  readonly from: Day;
  readonly leaderName: string;
}

/** What of the charges is written: some ended, one begun, or none where nobody comes after. */
export interface ChargeChange {
  readonly ended: readonly Charge[];
  readonly begun: readonly Charge[];
}

export interface HandOver {
  readonly over: string;
  /** Null: from that day on nobody is in charge. */
  readonly leaderId: string | null;
  readonly from: Day;
}

/**
 * Gives a charge to another leader from a day on. What lay before that day stands: "a deputy leader's change of portfolio
 * moves pending items, not history" (I19). Charges planned for later give way; one that has begun is not undone.
 */
export function handOver(
  known: readonly Charge[],
  { over, leaderId, from }: HandOver,
  id: string,
  today: Day,
): Decision<ChargeChange & { readonly before: string | null }, never> {
  const concerned = known.filter(
    (each) => each.over === over && !isTakenBack(each) && (each.until === undefined || each.until >= from),
  );
  const begun = concerned.find((each) => each.from >= from && each.from <= today);
  if (begun) return refuse('charge.before-present', { from: begun.from }, 'I19');
  const [only] = concerned;
  if (concerned.length === 1 && only && only.from <= from && only.leaderId === leaderId && only.until === undefined)
    return refuse('charge.unchanged');
  if (leaderId === null && concerned.length === 0) return refuse('charge.unchanged');
  return done({
    // One planned for later ends before it begins: it is taken back.
    ended: concerned.map((each) => ({ ...each, until: addDays(each.from < from ? from : each.from, -1) })),
    begun: leaderId === null ? [] : [{ id, over, leaderId, from }],
    before: leaderOn(known, over, addDays(from, -1)) ?? null,
  });
}

const isTakenBack = ({ from, until }: Term): boolean => until !== undefined && until < from;

/**
 * Whether somebody decides on an item on the strength of being in charge of it: the leader, or whoever acts for them as far
 * as that reaches. R9 "报区人民政府分管领导审定": the leader in charge at this moment, not the one who was.
 */
export const decidesOn = (actor: Actor, leaderId: string | undefined, taskId: string): boolean =>
  (actor.role === 'deputy-leader' || actor.role === 'district-head') &&
  leaderId !== undefined &&
  holderOf(actor) === leaderId &&
  (actor.taskIds === undefined || actor.taskIds.includes(taskId));
