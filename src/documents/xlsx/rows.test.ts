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
