import type { CalendarForm } from '../endpoints.js';

export type CalendarStanding = NonNullable<CalendarForm['preview']>['standing'];

/** The words of the page of holidays and swap days. */
export interface CalendarPageWords {
  readonly question: string;
  readonly known: (year: number, count: { readonly off: number; readonly worked: number }) => string;
  readonly predicted: (year: number) => string;
  readonly years: string;
  readonly year: (year: number) => string;
  readonly month: (month: number) => string;
  readonly weekdays: readonly string[];
  /** In the cell of a day: its mark in a calendar, and what it says aloud. */
  readonly mark: Readonly<Record<'off' | 'worked', string>>;
  readonly spoken: Readonly<Record<'off' | 'worked', string>>;
  readonly legend: string;
  readonly source: {
    readonly heading: string;
    readonly none: string;
    readonly published: string;
    readonly document: (document: string | null) => string;
    readonly days: (off: number, worked: number) => string;
    readonly by: (by: string) => string;
    readonly shipped: string;
    readonly stands: string;
    readonly replaced: string;
  };
  readonly form: {
    readonly heading: string;
    readonly lead: string;
    readonly file: string;
    readonly fileKept: (name: string) => string;
    readonly lines: string;
    readonly linesHint: string;
    readonly linesName: string;
    readonly published: string;
    readonly publishedHint: string;
    readonly check: string;
    readonly line: (line: number | null) => string;
    readonly problems: (count: number) => string;
    readonly standing: Readonly<Record<CalendarStanding, (year: number) => string>>;
    readonly missing: string;
    readonly changes: (count: number) => string;
    readonly becomes: Readonly<Record<'off' | 'worked', string>>;
    readonly moved: (district: string, duties: number) => string;
    readonly movesNothing: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly publish: (year: number) => string;
    readonly publishNote: string;
    readonly done: (year: number) => string;
  };
}
