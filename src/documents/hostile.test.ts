import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSize, MAX_FILE_BYTES } from './limits.js';
import {
  columnName,
  docxOf,
  drawnPdf,
  drawnText,
  pdfOf,
  sheetRows,
  streamOf,
  W,
  wordParagraph,
  xlsxOf,
  zipOf,
} from './packing.testing.js';
import { readPaper } from './read.js';
import { UnreadablePaper, type UnreadableCode } from './unreadable.js';

/**
 * What a refusal may cost, whatever the file: in processor time, so that what else the machine does is not counted. The
 * dearest takes about four seconds, half as much again on a slow day; a file that is not stopped takes minutes.
 */
const WITHIN_MICROSECONDS = 20_000_000;
const WITHIN_BYTES = 300 * 1024 * 1024;

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const deep = 10_000;

async function refusal(bytes: Uint8Array, name = 'notice.docx'): Promise<UnreadableCode> {
  const before = process.memoryUsage.rss();
  const started = process.cpuUsage();
  const error: unknown = await readPaper({ name, bytes }, { soffice: null }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const { user, system } = process.cpuUsage(started);
  expect(user + system).toBeLessThan(WITHIN_MICROSECONDS);
  expect(process.memoryUsage.rss() - before).toBeLessThan(WITHIN_BYTES);
  if (!(error instanceof UnreadablePaper)) throw new Error(`not refused: ${String(error)}`);
  return error.code;
}

const temporary = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('shishi-convert-'));
let before: string[] = [];
beforeAll(() => {
  before = temporary();
});
afterAll(() => {
  expect(temporary()).toEqual(before);
});

test('an archive that unpacks a thousandfold is refused before it is unpacked', async () => {
  expect(await refusal(docxOf(' '.repeat(60_000_000)))).toBe('archive-bomb');
});

test('many small bombs are one large one', async () => {
  const pictures = Array.from(
    { length: 60 },
    (_, at) => [`word/media/${String(at)}.png`, new Uint8Array(1_000_000)] as const,
  );
  expect(await refusal(zipOf([['[Content_Types].xml', ''], ...pictures]))).toBe('archive-bomb');
});

test('an archive that lies about what it holds is refused at the place where it lies', async () => {
  expect(['archive-bomb', 'damaged']).toContain(await refusal(docxOf(' '.repeat(20_000_000), {}, 600)));
});

test('an archive of a hundred thousand parts is refused by its table of contents', async () => {
  const parts = Array.from({ length: 100_000 }, (_, at) => [`word/${String(at)}.xml`, ''] as const);
  expect(await refusal(zipOf(parts))).toBe('archive-bomb');
});

test('an archive whose part would be written outside of it, or stands in it twice, is refused', async () => {
  expect(await refusal(zipOf([['../../etc/passwd', 'x']]))).toBe('damaged');
  expect(
    await refusal(
      zipOf([
        ['word/document.xml', 'a'],
        ['word/document.xml', 'b'],
      ]),
    ),
  ).toBe('damaged');
});

test('an archive cut off in the middle is damaged', async () => {
  expect(await refusal(docxOf(wordParagraph('关于')).subarray(0, 700))).toBe('damaged');
});

test('an archive that is no office file is no document', async () => {
  expect(await refusal(zipOf([['readme.txt', '你好']]))).toBe('not-a-document');
});

test('entities in the XML of an office file are refused unread', async () => {
  const bomb = '<!DOCTYPE w [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;">]>';
  const file = zipOf([
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['_rels/.rels', `${bomb}<Relationships/>`],
    ['word/document.xml', `<w:document ${W}/>`],
  ]);
  expect(await refusal(file)).toBe('entity-in-xml');
});

test('a sheet of ten thousand columns is refused', async () => {
  const row = Array.from({ length: 10_000 }, (_, at) => at);
  expect(columnName(9999)).toBe('NTP');
  expect(await refusal(xlsxOf([{ xml: sheetRows([row]) }]), 'sheet.xlsx')).toBe('too-many-cells');
});

test('merges that cover each other without end are refused', async () => {
  const rows =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="1000000"><c r="A1000000"><v>3</v></c></row></sheetData>';
  const merges = `<mergeCells>${'<mergeCell ref="A1:B1000000"/>'.repeat(50_000)}</mergeCells>`;
  expect(await refusal(xlsxOf([{ xml: rows + merges }]), 'sheet.xlsx')).toBe('too-many-cells');
});

