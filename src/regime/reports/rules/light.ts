import type { Day } from '../../../kernel/day.js';
import type { TaskState } from '../../tasks/rules/machine.js';
import { currentLightRule, type LightRule } from './light.data.js';

/** 正常, 滞后, 严重滞后, 已完成, 无数据. */
export const lightKinds = ['ok', 'lag', 'severe', 'done', 'none'] as const;
export type LightKind = (typeof lightKinds)[number];

/** How bad each is, for sorting red first and for telling higher from lower; what is not known is no good news. */
export const lightRank: Readonly<Record<LightKind, number>> = { done: 0, ok: 1, none: 2, lag: 3, severe: 4 };

/** A node of the edition that holds, as far as a light asks about it. */
export interface LightNode {
  readonly id: string;
  readonly title: string;
  /** Its last day as promised now. */
  readonly finish: Day;
  /** On the critical path (关键线路): it may not slip at all. */
  readonly critical: boolean;
  /** The first promised day that passed without its being met; stays for ever (workflow §5, sticky). */
  readonly missed: Day | null;
  /** Its unit has said that it is reached in whole, and nobody has sent that back. */
  readonly met: boolean;
}

/** Shares of the whole weight in hundredths of a percent, as the curve of a plan counts them. */
export interface LightProgress {
  readonly planned: number;
  readonly reported: number;
  readonly verified: number;
}

/** A report whose last day passed without its coming; a report speaks of all items of its unit. */
export interface MissingReport {
  /** 2022Q3. */
  readonly period: string;
  readonly due: Day;
  /** Working days since its last day. */
  readonly workingDaysLate: number;
}

/** What a person put in the place of a better light, and until when it holds. */
export interface Lowering {
  readonly to: 'lag' | 'severe';
  readonly reason: string;
  readonly on: Day;
  /** The last day on which it holds: of the quarter it was said in, or the day it was lifted. */
  readonly until: Day;
  /** Who said it, as the reader may know. */
  readonly by: string | null;
}

/** What an item's light rests on: facts, and at most one word of a person. */
export interface LightFacts {
  readonly state: TaskState;
  /** Null: no edition of a plan was approved. */
  readonly plan: {
    /** Null: its nodes bear no weight, so nothing can be counted. */
    readonly progress: LightProgress | null;
    readonly nodes: readonly LightNode[];
  } | null;
  readonly missing: readonly MissingReport[];
  /** Nobody has drawn up a plan, and its last day has passed (R5); null: it has not, or there is one. */
  readonly planLate: Pick<MissingReport, 'due' | 'workingDaysLate'> | null;
  readonly lowering: Lowering | null;
}

/** Why a light is what it is; each reason alone would give at least the light it names. */
export type LightReason =
  | { readonly code: 'behind'; readonly gap: number; readonly kind: 'ok' | 'lag' | 'severe' }
  | {
      readonly code: 'critical-overdue' | 'node-overdue';
      readonly nodes: readonly LightNode[];
      readonly kind: LightKind;
    }
  | { readonly code: 'recovered' | 'moved'; readonly nodes: readonly LightNode[]; readonly kind: 'lag' }
  | { readonly code: 'report-missing'; readonly reports: readonly MissingReport[]; readonly kind: LightKind }
  | {
      readonly code: 'plan-missing';
      readonly late: NonNullable<LightFacts['planLate']>;
      readonly kind: 'none';
    }
  | { readonly code: 'nothing-missed'; readonly kind: 'ok' }
  | { readonly code: 'no-plan' | 'suspended' | 'ended'; readonly kind: 'none' }
  | { readonly code: 'accepted'; readonly kind: 'done' }
  | { readonly code: 'lowered'; readonly lowering: Lowering; readonly kind: 'lag' | 'severe' };

/** How an item stands, and on what that rests. */
export interface Light {
  readonly kind: LightKind;
  /** What the facts alone say; the same as `kind` unless a person lowered it. */
  readonly computed: LightKind;
  /** A critical node's day was missed, and it was met later or given another day: marked for good, never green. */
  readonly recovered: boolean;
  /** The gravest first. */
  readonly reasons: readonly LightReason[];
  /** In hundredths of a percent, `gap` being planned − reported; null where nothing can be counted. */
  readonly figures: (LightProgress & { readonly gap: number }) | null;
  /** By which rule. */
  readonly rule: string;
}

const HUNDREDTHS = 100;

/**
 * The light of an item on a day (regulation.md §5: “gap = planned % − reported % … green < 10; yellow 10–30 inclusive; red
 * > 30 or any critical milestone overdue or report missing past grace”). Before a plan is approved there is no data,
 * whatever else is known, which is told beside it, the plan's own lateness too (workflow §4 “Late → light red on item
 * ‘plan’”: red is the duty, not the item); a plan whose nodes bear no weight is judged by its nodes and reports. A
 * critical day that was missed and made good later is yellow for good (“红灯转黄灯，不转绿灯”), and so is one that a change
 * moved. A person may lower a light and never raise one.
 */
