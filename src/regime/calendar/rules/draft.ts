/** One entry of a file, as written: nothing in it is judged yet. */
export interface Entry {
  /** `YYYY-MM-DD` in form; it may still be no real day. */
  readonly text: string;
  readonly off: boolean;
  readonly name: string;
  /** The line of the file it stands in, from 1. */
  readonly line: number;
}

/** A year as a file has it, before it is checked. */
export interface Draft {
  /** null where the file names no year: then its days do. */
  readonly year: number | null;
  readonly published: string | null;
  readonly document: string | null;
  readonly entries: readonly Entry[];
  /** The shape lists weekdays alone as off, so that a weekend among them is a slip, and no part of a break. */
  readonly weekdaysAlone: boolean;
}

export type ProblemCode =
  | 'not-a-calendar'
  | 'unreadable-line'
  | 'no-days'
  | 'unknown-day'
  | 'weekend-off'
  | 'worked-weekday'
  | 'duplicate'
  | 'other-year'
  | 'published-missing'
  | 'published-unfit'
  | 'published-differs';

/** Why a file cannot be taken in: each place at once, so that it is corrected in one go. */
export interface Problem {
  readonly code: ProblemCode;
  /** null where it concerns the whole file. */
  readonly line: number | null;
  readonly params: Readonly<Record<string, string | number>>;
}

export const problem = (code: ProblemCode, line: number | null, params: Problem['params'] = {}): Problem => ({
  code,
  line,
  params,
});

export type Outcome<Value> =
  { readonly read: true; readonly value: Value } | { readonly read: false; readonly problems: readonly Problem[] };