test('tables within tables ten thousand deep are refused, in Word and on a page', async () => {
  const opening = '<w:tbl><w:tr><w:tc>'.repeat(deep);
  const closing = '</w:tc></w:tr></w:tbl>'.repeat(deep);
  expect(await refusal(docxOf(opening + wordParagraph('深') + closing))).toBe('too-deep');
  expect(await refusal(text(`<html><body>${'<table><tr><td>'.repeat(deep)}深`), 'page.html')).toBe('too-deep');
  expect(await refusal(text(`<html><body>${'<div>'.repeat(deep)}深`), 'page.html')).toBe('too-deep');
});

test('cells that claim a thousand columns and sixty thousand rows are refused', async () => {
  const page = `<table>${'<tr><td rowspan="60000" colspan="1000">x</td></tr>'.repeat(2000)}</table>`;
  expect(await refusal(text(page), 'page.html')).toBe('too-many-cells');
});

test('a locked office file is told from a damaged one', async () => {
  const container = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1024),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(512),
  ]);
  expect(await refusal(new Uint8Array(container))).toBe('encrypted');
});

test('a program, a picture and noise are no documents, whatever they are called', async () => {
  expect(
    await refusal(new Uint8Array(Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(4000)]))),
  ).toBe('not-a-document');
  expect(
    await refusal(new Uint8Array(Buffer.concat([Buffer.from('MZ\x90\x00\x03', 'latin1'), Buffer.alloc(4000)]))),
  ).toBe('not-a-document');
  expect(
    await refusal(
      new Uint8Array(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(4000)])),
      'a.txt',
    ),
  ).toBe('not-a-document');
  expect(await refusal(new Uint8Array(100_000), 'a.txt')).toBe('not-a-document');
});

test('a text of 200 MB is refused by its size, before it is read', () => {
  expect(() => {
    checkSize(200 * 1024 * 1024);
  }).toThrow(UnreadablePaper);
  expect(() => {
    checkSize(MAX_FILE_BYTES);
  }).not.toThrow();
});

test('a text that is all line breaks, and an empty file, are refused', async () => {
  expect(await refusal(text('a\n'.repeat(5_000_000)), 'a.txt')).toBe('too-much-text');
  expect(await refusal(new Uint8Array(), 'a.txt')).toBe('empty');
});

test('a PDF cut off in the middle is damaged, though half of it could be read', async () => {
  const whole = drawnPdf([drawnText('一、加强领导', 72, 700)]);
  expect((await readPaper({ name: 'a.pdf', bytes: whole })).blocks).toHaveLength(1);
  expect(await refusal(whole.slice(0, whole.length - 300), 'a.pdf')).toBe('damaged');
});

test('a PDF that claims a million pages shows those it has, and one of a thousand and more is refused', async () => {
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>';
  const claimed = pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1000000/Kids[3 0 R]>>', page]);
  expect((await readPaper({ name: 'a.pdf', bytes: claimed })).blocks).toEqual([]);
  const count = 1100;
  const kids = Array.from({ length: count }, (_, at) => `${String(at + 3)} 0 R`).join(' ');
  const many = pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${String(count)}/Kids[${kids}]>>`,
    ...Array.from({ length: count }, () => page),
  ]);
  expect(await refusal(many, 'a.pdf')).toBe('too-many-pages');
});

test('a tree of pages that leads back to itself is damaged', async () => {
  const loop = pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 5/Kids[2 0 R 2 0 R]>>']);
  expect(await refusal(loop, 'a.pdf')).toBe('damaged');
});

test('a PDF whose page unpacks to 100 MB is refused before it is drawn', async () => {
  const packed = deflateSync(Buffer.alloc(100_000_000, 0x20)).toString('latin1');
  const file = pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>',
    streamOf(packed, '/Filter/FlateDecode'),
  ]);
  expect(await refusal(file, 'a.pdf')).toBe('archive-bomb');
});

test('drawings that each show the next one ten times are stopped', async () => {
  const form = (next: string, content: string): string =>
    streamOf(content, `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<<${next}>>>>`);
  const forms = Array.from({ length: 9 }, (_, at) => form(`/F ${String(at + 6)} 0 R`, '/F Do '.repeat(10)));
  const file = pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>',
    streamOf('/F Do'),
    ...forms,
    form('', '0 0 9 9 re f'),
  ]);
  expect(await refusal(file, 'a.pdf')).toBe('archive-bomb');
});

test('an old file without LibreOffice at hand is refused with what would help', async () => {
  const old = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from('WordDocument', 'utf16le'),
  ]);
  expect(await refusal(new Uint8Array(old), 'a.doc')).toBe('legacy-needs-libreoffice');
});
