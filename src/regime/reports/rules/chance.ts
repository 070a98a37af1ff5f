/** A row of numbers from 0 up to, not including, 1 that looks like chance and is the same for the same beginning. */
export interface Chance {
  readonly next: () => number;
  /** From a normal distribution, with a mean of 0 and a deviation of 1. */
  readonly normal: () => number;
}

const TWO_TO_32 = 4_294_967_296;

/** mulberry32: 32 bits of state are enough for a few hundred thousand draws, and nobody's secret hangs on them. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_32;
  };
  // Box and Muller's, who make two at once; 1 − x is never 0.
  let second: number | undefined;
  const normal = (): number => {
    if (second !== undefined) {
      const kept = second;
      second = undefined;
      return kept;
    }
    const [far, turn] = [Math.sqrt(-2 * Math.log(1 - next())), 2 * Math.PI * next()];
    second = far * Math.sin(turn);
    return far * Math.cos(turn);
  };
  return { next, normal };
}

/** A beginning that follows from a text: the same data give the same range (FNV-1a). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
