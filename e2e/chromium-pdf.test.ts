import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.js';
import { printToPdf } from './print.js';

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

/** The seed notice as a plain page: each line a paragraph. */
async function noticePage(): Promise<string> {
  const text = await readFile(new URL('../fixtures/seed/notice.txt', import.meta.url), 'utf8');
  const file = join(folder, 'notice.html');
  const paragraphs = text.split('\n').map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
  await writeFile(file, `<!doctype html><html lang="zh-CN"><meta charset="utf-8">${paragraphs.join('\n')}</html>`);
  return file;
}

test('the notice printed from a browser is a PDF whose pages hold the text in the Chinese font', async () => {
  const bytes = await printToPdf(browser, await noticePage(), join(folder, 'notice.pdf'));
  expect(new TextDecoder('latin1').decode(bytes.subarray(0, 5))).toBe('%PDF-');
  expect(new TextDecoder('latin1').decode(bytes)).toContain('NotoSansSC');
  const pdf = await getDocumentProxy(bytes);
  expect(pdf.numPages).toBeGreaterThan(0);
  const first = await (await pdf.getPage(1)).getTextContent();
  expect(first.items.map((item) => ('str' in item ? item.str : '')).join('')).toMatch(/\p{Script=Han}{4}/u);
});
