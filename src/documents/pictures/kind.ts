/** What a file is by its first bytes, where it is a picture that a camera or a telephone makes. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic';

/** As many bytes of a file as say what it is. */
export const HEAD_BYTES = 64;

const begins = (head: Uint8Array, bytes: readonly number[], at = 0): boolean =>
  bytes.every((byte, place) => head[at + place] === byte);
const text = (head: Uint8Array, from: number, to: number): string => String.fromCharCode(...head.subarray(from, to));
const LETTERS = 4;
/** What a telephone writes of HEVC into the same container that AV1 pictures use. */
const HEVC = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'hevm', 'hevs'];

/** Tells a picture by its content, never by its name. */
export function pictureKind(head: Uint8Array): PictureKind | undefined {
  if (begins(head, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (begins(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP') return 'webp';
  return text(head, 4, 8) === 'ftyp' ? byBrands(head) : undefined;
}

/** The container is one for both; which of them it holds, its brands say. */
function byBrands(head: Uint8Array): PictureKind | undefined {
  const end = Math.min(head.length, new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(0));
  const brands: string[] = [];
  for (let at = 8; at + LETTERS <= end; at += LETTERS) brands.push(text(head, at, at + LETTERS));
  if (brands.some((brand) => HEVC.includes(brand))) return 'heic';
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif';
  return brands.some((brand) => brand === 'mif1' || brand === 'msf1') ? 'heic' : undefined;
}
