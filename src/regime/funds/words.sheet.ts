import type { PaymentColumn, PaymentFaultCode } from './rules/payment-columns.js';

/** The words of finance's own sheet of payments: its headings, what may be wrong with a cell, and the dialog that takes it. */
export interface PaymentSheetWords {
  readonly column: Readonly<Record<PaymentColumn, string>>;
  /** What such a sheet lists, as other sentences about sheets name it. */
  readonly list: string;
  /** What is wrong with a cell, and what to do about it; `{…}` is filled from the fault. */
  readonly fault: Readonly<Record<PaymentFaultCode, string>>;
  readonly template: { readonly title: string; readonly notes: readonly string[] };
  readonly page: {
    readonly title: string;
    readonly hint: string;
    readonly template: string;
    readonly choose: string;
    readonly faults: (count: number) => string;
    readonly place: string;
    readonly where: (row: number | null, column: string | null) => string;
    readonly what: string;
    readonly would: (counts: {
      readonly recorded: number;
      readonly paid: number;
      readonly known: number;
      readonly overCap: number;
      readonly amount: string;
    }) => string;
    readonly ignored: (headings: string) => string;
    readonly preview: string;
    readonly row: string;
    readonly does: Readonly<Record<'record' | 'pay' | 'known' | 'reversed', string>>;
    readonly serial: (serial: number) => string;
    readonly differs: (amount: string, day: string) => string;
    readonly act: string;
    readonly done: (recorded: number, known: number) => string;
  };
}
