import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse, type Refused } from '../../../kernel/decision.js';
import { next } from '../../../kernel/machine.js';
import { signerFault } from '../../offices/rules/portfolios.js';
import { type LetterPlace, paperFault, type SignedPaper } from '../../offices/rules/paper.js';
import type { ChangeKind, TargetsChanged, UnitsOfItem } from './kinds.js';
import { changeMachine, type ChangeMove, type ChangeState } from './machine.js';
import { MAJOR_RULES, majorBy, type MajorRule } from './major.js';
import { unitsFault } from './units.js';

/** What an item promised when a change of it was proposed: read from the item, never typed (I9). */
export interface Before {
  readonly dueOn: Day;
  readonly targets: readonly { readonly indicator: string; readonly value: number; readonly unit: string }[];
  /** Of a change of the money: what its plan thought the whole to cost, in fen; null: it says nothing of it. */
  readonly estimate?: number | null;
  /** Of a change of the units: who led it, and who was responsible. */
  readonly units?: UnitsOfItem;
}

/** What is to be otherwise. */
export interface After {
  readonly dueOn?: Day;
  readonly targets?: readonly TargetsChanged[];
  /** In fen. */
  readonly estimate?: number;
  readonly units?: UnitsOfItem;
  /** Of an item that is carried over: what this year still owes, as stages (workflow §3). */
  readonly stages?: readonly string[];
}

/** A unit that a change affects was asked; without an answer 未反馈, never agreement (point 8). */
export interface Countersign {
  readonly unitId: string;
  readonly askedOn: Day;
  readonly dueOn: Day;
  readonly answer?: {
    readonly agrees: boolean;
    readonly on: Day;
    readonly reason?: string;
    readonly letter?: LetterPlace;
  };
}

/** What the head says when it is sent up. */
export interface Submission {
  readonly on: Day;
  /** Needed once the affected day has passed. */
  readonly explanation?: string;
  /** The list was voted by the standing committee: it consents before the change takes effect, under a number. */
  readonly listVoted: boolean;
  readonly consentNumber?: string;
  /** Of works: the organ that approved them first (政府投资条例 21). */
  readonly approvingOrgan?: string;
  /** The account of whoever sent it up here; they do not decide (I10). */
  readonly by: string;
}

export interface ChangeDecided {
  readonly on: Day;
  readonly by: 'deputy-leader' | 'executive-meeting';
  /** Of the minutes of the meeting, or of the leader's paper where it bears one. */
  readonly number?: string;
  readonly reason?: string;
  readonly paper?: SignedPaper;
}

/** A change of an item, with all that became of it. */
export interface Change {
  readonly id: string;
  readonly taskId: string;
  readonly programmeId: string;
  readonly programmeYear: number;
  readonly kind: ChangeKind;
  readonly rationale: string;
  readonly effectOnPeople: string;
  readonly before: Before;
  readonly after: After;
  readonly proposedOn: Day;
  readonly proposedBy: string;
  readonly state: ChangeState;
  readonly countersigns: readonly Countersign[];
  readonly majorBy: readonly MajorRule['id'][];
  /** By which version of the rules it was weighed. */
  readonly rules: string;
  readonly submission?: Submission;
  readonly decided?: ChangeDecided;
  /** The item of a later year that carries it on. */
  readonly successorId?: string;
}

export interface ChangeEvent {
  readonly type: `change.${'proposed' | 'countersign-requested' | 'countersigned' | 'submitted' | 'escalated' | 'approved' | 'rejected' | 'withdrawn' | 'succeeded'}`;
  readonly change: Change;
  readonly on: Day;
  readonly unitId?: string;
  readonly reason?: string;
  readonly paper?: SignedPaper;
  readonly letter?: LetterPlace;
}
export type ChangeDecision = Decision<Change, ChangeEvent>;
type Said = Omit<ChangeEvent, 'type' | 'change'>;

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

function moved(
  change: Change,
  move: ChangeMove,
  type: ChangeEvent['type'],
  more: Partial<Change>,
  said: Said,
): ChangeDecision {
  const state = next(changeMachine, change.state, move);
  if (state === undefined) return refuse('change.wrong-state', { state: change.state, move });
  const after = { ...change, ...more, state };
  return done(after, { type, change: after, ...said });
}

