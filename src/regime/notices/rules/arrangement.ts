import { readFlattened } from './flattened.js';
import { readCards } from './grid/card.js';
import type { Heading } from './grid/heading.js';
import { readGrid } from './grid.js';
import { readOutline } from './outline.js';
import type { Page, PageParagraph } from './page.js';
import type { Layout } from './rows.js';

/** How a document lays its items out, and which of its paragraphs are spoken for by them. */
export interface Arrangement extends Layout {
  readonly taken: ReadonlySet<PageParagraph>;
}

/**
 * Finds the items: in tables with cells, else in tables that were flattened to lines, else in numbered paragraphs. A new
 * layout is one reader here and nothing else (CONTRIBUTING.md shows it as a recipe).
 */
export function arrange(page: Page): Arrangement | undefined {
  const paragraphs = page.blocks.filter((block) => block.kind === 'paragraph');
  return fromTables(page) ?? fromLines(paragraphs) ?? fromOutline(paragraphs);
}

function fromTables({ blocks }: Page): Arrangement | undefined {
  const read: Layout[] = [];
  let heading: Heading | undefined;
  blocks.forEach((block, index) => {
    if (block.kind !== 'table') return;
    const list = readGrid(block, heading);
    heading = list?.heading ?? heading;
    const grid = list ?? readCards(block);
    if (!grid || grid.rows.length === 0) return;
    const above = blocks[index - 1];
    const group = above?.kind === 'paragraph' && HEADS_TABLE.test(above.text) ? above : undefined;
    if (!group) read.push(grid);
    else
      read.push({
        ...grid,
        rows: grid.rows.map((row) => ({ group: group.text, ...row })),
        groups: [{ name: group.text, place: group, first: 0 }, ...grid.groups],
      });
  });
  return read.length === 0 ? undefined : { ...together(read), taken: new Set() };
}

/** A numbered line directly above a table heads its items: 二、城乡建设（3件）. */
const HEADS_TABLE = /^[（(]?[一二三四五六七八九十]+[）)、.．][^。；]{2,40}$/u;

function fromLines(paragraphs: readonly PageParagraph[]): Arrangement | undefined {
  const read: NonNullable<ReturnType<typeof readFlattened>>[] = [];
  for (let at = 0; at < paragraphs.length; at += 1) {
    const table = readFlattened(paragraphs, at);
    if (!table) continue;
    read.push(table);
    at = table.to - 1;
  }
  if (read.length === 0) return undefined;
  return { ...together(read), taken: new Set(read.flatMap(({ from, to }) => paragraphs.slice(from, to))) };
}

function fromOutline(paragraphs: readonly PageParagraph[]): Arrangement | undefined {
  const outline = readOutline(paragraphs);
  if (!outline) return undefined;
  return { ...outline, taken: new Set(paragraphs.filter((_, index) => outline.taken.has(index))) };
}

/** Several tables of one notice are one list of items. */
function together(layouts: readonly Layout[]): Layout {
  let before = 0;
  const groups = layouts.flatMap((layout) => {
    const moved = layout.groups.map((group) => ({ ...group, first: group.first + before }));
    before += layout.rows.length;
    return moved;
  });
  return {
    rows: layouts.flatMap(({ rows }) => rows),
    namesLeads: layouts.some(({ namesLeads }) => namesLeads),
    namesDays: layouts.some(({ namesDays }) => namesDays),
    groups,
    captions: layouts.flatMap(({ captions }) => captions),
  };
}
