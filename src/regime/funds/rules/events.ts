import type { WithWaits } from '../../obligations/rules/waiting.js';
import type { Contract, Entry, FundPlan, Hand, ItemFund, Payment, Settlement } from './fund.js';

/** What every event of an item's money carries: whose it is, and whom one waits for since. */
export interface OfItem extends WithWaits {
  readonly taskId: string;
}

export interface PlanEvent extends OfItem {
  readonly type: 'fund-plan.drawn-up' | 'fund-plan.reviewed' | 'fund-plan.approved' | 'fund-plan.returned';
  readonly plan: FundPlan;
  readonly hand: Hand;
  readonly reason?: string;
}

export interface ContractEvent extends OfItem {
  readonly type: 'contract.registered' | 'contract.supplemented';
  readonly contract: Contract;
}

export interface PaymentEvent extends OfItem {
  readonly type:
    | 'payment.prepared'
    | 'payment.submitted'
    | 'payment.withdrawn'
    | 'payment.passed'
    | 'payment.approved'
    | 'payment.returned'
    | 'payment.rejected';
  readonly payment: Payment;
  readonly hand: Hand;
  readonly reason?: string;
}

export interface EntryEvent extends OfItem {
  readonly type: 'payment.paid' | 'payment.recorded' | 'payment.reversed';
  readonly entry: Entry;
}

export interface SettlementEvent extends OfItem {
  readonly type: 'settlement.begun' | 'settlement.settled' | 'settlement.retention-released' | 'settlement.recovered';
  readonly settlement: Settlement;
  readonly hand: Hand;
}

export type FundEvent = PlanEvent | ContractEvent | PaymentEvent | EntryEvent | SettlementEvent;

/** What an event says of its item; nobody is waited for unless the act says so. */
export const ofItem = (
  { taskId, programmeId }: Pick<ItemFund, 'taskId' | 'programmeId'>,
  { begins = [], ends = [] }: Partial<Pick<WithWaits, 'begins' | 'ends'>> = {},
): OfItem => ({ taskId, programmeId, begins, ends });
