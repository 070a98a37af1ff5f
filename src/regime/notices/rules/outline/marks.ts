import { readNumeral } from '../numerals.js';

/** The number a paragraph begins with, and how deep it numbers: 0 is outermost. */
export interface Mark {
  readonly level: number;
  readonly number: number;
  /** How much of the paragraph the mark takes, in UTF-16 units. */
  readonly length: number;
}

const DIGITS = '[\\d０-９]{1,3}';
const HAN = '[一二三四五六七八九十百]+';

/** How Chinese papers number, from the outside in (GB/T 9704 7.3.3: 一、（一）1.（1）). A new form is one row here. */
const MARKERS: readonly RegExp[] = [
  new RegExp(
    `^(?:第(?<ordinal>${HAN}|${DIGITS})[件项](?:民生)?(?:实事|工程|项目)?[、：:．.\\s]*|(?:民生)?(?:实事|项目|工程|任务|事项|序号)\\s?(?<named>${HAN}|${DIGITS})(?=[：:、．.\\s]|$)[、：:．.\\s]*)`,
    'u',
  ),
  new RegExp(`^(?<han>${HAN})[、．.]\\s*`, 'u'),
  new RegExp(`^[（(](?<han>${HAN})[）)][、．.]?\\s*`, 'u'),
  new RegExp(`^(?<digits>${DIGITS})\\s?(?:[、．]|\\.(?!\\d))\\s*`, 'u'),
  new RegExp(`^(?:[（(](?<bracketed>${DIGITS})[）)][、．.]?|(?<half>${DIGITS})[）)])\\s*`, 'u'),
  /^(?<circled>[①-⑳])\s*/u,
];

const CIRCLED_ONE = 0x2460;

export function markOf(text: string): Mark | undefined {
  for (const [level, marker] of MARKERS.entries()) {
    const match = marker.exec(text);
    if (!match) continue;
    const groups: Readonly<Record<string, string | undefined>> = match.groups ?? {};
    const digits = Object.values(groups).find((group) => group !== undefined) ?? '';
    const number = /[①-⑳]/u.test(digits) ? digits.charCodeAt(0) - CIRCLED_ONE + 1 : (readNumeral(digits) ?? 0);
    return { level, number, length: match[0].length };
  }
  return undefined;
}
