import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse, type Refusal } from '../../../kernel/decision.js';
import { next } from '../../../kernel/machine.js';
import { taskMachine, type TaskMove, type TaskState } from './machine.js';

/** The two persons of an item in its lead unit (R4), and where its yearly plan holds the item (R3). */
export interface Acknowledgement {
  readonly accountableHead: string;
  readonly handsOnLeader: string;
  readonly planReference: string;
}

export interface Task {
  readonly id: string;
  readonly state: TaskState;
  readonly acknowledgement?: Acknowledgement;
  readonly planApprovedOn?: Day;
  /** The true first day of work, whatever had been approved by then. */
  readonly startedOn?: Day;
}

export interface TaskMoved {
  readonly type: 'task.moved';
  readonly taskId: string;
  readonly move: TaskMove;
  readonly from: TaskState;
  readonly to: TaskState;
  readonly reason?: string;
  /** The day that counts, where it is not the day on which it was entered. */
  readonly on?: Day;
}

export interface TaskStarted {
  readonly type: 'task.started';
  readonly taskId: string;
  readonly from: TaskState;
  /** The state its papers give it: one that began early stays where it was. */
  readonly to: TaskState;
  readonly on: Day;
  /** 审定前已实施: shown with its explanation, never hidden (I5). */
  readonly beforeApproval: boolean;
  readonly explanation?: string;
}

export type TaskDecision = Decision<Task, TaskMoved | TaskStarted>;

/**
 * The lead unit takes the item on. R3 "将承办的事项纳入本单位年度工作计划"; R4 "主要领导负总责，分管领导具体抓": two posts,
 * and in a small unit one person may hold both.
 */
export function acknowledge(task: Task, acknowledgement: Acknowledgement, on: Day): TaskDecision {
  const { accountableHead, handsOnLeader, planReference } = acknowledgement;
  if (accountableHead.trim() === '' || handsOnLeader.trim() === '') return refuse('task.persons-missing', {}, 'R4');
  if (planReference.trim() === '') return refuse('task.plan-reference-missing', {}, 'R3');
  return moved({ ...task, acknowledgement }, 'acknowledge', { on });
}

/** How a unit's word came, where a clerk of the gov office registers it (point 1). */
export interface ReceivedPaper {
  /** The day it came. */
  readonly on: Day;
  /** The scan by its hash, or the number under which it was received (收文编号). */
  readonly scan?: string;
  readonly receiptNumber?: string;
}

/**
 * The day that counts of a word that came on paper or was given here: the paper's own, which may be earlier than its entry
 * and never later (point 1). Whoever registers for another shows the paper.
 */
export function dayReceived(
  paper: ReceivedPaper | undefined,
  { today, issuedOn, forAnother }: { readonly today: Day; readonly issuedOn: Day; readonly forAnother: boolean },
): Decision<Day, never> {
  if (!paper) return forAnother ? refuse('task.paper-missing', {}, 'point 1') : done(today);
  if (paper.scan === undefined && paper.receiptNumber === undefined) return refuse('task.paper-missing', {}, 'point 1');
  if (paper.on > today) return refuse('task.paper-from-the-future', { on: paper.on });
  if (paper.on < issuedOn) return refuse('task.paper-before-issue', { on: paper.on, issuedOn });
  return done(paper.on);
}

/** R9 "牵头单位要将实施方案报区人民政府分管领导审定后组织实施": the plan's approval makes the item ready. */
export const approvePlan = (task: Task, on: Day): TaskDecision =>
  moved({ ...task, planApprovedOn: on }, 'approve-plan');

/** What a start must show. `works` is left out where nothing is built. */
export interface StartFacts {
  readonly on: Day;
  readonly evidence: boolean;
  readonly works?: {
    /** 政府投资条例 20: no start without the conditions for it. */
    readonly conditionsMet: boolean;
    /** 保障农民工工资支付条例 23: no funds arranged, no start. */
    readonly fundsArranged: boolean;
  };
  /** Why it began before its plan was approved, where it did. */
  readonly explanation?: string;
}

const isBeforeApproval = ({ planApprovedOn }: Task, on: Day): boolean =>
  planApprovedOn === undefined || on < planApprovedOn;

/**
 * Starts an item whose plan is approved, on the day on which it truly began. One that began earlier keeps its true first
 * day; a day before the approval is told with an explanation, and is no less the true one for it (I5).
 */
export function start(task: Task, { on, evidence, works, explanation = '' }: StartFacts): TaskDecision {
  const to = next(taskMachine, task.state, 'start');
  if (to === undefined) return refuse('task.wrong-state', { state: task.state, move: 'start' });
  if (!evidence) return refuse('task.start-evidence-missing', {}, 'R9');
  if (works && !works.conditionsMet) return refuse('task.start-conditions', {}, '政府投资条例20');
  if (works && !works.fundsArranged) return refuse('task.funds-not-arranged', {}, '农民工条例23');
  const startedOn = task.startedOn ?? on;
  const beforeApproval = isBeforeApproval(task, startedOn);
  if (beforeApproval && task.startedOn === undefined && explanation.trim() === '')
    return refuse('task.explanation-missing', {}, 'I5');
  return done(
    { ...task, state: to, startedOn },
    {
      type: 'task.started',
      taskId: task.id,
      from: task.state,
      to,
      on: startedOn,
      beforeApproval,
      ...said(explanation),
    },
  );
}

