import type { Day } from '../../kernel/day.js';
import { type BasisPoints, WHOLE } from '../../kernel/money.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { FundLine } from './rules/sources.js';

/** A milestone as far as money goes: what it weighs, and since when somebody other than its owner has seen it met. */
export interface FundedMilestone {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  /** Its last day, by the plan. */
  readonly finish: Day;
  /** Null: not met, or met in its owner's words alone. */
  readonly verifiedOn: Day | null;
}

/** How far an item is, as its approved plan and its verifications say. */
export interface ItemProgress {
  readonly milestones: readonly FundedMilestone[];
  /** The money that the implementation plan arranged, a line a source (R13); left out where it arranged none. */
  readonly arranged?: readonly FundLine[];
}

/** What the money of items must know of their plans; whoever keeps the plans fills it. */
export interface ProgressFacts {
  readonly progressOf: (
    reader: Reader,
    districtId: string,
    taskIds: readonly string[],
  ) => Promise<ReadonlyMap<string, ItemProgress>>;
}

export const NO_PROGRESS: ItemProgress = { milestones: [] };

const weighed = (milestones: readonly FundedMilestone[]): number =>
  milestones.reduce((all, { weight }) => all + weight, 0);

/** What part of an item was verified by a day, by the weights of its milestones; nothing where it has none. */
export function verifiedBy({ milestones }: ItemProgress, on: Day): BasisPoints {
  const whole = weighed(milestones);
  const verified = weighed(milestones.filter(({ verifiedOn }) => verifiedOn !== null && verifiedOn <= on));
  return whole === 0 ? 0 : Math.floor((verified * WHOLE) / whole);
}

/** What part of an item should be done by a day, by the plan. */
export function plannedBy({ milestones }: ItemProgress, on: Day): BasisPoints {
  const whole = weighed(milestones);
  return whole === 0 ? 0 : Math.floor((weighed(milestones.filter(({ finish }) => finish <= on)) * WHOLE) / whole);
}
