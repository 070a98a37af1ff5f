import { type Decision, done } from '../../kernel/decision.js';
import type { EventRecord } from '../../kernel/record.js';
import type { WithWaits } from '../obligations/rules/waiting.js';
import { letterFacts } from '../offices/rules/paper.js';
import type { EvaluationDecision, EvaluationEvent } from './rules/evaluation.js';
import { type EvaluationNames, waitsOfEvaluation } from './rules/evaluation-waits.js';

/** What became of a negative word, with who is waited for since. */
export type EvaluationHappened = EvaluationEvent & WithWaits;

export const withWaits = (event: EvaluationEvent, names: EvaluationNames): EvaluationHappened => ({
  ...{ ...event, programmeId: event.evaluation.programmeId },
  ...waitsOfEvaluation(event, names),
});

export const evaluationHappened = (
  decision: EvaluationDecision,
  names: EvaluationNames,
): Decision<EvaluationHappened, EvaluationHappened> => {
  if (!decision.done) return decision;
  const [event] = decision.events;
  if (!event) throw new Error('a move of a negative word always has its event');
  const happened = withWaits(event, names);
  return done(happened, happened);
};

/**
 * How the ledger keeps it: units and days for ever, what people wrote erasably. Neither the item nor the unit is a subject,
 * since their histories are read by all units, and none reads what is said of another (workflow §7).
 */
export function evaluationRecord({ type, evaluation, on }: EvaluationEvent): EventRecord {
  const { id, programmeId, taskId, period, edition, unitId, answer, ruling } = evaluation;
  const isAnswered = type === 'evaluation.answered' && answer !== undefined;
  const isSettled = type === 'evaluation.settled' && ruling !== undefined;
  const letter = isAnswered ? answer.letter : isSettled ? ruling.letter : undefined;
  const words = isAnswered ? answer.words : isSettled ? ruling.words : '';
  return {
    subjects: [
      { kind: 'evaluation', id },
      { kind: 'programme', id: programmeId },
    ],
    facts: {
      ...{ on, item: taskId, unit: unitId, period, edition, registered: letter !== undefined },
      ...(isAnswered && { stance: answer.stance }),
      ...(isSettled && { outcome: ruling.outcome }),
      ...letterFacts(letter),
    },
    personal: { ...(words !== '' && { [isAnswered ? 'answer' : 'reason']: words }) },
  };
}