const said = (explanation: string) => (explanation.trim() === '' ? {} : { explanation });

/**
 * Records that work began before the plan was approved: 续建 items do. The state stays what the papers say; without an
 * explanation the record would only accuse (I5).
 */
export function recordEarlyStart(task: Task, on: Day, explanation: string): TaskDecision {
  const { id: taskId, state } = task;
  if (!['issued', 'planning', 'ready'].includes(state)) return refuse('task.wrong-state', { state });
  if (task.startedOn !== undefined) return refuse('task.started-already', { on: task.startedOn }, 'I5');
  if (explanation.trim() === '') return refuse('task.explanation-missing', {}, 'I5');
  return done(
    { ...task, startedOn: on },
    {
      ...{ type: 'task.started', taskId, from: state, to: state, on, explanation },
      beforeApproval: isBeforeApproval(task, on),
    },
  );
}

/** What somebody says of the day on which work began, of an item in whatever state before it. */
export interface SaidOfStart extends StartFacts {
  readonly today: Day;
  /** What the item promises to build, by its own words: then its conditions are asked for. */
  readonly builds: boolean;
}

/** Where its plan is approved the item starts; before that its true first day is recorded, and nothing else (I5). */
export function tellStart(task: Task, { today, builds, ...facts }: SaidOfStart): TaskDecision {
  const { on, evidence, works, explanation = '' } = facts;
  if (on > today) return refuse('task.start-later', { on });
  if (next(taskMachine, task.state, 'start') === undefined)
    return evidence ? recordEarlyStart(task, on, explanation) : refuse('task.start-evidence-missing', {}, 'R9');
  return builds && !works ? refuse('task.works-unsaid', {}, '政府投资条例20') : start(task, facts);
}

/** What an item must have behind it to be called complete; reports and inspections, further down, know it. */
export interface CompletionFacts {
  readonly targetsNotMet: number;
  readonly openRectifications: number;
}

/** The lead declares the item complete: every target reported met, nothing left to put right. */
export function declareComplete(task: Task, { targetsNotMet, openRectifications }: CompletionFacts): TaskDecision {
  if (targetsNotMet > 0) return refuse('task.targets-open', { count: targetsNotMet }, 'R8');
  if (openRectifications > 0) return refuse('task.rectifications-open', { count: openRectifications });
  return moved(task, 'declare-complete');
}

/** R20: the joint acceptance passes the item, or sends it back to be finished. */
export const concludeAcceptance = (task: Task, passed: boolean): TaskDecision => moved(task, passed ? 'pass' : 'fail');

/** Closes an accepted item once it is scored (R18) and its result is public (R25). */
export function close(
  task: Task,
  { appraised, published }: { readonly appraised: boolean; readonly published: boolean },
): TaskDecision {
  if (!appraised) return refuse('task.not-appraised', {}, 'R18');
  if (!published) return refuse('task.result-unpublished', {}, 'R25');
  return moved(task, 'close');
}

/** Who decided outside the item's own unit, with the number of the minutes or the paper. */
export interface OutsideDecision {
  readonly by: 'executive-meeting' | 'district-head';
  readonly paper: string;
  readonly reason: string;
}

/** Suspends work: the executive meeting, or the district head where it is urgent (国令713-37). */
export const suspend = (task: Task, decision: OutsideDecision): TaskDecision =>
  unfounded(decision) ?? moved(task, 'suspend', { reason: decision.reason });

export const resume = (task: Task): TaskDecision => moved(task, 'resume');

/** Ends an item for good: only the executive meeting that set it may (§12), and the reason is published. */
export const terminate = (task: Task, decision: OutsideDecision): TaskDecision =>
  unfounded(decision) ??
  (decision.by === 'executive-meeting'
    ? moved(task, 'terminate', { reason: decision.reason })
    : refuse('task.not-theirs-to-end', {}, 'workflow §12'));

/** Carries an item over into the next year; what this year still owes must be said as a stage of it. */
export const carryOver = (task: Task, decision: OutsideDecision, stageTargets: number): TaskDecision =>
  unfounded(decision) ??
  (stageTargets === 0
    ? refuse('task.stage-targets-missing', {}, 'workflow §3')
    : moved(task, 'carry-over', { reason: decision.reason }));

function unfounded({ paper, reason }: OutsideDecision): { done: false; refusal: Refusal } | undefined {
  if (paper.trim() === '') return refuse('task.minutes-missing', {}, 'R10');
  return reason.trim() === '' ? refuse('task.reason-missing') : undefined;
}

function moved(task: Task, move: TaskMove, also: Pick<TaskMoved, 'reason' | 'on'> = {}): TaskDecision {
  const to = next(taskMachine, task.state, move);
  if (to === undefined) return refuse('task.wrong-state', { state: task.state, move });
  return done({ ...task, state: to }, { type: 'task.moved', taskId: task.id, move, from: task.state, to, ...also });
}
