/** A document to be written: what stands on it, in what order, and nothing of the file that will carry it. */
export interface OutgoingDocument {
  /** Also the title in the file's properties. */
  readonly title: string;
  readonly orientation: Orientation;
  readonly parts: readonly Part[];
}

export type Orientation = 'portrait' | 'landscape';
export type Part = Heading | Passage | OutgoingTable | PageBreak | Picture | Turn;

export interface Heading {
  readonly kind: 'heading';
  /** `title` heads the document; `first` to `third` are its 一、 （一） and 1. */
  readonly level: HeadingLevel;
  readonly text: string;
}

export type HeadingLevel = 'title' | 'first' | 'second' | 'third';

export interface Passage {
  readonly kind: 'passage';
  readonly style: PassageStyle;
  /** A `\n` begins a new paragraph. */
  readonly text: string;
}

/**
 * `body` is indented by two characters, `opening` stands flush left (主送机关), `subtitle` is centred under the title,
 * `signature` stands to the right, `note` is smaller and flush left (beside or under a table).
 */
export type PassageStyle = 'body' | 'opening' | 'subtitle' | 'signature' | 'note';

export interface OutgoingTable {
  readonly kind: 'table';
  /** Names the sheet in a workbook, where every table has a sheet of its own. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** Repeated on every page, and kept in sight in a workbook. */
  readonly header: readonly Row[];
  readonly rows: readonly Row[];
}

export interface Column {
  /** A share: the writers spread the width of the type area over the columns in these proportions. */
  readonly width: number;
  /** How the cells below the header are set; flush left where it is left out. */
  readonly align?: Align;
}

export type Align = 'start' | 'centre';

/** As in HTML: a cell that reaches right or down leaves its neighbours out. */
export type Row = readonly OutgoingCell[];

export interface OutgoingCell {
  /** A `\n` begins a new line. */
  readonly text: string;
  /** How many columns it reaches over; 1 where it is left out. */
  readonly columns?: number;
  /** How many rows it reaches down; 1 where it is left out. */
  readonly rows?: number;
  readonly strong?: boolean;
  /** Only for counters such as 序号: a workbook then holds a number, to sort by. Everything else stays text as written. */
  readonly figure?: number;
}

export interface PageBreak {
  readonly kind: 'page-break';
}

/** A drawing as wide as the type area; a workbook leaves it out. */
export interface Picture {
  readonly kind: 'picture';
  readonly svg: string;
  /** What it shows, for whoever cannot see it. */
  readonly told: string;
}

/** From here on the pages lie the other way. */
export interface Turn {
  readonly kind: 'turn';
  readonly orientation: Orientation;
}
