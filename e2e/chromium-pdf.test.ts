import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPaper } from '../src/documents/read.js';
import { calendarAsOf } from '../src/regime/calendar/shipped.js';
import { readNotice } from '../src/regime/notices/rules/reading.js';
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

test('the notice printed from this machine’s browser is read like the notice itself', async () => {
  const bytes = await printToPdf(browser, NOTICE, join(folder, 'read.pdf'));
  const read = readNotice(await readPaper({ name: 'read.pdf', bytes }), calendarAsOf('latest'));
  expect(read.notice).toMatchObject({ number: '柳南政办〔2022〕10号', issuedOn: '2022-04-07' });
  expect(read.tasks.map(({ leadUnits, dueOn }) => [...leadUnits, dueOn])).toEqual(
    [
      '住房城乡建设局',
      '住房城乡建设局',
      '住房城乡建设局',
      '民政局',
      '民政局',
      '卫生健康局',
      '卫生健康局',
      '农业农村局',
      '乡村振兴局',
    ]
      .map((name) => [`区${name}`, '2022-12-30'])
      .concat([['太阳村镇', '2022-12-30']]),
  );
  expect(read.tasks.map(({ title }) => title)[1]).toBe('柳南区冲压件厂宿舍老旧小区改造配套基础设施项目');
});
