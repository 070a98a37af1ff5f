import type { SheetColumn, SheetFaultCode } from './outputs/plan-xlsx-columns.js';

/** The words of a timetable as a sheet, out and in. */
export interface TimetableSheetWords {
  /** The headings: what goes out is what comes in. */
  readonly column: Readonly<Record<SheetColumn, string>>;
  /** What such a sheet lists, as other sentences about sheets name it. */
  readonly list: string;
  readonly title: (item: string) => string;
  /** Stands over the table; under it, it would come back as a node. */
  readonly note: (count: number, on: string) => string;
  readonly targets: string;
  readonly targetColumn: Readonly<Record<'number' | 'title', string>>;
  /** What is wrong with a cell and what to do about it; `{…}` is filled from the fault. */
  readonly fault: Readonly<Record<SheetFaultCode, string>>;
}
