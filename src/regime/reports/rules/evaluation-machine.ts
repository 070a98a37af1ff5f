import type { Machine } from '../../../kernel/machine.js';

export type EvaluationState = 'notified' | 'unanswered' | 'agreed' | 'disputed' | 'settled' | 'lifted';
export type EvaluationMove = 'agree' | 'object' | 'lapse' | 'settle' | 'lift';

/**
 * What becomes of a negative word on a responsible unit once the unit was told (workflow §7). Silence is its own state and
 * no admission: who has let the days go by may still speak. A correction of the report that takes the word back, or says it
 * otherwise, lifts it, wherever it stands.
 */
export const evaluationMachine: Machine<EvaluationState, EvaluationMove> = {
  initial: 'notified',
  moves: {
    notified: { agree: 'agreed', object: 'disputed', lapse: 'unanswered', lift: 'lifted' },
    unanswered: { agree: 'agreed', object: 'disputed', lift: 'lifted' },
    agreed: { lift: 'lifted' },
    disputed: { settle: 'settled', lift: 'lifted' },
    settled: { lift: 'lifted' },
    lifted: {},
  },
};
