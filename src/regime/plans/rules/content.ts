import type { Milestone } from './milestone.js';

/** Where the money of a line comes from (R13): what is not the district's is only recorded. */
export const fundSources = ['district', 'superior', 'unit', 'social'] as const;
export type FundSource = (typeof fundSources)[number];

/** What may make a plan a matter of the executive meeting, beside what can be counted (R10). */
export const riskKinds = [
  'petition',
  'expropriation',
  'closes-service',
  'scope-change',
  'cross-lead-dispute',
  'other',
] as const;
export type RiskKind = (typeof riskKinds)[number];

/** Who has a target in hand, where it is not the item's lead unit and its leader at work (R8 “有人管、有人抓”). */
export interface Owner {
  /** The target, by its number within the item. */
  readonly target: number;
  readonly unitId?: string;
  readonly person?: string;
}

/** What a unit does (R6 “明确本单位和责任单位的职责”). */
export interface Duty {
  readonly unitId: string;
  /** For one target, by its number; null: for the whole item. */
  readonly target: number | null;
  readonly text: string;
}

export interface FundLine {
  readonly id: string;
  readonly source: FundSource;
  /** In fen. */
  readonly amount: number;
  readonly note: string;
}

export interface FundPlan {
  /** “No district funds” is said, never assumed. */
  readonly noDistrictFunds: boolean;
  readonly lines: readonly FundLine[];
  /** In fen: what the whole is thought to cost, and what was set aside for it. */
  readonly estimate: number | null;
  readonly budget: number | null;
}

export interface StaffingNeed {
  readonly id: string;
  /** What for, and which posts. */
  readonly purpose: string;
  readonly posts: number;
  readonly from: string;
  readonly until: string;
}

export interface StaffingPlan {
  /** Null: nobody has said yet whether anybody is needed (R14). */
  readonly needed: boolean | null;
  readonly needs: readonly StaffingNeed[];
}

export interface Risk {
  readonly id: string;
  readonly kind: RiskKind;
  readonly text: string;
  /** What is done about it. */
  readonly measure: string;
}

/** What an edition of a plan says. */
export interface PlanContent {
  readonly summary: string;
  readonly owners: readonly Owner[];
  readonly duties: readonly Duty[];
  readonly milestones: readonly Milestone[];
  readonly funds: FundPlan;
  readonly staffing: StaffingPlan;
  readonly risks: readonly Risk[];
}

export const EMPTY: PlanContent = {
  summary: '',
  owners: [],
  duties: [],
  milestones: [],
  funds: { noDistrictFunds: false, lines: [], estimate: null, budget: null },
  staffing: { needed: null, needs: [] },
  risks: [],
};
