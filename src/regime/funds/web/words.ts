import type { Route } from '../rules/fund.js';
import type { FundSource } from '../rules/sources.js';
import type { FundPlanState, PaymentState, SettlementState } from '../rules/machine.js';
import type { Trigger } from '../rules/schemes.js';
import type { WarningKind } from '../rules/warnings.js';

/** Fields of the dialogs by the name they have in a request, or by what they stand for. */
export type FundLabel =
  | 'amount'
  | 'labour'
  | 'note'
  | 'number'
  | 'party'
  | 'signedOn'
  | 'labourShare'
  | 'contract'
  | 'source'
  | 'trigger'
  | 'milestone'
  | 'certificateNumber'
  | 'certificateValue'
  | 'certificateOn'
  | 'invoice'
  | 'verdict'
  | 'reason'
  | 'voucher'
  | 'paidOn'
  | 'indicator'
  | 'worksAcceptedOn'
  | 'claimed'
  | 'finalValue'
  | 'report'
  | 'settledOn'
  | 'retentionShare'
  | 'retentionMonths'
  | 'on'
  | 'receipt';

/** What can be done, each as its button says it. */
export type FundAct =
  | 'drawUp'
  | 'review'
  | 'approve'
  | 'return'
  | 'contract'
  | 'supplement'
  | 'apply'
  | 'submit'
  | 'withdraw'
  | 'reviewPayment'
  | 'decide'
  | 'takeBack'
  | 'pay'
  | 'record'
  | 'reverse'
  | 'begin'
  | 'settle'
  | 'release'
  | 'recover';

/** What the amounts of a row are. */
export type FundFigure =
  'amount' | 'budget' | 'contracted' | 'paid' | 'asked' | 'left' | 'cap' | 'measured' | 'verified' | 'rate';

export interface FundWords {
  readonly crumb: (year: number) => string;
  readonly list: {
    readonly question: string;
    readonly answer: (counts: {
      readonly waiting: number;
      readonly asked: string;
      readonly paid: string;
      readonly rate: string;
    }) => string;
    readonly waiting: string;
    readonly waitingNote: string;
    readonly nothingWaits: string;
    readonly items: string;
    readonly itemsNote: string;
    readonly export: string;
    readonly nothing: string;
  };
  readonly item: {
    readonly question: (title: string) => string;
    readonly answer: (figures: { readonly budget: string; readonly paid: string; readonly asked: string }) => string;
    readonly toItem: string;
    /** The heading on the item's own page, and the way from there. */
    readonly section: string;
    readonly toFunds: string;
    readonly toList: string;
    readonly unsaid: string;
    readonly notInvested: string;
    readonly asOf: string;
    readonly unplanned: string;
  };
  readonly money: (wan: string) => string;
  /** Said while what stands in the box is no amount. */
  readonly noMoney: string;
  readonly exact: (yuan: string) => string;
  readonly percent: (share: string) => string;
  readonly figure: Readonly<Record<FundFigure, string>>;
  readonly source: Readonly<Record<FundSource, string>>;
  readonly trigger: Readonly<Record<Trigger, string>>;
  readonly state: Readonly<Record<PaymentState, string>>;
  readonly planState: Readonly<Record<FundPlanState | 'none', string>>;
  readonly settlementState: Readonly<Record<SettlementState, string>>;
  readonly route: Readonly<Record<Route, string>>;
  readonly kind: Readonly<Record<'payment' | 'reversal' | 'recovery', string>>;
  readonly warning: Readonly<
    Record<
      WarningKind,
      (figures: {
        readonly contract: string;
        readonly amount: string;
        readonly share: string;
        readonly expected: string;
        readonly days: number;
        readonly voucher: string;
        readonly elsewhere: string;
      }) => string
    >
  >;
  readonly label: Readonly<Record<FundLabel, string>>;
  readonly hint: Readonly<
    Record<'amount' | 'labourShare' | 'invoice' | 'voucher' | 'indicator' | 'slip' | 'line' | 'milestone', string>
  >;
  /** What may still be asked for, and how far the item is verified where that is what it rests on. */
  readonly room: (left: string, verified: string | null) => string;
  /** Why an amount for the wage account stands there; null: the contract fixes none. */
  readonly labourBy: (share: string | null) => string;
  readonly act: Readonly<Record<FundAct, string>>;
  readonly lead: Readonly<Record<FundAct, string>>;
  readonly verdict: Readonly<Record<'pass' | 'return' | 'reject', string>>;
  readonly section: Readonly<Record<'warnings' | 'plan' | 'contracts' | 'payments' | 'ledger' | 'curve', string>>;
  readonly note: Readonly<Record<'plan' | 'contracts' | 'payments' | 'ledger' | 'curve', string>>;
  readonly none: Readonly<Record<'plan' | 'contracts' | 'payments' | 'ledger', string>>;
  readonly column: Readonly<
    Record<
      | 'item'
      | 'lead'
      | 'what'
      | 'proof'
      | 'state'
      | 'act'
      | 'warnings'
      | 'edition'
      | 'contract'
      | 'signed'
      | 'scheme'
      | 'day'
      | 'voucher'
      | 'kind'
      | 'planned',
      string
    >
  >;
  readonly itemNumber: (name: string) => string;
  readonly serial: (serial: number) => string;
  /** What a dialog is about, before what it does. */
  readonly about: (what: string, left: string) => string;
  readonly aboutEntry: (voucher: string, amount: string) => string;
  readonly edition: (edition: number) => string;
  readonly proof: {
    readonly milestone: (title: string) => string;
    readonly since: (verified: string, on: string) => string;
    readonly unverified: (title: string) => string;
    readonly certificate: (number: string, value: string) => string;
    readonly none: string;
    readonly invoice: (number: string) => string;
  };
  readonly print: Readonly<Record<'application' | 'approval' | 'blank', string>>;
  readonly by: (name: string, day: string, onPaper: boolean) => string;
  readonly drawnUp: string;
  readonly applied: string;
  readonly reviewed: string;
  readonly approved: string;
  readonly because: (reason: string) => string;
  readonly above: (amount: string) => string;
  readonly reversed: string;
  readonly retained: (amount: string, day: string) => string;
  readonly overPaid: (amount: string) => string;
  readonly recovered: string;
  readonly supplemented: (was: string, number: string) => string;
  readonly how: string;
  readonly here: string;
  readonly onPaper: string;
  readonly noContract: string;
  readonly noMilestone: string;
  /** A node that was not verified, in the list of those to ask by. */
  readonly unverified: (title: string) => string;
  readonly curve: Readonly<Record<'paid' | 'verified' | 'planned' | 'title', string>>;
  readonly nextAct: string;
  readonly waitsForOthers: string;
}
