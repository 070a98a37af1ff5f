import { expect, test } from 'vitest';
import { sheetRows, xlsxOf } from '../packing.testing.js';
import { readSheetRows } from './rows.js';

const read = (xml: string) => readSheetRows({ name: 'list.xlsx', bytes: xlsxOf([{ xml }]) });

test('every row keeps its own number and every cell its column, whatever is left empty between', async () => {
  const [sheet] = await read(sheetRows([['单位名录'], [], ['名称', '', '类别'], ['区民政局']]));
  expect(sheet?.rows).toEqual([
    { number: 1, cells: ['单位名录'] },
    { number: 3, cells: ['名称', '', '类别'] },
    { number: 4, cells: ['区民政局'] },
  ]);
});

test('a cell merged downwards stands in each of its rows', async () => {
  const merge = '<mergeCells><mergeCell ref="B1:B3"/></mergeCells>';
  const [sheet] = await read(
    sheetRows([
      ['甲', '区民政局'],
      ['乙', undefined],
      ['丙', undefined],
    ]) + merge,
  );
  expect(sheet?.rows.map(({ cells }) => cells.join(' '))).toEqual(['甲 区民政局', '乙 区民政局', '丙 区民政局']);
});

test('what is no workbook is refused with its reason', async () => {
  const refused = (bytes: Uint8Array) => readSheetRows({ name: 'list.xlsx', bytes });
  await expect(refused(Buffer.from('名称,类别\n'))).rejects.toMatchObject({ code: 'not-a-document' });
  await expect(refused(Buffer.from('PK\u0003\u0004 no archive'))).rejects.toMatchObject({ code: 'damaged' });
  await expect(refused(new Uint8Array())).rejects.toMatchObject({ code: 'empty' });
});

test('a cell whose format shows less than it holds says what it holds, and no other cell does', async () => {
  const cells = [
    '<c r="A1" s="1"><v>12.3456</v></c><c r="B1" s="1"><v>12.5</v></c>',
    '<c r="C1"><v>0.1</v></c><c r="D1" s="2"><v>0.155</v></c>',
  ];
  const styles = '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="2"/><xf numFmtId="10"/></cellXfs>';
  const bytes = xlsxOf([{ xml: `<sheetData><row r="1">${cells.join('')}</row></sheetData>` }], styles);
  const [sheet] = await readSheetRows({ name: 'list.xlsx', bytes });
  expect(sheet?.rows).toEqual([{ number: 1, cells: ['12.35', '12.50', '0.1', '15.50%'], held: { 0: '12.3456' } }]);
});
