import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse, type Refused } from '../../../kernel/decision.js';
import { next } from '../../../kernel/machine.js';
import { leadersPaperFault } from '../../offices/rules/portfolios.js';
import { type LetterPlace, paperFault, type PaperPlace, type SignedPaper } from '../../offices/rules/paper.js';
import type { PlanContent } from './content.js';
import type { Gap } from './gaps.js';
import type { MajorReason } from './major.js';
import { planMachine, type PlanMove, type PlanState } from './machine.js';

/** What a responsible unit says of an edition; nothing yet, or nothing at all (未反馈). */
export interface Countersign {
  readonly id: string;
  /** The unit that was asked. */
  readonly unitId: string;
  readonly unitName: string;
  /** The unit that stands for it on the item today, and answers. */
  readonly spokenForBy: string;
  readonly askedOn: Day;
  readonly dueOn: Day;
  readonly answer: 'agreed' | 'objected' | null;
  readonly reply: string | null;
}

/** How far a unit is with its answer: after its days, or once the plan went on, silence is 未反馈 and never agreement (point 8). */
export type Standing = 'waiting' | 'silent' | 'agreed' | 'objected';

export const standingOf = (
  { answer, dueOn }: Pick<Countersign, 'answer' | 'dueOn'>,
  state: PlanState,
  today: Day,
): Standing => answer ?? (state !== 'countersigning' || today > dueOn ? 'silent' : 'waiting');

/** A plan as far as its moves must know it. */
export interface RuledPlan {
  readonly state: PlanState;
  readonly edition: number;
  readonly content: PlanContent;
  readonly gaps: readonly Gap[];
  readonly responsibleUnits: readonly { readonly id: string; readonly name: string }[];
  /** Of the edition at work. */
  readonly countersigns: readonly Countersign[];
  readonly submittedBy: string | null;
  readonly submittedOn: Day | null;
  readonly majors: readonly MajorReason[];
}

/** An act on an edition, as it is kept for ever (I11). */
export interface PlanAct {
  readonly move: Exclude<PlanMove, 'request-countersign' | 'revise' | 'supersede'>;
  readonly on: Day;
  readonly words?: string;
  readonly paper?: SignedPaper | LetterPlace;
  readonly minutes?: string;
}

/** What a move changes: the state of the edition at work, and what goes with it. */
export interface Moved {
  readonly move: PlanMove;
  readonly from: PlanState;
  readonly to: PlanState;
  /** The day that counts: of the act here, or the paper's own. */
  readonly on: Day;
  readonly act?: PlanAct;
}
export type MoveDecision = Decision<Moved, never>;

const wrongState = (state: PlanState, move: PlanMove): Refused => refuse('plan.wrong-state', { state, move });

function moved(
  { state }: Pick<RuledPlan, 'state'>,
  move: PlanMove,
  on: Day,
  act?: Omit<PlanAct, 'move' | 'on'>,
): MoveDecision {
  const to = next(planMachine, state, move);
  if (to === undefined) return wrongState(state, move);
  const kept =
    move === 'request-countersign' || move === 'revise' || move === 'supersede' ? undefined : { move, on, ...act };
  return done({ move, from: state, to, on, ...(kept && { act: kept }) });
}

const open = ({ state }: RuledPlan, move: PlanMove): Refused | undefined =>
  next(planMachine, state, move) === undefined ? wrongState(state, move) : undefined;

const incomplete = ({ gaps: [first] }: RuledPlan): Refused | undefined => first && { done: false, refusal: first };

/** Asks the responsible units (R11 “共同研究制定好实施方案”): for a plan that lacks nothing, since it stays as they saw it. */
export function requestCountersign(plan: RuledPlan, today: Day): MoveDecision {
  if (plan.responsibleUnits.length === 0) return refuse('plan.nobody-to-ask', {}, 'R11');
  return open(plan, 'request-countersign') ?? incomplete(plan) ?? moved(plan, 'request-countersign', today);
}

export interface Answer {
  readonly answer: 'agreed' | 'objected';
  readonly reason: string;
  readonly on: Day;
}

