import type { Day } from '../../kernel/day.js';
import type { Qualifier } from '../notices/contract.js';
import type { UnsaidMatter } from '../notices/rules/unsaid.js';
import type { ObligationKind, OfficeRole } from './rules/obligation.js';

/** The words of duties and of the papers that go out before anybody has an account. */
export interface ObligationWords {
  /** What is owed, as it stands in a list of days. */
  readonly duty: Readonly<Record<ObligationKind, string>>;
  /** A post of the regime, where the notice gives it no name. */
  readonly role: Readonly<Record<OfficeRole, string>>;
  /** A day for a cell, its weekday on a second line; its year only where it is not the programme's. `worked`: a weekend day that is worked. */
  readonly day: (on: Day, programmeYear: number, worked: boolean) => string;
  readonly dayRemark: (days: {
    readonly due: Day;
    readonly reminder: Day;
    readonly rolled: boolean;
    readonly provisional: boolean;
  }) => string;
  /** What a period is called: 2022Q2, 2022-06, 2022H1, 2022; nothing where it is only a day. */
  readonly period: (name: string) => string;
  /** A duty with the period it is for: 报送进展情况（第二季度）. */
  readonly inPeriod: (duty: string, period: string) => string;
  readonly figure: (indicator: string, qualifier: Qualifier, written: string, unit: string) => string;
  /** 第1、2项 */
  readonly items: (names: readonly string[]) => string;
  /** Marks a value that a person has still to confirm. */
  readonly unconfirmed: (value: string) => string;
  readonly state: Readonly<Record<'not-due' | 'open' | 'met' | 'void' | 'overdue' | 'metLate', string>>;
  readonly label: Readonly<Record<Label, string>>;
  readonly file: Readonly<Record<FileName, string>>;
  readonly dutyListTitle: (unit: string) => string;
  readonly source: (title: string, number: string | null) => string;
  readonly chat: {
    readonly opening: (
      title: string,
      number: string | null,
      count: { readonly items: number; readonly leads: number; readonly units: number },
    ) => string;
    /** Stands before the days, where there are any. */
    readonly days: string;
    /** Instead of all days of a duty that falls due every month or week. */
    readonly andSoOn: (days: string, count: number) => string;
    readonly owe: (who: string, what: string, days: string, to: string | null) => string;
    readonly done: (days: string) => string;
    readonly unit: (unit: string, leads: readonly string[], helps: readonly string[]) => string;
    readonly units: string;
    readonly closing: (hasUnconfirmed: boolean) => string;
    /** A day with all that must be known of it: 10月5日（周三，10月8日前不计迟）. */
    readonly day: (
      on: Day,
      programmeYear: number,
      known: { readonly worked: boolean; readonly due: Day; readonly provisional: boolean },
    ) => string;
    readonly everyLead: string;
    readonly everyUnit: string;
  };
  readonly matter: Readonly<Record<UnsaidMatter['matter'], string>>;
  readonly proposal: (matter: UnsaidMatter, programmeYear: number) => string;
  readonly separator: string;
}

export type Label =
  | 'seq'
  | 'title'
  | 'content'
  | 'targets'
  | 'lead'
  | 'responsible'
  | 'due'
  | 'role'
  | 'leads'
  | 'helps'
  | 'partners'
  | 'day'
  | 'what'
  | 'who'
  | 'to'
  | 'itemsConcerned'
  | 'remark'
  | 'basis'
  | 'none'
  | 'itemsOfUnit'
  | 'daysOfUnit'
  | 'standingDuties'
  | 'unconfirmedNote'
  | 'question'
  | 'where'
  | 'questions'
  | 'unsaid'
  | 'proposal'
  | 'wholePaper'
  | 'noDays'
  | 'lastDay'
  | 'state'
  | 'provisional';

export type FileName = 'allocation' | 'days' | 'dutyLists' | 'chat' | 'questions' | 'archive';
