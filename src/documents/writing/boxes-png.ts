import { crc32, deflateSync } from 'node:zlib';

/** A filled box, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** #rrggbb */
  readonly colour: string;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const BITS = 8;
const PALETTE = 3;

/** Boxes on white as a PNG (ISO/IEC 15948), each over those before it: what a program shows that draws no SVG. */
export function boxesPng(width: number, height: number, boxes: readonly Box[]): Uint8Array {
  const colours = ['#ffffff', ...new Set(boxes.map(({ colour }) => colour))];
  const pixels = new Uint8Array((width + 1) * height);
  for (const box of boxes) {
    const [left, right] = [within(box.x, width), within(box.x + box.width, width)];
    for (let row = within(box.y, height); row < within(box.y + box.height, height); row += 1)
      pixels.fill(colours.indexOf(box.colour), row * (width + 1) + 1 + left, row * (width + 1) + 1 + right);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BITS, PALETTE, 0, 0, 0], 8);
  const palette = Buffer.from(colours.map((colour) => colour.slice(1)).join(''), 'hex');
  const chunks = [chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', deflateSync(pixels)), chunk('IEND')];
  return new Uint8Array(Buffer.concat([SIGNATURE, ...chunks]));
}

const within = (at: number, most: number): number => Math.max(0, Math.min(most, Math.round(at)));

function chunk(name: string, data: Uint8Array = new Uint8Array()): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
