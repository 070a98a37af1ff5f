// How many photos of twelve million pixels are made ready in a minute, beside the library alone that makes one small picture.
import sharp from 'sharp';
import { seePicture } from '../dist/documents/pictures/picture.js';

const [WIDTH, HEIGHT] = [4000, 3000];
const PHOTOS = 24;
const MINUTE_MS = 60_000;
const AT_ONCE = 2;

/** As a telephone makes it: a scene with grain, and where and when it was taken. */
function photo() {
  const scene = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="100%" height="60%" fill="#9cc3e0"/><rect y="60%" width="100%" height="40%" fill="#8d8a84"/>
    ${Array.from({ length: 300 }, (_, at) => `<circle cx="${(at * 997) % WIDTH}" cy="${(at * 613) % HEIGHT}" r="${20 + ((at * 7) % 90)}" fill="hsl(${at * 11},45%,50%)"/>`).join('')}
  </svg>`;
  return sharp(Buffer.from(scene))
    .withExif({
      IFD2: { DateTimeOriginal: '2022:09:20 14:03:11' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '24/1 18/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '109/1 24/1 0/1' },
    })
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** How many a minute, some at once, as people send them. */
async function aMinute(count, work) {
  await work(); // the library is loaded
  const begun = performance.now();
  let left = count;
  const hand = async () => {
    while (left > 0) {
      left -= 1;
      await work();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  return (count * MINUTE_MS) / (performance.now() - begun);
}

export const photoFigures = {
  'photo.ready': async ({ short }) => {
    const bytes = await photo();
    const count = short ? PHOTOS / 4 : PHOTOS;
    const value = await aMinute(count, () => seePicture(bytes));
    const small = () => sharp(bytes).resize(480, 480, { fit: 'inside' }).jpeg({ quality: 72 }).toBuffer();
    return { value, unit: 'a minute', floor: await aMinute(count, small), of: 'sharp, one small picture alone' };
  },
};
