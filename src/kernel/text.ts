/** A Han character, or punctuation that is set as wide as one. */
const WIDE = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…·';
const BETWEEN_WIDE = new RegExp(`(?<=[${WIDE}])\\s+(?=[${WIDE}])`, 'gu');

/**
 * White space folded as the contract of the intake has it: between Han characters nothing, elsewhere one space,
 * none at either end. Nothing else changes: no NFKC, so ㎡ stays ㎡.
 */
export const foldSpace = (text: string): string => text.replace(BETWEEN_WIDE, '').replace(/\s+/gu, ' ').trim();

/** How many code points a text holds; spans are counted in them, not in UTF-16 units. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
