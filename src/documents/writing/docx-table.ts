import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { OutgoingTable } from './document.js';
import { FACES, SIZES, TABLE_LINE_POINTS } from './official-form.js';
import { alignOf, columnWidths, leastWidths, placeCells, type PlacedCell } from './placing.js';
import { twips } from './twips.js';

/** Half a point, as Word draws a table unless told otherwise. */
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
/** What stays free beside and above the text of a cell, in twips (1.4 mm and 0.5 mm). */
const PADDING = { left: 80, right: 80, top: 28, bottom: 28 };

const SETTING = { character: twips(SIZES.five), padding: PADDING.left + PADDING.right };

/** A table of fixed columns over `width` twips, its header repeated on every page, no row torn apart. */
export function tableOf(table: OutgoingTable, width: number): Table {
  const placed = placeCells(table);
  const widths = columnWidths(table.columns, width, leastWidths(table, placed, SETTING)).map(Math.floor);
  const height = table.header.length + table.rows.length;
  return new Table({
    width: { size: widths.reduce((all, each) => all + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: BORDER,
      bottom: BORDER,
      left: BORDER,
      right: BORDER,
      insideHorizontal: BORDER,
      insideVertical: BORDER,
    },
    rows: Array.from({ length: height }, (_, row) => {
      const cells = placed.filter((cell) => cell.row === row);
      return new TableRow({
        tableHeader: row < table.header.length,
        cantSplit: true,
        // A heading between rows is no last line of a page.
        keepNext: row >= table.header.length && row < height - 1 && cells[0]?.columns === table.columns.length,
        children: cells.map((cell) => cellOf(table, cell, widths)),
      });
    }),
  });
}

function cellOf(table: OutgoingTable, placed: PlacedCell, widths: readonly number[]): TableCell {
  const { cell, row, column, rows, columns } = placed;
  const strong = row < table.header.length || cell.strong === true;
  const width = widths.slice(column, column + columns).reduce((all, each) => all + each, 0);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: columns,
    rowSpan: rows,
    margins: { ...PADDING, marginUnitType: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: cell.text.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: alignOf(table, placed) === 'centre' ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { line: twips(TABLE_LINE_POINTS), lineRule: LineRuleType.EXACT },
          children: [runOf(line, strong)],
        }),
    ),
  });
}

function runOf(text: string, strong: boolean): TextRun {
  const face = strong ? FACES.first : FACES.body;
  return new TextRun({
    text,
    font: { ascii: face, eastAsia: face, hAnsi: face, cs: face, hint: 'eastAsia' },
    size: SIZES.five * 2,
  });
}
