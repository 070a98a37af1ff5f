import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fen, inWan, plainYuan, sum } from '../../../kernel/money.js';
import type { Sheet } from '../../offices/rules/sheet.js';
import { day } from '../../../kernel/day.js';
import type { ItemFund, Payment } from './fund.js';
import { approvedPlan, asking, contractOf, entry, fundWith, hand, moment, TODAY, wan } from './fund.testing.js';
import { type NamedFund, planPayments } from './payment-import.js';
import { readPayments } from './payment-sheet.js';

const HEAD = ['凭证号', '支付日期', '支付金额（元）', '合同编号', '指标文号', '资金来源', '项目'];
const sheet = (rows: readonly (readonly string[])[], head: readonly string[] = HEAD): Sheet => ({
  name: '支付明细',
  rows: [head, ...rows].map((cells, at) => ({ number: at + 1, cells })),
});
const named = (seq: number, title: string, more: Partial<ItemFund> = {}): NamedFund => ({
  task: { id: `item-${String(seq)}`, seq, part: 0, title },
  fund: fundWith({ taskId: `item-${String(seq)}`, ...more }),
});
const SERVICE = named(2, '建设柳石街道为老服务中心');
const FIRE = named(3, '老旧小区消防设施改造项目', {
  contracts: [{ ...contractOf(wan(50)), id: 'contract-3', number: 'LN-2022-03' }],
  plans: [{ ...approvedPlan(wan(60)), lines: [{ source: 'superior', amount: wan(60), note: '桂财社〔2022〕6号' }] }],
});
const plan = (rows: readonly (readonly string[])[], items: readonly NamedFund[] = [SERVICE, FIRE], head = HEAD) =>
  planPayments(readPayments([sheet(rows, head)]), items, moment);
const faultsOf = (rows: readonly (readonly string[])[], items?: readonly NamedFund[], head?: string[]) =>
  plan(rows, items, head).faults.map(({ row, column, code }) => `${String(row)}${column ?? ''} ${code}`);
const row = (more: Readonly<Record<number, string>> = {}): string[] =>
  ['记-0901', '2022-09-01', '300000', 'LN-2022-08', '', '', ''].map((cell, at) => more[at] ?? cell);

describe('what finance’s sheet says', () => {
  test('a row is a payment of the item whose contract it names, out of the money of the approved fund plan', () => {
    const { rows, faults, changes, events } = plan([row()]);
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([
      { row: 2, does: 'record', taskId: 'item-2', amount: wan(30), source: 'district', overCap: 0 },
    ]);
    expect(changes.get('item-2')?.entries).toMatchObject([
      { voucher: '记-0901', contractId: 'contract', paidOn: '2022-09-01' },
    ]);
    expect(events).toMatchObject([{ type: 'payment.recorded', taskId: 'item-2' }]);
  });

  test('finance’s own headings are understood in whatever order, with a title above and the sum below', () => {
    const book: Sheet[] = [
      { name: '说明', rows: [{ number: 1, cells: ['2022年'] }] },
      {
        name: '9月',
        rows: [
          { number: 1, cells: ['2022年9月拨款情况（单位：万元）'] },
          { number: 3, cells: ['序号', '收款人', '拨付金额', '付款日期', '合同号', '支付凭证号'] },
          { number: 4, cells: ['1', '演示公司', '12.5', '2022/9/1', 'ln－2022－08', '记-1'] },
          { number: 6, cells: ['合计', '', '12.5'] },
        ],
      },
    ];
    const read = readPayments(book);
    expect(read.ignored).toEqual(['序号', '收款人']);
    const { rows, faults } = planPayments(read, [SERVICE, FIRE], moment);
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([{ row: 4, amount: wan(12.5), paidOn: '2022-09-01', taskId: 'item-2' }]);
  });

  test('without a contract the item is found by its title, its number, or the indicator of its fund plan', () => {
    const { rows } = plan([
      row({ 0: '甲', 3: '', 6: SERVICE.task.title }),
      row({ 0: '乙', 3: '', 6: '第3项' }),
      row({ 0: '丙', 3: '', 6: '2' }),
      row({ 0: '丁', 3: '', 4: '桂财社[2022]6号' }),
    ]);
    expect(rows.map(({ taskId, source }) => `${taskId} ${source}`)).toEqual([
      'item-2 district',
      'item-3 superior',
      'item-2 district',
      'item-3 superior',
    ]);
  });

  test('an application that was approved for just this amount is paid by it, so that nothing is entered twice', () => {
    const approved: Payment = {
      ...{ ...asking(wan(30)), id: 'p1', serial: 1, round: 1, state: 'approved', applicant: hand('韦某') },
    };
    const item = named(2, '甲', { payments: [approved] });
    const { rows, changes, events } = plan([row(), row({ 0: '记-0902' })], [item]);
    expect(rows.map(({ does }) => does)).toEqual(['pay', 'record']);
    expect(changes.get('item-2')?.payments).toMatchObject([{ id: 'p1', state: 'paid' }]);
    expect(events[0]).toMatchObject({ type: 'payment.paid', ends: [{ kind: 'disbursement', about: 'p1' }] });
  });

  test('what passes the cap is put down as it was paid and flagged, row after row, never refused', () => {
    const { rows, faults } = plan([row({ 2: '250000' }), row({ 0: '乙', 2: '100000' }), row({ 0: '丙', 2: '50000' })]);
    expect(faults).toEqual([]);
    expect(rows.map(({ overCap }) => overCap)).toEqual([0, wan(5), wan(5)]);
  });
});

