import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/day.js';
import { type CountedReport, curveAt, curveOf, curveOn, WHOLE_CURVE } from './curve.js';

const START = day('2022-04-08');
const anyDay = fc.integer({ min: 0, max: 300 }).map((days) => addDays(START, days));
const anyMilestones = fc
  .array(fc.record({ finish: anyDay, weight: fc.integer({ min: 0, max: 100 }) }), { maxLength: 20 })
  .map((rows) => rows.map((row, at) => ({ id: `m${String(at)}`, ...row })));
const anyReports: fc.Arbitrary<CountedReport[]> = fc.array(
  fc
    .record({
      milestone: fc.nat({ max: 19 }),
      share: fc.integer({ min: 1, max: 100 }),
      reportedOn: anyDay,
      waits: fc.nat({ max: 20 }),
      state: fc.constantFrom('reported' as const, 'verified' as const, 'rejected' as const),
    })
    .map(({ milestone, waits, ...report }) => ({
      ...report,
      milestoneId: `m${String(milestone)}`,
      decidedOn: report.state === 'reported' ? null : addDays(report.reportedOn, waits),
    })),
  { maxLength: 30 },
);

test('what is planned only grows and ends with the whole; what is verified is never more than what was reported', () => {
  fc.assert(
    fc.property(anyMilestones, anyReports, (milestones, reports) => {
      const points = curveOf(milestones, reports);
      points.forEach(({ planned, reported, verified, day: on }, at) => {
        expect(planned).toBeGreaterThanOrEqual(points[at - 1]?.planned ?? 0);
        expect(verified).toBeLessThanOrEqual(reported);
        expect(reported).toBeLessThanOrEqual(WHOLE_CURVE);
        expect([planned, reported, verified].every(Number.isInteger)).toBe(true);
        if (at > 0) expect(on > (points[at - 1]?.day ?? on)).toBe(true);
      });
      if (points.length > 0) expect(points.at(-1)?.planned).toBe(WHOLE_CURVE);
    }),
  );
});

test('on every day the curve stands where the reports of that day, counted one by one, put it', () => {
  fc.assert(
    fc.property(anyMilestones, anyReports, anyDay, (milestones, reports, on) => {
      const whole = milestones.reduce((sum, { weight }) => sum + weight, 0);
      const counted = (counts: (report: CountedReport) => boolean): number =>
        milestones.reduce((sum, { id, weight }) => {
          const shares = reports.filter((each) => each.milestoneId === id && counts(each)).map(({ share }) => share);
          return sum + weight * Math.max(0, ...shares);
        }, 0);
      const reported = counted(
        ({ reportedOn, state, decidedOn }) => reportedOn <= on && !(state === 'rejected' && (decidedOn ?? on) <= on),
      );
      const verified = counted(({ state, decidedOn }) => state === 'verified' && decidedOn !== null && decidedOn <= on);
      const stands = curveOn(curveOf(milestones, reports), on);
      const share = (weighed: number): number => (whole === 0 ? 0 : Math.round((weighed * 100) / whole));
      expect(stands.reported).toBe(share(reported));
      expect(stands.verified).toBe(share(verified));
      expect(curveAt(milestones, reports, on)).toEqual(whole === 0 ? null : stands);
    }),
  );
});

test('a milestone that was rejected counts as reported no more, and again once it is verified', () => {
  const report = { milestoneId: 'm', share: 100, decidedOn: null, state: 'reported' as const };
  const points = curveOf(
    [{ id: 'm', finish: day('2022-06-30'), weight: 3 }],
    [
      { ...report, reportedOn: day('2022-06-20'), state: 'rejected', decidedOn: day('2022-06-24') },
      { ...report, reportedOn: day('2022-07-01'), state: 'verified', decidedOn: day('2022-07-05') },
    ],
  );
  expect(points.map(({ day: on, planned, reported, verified }) => [on, planned, reported, verified])).toEqual([
    ['2022-06-20', 0, 10_000, 0],
    ['2022-06-24', 0, 0, 0],
    ['2022-06-30', 10_000, 0, 0],
    ['2022-07-01', 10_000, 10_000, 0],
    ['2022-07-05', 10_000, 10_000, 10_000],
  ]);
});

test('thirds are rounded, and three of them are the whole', () => {
  const third = (id: string, finish: string) => ({ id, finish: day(finish), weight: 1 });
  const points = curveOf([third('a', '2022-05-01'), third('b', '2022-06-01'), third('c', '2022-07-01')]);
  expect(points.map(({ planned }) => planned)).toEqual([3333, 6667, 10_000]);
});

test('a plan without weights has no curve, and before its first step everything stands at nothing', () => {
  expect(curveOf([{ id: 'm', finish: START, weight: 0 }])).toEqual([]);
  expect(curveOn([], START)).toEqual({ planned: 0, reported: 0, verified: 0 });
});
