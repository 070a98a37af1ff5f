import { type Day, addMonths } from '../../../kernel/day.js';
import type { ItemFund } from '../../funds/rules/fund.js';
import { spentBy } from '../../funds/rules/spending.js';
import type { Milestone } from '../../plans/rules/milestone.js';
import { progressOn } from '../../plans/rules/progress.js';
import type { PlanTarget } from '../../plans/rules/targets.js';
import { inPlaceOn } from '../../staffing/rules/in-place.js';
import type { Secondment } from '../../staffing/rules/secondment.js';
import type {
  Attachment,
  CooperationReport,
  LightKind,
  Materials,
  ProgressReport,
  RequestFact,
  SectionContent,
  SectionTyped,
  TargetReport,
} from './content.js';
import { type CountedReport, countedByNodes, type Figure, shareByNodes } from './figures.js';

/** A target with its figure, where it has one. */
export interface ReportedTarget extends PlanTarget {
  readonly unit: string;
  readonly value: number | null;
  readonly approximate: boolean;
}

/** The quarter that is reported on. */
export interface ReportedPeriod {
  readonly name: string;
  readonly start: Day;
  readonly end: Day;
}

/** The nodes of the approved plan, and what was said of them. */
export interface ReportedNodes {
  readonly milestones: readonly Milestone[];
  readonly reports: readonly (CountedReport & { readonly kind: 'met' | 'partial' })[];
}

/** All that a section is read from: nothing of it is typed again. */
export interface SectionFacts {
  readonly period: ReportedPeriod;
  readonly today: Day;
  readonly item: {
    readonly number: string;
    readonly title: string;
    readonly dueOn: Day;
    readonly targets: readonly ReportedTarget[];
    readonly responsible: readonly { readonly id: string; readonly name: string }[];
  };
  /** Null: no plan was approved. */
  readonly nodes: ReportedNodes | null;
  /** What the last accepted section said, by the number of the target, with the last day of its quarter. */
  readonly before: { readonly on: Day; readonly values: ReadonlyMap<number, number> } | null;
  readonly light: { readonly kind: LightKind; readonly rules: string } | null;
  readonly fund: Pick<ItemFund, 'plans' | 'entries'> | null;
  /** The requests for people of other units. */
  readonly secondments: readonly (Secondment & { readonly requestedOn: Day })[];
  /** What was asked of responsible units for this report, also in the days after the quarter. */
  readonly requests: readonly (RequestFact & { readonly unitId: string })[];
  /** Of the quarter, the first first. */
  readonly attachments: readonly Attachment[];
  readonly unitName: (id: string) => string;
  /** Whether a unit can be asked for help with a difficulty: it stands, and is not the lead itself. */
  readonly mayBeAsked: (unitId: string) => boolean;
}

/** The words in which a section is proposed: an official paper is in Chinese, whoever reads it. */
export interface Proposing {
  readonly sentence: (targets: readonly TargetReport[], progress: ProgressReport | null) => string;
  readonly next: (nodes: OpenNodes, standing: NextStanding) => string;
  /** 配合正常 */
  readonly cooperation: string;
}

/** The nodes that are open by the end of the next quarter: those whose day has passed, and those it brings. */
export interface OpenNodes {
  readonly late: readonly Pick<Milestone, 'title' | 'finish'>[];
  readonly coming: readonly Pick<Milestone, 'title' | 'finish'>[];
}

/** Where the item stands when its next quarter is thought of. */
export type NextStanding = 'no-plan' | 'under-way' | 'all-met' | 'no-node';

const MONTHS_OF_A_QUARTER = 3;
const HUNDREDTHS = 100;

/**
 * What a section says: what the facts say, with what the unit corrected or added laid over it (“开放时预填”, workflow §6). A
 * word stands on exactly the responsible units of the item, none where it has none (R22, I16).
 */
export function resolve(facts: SectionFacts, typed: SectionTyped, words: Proposing): SectionContent {
  const { period, item, light, nodes, before } = facts;
  const reports = reportsWithin(nodes?.reports ?? [], period);
  const targets = item.targets.map((target) => {
    const own = typed.figures.get(target.number);
    const was = before?.values.get(target.number);
    const prefilled = prefilledFigure(
      byNodes(target, nodes, reports),
      was === undefined || !before ? undefined : { value: was, on: before.on },
    );
    return {
      ...{ number: target.number, kind: target.kind, title: target.title, unit: target.unit },
      ...{ promised: target.value ?? HUNDREDTHS, approximate: target.approximate, before: was ?? null },
      ...(own && own.value !== null ? { value: own.value, from: 'corrected' as const, on: dayOf(facts) } : prefilled),
      note: own?.note ?? '',
    };
  });
  const progress = nodes && progressWithin(nodes, reports, facts);
  const { sentence, explanation, next, publicity, difficulties } = typed;
  const on = dayOf(facts);
  return {
    ...{ period: period.name, targets, progress, light },
    money: (facts.fund && spentBy(facts.fund, on)) ?? null,
    people: inPlaceOn(facts.secondments, on) ?? null,
    item: { number: item.number, title: item.title, dueOn: item.dueOn },
    sentence: wording(sentence, words.sentence(targets, progress)),
    explanation: explanation ?? '',
    next: wording(next, words.next(...nextNodes(nodes, reports, period))),
    cooperation:
      item.responsible.length === 0 ? null : item.responsible.map((unit) => wordOn(unit, facts, typed, words)),
    publicity: publicity ?? [],
    difficulties: (difficulties ?? []).map((each) => ({
      ...each,
      unitName: each.unitId === null ? null : facts.unitName(each.unitId),
    })),
    attachments: [...facts.attachments],
  };
}

