import type { z } from 'zod';
import { openMoves } from '../../kernel/machine.js';
import type { Can, Versioned } from '../../platform/operations/parts.js';
import { letterView } from '../offices/rules/paper.js';
import { heirsOn } from '../offices/rules/succession.js';
import { type Surroundings, taskIn } from '../tasks/surroundings.js';
import type { EvaluationView } from './contract.evaluation.js';
import type { StoredEvaluation } from './queries.evaluation.js';
import { isLate } from './rules/evaluation.js';
import { evaluationMachine } from './rules/evaluation-machine.js';
import type { EvaluationSubject } from './rules/evaluation-sight.js';

/** A negative word among what it stands in. */
export interface ShownEvaluation extends Versioned {
  readonly evaluation: StoredEvaluation;
  readonly around: Surroundings;
}

export const shownEvaluation = (evaluation: StoredEvaluation, around: Surroundings): ShownEvaluation => ({
  ...{ id: evaluation.id, version: evaluation.version, evaluation, around },
});

export function evaluationSubject({ id, version, evaluation, around }: ShownEvaluation): EvaluationSubject {
  const { today, successions } = around;
  const moves = openMoves(evaluationMachine, evaluation.state);
  return {
    ...{ kind: 'evaluation', id, version },
    leadUnitIds: heirsOn(taskIn(around, evaluation.taskId).leadUnit.id, today, successions),
    askedUnitIds: heirsOn(evaluation.unitId, today, successions),
    open: [
      ...(moves.includes('object') ? ['evaluation.answer'] : []),
      ...(moves.includes('settle') ? ['evaluation.settle'] : []),
    ],
  };
}

export function evaluationView(shown: ShownEvaluation, can: Can): z.input<typeof EvaluationView> {
  const { evaluation } = shown;
  const { id, version, state, notifiedOn, dueOn, answer, ruling, liftedOn, wordsGone } = evaluation;
  return {
    ...{ id, version, state, notifiedOn, dueOn, liftedOn: liftedOn ?? null },
    answer: answer
      ? {
          ...{ on: answer.on, late: isLate(evaluation, dueOn), stance: answer.stance },
          ...{ words: wordsGone.answer ? null : answer.words, letter: letterView(answer.letter) },
        }
      : null,
    ruling: ruling
      ? {
          ...{ on: ruling.on, outcome: ruling.outcome, words: wordsGone.ruling ? null : ruling.words },
          letter: letterView(ruling.letter),
        }
      : null,
    can: can(evaluationSubject(shown)),
  };
}
