import type { Block } from '../blocks.js';
import { paragraphsOf } from '../gathering.js';
import { tableOrParagraphs } from '../grid.js';
import type { Attributes, XmlHandlers } from '../ooxml/xml.js';
import type { Labeller } from './labels.js';
import { isOn, type Styles } from './styles.js';
import { symbolOf } from './symbols.js';
import { flatText, gridOfRows, type WordCell, type WordRow } from './tables.js';

/** What a story (the body of a paper, or a header) is read with. */
export interface StoryContext {
  readonly styles: Styles;
  readonly label: Labeller;
  /** Takes blocks as soon as they are whole. */
  emit(blocks: readonly Block[]): void;
  /** Told of every header that a section names, by the id of its relation. */
  header?(relation: string): void;
}

type Mutable<T> = { -readonly [key in keyof T]: T[key] };

interface OpenParagraph {
  text: string;
  style?: string;
  list?: string;
  level?: number;
  /** Its mark was deleted: the next paragraph continues it. */
  joined: boolean;
}

interface OpenRun {
  hidden?: boolean;
  style?: string;
}

/** A run of paragraphs and tables: the body, a cell, a text box. */
interface Flow {
  readonly kind: 'flow';
  blocks: Block[];
  /** The text of paragraphs whose mark was deleted, waiting for the one that continues them. */
  carried: string;
  paragraph?: OpenParagraph | undefined;
  run?: OpenRun | undefined;
}

interface OpenTable {
  readonly kind: 'table';
  readonly rows: WordRow[];
  row: { cells: WordCell[]; before: number; deleted: boolean };
  cell: Mutable<Omit<WordCell, 'text'>>;
}

/** What is in the file and not on the page: deletions, field codes, the reading aid over a character, old properties. */
const SKIPPED = new Set(
  (
    'w:moveFrom w:delText w:instrText w:delInstrText w:rt w:pPrChange w:rPrChange w:tblPrChange w:tcPrChange ' +
    'w:trPrChange w:sectPrChange w:tblGridChange w:tblPrExChange w:numberingChange w:tblGrid'
  ).split(' '),
);
/** Where w:del marks a property (a deleted paragraph mark or row) and holds no text. */
const MARKS_DELETION = new Set(['w:rPr', 'w:trPr']);

const newFlow = (): Flow => ({ kind: 'flow', blocks: [], carried: '' });