/** A unit agrees or objects, on the day its word was given; it may say otherwise as long as the plan is with the units. */
export function answerCountersign(
  plan: RuledPlan,
  unitId: string,
  { answer, reason, paper }: Pick<Answer, 'answer' | 'reason'> & { readonly paper: LetterPlace | undefined },
  { today, forAnother }: { readonly today: Day; readonly forAnother: boolean },
): Decision<Answer & { readonly countersign: Countersign }, never> {
  if (plan.state !== 'countersigning') return refuse('plan.not-with-units', { state: plan.state });
  const countersign = plan.countersigns.find((each) => each.unitId === unitId);
  if (!countersign) return refuse('plan.unit-not-asked', {}, 'R11');
  if (answer === 'objected' && reason.trim() === '') return refuse('plan.reason-missing', {}, 'R11');
  const on = dayOfPaper(paper, { today, notBefore: countersign.askedOn, forAnother });
  return on.done ? done({ answer, reason, on: on.value, countersign }) : on;
}

/** The lead unit answers an objection; the plan may then go up, with both on the 会签单. */
export function replyToObjection(plan: RuledPlan, unitId: string, reply: string): Decision<Countersign, never> {
  if (plan.state !== 'countersigning') return refuse('plan.not-with-units', { state: plan.state });
  const countersign = plan.countersigns.find((each) => each.unitId === unitId);
  if (countersign?.answer !== 'objected') return refuse('plan.no-objection', {}, 'R11');
  return reply.trim() === '' ? refuse('plan.reply-missing', {}, 'R11') : done(countersign);
}

/**
 * Sends the plan up to the deputy leader (R9). Every unit was asked and has answered, or was silent for its five working
 * days and is listed as 未反馈 (point 8); an objection has been answered.
 */
export function submit(
  plan: RuledPlan,
  paper: LetterPlace | undefined,
  { today, forAnother }: { readonly today: Day; readonly forAnother: boolean },
): MoveDecision {
  const fault = open(plan, 'submit') ?? incomplete(plan) ?? unheard(plan, today);
  if (fault) return fault;
  const on = dayOfPaper(paper, { today, notBefore: undefined, forAnother });
  return on.done ? moved(plan, 'submit', on.value, paper && { paper }) : on;
}

function unheard({ responsibleUnits, countersigns }: RuledPlan, today: Day): Refused | undefined {
  for (const { id, name } of responsibleUnits) {
    const asked = countersigns.filter(({ spokenForBy }) => spokenForBy === id);
    if (asked.length === 0) return refuse('plan.countersign-missing', { unit: name }, 'R11');
    const running = asked.find(({ answer, dueOn }) => answer === null && today <= dueOn);
    if (running) return refuse('plan.countersign-running', { unit: name, due: running.dueOn }, 'point 8');
    if (asked.some(({ answer, reply }) => answer === 'objected' && reply === null))
      return refuse('plan.objection-open', { unit: name }, 'R11');
  }
  return undefined;
}

/** The day of a unit's paper; here it is today. Whoever registers for a unit shows the paper (point 1). */
export function dayOfPaper(
  paper: LetterPlace | undefined,
  {
    today,
    notBefore,
    forAnother,
  }: { readonly today: Day; readonly notBefore: Day | undefined; readonly forAnother: boolean },
): Decision<Day, never> {
  if (!paper) return forAnother ? refuse('plan.paper-missing', {}, 'point 1') : done(today);
  if (paper.scan === undefined && paper.receiptNumber === undefined) return refuse('plan.paper-missing', {}, 'point 1');
  if (paper.on > today) return refuse('plan.paper-from-the-future', { on: paper.on });
  if (notBefore !== undefined && paper.on < notBefore)
    return refuse('plan.paper-before-asking', { on: paper.on, asked: notBefore });
  return done(paper.on);
}

/** The gov office looks whether it is in order, and lays it before the deputy leader. */
export const check = (plan: RuledPlan, today: Day): MoveDecision => moved(plan, 'check', today);