/** Why what is to be otherwise is no change of its kind, or none that can be carried out from that day on. */
function contentFault(
  { kind, before, after }: Pick<Change, 'kind' | 'before' | 'after'>,
  on: Day,
): Refused | undefined {
  switch (kind) {
    case 'duration':
      if (after.dueOn === undefined) return refuse('change.day-missing');
      if (after.dueOn === before.dueOn) return refuse('change.nothing-changes');
      return after.dueOn < on ? refuse('change.day-past', { day: after.dueOn, today: on }) : undefined;
    case 'scope': {
      const targets = after.targets ?? [];
      if (!targets.some(({ was, now }) => was !== now)) return refuse('change.nothing-changes');
      const left = before.targets.length - targets.filter(({ now }) => now === null).length;
      return left === 0 ? refuse('change.no-target-left', {}, 'I2') : undefined;
    }
    case 'value':
      if (after.estimate === undefined) return refuse('change.amount-missing');
      return after.estimate === before.estimate ? refuse('change.nothing-changes') : undefined;
    case 'unit':
      return before.units && after.units ? unitsFault(before.units, after.units) : refuse('change.nothing-changes');
    case 'carry-over':
      return (after.stages ?? []).length === 0 ? refuse('task.stage-targets-missing', {}, 'workflow §3') : undefined;
    case 'suspend':
    case 'resume':
    case 'terminate':
      return undefined;
  }
}

/** The lead proposes a change: its kind, why, what it does to people; the old values come from the item. */
export function propose(
  change: Omit<Change, 'state' | 'countersigns' | 'majorBy' | 'rules' | 'submission' | 'decided' | 'successorId'>,
  said: Said,
): ChangeDecision {
  if (isBlank(change.rationale)) return refuse('change.rationale-missing', {}, 'workflow §12');
  const fault = contentFault(change, said.on);
  if (fault) return fault;
  const { kind, programmeYear, before, after } = change;
  const weighed = {
    ...{ kind, programmeYear },
    ...(after.dueOn !== undefined && { dueOn: after.dueOn }),
    ...(after.targets && { targets: after.targets }),
    ...(after.estimate !== undefined && { value: { was: before.estimate ?? null, now: after.estimate } }),
    ...(before.units && after.units && { lead: { was: before.units.lead.id, now: after.units.lead.id } }),
  };
  const proposed: Change = {
    ...change,
    ...{ state: 'draft', countersigns: [], majorBy: majorBy(weighed), rules: MAJOR_RULES.version },
  };
  return done(proposed, { type: 'change.proposed', change: proposed, ...said });
}

/** The units that it affects are asked; each may take five working days. */
export function askUnits(change: Change, unitIds: readonly string[], dueOn: Day, said: Said): ChangeDecision {
  if (unitIds.length === 0) return refuse('change.nobody-affected');
  const countersigns = [...new Set(unitIds)].map((unitId): Countersign => ({ unitId, askedOn: said.on, dueOn }));
  return moved(change, 'request-countersign', 'change.countersign-requested', { countersigns }, said);
}

/** An affected unit agrees, or objects with its reason; it says so once. */
export function countersign(
  change: Change,
  unitId: string,
  answer: NonNullable<Countersign['answer']>,
): ChangeDecision {
  const asked = change.countersigns.find((each) => each.unitId === unitId);
  if (change.state !== 'countersigning' || !asked) return refuse('change.not-asked');
  if (asked.answer) return refuse('change.answered-already');
  if (!answer.agrees && isBlank(answer.reason)) return refuse('change.reason-missing', {}, 'R11');
  const after = {
    ...change,
    countersigns: change.countersigns.map((each) => (each === asked ? { ...each, answer } : each)),
  };
  const { on, reason, letter } = answer;
  return done(after, {
    ...{ type: 'change.countersigned', change: after, on, unitId },
    ...(reason !== undefined && { reason }),
    ...(letter && { letter }),
  });
}

/** Until it is sent up, what it rests on may still be added to; from then on it stays as it was (workflow §12). */
export const takesEvidence = ({ state }: Pick<Change, 'state'>): boolean =>
  state === 'draft' || state === 'countersigning';

/** Units that were asked and have not answered, whose time is not over. */
export const stillWaitedFor = ({ countersigns }: Change, today: Day): readonly Countersign[] =>
  countersigns.filter(({ answer, dueOn }) => answer === undefined && today <= dueOn);

