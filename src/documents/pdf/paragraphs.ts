import { joinWrapped, neededAfter, type Line } from './lines.js';

/** How the text of a page is set, in points. */
export interface Setting {
  readonly left: number;
  readonly right: number;
  /** From the foot of one line to the next, where lines follow each other in a paragraph. */
  readonly pitch: number;
  /** The size most lines have. */
  readonly size: number;
}

/** A line that begins this much further in than the text, in ems, is indented: a paragraph begins, or it is centred. */
const INDENT_EMS = 0.8;
/** An indent up to this is a paragraph's first line; a deeper one is a block set in. */
const FIRST_LINE_EMS = 2.6;
/** More white above a line than this many usual pitches parts paragraphs. */
const PARTED_PITCHES = 1.35;
/** A line that begins further in than any paragraph's first line. */
const SET_RIGHT_EMS = 4.5;
/** A line is full when what follows would not have fitted; setting can press it by so many ems. */
const FULL_SLACK_EMS = 0.3;
/** A change of the size of letters by this factor is another paragraph: a heading ends, a note begins. */
const OTHER_SIZE = 1.12;
/** Lines shorter than this share of the longest say nothing about the margins. */
const LONG_SHARE = 0.6;
/** Marks that may stand outside the edge. */
const HANGING_MARK = /^[，。、；：,.]$/u;
/** A line may break so far from the edge: before a number, or a mark that keeps to its word. */
const NEAR_EDGE_EMS = 3;
/** So many lines that end together show the right edge. */
const LINES_AT_EDGE = 3;
/** And only when they fill most of the page between equal margins. */
const EDGE_SHARE = 0.75;
/** Where a line hangs under the words after its number: 附件：1.…, （一）… */
const HANGS =
  /^(?:附件|附|注|备注)?[:：]?\s*[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.．、]|^(?:附件|注|备注)[:：]/u;
const HANGS_AT_MOST_EMS = 8;

/**
 * How pages of one size are set, told from all their lines. Where too few lines end at the right edge to show where it
 * is, it is taken to be as far from the paper's edge as the left one: short lines must not pass for full ones.
 */
export function settingOf(pages: readonly (readonly Line[])[], pageWidth: number): Setting {
  const lines = pages.flat();
  const size = median(lines.map((line) => line.size));
  const usual = lines.filter((line) => isSize(line.size, size));
  const widest = Math.max(0, ...usual.map((line) => line.right - line.left));
  const long = usual.filter((line) => line.right - line.left >= widest * LONG_SHARE);
  const left = Math.min(...long.map((line) => line.left));
  const ends = long.map(endWithoutMark);
  const longest = Math.max(...ends);
  const atEdge = ends.filter((end) => end > longest - size).length;
  const shows = atEdge >= LINES_AT_EDGE && longest - left > (pageWidth - 2 * left) * EDGE_SHARE;
  return {
    left,
    right: shows ? longest : Math.max(longest, pageWidth - left),
    pitch: pitchOf(pages, left, longest, size),
    size,
  };
}

/** Where a line ends, without a mark that setting hangs out over the edge. */
function endWithoutMark(line: Line): number {
  const last = line.glyphs.at(-1);
  return last && HANGING_MARK.test(last.text) ? last.x : line.right;
}

/** The least distance between a line that reaches the edge and one that begins at it: within a paragraph lines stand closest. */
function pitchOf(pages: readonly (readonly Line[])[], left: number, right: number, size: number): number {
  let least = Infinity;
  for (const page of pages) {
    page.forEach((line, at) => {
      const before = page[at - 1];
      if (!before || !isSize(before.size, size) || !isSize(line.size, size)) return;
      if (line.left - left < INDENT_EMS * size && right - before.right < NEAR_EDGE_EMS * size)
        least = Math.min(least, line.y - before.y);
    });
  }
  return least === Infinity ? 0 : least;
}

/** Whether a line goes on with the paragraph whose lines so far are `before`. */
export function continues(before: readonly Line[], line: Line, setting: Setting, samePage: boolean): boolean {
  const last = before.at(-1);
  const [first] = before;
  if (!last || !first || !isSize(line.size, last.size)) return false;
  const em = line.size;
  if (last.right + neededAfter(last, line) <= setting.right - FULL_SLACK_EMS * em) return false;
  const pitch = setting.pitch * Math.max(1, em / setting.size);
  if (samePage && setting.pitch > 0 && line.y - last.y > pitch * PARTED_PITCHES) return false;
  const indent = line.left - setting.left;
  // A signature or a day set to the right is full by its place, not by its length.
  if (before.length === 1 && first.left - setting.left > SET_RIGHT_EMS * em && indent <= INDENT_EMS * em) return false;
  if (indent <= INDENT_EMS * em) return true;
  const isHeading = em > setting.size * OTHER_SIZE;
  if (isHeading) return Math.abs(indent - (setting.right - line.right)) < 2 * em; // the last line of a centred title
  if (before.length > 1 && Math.abs(line.left - last.left) < em / 2) return true;
  if (Math.abs(line.left - first.left) < em / 2) return indent > FIRST_LINE_EMS * em;
  return hangsUnder(first, line);
}

const hangsUnder = (first: Line, line: Line): boolean =>
  HANGS.test(first.text) &&
  line.left - first.left < HANGS_AT_MOST_EMS * line.size &&
  first.glyphs.some((glyph) => Math.abs(glyph.x - line.left) < line.size * 0.35);

const isSize = (a: number, b: number): boolean => Math.max(a, b) / Math.min(a, b) <= OTHER_SIZE;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The text of a paragraph from its lines. */
export const paragraphText = (lines: readonly Line[]): string =>
  lines.reduce(
    (text, line, at) => (at === 0 ? line.text : joinWrapped(text, line.text, lines[at - 1]?.endsInSpace ?? false)),
    '',
  );
