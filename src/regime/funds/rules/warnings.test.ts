import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/day.js';
import { fen } from '../../../kernel/money.js';
import { curveOf } from './curve.js';
import type { ItemFund } from './fund.js';
import { approvedPlan, entry, fundWith, milestone, TODAY, wan } from './fund.testing.js';
import { schemeOf, stepOf } from './schemes.js';
import { voucherWarnings } from './vouchers.js';
import { warningsOn } from './warnings.js';

const kinds = (fund: ItemFund, on = TODAY): string[] => warningsOn(fund, on).map(({ kind }) => kind);
const verified = (share: number, on = '2022-09-01') => ({
  milestones: [milestone('一', share, on), milestone('二', 100 - share, null)].filter(({ weight }) => weight > 0),
});
const paid = (amount: number) => [entry(wan(amount))];

describe('paid far ahead of verified progress', () => {
  test('an advance is no sign of anything, and one fen above it without any work is', () => {
    expect(kinds(fundWith({ entries: paid(30) }))).not.toContain('ahead-of-progress');
    expect(kinds(fundWith({ entries: [entry(fen(wan(30) + 10_000))] }))).toContain('ahead-of-progress');
  });

  test('twenty points ahead are borne, and more than twenty are warned of', () => {
    expect(kinds(fundWith({ entries: paid(60), progress: verified(40) }))).not.toContain('ahead-of-progress');
    expect(kinds(fundWith({ entries: paid(60), progress: verified(39) }))).toContain('ahead-of-progress');
  });
});

describe('done and unpaid', () => {
  const since = (days: number) => ({ progress: verified(50, addDays(TODAY, -days)) });

  test('on the thirtieth day less than the scheme’s least was paid: it is said from then on, with how long and how much', () => {
    expect(kinds(fundWith(since(29)))).not.toContain('fund-lag');
    expect(warningsOn(fundWith(since(30)), TODAY)).toContainEqual(
      expect.objectContaining({ kind: 'fund-lag', days: 30, amount: wan(40) }),
    );
  });

  test('four fifths of what was verified are enough (财建〔2022〕183号), and one fen less is not', () => {
    expect(kinds(fundWith({ ...since(60), entries: paid(40) }))).not.toContain('fund-lag');
    expect(kinds(fundWith({ ...since(60), entries: [entry(fen(wan(40) - 1))] }))).toContain('fund-lag');
  });
});

describe('the budget execution rate', () => {
  const due = {
    progress: { milestones: [milestone('一', 50, null), { ...milestone('二', 50, null), finish: TODAY }] },
  };

  test('thirty points behind the plan are borne, and more are warned of', () => {
    const plans = [approvedPlan(wan(100))];
    expect(kinds(fundWith({ ...due, plans, entries: paid(70) }))).not.toContain('slow-execution');
    expect(warningsOn(fundWith({ ...due, plans, entries: paid(69) }), TODAY)).toContainEqual(
      expect.objectContaining({ kind: 'slow-execution', share: 6_900, expected: 10_000 }),
    );
  });

  test('where nothing was approved there is no rate, and so no warning of it', () => {
    expect(kinds(fundWith({ ...due, plans: [] }))).not.toContain('slow-execution');
  });
});

test('contracts above what is approved are warned of by the fen', () => {
  expect(kinds(fundWith({ plans: [approvedPlan(wan(100))] }))).not.toContain('above-budget');
  expect(warningsOn(fundWith({ plans: [approvedPlan(fen(wan(100) - 1))] }), TODAY)).toContainEqual({
    ...{ kind: 'above-budget', amount: 1 },
  });
});

test('a payment above the cap is warned of until it is reversed', () => {
  const above = entry(wan(50), { id: 'above', overCap: wan(20) });
  const back = entry(fen(-wan(50)), { id: 'back', kind: 'reversal', reverses: 'above' });
  expect(kinds(fundWith({ entries: [above] }))).toContain('above-cap');
  expect(kinds(fundWith({ entries: [above, back] }))).not.toContain('above-cap');
});

describe('one voucher on two items', () => {
  const item = (taskId: string, amount: number, voucher = '记-1') => ({
    task: { title: taskId },
    fund: fundWith({ taskId, entries: [entry(wan(amount), { voucher, id: `${taskId} ${voucher}` })] }),
  });
  const warned = (...items: Parameters<typeof voucherWarnings>[0]) =>
    [...voucherWarnings(items)].flatMap(([id, all]) => all.map(({ elsewhere }) => `${id} ${elsewhere ?? ''}`));

  test('it may pay both, and is warned of on both where the amount is the same too', () => {
    expect(warned(item('甲', 30), item('乙', 20))).toEqual([]);
    expect(warned(item('甲', 30), item('乙', 30, '记-2'))).toEqual([]);
    expect(warned(item('甲', 30), item('乙', 30))).toEqual(['甲 乙', '乙 甲']);
  });

  test('once the one that was put down twice is reversed, nobody is warned any more', () => {
    const { task, fund } = item('乙', 30);
    const back = entry(fen(-wan(30)), { id: 'back', kind: 'reversal', reverses: '乙 记-1' });
    expect(warned(item('甲', 30), { task, fund: { ...fund, entries: [...fund.entries, back] } })).toEqual([]);
  });
});

describe('money and progress on one axis', () => {
  test('each day on which either changed has its point, with all that was paid and verified until then', () => {
    const fund = fundWith({
      entries: [entry(wan(30), { paidOn: addDays(TODAY, -20) }), entry(wan(10), { paidOn: addDays(TODAY, -5) })],
      progress: {
        milestones: [
          { ...milestone('一', 40, addDays(TODAY, -10)), finish: addDays(TODAY, -12) },
          milestone('二', 60, null),
        ],
      },
    });
    expect(
      curveOf(fund, TODAY).map(({ on, paid: all, verified: share, planned }) => [on, all, share, planned]),
    ).toEqual([
      [addDays(TODAY, -20), wan(30), 0, 0],
      ['2022-09-01', wan(30), 0, 6_000],
      [addDays(TODAY, -12), wan(30), 0, 10_000],
      [addDays(TODAY, -10), wan(30), 4_000, 10_000],
      [addDays(TODAY, -5), wan(40), 4_000, 10_000],
      [TODAY, wan(40), 4_000, 10_000],
    ]);
  });

  test('money that came back brings the line down, and without anything there is today alone', () => {
    const back = entry(fen(-wan(30)), { id: 'b', kind: 'reversal', reverses: 'a', paidOn: TODAY });
    const fund = fundWith({ entries: [entry(wan(30), { id: 'a', paidOn: addDays(TODAY, -1) }), back] });
    expect(curveOf(fund, TODAY).map(({ paid: all }) => all)).toEqual([wan(30), 0]);
    expect(curveOf(fundWith(), TODAY)).toEqual([{ on: TODAY, paid: 0, verified: 0, planned: 0 }]);
  });
});

test('the day a contract was signed says which scheme it is under: from 1 August 2022 the later one', () => {
  const source = (on: string): string => schemeOf(day(on)).source;
  expect([source('2022-07-31'), source('2022-08-01')]).toEqual(['财建〔2004〕369号', '财建〔2022〕183号']);
  for (const on of ['2022-07-31', '2022-08-01']) {
    const scheme = schemeOf(day(on));
    expect(stepOf(scheme, 'contract-signed').cumulativeCap).toBe(3_000);
    expect(scheme.retention.most).toBeLessThanOrEqual(300);
  }
});
