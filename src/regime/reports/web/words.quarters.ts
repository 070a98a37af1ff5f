import type { CellStanding, ShownAs } from '../rules/quarter-board.js';

/** The words of the board of items by quarters. */
export interface QuarterBoardWords {
  readonly tab: string;
  readonly question: (year: number) => string;
  readonly answer: (figures: Readonly<Record<'items' | 'missing' | 'late' | 'waiting' | 'accepted', number>>) => string;
  readonly none: string;
  readonly nothingListed: string;
  readonly caption: (shown: number, all: number) => string;
  readonly column: Readonly<Record<'seq' | 'title' | 'lead', string>>;
  readonly card: (number: string) => string;
  readonly standing: Readonly<Record<CellStanding, string>>;
  readonly onTime: string;
  readonly late: string;
  readonly notCounted: string;
  readonly notOwed: string;
  readonly due: string;
  readonly cellOf: (number: string, quarter: string, standing: string) => string;
  readonly filter: string;
  readonly search: string;
  readonly searchHint: string;
  readonly showLabel: string;
  readonly anyStanding: string;
  readonly show: Readonly<Record<Exclude<ShownAs, CellStanding>, string>>;
  readonly periodLabel: string;
  readonly anyPeriod: string;
  readonly leadLabel: string;
  readonly anyLead: (count: number) => string;
  readonly clear: string;
  /** Of the workbook. */
  readonly sheetTitle: (year: number) => string;
  readonly sheet: string;
}
