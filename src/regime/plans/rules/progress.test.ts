import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/day.js';
import { isMilestoneVerified, type MilestoneReport, progressOn } from './progress.js';

const START = day('2022-05-01');
const nodes = ['a', 'b', 'c'].map((id, at) => ({ id, weight: at + 1, finish: addDays(START, at * 10) }));
const anyReport = fc
  .record({
    milestoneId: fc.constantFrom('a', 'b', 'c'),
    kind: fc.constantFrom('met' as const, 'partial' as const),
    share: fc.integer({ min: 1, max: 100 }),
    after: fc.nat({ max: 30 }),
    state: fc.constantFrom('reported' as const, 'verified' as const, 'rejected' as const),
    wait: fc.nat({ max: 10 }),
  })
  .map(({ after, wait, share, ...report }): MilestoneReport => ({
    ...report,
    ...{ id: 'r', reachedOn: addDays(START, after), reportedOn: addDays(START, after) },
    share: report.kind === 'met' ? 100 : share,
    decidedOn: report.state === 'reported' ? null : addDays(START, after + wait),
  }));

test('what was verified never exceeds what was reported, and nothing exceeds the whole (I18)', () => {
  fc.assert(
    fc.property(fc.array(anyReport, { maxLength: 12 }), fc.nat({ max: 60 }), (reports, after) => {
      const { planned, reported, verified } = progressOn(nodes, reports, addDays(START, after));
      expect(verified).toBeLessThanOrEqual(reported);
      for (const share of [planned, reported, verified]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(100.000_001);
      }
    }),
  );
});

test('a plan without nodes is nowhere, and not at its end', () => {
  expect(progressOn([], [], START)).toEqual({ planned: 0, reported: 0, verified: 0 });
});

test('a payment may rest on a milestone only from the day somebody else has seen it', () => {
  const report: MilestoneReport = {
    ...{ id: 'r', milestoneId: 'a', kind: 'met', share: 100, reachedOn: START, reportedOn: START },
    ...{ state: 'verified', decidedOn: addDays(START, 3) },
  };
  expect(isMilestoneVerified([report], 'a', addDays(START, 2))).toBe(false);
  expect(isMilestoneVerified([report], 'a', addDays(START, 3))).toBe(true);
  expect(isMilestoneVerified([{ ...report, kind: 'partial', share: 60 }], 'a', addDays(START, 9))).toBe(false);
  expect(progressOn(nodes, [report], addDays(START, 2))).toMatchObject({ reported: 100 / 6, verified: 0 });
});
