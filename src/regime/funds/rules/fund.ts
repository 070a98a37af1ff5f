import type { Day } from '../../../kernel/day.js';
import { type BasisPoints, type Fen, sum } from '../../../kernel/money.js';
import type { PaperPlace, SignedPaper } from '../../offices/rules/paper.js';
import type { ItemProgress } from '../facts.js';
import { ASKING, type FundPlanState, type PaymentState, type SettlementState } from './machine.js';
import type { Trigger } from './schemes.js';
import { type FundLine, type FundSource, paidByFinance } from './sources.js';

/** Whose hand it was: an account here, or, where a clerk registered a paper, whoever signed it. */
export interface Hand {
  readonly accountId: string;
  readonly name: string;
  readonly paper?: SignedPaper;
}

export interface FundPlan {
  readonly id: string;
  readonly edition: number;
  readonly state: FundPlanState;
  readonly lines: readonly FundLine[];
  readonly drawnUpBy: Hand;
  readonly drawnUpOn: Day;
  readonly reviewedBy?: Hand;
  readonly reviewedOn?: Day;
  readonly approvedBy?: Hand;
  readonly approvedOn?: Day;
  readonly reason?: string;
}

export interface Contract {
  readonly id: string;
  readonly number: string;
  readonly party: string;
  readonly amount: Fen;
  readonly signedOn: Day;
  /** What of a payment goes to the wage account; nothing where nothing is built. */
  readonly labourShare: BasisPoints;
  /** Supplements (补充协议), the first one first; the amount above is that of the last. */
  readonly supplements: readonly Supplement[];
}

interface Supplement {
  readonly number: string;
  readonly signedOn: Day;
  readonly was: Fen;
  readonly now: Fen;
  readonly reason: string;
}

/** A certificate of what was measured of the work, in money (计量支付证书). */
export interface Certificate {
  readonly number: string;
  readonly value: Fen;
  readonly on: Day;
}

/** What an application asks for, and against what proof. */
export interface Asked {
  readonly contractId: string;
  readonly source: (typeof paidByFinance)[number];
  readonly trigger: Trigger;
  readonly amount: Fen;
  /** Of it, for the wage account (人工费). */
  readonly labour: Fen;
  readonly milestoneIds: readonly string[];
  readonly certificate?: Certificate;
  readonly invoice: string;
  readonly note: string;
}

export interface Payment extends Asked {
  readonly id: string;
  /** First, second, … of its item. */
  readonly serial: number;
  /** Raised with each submission: what was returned and sent again waits anew. */
  readonly round: number;
  readonly state: PaymentState;
  readonly applicant: Hand;
  readonly submittedOn?: Day;
  readonly reviewer?: Hand;
  readonly reviewedOn?: Day;
  /** Who must approve after finance; left out until it has passed. */
  readonly route?: Route;
  readonly approver?: Hand;
  readonly approvedOn?: Day;
  /** Why it came back, or was refused. */
  readonly reason?: string;
}

/** Whom a payment goes to after finance (workflow §10): nobody, the deputy leader in charge, or the meeting. */
export type Route = 'none' | 'deputy-leader' | 'meeting';

/** A line of the ledger of what was really paid; never changed once it is there (I6). */
export interface Entry {
  readonly id: string;
  readonly kind: 'payment' | 'reversal' | 'recovery';
  readonly source: FundSource;
  /** Below zero where money came back. */
  readonly amount: Fen;
  readonly voucher: string;
  readonly paidOn: Day;
  readonly contractId?: string;
  readonly paymentId?: string;
  readonly reverses?: string;
  /** The number of the budget indicator under which it was paid (指标). */
  readonly indicator?: string;
  /** By how much all payments passed the cap of the day it was put down; flagged, never refused (point 12). */
  readonly overCap: Fen;
  readonly reason?: string;
  /** Where finance's slip of it is (支付回单). */
  readonly slip?: PaperPlace;
}

