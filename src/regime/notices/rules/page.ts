import type { PaperDocument } from '../../../documents/blocks.js';
import { codePoints, foldSpace } from '../../../kernel/text.js';
import type { Span } from '../contract.js';

/** A piece of the extracted text: `text` stands there word for word, from `start` to `end` in UTF-16 units. */
export interface Passage {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface PageParagraph extends Passage {
  readonly kind: 'paragraph';
  /** As written: a list may part its units by spaces, which folding takes away between Han characters. */
  readonly raw: string;
}

export interface PageCell extends Passage {
  /** The lines of the cell as written: a list may stand one unit a line, or part its units by spaces. */
  readonly lines: readonly string[];
  readonly continues?: 'above' | 'left';
}

export interface PageTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly PageCell[])[];
}

export type PageBlock = PageParagraph | PageTable;

/** The whole document as one text, one paragraph or cell a line, and its blocks with their places in it. */
export interface Page {
  readonly text: string;
  readonly blocks: readonly PageBlock[];
}

/** Lays the blocks of a document out as the text that spans count in (`shishi intake --text`). */
export function layOut(document: PaperDocument): Page {
  let text = '';
  const place = (raw: string): Passage => {
    const folded = foldSpace(raw);
    if (folded === '') return { text: '', start: text.length, end: text.length };
    if (text !== '') text += '\n';
    const start = text.length;
    text += folded;
    return { text: folded, start, end: text.length };
  };
  const blocks = document.blocks.flatMap((block): PageBlock[] => {
    if (block.kind === 'paragraph') {
      const passage = place(block.text);
      return passage.text === '' ? [] : [{ kind: 'paragraph', ...passage, raw: block.text }];
    }
    const rows = block.rows.map((row) =>
      row.map((cell): PageCell => {
        const lines = cell.text
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '');
        return { ...place(cell.text), lines, ...(cell.continues && { continues: cell.continues }) };
      }),
    );
    return [{ kind: 'table', rows }];
  });
  return { text, blocks };
}

/** The part of a passage from `start` to `end`, counted in its own text. */
export const part = (passage: Passage, start: number, end: number): Passage => ({
  text: passage.text.slice(start, end),
  start: passage.start + start,
  end: passage.start + end,
});

/** The first place of `words` in a passage, or undefined where they do not stand there word for word. */
export function placeOf(words: string, passage: Passage): Passage | undefined {
  const at = passage.text.indexOf(words);
  return at < 0 || words === '' ? undefined : part(passage, at, at + words.length);
}

/** Turns places into spans: the contract counts code points, so that no reader has to know of UTF-16. */
export function spansIn(text: string): (place: { readonly start: number; readonly end: number }) => Span {
  if (codePoints(text) === text.length) return ({ start, end }) => [start, end];
  return ({ start, end }) => [codePoints(text.slice(0, start)), codePoints(text.slice(0, end))];
}
