import type { OfficePackage } from '../ooxml/package.js';
import { MAX_CHARACTERS } from '../limits.js';
import { UnreadablePaper } from '../unreadable.js';
import { numberFormat, type NumberFormat } from './formats.js';

/** What the sheets of a workbook share. */
export interface Workbook {
  /** The parts of the sheets that show, in the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly strings: readonly string[];
  /** By the style of a cell: how it shows a number. */
  format(style: number): NumberFormat;
  readonly is1904: boolean;
}

export async function readWorkbook(office: OfficePackage, main: string): Promise<Workbook> {
  const relations = await office.relations(main);
  const sheets: { name: string; part: string }[] = [];
  let is1904 = false;
  await office.read(main, {
    open: (name, attributes) => {
      if (name === 'x:workbookPr') is1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
      if (name !== 'x:sheet') return;
      const relation = relations.get(attributes['r:id'] ?? '');
      const shows = (attributes['state'] ?? 'visible') === 'visible';
      if (relation?.kind === 'worksheet' && shows)
        sheets.push({ name: attributes['name'] ?? '', part: relation.target });
    },
  });
  const partOf = (kind: string): string | undefined =>
    [...relations.values()].find((relation) => relation.kind === kind)?.target;
  const codes = new Map<number, string>();
  const styles: number[] = [];
  await readStyles(office, partOf('styles'), codes, styles);
  const formats = new Map<number, NumberFormat>();
  return {
    sheets,
    is1904,
    strings: await readStrings(office, partOf('sharedStrings')),
    format: (style) => {
      const id = styles[style] ?? 0;
      const known = formats.get(id);
      if (known) return known;
      const made = numberFormat(id, codes, is1904);
      formats.set(id, made);
      return made;
    },
  };
}

async function readStyles(
  office: OfficePackage,
  part: string | undefined,
  codes: Map<number, string>,
  styles: number[],
): Promise<void> {
  if (part === undefined) return;
  let inCells = false;
  await office.read(part, {
    open: (name, attributes) => {
      if (name === 'x:cellXfs') inCells = true;
      else if (name === 'x:numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
      else if (name === 'x:xf' && inCells) styles.push(Number(attributes['numFmtId'] ?? 0));
    },
    close: (name) => {
      if (name === 'x:cellXfs') inCells = false;
    },
  });
}

async function readStrings(office: OfficePackage, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let text: string | undefined;
  let inText = false;
  let inReading = false; // the phonetic reading above the characters
  let characters = 0;
  await office.read(part, {
    open: (name) => {
      if (name === 'x:si') text = '';
      else if (name === 'x:rPh') inReading = true;
      else if (name === 'x:t') inText = !inReading;
    },
    text: (piece) => {
      if (text === undefined || !inText) return;
      text += piece;
      characters += piece.length;
      if (characters > MAX_CHARACTERS) throw new UnreadablePaper('too-much-text', { limit: MAX_CHARACTERS });
    },
    close: (name) => {
      if (name === 'x:si') strings.push(unescapeText(text ?? ''));
      else if (name === 'x:rPh') inReading = false;
      else if (name === 'x:t') inText = false;
    },
  });
  return strings;
}

/** Characters that XML cannot hold are written `_x000D_`; a carriage return says nothing beside the line feed. */
export const unescapeText = (text: string): string =>
  (text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  ).replace(/\r\n?/gu, '\n');