/** Sends it back: the gov office what is not in order, the deputy leader what is not right. A reason is asked for (I11). */
export function sendBack(plan: RuledPlan, reason: string, paper: SignedPaper | undefined, today: Day): MoveDecision {
  if (reason.trim() === '') return refuse('plan.reason-missing', {}, 'I11');
  const fault = paper && paperFault(paper, today);
  return fault ?? moved(plan, 'return', paper?.signedOn ?? today, { words: reason, ...(paper && { paper }) });
}

/** Whoever approves: the leader here, or by a paper that a clerk registers. */
export type Approver =
  | { readonly accountId: string; readonly isInCharge: boolean }
  /** With the name of whoever was in charge of the item on the day of the signature. */
  | { readonly paper: SignedPaper; readonly inCharge: string | null };

/**
 * R9 “报区人民政府分管领导审定”: **the** deputy leader in charge on the day of the signature. What is major goes to the
 * executive meeting (R10), and nobody approves what they sent up themselves (I10).
 */
export function approve(plan: RuledPlan, approver: Approver, opinion: string, today: Day): MoveDecision {
  const fault = open(plan, 'approve');
  if (fault) return fault;
  if (plan.majors.length > 0) return refuse('plan.major', { reasons: plan.majors.join('、') }, 'R10');
  if ('paper' in approver) {
    const { paper, inCharge } = approver;
    const why = leadersPaperFault(paper, inCharge, today) ?? tooEarly(plan, paper.signedOn);
    return (
      why ??
      moved(plan, 'approve', paper.signedOn, { paper, ...(paper.opinion !== undefined && { words: paper.opinion }) })
    );
  }
  if (!approver.isInCharge) return refuse('plan.paper-missing', {}, 'R9');
  if (approver.accountId === plan.submittedBy) return refuse('plan.own-submission', {}, 'I10');
  return moved(plan, 'approve', today, opinion.trim() === '' ? {} : { words: opinion });
}

const tooEarly = ({ submittedOn }: RuledPlan, on: Day): Refused | undefined =>
  submittedOn !== null && on < submittedOn
    ? refuse('plan.signed-before-submission', { on, submitted: submittedOn }, 'I5')
    : undefined;

/** R10 “重大事项报请区政府常务会审议”: where a rule says so or a person judges so, with the reason. */
export const escalate = (plan: RuledPlan, reason: string, today: Day): MoveDecision =>
  reason.trim() === '' ? refuse('plan.reason-missing', {}, 'R10') : moved(plan, 'escalate', today, { words: reason });

export interface MeetingDecision {
  readonly decision: 'approve' | 'remit' | 'defer';
  readonly on: Day;
  /** 会议纪要文号. */
  readonly minutes: string;
  readonly words: string;
  readonly place: PaperPlace;
}

const MEETING_MOVES = { approve: 'approve-at-meeting', remit: 'remit', defer: 'defer' } as const;

/** What the executive meeting decided, registered by its minutes; what it puts off has none yet. */
export function decideAtMeeting(plan: RuledPlan, said: MeetingDecision, today: Day): MoveDecision {
  const { decision, on, minutes, words, place } = said;
  const fault = open(plan, MEETING_MOVES[decision]);
  if (fault) return fault;
  if (decision !== 'defer' && minutes.trim() === '') return refuse('plan.minutes-missing', {}, 'R10');
  if (decision !== 'defer' && place.scan === undefined && place.receiptNumber === undefined)
    return refuse('plan.paper-missing', {}, 'point 1');
  if (decision !== 'approve' && words.trim() === '') return refuse('plan.reason-missing', {}, 'I11');
  if (on > today) return refuse('plan.paper-from-the-future', { on });
  return (
    tooEarly(plan, on) ??
    moved(plan, MEETING_MOVES[decision], on, {
      ...(words.trim() !== '' && { words }),
      ...(minutes.trim() !== '' && { minutes }),
      paper: { on, ...place },
    })
  );
}

/** Begins the next edition of a plan that was sent back, or that the lead unit takes back from the units. */
export const revise = (plan: RuledPlan, today: Day): MoveDecision => moved(plan, 'revise', today);
