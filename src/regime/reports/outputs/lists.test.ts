import { expect, test } from 'vitest';
import type { OutgoingDocument } from '../../../documents/writing/document.js';
import type { AskingView } from '../contract.asking.js';
import type { FilingRow, ReportBoard } from '../contract.js';
import type { QuarterBoard, QuarterCellView } from '../contract.quarters.js';
import { askingListDocument } from './asking-list.js';
import { filingListDocument } from './filing-list.js';
import { quarterListDocument } from './quarter-list.js';

const ID = '0b6f2b1c-0000-4000-8000-000000000001';
const named = (name: string) => ({ id: ID, name });
const programme = { id: ID, year: 2022, title: '2022年为民办实事' };

/** The cells of each row under their headings. */
function rowsOf({ parts }: OutgoingDocument): readonly Readonly<Record<string, string>>[] {
  const table = parts.find((part) => part.kind === 'table');
  const headings = table?.header[0]?.map(({ text }) => text) ?? [];
  return (table?.rows ?? []).map((row) => {
    expect(row).toHaveLength(headings.length);
    return Object.fromEntries(row.map(({ text }, at) => [headings[at] ?? '', text]));
  });
}

test('a filing is a row with a line for each item, its days apart, and whether a lateness counts', () => {
  const section = (seq: number, more: Partial<FilingRow['sections'][number]>): FilingRow['sections'][number] => ({
    ...{ taskId: ID, item: { id: ID, seq, title: `实事${String(seq)}` }, state: 'accepted', edition: 1, light: 'ok' },
    ...more,
  });
  const filing: FilingRow = {
    ...{ obligationId: ID, unit: named('区住建局'), state: 'accepted', overdue: false, opensOn: '2022-09-20' },
    ...{ writtenOn: '2022-10-05', dueOn: '2022-10-08', metOn: '2022-10-09', late: true, counts: false },
    ...{ receivedBy: 'paper', sections: [section(1, {}), section(2, { edition: 2, light: 'none' })] },
  };
  const missing: FilingRow = {
    ...{ ...filing, unit: named('区民政局'), state: 'missing', overdue: true, metOn: null, late: null, counts: null },
    ...{ receivedBy: null, sections: [section(4, { state: 'draft', light: null })] },
  };
  const board: ReportBoard = { programme, period: '2022Q3', periods: ['2022Q3'], items: [filing, missing] };
  const document = filingListDocument(board, 'zh-CN');
  expect(document.title).toBe('2022年为民办实事项目第三季度报送情况');
  const [first, second] = rowsOf(document);
  expect(first).toEqual({
    ...{ 牵头单位: '区住建局', 状态: '已接收', 各项: '第1项　实事1；已接收；正常\n第2项　实事2；已接收；第2版' },
    ...{ 期限: '2022-10-05', 最后一日: '2022-10-08', 报送日期: '2022-10-09', 是否按时: '逾期', 逾期是否计入: '不计' },
    报送方式: '纸件',
  });
  expect(second).toMatchObject({ 状态: '逾期未报', 报送日期: '', 是否按时: '', 逾期是否计入: '', 报送方式: '' });
});

test('a quarter’s cell says where the report stands, the day it came and whether in time', () => {
  const cell = (standing: QuarterCellView['standing'], more: Partial<QuarterCellView> = {}): QuarterCellView => ({
    ...{ obligationId: ID, standing, on: null, late: null, counts: null, edition: 1 },
    ...more,
  });
  const period = (name: string) => ({ name, opensOn: '2022-06-20', writtenOn: '2022-07-05', dueOn: '2022-07-05' });
  const cells = [
    cell('accepted', { on: '2022-07-04', late: false }),
    cell('accepted', { on: '2022-10-12', late: true, counts: false }),
    cell('missing'),
    null,
  ];
  const board: QuarterBoard = {
    ...{ programme, periods: ['2022Q1', '2022Q2', '2022Q3', '2022Q4'].map(period) },
    items: [{ id: ID, seq: 7, part: 2, title: '医养融合', lead: named('区卫健局'), cells }],
  };
  const [row = {}] = rowsOf(quarterListDocument(board, 'zh-CN'));
  expect(Object.values(row)).toEqual([
    ...['7-2', '医养融合', '区卫健局', '已接收\n2022-07-04 按时', '已接收\n2022-10-12 逾期（不计）'],
    ...['逾期未报', '不需报'],
  ]);
});

test('what was asked says what came of it: late answers, ends, what was taken back, and words that are gone', () => {
  const asking = (more: Partial<AskingView>): AskingView => ({
    ...{
      id: ID,
      version: 1,
      kind: 'material',
      item: { id: ID, seq: 2, title: '背街小巷' },
      period: null,
      what: '清单',
    },
    ...{ lead: named('区住建局'), unit: named('河西街道'), decidedBy: null, state: 'asked', askedOn: '2022-06-20' },
    ...{ dueOn: '2022-06-28', overdue: false, letter: null, answer: null, end: null, can: [] },
    ...more,
  });
  const answer = { on: '2022-07-01', late: true, words: '已送', files: [], letter: null };
  const rows = rowsOf(
    askingListDocument(
      2022,
      [
        asking({}),
        asking({ overdue: true }),
        asking({ state: 'answered', answer }),
        asking({ state: 'answered', answer: { ...answer, late: false, words: null } }),
        asking({ state: 'withdrawn', end: { on: '2022-06-22', outcome: null, words: '已有' } }),
        asking({
          ...{ kind: 'decision', decidedBy: '罗某', state: 'settled', answer },
          end: { on: '2022-07-03', outcome: 'unresolved', words: '差一份' },
        }),
      ],
      'zh-CN',
    ),
  );
  expect(rows.map((row) => [row['办理情况'], row['答复日期'], row['答复'], row['办结日期'], row['办结说明']])).toEqual([
    ['等待答复', '', '', '', ''],
    ['过了期限，未反馈', '', '', '', ''],
    ['已答复；超过期限', '2022-07-01', '已送', '', ''],
    ['已答复', '2022-07-01', '答复内容已从系统清除', '', ''],
    ['已撤回', '', '', '2022-06-22', '已有'],
    ['未落实', '2022-07-01', '已送', '2022-07-03', '差一份'],
  ]);
  expect(rows.at(-1)).toMatchObject({ 种类: '督办事项', 谁决定的: '罗某', 谁办: '河西街道', 期限: '2022-06-28' });
});
