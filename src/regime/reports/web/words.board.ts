import type { FilingRow } from '../contract.js';
import type { ShownFilingAs } from '../rules/filing.js';

type FilingState = FilingRow['state'];

/** The words of the gov office's page of a quarter. */
export interface ReportBoardWords {
  readonly crumb: (year: number) => string;
  readonly question: (period: string) => string;
  readonly none: { readonly question: string; readonly why: string };
  readonly answer: (figures: {
    readonly units: number;
    readonly items: number;
    readonly missing: number;
    readonly overdue: number;
    readonly waiting: number;
    readonly accepted: number;
  }) => string;
  /** To a unit that leads no item, and so owes no report. */
  readonly saidOfUs: { readonly question: (period: string) => string; readonly answer: string };
  readonly periods: string;
  readonly caption: (shown: number, all: number) => string;
  readonly column: Readonly<Record<'unit' | 'state' | 'items' | 'due' | 'came' | 'act', string>>;
  readonly state: Readonly<Record<FilingState, string>>;
  readonly overdue: string;
  readonly lastDay: string;
  readonly onTime: string;
  readonly late: string;
  readonly counts: (counts: boolean) => string;
  readonly here: string;
  readonly item: (number: string) => string;
  readonly edition: (edition: number) => string;
  readonly acceptAll: string;
  readonly acceptOf: (unit: string) => string;
  readonly filter: {
    readonly label: string;
    readonly search: string;
    readonly searchHint: string;
    readonly showLabel: string;
    readonly anyStanding: string;
    /** Beside the states of a filing. */
    readonly show: Readonly<Record<Exclude<ShownFilingAs, FilingState>, string>>;
    readonly unitLabel: string;
    readonly anyUnit: (count: number) => string;
    readonly clear: string;
  };
  readonly nothingListed: string;
  /** Of the workbook, which has a cell for each fact that the page writes into one. */
  readonly sheetTitle: (year: number, period: string) => string;
  readonly sheet: string;
  readonly sheetColumn: Readonly<
    Record<'unit' | 'state' | 'items' | 'due' | 'lastDay' | 'came' | 'inTime' | 'counts' | 'channel', string>
  >;
  readonly outputs: {
    readonly heading: string;
    readonly note: string;
    readonly summary: string;
    readonly briefing: string;
  };
  readonly cooperation: {
    readonly heading: string;
    readonly note: string;
    readonly none: string;
    readonly caption: (count: number) => string;
    readonly column: Readonly<Record<'unit' | 'item' | 'said' | 'grade' | 'state', string>>;
    /** When a unit was asked for something, by when, and when it answered. */
    readonly fact: Readonly<Record<'asked' | 'due' | 'answered' | 'unanswered', string>>;
    readonly accepted: string;
    readonly pending: string;
    readonly of: (number: string, title: string) => string;
  };
}
