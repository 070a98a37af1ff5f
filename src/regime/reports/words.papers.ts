import type { Day } from '../../kernel/day.js';
import type { PrintedCooperation, PrintedSection, PrintedTarget } from './outputs/printed.js';
import type { LightKind } from './rules/content.js';

type Progress = NonNullable<PrintedSection['progress']>;
type Money = NonNullable<PrintedSection['money']>;
type People = NonNullable<PrintedSection['people']>;

/** The words of the papers of a quarter: the unit's letter, the summary, and the briefing for the leaders. */
export interface ReportPaperWords {
  readonly day: (on: Day) => string;
  /** 第二季度 for 2022Q2. */
  readonly period: (name: string) => string;
  /** 一、 before the title of a chapter. */
  readonly chapter: (number: number, title: string) => string;
  readonly second: (number: number, title: string) => string;
  /** Between names, and between sentences. */
  readonly and: string;
  readonly gap: string;
  /** Between parts of one sentence. */
  readonly then: string;
  /** Behind a heading that runs on into its text. */
  readonly stop: string;
  readonly sentence: (text: string) => string;
  readonly percent: (share: number) => string;
  readonly item: (number: string, title: string) => string;
  readonly items: (numbers: readonly string[]) => string;
  readonly target: (target: PrintedTarget) => string;
  readonly progress: (progress: Progress) => string;
  readonly behind: (points: number) => string;
  readonly money: (money: Money) => string;
  readonly people: (people: People) => string;
  readonly explained: (text: string) => string;
  readonly unexplained: string;
  readonly next: (text: string) => string;
  readonly publicity: (lines: readonly string[]) => string;
  readonly published: (on: string, channel: string, link: string | null) => string;
  readonly attached: (count: PrintedSection['attached']) => string;
  readonly difficulty: (text: string, asked: string | null) => string;
  readonly cooperates: (units: string, said: Pick<PrintedCooperation, 'materials' | 'sentence'>) => string;
  readonly light: Readonly<Record<LightKind, string>>;
  readonly state: Readonly<Record<PrintedSection['state'], string>>;
  readonly letter: {
    readonly title: (unit: string, year: number, quarter: string) => string;
    readonly opening: (addressee: string) => string;
    readonly lead: (notice: string, items: number, quarter: string) => string;
    readonly cooperation: string;
    readonly noUnits: string;
    readonly noUnitsIn: (items: string) => string;
    readonly file: (unit: string, year: number, quarter: string) => string;
  };
  readonly summary: {
    readonly title: (year: number, quarter: string) => string;
    readonly asOf: (on: string) => string;
    readonly sheet: string;
    readonly columns: readonly string[];
    readonly late: string;
    readonly onTime: string;
    readonly missing: (due: string) => string;
    readonly provisional: string;
    readonly noUnits: string;
  };
  readonly briefing: {
    readonly title: (year: number, quarter: string) => string;
    readonly signed: string;
    readonly lead: (figures: {
      readonly items: number;
      readonly units: number;
      readonly received: number;
      readonly accepted: number;
      readonly quarter: string;
    }) => string;
    readonly lights: (counts: readonly (readonly [count: number, word: string])[]) => string;
    readonly chapters: Readonly<Record<'whole' | 'behind' | 'matters' | 'missing' | 'cooperation' | 'items', string>>;
    readonly noneBehind: string;
    readonly noMatters: string;
    readonly noneMissing: string;
    readonly owes: (unit: string, items: string, due: string) => string;
    readonly lateUnit: (unit: string, on: string) => string;
    readonly leads: (unit: string) => string;
    readonly marked: (text: string) => string;
    readonly goodCooperation: string;
    readonly columns: readonly string[];
  };
}