export function lightOf(facts: LightFacts, today: Day, rule: LightRule = currentLightRule): Light {
  const { state, plan } = facts;
  if (state === 'accepted' || state === 'closed') return settled({ code: 'accepted', kind: 'done' }, plan, rule);
  if (state === 'terminated' || state === 'carried-over') return settled({ code: 'ended', kind: 'none' }, plan, rule);
  if (state === 'suspended') return settled({ code: 'suspended', kind: 'none' }, plan, rule);
  const missing = missingPastGrace(facts.missing, rule);
  const found: LightReason[] = plan
    ? [...judged(plan, today, rule), ...missing.map((each) => ({ ...each, kind: 'severe' as const }))]
    : [
        { code: 'no-plan', kind: 'none' },
        ...(facts.planLate ? [{ code: 'plan-missing' as const, late: facts.planLate, kind: 'none' as const }] : []),
        ...missing.map((each) => ({ ...each, kind: 'none' as const })),
      ];
  const computed = worst(found);
  const lowering = holdsOn(facts.lowering, today);
  const lowered: readonly LightReason[] =
    lowering && lightRank[lowering.to] > lightRank[computed] ? [{ code: 'lowered', lowering, kind: lowering.to }] : [];
  const reasons = gravestFirst([...lowered, ...found]);
  return {
    ...{ kind: worst(reasons), computed, reasons, figures: figuresOf(plan) },
    recovered: found.some(({ code }) => code === 'recovered' || code === 'moved'),
    rule: rule.version,
  };
}

/** Whether a lowering still holds: until it is lifted, and no longer than its quarter. */
export const holdsOn = (lowering: Lowering | null, today: Day): Lowering | undefined =>
  lowering && lowering.on <= today && today <= lowering.until ? lowering : undefined;

function judged(plan: NonNullable<LightFacts['plan']>, today: Day, rule: LightRule): readonly LightReason[] {
  const { progress, nodes } = plan;
  // Without weights no node can be told to matter less than another.
  const counted = progress === null ? nodes : nodes.filter(({ critical }) => critical);
  const overdue = counted.filter((node) => isOverdue(node, today));
  const [critical, others] = [overdue.filter((node) => node.critical), overdue.filter((node) => !node.critical)];
  const marked = counted.filter((node) => node.missed !== null && !isOverdue(node, today));
  const [recovered, moved] = [marked.filter(({ met }) => met), marked.filter(({ met }) => !met)];
  const some = (of: readonly LightNode[], reason: LightReason): readonly LightReason[] =>
    of.length > 0 ? [reason] : [];
  const found: readonly LightReason[] = [
    ...some(critical, { code: 'critical-overdue', nodes: critical, kind: 'severe' }),
    ...some(others, { code: 'node-overdue', nodes: others, kind: 'lag' }),
    ...some(recovered, { code: 'recovered', nodes: recovered, kind: 'lag' }),
    ...some(moved, { code: 'moved', nodes: moved, kind: 'lag' }),
  ];
  if (progress !== null) return [behind(progress, rule), ...found];
  return found.length > 0 ? found : [{ code: 'nothing-missed', kind: 'ok' }];
}

const isOverdue = ({ finish, met }: LightNode, today: Day): boolean => finish < today && !met;

function behind({ planned, reported }: LightProgress, rule: LightRule): LightReason {
  const gap = planned - reported;
  const kind = gap > rule.severeAbove * HUNDREDTHS ? 'severe' : gap >= rule.lagFrom * HUNDREDTHS ? 'lag' : 'ok';
  return { code: 'behind', gap, kind };
}

function missingPastGrace(missing: readonly MissingReport[], { reportGraceWorkingDays }: LightRule) {
  const reports = missing.filter(({ workingDaysLate }) => workingDaysLate > reportGraceWorkingDays);
  return reports.length > 0 ? [{ code: 'report-missing' as const, reports }] : [];
}

const figuresOf = (plan: LightFacts['plan']): Light['figures'] =>
  plan?.progress ? { ...plan.progress, gap: plan.progress.planned - plan.progress.reported } : null;

const worst = (reasons: readonly LightReason[]): LightKind =>
  reasons.reduce<LightKind>((so, { kind }) => (lightRank[kind] > lightRank[so] ? kind : so), 'ok');

/** A reason of a person stands before a fact of the same weight: it is what was said last. */
const gravestFirst = (reasons: readonly LightReason[]): readonly LightReason[] =>
  reasons.toSorted((one, other) => lightRank[other.kind] - lightRank[one.kind]);

const settled = (reason: LightReason, plan: LightFacts['plan'], { version }: LightRule): Light => ({
  ...{ kind: reason.kind, computed: reason.kind, recovered: false, reasons: [reason] },
  ...{ figures: figuresOf(plan), rule: version },
});
