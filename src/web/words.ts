import type { Standing } from './unsent.js';

/** What the calendar says of a day that is not simply a weekday or a weekend. */
export type DayKind = 'plain' | 'worked' | 'off';
export type LightKind = 'ok' | 'lag' | 'severe' | 'done' | 'none';

/** The words of the console's parts. */
export interface WebWords {
  readonly problem: {
    readonly heading: string;
    /** The title of a page that could not be read at all. */
    readonly page: string;
    readonly fields: (count: number) => string;
    /** A field by its label, and what is wrong with it. */
    readonly clause: string;
    readonly request: string;
    readonly retry: string;
    readonly offline: string;
    readonly unreadable: string;
  };
  readonly loading: string;
  /** How what is typed into a form stands. */
  readonly standing: Readonly<Record<Standing, string>>;
  readonly clash: {
    /** By another; null: it is not known by whom. */
    readonly theirs: (name: string | null) => string;
    /** By oneself, in another window. */
    readonly elsewhere: string;
    readonly mine: string;
    readonly keepMine: string;
    readonly keepTheirs: string;
    readonly keepElsewhere: string;
  };
  /** How much of a file has been sent, from 0 to 100. */
  readonly sending: (percent: number) => string;
  readonly readingFile: string;
  readonly close: string;
  readonly correct: string;
  readonly required: string;
  readonly sortedUp: string;
  readonly sortedDown: string;
  readonly sortBy: string;
  /** Where no column is sorted by: the list has an order of its own. */
  readonly ownOrder: string;
  readonly sortUp: string;
  readonly sortDown: string;
  /** Takes what a list shows into a workbook. */
  readonly exportListed: (count: number) => string;
  /** From Sunday on. */
  /** Sentences one after the other; what is empty is left out. */
  readonly paragraph: (sentences: readonly string[]) => string;
  /** Between things that are listed, and around what is said beside one. */
  readonly comma: string;
  readonly aside: (text: string) => string;
  /** What stands before a value of that name. */
  readonly labelled: (label: string) => string;
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly day: (day: { readonly year: number | null; readonly month: number; readonly dayOfMonth: number }) => string;
  /** What stands behind a day in brackets. */
  readonly dayRemark: (weekday: string, kind: DayKind) => string;
  /** Days from today; negative where the day has passed. */
  readonly near: (days: number) => string;
  readonly moment: (at: {
    readonly year: number;
    readonly month: number;
    readonly dayOfMonth: number;
    readonly time: string;
  }) => string;
  readonly light: Readonly<Record<LightKind, string>>;
  readonly asOf: (day: string) => string;
  readonly copy: { readonly act: string; readonly copied: string; readonly marked: string };
}
