import { addDays, type Day } from '../../../kernel/day.js';
import type { HoldingChange } from './holding.js';
import { type Charge, type ChargeChange, leaderOn } from './portfolios.js';
import { overlap, type Post, ranks, sameSeat } from './posts.js';
import { answerTo, ENDS, heirFor, type SuccessionQuestion, type TakingOver } from './taking-over.js';

/** A post held in a unit that ends or comes after, with the name of whoever holds it. */
export interface PostInUnit extends Post {
  readonly unitId: string;
  readonly holder: string;
}

export interface PostsAfter extends HoldingChange {
  readonly ended: readonly (Post & { readonly until: Day })[];
  readonly asked: readonly SuccessionQuestion[];
}

/**
 * Posts go along with their unit: they end the day before and begin in the heir, the same person's. Of a unit that became
 * several a person says whose each post is; and a unit has one 主要领导, so that of two a person says who it is.
 * @param on the first day of the heirs, or today where that day has passed: nobody's acts in between lose their post
 */
export function postsAfter(posts: readonly PostInUnit[], over: TakingOver, on: Day, newId: () => string): PostsAfter {
  const running = posts.filter(({ until }) => until === undefined || until >= on);
  const leaving = running.filter(({ unitId }) => over.predecessors.includes(unitId));
  const staying = running.filter(({ unitId }) => !over.predecessors.includes(unitId));
  const asked: SuccessionQuestion[] = [];
  const moving = leaving.flatMap((post) => {
    const about = `post:${post.id}`;
    const heir = answerTo(over, about) === ENDS && over.heirs.length > 1 ? ENDS : heirFor(over, about);
    if (heir === undefined)
      asked.push({ asks: 'which-post', about, id: post.id, unit: post.unitId, choices: [...over.heirs, ENDS] });
    return heir === undefined || heir === ENDS ? [] : [{ post, begun: inUnit(post, heir, on, newId()) }];
  });
  const begun: Post[] = [];
  const settled = (): readonly Post[] => [...staying, ...begun];
  for (const { post, begun: next } of moving) {
    const about = `heads:${post.id}`;
    const isContested = isHead(next) && [...settled(), ...moving.map((each) => each.begun)].some(contests(next));
    const isTaken = isContested && settled().some(contests(next));
    const choice = isContested ? answerTo(over, about) : next.rank;
    const rank = ranks.find((each) => each === choice);
    if (isContested && choice !== ENDS && (rank === undefined || (rank === 'head' && isTaken))) {
      asked.push({
        ...{ asks: 'who-heads', about, id: post.id, unit: post.unitId },
        choices: [...(isTaken ? [] : ['head']), 'deputy-head', ENDS],
      });
      continue;
    }
    const kept: Post = rank === undefined ? next : { ...next, rank };
    // Somebody who was liaison of both is so once.
    const isTwin = settled().some(
      (other) => other.personId === kept.personId && sameSeat(other, kept) && overlap(other, kept),
    );
    if (choice !== ENDS && !isTwin) begun.push(kept);
  }
  const last = addDays(on, -1);
  return { ended: leaving.map((post) => ({ ...post, until: last })), begun, asked };
}

const isHead = ({ rank }: Post): boolean => rank === 'head';
/** Whether somebody else would be 主要领导 of the same unit in the same days. */
const contests =
  (head: Post) =>
  (other: Post): boolean =>
    other.personId !== head.personId && isHead(other) && other.unitId === head.unitId && overlap(other, head);

const inUnit = ({ personId, role, rank, title, from, until }: Post, unitId: string, on: Day, id: string): Post => ({
  ...{ id, personId, role, unitId, from: from > on ? from : on },
  ...(rank !== undefined && { rank }),
  ...(title !== undefined && { title }),
  ...(until !== undefined && { until }),
});

/**
 * The field of a unit that ends is nobody's; an heir whose own field is nobody's comes under the leader of those it follows,
 * where they had one and the same. Where they had several the gov office says it, as of any unit (I19).
 */
export function chargesAfter(
  charges: readonly Charge[],
  { predecessors, heirs }: Pick<TakingOver, 'predecessors' | 'heirs'>,
  on: Day,
  newId: () => string,
): ChargeChange {
  const last = addDays(on, -1);
  const leaders = new Set(predecessors.flatMap((unit) => leaderOn(charges, unit, last) ?? []));
  const [leaderId] = leaders;
  const open = charges.filter(
    ({ over, from, until }) => predecessors.includes(over) && (until === undefined || (until >= on && from <= until)),
  );
  return {
    // One planned for later ends before it begins: it is taken back.
    ended: open.map((each) => ({ ...each, until: addDays(each.from < on ? on : each.from, -1) })),
    begun:
      leaderId === undefined || leaders.size > 1
        ? []
        : heirs
            .filter((heir) => !charges.some(({ over, until }) => over === heir && (until === undefined || until >= on)))
            .map((over) => ({ id: newId(), over, leaderId, from: on })),
  };
}
