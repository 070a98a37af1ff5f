import type { OutgoingDocument } from '../../../documents/writing/document.js';
import { listDocument } from '../../../documents/writing/list.js';
import type { Language } from '../../../kernel/language.js';
import { rowName } from '../../notices/rules/row-name.js';
import { obligationWords } from '../../obligations/word-lists.js';
import type { QuarterBoard, QuarterCellView } from '../contract.quarters.js';
import { quarterBoardWords } from '../web/word-lists.js';
import type { QuarterBoardWords } from '../web/words.quarters.js';

/** The board of quarters as a sheet: the rows and columns of the page, in its order. */
export function quarterListDocument({ programme, periods, items }: QuarterBoard, language: Language): OutgoingDocument {
  const words = quarterBoardWords[language];
  const { period: nameOf } = obligationWords[language];
  return listDocument({
    title: words.sheetTitle(programme.year),
    sheet: words.sheet,
    columns: [
      { heading: words.column.seq, width: 8, align: 'centre' },
      { heading: words.column.title, width: 40 },
      { heading: words.column.lead, width: 24 },
      ...periods.map(({ name }) => ({ heading: nameOf(name), width: 20 })),
    ],
    rows: items.map((item) => [
      ...[rowName(item), item.title, item.lead.name],
      ...item.cells.map((cell) => cellText(cell, words)),
    ]),
  });
}

/** Where the report stands; under it the day it came, and whether that was in time. */
function cellText(cell: QuarterCellView | null, words: QuarterBoardWords): string {
  if (!cell) return words.notOwed;
  const { standing, on, late, counts } = cell;
  if (on === null) return words.standing[standing];
  const inTime = late === true ? `${words.late}${counts === false ? words.notCounted : ''}` : words.onTime;
  return `${words.standing[standing]}\n${on} ${inTime}`;
}
