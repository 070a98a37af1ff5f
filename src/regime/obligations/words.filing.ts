import type { Day } from '../../kernel/day.js';
import type { ObligationKind } from './rules/obligation.js';

/** The words of the two papers that go with a filing: the letter it is sent with, and the slip on which leaders sign. */
export interface FilingWords {
  /** What is sent where a duty is met by sending it. */
  readonly sent: Readonly<Record<ObligationKind, string>>;
  /** The year, the period and what is sent: 2022年第二季度为民办实事项目进展情况. */
  readonly matter: (year: number, period: string, sent: string) => string;
  /** 《通知》（文号）"clause" */
  readonly basis: (title: string, number: string | null, clause: string | null) => string;
  readonly item: (name: string, title: string) => string;
  readonly day: (on: Day) => string;
  readonly letter: {
    readonly title: (unit: string, matter: string) => string;
    readonly opening: (to: string) => string;
    readonly body: (basis: string, matter: string) => string;
    readonly items: string;
    readonly annex: (matter: string) => string;
    readonly contact: string;
    readonly file: (unit: string, matter: string) => string;
  };
  readonly slip: {
    readonly title: string;
    readonly file: (unit: string, matter: string) => string;
    readonly label: Readonly<Record<SlipLabel, string>>;
    readonly due: (on: Day) => string;
    /** A line to be filled in by hand at the end of a field. */
    readonly signature: string;
    readonly blankDay: string;
    /** A unit that countersigns: a line of its own, to be filled in by hand. */
    readonly countersigns: (unit: string) => string;
    readonly nobodyCountersigns: string;
    readonly incoming: string;
  };
}

export type SlipLabel =
  'unit' | 'day' | 'matter' | 'basis' | 'due' | 'content' | 'countersigned' | 'head' | 'office' | 'leader' | 'remark';
