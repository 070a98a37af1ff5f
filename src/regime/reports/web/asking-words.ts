import type { AskingKind, Outcome } from '../rules/asking.js';

/** The words of what is asked of units on an item: material, matters to be coordinated, what leaders decided. */
export interface AskingWords {
  readonly title: string;
  readonly note: string;
  readonly none: string;
  readonly caption: (shown: number, all: number) => string;
  readonly kind: Readonly<Record<AskingKind, string>>;
  readonly column: Readonly<Record<'what' | 'unit' | 'days' | 'standing' | 'acts', string>>;
  readonly item: (row: string) => string;
  readonly ofPeriod: (period: string) => string;
  readonly askedOn: string;
  readonly dueOn: string;
  readonly waiting: string;
  readonly overdue: string;
  readonly answered: string;
  readonly late: string;
  readonly wordsGone: string;
  readonly fileGone: string;
  readonly outcome: Readonly<Record<AskingKind, Readonly<Record<Outcome, string>>>>;
  readonly decidedBy: (who: string) => string;
  readonly withdrawn: string;
  readonly registered: (number: string | null) => string;
  readonly act: Readonly<Record<AskingKind | 'answer' | 'settle' | 'withdraw', string>>;
  readonly actOn: (act: string, what: string) => string;
  readonly form: {
    readonly lead: Readonly<Record<AskingKind, string>>;
    readonly unit: string;
    readonly what: Readonly<Record<AskingKind, string>>;
    readonly dueOn: string;
    readonly decidedBy: string;
    readonly decidedByHint: string;
    readonly paper: string;
    readonly paperNote: string;
    readonly answerLead: (what: string, fromLetter: boolean) => string;
    readonly answer: string;
    readonly file: string;
    readonly files: (names: readonly string[]) => string;
    readonly settleLead: (what: string, isDecision: boolean) => string;
    readonly outcome: string;
    readonly settleWords: string;
    readonly settleHint: string;
    readonly withdrawLead: (what: string) => string;
    readonly reason: string;
  };
  readonly filter: {
    readonly label: string;
    readonly search: string;
    readonly searchHint: string;
    readonly kindLabel: string;
    readonly standingLabel: string;
    readonly any: string;
    readonly standing: Readonly<Record<'open' | 'overdue' | 'ended', string>>;
    readonly clear: string;
  };
  readonly sheetTitle: (year: number) => string;
  readonly sheet: string;
  readonly sheetColumn: Readonly<
    Record<
      | ('seq' | 'item' | 'lead' | 'kind' | 'what' | 'decidedBy' | 'unit' | 'askedOn' | 'dueOn')
      | ('standing' | 'answeredOn' | 'answer' | 'endedOn' | 'end'),
      string
    >
  >;
  readonly board: {
    readonly question: string;
    readonly answer: (open: number, overdue: number) => string;
    readonly none: string;
    readonly nothingListed: string;
    readonly toBoard: string;
    readonly allItems: string;
  };
}
