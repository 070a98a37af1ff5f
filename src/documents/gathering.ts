import type { Block } from './blocks.js';
import { tableOrParagraphs, type Grid } from './grid.js';
import { MAX_CELLS, MAX_CHARACTERS, MAX_PARAGRAPHS } from './limits.js';
import { UnreadablePaper } from './unreadable.js';

/** Collects the blocks of a paper, and refuses it as soon as it grows past what a paper can be. */
export interface Gathering {
  readonly blocks: readonly Block[];
  /** Adds a paragraph; a line break in it makes two, and a blank one is left out. */
  paragraph(text: string): void;
  /** Adds a table; a grid of a single column is no table and becomes paragraphs. */
  table(grid: Grid): void;
  add(blocks: readonly Block[]): void;
}

export function gathering(): Gathering {
  const blocks: Block[] = [];
  let characters = 0;
  let cells = 0;
  let paragraphs = 0;
  const count = (text: string): void => {
    characters += text.length;
    if (characters > MAX_CHARACTERS) throw new UnreadablePaper('too-much-text', { limit: MAX_CHARACTERS });
  };
  const add = (block: Block): void => {
    if (block.kind === 'paragraph') {
      paragraphs += 1;
      if (paragraphs > MAX_PARAGRAPHS) throw new UnreadablePaper('too-much-text', { limit: MAX_CHARACTERS });
      count(block.text);
    } else {
      cells += block.rows.length * (block.rows[0]?.length ?? 0);
      if (cells > MAX_CELLS) throw new UnreadablePaper('too-many-cells', { count: cells, limit: MAX_CELLS });
      for (const row of block.rows) for (const cell of row) count(cell.text);
    }
    blocks.push(block);
  };
  return {
    blocks,
    paragraph: (text) => paragraphsOf(text).forEach(add),
    table: (grid) => tableOrParagraphs(grid).forEach(add),
    add: (more) => more.forEach(add),
  };
}

/** The lines of a text as paragraphs, blank ones left out. */
export const paragraphsOf = (text: string): Block[] =>
  text
    .split(/[\n\r\u2028\u2029]+/u)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', text: line }));
