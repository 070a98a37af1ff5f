import type { Machine } from '../../../kernel/machine.js';

export type PlanState =
  | 'draft'
  | 'countersigning'
  | 'submitted'
  | 'under-review'
  | 'approved'
  | 'returned'
  | 'at-executive-meeting'
  | 'superseded';

export type PlanMove =
  | 'request-countersign'
  | 'submit'
  | 'check'
  | 'return'
  | 'approve'
  | 'escalate'
  | 'approve-at-meeting'
  | 'remit'
  | 'defer'
  | 'revise'
  | 'supersede';

/**
 * The life of a plan, edition by edition (workflow §4). To revise begins the next edition, and the one before it stays as
 * it was: one that was sent back stays so, and one that the lead unit takes back from the countersigning units, say
 * because an objection is right, is replaced. An item without responsible units has nobody to ask.
 */
export const planMachine: Machine<PlanState, PlanMove> = {
  initial: 'draft',
  moves: {
    draft: { 'request-countersign': 'countersigning', submit: 'submitted' },
    countersigning: { submit: 'submitted', revise: 'draft' },
    submitted: { check: 'under-review', return: 'returned' },
    'under-review': { approve: 'approved', return: 'returned', escalate: 'at-executive-meeting' },
    'at-executive-meeting': {
      'approve-at-meeting': 'approved',
      remit: 'returned',
      defer: 'at-executive-meeting',
    },
    returned: { revise: 'draft' },
    approved: { supersede: 'superseded' },
    superseded: {},
  },
};
