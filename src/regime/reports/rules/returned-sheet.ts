import type { Json } from '../../../kernel/record.js';
import {
  bare,
  columnLetters,
  dayInCell,
  type Sheet,
  type SheetFault,
  type SheetRow,
} from '../../offices/rules/sheet.js';
import {
  type Difficulty,
  type Grade,
  HIGHEST,
  LONGEST_NAME,
  LONGEST_TEXT,
  type Materials,
  type Missing,
  type PublicityLine,
  type SectionContent,
  type SectionTyped,
} from './content.js';
import { figureIn } from './figures.js';
import {
  type BookMark,
  bookMarkOf,
  isStatic,
  markOf,
  type RowMark,
  type SectionMark,
  sectionMarkOf,
  SHOWN_COLUMNS,
} from './sheet-marks.js';

/** What can be wrong with a workbook that comes back. */
export type SheetFaultCode =
  | 'sheet-missing'
  | 'item-gone'
  | 'edition'
  | 'closed'
  | 'row-missing'
  | 'row-twice'
  | 'row-added'
  | 'locked'
  | 'gone'
  | 'no-figure'
  | 'too-high'
  | 'over-whole'
  | 'fall-note'
  | 'no-choice'
  | 'too-long'
  | 'no-day'
  | 'part-missing'
  | 'unit-unknown';

/** Where it stands: on which sheet, in which row and cell. */
export interface ReturnedFault extends SheetFault<string, SheetFaultCode> {
  readonly sheet: string | null;
}

/** A section as it stands when its sheet comes back. */
export interface KnownSection {
  readonly taskId: string;
  /** As people call the item: 3, 7-2. */
  readonly number: string;
  readonly edition: number;
  readonly mayType: boolean;
  readonly typed: SectionTyped;
  readonly content: SectionContent;
}

/** By which the cells are understood. */
export interface KnownFiling {
  readonly sections: readonly KnownSection[];
  readonly materials: ReadonlyMap<string, Materials>;
  readonly grades: ReadonlyMap<string, Grade>;
  /** By their names, bare. */
  readonly units: ReadonlyMap<string, string>;
  /** What a section lacks with these fields typed: the rules of the page (I18). */
  readonly lacksWith: (taskId: string, fields: TypedFields) => readonly Missing[];
  readonly newId: () => string;
}

export type TypedFields = Readonly<Record<string, Json>>;

/** What a sheet would type of a section, over which version of it. */
export interface ReturnedSection {
  readonly taskId: string;
  readonly version: number;
  readonly fields: TypedFields;
}

export interface ReturnedBook {
  readonly faults: readonly ReturnedFault[];
  /** With any fault none: all or nothing. */
  readonly sections: readonly ReturnedSection[];
}

/** Which filing a workbook is of; undefined where it is none of ours. */
export function filingOf(book: readonly Sheet[]): BookMark | undefined {
  for (const { rows } of book)
    for (const { cells } of rows.slice(0, 1)) {
      const mark = bookMarkOf(cells);
      if (mark) return mark;
    }
  return undefined;
}

/** Line ends and spaces at the ends say nothing: programs write them as they like. */
const plain = (text: string): string =>
  text
    .replaceAll('\r', '')
    .replaceAll(/[ \t]+$/gmu, '')
    .trim();

interface Line {
  readonly row: SheetRow;
  readonly mark: RowMark;
  readonly cell: (column: number) => string;
  readonly changed: (column: number) => boolean;
  readonly fault: (column: number | null, code: SheetFaultCode, params?: ReturnedFault['params']) => undefined;
}

/** Which cells of a row may be filled in, by what its key begins with. */
const OPEN: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^figure-/u, [3, 4]],
  [/^unit-/u, [1, 2, 3]],
  [/^publicity-/u, [0, 1, 2]],
  [/^difficulty-/u, [0, 4]],
  [/^(?:sentence|explanation|next)$/u, [1]],
];
const openIn = ({ key }: RowMark): readonly number[] => OPEN.find(([pattern]) => pattern.test(key))?.[1] ?? [];

/**
 * Understands a unit's workbook that came back. Only what somebody changed since it went out is typed, over the version that
 * it went out with: what others typed meanwhile is seen, and never written over in silence. Every cell that cannot be taken is
 * named, and with one of them nothing is.
 */
