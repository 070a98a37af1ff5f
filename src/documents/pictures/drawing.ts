import { chineseFont } from './chinese-font.js';
import { pictureLibrary } from './library.js';

/** A drawing as a PNG, and its size in pixels. */
export interface Drawn {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Twice as fine as a screen, so that its words are sharp on paper too. */
const DENSITY = 144;

/** Draws an SVG of our own making, its words set in the Chinese font that came with the program. */
export async function drawSvg(svg: string): Promise<Drawn> {
  await chineseFont();
  const sharp = await pictureLibrary();
  const { data, info } = await sharp(Buffer.from(svg), { density: DENSITY })
    .png({ palette: true })
    .toBuffer({ resolveWithObject: true });
  return { png: new Uint8Array(data), width: info.width, height: info.height };
}
