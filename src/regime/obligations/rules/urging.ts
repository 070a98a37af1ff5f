import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse } from '../../../kernel/decision.js';
import { type WorkCalendar, workingDaysBetween } from '../../../kernel/work-calendar.js';
import type { Obligation } from './obligation.js';

/** 催办: by a message that this system sends, or a call that somebody made. */
export interface Urging {
  readonly id: string;
  readonly obligationId: string;
  readonly kind: 'message' | 'telephone';
  readonly on: Day;
  /** With whom somebody spoke on the telephone. */
  readonly spokenWith?: string;
  readonly answer?: string;
}

export type UrgingEvent =
  | { readonly type: 'obligation.urged'; readonly urging: Urging }
  | { readonly type: 'urging.answered'; readonly urging: Urging };

/**
 * Urges whoever owes. A message goes at most once a working day for one matter, whoever sends it and whatever was said
 * before it that day. A call that was made is registered always: what happened is not refused.
 */
export function urge(
  obligation: Obligation,
  urging: Urging,
  last: Day | undefined,
  calendar: WorkCalendar,
): Decision<Urging, UrgingEvent> {
  if (obligation.state !== 'open') return refuse('urging.not-open', { state: obligation.state });
  const sameDay = last !== undefined && workingDaysBetween(last, urging.on, calendar).count < 1;
  if (urging.kind === 'message' && sameDay) return refuse('urging.too-soon', { last });
  return done(urging, { type: 'obligation.urged', urging });
}

/** Keeps what the urged unit answered; the first answer stands. */
export const answerUrging = (urging: Urging, answer: string): Decision<Urging, UrgingEvent> =>
  urging.answer === undefined
    ? done({ ...urging, answer }, { type: 'urging.answered', urging: { ...urging, answer } })
    : refuse('urging.answered-already');