/** Reads one story of a Word file from its XML as it passes by. */
export function storyReader({ styles, label, emit, header }: StoryContext): XmlHandlers {
  const path: string[] = [];
  const frames: (Flow | OpenTable)[] = [newFlow()];
  const fields: ('code' | 'result')[] = [];
  /** For each open mc:AlternateContent, whether one of its renderings has been read: the others show the same. */
  const rendered: boolean[] = [];
  let skipFrom = Infinity;
  let placeholder = false;
  let words: string | undefined; // the text of the w:t that is open
  let preserve = false;

  const top = (): Flow | OpenTable | undefined => frames.at(-1);
  const flow = (): Flow | undefined => {
    const here = top();
    return here?.kind === 'flow' ? here : undefined;
  };
  const table = (back = 1): OpenTable | undefined => {
    const here = frames.at(-back);
    return here?.kind === 'table' ? here : undefined;
  };
  const within = (back: number): string | undefined => path.at(-1 - back);

  const isHidden = ({ run, paragraph }: Flow): boolean =>
    run?.hidden ??
    ((run?.style !== undefined && styles.hidden(run.style)) || styles.hidden(paragraph?.style ?? styles.usual));
  const write = (text: string): void => {
    const here = flow();
    if (here?.paragraph && !fields.includes('code') && !isHidden(here)) here.paragraph.text += text;
  };
  /** The body's blocks leave as soon as they are whole; those of a cell or a text box wait for its end. */
  const settle = (here: Flow): void => {
    if (frames.length > 1 || here.blocks.length === 0) return;
    emit(here.blocks);
    here.blocks = [];
  };
  const place = (blocks: readonly Block[]): void => {
    const here = flow();
    if (!here) return;
    for (const block of blocks) here.blocks.push(block);
    settle(here);
  };
  const closeFlow = (): readonly Block[] => {
    const closed = frames.pop();
    return closed?.kind === 'flow' ? [...closed.blocks, ...paragraphsOf(closed.carried)] : [];
  };
  const closeParagraph = (): void => {
    const here = flow();
    if (!here?.paragraph) return;
    const { paragraph } = here;
    here.paragraph = undefined;
    // A field whose code was never closed must not swallow the rest of the paper.
    for (let open = fields.length - 1; open >= 0 && fields[open] === 'code'; open -= 1) fields.pop();
    here.carried += paragraph.text;
    if (paragraph.joined) return;
    const number = label(paragraph.style, paragraph.list, paragraph.level);
    const text = number === '' ? here.carried : `${number} ${here.carried.trimStart()}`.trimEnd();
    here.carried = '';
    place(paragraphsOf(text));
  };

  const opening: Readonly<Record<string, (attributes: Attributes) => void>> = {
    'mc:AlternateContent': () => rendered.push(false),
    'mc:Choice': () => choose(),
    'mc:Fallback': () => choose(),
    'w:sdtPr': () => (placeholder = false),
    'w:showingPlcHdr': (attributes) => (placeholder = isOn(attributes)),
    'w:sdtContent': () => {
      if (placeholder) skipFrom = path.length;
      placeholder = false;
    },
    'w:txbxContent': () => frames.push(newFlow()),
    'w:headerReference': (attributes) => header?.(attributes['r:id'] ?? ''),

    'w:tbl': () =>
      frames.push({ kind: 'table', rows: [], row: { cells: [], before: 0, deleted: false }, cell: { columns: 1 } }),
    'w:tr': () => {
      const here = table();
      if (here) here.row = { cells: [], before: 0, deleted: false };
    },
    'w:tc': () => {
      const here = table();
      if (!here) return;
      here.cell = { columns: 1 };
      frames.push(newFlow());
    },
    'w:gridBefore': (attributes) => {
      const here = table();
      if (here) here.row.before = Number(attributes['w:val'] ?? 0) || 0;
    },
    'w:gridSpan': (attributes) => {
      const here = table(2);
      if (here) here.cell.columns = Math.max(1, Math.trunc(Number(attributes['w:val'])) || 1);
    },
    'w:vMerge': (attributes) => {
      const here = table(2);
      if (here) here.cell.down = attributes['w:val'] === 'restart' ? 'starts' : 'continues';
    },
    'w:hMerge': (attributes) => {
      const here = table(2);
      if (here) here.cell.across = attributes['w:val'] === 'restart' ? 'starts' : 'continues';
    },
    'w:del': () => {
      const row = table()?.row;
      if (within(1) === 'w:trPr' && row) row.deleted = true;
      const paragraph = flow()?.paragraph;
      if (within(1) === 'w:rPr' && within(2) === 'w:pPr' && paragraph) paragraph.joined = true;
    },

    'w:p': () => {
      const here = flow();
      if (here) Object.assign(here, { paragraph: { text: '', joined: false }, run: undefined });
    },
    'w:pStyle': (attributes) => setOnParagraph('style', attributes['w:val']),
    'w:numId': (attributes) => setOnParagraph('list', attributes['w:val']),
    'w:ilvl': (attributes) => setOnParagraph('level', Number(attributes['w:val'] ?? 0) || 0),
    'w:r': () => startRun(),
    'm:r': () => startRun(),
    'w:vanish': (attributes) => {
      const run = flow()?.run;
      if (run && within(2) === 'w:r') run.hidden = isOn(attributes);
    },
    'w:rStyle': (attributes) => {
      const run = flow()?.run;
      const style = attributes['w:val'];
      if (run && within(2) === 'w:r' && style !== undefined) run.style = style;
    },
    'w:t': (attributes) => {
      words = '';
      preserve = attributes['xml:space'] === 'preserve';
    },
    'm:t': () => {
      words = '';
      preserve = true;
    },
    'w:tab': () => {
      if (within(1) === 'w:r') write('\t');
    },
    'w:ptab': () => write('\t'),
    'w:br': () => write('\n'),
    'w:cr': () => write('\n'),
    'w:noBreakHyphen': () => write('-'),
    'w:sym': (attributes) => write(symbolOf(attributes['w:font'] ?? '', attributes['w:char'] ?? '')),
    'w:fldChar': (attributes) => {
      const kind = attributes['w:fldCharType'];
      if (kind === 'begin') fields.push('code');
      else if (kind === 'end') fields.pop();
      else if (kind === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
    },
  };

  const choose = (): void => {
    if (rendered.at(-1)) skipFrom = path.length;
    else rendered[rendered.length - 1] = true;
  };
  const startRun = (): void => {
    const here = flow();
    if (here) here.run = {};
  };
  const setOnParagraph = <K extends 'style' | 'list' | 'level'>(key: K, value: OpenParagraph[K] | undefined): void => {
    const paragraph = flow()?.paragraph;
    // Only the paragraph's own properties: a numbering change or a text box has paragraphs of its own.
    if (paragraph && value !== undefined) paragraph[key] = value;
  };

  const closing: Readonly<Record<string, () => void>> = {
    'w:t': () => writeWords(),
    'm:t': () => writeWords(),
    'w:r': () => endRun(),
    'm:r': () => endRun(),
    'w:p': closeParagraph,
    'mc:AlternateContent': () => rendered.pop(),
    'w:txbxContent': () => place(closeFlow()),
    'w:tc': () => {
      const blocks = closeFlow();
      const here = table();
      if (here) here.row.cells.push({ ...here.cell, text: flatText(blocks) });
    },
    'w:tr': () => {
      const here = table();
      if (here && !here.row.deleted) here.rows.push(here.row);
    },
    'w:tbl': () => {
      const closed = frames.pop();
      if (closed?.kind === 'table') place(tableOrParagraphs(gridOfRows(closed.rows)));
    },
    'w:body': () => place(endOfStory()),
    'w:hdr': () => place(endOfStory()),
  };
  const writeWords = (): void => {
    // Word shows no white space round a text that does not ask to keep it: there it is the file's layout.
    if (words !== undefined) write(preserve ? words : words.trim());
    words = undefined;
  };
  const endRun = (): void => {
    const here = flow();
    if (here) here.run = undefined;
  };
  const endOfStory = (): readonly Block[] => {
    const here = flow();
    const rest = paragraphsOf(here?.carried ?? '');
    if (here) here.carried = '';
    return rest;
  };

  return {
    open: (name, attributes) => {
      path.push(name);
      if (path.length >= skipFrom) return;
      if (SKIPPED.has(name) || (name === 'w:del' && !MARKS_DELETION.has(within(1) ?? ''))) skipFrom = path.length;
      else opening[name]?.(attributes);
    },
    close: (name) => {
      const depth = path.length;
      if (depth < skipFrom) closing[name]?.();
      if (depth === skipFrom) skipFrom = Infinity;
      path.pop();
    },
    text: (text) => {
      if (words !== undefined && path.length < skipFrom) words += text;
    },
  };
}
