import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, type Day } from '../../../kernel/day.js';
import { fen } from '../../../kernel/money.js';
import type { Entry, FundPlan } from '../../funds/rules/fund.js';
import { spentBy } from '../../funds/rules/spending.js';
import { inPlaceOn } from '../../staffing/rules/in-place.js';
import type { Secondment } from '../../staffing/rules/secondment.js';
import { factsOf, said } from './section.testing.js';

const hand = { accountId: 'a', name: '韦某' };
const plan = (amount: number, state: FundPlan['state'] = 'approved'): FundPlan => ({
  ...{ id: `p${String(amount)}`, edition: 1, state, drawnUpBy: hand, drawnUpOn: day('2022-04-20') },
  lines: [{ source: 'district', amount: fen(amount), note: '' }],
});
const entry = (id: string, amount: number, on: string, kind: Entry['kind'] = 'payment'): Entry => ({
  ...{ id, kind, source: 'district', amount: fen(amount), voucher: id, paidOn: day(on), overCap: fen(0) },
});
type Asked = Secondment & { readonly requestedOn: Day };
const asked = (people: number, more: Partial<Asked> = {}): Asked => ({
  ...{ id: 's', taskId: 't', programmeId: 'p', purpose: '', posts: '', state: 'agreed', askings: [], arrivals: [] },
  wanted: { people, from: day('2022-05-01'), until: day('2022-12-30') },
  requestedOn: day('2022-04-20'),
  ...more,
});
const agreed = (people: number): Pick<Asked, 'agreed'> => ({
  agreed: { people, from: day('2022-05-01'), until: day('2022-12-30'), by: 'counter', on: day('2022-04-25') },
});

test('a section says what was approved and really paid, with the day of the last payment (R13, point 12)', () => {
  const fund = {
    plans: [plan(120_000_000), plan(999, 'draft')],
    entries: [
      ...[entry('1', 50_000_000, '2022-05-10'), entry('2', 40_000_000, '2022-06-20')],
      ...[entry('3', -5_000_000, '2022-06-28', 'reversal'), entry('4', 70_000_000, '2022-07-01')],
    ],
  };
  // What was paid after the quarter belongs to the next one, however late the section is read.
  expect(said(factsOf({ fund })).money).toEqual({ budget: 120_000_000, paid: 85_000_000, on: '2022-06-28' });
  expect(said(factsOf({ fund: { plans: [plan(10)], entries: [] } })).money).toEqual({ budget: 10, paid: 0, on: null });
  expect(said(factsOf({ fund: { plans: [plan(10, 'draft')], entries: [] } })).money).toBeNull();
  expect(said(factsOf()).money).toBeNull();
});

test('people are counted as they were asked for, agreed and came; who is asked for no more is not missing (R14)', () => {
  const secondments = [
    asked(5, { ...agreed(4), arrivals: [{ on: day('2022-05-03'), people: 2 }] }),
    asked(2, { state: 'routed' }),
    asked(9, { state: 'withdrawn' }),
    asked(9, { state: 'dropped' }),
  ];
  const { people } = said(factsOf({ secondments }));
  expect(people).toEqual({ asked: 7, agreed: 6, arrived: 2, missing: 4, on: '2022-05-03' });
  expect(said(factsOf({ secondments: [asked(9, { state: 'withdrawn' })] })).people).toBeNull();
  expect(said(factsOf({ secondments: [asked(3, { requestedOn: day('2022-07-02') })] })).people).toBeNull();
});

test('whatever came on whichever days, nothing of a later day is in the facts of an earlier one', () => {
  const days = fc.integer({ min: 0, max: 200 }).map((after) => addDays(day('2022-04-20'), after));
  const came = fc.array(fc.record({ on: days, people: fc.integer({ min: 1, max: 4 }) }), { maxLength: 6 });
  fc.assert(
    fc.property(days, came, fc.array(fc.tuple(days, fc.integer({ min: 1, max: 9 }))), (on, arrivals, paid) => {
      const people = inPlaceOn([asked(6, { ...agreed(6), arrivals })], on);
      const by = arrivals.filter((each) => each.on <= on).reduce((sum, each) => sum + each.people, 0);
      expect(people?.arrived).toBe(by);
      expect(people?.missing).toBe(Math.max(0, 6 - by));
      const entries = paid.map(([paidOn, amount], at) => entry(String(at), amount, paidOn));
      const spent = spentBy({ plans: [], entries }, on);
      expect(spent?.paid ?? 0).toBe(paid.reduce((sum, [paidOn, amount]) => sum + (paidOn <= on ? amount : 0), 0));
      expect((spent?.on ?? on) <= on).toBe(true);
    }),
  );
});
