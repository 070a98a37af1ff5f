import type { SheetFaultCode } from './rules/returned-sheet.js';
import type { Grade, Materials } from './rules/content.js';

/** What a workbook is refused for as a whole. */
export type RefusedSheet = 'not-ours' | 'other-unit' | 'other-period' | 'other-filing';

/** The words of a unit's workbook for a quarter, out and in. */
export interface ReportSheetWords {
  /** What it is called in sentences about files. */
  readonly list: string;
  readonly title: (unit: string, year: number, period: string) => string;
  readonly cover: string;
  readonly choices: string;
  readonly period: (name: string) => string;
  readonly notes: (addressee: string, due: string) => readonly string[];
  readonly coverColumns: readonly [string, string, string];
  readonly lacks: (lacks: readonly string[]) => string;
  readonly tab: (number: string) => string;
  readonly item: (number: string, title: string) => string;
  readonly legend: string;
  readonly heading: Readonly<Record<'targets' | 'known' | 'said' | 'units' | 'publicity' | 'difficulties', string>>;
  readonly column: Readonly<
    Record<
      | ('target' | 'promised' | 'before' | 'value' | 'note')
      | ('unit' | 'materials' | 'sentence' | 'grade' | 'facts')
      | ('on' | 'channel' | 'link' | 'difficulty' | 'asked'),
      string
    >
  >;
  readonly row: Readonly<Record<'progress' | 'money' | 'people' | 'sentence' | 'explanation' | 'next', string>>;
  readonly none: string;
  readonly noUnits: string;
  readonly materials: Readonly<Record<Materials, string>>;
  readonly grades: Readonly<Record<Grade, string>>;
  readonly channels: readonly string[];
  readonly fact: (what: string, due: string, answered: string | null) => string;
  /** What a program says where a cell does not take what is written. */
  readonly refusal: string;
  readonly refused: Readonly<Record<RefusedSheet, string>>;
  readonly fault: Readonly<Record<SheetFaultCode, string>>;
  /** Of a change: what it is of. */
  readonly changed: {
    readonly target: (title: string) => string;
    readonly unit: (name: string) => string;
    readonly empty: string;
    readonly publicity: string;
    readonly difficulties: string;
  };
}
