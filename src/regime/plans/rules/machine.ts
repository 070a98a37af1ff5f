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
 * because an objection is right, is replaced. An item without responsible units has nobody to ask. An edition that is on
 * its way when a change of the item is decided (workflow §12) gives way, since it speaks of a promise that is no longer so;
 * an approved one holds until the next is approved.
 */
export const planMachine: Machine<PlanState, PlanMove> = {
  initial: 'draft',
  moves: {
    draft: { 'request-countersign': 'countersigning', submit: 'submitted' },
    countersigning: { submit: 'submitted', revise: 'draft', supersede: 'superseded' },
    submitted: { check: 'under-review', return: 'returned', supersede: 'superseded' },
    'under-review': {
      approve: 'approved',
      return: 'returned',
      escalate: 'at-executive-meeting',
      supersede: 'superseded',
    },
    'at-executive-meeting': {
      'approve-at-meeting': 'approved',
      remit: 'returned',
      defer: 'at-executive-meeting',
      supersede: 'superseded',
    },
    returned: { revise: 'draft' },
    approved: { supersede: 'superseded' },
    superseded: {},
  },
};
