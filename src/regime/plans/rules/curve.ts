import type { Day } from '../../../kernel/day.js';
import type { Milestone } from './milestone.js';

/** What was said of a milestone and what became of it, as far as a curve counts it (workflow §5). */
export interface CountedReport {
  readonly milestoneId: string;
  /** In percent; 100 of one that is met. */
  readonly share: number;
  readonly reportedOn: Day;
  readonly state: 'reported' | 'verified' | 'rejected';
  readonly decidedOn: Day | null;
}

/** From a day on, until the next point: shares of the whole weight, in hundredths of a percent, 0 to 10,000. */
export interface CurvePoint {
  readonly day: Day;
  readonly planned: number;
  /** What the owners said was reached, one that was rejected no more. */
  readonly reported: number;
  /** What of it somebody else has seen. */
  readonly verified: number;
}

export const WHOLE_CURVE = 10_000;

type Weighed = Pick<Milestone, 'id' | 'finish' | 'weight'>;
type Side = 'planned' | 'reported' | 'verified';

/**
 * The S-curve of a plan (序时进度): a milestone's weight is due on its last day, counted as reported from the day of the
 * report, as verified from the day it was seen. A step for each day on which something changes; no step without weights.
 */
export function curveOf(milestones: readonly Weighed[], reports: readonly CountedReport[] = []): CurvePoint[] {
  const whole = milestones.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return [];
  const changes = new Map<Day, Record<Side, number>>();
  const change = (on: Day, side: Side, by: number): void => {
    const at = changes.get(on) ?? { planned: 0, reported: 0, verified: 0 };
    at[side] += by;
    changes.set(on, at);
  };
  const reportsOf = new Map<string, CountedReport[]>(milestones.map(({ id }) => [id, []]));
  for (const report of reports) reportsOf.get(report.milestoneId)?.push(report);
  for (const { id, finish, weight } of milestones) {
    change(finish, 'planned', weight * 100);
    for (const side of ['reported', 'verified'] as const)
      for (const { on, by } of stepsOf(reportsOf.get(id) ?? [], side)) change(on, side, weight * by);
  }
  const sum = { planned: 0, reported: 0, verified: 0 };
  return [...changes]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, by]) => {
      for (const side of ['planned', 'reported', 'verified'] as const) sum[side] += by[side];
      return {
        day,
        planned: shareOf(sum.planned, whole),
        reported: shareOf(sum.reported, whole),
        verified: shareOf(sum.verified, whole),
      };
    });
}

/** How the share of one milestone changes, in percent: the highest that counts on a day is the one that counts. */
function stepsOf(
  reports: readonly CountedReport[],
  side: 'reported' | 'verified',
): { readonly on: Day; readonly by: number }[] {
  const spans = reports.flatMap((report) => spanOf(report, side) ?? []);
  const days = [...new Set(spans.flatMap(({ from, until }) => [from, ...(until === null ? [] : [until])]))].sort();
  let was = 0;
  return days.map((on) => {
    const now = spans.reduce(
      (most, { from, until, share }) => (from <= on && (until === null || until > on) ? Math.max(most, share) : most),
      0,
    );
    const by = now - was;
    was = now;
    return { on, by };
  });
}

/** From when to when a report counts; `until` is the first day on which it no longer does. */
function spanOf(
  { share, reportedOn, state, decidedOn }: CountedReport,
  side: 'reported' | 'verified',
): { readonly from: Day; readonly until: Day | null; readonly share: number } | undefined {
  if (side === 'reported') return { from: reportedOn, until: state === 'rejected' ? decidedOn : null, share };
  return state === 'verified' && decidedOn !== null ? { from: decidedOn, until: null, share } : undefined;
}

/** Rounded to the nearest hundredth of a percent; whole numbers only, so that what is whole is exactly whole. */
const shareOf = (weighed: number, whole: number): number => {
  const parts = weighed * (WHOLE_CURVE / 100);
  return Math.floor((2 * parts + whole) / (2 * whole));
};

/** Where the curve of a plan stands on one day, without the rest of it; null without weights, where there is no curve. */
export function curveAt(
  milestones: readonly Weighed[],
  reports: readonly CountedReport[],
  on: Day,
): Omit<CurvePoint, 'day'> | null {
  const shares = new Map<string, { reported: number; verified: number }>();
  for (const report of reports)
    for (const side of ['reported', 'verified'] as const) {
      const span = spanOf(report, side);
      if (!span || span.from > on || (span.until !== null && span.until <= on)) continue;
      const of = shares.get(report.milestoneId) ?? { reported: 0, verified: 0 };
      shares.set(report.milestoneId, of);
      of[side] = Math.max(of[side], span.share);
    }
  const sum = { whole: 0, planned: 0, reported: 0, verified: 0 };
  for (const { id, finish, weight } of milestones) {
    const said = shares.get(id);
    sum.whole += weight;
    if (finish <= on) sum.planned += weight * 100;
    sum.reported += weight * (said?.reported ?? 0);
    sum.verified += weight * (said?.verified ?? 0);
  }
  if (sum.whole === 0) return null;
  const { whole } = sum;
  return {
    planned: shareOf(sum.planned, whole),
    reported: shareOf(sum.reported, whole),
    verified: shareOf(sum.verified, whole),
  };
}

/** Where a curve stands on a day: at its last step on or before it. */
export const curveOn = (points: readonly CurvePoint[], on: Day): Omit<CurvePoint, 'day'> => {
  const at = points.findLast(({ day }) => day <= on);
  return { planned: at?.planned ?? 0, reported: at?.reported ?? 0, verified: at?.verified ?? 0 };
};
