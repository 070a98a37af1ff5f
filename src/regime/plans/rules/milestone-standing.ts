import type { Day } from '../../../kernel/day.js';
import { next } from '../../../kernel/machine.js';
import type { Milestone } from './milestone.js';
import { milestoneMachine, type MilestoneState } from './milestone-machine.js';
import type { MilestoneReport } from './progress.js';

type Said = Pick<MilestoneReport, 'milestoneId' | 'kind' | 'reachedOn' | 'reportedOn' | 'state' | 'decidedOn'>;

/** An edition as far as its promise of days goes: the one it was replaced by is the next that was approved. */
export interface PromisedEdition {
  readonly approvedOn: Day | null;
  readonly milestones: readonly Pick<Milestone, 'id' | 'finish'>[];
}

/** How OC4IDS names it: nothing is evaluated before somebody has looked or its day has passed. */
export type MilestoneCode = 'scheduled' | 'met' | 'partiallyMet' | 'notMet';

/** Where a node stands on a day. */
export interface MilestoneStanding {
  readonly state: MilestoneState;
  /** The day that passed without its being met; stays for ever, also when it is met later (补完成). */
  readonly missed: Day | null;
  readonly code: MilestoneCode;
}

/** The state that its reports, the first first, have brought a node to. */
export function milestoneState(reports: readonly Pick<Said, 'kind' | 'state'>[]): MilestoneState {
  let state = milestoneMachine.initial;
  for (const { kind, state: looked } of reports) {
    state = next(milestoneMachine, state, kind === 'met' ? 'report-met' : 'report-partial') ?? state;
    if (looked !== 'reported')
      state = next(milestoneMachine, state, looked === 'verified' ? 'verify' : 'reject') ?? state;
  }
  return state;
}

/**
 * The first of its promised days that passed without the node being met (workflow §5, MISSED): its unit had not said by then
 * that it was reached by then, or what it said was rejected. A later edition with another day clears nothing (I9). Of a node
 * whose day had passed before anybody approved it nobody could speak in time: there the day on which it was reached counts.
 */
export function missedDay(
  milestoneId: string,
  editions: readonly PromisedEdition[],
  reports: readonly Said[],
  today: Day,
): Day | null {
  const met = reports.filter(
    (each) => each.milestoneId === milestoneId && each.kind === 'met' && each.state !== 'rejected',
  );
  const held = editions.flatMap(({ approvedOn, milestones }) =>
    approvedOn === null ? [] : [{ approvedOn, milestones }],
  );
  for (const [index, { approvedOn, milestones }] of held.entries()) {
    const finish = milestones.find(({ id }) => id === milestoneId)?.finish;
    const replacedOn = held[index + 1]?.approvedOn;
    if (finish === undefined || finish >= today || (replacedOn !== undefined && replacedOn <= finish)) continue;
    const isInTime = met.some(
      ({ reachedOn, reportedOn }) => reachedOn <= finish && (reportedOn <= finish || finish < approvedOn),
    );
    if (!isInTime) return finish;
  }
  return null;
}

/** Where a node stands: its reports, the first first, its days in all editions, and today. */
export function standingOf(
  milestoneId: string,
  editions: readonly PromisedEdition[],
  reports: readonly Said[],
  today: Day,
): MilestoneStanding {
  const own = reports.filter((each) => each.milestoneId === milestoneId);
  const state = milestoneState(own);
  const missed = missedDay(milestoneId, editions, own, today);
  const seen = milestoneState(own.filter((each) => each.state === 'verified'));
  const code = seen === 'met' ? 'met' : seen === 'partial' ? 'partiallyMet' : missed === null ? 'scheduled' : 'notMet';
  return { state, missed, code };
}
