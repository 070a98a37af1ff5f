import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.js';
import { printToPdf } from './print.js';

const NOTICE = fileURLToPath(new URL('../fixtures/seed/notice.html', import.meta.url));

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'shishi-pdf-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

test('the notice printed from a browser is a PDF whose pages hold the text in the Chinese font', async () => {
  const bytes = await printToPdf(browser, NOTICE, join(folder, 'notice.pdf'));
  expect(new TextDecoder('latin1').decode(bytes.subarray(0, 5))).toBe('%PDF-');
  expect(new TextDecoder('latin1').decode(bytes)).toContain('NotoSansSC');
  const pdf = await getDocumentProxy(bytes);
  expect(pdf.numPages).toBeGreaterThan(0);
  const first = await (await pdf.getPage(1)).getTextContent();
  expect(first.items.map((item) => ('str' in item ? item.str : '')).join('')).toMatch(/\p{Script=Han}{4}/u);
});
