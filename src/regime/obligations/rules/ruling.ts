import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse } from '../../../kernel/decision.js';
import { type Machine, next } from '../../../kernel/machine.js';
import { paperFault, type SignedPaper } from '../../offices/rules/paper.js';
import { isOverdue, type Obligation } from './obligation.js';

export type RulingState = 'proposed' | 'confirmed' | 'declined' | 'superseded';
export type RulingMove = 'confirm' | 'decline' | 'supersede';

/** 认定: whether a lateness counts. One that stands is replaced by a later one, never changed. */
export const rulingMachine: Machine<RulingState, RulingMove> = {
  initial: 'proposed',
  moves: {
    proposed: { confirm: 'confirmed', decline: 'declined' },
    confirmed: { supersede: 'superseded' },
    declined: {},
    superseded: {},
  },
};

export interface Ruling {
  readonly id: string;
  readonly obligationId: string;
  /** 计 or 不计. */
  readonly counts: boolean;
  readonly reason: string;
  readonly state: RulingState;
  readonly proposedBy: string;
  /** Of whoever proposed it, so that a paper signed by the same person is seen. */
  readonly proposerName?: string;
}

export type RulingEvent =
  | { readonly type: 'ruling.proposed'; readonly ruling: Ruling }
  | { readonly type: 'ruling.confirmed'; readonly ruling: Ruling; readonly paper?: SignedPaper }
  | { readonly type: 'ruling.declined'; readonly ruling: Ruling; readonly paper?: SignedPaper }
  | { readonly type: 'ruling.superseded'; readonly ruling: Ruling };

/** Proposes whether a lateness counts. "Lateness is a fact, its consequence a decision" (point 6): there must be a fact. */
export function propose(
  obligation: Obligation,
  open: Ruling | undefined,
  said: Pick<Ruling, 'id' | 'obligationId' | 'counts' | 'reason' | 'proposedBy'>,
  today: Day,
): Decision<Ruling, RulingEvent> {
  if (obligation.metLate !== true && !isOverdue(obligation, today)) return refuse('ruling.not-late', {}, 'point 6');
  if (open) return refuse('ruling.open-already', {}, 'point 6');
  const ruling: Ruling = { ...said, state: rulingMachine.initial };
  return done(ruling, { type: 'ruling.proposed', ruling });
}

/** What the second person says, here or on paper. */
export interface SecondWord {
  readonly move: 'confirm' | 'decline';
  readonly by: string;
  readonly paper?: SignedPaper;
}

/**
 * The second person confirms or declines. Two people decide (point 6): another account, or, in an office of one clerk,
 * somebody else's signature on paper.
 */
export function decideRuling(
  ruling: Ruling,
  { move, by, paper }: SecondWord,
  standing: Ruling | undefined,
  today: Day,
): Decision<{ readonly ruling: Ruling; readonly replaced: Ruling | undefined }, RulingEvent> {
  const state = next(rulingMachine, ruling.state, move);
  if (state === undefined) return refuse('ruling.wrong-state', { state: ruling.state });
  if (paper) {
    const fault = paperFault(paper, today);
    if (fault) return fault;
  }
  const samePerson = paper ? paper.signedBy === ruling.proposerName : by === ruling.proposedBy;
  if (samePerson) return refuse('ruling.second-person', {}, 'point 6');
  const decided: Ruling = { ...ruling, state };
  const said = { ruling: decided, ...(paper && { paper }) };
  if (move === 'decline') return done({ ruling: decided, replaced: undefined }, { type: 'ruling.declined', ...said });
  const replaced: Ruling | undefined = standing && { ...standing, state: 'superseded' };
  const events: readonly RulingEvent[] = [
    ...(replaced ? [{ type: 'ruling.superseded', ruling: replaced } as const] : []),
    { type: 'ruling.confirmed', ...said },
  ];
  return done({ ruling: decided, replaced }, ...events);
}
