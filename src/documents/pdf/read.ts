import type { PaperDocument } from '../blocks.js';
import { gathering } from '../gathering.js';
import { isTraditional, unifyRadicals } from '../radicals.js';
import { columnTables } from './columns.js';
import { openPdf, type PdfFile } from './file.js';
import { withoutFurniture } from './furniture.js';
import { gridOfTable, joinParts, type JoinedTable } from './joining.js';
import { linesOf, type Line } from './lines.js';
import { marksOf, type PageMarks } from './marks.js';
import { continues, paragraphText, settingOf, type Setting } from './paragraphs.js';
import { ruledGrids } from './ruled.js';
import type { Rule } from './rules.js';
import { withoutStruck } from './strikes.js';
import { fillGrid, insideOf, type TablePart } from './table.js';

/** A page of which a larger share of glyphs has no known character is not read, but counted as a picture. */
const NAMELESS_AT_MOST = 0.3;

interface ReadPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly tables: readonly TablePart[];
  readonly rules: readonly Rule[];
  readonly unreadable: boolean;
}

/** What stands on a page, from the top down. */
type Item = { readonly line: Line; readonly page: ReadPage } | { readonly table: TablePart; readonly page: ReadPage };

/** Reads the text layer of a PDF. `onProgress` is told the share of pages done, 0 to 1. */
export async function readPdf(
  bytes: Uint8Array,
  {
    onProgress,
    pages: most = Infinity,
  }: { readonly onProgress?: (done: number) => void; readonly pages?: number } = {},
): Promise<PaperDocument> {
  const file = await openPdf(bytes);
  try {
    const last = Math.min(file.pages, most);
    const pages: ReadPage[] = [];
    let traditional: boolean | undefined; // told by the first page that has words
    for (let number = 1; number <= last; number += 1) {
      const missing = file.missing();
      const marks = marksOf(await file.page(number));
      if (marks.glyphs.length > 0) traditional ??= isTraditional(marks.glyphs.map((glyph) => glyph.text).join(''));
      const page = readPage(marks, number, traditional ?? false);
      pages.push(file.missing() > missing ? { ...page, unreadable: true } : page);
      onProgress?.(number / last);
    }
    const kept = withoutFurniture(pages);
    const picturePages = await countPictures(file, pages, kept);
    return { format: 'pdf', blocks: blocksOf(pages, kept), picturePages };
  } finally {
    await file.close();
  }
}

function readPage(
  { glyphs, rules, width, height, nameless }: PageMarks,
  number: number,
  traditional: boolean,
): ReadPage {
  if (nameless > NAMELESS_AT_MOST) return { number, width, height, lines: [], tables: [], rules: [], unreadable: true };
  const written = withoutStruck(glyphs, rules).map((glyph) => ({
    ...glyph,
    text: unifyRadicals(glyph.text, traditional),
  }));
  const area = ({ xs, ys }: { readonly xs: readonly number[]; readonly ys: readonly number[] }): number =>
    ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0));
  // The smallest table that a character stands in has it: frames within frames.
  const grids = ruledGrids(rules).sort((a, b) => area(a) - area(b));
  const held = grids.map((grid) => ({ grid, glyphs: [] as typeof written }));
  const free: typeof written = [];
  for (const glyph of written) (held.find(({ grid }) => insideOf(glyph, grid))?.glyphs ?? free).push(glyph);
  const tables = held
    .filter((table) => table.glyphs.some((glyph) => glyph.text.trim() !== ''))
    .map((table) => fillGrid(table.grid, table.glyphs));
  return { number, width, height, lines: linesOf(free), tables, rules, unreadable: false };
}

async function countPictures(
  file: PdfFile,
  pages: readonly ReadPage[],
  kept: readonly (readonly Line[])[],
): Promise<number> {
  let count = 0;
  for (const [at, page] of pages.entries()) {
    const hasText = page.tables.length > 0 || (kept[at]?.length ?? 0) > 0;
    if (page.unreadable || (!hasText && (await file.hasPicture(page.number)))) count += 1;
  }
  return count;
}

function blocksOf(pages: readonly ReadPage[], kept: readonly (readonly Line[])[]): PaperDocument['blocks'] {
  const paper = gathering();
  const settings = settingsOf(pages, kept);
  let paragraph: Line[] = [];
  let paragraphPage: ReadPage | undefined;
  let table: JoinedTable | undefined;
  let tablePage = 0;
  const closeParagraph = (): void => {
    if (paragraph.length > 0) paper.paragraph(paragraphText(paragraph));
    paragraph = [];
  };
  const closeTable = (): void => {
    if (table) paper.table(gridOfTable(table));
    table = undefined;
  };
  for (const item of pages.flatMap((page, at) => itemsOf(page, kept[at] ?? []))) {
    if ('line' in item) {
      closeTable();
      const setting = settings.get(sizeOf(item.page));
      if (setting && !continues(paragraph, item.line, setting, paragraphPage === item.page)) closeParagraph();
      paragraph.push(item.line);
      paragraphPage = item.page;
    } else {
      closeParagraph();
      const joined = table && tablePage === item.page.number - 1 ? joinParts(table, item.table) : undefined;
      if (!joined) closeTable();
      table = joined ?? item.table;
      tablePage = item.page.number;
    }
  }
  closeParagraph();
  closeTable();
  return paper.blocks;
}

const sizeOf = ({ width, height }: ReadPage): string => `${String(Math.round(width))}x${String(Math.round(height))}`;

/** Pages of one size are set alike. */
function settingsOf(pages: readonly ReadPage[], kept: readonly (readonly Line[])[]): Map<string, Setting> {
  const groups = new Map<string, { readonly width: number; readonly lines: (readonly Line[])[] }>();
  pages.forEach((page, at) => {
    const group = groups.get(sizeOf(page)) ?? { width: page.width, lines: [] };
    groups.set(sizeOf(page), group);
    group.lines.push(kept[at] ?? []);
  });
  return new Map([...groups].map(([size, { lines, width }]) => [size, settingOf(lines, width)]));
}

function itemsOf(page: ReadPage, lines: readonly Line[]): Item[] {
  const columns = columnTables(lines, page.rules);
  const alone = lines.filter((_, at) => !columns.some(({ from, to }) => at >= from && at < to));
  const placed = [
    ...alone.map((line) => ({ top: line.y - line.size, item: { line, page } })),
    ...[...page.tables, ...columns.map(({ part }) => part)].map((table) => ({ top: table.top, item: { table, page } })),
  ];
  return placed.sort((a, b) => a.top - b.top).map(({ item }) => item);
}
