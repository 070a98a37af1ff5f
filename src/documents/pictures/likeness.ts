/** The side of the grey picture that a likeness is taken of, and of the part of it that says what the picture shows. */
export const SIDE = 32;
const COARSE = 8;

const cosines = Array.from({ length: COARSE }, (_, frequency) =>
  Float64Array.from({ length: SIDE }, (__, at) => Math.cos(((2 * at + 1) * frequency * Math.PI) / (2 * SIDE))),
);

/**
 * The likeness of a picture: 64 bits, in hexadecimal, that hardly change where it is made smaller, saved anew or a little
 * lighter. Each says whether a coarse wave of the picture (DCT) is above the middle of all ("perceptual hash").
 * @param grey SIDE times SIDE grey values, row by row
 * @returns undefined where the picture shows nothing but one shade: all such are alike
 */
export function likenessOf(grey: Uint8Array): string | undefined {
  const waves: number[] = [];
  for (let v = 0; v < COARSE; v += 1) for (let u = 0; u < COARSE; u += 1) waves.push(wave(grey, u, v));
  const [, ...changing] = waves; // the first is how light the whole is
  if (changing.every((each) => Math.abs(each) < FAINT)) return undefined;
  const sorted = changing.toSorted((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const bits = waves.map((each, place): number => (place > 0 && each > middle ? 1 : 0));
  return Array.from({ length: 16 }, (_, digit) =>
    bits
      .slice(digit * 4, digit * 4 + 4)
      .reduce((sum, bit) => sum * 2 + bit, 0)
      .toString(16),
  ).join('');
}

/** Less than one step of grey over the whole picture. */
const FAINT = SIDE * SIDE * 0.5;

function wave(grey: Uint8Array, u: number, v: number): number {
  let sum = 0;
  for (let y = 0; y < SIDE; y += 1)
    for (let x = 0; x < SIDE; x += 1)
      sum += (grey[y * SIDE + x] ?? 0) * (cosines[u]?.[x] ?? 0) * (cosines[v]?.[y] ?? 0);
  return sum;
}