export function readReturned(book: readonly Sheet[], mark: BookMark, known: KnownFiling): ReturnedBook {
  const faults: ReturnedFault[] = [];
  const whole = (code: SheetFaultCode, params: ReturnedFault['params'], sheet: string | null = null): void => {
    faults.push({ ...{ sheet, row: null, column: null, field: null, code, params } });
  };
  const sections = mark.taskIds.flatMap((taskId): ReturnedSection[] => {
    const own = known.sections.find((each) => each.taskId === taskId);
    const found = book.flatMap((sheet) => {
      const of = sectionMarkOf(sheet.rows[0]?.cells ?? []);
      return of?.taskId === taskId ? [{ sheet, of }] : [];
    })[0];
    if (!found) {
      whole('sheet-missing', { item: own?.number ?? String(mark.taskIds.indexOf(taskId) + 1) });
      return [];
    }
    if (!own) {
      whole('item-gone', { item: found.sheet.name }, found.sheet.name);
      return [];
    }
    if (found.of.edition !== own.edition) {
      whole('edition', { item: own.number, edition: own.edition }, found.sheet.name);
      return [];
    }
    const before = faults.length;
    const { fields, lines } = readSection(found.sheet, found.of, own, known, faults);
    if (Object.keys(fields).length === 0 || faults.length > before) return [];
    if (!own.mayType) {
      whole('closed', { item: own.number }, found.sheet.name);
      return [];
    }
    for (const lack of known.lacksWith(taskId, fields)) nameLack(lack, own, fields, lines);
    return [{ taskId, version: found.of.version, fields }];
  });
  return { faults, sections: faults.length > 0 ? [] : sections };
}

/** A figure that a rule does not let stand, where it was written. */
function nameLack({ name, target }: Missing, { content }: KnownSection, fields: TypedFields, lines: Lines): void {
  const key = `figure-${String(target ?? 0)}`;
  const line = lines.get(key);
  if (!line || !(key in fields)) return;
  if (name === 'over-whole') line.fault(VALUE, 'over-whole');
  if (name === 'fall-note') {
    const before = content.targets.find(({ number }) => number === target)?.before ?? 0;
    line.fault(NOTE, 'fall-note', { before });
  }
}

type Lines = ReadonlyMap<string, Line>;

function readSection(
  sheet: Sheet,
  { keys }: SectionMark,
  own: KnownSection,
  known: KnownFiling,
  faults: ReturnedFault[],
): { readonly fields: TypedFields; readonly lines: Lines } {
  const lines = linesIn(sheet, keys, own, faults);
  const fields: Record<string, Json> = {};
  for (const [key, line] of lines) {
    if (!openIn(line.mark).some(line.changed)) continue;
    if (TEXTS.has(key)) fields[key] = textIn(line, 1, LONGEST_TEXT);
    else if (key.startsWith('figure-')) assign(fields, key, targetIn(line, own));
    else if (key.startsWith('unit-')) assign(fields, key, unitIn(line, own, known));
  }
  const of = (prefix: string): readonly Line[] => [...lines.values()].filter(({ mark }) => mark.key.startsWith(prefix));
  assign(fields, 'publicity', publicityIn(of('publicity-'), own, known));
  assign(fields, 'difficulties', difficultiesIn(of('difficulty-'), own, known));
  return { fields, lines };
}

const TEXTS = new Set(['sentence', 'explanation', 'next']);
const assign = (fields: Record<string, Json>, key: string, value: Json | undefined): void => {
  if (value !== undefined) fields[key] = value;
};

/** The rows of a section's sheet by what they are of; what was added, copied, taken out or written over is named. */
function linesIn(sheet: Sheet, keys: readonly string[], own: KnownSection, faults: ReturnedFault[]): Lines {
  const lines = new Map<string, Line>();
  for (const row of sheet.rows.slice(1)) {
    const mark = markOf(row.cells);
    const line = lineOf(sheet.name, row, mark ?? { key: '', was: [] }, faults);
    const written = Array.from({ length: SHOWN_COLUMNS }, (_, column) => line.cell(column));
    if (!mark) {
      const said = written.find((text) => text !== '');
      if (said !== undefined) line.fault(null, 'row-added', { written: said.slice(0, LONGEST_SHOWN) });
      continue;
    }
    const open = openIn(mark);
    for (const [column] of written.entries())
      if (!open.includes(column) && line.changed(column))
        line.fault(column, 'locked', { was: (mark.was[column] ?? '').slice(0, LONGEST_SHOWN) });
    if (isStatic(mark)) continue;
    const first = lines.get(mark.key);
    if (first) line.fault(null, 'row-twice', { first: first.row.number });
    else lines.set(mark.key, line);
  }
  const missing = keys.filter((key) => !lines.has(key));
  if (missing.length > 0)
    faults.push({
      ...{ sheet: sheet.name, row: null, column: null, field: null, code: 'row-missing' },
      params: { item: own.number, count: missing.length },
    });
  return lines;
}

const LONGEST_SHOWN = 30;

