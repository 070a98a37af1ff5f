import type { Glyph } from './marks.js';
import type { Rule } from './rules.js';

/** A line that strikes out runs between these heights above the foot of the letters, in ems: under is underlining. */
const LOWEST_EMS = 0.16;
const HIGHEST_EMS = 0.5;

/** Stands where a character was struck out: it keeps the place, which tells how full the line is, and is not read. */
export const STRUCK = '\u2060';

/** Takes away what is struck through: a deletion that was printed, not a word of the paper. Rules of tables strike nothing. */
export function withoutStruck(glyphs: readonly Glyph[], rules: readonly Rule[]): Glyph[] {
  const flat = rules.filter((rule) => rule.flat).sort((a, b) => a.at - b.at);
  if (flat.length === 0) return [...glyphs];
  return glyphs.map((glyph) => {
    const middle = glyph.x + glyph.width / 2;
    for (let at = firstFrom(flat, glyph.y - HIGHEST_EMS * glyph.size); at < flat.length; at += 1) {
      const rule = flat[at];
      if (!rule || rule.at > glyph.y - LOWEST_EMS * glyph.size) return glyph;
      if (rule.from <= middle && rule.to >= middle) return { ...glyph, text: STRUCK };
    }
    return glyph;
  });
}

function firstFrom(flat: readonly Rule[], y: number): number {
  let low = 0;
  let high = flat.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((flat[middle]?.at ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}
