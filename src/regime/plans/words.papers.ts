import type { Day } from '../../kernel/day.js';

/** What stands before a field of the slips that go with a plan. */
export type PlanSlipLabel =
  | 'item'
  | 'lead'
  | 'edition'
  | 'day'
  | 'drawnUp'
  | 'submitted'
  | 'content'
  | 'money'
  | 'countersigned'
  | 'silent'
  | 'office'
  | 'leader'
  | 'meeting'
  | 'reason'
  | 'reporter'
  | 'attending'
  | 'annex'
  | 'remark';

/** The words of the papers of a plan: the plan itself, the slips that go round with it, the agenda item it may become. */
export interface PlanPaperWords {
  readonly day: (on: Day) => string;
  readonly item: (number: string, title: string) => string;
  /** Between names that follow one another. */
  readonly and: string;
  readonly title: Readonly<
    Record<'plan' | 'countersign' | 'approval' | 'agenda', (unit: string, item: string) => string>
  >;
  readonly file: Readonly<Record<'plan' | 'countersign' | 'approval' | 'agenda', (item: string) => string>>;
  readonly plan: {
    readonly standing: (edition: number, state: string) => string;
    readonly approved: (edition: number, on: string) => string;
    readonly basis: (notice: string, number: string | null) => string;
    /** 一、 */
    readonly chapter: (number: number, title: string) => string;
    readonly chapters: Readonly<
      Record<
        'targets' | 'summary' | 'duties' | 'people' | 'timetable' | 'money' | 'staffing' | 'risks' | 'picture',
        string
      >
    >;
    readonly promise: (content: string, due: string) => string;
    readonly unsaid: string;
    readonly leads: (unit: string) => string;
    /** With its number among the units, from 2 on. */
    readonly shares: (number: number, unit: string) => string;
    readonly duty: (target: string | null, text: string) => string;
    readonly heads: (unit: string, head: string | null, handsOn: string | null, leader: string | null) => string;
    readonly targetColumns: readonly string[];
    readonly peopleColumns: readonly string[];
    readonly timetableColumns: readonly string[];
    readonly moneyColumns: readonly string[];
    readonly staffingColumns: readonly string[];
    readonly riskColumns: readonly string[];
    readonly preparing: string;
    readonly sum: string;
    readonly yuan: (amount: string) => string;
    readonly noDistrict: string;
    readonly estimate: (amount: string) => string;
    readonly notNeeded: string;
    readonly noRisks: string;
    readonly annex: string;
    readonly pictured: (from: number, until: number) => string;
    readonly tooMany: (count: number) => string;
  };
  readonly label: Readonly<Record<PlanSlipLabel, string>>;
  readonly edition: (edition: number) => string;
  readonly signature: string;
  readonly blankDay: string;
  readonly agreed: (on: string, registered: boolean) => string;
  readonly objected: (reason: string, on: string, registered: boolean) => string;
  readonly reply: (text: string) => string;
  readonly silent: (due: string) => string;
  readonly waiting: (due: string) => string;
  readonly notAsked: string;
  readonly nobody: string;
  readonly noneSilent: string;
  readonly silentUnits: (units: string) => string;
  readonly counted: Readonly<Record<'agreed' | 'objected' | 'silent' | 'waiting', (units: string) => string>>;
  readonly said: (words: string, by: string, on: string) => string;
  readonly circled: string;
  readonly minutes: string;
  readonly major: (reasons: string) => string;
  readonly judged: (reason: string) => string;
  readonly annexes: string;
  readonly incoming: string;
  /** On the page: what each is called on its link. */
  readonly section: string;
  readonly note: string;
  readonly link: Readonly<Record<'plan' | 'countersign' | 'approval' | 'agenda', string>>;
}
