import { foldSpace } from '../../kernel/text.js';
import type { Glyph } from './marks.js';
import { STRUCK } from './strikes.js';

/** Characters that stand on one line, from left to right. */
export interface Line {
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  /** Where its first and last visible character begin and end. */
  readonly left: number;
  readonly right: number;
  /** The line its characters stand on. */
  readonly y: number;
  readonly size: number;
  /** A space was printed after its last visible character: it stood where the line was broken. */
  readonly endsInSpace: boolean;
}

/** How far apart, in ems, feet of one line may stand: ² and ㎡ sit higher. */
const SAME_LINE_EMS = 0.45;
/** The same character printed twice within this is bold print. */
const REPRINT_EMS = 0.2;
/** A gap that counts as a space, in ems: Latin words stand close, and setting widens the gap between Han and digits. */
const LATIN_GAP_EMS = 0.2;
const MIXED_GAP_EMS = 0.7;
const HAN_GAP_EMS = 1;
/** Setting puts this between Han characters and Latin ones or digits, in ems. */
const AUTOMATIC_SPACE_EMS = 0.25;
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u3200-\u33ff“”‘’—…·]/u;
const OPENING = /^[（(《〈“‘「『【〔[{]$/u;
const CLOSING = /^[），。、；：！？》〉”’」』】〕\]),.;:!?}%％…—]$/u;
const LATIN = /^[\p{Script=Latin}\d.,%+\-/:_@&#’'～~℃°]+$/u;

export const isWide = (text: string | undefined): boolean => text !== undefined && WIDE.test(text);

/** Sorts characters into lines, from the top down. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const rows: { y: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && Math.abs(glyph.y - row.y) <= SAME_LINE_EMS * Math.max(glyph.size, row.size)) {
      row.glyphs.push(glyph);
      if (glyph.size > row.size) Object.assign(row, { y: glyph.y, size: glyph.size });
    } else rows.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
  }
  return rows.flatMap((row) => lineOf(row.glyphs) ?? []);
}

/** One line from its characters, in any order; undefined where none of them shows. */
export function lineOf(glyphs: readonly Glyph[]): Line | undefined {
  const sorted = onceEach([...glyphs].sort((a, b) => a.x - b.x));
  const shown = sorted.filter((glyph) => glyph.text.trim() !== '');
  const [first] = shown;
  const last = shown.at(-1);
  if (!first || !last) return undefined;
  const size = Math.max(...shown.map((glyph) => glyph.size));
  const y = Math.max(...shown.filter((glyph) => glyph.size >= size * 0.9).map((glyph) => glyph.y));
  const text = spaced(sorted).replaceAll(STRUCK, '');
  return {
    glyphs: shown,
    text: text.trim(),
    left: first.x,
    right: last.x + last.width,
    y,
    size,
    endsInSpace: /\s$/u.test(text),
  };
}

function onceEach(sorted: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of sorted) {
    const again = kept
      .slice(-3)
      .some(
        (other) =>
          other.text === glyph.text &&
          Math.abs(other.x - glyph.x) < REPRINT_EMS * glyph.size &&
          glyph.text.trim() !== '',
      );
    if (!again) kept.push(glyph);
  }
  return kept;
}

function spaced(sorted: readonly Glyph[]): string {
  let text = '';
  let before: Glyph | undefined;
  for (const glyph of sorted) {
    if (before && !/\s$/u.test(text) && !/^\s/u.test(glyph.text)) {
      const gap = (glyph.x - before.x - before.width) / Math.max(glyph.size, before.size);
      const wide = Number(isWide(before.text)) + Number(isWide(glyph.text));
      if (gap > (wide === 2 ? HAN_GAP_EMS : wide === 1 ? MIXED_GAP_EMS : LATIN_GAP_EMS)) text += ' ';
    }
    text += glyph.text;
    before = glyph;
  }
  return text;
}

/** How much room the beginning of a line would have needed at the end of the line before it. */
export function neededAfter(before: Line, line: Line): number {
  const meets = isWide(before.glyphs.at(-1)?.text) !== isWide(line.glyphs[0]?.text);
  return firstTokenWidth(line) + (meets ? AUTOMATIC_SPACE_EMS * line.size : 0);
}

/** How much room the beginning of a line needs: characters that setting keeps together, a number or a word whole. */
function firstTokenWidth({ glyphs }: Line): number {
  const [first] = glyphs;
  if (!first) return 0;
  let at = 0;
  const word = (): void => {
    while (LATIN.test(glyphs[at]?.text ?? '') && !isGap(glyphs[at - 1], glyphs[at])) at += 1;
  };
  while (OPENING.test(glyphs[at]?.text ?? '')) at += 1;
  at += 1;
  if (LATIN.test(glyphs[at - 1]?.text ?? '')) word();
  const end = at;
  while (CLOSING.test(glyphs[at]?.text ?? '')) at += 1;
  // Office programs keep a number with the mark before it: 户、9962.54 moves to the next line whole.
  if (at > end) word();
  const last = glyphs[Math.min(at, glyphs.length) - 1] ?? first;
  return last.x + last.width - first.x;
}

const isGap = (left: Glyph | undefined, right: Glyph | undefined): boolean =>
  left !== undefined && right !== undefined && right.x - left.x - left.width > LATIN_GAP_EMS * right.size;

/** Joins two lines of one sentence: a break after a space or between Latin words was a space, any other was nothing. */
export function joinWrapped(text: string, next: string, endsInSpace: boolean): string {
  const [before = ''] = [...text].slice(-1);
  const [after = ''] = [...next];
  const words = /[\p{Script=Latin}]/u;
  const parts = !isWide(before) && !isWide(after) && (words.test(before) || words.test(after)) && !/[-/]/u.test(before);
  return `${text}${parts || endsInSpace ? ' ' : ''}${next}`;
}

/** Whether folding white space would leave a space where two lines meet. */
export const wouldShowBreak = (text: string, next: string): boolean => {
  const [before = ''] = [...text].slice(-1);
  const [after = ''] = [...next];
  return foldSpace(`${before}\n${after}`).includes(' ');
};
