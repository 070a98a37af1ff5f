import type { WaitEnded, Waiting } from '../../obligations/rules/waiting.js';
import type { EvaluationEvent } from './evaluation.js';

/** The names that duties go by. */
export interface EvaluationNames {
  readonly leadUnit: string;
  readonly unit: (id: string) => string;
}

/** Who is waited for: the unit for its answer, and the supervision office where it objects. Who may stay silent owes nothing. */
export function waitsOfEvaluation(
  { type, evaluation, before, on }: EvaluationEvent,
  names: EvaluationNames,
): { readonly begins: readonly Waiting[]; readonly ends: readonly WaitEnded[] } {
  const { id: about, taskId, unitId, period } = evaluation;
  const of = { about, round: 0, itemIds: [taskId], period, since: on, rule: 'R22', clause: null };
  const unit = { unit: names.unit(unitId) };
  switch (type) {
    case 'evaluation.notified':
      return {
        begins: [{ ...of, kind: 'evaluation-answer', owedBy: unit, owedTo: { unit: names.leadUnit } }],
        ends: [],
      };
    case 'evaluation.answered':
      return {
        begins:
          evaluation.state === 'disputed'
            ? [{ ...of, kind: 'evaluation-settling', owedBy: { role: 'supervision' }, owedTo: unit }]
            : [],
        ends: before === 'notified' ? [{ kind: 'evaluation-answer', about, on }] : [],
      };
    case 'evaluation.lapsed':
      return { begins: [], ends: [{ kind: 'evaluation-answer', about, reason: 'R22' }] };
    case 'evaluation.settled':
      return { begins: [], ends: [{ kind: 'evaluation-settling', about, on }] };
    case 'evaluation.lifted':
      return {
        begins: [],
        ends: [
          { kind: 'evaluation-answer', about, reason: 'R22' },
          { kind: 'evaluation-settling', about, reason: 'R22' },
        ],
      };
  }
}
