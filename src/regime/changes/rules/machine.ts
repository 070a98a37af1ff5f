import type { Machine } from '../../../kernel/machine.js';

export type ChangeState =
  'draft' | 'countersigning' | 'submitted' | 'at-meeting' | 'approved' | 'rejected' | 'withdrawn';
export type ChangeMove =
  'request-countersign' | 'submit' | 'submit-major' | 'escalate' | 'approve' | 'reject' | 'withdraw';

/**
 * The life of a change of an item (workflow §12). A minor one is decided by the deputy leader in charge that day, who may
 * hand it on; a major one goes to the executive meeting at once (R10). Countersigning is light: what nobody is asked about
 * may be sent up from the draft (point 10).
 */
export const changeMachine: Machine<ChangeState, ChangeMove> = {
  initial: 'draft',
  moves: {
    draft: {
      'request-countersign': 'countersigning',
      submit: 'submitted',
      'submit-major': 'at-meeting',
      withdraw: 'withdrawn',
    },
    countersigning: { submit: 'submitted', 'submit-major': 'at-meeting', withdraw: 'withdrawn' },
    submitted: { approve: 'approved', reject: 'rejected', escalate: 'at-meeting', withdraw: 'withdrawn' },
    'at-meeting': { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' },
    approved: {},
    rejected: {},
    withdrawn: {},
  },
};
