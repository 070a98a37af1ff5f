import type { Qualifier, Target } from '../contract.js';
import { rowName } from './row-name.js';
import type { AmendedCell, NoticeRow } from './machine.js';

/** The columns of the annex as a clerk sees and corrects them: the day and the words of it are one. */
export const columns = ['title', 'content', 'leadUnits', 'responsibleUnits', 'due', 'targets'] as const;
export type Column = (typeof columns)[number];

/** Parts of a cell's text, as the paper parts names. */
const BETWEEN = '、';

/** What stands in a column of a row, in the words of the paper; empty where it says nothing. */
export function cellText(row: NoticeRow, column: Column): string {
  switch (column) {
    case 'title':
    case 'content':
      return row[column];
    case 'leadUnits':
    case 'responsibleUnits':
      return row[column].join(BETWEEN);
    case 'due':
      return row.dueText ?? row.dueOn ?? '';
    case 'targets':
      return targetsText(row.targets);
  }
}

/** Limits in the words of papers, whatever language the page speaks: 约120㎡. */
const LIMIT: Readonly<Record<Qualifier, string>> = { exact: '', approx: '约', at_least: '不少于', at_most: '不超过' };

/** 管网500米、住院面积约6000㎡. */
export const targetsText = (targets: readonly Target[]): string =>
  targets
    .map(({ indicator, qualifier, written, unit }) => `${indicator}${LIMIT[qualifier]}${written}${unit}`)
    .join(BETWEEN);

/** A column of one row that a correction changed, in words. */
export interface ColumnChange {
  readonly row: string;
  readonly column: Column | 'deliverables';
  readonly was: string;
  readonly now: string;
}

/** The cells of a correction as changes of columns: the day and its words are told as one. */
export function columnChanges(cells: readonly AmendedCell[]): ColumnChange[] {
  return cells.flatMap((cell): ColumnChange[] => {
    const change = (column: ColumnChange['column'], was: string, now: string): ColumnChange[] => [
      { row: cell.row, column, was, now },
    ];
    switch (cell.field) {
      case 'title':
      case 'content':
        return change(cell.field, cell.old, cell.new);
      case 'leadUnits':
      case 'responsibleUnits':
      case 'deliverables':
        return change(cell.field, cell.old.join(BETWEEN), cell.new.join(BETWEEN));
      case 'targets':
        return change('targets', targetsText(cell.old), targetsText(cell.new));
      case 'dueText':
        return change('due', cell.old ?? '', cell.new ?? '');
      case 'dueOn':
        return cells.some(({ row, field }) => row === cell.row && field === 'dueText')
          ? []
          : change('due', cell.old ?? '', cell.new ?? '');
    }
  });
}

/** The row of a number. */
export const rowNamed = <Row extends NoticeRow>(rows: readonly Row[], name: string): Row | undefined =>
  rows.find((row) => rowName(row) === name);
