import { expect, test } from 'vitest';
import { drawSvg } from './drawing.js';
import { pictureLibrary } from './library.js';

const svgOf = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40" width="60" height="40" font-family="'PingFang SC',sans-serif">
    <rect width="60" height="40" fill="#ffffff"/>${content}</svg>`;
const word = (text: string): string => svgOf(`<text x="4" y="30" font-size="24">${text}</text>`);

/** How many pixels of a drawing are dark. */
async function inkOf(svg: string): Promise<number> {
  const sharp = await pictureLibrary();
  const pixels = await sharp((await drawSvg(svg)).png)
    .greyscale()
    .raw()
    .toBuffer();
  return pixels.filter((pixel) => pixel < 128).length;
}

test('a drawing is a PNG in its own proportions, twice as fine as a screen', async () => {
  const { png, width, height } = await drawSvg(svgOf(''));
  expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
  expect([width, height]).toEqual([120, 80]);
});

test('its Chinese words are there on a machine that has no font: characters of their own, no boxes', async () => {
  const [none, one, tree, missing] = [svgOf(''), word('一'), word('藁'), word('\u{10FFFF}')];
  const ink = await Promise.all([none, one, tree, missing].map(inkOf));
  const [blank = 0, stroke = 0, many = 0, box = 0] = ink;
  expect(blank).toBe(0);
  expect(stroke).toBeGreaterThan(0);
  expect(many).toBeGreaterThan(stroke * 3);
  expect([stroke, many]).not.toContain(box);
});
