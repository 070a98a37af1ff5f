import type { Block, PaperDocument } from '../blocks.js';
import { gathering, paragraphsOf } from '../gathering.js';
import { layRows, tableOrParagraphs, type Grid, type SpannedCell } from '../grid.js';
import { attribute, childrenOf, isElement, isText, parsePage, type Element, type Node } from './tree.js';
import { isArticle, isLeftOut } from './visible.js';

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 ' +
    'header hr html legend li main menu ol p pre section summary ul'
  ).split(' '),
);
/** HTML allows a cell to reach down 65534 rows and across 1000 columns. */
const MAX_ROW_SPAN = 65_534;
const MAX_COLUMN_SPAN = 1000;
/** A table with a row of cells like pages, not like fields, arranges the page. */
const LAYOUT_CHARACTERS = 1500;

interface Words {
  text: string;
}

/** Reads a web page: the paper in it, without the website round it. */
export function readHtml(text: string): PaperDocument {
  const root = parsePage(text);
  const paper = gathering();
  if (root) paper.add(blocksOf(root, false));
  return { format: 'html', blocks: paper.blocks, picturePages: 0 };
}

/** The blocks an element holds, in order. Words outside any block element make a paragraph of their own. */
function blocksOf(element: Element, inArticle: boolean): Block[] {
  const blocks: Block[] = [];
  const words: Words = { text: '' };
  const flush = (): void => {
    for (const block of paragraphsOf(words.text)) blocks.push(block);
    words.text = '';
  };
  const visit = (node: Node, article: boolean, pre: boolean): void => {
    if (isText(node)) words.text += pre ? node.value.replaceAll('\u00a0', ' ') : folded(node.value);
    if (!isElement(node) || isLeftOut(node, article)) return;
    if (node.tagName === 'br') {
      words.text += '\n';
      return;
    }
    if (node.tagName === 'table') {
      flush();
      for (const block of readTable(node, article)) blocks.push(block);
      return;
    }
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) flush();
    for (const child of childrenOf(node)) visit(child, article || isArticle(node), pre || node.tagName === 'pre');
    if (isBlock) flush();
  };
  for (const child of childrenOf(element)) visit(child, inArticle || isArticle(element), element.tagName === 'pre');
  flush();
  return blocks;
}

/** White space in a page is its layout: any run of it is one space. */
const folded = (text: string): string => text.replace(/[ \t\r\n\f]+/gu, ' ').replaceAll('\u00a0', ' ');

interface ReadCell extends SpannedCell {
  readonly blocks: readonly Block[];
}

function readTable(table: Element, inArticle: boolean): Block[] {
  const captions: Block[] = [];
  const rows: ReadCell[][] = [];
  const visit = (element: Element): void => {
    for (const child of childrenOf(element)) {
      if (!isElement(child) || (child.tagName !== 'table' && isLeftOut(child, inArticle))) continue;
      if (child.tagName === 'caption') captions.push(...blocksOf(child, inArticle));
      else if (child.tagName === 'tr')
        rows.push(childrenOf(child).flatMap((cell) => (isCell(cell) ? readCell(cell, inArticle) : [])));
      else if (['tbody', 'thead', 'tfoot'].includes(child.tagName)) visit(child);
    }
  };
  visit(table);
  if (isLayout(rows)) return [...captions, ...rows.flatMap((row) => row.flatMap((cell) => cell.blocks))];
  const grid: Grid = layRows(rows);
  return [...captions, ...tableOrParagraphs(grid)];
}

const isCell = (node: Node): node is Element => isElement(node) && (node.tagName === 'td' || node.tagName === 'th');

function readCell(cell: Element, inArticle: boolean): ReadCell[] {
  if (isLeftOut(cell, inArticle)) return [];
  const blocks = blocksOf(cell, inArticle);
  const rows =
    attribute(cell, 'rowspan')?.trim() === '0' ? MAX_ROW_SPAN : span(attribute(cell, 'rowspan'), MAX_ROW_SPAN);
  return [{ blocks, text: flatText(blocks), rows, columns: span(attribute(cell, 'colspan'), MAX_COLUMN_SPAN) }];
}

const span = (value: string | undefined, most: number): number =>
  Math.min(Math.max(Number.parseInt(value ?? '1', 10) || 1, 1), most);

/** Whether a table arranges the page: most of its words stand in tables within, or it is one row of whole texts. */
function isLayout(rows: readonly (readonly ReadCell[])[]): boolean {
  let own = 0;
  let nested = 0;
  for (const cell of rows.flat()) {
    for (const block of cell.blocks) {
      if (block.kind === 'paragraph') own += block.text.length;
      else for (const row of block.rows) for (const inner of row) nested += inner.text.length;
    }
  }
  if (nested > own) return true;
  const filled = rows.filter((row) => row.some((cell) => cell.text.trim() !== ''));
  if (filled.length === 1 && nested > 0) return true;
  return filled.length === 1 && (filled[0] ?? []).some((cell) => cell.text.length > LAYOUT_CHARACTERS);
}

/** The words of a cell: a line for each paragraph, and for each row of a table within. */
const flatText = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.text.trim()]
        : block.rows.map((row) =>
            row
              .map((cell) => cell.text.replaceAll('\n', ' '))
              .filter((text) => text !== '')
              .join(' '),
          ),
    )
    .join('\n');
