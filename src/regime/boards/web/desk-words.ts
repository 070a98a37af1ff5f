import type { BackStep } from '../../plans/rules/awaited.js';

/** The words of a desk: what needs somebody now. */
export interface DeskWords {
  readonly crumb: string;
  readonly question: string;
  readonly answer: (counts: { readonly overdue: number; readonly soon: number; readonly later: number }) => string;
  readonly group: { readonly overdue: string; readonly soon: string; readonly later: string };
  readonly count: (matters: number) => string;
  readonly nothing: string;
  readonly nothingAdmin: string;
  readonly items: (names: readonly string[]) => string;
  /** The head of a matter: which items, whose, and what. */
  readonly matter: (said: {
    readonly items: string;
    readonly units: readonly string[];
    readonly duty: string;
  }) => string;
  readonly manyUnits: (units: number, duty: string) => string;
  readonly basis: string;
  readonly ownSetting: string;
  readonly written: string;
  readonly provisional: string;
  readonly act: { readonly do: string; readonly receive: string };
  readonly copyNote: string;
  readonly noDay: string;
  readonly held: (name: string) => string;
  readonly heldNote: (day: string) => string;
  readonly decide: string;
  readonly unconfirmed: (name: string) => string;
  readonly unconfirmedNote: (items: readonly string[]) => string;
  readonly confirm: string;
  readonly openNotice: (name: string) => string;
  readonly openNoticeNote: string;
  readonly goOn: string;
  readonly failed: (count: number) => string;
  readonly failedNote: string;
  readonly look: string;
  /** A plan that came back to the unit that leads its item, and what it needs. */
  readonly planOf: (row: string, title: string) => string;
  readonly planStep: Readonly<Record<BackStep, string>>;
  readonly ahead: string;
  readonly nothingAhead: string;
  readonly unread: (count: number) => string;
  readonly waiting: string;
  readonly nobodyWaits: string;
  readonly unitOwes: (duties: number) => string;
  /** What was asked of others, on a day that stands before it. */
  readonly asked: { readonly urging: string; readonly ruling: string };
}
