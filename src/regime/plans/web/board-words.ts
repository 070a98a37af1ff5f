import type { PlanLine, PlanStanding } from '../contract.board.js';

/** What the page counts before it lists. */
export interface PlanFigures {
  readonly items: number;
  readonly approved: number;
  readonly underWay: number;
  readonly none: number;
  readonly late: number;
}

/** Every text of the board of all plans, and of its workbook. */
export interface PlanBoardWords {
  readonly crumb: (year: number) => string;
  readonly question: string;
  readonly answer: (figures: PlanFigures) => string;
  readonly filter: string;
  readonly stateLabel: string;
  readonly anyState: string;
  readonly unitLabel: string;
  readonly anyUnit: string;
  readonly clear: string;
  readonly caption: string;
  readonly none: string;
  readonly nothingListed: string;
  readonly itemNumber: (number: string) => string;
  readonly column: Readonly<
    Record<'item' | 'state' | 'countersigns' | 'drawnUp' | 'submitted' | 'approved' | 'awaits', string>
  >;
  readonly standing: (state: PlanStanding) => string;
  readonly edition: (number: number) => string;
  /** While another edition is at work, the one that holds. */
  readonly holds: (number: number) => string;
  readonly answered: (row: PlanLine['countersigns'][number]) => string;
  /** How many units answered how. */
  readonly tally: (standing: PlanLine['countersigns'][number]['standing'], count: number) => string;
  readonly nobodyAsked: string;
  readonly noUnits: string;
  readonly drawnUp: string;
  readonly due: string;
  readonly late: (days: number) => string;
  readonly notAsked: string;
  readonly awaited: (row: PlanLine['awaits'][number]) => string;
  /** Between those that are waited for. */
  readonly and: string;
  readonly nobody: string;
  readonly sheetTitle: (programme: string) => string;
  readonly sheet: string;
  readonly sheetColumns: readonly string[];
}
