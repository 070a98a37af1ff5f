import type { PaperDocument } from '../blocks.js';
import { gathering } from '../gathering.js';
import { tidy } from '../grid.js';
import { MAX_COLUMNS } from '../limits.js';

/** Fewer signs between cells make a line of prose with an indent, or a heading and its page number, not a row. */
const LEAST_SEPARATORS = 2;
/** What makes a table of lines: one line alone is prose. */
const LEAST_ROWS = 2;
/** `|---|:--:|`: drawn under a heading, and holding no word. */
const RULE = /^[\s|:+\-=—─┼├┤]+$/u;

/** Reads a plain text: a line is a paragraph; lines cut alike by tabs or bars are the rows of a table. */
export function readPlain(text: string): PaperDocument {
  const paper = gathering();
  const lines = text.split(/\r\n|[\n\r\f\u2028\u2029]/u);
  for (let at = 0; at < lines.length;) {
    const rows =
      rowsFrom(lines, at, '\t') ?? rowsFrom(lines, at, '|') ?? rowsFrom(lines, at, '｜') ?? rowsFrom(lines, at, '│');
    if (rows) {
      paper.table(tidy(rows.cells.map((row) => row.map((cell) => ({ text: cell.trim() })))));
      at += rows.lines;
    } else {
      paper.paragraph(lines[at] ?? '');
      at += 1;
    }
  }
  return { format: 'txt', blocks: paper.blocks, picturePages: 0 };
}

/** The rows that begin at a line, as long as all are cut into the same number of cells. */
function rowsFrom(
  lines: readonly string[],
  from: number,
  sign: string,
): { readonly cells: string[][]; readonly lines: number } | undefined {
  const cells: string[][] = [];
  let separators: number | undefined;
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (sign !== '\t' && separators !== undefined && RULE.test(line) && line.trim() !== '') continue;
    const count = line.split(sign).length - 1;
    if (count < LEAST_SEPARATORS || count >= MAX_COLUMNS || (separators !== undefined && count !== separators)) break;
    // A tab before the first word indents; cut by it, a flattened table would become columns of blanks.
    if (separators === undefined && line.trim().split(sign).length - 1 < LEAST_SEPARATORS) break;
    separators = count;
    cells.push(line.split(sign));
  }
  return cells.length < LEAST_ROWS ? undefined : { cells, lines: at - from };
}
