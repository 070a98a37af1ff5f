import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse } from '../../../kernel/decision.js';
import { next } from '../../../kernel/machine.js';
import type { SignedPaper } from '../../offices/rules/paper.js';
import { leadersPaperFault } from '../../offices/rules/portfolios.js';
import { workBodyMachine, type WorkBodyMove, type WorkBodyState } from './machine.js';
import type { LetterPlace } from '../../offices/rules/paper.js';

/** A work body that an item needs (R14 "需要成立工作机构"): 专班, 指挥部, 领导小组. */
export interface WorkBody {
  readonly id: string;
  readonly taskId: string;
  readonly programmeId: string;
  readonly name: string;
  /** Who heads it, as its paper names them: 副区长韦某. */
  readonly leader: string;
  readonly purpose: string;
  readonly unitIds: readonly string[];
  readonly proposedOn: Day;
  /** Who proposed it here: they do not approve it as well (I10). */
  readonly proposedBy: string;
  readonly state: WorkBodyState;
  readonly documentNumber?: string;
  readonly decidedOn?: Day;
  readonly activeOn?: Day;
  readonly dissolvedOn?: Day;
}

export interface WorkBodyEvent {
  readonly type: `work-body.${'proposed' | 'approved' | 'declined' | 'activated' | 'dissolved'}`;
  readonly body: WorkBody;
  readonly on: Day;
  readonly reason?: string;
  readonly paper?: SignedPaper;
  readonly letter?: LetterPlace;
}

export type WorkBodyDecision = Decision<WorkBody, WorkBodyEvent>;

type Said = Pick<WorkBodyEvent, 'on' | 'reason' | 'paper' | 'letter'>;

function moved(
  body: WorkBody,
  move: WorkBodyMove,
  type: WorkBodyEvent['type'],
  change: Partial<WorkBody>,
  said: Said,
): WorkBodyDecision {
  const state = next(workBodyMachine, body.state, move);
  if (state === undefined) return refuse('work-body.wrong-state', { state: body.state, move });
  const after = { ...body, ...change, state };
  return done(after, { type, body: after, ...said });
}

/** The lead proposes a body: its name, who heads it, which units are in it, what for. */
export function proposeBody(body: Omit<WorkBody, 'state'>, said: Said): WorkBodyDecision {
  if (body.unitIds.length === 0) return refuse('work-body.no-units', {}, 'R14');
  const proposed: WorkBody = { ...body, unitIds: [...new Set(body.unitIds)], state: 'proposed' };
  return done(proposed, { type: 'work-body.proposed', body: proposed, ...said });
}

/** What the leader in charge says of it, here or on a paper that is registered. */
export interface BodyDecision {
  readonly approve: boolean;
  readonly documentNumber?: string;
  readonly reason?: string;
  readonly paper?: SignedPaper;
  /** By name, who was in charge of the item when the paper was signed. */
  readonly inCharge: string | null;
  /** The account of whoever decides here. */
  readonly by: string;
}

/** It is approved under the number of the document that sets it up, or declined with a reason (I5: never without either). */
export function decideBody(body: WorkBody, decision: BodyDecision, today: Day): WorkBodyDecision {
  const { approve, documentNumber, reason, paper, inCharge, by } = decision;
  const fault = paper && leadersPaperFault(paper, inCharge, today);
  if (fault) return fault;
  if (!paper && by === body.proposedBy) return refuse('work-body.own-proposal', {}, 'I10');
  const on = paper?.signedOn ?? today;
  if (on < body.proposedOn) return refuse('work-body.decided-before-proposed', { on, proposed: body.proposedOn });
  const said = { on, ...(reason !== undefined && { reason }), ...(paper && { paper }) };
  if (!approve)
    return reason === undefined || reason.trim() === ''
      ? refuse('work-body.reason-missing', {}, 'R14')
      : moved(body, 'decline', 'work-body.declined', { decidedOn: on }, said);
  if (documentNumber === undefined || documentNumber.trim() === '')
    return refuse('work-body.number-missing', {}, 'R14');
  return moved(body, 'approve', 'work-body.approved', { documentNumber, decidedOn: on }, said);
}

/** It begins to work, on a day not before it was approved. */
export function activateBody(body: WorkBody, on: Day, today: Day): WorkBodyDecision {
  if (on > today) return refuse('secondment.not-yet', { on, today });
  if (body.decidedOn !== undefined && on < body.decidedOn)
    return refuse('work-body.before-approval', { on, approved: body.decidedOn }, 'I5');
  return moved(body, 'activate', 'work-body.activated', { activeOn: on }, { on });
}

/** It ends: its work is done. */
export function dissolveBody(body: WorkBody, on: Day, today: Day): WorkBodyDecision {
  if (on > today) return refuse('secondment.not-yet', { on, today });
  const since = body.activeOn ?? body.decidedOn;
  if (since !== undefined && on < since) return refuse('work-body.before-it-began', { on, since });
  return moved(body, 'dissolve', 'work-body.dissolved', { dissolvedOn: on }, { on });
}