const wording = (typed: string | null, proposed: string) =>
  typed === null ? { text: proposed, corrected: false } : { text: typed, corrected: true };

/** The day a section speaks of: today, and once the quarter is over its last day. */
export const dayOf = ({ period, today }: Pick<SectionFacts, 'period' | 'today'>): Day =>
  today < period.end ? today : period.end;

/** What was reached within the quarter counts in it, also where it was said or seen in the days after. */
const reportsWithin = <Said extends CountedReport>(
  reports: readonly Said[],
  { end }: ReportedPeriod,
): readonly Said[] => reports.filter(({ reachedOn }) => reachedOn <= end);

const clipped = (on: Day, end: Day): Day => (on < end ? on : end);

const byNodes = (
  target: ReportedTarget,
  nodes: ReportedNodes | null,
  reports: readonly CountedReport[],
): Figure | undefined => {
  if (!nodes) return undefined;
  return target.value === null
    ? shareByNodes(target.number, nodes.milestones, reports)
    : countedByNodes(target, nodes.milestones, reports);
};

/** The nodes' figure, unless the last accepted report says more: what was reached is not taken back by itself (I18). */
function prefilledFigure(
  nodes: Figure | undefined,
  last: Figure | undefined,
): Pick<TargetReport, 'value' | 'from' | 'on'> {
  if (nodes && (!last || nodes.value >= last.value))
    return { value: nodes.value, from: nodes.on === null ? 'none' : 'nodes', on: nodes.on };
  return last ? { value: last.value, from: 'last-report', on: last.on } : { value: null, from: 'none', on: null };
}

function progressWithin(
  { milestones }: ReportedNodes,
  reports: readonly CountedReport[],
  { period, today }: SectionFacts,
): ProgressReport | null {
  if (milestones.every(({ weight }) => weight === 0)) return null;
  const on = dayOf({ period, today });
  const own = reports.filter(({ milestoneId }) => milestones.some(({ id }) => id === milestoneId));
  const counted = own.map((each) => ({
    ...each,
    reportedOn: clipped(each.reportedOn, on),
    decidedOn: each.decidedOn && clipped(each.decidedOn, on),
  }));
  const { planned, reported, verified } = progressOn(milestones, counted, on);
  const last = (days: readonly Day[]): Day | null => days.toSorted().at(-1) ?? null;
  return {
    planned: { percent: rounded(planned), on },
    reported: {
      percent: rounded(reported),
      on: last(own.filter(({ state }) => state !== 'rejected').map(({ reportedOn }) => reportedOn)),
    },
    verified: {
      percent: rounded(verified),
      on: last(own.flatMap(({ state, decidedOn }) => (state === 'verified' && decidedOn !== null ? [decidedOn] : []))),
    },
  };
}

const rounded = (percent: number): number => Math.min(HUNDREDTHS, Math.round(percent * 10) / 10);

/** The nodes of the next quarter, and those whose day has passed without their being met. */
function nextNodes(
  nodes: ReportedNodes | null,
  reports: readonly (CountedReport & { readonly kind: 'met' | 'partial' })[],
  { end }: ReportedPeriod,
): readonly [OpenNodes, NextStanding] {
  const none = { late: [], coming: [] };
  if (!nodes) return [none, 'no-plan'];
  const isMet = (id: string): boolean =>
    reports.some((each) => each.milestoneId === id && each.kind === 'met' && each.state !== 'rejected');
  const open = nodes.milestones.filter(({ id }) => !isMet(id));
  if (open.length === 0) return [none, nodes.milestones.length === 0 ? 'no-node' : 'all-met'];
  const until = addMonths(end, MONTHS_OF_A_QUARTER);
  const next = open
    .filter(({ finish }) => finish <= until)
    .toSorted((one, other) => (one.finish < other.finish ? -1 : 1));
  const late = next.filter(({ finish }) => finish <= end);
  return [{ late, coming: next.slice(late.length) }, next.length === 0 ? 'no-node' : 'under-way'];
}

/** 材料报送 by the requests of the quarter: late where one came after its day or has passed it unanswered. */
export function materialsBy(requests: readonly RequestFact[], on: Day): Materials {
  if (requests.length === 0) return 'not-asked';
  return requests.some(({ dueOn, answeredOn }) => (answeredOn ?? on) > dueOn) ? 'late' : 'on-time';
}

function wordOn(
  { id, name }: { readonly id: string; readonly name: string },
  facts: SectionFacts,
  { cooperation }: SectionTyped,
  words: Proposing,
): CooperationReport {
  const own = cooperation.get(id);
  const asked = facts.requests
    .filter(({ unitId }) => unitId === id)
    .map(({ what, askedOn, dueOn, answeredOn }) => ({ what, askedOn, dueOn, answeredOn }));
  return {
    ...{ unitId: id, unitName: name, facts: asked, grade: own?.grade ?? null },
    materials: own?.materials ?? materialsBy(asked, facts.today),
    sentence: own?.sentence ?? words.cooperation,
    corrected: own !== undefined && (own.materials !== null || own.sentence !== null || own.grade !== null),
  };
}
