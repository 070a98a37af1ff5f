import type { Span } from '../contract.js';

/** A stretch of the document that something was read from, or that something is asked about. */
export interface Mark {
  readonly span: Span;
  readonly kind: 'value' | 'duty' | 'ask';
  /** What stands small behind it, and leads back to the value or the question. */
  readonly label: string;
  /** The id of the element it leads to. */
  readonly target: string;
}

/** A piece of text under one mark or none; `last` where the mark ends with it, so that its label stands there once. */
export interface Piece {
  readonly text: string;
  readonly at: number;
  readonly mark?: Mark;
  readonly last?: true;
}

/** A line of the document and where it begins, in code points. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The lines of an extracted text: spans count in code points, so the lines do too. */
export function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const length = [...line].length;
    const found = { text: line, start, end: start + length };
    start += length + 1;
    return found;
  });
}

/**
 * Cuts a line where marks begin and end. Where marks lie over one another the shorter one shows, and a question before a
 * value: the clause of a duty may hold another duty, and a name in doubt stands inside a value that was read.
 */
export function cut({ text, start, end }: Line, marks: readonly Mark[]): Piece[] {
  const characters = [...text];
  const here = marks.filter(({ span: [from, to] }) => from < end && to > start);
  const ends = here.flatMap(({ span }) => span).filter((at) => at > start && at < end);
  const cuts = [...new Set([start, ...ends, end])].sort((a, b) => a - b);
  const pieces = cuts.slice(0, -1).map((from, index): Piece => {
    const to = cuts[index + 1] ?? end;
    const [mark] = here.filter(({ span }) => span[0] <= from && span[1] >= to).sort(byRank);
    return { text: characters.slice(from - start, to - start).join(''), at: from, ...(mark && { mark }) };
  });
  return joined(pieces).map((piece, at, all) =>
    piece.mark && all.slice(at + 1).every(({ mark }) => mark !== piece.mark) ? { ...piece, last: true } : piece,
  );
}

const lengthOf = ({ span: [from, to] }: Mark): number => to - from;
const byRank = (one: Mark, other: Mark): number =>
  Number(other.kind === 'ask') - Number(one.kind === 'ask') || lengthOf(one) - lengthOf(other);

const joined = (pieces: readonly Piece[]): Piece[] =>
  pieces.reduce<Piece[]>((kept, piece) => {
    const before = kept.at(-1);
    if (before?.mark !== piece.mark || !before) return [...kept, piece];
    return [...kept.slice(0, -1), { ...before, text: before.text + piece.text }];
  }, []);
