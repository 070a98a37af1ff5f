import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse } from '../../../kernel/decision.js';
import { next } from '../../../kernel/machine.js';
import type { LetterPlace } from '../../offices/rules/paper.js';
import type { CooperationReport } from './content.js';
import { evaluationMachine, type EvaluationMove, type EvaluationState } from './evaluation-machine.js';
import { isNegative, type Remark, sameRemark } from './remark.js';

export const stances = ['agree', 'object'] as const;
/** What the unit says to it: 认可, 有异议. */
export type Stance = (typeof stances)[number];
export const rulings = ['stands', 'set-aside'] as const;
/** How the supervision office settles a dispute: the word stands, or is not used. */
export type RulingOutcome = (typeof rulings)[number];

export interface EvaluationAnswer {
  readonly on: Day;
  readonly stance: Stance;
  readonly words: string;
  readonly by: string;
  readonly letter?: LetterPlace;
}
export interface Ruling {
  readonly on: Day;
  readonly outcome: RulingOutcome;
  readonly words: string;
  readonly by: string;
  readonly letter?: LetterPlace;
}

/**
 * A negative word on a responsible unit that the unit was told of. The word itself stands in the accepted section and nowhere
 * else: answer and ruling stand beside it, and change nothing of it (I6).
 */
export interface Evaluation {
  readonly id: string;
  readonly programmeId: string;
  readonly taskId: string;
  readonly period: string;
  /** The accepted edition that says it. */
  readonly edition: number;
  readonly unitId: string;
  readonly state: EvaluationState;
  readonly notifiedOn: Day;
  readonly answer?: EvaluationAnswer;
  readonly ruling?: Ruling;
  readonly liftedOn?: Day;
}

export type EvaluationHappening =
  'evaluation.notified' | 'evaluation.answered' | 'evaluation.lapsed' | 'evaluation.settled' | 'evaluation.lifted';

export interface EvaluationEvent {
  readonly type: EvaluationHappening;
  readonly evaluation: Evaluation;
  /** As it was before; of one that began: as it is. */
  readonly before: EvaluationState;
  readonly on: Day;
}
export type EvaluationDecision = Decision<Evaluation, EvaluationEvent>;

const AFTER: Readonly<Record<EvaluationMove, EvaluationHappening>> = {
  ...{ agree: 'evaluation.answered', object: 'evaluation.answered', lapse: 'evaluation.lapsed' },
  ...{ settle: 'evaluation.settled', lift: 'evaluation.lifted' },
};

function moved(
  evaluation: Evaluation,
  move: EvaluationMove,
  on: Day,
  change: Partial<Evaluation> = {},
): EvaluationDecision {
  const state = next(evaluationMachine, evaluation.state, move);
  if (state === undefined) return refuse('evaluation.wrong-state', { state: evaluation.state, move });
  const after = { ...evaluation, ...change, state };
  return done(after, { type: AFTER[move], evaluation: after, before: evaluation.state, on });
}

/** The unit is told: the days for its answer begin. */
export const notify = (told: Omit<Evaluation, 'state' | 'answer' | 'ruling' | 'liftedOn'>): EvaluationEvent => ({
  ...{ type: 'evaluation.notified', on: told.notifiedOn, before: 'notified' },
  evaluation: { ...told, state: 'notified' },
});

/** The unit answers, or a clerk puts down its letter: an objection says why (I11); the day of the answer is a fact. */
export function answer(evaluation: Evaluation, given: EvaluationAnswer, today: Day): EvaluationDecision {
  if (given.stance === 'object' && given.words.trim() === '') return refuse('evaluation.reason-missing', {}, 'I11');
  if (given.on > today) return refuse('evaluation.not-yet', { on: given.on, today });
  if (given.on < evaluation.notifiedOn)
    return refuse('evaluation.before-told', { on: given.on, told: evaluation.notifiedOn });
  return moved(evaluation, given.stance, given.on, { answer: given });
}

/** The last day has gone by and nobody answered: 未反馈, which admits nothing (workflow §7). */
export const lapse = (evaluation: Evaluation, on: Day): EvaluationDecision => moved(evaluation, 'lapse', on);

/**
 * The supervision office settles what is disputed, with a word (workflow §7). Nobody settles a dispute that they are a
 * party of (I10); a clerk who takes down its paper settles nothing.
 * @param parties the accounts that said the word or answered it
 */
export function settle(
  evaluation: Evaluation,
  ruling: Ruling,
  today: Day,
  parties: readonly string[],
): EvaluationDecision {
  if (ruling.words.trim() === '') return refuse('evaluation.reason-missing', {}, 'I11');
  if (ruling.on > today) return refuse('evaluation.not-yet', { on: ruling.on, today });
  if (evaluation.answer && ruling.on < evaluation.answer.on)
    return refuse('evaluation.before-answer', { on: ruling.on, answered: evaluation.answer.on });
  if (ruling.letter === undefined && parties.includes(ruling.by)) return refuse('evaluation.own-dispute', {}, 'I10');
  return moved(evaluation, 'settle', ruling.on, { ruling });
}

export const lift = (evaluation: Evaluation, on: Day): EvaluationDecision =>
  moved(evaluation, 'lift', on, { liftedOn: on });

/** It was answered after its last day: a fact, whose consequence others decide (point 6). */
export const isLate = ({ answer: given }: Pick<Evaluation, 'answer'>, dueOn: Day | null): boolean =>
  given !== undefined && dueOn !== null && given.on > dueOn;

/** One that was told and stands, with the word it is about. */
export interface StandingEvaluation {
  readonly evaluation: Evaluation;
  /** Null: it was taken out with its notice. */
  readonly remark: Remark | null;
}

/**
 * What an accepted edition begins and lifts: each negative word is told to its unit once, one that a correction left as it
 * was is not told again, and one that it took back or changed is lifted.
 */
export function following<Standing extends StandingEvaluation>(
  words: readonly CooperationReport[],
  standing: readonly Standing[],
): { readonly begins: readonly CooperationReport[]; readonly lifts: readonly Standing[] } {
  const holds = ({ evaluation, remark }: Standing): boolean =>
    words.some(
      (word) => word.unitId === evaluation.unitId && isNegative(word) && remark !== null && sameRemark(word, remark),
    );
  const kept = standing.filter(holds);
  return {
    begins: words.filter(
      (word) => isNegative(word) && !kept.some(({ evaluation }) => evaluation.unitId === word.unitId),
    ),
    lifts: standing.filter((each) => !kept.includes(each)),
  };
}
