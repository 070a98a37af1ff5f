import type { RulingOutcome, Stance } from '../rules/evaluation.js';
import type { EvaluationState } from '../rules/evaluation-machine.js';

/** The words of what becomes of a negative word on a responsible unit. */
export interface EvaluationWords {
  readonly state: Readonly<Record<EvaluationState, string>>;
  readonly until: string;
  readonly answered: Readonly<Record<Stance, string>>;
  readonly late: string;
  readonly ruled: Readonly<Record<RulingOutcome, string>>;
  readonly gone: string;
  readonly registered: (number: string | null) => string;
  readonly act: Readonly<Record<'answer' | 'settle', string>>;
  readonly actOn: (act: string, unit: string, item: string) => string;
  readonly form: {
    readonly answerLead: (sentence: string) => string;
    readonly stance: string;
    readonly stances: Readonly<Record<Stance, string>>;
    readonly answer: string;
    readonly answerHint: string;
    readonly settleLead: (unit: string) => string;
    readonly outcome: string;
    readonly outcomes: Readonly<Record<RulingOutcome, string>>;
    readonly ruling: string;
    readonly rulingHint: string;
  };
}