function lineOf(sheet: string, row: SheetRow, mark: RowMark, faults: ReturnedFault[]): Line {
  const cell = (column: number): string => {
    const shown = row.cells[column] ?? '';
    const held = row.held?.[column];
    return plain(held === undefined ? shown : (/^[-−(]/u.test(shown) ? '-' : '') + held);
  };
  return {
    ...{ row, mark, cell },
    changed: (column) => cell(column) !== plain(mark.was[column] ?? ''),
    fault: (column, code, params = {}) => {
      const place = column === null ? null : columnLetters(column);
      faults.push({ ...{ sheet, row: row.number, column: place, field: mark.key, code, params } });
      return undefined;
    },
  };
}

/** What was written, null where the cell was emptied: then what is prefilled stands again. */
function textIn(line: Line, column: number, limit: number): string | null {
  const text = line.cell(column);
  if (text.length > limit) line.fault(column, 'too-long', { limit });
  return text === '' ? null : text;
}

const [VALUE, NOTE] = [3, 4];

function targetIn(line: Line, { typed, content }: KnownSection): Json | undefined {
  const number = Number(line.mark.key.slice('figure-'.length));
  const target = content.targets.find((each) => each.number === number);
  if (!target) return line.fault(null, 'gone');
  const own = typed.figures.get(number);
  const written = line.cell(VALUE);
  const value = figureIn(written, target.unit);
  if (line.changed(VALUE) && value === undefined)
    return line.fault(VALUE, 'no-figure', { written: written.slice(0, LONGEST_SHOWN) });
  if (line.changed(VALUE) && (value ?? 0) > HIGHEST) return line.fault(VALUE, 'too-high', { unit: target.unit });
  return {
    value: line.changed(VALUE) ? (value ?? null) : (own?.value ?? null),
    note: line.changed(NOTE) ? (textIn(line, NOTE, LONGEST_TEXT) ?? '') : (own?.note ?? ''),
  };
}

function unitIn(line: Line, { typed, content }: KnownSection, known: KnownFiling): Json | undefined {
  const unitId = line.mark.key.slice('unit-'.length);
  if (!content.cooperation?.some((each) => each.unitId === unitId)) return line.fault(null, 'gone');
  const own = typed.cooperation.get(unitId);
  const [MATERIALS, SENTENCE, GRADE] = [1, 2, 3];
  return {
    materials: line.changed(MATERIALS) ? choiceIn(line, MATERIALS, known.materials) : (own?.materials ?? null),
    sentence: line.changed(SENTENCE) ? textIn(line, SENTENCE, LONGEST_TEXT) : (own?.sentence ?? null),
    grade: line.changed(GRADE) ? choiceIn(line, GRADE, known.grades) : (own?.grade ?? null),
  };
}

function choiceIn<Choice>(line: Line, column: number, choices: ReadonlyMap<string, Choice>): Choice | null {
  const written = line.cell(column);
  if (written === '') return null;
  const chosen = choices.get(written);
  if (chosen === undefined)
    line.fault(column, 'no-choice', {
      written: written.slice(0, LONGEST_SHOWN),
      choices: [...choices.keys()].join('、'),
    });
  return chosen ?? null;
}

/** The lines of a list with what the sheet changed, added or emptied; lines that it does not know stay. */
function listIn<Each extends { readonly id: string }>(
  lines: readonly Line[],
  columns: readonly number[],
  now: readonly Each[],
  make: (line: Line, id: string) => Each,
  newId: () => string,
): readonly Each[] | undefined {
  const changed = lines.filter((line) => columns.some(line.changed));
  if (changed.length === 0) return undefined;
  const list = [...now];
  for (const line of changed) {
    const id = line.mark.key.slice(line.mark.key.indexOf('-') + 1);
    const isEmpty = columns.every((column) => line.cell(column) === '');
    if (id.startsWith('+')) {
      if (!isEmpty) list.push(make(line, newId()));
      continue;
    }
    const at = list.findIndex((each) => each.id === id);
    if (at < 0) line.fault(null, 'gone');
    else if (isEmpty) list.splice(at, 1);
    else list[at] = make(line, id);
  }
  return list;
}

function publicityIn(lines: readonly Line[], { content }: KnownSection, { newId }: KnownFiling): Json | undefined {
  const made = (line: Line, id: string): PublicityLine => {
    const [on, channel] = [line.cell(0), line.cell(1)];
    const day = dayInCell(on);
    if (on === '') line.fault(0, 'part-missing');
    else if (!day) line.fault(0, 'no-day', { written: on.slice(0, LONGEST_SHOWN) });
    if (channel === '') line.fault(1, 'part-missing');
    textIn(line, 1, LONGEST_NAME);
    return { id, on: day ?? ('' as PublicityLine['on']), channel, link: textIn(line, 2, LONGEST_TEXT) ?? '' };
  };
  return listIn(lines, [0, 1, 2], content.publicity, made, newId)?.map((each) => ({ ...each }));
}

type AskedFor = Omit<Difficulty, 'unitName'>;

function difficultiesIn(
  lines: readonly Line[],
  { content }: KnownSection,
  { newId, units }: KnownFiling,
): Json | undefined {
  const now = content.difficulties.map(({ id, text, unitId }): AskedFor => ({ id, text, unitId }));
  const made = (line: Line, id: string): AskedFor => {
    const [text, asked] = [textIn(line, 0, LONGEST_TEXT), line.cell(4)];
    if (text === null) line.fault(0, 'part-missing');
    const unitId = asked === '' ? null : units.get(bare(asked));
    if (unitId === undefined) line.fault(4, 'unit-unknown', { written: asked.slice(0, LONGEST_SHOWN) });
    return { id, text: text ?? '', unitId: unitId ?? null };
  };
  return listIn(lines, [0, 4], now, made, newId)?.map((each) => ({ ...each }));
}
