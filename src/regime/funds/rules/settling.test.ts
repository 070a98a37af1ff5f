import { describe, expect, test } from 'vitest';
import { addDays, addMonths, day } from '../../../kernel/day.js';
import { fen } from '../../../kernel/money.js';
import { changed, type ItemFund } from './fund.js';
import { entry, FINANCE, fundWith, LEAD, moment, TODAY, wan } from './fund.testing.js';
import { begin, recover, release, settle, type SettledAs, type SettlementDecision } from './settling.js';

const ACCEPTED = day('2022-08-20');
const after = (fund: ItemFund, decision: SettlementDecision): ItemFund => {
  if (!decision.done) throw new Error(decision.refusal.code);
  return changed(fund, decision.value);
};
const refusal = (decision: SettlementDecision): string => (decision.done ? 'done' : decision.refusal.code);
const begun = (more: Partial<ItemFund> = {}): ItemFund => {
  const fund = fundWith(more);
  const asked = { contractId: 'contract', worksAcceptedOn: ACCEPTED, claimed: wan(100) };
  return after(fund, begin(fund, asked, LEAD, moment));
};
const settled = (fund: ItemFund, more: Partial<SettledAs> = {}): SettlementDecision => {
  const said = { finalValue: wan(100), report: '评审9号', settledOn: TODAY, retentionShare: 300, retentionMonths: 24 };
  return settle(fund, fund.settlements[0]?.id ?? '', { ...said, ...more }, FINANCE, TODAY);
};

describe('what may be retained (建质〔2017〕138号)', () => {
  test('three hundredths of the final value, and not one part of ten thousand more', () => {
    expect(after(begun(), settled(begun())).settlements.at(-1)).toMatchObject({
      state: 'retention-held',
      retention: wan(3),
    });
    expect(refusal(settled(begun(), { retentionShare: 301 }))).toBe('settlement.retention-share');
    expect(refusal(settled(begun(), { retentionShare: -1 }))).toBe('settlement.retention-share');
  });

  test('what is left of a fen is not retained, and of nothing retained nothing is waited for', () => {
    const odd = begun();
    expect(after(odd, settled(odd, { finalValue: fen(9_999) })).settlements.at(-1)).toMatchObject({ retention: 299 });
    const none = begun();
    const decision = settled(none, { retentionShare: 0 });
    expect(after(none, decision).settlements.at(-1)).toMatchObject({ state: 'settled' });
    expect(decision.done && decision.events[0]?.begins).toEqual([]);
  });

  test('two years at the most, and not a day before they are over', () => {
    expect(refusal(settled(begun(), { retentionMonths: 25 }))).toBe('settlement.retention-months');
    const fund = begun();
    const held = after(fund, settled(fund));
    const [id, due] = [held.settlements.at(-1)?.id ?? '', addMonths(ACCEPTED, 24)];
    expect(held.settlements.at(-1)?.retentionDue).toBe(due);
    expect(refusal(release(held, id, addDays(due, -1), FINANCE, due))).toBe('settlement.retention-not-due');
    expect(after(held, release(held, id, due, FINANCE, due)).settlements.at(-1)).toMatchObject({ releasedOn: due });
  });
});

describe('what was paid too much (财建〔2022〕183号)', () => {
  test('is what passes the final value by the fen, and comes back once, by a further entry', () => {
    const even = begun({ entries: [entry(wan(90))] });
    expect(after(even, settled(even, { finalValue: wan(90) })).settlements.at(-1)).toMatchObject({ overPaid: 0 });
    const fund = begun({ entries: [entry(wan(90))] });
    const over = after(fund, settled(fund, { finalValue: fen(wan(90) - 1) }));
    const id = over.settlements.at(-1)?.id ?? '';
    expect(over.settlements.at(-1)).toMatchObject({ overPaid: 1 });
    const back = after(over, recover(over, id, { voucher: '收-1', on: TODAY }, FINANCE, moment));
    expect(back.entries.at(-1)).toMatchObject({ kind: 'recovery', amount: -1, voucher: '收-1' });
    expect(refusal(recover(back, id, { voucher: '收-2', on: TODAY }, FINANCE, moment))).toBe(
      'settlement.nothing-to-recover',
    );
  });
});

test('nobody settles above the contract, before the works were accepted, or what they sent in themselves', () => {
  expect(refusal(settled(begun(), { finalValue: fen(wan(100) + 1) }))).toBe('settlement.above-contract');
  expect(refusal(settled(begun(), { settledOn: addDays(ACCEPTED, -1) }))).toBe('settlement.before-acceptance');
  const fund = begun();
  const said = { finalValue: wan(1), report: '1', settledOn: TODAY, retentionShare: 0, retentionMonths: 0 };
  expect(refusal(settle(fund, fund.settlements[0]?.id ?? '', said, LEAD, TODAY))).toBe('funds.self-review');
});
