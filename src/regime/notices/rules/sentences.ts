/** A piece of a text, with its place in UTF-16 units: `text` is the text from `start` to `end`. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const CLOSES: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '(': ')',
  '《': '》',
  '「': '」',
  '〔': '〕',
  '【': '】',
  '[': ']',
};
/** A bracket that does not close within so many characters was never closed (a damaged copy): it holds nothing together. */
const LONGEST_BRACKET = 160;

/** The sentences of a paragraph: parted at 。！？； and line ends, never inside quotation marks or brackets. */
export const sentencesOf = (text: string): readonly Piece[] => split(text, 0, /[。！？!?；;\n]/u);

/**
 * The clauses of a sentence, parted at commas and before a list (要做到：1.…): not at 1,200, not inside quotation marks or
 * brackets, not at 、.
 */
export const clausesOf = (sentence: Piece): readonly Piece[] => split(sentence.text, sentence.start, /[，,]/u, LISTS);
/** What begins a list after a colon. */
const LISTS = /^[：:]\s*(?:\d{1,2}[.．、](?!\d)|[（(][一二三\d]{1,2}[）)]|①|一是)/u;

/** A colon with the longest mark of a list after it. */
const LIST_HEAD = 8;

function split(text: string, offset: number, at: RegExp, lists?: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let index = 0;
  const cut = (to: number): void => {
    const piece = text.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    const words = piece.trim();
    if (words !== '')
      pieces.push({ text: words, start: offset + from + lead, end: offset + from + lead + words.length });
  };
  while (index < text.length) {
    const character = text.charAt(index);
    const closing = CLOSES[character];
    const closed = closing === undefined ? -1 : text.indexOf(closing, index + 1);
    if (closed > 0 && closed - index <= LONGEST_BRACKET && !text.slice(index, closed).includes('\n')) {
      index = closed + 1;
      continue;
    }
    const inNumber =
      /[,.]/u.test(character) && /\d/u.test(text.charAt(index - 1)) && /\d/u.test(text.charAt(index + 1));
    if ((at.test(character) && !inNumber) || lists?.test(text.slice(index, index + LIST_HEAD))) {
      cut(index);
      from = index + 1;
    }
    index += 1;
  }
  cut(text.length);
  return pieces;
}
