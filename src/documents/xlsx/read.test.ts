import { expect, test } from 'vitest';
import { sheetRows, xlsxOf, type SheetMade } from '../packing.testing.js';
import { readPaper } from '../read.js';

const read = async (sheets: readonly SheetMade[], styles?: string): Promise<unknown[]> =>
  (await readPaper({ name: 'sheet.xlsx', bytes: xlsxOf(sheets, styles) })).blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map((row) =>
          row.map((cell) => (cell.continues ? (cell.continues === 'left' ? '<' : '^') : cell.text)),
        ),
  );
const merges = (...areas: readonly string[]): string =>
  `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`;

test('titles above and notes under a table are paragraphs, and a group heading within it is a row', async () => {
  const rows = [
    ['2024年任务表'],
    ['序号', '项目', '单位'],
    ['一、养老'],
    [1, '食堂', '区民政局'],
    [2, '床位', '区民政局'],
    ['注：以预算为准'],
  ];
  expect(await read([{ xml: sheetRows(rows) + merges('A1:C1', 'A3:C3', 'A6:C6') }])).toEqual([
    '2024年任务表',
    [
      ['序号', '项目', '单位'],
      ['一、养老', '<', '<'],
      ['1', '食堂', '区民政局'],
      ['2', '床位', '区民政局'],
    ],
    '注：以预算为准',
  ]);
});

test('a cell merged downwards stands once, and a last row under it is no note', async () => {
  const rows = [
    ['序号', '项目'],
    [1, '甲'],
    [undefined, '乙'],
  ];
  expect(await read([{ xml: sheetRows(rows) + merges('A2:A3') }])).toEqual([
    [
      ['序号', '项目'],
      ['1', '甲'],
      ['^', '乙'],
    ],
  ]);
});

test('merges of whole rows and columns end where the sheet is used', async () => {
  expect(await read([{ xml: sheetRows([['题'], ['a', 'b']]) + merges('A1:XFD1') }])).toEqual(['题', [['a', 'b']]]);
});

test('empty rows and columns, and sheets, rows and columns that are hidden, are left out', async () => {
  const hidden = sheetRows([['a', '藏', 'b'], [], ['c', '藏', 'd'], ['隐', '', '去']]).replace(
    '<row r="4"',
    '<row r="4" hidden="1"',
  );
  expect(
    await read([
      { xml: '<cols><col min="2" max="2" hidden="1"/></cols>' + hidden },
      { xml: sheetRows([['x', 'y']]), state: 'hidden' },
    ]),
  ).toEqual([
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ]);
});

test('rows that only a filter hides are still of the paper', async () => {
  const rows = sheetRows([
    ['序号', '项目'],
    [1, '甲'],
    [2, '乙'],
  ]).replace('<row r="3"', '<row r="3" hidden="1"');
  expect(await read([{ xml: `${rows}<autoFilter ref="A1:B3"><filterColumn colId="0"/></autoFilter>` }])).toEqual([
    [
      ['序号', '项目'],
      ['1', '甲'],
      ['2', '乙'],
    ],
  ]);
});

test('a sheet of one column is a text', async () => {
  expect(await read([{ xml: sheetRows([['关于下达任务的通知'], ['各镇：'], ['一、\n二、']]) }])).toEqual([
    '关于下达任务的通知',
    '各镇：',
    '一、',
    '二、',
  ]);
});

test('a cell shows its value by its format', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="170" formatCode="m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="31"/><xf numFmtId="9"/></cellXfs>';
  const cells = [
    '<c r="A1" s="1"><v>44925</v></c>',
    '<c r="B1" s="2"><v>44925</v></c>',
    '<c r="C1" s="3"><v>0.85</v></c>',
    '<c r="D1"><v>9962.5400000000009</v></c>',
    '<c r="E1" t="str"><f>A1&amp;B1</f><v>12月底</v></c>',
    '<c r="F1" t="b"><v>1</v></c>',
  ];
  expect(await read([{ xml: `<sheetData><row r="1">${cells.join('')}</row></sheetData>` }], styles)).toEqual([
    [['12月30日', '2022年12月30日', '85%', '9962.54', '12月底', 'TRUE']],
  ]);
});

test('ten thousand rows are read within three seconds, and progress is told up to the end', async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => [
    at + 1,
    `第${String(at)}小区改造`,
    '改造内容有道路、围墙、绿化',
    '区住房城乡建设局',
    '金太阳、河西街道',
    '12月30日',
  ]);
  const bytes = xlsxOf([{ xml: sheetRows(rows) }]);
  const told: number[] = [];
  const started = process.cpuUsage();
  const { blocks } = await readPaper({ name: 'large.xlsx', bytes }, { onProgress: (share) => told.push(share) });
  const { user, system } = process.cpuUsage(started);
  expect(user + system).toBeLessThan(3_000_000); // microseconds of the processor, whatever else the machine does
  expect(blocks[0]?.kind === 'table' && blocks[0].rows.length).toBe(10_000);
  expect(told.length).toBeGreaterThan(10);
  expect(told.every((share, at) => share >= (told[at - 1] ?? 0))).toBe(true);
  expect(told.at(-1)).toBe(1);
});
