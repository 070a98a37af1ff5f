import type { MilestoneBasis, MilestoneStateName } from '../contract.milestones.js';

/** Every text about the nodes of an approved plan: what was reported of them, and who looked. */
export interface NodeWords {
  readonly heading: string;
  readonly note: string;
  readonly noneYet: string;
  readonly node: string;
  readonly dueOn: string;
  readonly standing: string;
  readonly reported: string;
  readonly verified: string;
  readonly state: Readonly<Record<MilestoneStateName, string>>;
  /** Its day passed, and it is not met. */
  readonly missed: string;
  /** It was met after its day had passed. */
  readonly metLate: string;
  /** A sentence with a day in it. */
  readonly missedOn: (on: string) => string;
  readonly share: (share: number) => string;
  readonly reachedOn: (on: string) => string;
  readonly reportedOn: (on: string) => string;
  readonly registered: string;
  readonly basis: Readonly<Record<MilestoneBasis, string>>;
  readonly certificate: (number: string) => string;
  readonly rejected: (reason: string) => string;
  readonly lastRejected: (on: string) => string;
  readonly evidence: (number: string) => string;
  readonly scanned: string;
  readonly waiting: string;
  readonly progress: {
    readonly planned: (percent: string, on: string) => string;
    readonly reported: (percent: string, on: string | null) => string;
    readonly verified: (percent: string, on: string | null) => string;
    readonly met: (met: number, all: number) => string;
    readonly late: (count: number) => string;
  };
  readonly act: {
    readonly column: string;
    readonly report: string;
    readonly registerReport: string;
    readonly verify: string;
    readonly registerLook: string;
    readonly reject: string;
    /** What a screen reader hears of a button: which node it is for. */
    readonly of: (act: string, node: string) => string;
  };
  readonly form: {
    readonly reportLead: string;
    readonly registerLead: string;
    readonly verifyLead: Readonly<Record<MilestoneBasis, string>>;
    readonly registerLookLead: string;
    readonly rejectLead: string;
    readonly kind: string;
    readonly kinds: Readonly<Record<'met' | 'partial', string>>;
    readonly share: string;
    readonly reachedOn: string;
    readonly value: string;
    readonly valueHint: string;
    readonly note: string;
    readonly noteHint: string;
    readonly letterOn: string;
    readonly basis: string;
    readonly certificate: string;
    readonly reason: string;
    readonly signedBy: string;
    readonly post: string;
    readonly signedOn: string;
  };
}
