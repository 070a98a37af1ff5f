import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foldSpace } from '../kernel/text.js';
import type { PaperDocument } from './blocks.js';
import { readPaper } from './read.js';

const SEED = 'fixtures/seed/';
const read = (file: string): Promise<PaperDocument> =>
  readPaper({ name: file, bytes: new Uint8Array(readFileSync(SEED + file)) });
const paragraphs = ({ blocks }: PaperDocument): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [foldSpace(block.text)] : []));
const rows = ({ blocks }: PaperDocument): string[][] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map((cell) => foldSpace(cell.text))) : [],
  );
/** The words of the plain text, one cell a line, are what the office published: every other format is held against them. */
const published = (await read('notice.txt')).blocks.map((block) =>
  block.kind === 'paragraph' ? foldSpace(block.text) : '',
);
const HEADING = published.indexOf('序号');
const cells = published.slice(HEADING);

describe.each(['notice.docx', 'notice.xlsx', 'notice.pdf', 'notice-chromium.pdf', 'notice.html'])(
  'the seed notice as %s',
  (file) => {
    test('has the ten items in a table of six columns, word for word', async () => {
      const table = rows(await read(file));
      expect(table.map((row) => row.length)).toEqual(new Array(11).fill(6));
      expect(table.flat()).toEqual(cells);
    });

    test('has its paragraphs word for word and in order', async () => {
      const found = paragraphs(await read(file));
      expect(found.slice(0, HEADING)).toEqual(published.slice(0, HEADING));
    });
  },
);

describe('our own notices', () => {
  const folders = readdirSync('fixtures/notices');
  test.each(folders)(
    '%s is read without a refusal, and no cell says it continues a cell that is not there',
    async (folder) => {
      const file = readdirSync(`fixtures/notices/${folder}`).find((name) => name.startsWith('notice.')) ?? '';
      const { blocks, picturePages } = await readPaper({
        name: file,
        bytes: new Uint8Array(readFileSync(`fixtures/notices/${folder}/${file}`)),
      });
      expect(picturePages).toBe(0);
      expect(blocks.length).toBeGreaterThan(0);
      for (const block of blocks) {
        if (block.kind === 'paragraph') expect(block.text).not.toMatch(/[\r\n]/u);
        else {
          expect(block.rows[0]?.some((cell) => cell.continues === 'above')).toBe(false);
          expect(block.rows.some((row) => row[0]?.continues === 'left')).toBe(false);
          expect(new Set(block.rows.map((row) => row.length)).size).toBe(1);
        }
      }
    },
  );
});
