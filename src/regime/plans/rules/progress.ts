import type { Day } from '../../../kernel/day.js';
import type { Milestone } from './milestone.js';

/** What was said of a milestone and who looked at it; it hangs on the milestone through all editions (workflow §5). */
export interface MilestoneReport {
  readonly id: string;
  readonly milestoneId: string;
  readonly kind: 'met' | 'partial';
  /** In percent; 100 of one that is met. */
  readonly share: number;
  readonly reachedOn: Day;
  readonly reportedOn: Day;
  readonly state: 'reported' | 'verified' | 'rejected';
  readonly decidedOn: Day | null;
}

/** Shares of the whole weight, in percent; each is known apart, for what is said is not what was seen. */
export interface Progress {
  readonly planned: number;
  readonly reported: number;
  readonly verified: number;
}

type Counted = Pick<MilestoneReport, 'milestoneId' | 'share' | 'reportedOn' | 'state' | 'decidedOn'>;

/** How far a plan is on a day: what is due by then, what was reported by then, and what of that was verified by then. */
export function progressOn(
  milestones: readonly Pick<Milestone, 'id' | 'finish' | 'weight'>[],
  reports: readonly Counted[],
  on: Day,
): Progress {
  const whole = milestones.reduce((sum, { weight }) => sum + weight, 0);
  const shareOf = (each: (milestone: Pick<Milestone, 'id' | 'finish'>) => number): number =>
    whole === 0 ? 0 : milestones.reduce((sum, milestone) => sum + milestone.weight * each(milestone), 0) / whole;
  const reported = (id: string, counts: (report: Counted) => boolean): number =>
    Math.max(0, ...reports.filter((each) => each.milestoneId === id && counts(each)).map(({ share }) => share));
  return {
    planned: shareOf(({ finish }) => (finish <= on ? 100 : 0)),
    reported: shareOf(({ id }) => reported(id, (each) => each.reportedOn <= on && !isRejectedBy(each, on))),
    verified: shareOf(({ id }) => reported(id, (each) => isVerifiedBy(each, on))),
  };
}

const isRejectedBy = ({ state, decidedOn }: Counted, on: Day): boolean =>
  state === 'rejected' && decidedOn !== null && decidedOn <= on;

const isVerifiedBy = ({ state, decidedOn }: Counted, on: Day): boolean =>
  state === 'verified' && decidedOn !== null && decidedOn <= on;

/** Whether a milestone was reached and somebody else has seen it, by a day: what a payment may rest on (R13 “按进度拨付”). */
export const isMilestoneVerified = (
  reports: readonly (Counted & Pick<MilestoneReport, 'kind'>)[],
  milestoneId: string,
  on: Day,
): boolean => reports.some((each) => each.milestoneId === milestoneId && each.kind === 'met' && isVerifiedBy(each, on));
