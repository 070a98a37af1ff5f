/** What every reader of a file format turns a file into: paragraphs and tables in reading order, and nothing of what they mean. */
export interface PaperDocument {
  readonly format: PaperFormat;
  readonly blocks: readonly Block[];
  /** Pages that hold a picture and no text: what stands on them was not read. 0 where the format has no such thing. */
  readonly picturePages: number;
}

export type PaperFormat = 'txt' | 'docx' | 'xlsx' | 'pdf' | 'html' | 'doc' | 'wps';

export type Block = Paragraph | Table;

/** One paragraph or line, as written: white space not yet folded, never a line break inside. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** A grid: every row has as many cells as the widest, merged cells standing once and continued by empty ones. */
export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  /** As written; the paragraphs or lines of a cell stand apart by `\n`. Empty where the cell continues another. */
  readonly text: string;
  /** Set on a cell that a merge has swallowed: its text is the cell's above, or left of it. */
  readonly continues?: 'above' | 'left';
}