export interface Settlement {
  readonly id: string;
  readonly contractId: string;
  readonly state: SettlementState;
  readonly worksAcceptedOn: Day;
  readonly claimed: Fen;
  readonly beganBy: Hand;
  readonly finalValue?: Fen;
  readonly settledOn?: Day;
  /** The number of the review or audit report. */
  readonly report?: string;
  readonly settledBy?: Hand;
  readonly retention?: Fen;
  readonly retentionDue?: Day;
  readonly releasedOn?: Day;
  readonly overPaid?: Fen;
  readonly recoveredOn?: Day;
}

/** All that is kept of the money of an item. */
export interface ItemFund {
  readonly taskId: string;
  readonly programmeId: string;
  readonly version: number;
  readonly lead: { readonly id: string; readonly name: string };
  /** Whether the item still runs: one that ended asks for nothing more. */
  readonly runs: boolean;
  /** Null until the office has said whose money it is: never assumed. */
  readonly districtInvested: boolean | null;
  /** The first edition first. */
  readonly plans: readonly FundPlan[];
  readonly contracts: readonly Contract[];
  readonly payments: readonly Payment[];
  readonly entries: readonly Entry[];
  readonly settlements: readonly Settlement[];
  readonly progress: ItemProgress;
}

/** The rows that an act adds or writes anew; an entry is only ever added. */
export type FundChange = {
  readonly [Part in 'plans' | 'contracts' | 'payments' | 'entries' | 'settlements']?: ItemFund[Part];
};

export const standingPlan = ({ plans }: Pick<ItemFund, 'plans'>): FundPlan | undefined =>
  plans.findLast(({ state }) => state === 'approved');

/** What was approved for the item: of one source, or of all. Nothing until a plan is approved. */
export const budgetOf = (fund: Pick<ItemFund, 'plans'>, source?: FundSource): Fen =>
  sum(
    (standingPlan(fund)?.lines ?? []).flatMap((line) =>
      source === undefined || line.source === source ? [line.amount] : [],
    ),
  );

/** Vouchers that stand: of what was reversed, the number is free again. */
export const standingEntries = ({ entries }: Pick<ItemFund, 'entries'>): readonly Entry[] => {
  const reversed = new Set(entries.flatMap(({ reverses }) => reverses ?? []));
  return entries.filter(({ id, kind }) => kind === 'payment' && !reversed.has(id));
};

interface Of {
  readonly contractId?: string;
  readonly source?: FundSource;
}

/** What was really paid so far, what came back taken off. */
export const paidOf = ({ entries }: Pick<ItemFund, 'entries'>, of: Of = {}): Fen =>
  sum(
    entries.flatMap((entry) =>
      (of.contractId === undefined || entry.contractId === of.contractId) &&
      (of.source === undefined || entry.source === of.source)
        ? [entry.amount]
        : [],
    ),
  );

/** What is asked for and not paid yet. @param except the application that is being decided on */
export const askedOf = ({ payments }: Pick<ItemFund, 'payments'>, of: Of = {}, except?: string): Fen =>
  sum(
    payments.flatMap((payment) =>
      ASKING.includes(payment.state) &&
      payment.id !== except &&
      (of.contractId === undefined || payment.contractId === of.contractId) &&
      (of.source === undefined || payment.source === of.source)
        ? [payment.amount]
        : [],
    ),
  );

/** How an item's money stands after an act. */
export function changed(fund: ItemFund, change: FundChange): ItemFund {
  const merge = <Row extends { readonly id: string }>(before: readonly Row[], rows: readonly Row[] = []): Row[] => [
    ...before.map((row) => rows.find(({ id }) => id === row.id) ?? row),
    ...rows.filter(({ id }) => !before.some((row) => row.id === id)),
  ];
  return {
    ...fund,
    version: fund.version + 1,
    plans: merge(fund.plans, change.plans),
    contracts: merge(fund.contracts, change.contracts),
    payments: merge(fund.payments, change.payments),
    entries: merge(fund.entries, change.entries),
    settlements: merge(fund.settlements, change.settlements),
  };
}
