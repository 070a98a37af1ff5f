import { type Actor, isAdministrator, signsNotices } from '../../offices/rules/actor.js';

/** The states in which a notice binds; before, it is the gov office's own. */
export const ISSUED = ['issued', 'superseded', 'closed', 'archived'] as const;

/**
 * Which notices somebody sees: drafts are the gov office's own, what waits for a signature is also the leaders' who may
 * sign it, an issued one went out to everybody.
 */
export type NoticeSight = 'all' | 'to-sign' | 'issued' | 'none';

export const noticeSight = (actor: Actor): NoticeSight => {
  if (actor.role === 'gov-office' || actor.role === 'system') return 'all';
  if (isAdministrator(actor)) return 'none';
  return signsNotices(actor) ? 'to-sign' : 'issued';
};

const SEEN: Readonly<Record<NoticeSight, readonly string[] | undefined>> = {
  all: undefined,
  'to-sign': ['signing', ...ISSUED],
  issued: ISSUED,
  none: [],
};

/** In which states somebody sees a notice, for the bound that queries put into their SQL; undefined: in every one. */
export const statesSeen = (sight: NoticeSight): readonly string[] | undefined => SEEN[sight];

/** The pure twin of that bound. */
export const isNoticeInSight = (sight: NoticeSight, state: string): boolean =>
  statesSeen(sight)?.includes(state) ?? true;
