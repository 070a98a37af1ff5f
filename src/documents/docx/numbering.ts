import type { OfficePackage } from '../ooxml/package.js';
import * as numerals from '../numerals.js';

/** A level of a list: how its number is written, and when it starts over. */
export interface Level {
  readonly format: string;
  /** `%1.%2`: a percent sign and a digit stand for the number of that level. */
  readonly text: string;
  readonly start: number;
  /** 0: never; n: only after a paragraph of level n (counted from 1) or above; undefined: after any higher level. */
  readonly restartsAfter?: number;
  /** Every number of the label in plain digits, as law texts have it. */
  readonly plainDigits: boolean;
  /** The paragraph style that carries this level. */
  readonly style?: string;
}

/** The lists of a paper, as numbering.xml declares them. */
export interface ListDefinitions {
  /** Which abstract list an id of a paragraph means, and the starts that id sets for itself. */
  readonly lists: ReadonlyMap<
    string,
    {
      readonly abstract: string;
      readonly starts: ReadonlyMap<number, number>;
      readonly levels: ReadonlyMap<number, Level>;
    }
  >;
  readonly abstracts: ReadonlyMap<string, { readonly levels: ReadonlyMap<number, Level>; readonly styleLink?: string }>;
}

/** Writes the label of the next paragraph of a list, and counts it. */
export type Numberer = (list: string, level: number) => string;

const MAX_LEVELS = 9;

export async function readNumbering(office: OfficePackage, part: string | undefined): Promise<ListDefinitions> {
  const abstracts = new Map<string, { levels: Map<number, Level>; styleLink?: string }>();
  const lists = new Map<string, { abstract: string; starts: Map<number, number>; levels: Map<number, Level> }>();
  if (part === undefined) return { abstracts, lists };
  let abstract: { levels: Map<number, Level>; styleLink?: string } | undefined;
  let list: { abstract: string; starts: Map<number, number>; levels: Map<number, Level> } | undefined;
  let override = 0;
  let level: { -readonly [key in keyof Level]: Level[key] } | undefined;
  let levelNumber = 0;
  await office.read(part, {
    open: (name, attributes) => {
      const value = attributes['w:val'];
      if (name === 'w:abstractNum') {
        abstract = { levels: new Map() };
        abstracts.set(attributes['w:abstractNumId'] ?? '', abstract);
      } else if (name === 'w:num') {
        list = { abstract: '', starts: new Map(), levels: new Map() };
        lists.set(attributes['w:numId'] ?? '', list);
      } else if (name === 'w:abstractNumId' && list) list.abstract = value ?? '';
      else if (name === 'w:lvlOverride') override = Number(attributes['w:ilvl'] ?? 0);
      else if (name === 'w:startOverride' && list) list.starts.set(override, Number(value ?? 1));
      else if (name === 'w:numStyleLink' && abstract && value !== undefined) abstract.styleLink = value;
      else if (name === 'w:lvl') {
        levelNumber = Number(attributes['w:ilvl'] ?? 0);
        level = { format: 'decimal', text: '', start: 0, plainDigits: false };
      } else if (!level) return;
      else if (name === 'w:start') level.start = Number(value ?? 0);
      else if (name === 'w:numFmt') level.format = value ?? 'decimal';
      else if (name === 'w:lvlText') level.text = value ?? '';
      else if (name === 'w:lvlRestart') level.restartsAfter = Number(value ?? 0);
      else if (name === 'w:isLgl') level.plainDigits = value !== '0' && value !== 'false';
      else if (name === 'w:pStyle' && value !== undefined) level.style = value;
    },
    close: (name) => {
      if (name === 'w:lvl' && level) {
        (list ?? abstract)?.levels.set(levelNumber, level);
        level = undefined;
      } else if (name === 'w:abstractNum') abstract = undefined;
      else if (name === 'w:num') list = undefined;
    },
  });
  return { abstracts, lists };
}

/**
 * Counts the lists of a paper as Word does: paragraphs of lists that share an abstract list count on together; a list
 * that sets a start of its own begins there at its first paragraph; a level starts over after a higher one.
 * `listOfStyle` says which list a numbering style stands for.
 */
export function numberer(
  { lists, abstracts }: ListDefinitions,
  listOfStyle: (style: string) => string | undefined,
): Numberer {
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (id, wanted) => {
    const list = lists.get(id);
    if (!list) return '';
    const own = abstracts.get(list.abstract);
    const linked = own?.styleLink === undefined ? undefined : lists.get(listOfStyle(own.styleLink) ?? '');
    const abstract = linked ? linked.abstract : list.abstract;
    const levelAt = (at: number): Level | undefined => list.levels.get(at) ?? abstracts.get(abstract)?.levels.get(at);
    const level = Math.min(Math.max(wanted, 0), MAX_LEVELS - 1);
    const definition = levelAt(level);
    if (!definition) return '';

    const counts = counters.get(abstract) ?? [];
    counters.set(abstract, counts);
    for (const [at, start] of list.starts) {
      if (begun.has(`${id}/${String(at)}`) || at > level) continue;
      begun.add(`${id}/${String(at)}`);
      if (at === level) counts[at] = start - 1;
      else counts[at] ??= start;
    }
    counts[level] = (counts[level] ?? definition.start - 1) + 1;
    for (let below = level + 1; below < MAX_LEVELS; below += 1) {
      const restartsAfter = levelAt(below)?.restartsAfter;
      if (restartsAfter === undefined || (restartsAfter > 0 && level < restartsAfter)) counts[below] = undefined;
    }
    return definition.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = levelAt(at);
      return other ? written(counts[at] ?? other.start, definition.plainDigits ? 'decimal' : other.format) : '';
    });
  };
}

/** The style whose paragraphs a level is made for, so that a style without a level of its own finds it. */
export function levelOfStyle({ lists, abstracts }: ListDefinitions, list: string, style: string): number | undefined {
  const levels = abstracts.get(lists.get(list)?.abstract ?? '')?.levels ?? new Map<number, Level>();
  for (const [at, level] of levels) if (level.style === style) return at;
  return undefined;
}

/** How each of Word's number formats writes a number. What is not here is written in digits. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: (value) => numerals.roman(value).toUpperCase(),
  lowerRoman: numerals.roman,
  upperLetter: (value) => numerals.letter(value).toUpperCase(),
  lowerLetter: numerals.letter,
  chineseCounting: numerals.countedInHan,
  chineseCountingThousand: numerals.countedInHan,
  japaneseCounting: numerals.countedInHan,
  taiwaneseCounting: numerals.countedInHan,
  taiwaneseCountingThousand: numerals.countedInHan,
  koreanCounting: numerals.countedInHan,
  ideographDigital: numerals.digitByDigit,
  japaneseDigitalTenThousand: numerals.digitByDigit,
  taiwaneseDigital: numerals.digitByDigit,
  chineseLegalSimplified: numerals.countedForMoney,
  ideographLegalTraditional: numerals.countedForMoney,
  japaneseLegal: numerals.countedForMoney,
  ideographTraditional: numerals.stem,
  ideographZodiac: numerals.branch,
  decimalEnclosedCircle: numerals.circled,
  decimalEnclosedCircleChinese: numerals.circled,
  decimalEnclosedParen: numerals.bracketed,
  decimalEnclosedFullstop: numerals.dotted,
  ideographEnclosedCircle: numerals.circledHan,
  decimalFullWidth: numerals.fullWidth,
  decimalFullWidth2: numerals.fullWidth,
  numberInDash: (value) => `- ${String(value)} -`,
};

const written = (value: number, format: string): string => (FORMATS[format] ?? String)(value);
