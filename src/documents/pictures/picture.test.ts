import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pictureKind } from './kind.js';
import { seePicture, UnseenPicture } from './picture.js';

const EXIF = {
  IFD0: { Make: 'Camera' },
  IFD2: { DateTimeOriginal: '2022:09:20 14:03:11' },
  IFD3: {
    ...{ GPSLatitudeRef: 'N', GPSLatitude: '24/1 18/1 0/1' },
    ...{ GPSLongitudeRef: 'E', GPSLongitude: '109/1 24/1 0/1' },
  },
};
/** A black picture of one bit a pixel: few bytes, many pixels. */
function blackPng(width: number, height: number): Buffer {
  const word = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  const chunk = (kind: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
    return Buffer.concat([word(data.length), body, word(crc32(body))]);
  };
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.concat([word(width), word(height), Buffer.from([1, 0, 0, 0, 0])])),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
/** A street of its own: bars that tell two photos apart. */
const scene = (bars: number, width = 800, height = 600) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}">
        <rect width="100%" height="100%" fill="#8ab"/>${Array.from({ length: bars }, (_, at) => {
          const x = ((at * 37 + bars * 11) % 100).toString();
          return `<rect x="${x}%" y="${String((at * 53) % 70)}%" width="11%" height="30%" fill="hsl(${String(at * 80)},60%,${String(20 + at * 9)}%)"/>`;
        }).join('')}</svg>`,
    ),
  );
const photo = (bars = 5) => scene(bars).withExif(EXIF).withMetadata({ orientation: 6 }).jpeg().toBuffer();
const bits = (one: string | null, other: string | null): number =>
  [...(one ?? '')].reduce((sum, digit, at) => {
    const different = Number.parseInt(digit, 16) ^ Number.parseInt(other?.[at] ?? '0', 16);
    return sum + different.toString(2).replaceAll('0', '').length;
  }, 0);
const whyOf = (bytes: Uint8Array) =>
  Promise.resolve()
    .then(() => seePicture(bytes))
    .then(
      () => undefined,
      (error: unknown) => (error instanceof UnseenPicture ? error.why : error),
    );

test('of a photo is read when and where it was taken, and both copies show it upright and say nothing of that', async () => {
  const seen = await seePicture(await photo());
  expect(seen).toMatchObject({ at: '2022-09-20T14:03:11', place: { latitude: 24.3, longitude: 109.4 } });
  for (const copy of [seen.picture, seen.thumbnail]) {
    const { exif, icc, xmp, iptc, orientation, format } = await sharp(copy).metadata();
    expect({ exif, icc, xmp, iptc, orientation, format }).toEqual({ format: 'jpeg' });
    expect(Buffer.from(copy).includes('Exif')).toBe(false);
  }
});

test('a photo made smaller and saved anew is like itself, another photo is not, and an empty wall is like nothing', async () => {
  const [first, other] = [await seePicture(await photo(5)), await seePicture(await photo(7))];
  const anew = await seePicture(
    await sharp(await photo(5))
      .autoOrient()
      .resize(300)
      .jpeg({ quality: 45 })
      .toBuffer(),
  );
  expect(bits(first.likeness, anew.likeness)).toBeLessThanOrEqual(6);
  expect(bits(first.likeness, other.likeness)).toBeGreaterThan(12);
  const wall = sharp({ create: { width: 300, height: 200, channels: 3, background: '#777' } });
  expect((await seePicture(await wall.png().toBuffer())).likeness).toBeNull();
});

test('what a camera of an unset clock and a receiver without a place wrote is not believed', async () => {
  const exif = {
    IFD2: { DateTimeOriginal: '0000:00:00 00:00:00' },
    IFD3: { GPSLatitude: '0/1 0/1 0/1', GPSLatitudeRef: 'N', GPSLongitude: '0/1 0/1 0/1', GPSLongitudeRef: 'E' },
  };
  expect(await seePicture(await scene(3).withExif(exif).jpeg().toBuffer())).toMatchObject({ at: null, place: null });
});

test.each(['png', 'webp', 'avif'] as const)('a picture in %s is told by its content and shown', async (format) => {
  const bytes = await scene(4).toFormat(format).toBuffer();
  expect(pictureKind(bytes.subarray(0, 64))).toBe(format);
  expect(await seePicture(bytes)).toMatchObject({ width: 800, height: 600 });
});

test('a telephone’s HEIC is told from AVIF, which lies in the same container, and neither from its name', () => {
  const box = (...brands: string[]) => {
    const text = `ftyp${brands[0] ?? ''}\0\0\0\0${brands.slice(1).join('')}`;
    return Uint8Array.from([0, 0, 0, text.length + 4, ...Buffer.from(text, 'latin1'), ...Array<number>(40).fill(0)]);
  };
  expect(pictureKind(box('heic', 'mif1', 'heic'))).toBe('heic');
  expect(pictureKind(box('mif1', 'mif1', 'heic'))).toBe('heic');
  expect(pictureKind(box('avif', 'mif1', 'miaf'))).toBe('avif');
  expect(pictureKind(box('isom', 'mp42'))).toBeUndefined();
  expect(pictureKind(Buffer.from('文件'))).toBeUndefined();
});

test('a picture cut short, or of another content than its head says, is broken', async () => {
  const whole = await photo();
  expect(await whyOf(whole.subarray(0, whole.length / 2))).toBe('broken');
  expect(await whyOf(Buffer.concat([whole.subarray(0, 3), Buffer.alloc(2000, 7)]))).toBe('broken');
});

test('the two pictures of a photo that was held upright are upright', async () => {
  const seen = await seePicture(await photo());
  expect(seen).toMatchObject({ width: 600, height: 800 });
  expect(await sharp(seen.thumbnail).metadata()).toMatchObject({ width: 360, height: 480 });
});

test('a small file that unpacks to more pixels than any camera has is refused before it is unpacked', async () => {
  const bomb = blackPng(15000, 9000);
  expect(bomb.length).toBeLessThan(1_000_000);
  const memory = process.memoryUsage.rss();
  expect(await whyOf(bomb)).toBe('pixels');
  expect(process.memoryUsage.rss() - memory).toBeLessThan(100 * 1_048_576);
});

test('of a crowd of photos those past the line are told to come again, and the others are seen', async () => {
  const bytes = await photo();
  const told = await Promise.all(Array.from({ length: 20 }, () => whyOf(bytes)));
  expect(told.filter((why) => why === undefined)).toHaveLength(6);
  expect(told.filter((why) => why === 'waiting')).toHaveLength(14);
});
