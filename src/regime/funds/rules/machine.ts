import type { Machine } from '../../../kernel/machine.js';

export type FundPlanState = 'draft' | 'reviewed' | 'approved' | 'returned' | 'superseded';
export type FundPlanMove = 'draw-up' | 'review' | 'approve' | 'return' | 'supersede';

/**
 * The fund plan of an item (workflow §10). An approved one is never written over: the next edition is drawn up beside it and
 * takes its place when it is approved itself. One that was returned is kept as it was; the next edition answers it.
 */
export const fundPlanMachine: Machine<FundPlanState, FundPlanMove> = {
  initial: 'draft',
  moves: {
    draft: { 'draw-up': 'draft', review: 'reviewed', return: 'returned' },
    reviewed: { approve: 'approved', return: 'returned' },
    returned: {},
    approved: { supersede: 'superseded' },
    superseded: {},
  },
};

export type PaymentState =
  | 'draft'
  | 'finance-review'
  | 'leader-approval'
  | 'approved'
  | 'paid'
  | 'reversed'
  | 'returned'
  | 'rejected'
  | 'withdrawn';
export type PaymentMove =
  'submit' | 'clear' | 'pass-on' | 'approve' | 'return' | 'reject' | 'withdraw' | 'pay' | 'reverse';

/**
 * An application for money (workflow §10). What was submitted waits for finance at once. A paid one has a voucher and is
 * never changed; a reversal is a new entry of the ledger of payments, and only says of this one that it was reversed (I6).
 */
export const paymentMachine: Machine<PaymentState, PaymentMove> = {
  initial: 'draft',
  moves: {
    draft: { submit: 'finance-review', withdraw: 'withdrawn' },
    'finance-review': { clear: 'approved', 'pass-on': 'leader-approval', return: 'returned', reject: 'rejected' },
    'leader-approval': { approve: 'approved', return: 'returned', reject: 'rejected' },
    returned: { submit: 'finance-review', withdraw: 'withdrawn' },
    approved: { pay: 'paid', return: 'returned' },
    paid: { reverse: 'reversed' },
    reversed: {},
    rejected: {},
    withdrawn: {},
  },
};

/** What still asks for money: it counts against the cap before it is paid, so that two at once never pass it (I8). */
export const ASKING: readonly PaymentState[] = ['finance-review', 'leader-approval', 'approved'];

export type SettlementState = 'review' | 'settled' | 'retention-held' | 'retention-released';
export type SettlementMove = 'settle' | 'settle-and-hold' | 'release';

/** The settlement of a contract (workflow §10): works accepted, reviewed, settled; what is retained is released on its day. */
export const settlementMachine: Machine<SettlementState, SettlementMove> = {
  initial: 'review',
  moves: {
    review: { settle: 'settled', 'settle-and-hold': 'retention-held' },
    'retention-held': { release: 'retention-released' },
    settled: {},
    'retention-released': {},
  },
};