describe('what is known already', () => {
  test('a voucher that is put down is skipped, and where amount or day differ it is said so', () => {
    const item = named(2, '甲', { entries: [entry(wan(30), { voucher: '记-0901', paidOn: day('2022-09-01') })] });
    expect(plan([row()], [item]).rows).toMatchObject([{ does: 'known' }]);
    expect(plan([row()], [item]).rows[0]).not.toHaveProperty('differs');
    const other = plan([row({ 2: '299999.99' })], [item]);
    expect(other.rows).toMatchObject([{ does: 'known', differs: { amount: wan(30) } }]);
    expect(other.changes.size).toBe(0);
  });

  test('a payment that was reversed does not come back with the next cumulative sheet, but its number may be used again', () => {
    const paid = entry(wan(30), { id: 'wrong', voucher: '记-0901', paidOn: day('2022-09-01') });
    const back = entry(fen(-wan(30)), { id: 'back', kind: 'reversal', voucher: '冲-1', reverses: 'wrong' });
    const item = named(2, '甲', { entries: [paid, back] });
    expect(plan([row()], [item]).rows).toMatchObject([{ does: 'reversed' }]);
    expect(plan([row({ 2: '280000' })], [item]).rows).toMatchObject([{ does: 'record', amount: wan(28) }]);
    expect(plan([row({ 0: '冲-1', 2: '-300000' })], [item]).rows).toMatchObject([{ does: 'known' }]);
  });

  test('one voucher may pay two items, a row each', () => {
    const { rows, faults } = plan([row(), row({ 3: 'LN-2022-03' })]);
    expect(faults).toEqual([]);
    expect(rows.map(({ taskId }) => taskId)).toEqual(['item-2', 'item-3']);
  });
});

