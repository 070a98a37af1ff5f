import { expect, test } from 'vitest';
import type { OutgoingDocument } from '../../../documents/writing/document.js';
import type { AskingView } from '../contract.asking.js';
import type { Stocktake, StocktakeLineView } from '../contract.stocktake.js';
import { stocktakeFigures, stocktakePaper } from './stocktake.js';

const ID = '0b6f2b1c-0000-4000-8000-000000000001';
const unit = { id: ID, name: '区民政局' };
const item = { id: ID, seq: 2, title: '为老服务中心建设' };
const decision: AskingView = {
  ...{ id: ID, version: 1, kind: 'decision', item, period: null, lead: unit, unit, decidedBy: '区政府第14次常务会' },
  ...{ what: '资金缺口先行垫付', state: 'asked', askedOn: '2022-09-15', dueOn: '2022-09-20', overdue: true },
  ...{ letter: null, answer: null, end: null, can: [] },
};
const line = (kind: 'severe' | 'ok', more: Partial<StocktakeLineView> = {}): StocktakeLineView => ({
  ...{ item, lead: unit, leader: '罗某', own: false, promised: '2022-12-30', verified: null, forecast: null },
  light: {
    ...{ taskId: ID, kind, computed: kind, recovered: false, reasons: [{ code: 'behind', points: 32 }] },
    figures: { planned: 62, reported: 30, verified: 12.5, gap: 32 },
    ...{ asOf: '2022-09-12', ageInDays: 16, saidBy: '区民政局', on: '2022-09-28', rule: '2026-1' },
  },
  ...{ missed: [], open: [], can: [], ...more },
});
const stocktake = (items: readonly StocktakeLineView[], decisions: readonly AskingView[]): Stocktake => ({
  programme: { id: ID, year: 2022, title: '2022年为民办实事' },
  ...{ on: '2022-09-28', items: [...items], decisions: [...decisions] },
});
const textOf = ({ parts }: OutgoingDocument): string =>
  parts
    .flatMap((part) =>
      part.kind === 'table'
        ? part.rows.flat().map(({ text }) => text)
        : part.kind === 'heading' || part.kind === 'passage'
          ? [part.text]
          : [],
    )
    .join('\n');

test('the paper puts what is behind first, with reason, age of its data, days missed and what is past its day', () => {
  const missed = [{ id: ID, title: '签订施工合同', missed: '2022-06-20', met: false }];
  const text = textOf(
    stocktakePaper(stocktake([line('severe', { missed, open: [decision] }), line('ok')], [decision]), 'zh-CN'),
  );
  for (const said of [
    ...['2022年为民办实事项目督办研判材料', '落后计划32个百分点', '填报 30%（16天前）', '核实 12.5%（还没有）'],
    ...[
      '节点“签订施工合同”应于2022年6月20日完成，未完成',
      '督办事项（区民政局）：资金缺口先行垫付（过期 2022年9月20日）',
    ],
    ...['资金缺口先行垫付（区政府第14次常务会，2022年9月15日）', '四、其他实事'],
  ])
    expect(text).toContain(said);
  expect(text.indexOf('滞后的实事')).toBeLessThan(text.indexOf('其他实事'));
});

test('a stocktake with nothing behind and nothing decided says so', () => {
  const text = textOf(stocktakePaper(stocktake([line('ok')], []), 'zh-CN'));
  expect(text).toContain('没有滞后的实事。');
  expect(text).toContain('没有列入督办的事项。');
});

test('a decision that was answered is open until the office closes it; only one without an answer is past its day', () => {
  const answered: AskingView = { ...decision, state: 'answered', overdue: false };
  const closed: AskingView = { ...answered, state: 'settled' };
  expect(stocktakeFigures(stocktake([], [decision, answered, closed]))).toMatchObject({ open: 2, overdue: 1 });
});
