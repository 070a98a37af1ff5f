import type { OutgoingDocument } from '../../../documents/writing/document.js';
import type { Day } from '../../../kernel/day.js';
import type { Milestone } from '../rules/milestone.js';
import type { TimetableSheetWords } from '../words.sheet.js';
import { codesOf, type SheetColumn, sheetColumns } from './plan-xlsx-columns.js';

/** Shares of the page, a column each. */
const WIDTHS: Readonly<Record<SheetColumn, number>> = {
  number: 6,
  title: 28,
  targets: 10,
  start: 12,
  finish: 12,
  weight: 7,
  unit: 18,
  person: 10,
  after: 10,
  code: 10,
};

export interface TimetableSheet {
  readonly item: string;
  readonly milestones: readonly Milestone[];
  readonly targets: readonly { readonly number: number; readonly title: string }[];
  readonly unitName: (unitId: string) => string;
  readonly on: Day;
  readonly words: TimetableSheetWords;
}

/** The timetable as a sheet, relations by number, and beside it the targets by the numbers that it names. */
export function timetableDocument({
  item,
  milestones,
  targets,
  unitName,
  on,
  words,
}: TimetableSheet): OutgoingDocument {
  const codes = codesOf(milestones.map(({ id }) => id));
  const numbers = new Map(milestones.map(({ id }, at) => [id, String(at + 1)]));
  const cellsOf = (each: Milestone): Readonly<Record<SheetColumn, string>> => ({
    number: numbers.get(each.id) ?? '',
    title: each.title,
    targets: each.targets.join('、'),
    start: each.start,
    finish: each.finish,
    weight: String(each.weight),
    unit: each.ownerUnitId === undefined ? '' : unitName(each.ownerUnitId),
    person: each.person ?? '',
    after: each.after.flatMap((id) => numbers.get(id) ?? []).join('、'),
    code: codes.get(each.id) ?? '',
  });
  const title = words.title(item);
  return {
    title,
    orientation: 'landscape',
    parts: [
      { kind: 'heading', level: 'title', text: title },
      { kind: 'passage', style: 'note', text: words.note(milestones.length, on) },
      {
        kind: 'table',
        name: title,
        columns: sheetColumns.map((column) => ({ width: WIDTHS[column] })),
        header: [sheetColumns.map((column) => ({ text: words.column[column] }))],
        rows: milestones.map(cellsOf).map((cells) => sheetColumns.map((column) => ({ text: cells[column] }))),
      },
      { kind: 'heading', level: 'first', text: words.targets },
      {
        kind: 'table',
        name: words.targets,
        columns: [{ width: 8 }, { width: 92 }],
        header: [[{ text: words.targetColumn.number }, { text: words.targetColumn.title }]],
        rows: targets.map(({ number, title: target }) => [{ text: String(number) }, { text: target }]),
      },
    ],
  };
}
