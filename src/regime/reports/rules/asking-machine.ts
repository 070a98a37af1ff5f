import type { Machine } from '../../../kernel/machine.js';

export type AskingState = 'asked' | 'answered' | 'settled' | 'withdrawn';
export type AskingMove = 'answer' | 'settle' | 'withdraw';

/** A request for material: the answer is the end of it, and its day the fact (point 10, R22 材料报送). */
export const materialMachine: Machine<'asked' | 'answered' | 'withdrawn', 'answer' | 'withdraw'> = {
  initial: 'asked',
  moves: { asked: { answer: 'answered', withdraw: 'withdrawn' }, answered: {}, withdrawn: {} },
};

/** A matter to be coordinated (协调事项), or what a leader decided (督办): an answer alone settles nothing, and what was solved without one may be settled. */
export const matterMachine: Machine<AskingState, AskingMove> = {
  initial: 'asked',
  moves: {
    asked: { answer: 'answered', settle: 'settled', withdraw: 'withdrawn' },
    answered: { settle: 'settled' },
    settled: {},
    withdrawn: {},
  },
};
