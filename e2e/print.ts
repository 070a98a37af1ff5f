import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';

/** Has Chromium print a page of HTML to `pdfFile`, A4 as the office prints it, and answers with the file's bytes. */
export async function printToPdf(browser: Browser, htmlFile: string, pdfFile: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.goto(pathToFileURL(htmlFile).href);
    await page.pdf({ path: pdfFile, format: 'A4', printBackground: true });
  } finally {
    await page.close();
  }
  return new Uint8Array(await readFile(pdfFile));
}
