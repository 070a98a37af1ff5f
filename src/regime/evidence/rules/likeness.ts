/** Bits of 64 in which two pictures may differ and still be the same photo, made smaller or saved anew [D]. */
export const SAME_PHOTO_BITS = 6;

const BITS_OF_A_DIGIT = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4];

/** In how many bits two likenesses differ, from 0 to 64. */
export function bitsBetween(one: string, other: string): number {
  let bits = 0;
  for (const [place, digit] of [...one].entries())
    bits += BITS_OF_A_DIGIT[Number.parseInt(digit, 16) ^ Number.parseInt(other[place] ?? '0', 16)] ?? 0;
  return bits;
}
