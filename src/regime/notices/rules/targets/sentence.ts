import { findQuantities, type Quantity } from '../quantities.js';
import { kindOf, type UnitKind } from '../quantities/units.js';

/** A figure in its sentence: what the rules that read it ask about. */
export interface Seen {
  readonly quantity: Quantity;
  readonly kind: UnitKind;
  /** The clause (between ，。；：) before the figure and its limits, and after them. */
  readonly before: string;
  readonly after: string;
  /** The clause before the figure, from the end of the figure before it on. */
  readonly own: string;
  /** What ends the clause, and the clause that follows. */
  readonly closing: string;
  readonly next: string;
  /** The sentence before the figure. */
  readonly sentence: string;
  /** The figure before this one in the sentence, and the one after it in the same member of the clause. */
  readonly earlier: Quantity | undefined;
  readonly later: Quantity | undefined;
  /** Whether only a dash, × or 和 stands between this figure and the one before: 2100米×3.5米, 30元和5元. */
  readonly coordinated: boolean;
}

const ENDS_SENTENCE = /[。！？；;\n]/u;
const ENDS_CLAUSE = /[，。！？；;：\n]|,(?!\d{3})|:(?!\d)/u;
const ENDS_MEMBER = /[，。！？；;：\n、（()）]|,(?!\d{3})/u;
const COORDINATED = /^(?:\s*(?:[-–—－~～至到×xX*＊/／和与及或]|以及|\s)){0,3}$/u;

/** Every figure of a text in its sentence, in order. */
export function seeQuantities(text: string): readonly Seen[] {
  const quantities = findQuantities(text);
  return quantities.map((quantity, index) => {
    const sentenceAt = lastEnd(text, quantity.start, ENDS_SENTENCE);
    const clauseAt = lastEnd(text, quantity.start, ENDS_CLAUSE);
    const clauseEnd = firstEnd(text, quantity.end, ENDS_CLAUSE);
    const memberEnd = firstEnd(text, quantity.end, ENDS_MEMBER);
    const previous = quantities[index - 1];
    const earlier = previous && previous.start >= sentenceAt ? previous : undefined;
    const following = quantities[index + 1];
    return {
      quantity,
      kind: kindOf(quantity.unit),
      before: text.slice(clauseAt, quantity.start),
      after: text.slice(quantity.end, clauseEnd),
      own: text.slice(Math.max(clauseAt, earlier?.end ?? 0), quantity.start),
      closing: text.charAt(clauseEnd),
      next: text.slice(clauseEnd + 1, firstEnd(text, clauseEnd + 1, ENDS_CLAUSE)),
      sentence: text.slice(sentenceAt, quantity.start),
      earlier,
      later: following && following.start < memberEnd ? following : undefined,
      coordinated:
        earlier !== undefined && earlier.end > clauseAt && COORDINATED.test(text.slice(earlier.end, quantity.start)),
    };
  });
}

/** Where the stretch that holds `at` begins: after the last sign before it that ends one. */
function lastEnd(text: string, at: number, ends: RegExp): number {
  let start = 0;
  for (const match of text.slice(0, at).matchAll(new RegExp(ends.source, 'gu'))) start = match.index + match[0].length;
  return start;
}

function firstEnd(text: string, from: number, ends: RegExp): number {
  const at = text.slice(from).search(ends);
  return at < 0 ? text.length : from + at;
}