/**
 * Sends it up: a minor one to the deputy leader in charge, a major one to the meeting. Before the affected day; after it
 * only with the head's explanation. Silence of a unit does not hold it up once its time is over (point 8).
 */
export function submit(change: Change, submission: Submission, today: Day): ChangeDecision {
  const waiting = stillWaitedFor(change, today);
  if (waiting.length > 0) return refuse('change.units-have-time', { count: waiting.length }, 'point 8');
  if (today > change.before.dueOn && isBlank(submission.explanation))
    return refuse('change.after-the-day', { due: change.before.dueOn }, 'workflow §12');
  const move = change.majorBy.length > 0 ? 'submit-major' : 'submit';
  return moved(
    change,
    move,
    'change.submitted',
    { submission },
    {
      on: submission.on,
      ...(submission.explanation !== undefined && { reason: submission.explanation }),
    },
  );
}

/** The deputy leader in charge, or the office, judges a minor one major (R10). */
export const escalate = (change: Change, said: Said): ChangeDecision =>
  isBlank(said.reason)
    ? refuse('change.reason-missing', {}, 'R10')
    : moved(change, 'escalate', 'change.escalated', {}, said);

/** Who decides here, or what is registered of a decision on paper. */
export interface Verdict extends ChangeDecided {
  readonly approve: boolean;
  /** By name, who was in charge of the item on the day it was decided. */
  readonly inCharge: string | null;
  /** The account of whoever decides here. */
  readonly account: string;
}

/**
 * It is decided: a minor one by the deputy leader in charge, a major one by the meeting under the number of its minutes.
 * Nothing is approved that nobody approved or that no paper shows (I5); whoever sent it up does not decide (I10).
 */
export function decide(
  change: Change,
  { approve, account, inCharge, ...decided }: Verdict,
  today: Day,
): ChangeDecision {
  const { submission, state } = change;
  const fault = decided.paper && paperFault(decided.paper, today);
  if (fault) return fault;
  const major = state === 'at-meeting';
  if (!submission || (state !== 'submitted' && !major))
    return refuse('change.wrong-state', { state, move: approve ? 'approve' : 'reject' });
  if (major !== (decided.by === 'executive-meeting'))
    return refuse(major ? 'change.for-the-meeting' : 'change.for-the-leader', {}, 'R10');
  if (major && (!decided.paper || isBlank(decided.number))) return refuse('change.minutes-missing', {}, 'R10');
  const stranger = decided.paper && !major && signerFault(decided.paper, inCharge);
  if (stranger) return stranger;
  if (!decided.paper && (account === submission.by || account === change.proposedBy))
    return refuse('change.own-submission', {}, 'I10');
  if (decided.on < submission.on)
    return refuse('change.decided-before-submitted', { on: decided.on, submitted: submission.on });
  const said = {
    on: decided.on,
    ...(decided.reason !== undefined && { reason: decided.reason }),
    ...(decided.paper && { paper: decided.paper }),
  };
  if (!approve)
    return isBlank(decided.reason)
      ? refuse('change.reason-missing', {}, 'R10')
      : moved(change, 'reject', 'change.rejected', { decided }, said);
  if (submission.listVoted && isBlank(submission.consentNumber))
    return refuse('change.consent-missing', {}, 'workflow §12');
  return moved(change, 'approve', 'change.approved', { decided }, said);
}

export const withdraw = (change: Change, said: Said): ChangeDecision =>
  isBlank(said.reason) ? refuse('change.reason-missing') : moved(change, 'withdraw', 'change.withdrawn', {}, said);

/** An item that was carried over is tied to the one of a later year that goes on with it. */
export function succeed(
  change: Change,
  { id: successorId, year }: { readonly id: string; readonly year: number },
  said: Said,
): ChangeDecision {
  if (change.kind !== 'carry-over' || change.state !== 'approved')
    return refuse('change.wrong-state', { state: change.state, move: 'succeed' });
  if (successorId === change.taskId) return refuse('change.succeeds-itself');
  if (year <= change.programmeYear)
    return refuse('change.successor-not-later', { year: change.programmeYear }, 'workflow §3');
  const after = { ...change, successorId };
  return done(after, { type: 'change.succeeded', change: after, ...said });
}
