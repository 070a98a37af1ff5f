import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../kernel/day.js';
import { actorsFor, handOver, leaderInCharge, type Portfolio } from './portfolios.js';

const START = day('2022-01-01');
const anyDay = fc.nat({ max: 700 }).map((days): Day => addDays(START, days));
const anyHandOver = fc.record({
  unitId: fc.constantFrom('housing', 'health'),
  leaderId: fc.constantFrom('wang', 'li', 'zhao'),
  from: anyDay,
});

test('after any hand-overs a unit has at most one deputy leader on any day, and the newest from its day on', () => {
  fc.assert(
    fc.property(fc.array(anyHandOver, { minLength: 1, maxLength: 8 }), anyDay, (changes, on) => {
      const all = changes.reduce<Portfolio[]>((known, change) => handOver(known, change), []);
      const running = all.filter(
        ({ unitId, from, until }) => unitId === 'housing' && from <= on && (until ?? on) >= on,
      );
      expect(running.length).toBeLessThanOrEqual(1);
      const last = changes.at(-1);
      if (last) expect(leaderInCharge(last.unitId, last.from, all)).toBe(last.leaderId);
    }),
  );
});

test('a change of portfolio does not touch the days before it (I19)', () => {
  fc.assert(
    fc.property(fc.array(anyHandOver, { minLength: 1, maxLength: 6 }), anyHandOver, anyDay, (before, change, on) => {
      fc.pre(on < change.from);
      const known = before.reduce<Portfolio[]>((all, each) => handOver(all, each), []);
      const after = handOver(known, change);
      expect(leaderInCharge(change.unitId, on, after)).toBe(leaderInCharge(change.unitId, on, known));
    }),
  );
});

test('where two leaders are on record for a unit, none is proposed', () => {
  const both: Portfolio[] = ['wang', 'li'].map((leaderId) => ({ unitId: 'housing', leaderId, from: START }));
  expect(leaderInCharge('housing', START, both)).toBeUndefined();
  expect(leaderInCharge('health', START, both)).toBeUndefined();
});

test('a delegate acts for a person between the two days and not after', () => {
  const delegations = [{ by: 'a', to: 'b', from: START, until: day('2022-01-10') }];
  expect(actorsFor('a', day('2022-01-10'), delegations)).toEqual(['a', 'b']);
  expect(actorsFor('a', day('2022-01-11'), delegations)).toEqual(['a']);
});