describe('what is wrong is named at its cell, and then nothing is put down', () => {
  test.each<[string, string[], string]>([
    ['no voucher', row({ 0: '' }), '2A voucher-missing'],
    ['no day', row({ 1: '' }), '2B day-missing'],
    ['a day that is none', row({ 1: '九月一日' }), '2B day-unreadable'],
    ['a day to come', row({ 1: '2022-09-16' }), '2B day-later'],
    ['no amount', row({ 2: '' }), '2C amount-missing'],
    ['an amount that is none', row({ 2: '三十万' }), '2C amount-unreadable'],
    ['less than a fen', row({ 2: '0.005' }), '2C amount-finer-than-fen'],
    ['nothing paid', row({ 2: '0' }), '2C amount-negative'],
    ['money that came back', row({ 2: '-300000' }), '2C amount-negative'],
    ['a contract nobody has', row({ 3: 'LN-0' }), '2D contract-unknown'],
    ['an item nobody has', row({ 6: '修路' }), '2G item-unknown'],
    ['a contract of another item', row({ 6: '3' }), '2G item-apart'],
    ['no word of the item', row({ 3: '' }), '2G item-missing'],
    ['a source nobody knows', row({ 5: '国债' }), '2F source-unknown'],
  ])('%s', (_name, cells, fault) => {
    const good = row({ 0: '记-0999' });
    expect(faultsOf([cells, good])).toEqual([fault]);
    expect(plan([cells, good])).toMatchObject({ rows: [], events: [] });
  });

  test('the same voucher twice for one item names the row that had it first', () => {
    const [fault] = plan([row(), row({ 2: '100' })]).faults;
    expect(fault).toMatchObject({ row: 3, column: 'A', code: 'voucher-twice', params: { first: 2 } });
  });

  test('where no plan says whose money it is, it is asked and not assumed', () => {
    expect(faultsOf([row()], [named(2, '甲', { plans: [] })])).toEqual(['2F source-missing']);
    expect(plan([row({ 5: '区级财政' })], [named(2, '甲', { plans: [] })]).rows).toHaveLength(1);
  });

  test('two items with one contract number are told apart by the item’s name', () => {
    const twins = [named(2, '甲'), named(3, '乙')];
    expect(faultsOf([row()], twins)).toEqual(['2D contract-twice']);
    expect(plan([row({ 6: '乙' })], twins).rows).toMatchObject([{ taskId: 'item-3' }]);
  });

  test('a sheet without the headings, a needed column or any row says so as a whole', () => {
    expect(readPayments([sheet([], ['甲', '乙'])]).faults).toMatchObject([{ row: null, code: 'no-header' }]);
    expect(faultsOf([['记-1', '2022-09-01']], undefined, ['凭证号', '日期'])).toEqual(['null no-column']);
    expect(faultsOf([])).toEqual(['null no-rows']);
  });
});

describe('amounts, to the whole fen', () => {
  const read = (cell: string, heading: string, held?: string) => {
    const [head, cells] = [HEAD.with(2, heading), row({ 2: cell })];
    const rows = [
      { number: 1, cells: head },
      { number: 2, cells, ...(held !== undefined && { held: { 2: held } }) },
    ];
    return readPayments([{ name: '表', rows }]).rows[0]?.amount;
  };

  test('the heading says the unit, and a cell that says its own goes before it', () => {
    expect(read('30', '支付金额（万元）')).toBe(wan(30));
    expect(read('30', '金额(元)')).toBe(3_000);
    expect(read('30', '支付金额')).toBe(3_000);
    expect(read('300,000.00元', '支付金额（万元）')).toBe(wan(30));
  });

  test('what the cell holds counts, not what its format shows of it', () => {
    expect(read('12.35', '支付金额（万元）', '12.3456')).toBe(12_345_600);
    expect(read('¥12.35万', '支付金额', '12.3456')).toBe(12_345_600);
    expect(read('-12.35', '支付金额（万元）', '12.3456')).toBe(-12_345_600);
  });

  test('every amount that can be written in yuan or ten thousands of yuan comes back to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_000_000 }), (amount) => {
        expect(read(plainYuan(fen(amount)), '支付金额（元）')).toBe(amount);
        expect(read(inWan(fen(amount)), '支付金额（万元）')).toBe(amount);
      }),
    );
  });

  test('whatever is put down adds up to what the sheet says, and what is brought in twice is put down once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500_000_000 }), { minLength: 1, maxLength: 20 }), (amounts) => {
        const rows = amounts.map((amount, at) => row({ 0: `记-${String(at)}`, 2: plainYuan(fen(amount)) }));
        const first = plan(rows, [SERVICE]);
        const entries = first.changes.get('item-2')?.entries ?? [];
        expect(sum(entries.map(({ amount }) => amount))).toBe(amounts.reduce((all, each) => all + each, 0));
        const again = plan(rows, [named(2, '甲', { entries })]);
        expect(again.rows.every(({ does }) => does === 'known')).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

test('a payment is never put down for a day to come', () => {
  expect(plan([row({ 1: TODAY })]).rows).toHaveLength(1);
});
