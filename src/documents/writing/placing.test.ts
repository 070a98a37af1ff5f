import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OutgoingTable, Row } from './document.js';
import { columnWidths, leastWidths, LETTER, placeCells } from './placing.js';
import { MAX_ROW_POINTS, roomyWidths, rowHeights, settingOf } from './row-height.js';

const table = (rows: readonly Row[], columns = 3, header: readonly Row[] = []): OutgoingTable => ({
  kind: 'table',
  name: 't',
  columns: Array.from({ length: columns }, () => ({ width: 1 })),
  header,
  rows,
});

/** A table cut into bands: rows of single cells, and blocks whose first cell reaches down over all their rows. */
const anyTable = fc
  .record({
    columns: fc.integer({ min: 2, max: 6 }),
    bands: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
  })
  .map(({ columns, bands }) =>
    table(
      bands.flatMap((rows) =>
        Array.from({ length: rows }, (_, row): Row => [
          ...(row === 0 ? [{ text: 'first', rows }] : []),
          ...(columns > 2 ? [{ text: 'wide', columns: columns - 1 }] : [{ text: 'single' }]),
        ]),
      ),
      columns,
    ),
  );

test('every place of a table belongs to exactly one cell', () => {
  fc.assert(
    fc.property(anyTable, (each) => {
      const owners = new Map<string, number>();
      for (const { row, column, rows, columns } of placeCells(each))
        for (let down = row; down < row + rows; down += 1)
          for (let right = column; right < column + columns; right += 1)
            owners.set(`${String(down)}/${String(right)}`, (owners.get(`${String(down)}/${String(right)}`) ?? 0) + 1);
      expect(owners.size).toBe(each.rows.length * each.columns.length);
      expect([...owners.values()].every((count) => count === 1)).toBe(true);
    }),
  );
});

test('a cell that reaches down moves the cells of the next row to the right', () => {
  const placed = placeCells(
    table([
      [{ text: '1', rows: 2 }, { text: 'a' }, { text: 'b' }],
      [{ text: 'c' }, { text: 'd' }],
    ]),
  );
  expect(placed.map(({ cell, row, column }) => [cell.text, row, column])).toEqual([
    ['1', 0, 0],
    ['a', 0, 1],
    ['b', 0, 2],
    ['c', 1, 1],
    ['d', 1, 2],
  ]);
});

test('a row that is too short, too long, or reaches below its table is an error in the document', () => {
  expect(() => placeCells(table([[{ text: 'a' }, { text: 'b' }]]))).toThrow('leaves a place empty');
  expect(() => placeCells(table([[{ text: 'a', columns: 4 }]]))).toThrow('reaches outside');
  expect(() => placeCells(table([[{ text: 'a', rows: 2 }, { text: 'b' }, { text: 'c' }]]))).toThrow('reaches outside');
  expect(() => placeCells(table([[{ text: 'x', columns: 3 }]], 3, [[{ text: 'h', rows: 2, columns: 3 }]]))).toThrow();
});

const widthsOf = (each: OutgoingTable, total: number): number[] =>
  columnWidths(each.columns, total, leastWidths(each, placeCells(each), { character: 2, padding: 1 }));

test('columns fill the type area in their proportions', () => {
  const widths = { ...table([]), columns: [{ width: 1 }, { width: 2 }, { width: 1 }] };
  expect(widthsOf(widths, 156)).toEqual([39, 78, 39]);
});

test('a day does not break over two lines: its column takes room from those that can spare it, the sum stays', () => {
  const [narrow, word = 0, wide = 0] = widthsOf(
    table([[{ text: '2022-04-20' }, { text: '现场踏勘' }, { text: '区住房城乡建设局' }]]),
    30,
  );
  expect(narrow).toBeCloseTo(10 * LETTER * 2 + 1);
  expect([word, wide]).toEqual([word, word]);
  expect((narrow ?? 0) + word + wide).toBeCloseTo(30);
});

test('where every column has its day and there is no room for all, the proportions stay', () => {
  const days = Array.from({ length: 3 }, () => ({ text: '2022-04-20' }));
  expect(widthsOf(table([days]), 30)).toEqual([10, 10, 10]);
  expect(widthsOf(table([], 3, [days]), 30)).toEqual([10, 10, 10]);
});

test('a text too long for the highest row takes room from the other columns, of none more than it can spare', () => {
  const [points, total] = [11, 120];
  const rows = (characters: number) =>
    table([[{ text: '实'.repeat(characters) }, { text: '2022-04-20' }, { text: '短' }]]);
  const widthsFor = (characters: number): number[] => {
    const each = rows(characters);
    const placed = placeCells(each);
    const least = leastWidths(each, placed, settingOf(points));
    return roomyWidths(placed, columnWidths(each.columns, total, least), least, points);
  };
  const heightFor = (characters: number): number =>
    rowHeights(placeCells(rows(characters)), widthsFor(characters), points)[0] ?? 0;
  expect(widthsFor(400)).toEqual([40, 40, 40]);
  const [wide = 0, day = 0, short = 0] = widthsFor(600);
  expect(wide).toBeGreaterThan(40);
  expect(wide + day + short).toBeCloseTo(total);
  expect(heightFor(600)).toBeLessThan(MAX_ROW_POINTS);
  const [most = 0, ...spared] = widthsFor(100_000);
  expect(most).toBeLessThan(81);
  for (const each of spared) expect(each).toBeGreaterThanOrEqual(20);
});
