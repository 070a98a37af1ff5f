import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layGrid, layRows, tableOrParagraphs, type Grid } from './grid.js';

const drawn = (grid: Grid): string[] =>
  grid.map((row) =>
    row.map((cell) => (cell.continues === 'left' ? '<' : cell.continues === 'above' ? '^' : cell.text)).join('|'),
  );
const cell = (text: string, columns = 1, rows = 1) => ({ text, columns, rows });

test('a merged cell stands once, and says of the places it covers where its words are', () => {
  const grid = layRows([
    [cell('序号', 1, 2), cell('责任分工', 2)],
    [cell('牵头单位'), cell('责任单位')],
    [cell('1'), cell('区民政局'), cell('无')],
  ]);
  expect(drawn(grid)).toEqual(['序号|责任分工|<', '^|牵头单位|责任单位', '1|区民政局|无']);
});

test('a block merged both ways continues to the left but for its first column', () => {
  const grid = layRows([[cell('a', 2, 2), cell('b')], [cell('c')], [cell('d'), cell('e'), cell('f')]]);
  expect(drawn(grid)).toEqual(['a|<|b', '^|<|c', 'd|e|f']);
});

test('a column that no cell begins in is none: rows are only cut differently', () => {
  expect(
    drawn(
      layRows([
        [cell('a', 2), cell('b')],
        [cell('c', 2), cell('d')],
      ]),
    ),
  ).toEqual(['a|b', 'c|d']);
});

test('a merge that claims more rows than there are ends with the table', () => {
  expect(drawn(layRows([[cell('a', 1, 60_000), cell('b')], [cell('c')]]))).toEqual(['a|b', '^|c']);
});

test('rows and columns without a word are left out', () => {
  expect(
    drawn(
      layRows([
        [cell('a'), cell(''), cell('b')],
        [cell(''), cell(' '), cell('')],
        [cell('c'), cell(''), cell('d')],
      ]),
    ),
  ).toEqual(['a|b', 'c|d']);
});

test('a frame round a text is no table', () => {
  expect(tableOrParagraphs(layRows([[cell('第一段\n第二段')], [cell('第三段')]]))).toEqual(
    ['第一段', '第二段', '第三段'].map((text) => ({ kind: 'paragraph', text })),
  );
});

test('whatever cells overlap, the grid is full, no word is lost that had a place first, and none stands twice', () => {
  const place = fc.record({
    row: fc.nat(5),
    column: fc.nat(5),
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
  });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), (places) => {
      const cells = places.map((found, at) => ({ ...found, text: `字${String(at)}` }));
      const grid = layGrid(cells, 10, 10);
      const width = grid[0]?.length ?? 0;
      expect(grid.every((row) => row.length === width)).toBe(true);
      const words = grid.flat().flatMap((found) => (found.text === '' ? [] : [found.text]));
      expect(new Set(words).size).toBe(words.length);
      expect(words).toContain('字0');
    }),
  );
});
