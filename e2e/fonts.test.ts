import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openBrowser } from './browser.js';

/** No character has this number, so no font has a glyph for it: a browser draws the box of a missing glyph. */
const NO_CHARACTER = '\u{10FFFF}';
const SIDE_PX = 64;
/** How much of its square a character of some eight to ten strokes blackens, in percent; a box and a blot lie outside. */
const LEAST_INK = 10;
const MOST_INK = 50;

/** What stands on the page: `inked(text, font)` draws a character and answers which pixels are dark, as a row of 0 and 1. */
const DRAWING = `<!doctype html><meta charset="utf-8"><p id="line" style="font-family: serif">为民办实事</p><script>
  function inked(text, font) {
    const canvas = Object.assign(document.createElement('canvas'), { width: ${SIDE_PX}, height: ${SIDE_PX} });
    const pen = canvas.getContext('2d');
    pen.font = font;
    pen.textBaseline = 'middle';
    pen.fillText(text, 4, ${SIDE_PX / 2});
    const bytes = pen.getImageData(0, 0, ${SIDE_PX}, ${SIDE_PX}).data;
    return Array.from({ length: bytes.length / 4 }, (_, at) => (bytes[at * 4 + 3] > 127 ? 1 : 0)).join('');
  }
</script>`;

const UsedFonts = z.object({ fonts: z.array(z.object({ familyName: z.string() })) });
const Node = z.object({ nodeId: z.number() });
const Document = z.object({ root: Node });

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await page.setContent(DRAWING);
});
afterAll(async () => {
  await browser.close();
});

async function inked(text: string, font: string): Promise<string> {
  return z.string().parse(await page.evaluate(`inked(${JSON.stringify(text)}, ${JSON.stringify(font)})`));
}

const inkOf = (pixels: string): number => (100 * pixels.replaceAll('0', '').length) / pixels.length;

describe.each(['56px sans-serif', '56px serif', '56px 仿宋', '56px 方正小标宋简体'])(
  'a page that asks for %s',
  (font) => {
    test('shows 实 as a character: neither an empty box nor a blot', async () => {
      const drawn = await inked('实', font);
      expect(inkOf(drawn)).toBeGreaterThan(LEAST_INK);
      expect(inkOf(drawn)).toBeLessThan(MOST_INK);
      expect(drawn).not.toBe(await inked(NO_CHARACTER, font));
    });

    test('shows 实 and 事 as two characters, and 实 alike each time', async () => {
      expect(await inked('实', font)).not.toBe(await inked('事', font));
      expect(await inked('实', font)).toBe(await inked('实', font));
    });
  },
);

test('a heading in bold is blacker than the text', async () => {
  expect(inkOf(await inked('实', 'bold 56px sans-serif'))).toBeGreaterThan(inkOf(await inked('实', '56px sans-serif')));
});

test('every machine sets a page in the same font, whichever it has of its own', async () => {
  const tools = await page.context().newCDPSession(page);
  await tools.send('DOM.enable');
  await tools.send('CSS.enable');
  const { root } = Document.parse(await tools.send('DOM.getDocument'));
  const line = Node.parse(await tools.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#line' }));
  const used = UsedFonts.parse(await tools.send('CSS.getPlatformFontsForNode', { nodeId: line.nodeId }));
  expect(used.fonts.map((font) => font.familyName)).toEqual(['Noto Sans SC']);
});
