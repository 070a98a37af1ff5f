import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { findSoffice } from '../legacy/soffice.js';
import { readPaper } from '../read.js';
import { pack } from './archive.js';
import type { OutgoingDocument } from './document.js';
import { writeDocx } from './docx.js';
import { writeXlsx } from './xlsx.js';

const paper: OutgoingDocument = {
  title: '任务分解表',
  orientation: 'landscape',
  parts: [
    { kind: 'heading', level: 'title', text: '任务分解表' },
    { kind: 'passage', style: 'subtitle', text: '（柳南政办〔2022〕10号）' },
    { kind: 'heading', level: 'first', text: '一、项目' },
    { kind: 'passage', style: 'body', text: '按“施工图”推进，面积1198.10㎡。\n第二段' },
    {
      kind: 'table',
      name: '项目',
      columns: [{ width: 1, align: 'centre' }, { width: 5 }, { width: 2 }],
      header: [[{ text: '序号' }, { text: '内容' }, { text: '完成时间' }]],
      rows: [
        [{ text: '一、城建类', columns: 3, strong: true }],
        [{ text: '1', rows: 2, figure: 1 }, { text: '道路\n管网' }, { text: '4-7' }],
        [{ text: '=1+1' }, { text: '1198.10' }],
      ],
    },
    { kind: 'passage', style: 'note', text: '注：略' },
  ],
};

const texts = async (bytes: Uint8Array, name: string): Promise<unknown[]> => {
  const { blocks } = await readPaper({ name, bytes });
  return blocks.map((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : block.text,
  );
};

const rows = [
  ['序号', '内容', '完成时间'],
  ['一、城建类', '', ''],
  ['1', '道路\n管网', '4-7'],
  ['', '=1+1', '1198.10'],
];

test('a Word file read back holds the same words in the same cells', async () => {
  expect(await texts(await writeDocx(paper), 'a.docx')).toEqual([
    '任务分解表',
    '（柳南政办〔2022〕10号）',
    '一、项目',
    '按“施工图”推进，面积1198.10㎡。',
    '第二段',
    rows,
    '注：略',
  ]);
});

test('a workbook read back holds the same words, and text stays text', async () => {
  const bytes = await writeXlsx(paper);
  const read = JSON.stringify(await texts(bytes, 'a.xlsx'));
  for (const word of ['任务分解表', '道路', '4-7', '=1+1', '1198.10', '注：略']) expect(read).toContain(word);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet('项目');
  expect(sheet?.getCell('C7').value).toBe('4-7');
  expect(sheet?.getCell('B8').value).toBe('=1+1');
  expect(sheet?.getCell('C8').numFmt).toBe('@');
  expect(sheet?.getCell('A7').value).toBe(1);
});

test('a workbook is ready to print: on its side, as wide as the page, the header on every page and kept in sight', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeXlsx(paper)).buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet('项目');
  expect(sheet?.pageSetup).toMatchObject({
    orientation: 'landscape',
    paperSize: 9,
    fitToWidth: 1,
    printTitlesRow: '5:5',
  });
  expect(sheet?.views).toMatchObject([{ state: 'frozen', ySplit: 5 }]);
});

test('a Word file has the measures of GB/T 9704: A4 on its side, faces named, lines of 28.95 points', async () => {
  const files = unzipSync(await writeDocx(paper));
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const said = (text: string): boolean => body.includes(text);
  expect(said('w:w="16838" w:h="11906" w:orient="landscape"')).toBe(true);
  expect(said('w:eastAsia="方正小标宋简体"')).toBe(true);
  expect(said('w:eastAsia="仿宋_GB2312"')).toBe(true);
  expect(said('w:line="579" w:lineRule="exact"')).toBe(true);
  expect(said('<w:tblHeader/>')).toBe(true);
});

test('an upright page leaves 37 mm above, 28 on the binding side, 35 below and 26 at the cut', async () => {
  const files = unzipSync(await writeDocx({ ...paper, orientation: 'portrait' }));
  const margins = /<w:pgMar[^>]*>/u.exec(strFromU8(files['word/document.xml'] ?? new Uint8Array()))?.[0] ?? '';
  const millimetres = (side: string): number =>
    Math.round((Number(new RegExp(`w:${side}="(\\d+)"`, 'u').exec(margins)?.[1]) / 1440) * 25.4);
  expect(['top', 'left', 'bottom', 'right'].map(millimetres)).toEqual([37, 28, 35, 26]);
});

test('an archive keeps Chinese names and folders, and the same files give the same bytes', () => {
  const files = [{ name: '责任清单/区民政局.txt', bytes: new Uint8Array([1]) }];
  expect(Object.keys(unzipSync(pack(files)))).toEqual(['责任清单/区民政局.txt']);
  expect(pack(files)).toEqual(pack(files));
});

const soffice = await findSoffice();
test.skipIf(soffice === null)('LibreOffice turns both files into PDF (skipped where it is not installed)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shishi-writing-'));
  try {
    await writeFile(join(folder, 'word.docx'), await writeDocx(paper));
    await writeFile(join(folder, 'sheet.xlsx'), await writeXlsx(paper));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const call = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder];
    await promisify(execFile)(soffice ?? '', [...call, join(folder, 'word.docx'), join(folder, 'sheet.xlsx')]);
    expect((await readdir(folder)).filter((name) => name.endsWith('.pdf')).sort()).toEqual(['sheet.pdf', 'word.pdf']);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});
