import type { FilingView, SectionView } from '../contract.js';
import type { FigureSource, Grade, Materials, MissingName } from '../rules/content.js';

/** The rows of a section, in the order of the paper. */
export type RowName =
  | 'targets'
  | 'progress'
  | 'money'
  | 'people'
  | 'sentence'
  | 'next'
  | 'units'
  | 'publicity'
  | 'difficulties'
  | 'evidence';
type FieldName =
  | 'figure'
  | 'fallNote'
  | 'sentence'
  | 'next'
  | 'materials'
  | 'said'
  | 'grade'
  | 'on'
  | 'channel'
  | 'link'
  | 'difficulty'
  | 'asked'
  | 'reason'
  | 'newDueOn'
  | 'signedBy'
  | 'letterNumber'
  | 'ownNumber'
  | 'receivedOn'
  | 'way'
  | 'note';

/** The words of a unit's report page. */
export interface ReportPageWords {
  readonly crumb: (period: string, unit: string) => string;
  readonly all: string;
  /** While something may be typed; and after. */
  readonly question: (period: string) => string;
  readonly asked: (period: string) => string;
  /** How much was filled in, and what is still open. */
  readonly lead: (figures: { readonly items: number; readonly filled: number; readonly open: number }) => string;
  /** Before and behind the day by which it is owed. */
  readonly due: (addressee: string) => readonly [string, string];
  readonly lastDay: string;
  readonly opens: string;
  readonly late: string;
  readonly counts: (counts: boolean) => string;
  readonly basis: string;
  readonly submitted: string;
  readonly by: (name: string) => string;
  readonly signedOnPaper: (name: string) => string;
  readonly received: (channel: string, number: string | null) => string;
  readonly letterNumber: (number: string) => string;
  readonly item: (number: string) => string;
  readonly needs: (count: number) => string;
  readonly state: Readonly<Record<SectionView['state'], string>>;
  readonly returned: (reason: string) => string;
  readonly again: string;
  readonly edition: (edition: number, reason: string) => string;
  readonly standing: (edition: number) => string;
  readonly accepted: string;
  readonly hash: (hash: string) => string;
  readonly row: Readonly<Record<RowName, string>>;
  readonly correct: (item: string, row: string) => string;
  readonly add: string;
  readonly fold: string;
  readonly takeOut: string;
  readonly asProposed: string;
  readonly toPlan: string;
  readonly toFunds: string;
  readonly toStaffing: string;
  readonly target: {
    readonly done: (value: number, unit: string) => string;
    readonly unsaid: string;
    /** Of what was promised, in percent, where it is passed. */
    readonly over: (share: number) => string;
    readonly from: Readonly<Record<FigureSource, string>>;
    readonly before: (value: number, unit: string) => string;
    readonly fell: (note: string) => string;
  };
  readonly progress: Readonly<Record<'planned' | 'reported' | 'verified', (share: string) => string>>;
  readonly noProgress: string;
  readonly money: {
    readonly budget: string;
    readonly paid: string;
    readonly nothing: string;
    readonly executed: (rate: string) => string;
  };
  readonly people: Readonly<Record<'asked' | 'agreed' | 'arrived' | 'missing', (people: number) => string>>;
  readonly on: string;
  readonly proposed: Readonly<Record<'sentence' | 'next', string>>;
  readonly corrected: string;
  readonly nothing: Readonly<Record<'next' | 'publicity' | 'difficulties' | 'evidence', string>>;
  readonly noUnits: string;
  readonly materials: Readonly<Record<Materials, string>>;
  readonly grade: Readonly<Record<Grade | 'none', string>>;
  readonly unit: (name: string, materials: string, sentence: string) => string;
  readonly fact: (what: string, answered: boolean) => string;
  readonly asks: (text: string, unit: string | null) => string;
  readonly nobody: string;
  /** Of a unit that is named in a difficulty and cannot be asked, with the way out. */
  readonly notToBeAsked: string;
  /** What comes of a word that is read as negative. */
  readonly negative: string;
  readonly field: Readonly<Record<FieldName, string>>;
  /** What was typed for a target is no figure. */
  readonly noFigure: string;
  readonly figureOf: (target: string) => string;
  readonly ofUnit: (unit: string, field: string) => string;
  readonly why: { readonly label: string; readonly hint: string; readonly example: string };
  readonly missing: Readonly<Record<MissingName, string>>;
  readonly missingIn: (item: string, what: string) => string;
  readonly look: string;
  /** Of photos: what is added after the report was submitted is no part of it. */
  readonly frozen: string;
  /** Photos and files that are still being sent, or were told no, stand in nobody's way. */
  readonly underWay: (count: number) => string;
  readonly refusedFiles: (count: number) => string;
  readonly letter: {
    readonly title: string;
    readonly download: string;
    readonly source: string;
    readonly label: string;
  };
  readonly dock: {
    readonly label: string;
    readonly open: (count: number) => string;
    readonly more: string;
    readonly ready: string;
    readonly done: Readonly<Record<'submitted' | 'accepted', string>>;
    /** The moment stands behind it. */
    readonly saved: string;
    readonly note: string;
    readonly askHead: string;
    readonly office: string;
    readonly jump: string;
    readonly submit: (period: string) => string;
    readonly submitForUnit: (period: string) => string;
  };
  readonly act: Readonly<Record<'receive' | 'withdraw' | 'return' | 'accept' | 'acceptAll' | 'supersede', string>>;
  readonly about: Readonly<Record<'receive' | 'withdraw' | 'return' | 'supersede', string>>;
  readonly channel: Readonly<Record<'oa' | 'paper' | 'telephone' | 'xlsx' | 'unit', string>>;
  readonly hint: Readonly<
    Record<'optional' | 'ownNumber' | 'signedBy' | 'receivedOn' | 'newDueOn' | 'withdrawReason', string>
  >;
  readonly answered: (filing: Pick<FilingView, 'addressee'>) => string;
}
