import type { Machine } from '../../../kernel/machine.js';

export type SectionState = 'draft' | 'submitted' | 'returned' | 'accepted' | 'superseded';
export type SectionMove = 'submit' | 'withdraw' | 'return' | 'accept' | 'supersede';

/**
 * The life of a section: what one item has in the filing of its lead unit (workflow §6, point 3). The office accepts or
 * returns it alone, without touching the others of the letter. What was accepted is never changed: another edition comes
 * after it (I6). Late is no state: it is fixed with the first receipt (I7).
 */
export const sectionMachine: Machine<SectionState, SectionMove> = {
  initial: 'draft',
  moves: {
    draft: { submit: 'submitted' },
    submitted: { withdraw: 'draft', return: 'returned', accept: 'accepted' },
    returned: { submit: 'submitted' },
    accepted: { supersede: 'superseded' },
    superseded: {},
  },
};
