import type { z } from 'zod';
import type { Day } from '../../kernel/day.js';
import { openMoves } from '../../kernel/machine.js';
import type { Can, Reader } from '../../platform/operations/parts.js';
import { peopleBehind, unitsOf } from '../offices/queries.js';
import type { Actor, Role } from '../offices/rules/actor.js';
import { letterView } from '../offices/rules/paper.js';
import type { MilestoneReportView, MilestoneView, PlanMilestones, ProgressView } from './contract.milestones.js';
import { approvedEdition, currentEdition, type StoredPlan } from './queries.js';
import { reportsOn, type StoredMilestoneReport } from './queries.milestones.js';
import { milestoneMachine } from './rules/milestone-machine.js';
import { type Basis, isOwnReport, type RuledMilestone, type RuledReport } from './rules/milestone-moves.js';
import { standingOf } from './rules/milestone-standing.js';
import type { Milestone } from './rules/milestone.js';
import { progressOn } from './rules/progress.js';
import { planSubject, type PlanSubject, type ShownPlan, shownPlan } from './view.js';

/** A plan with what was said of its nodes, and what the units and people behind it are called. */
export interface ShownMilestones {
  readonly id: string;
  readonly version: number;
  readonly shown: ShownPlan;
  readonly reports: readonly StoredMilestoneReport[];
  readonly unitName: (id: string) => string;
  readonly people: ReadonlyMap<string, string>;
}

/** What was said of the nodes of a plan that was read already. */
export async function withReports(reader: Reader, districtId: string, shown: ShownPlan): Promise<ShownMilestones> {
  const [all, units] = await Promise.all([reportsOn(reader, districtId, [shown.id]), unitsOf(reader, districtId)]);
  const reports = all.get(shown.id) ?? [];
  const accounts = reports.flatMap(({ reportedBy, decidedBy }) => [
    reportedBy,
    ...(decidedBy === null ? [] : [decidedBy]),
  ]);
  const people = await peopleBehind(reader, districtId, [...new Set(accounts)]);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const { id, version } = shown;
  return { id, version, shown, reports, people, unitName: (unitId) => names.get(unitId) ?? '' };
}

export async function shownMilestones(
  reader: Reader,
  districtId: string,
  planId: string,
  world: { readonly today: Day },
): Promise<ShownMilestones | undefined> {
  const shown = await shownPlan(reader, districtId, planId, world);
  return shown && withReports(reader, districtId, shown);
}

/**
 * A node by its id: of the approved edition, or as it is being planned, so that whose it is can be said before anything of
 * it may be reported.
 */
const milestoneIn = ({ plan }: ShownPlan, id: string): Milestone | undefined =>
  (approvedEdition(plan) ?? currentEdition(plan)).content.milestones.find((each) => each.id === id);

const ownerOf = ({ item }: ShownPlan, milestone: Milestone | undefined): string =>
  milestone?.ownerUnitId ?? item.leadUnitId;

/** A plan as policy is asked about a node of it: the unit that owes it speaks of it. */
export const milestoneSubject = ({ shown }: ShownMilestones, milestoneId?: string): PlanSubject => ({
  ...planSubject(shown),
  unitId: ownerOf(shown, milestoneId === undefined ? undefined : milestoneIn(shown, milestoneId)),
  open: [
    'plan.milestones',
    ...(approvedEdition(shown.plan) === undefined
      ? []
      : ['plan.report-milestone', 'plan.verify-milestone', 'plan.reject-milestone']),
  ],
});

const ruledReport = (report: StoredMilestoneReport, people: ReadonlyMap<string, string>): RuledReport => ({
  ...report,
  by: {
    ...{ unitId: report.unitId, accountId: report.reportedBy, letter: report.letter },
    name: people.get(report.reportedBy) ?? null,
  },
});

/** A node as its rules must know it. */
export function ruledMilestone({ shown, reports, people }: ShownMilestones, milestoneId: string): RuledMilestone {
  const milestone = milestoneIn(shown, milestoneId);
  return {
    approved: milestone !== undefined && approvedEdition(shown.plan) !== undefined,
    ...{ ownerUnitId: ownerOf(shown, milestone), leadUnitId: shown.item.leadUnitId },
    reports: reports.filter((each) => each.milestoneId === milestoneId).map((each) => ruledReport(each, people)),
  };
}

export const milestoneTitle = ({ shown }: ShownMilestones, milestoneId: string): string =>
  milestoneIn(shown, milestoneId)?.title ?? '';

/** On what a look of somebody rests, by their post; the gov office says it by the paper. */
export const basisOf = (role: Role): Basis | undefined => BASES[role];
const BASES: Readonly<Partial<Record<Role, Basis>>> = {
  ...{ liaison: 'lead', 'unit-head': 'lead' },
  ...{ supervision: 'inspector', finance: 'certificate' },
};

const latest = (days: readonly Day[]): Day | null => days.toSorted().at(-1) ?? null;

/** How far an item is, with the day each figure is from. */
export function progressView(
  plan: StoredPlan,
  reports: readonly StoredMilestoneReport[],
  today: Day,
): z.input<typeof ProgressView> {
  const milestones = approvedEdition(plan)?.content.milestones ?? [];
  const own = reports.filter(({ milestoneId }) => milestones.some(({ id }) => id === milestoneId));
  const { planned, reported, verified } = progressOn(milestones, own, today);
  return {
    ...{ on: today, planned, reported, verified },
    reportedOn: latest(own.filter(({ state }) => state !== 'rejected').map(({ reportedOn }) => reportedOn)),
    verifiedOn: latest(
      own.flatMap(({ state, decidedOn }) => (state === 'verified' && decidedOn !== null ? [decidedOn] : [])),
    ),
  };
}

function reportView(
  report: StoredMilestoneReport,
  { unitName, people }: ShownMilestones,
): z.input<typeof MilestoneReportView> {
  const { id, kind, share, reachedOn, value, note, receiptNumber, scan, reportedOn } = report;
  return {
    ...{ id, kind, share, reachedOn, value, note, receiptNumber, scan, reportedOn },
    unit: { id: report.unitId, name: unitName(report.unitId) },
    ...{ letter: letterView(report.letter), reportedBy: people.get(report.reportedBy) ?? null },
    ...{ state: report.state, basis: report.basis, certificate: report.certificate, reason: report.reason },
    decidedOn: report.decidedOn,
    decidedBy: report.signedBy ?? (report.decidedBy === null ? null : (people.get(report.decidedBy) ?? null)),
    registered: report.signedBy !== null,
  };
}

export function milestonesView(
  all: ShownMilestones,
  can: Can,
  { actor, today }: { readonly actor: Actor; readonly today: Day },
): z.input<typeof PlanMilestones> {
  const { shown, reports } = all;
  const { plan } = shown;
  const approved = approvedEdition(plan);
  const editions = plan.editions.map(({ approvedOn, content: { milestones } }) => ({ approvedOn, milestones }));
  const basis = basisOf(actor.role);
  const registers = actor.role === 'gov-office';
  const items = (approved?.content.milestones ?? [])
    .toSorted((one, other) => (one.finish < other.finish ? -1 : one.finish > other.finish ? 1 : 0))
    .map((milestone): z.input<typeof MilestoneView> => {
      const { id, title, weight, finish } = milestone;
      const node = ruledMilestone(all, id);
      const { state, missed, code } = standingOf(id, editions, reports, today);
      const may = can(milestoneSubject(all, id));
      const moves = openMoves(milestoneMachine, state);
      const waiting = node.reports.find((each) => each.state === 'reported');
      const isOwn =
        waiting !== undefined &&
        !registers &&
        (basis === undefined || isOwnReport(node, waiting, { ...actor, paper: undefined }, basis));
      return {
        ...{ id, title, weight, finish, state, missed, code },
        ownerUnit: { id: node.ownerUnitId, name: all.unitName(node.ownerUnitId) },
        reports: reports.filter(({ milestoneId }) => milestoneId === id).map((each) => reportView(each, all)),
        mayReport: moves.includes('report-met') && may.includes('plan.report-milestone'),
        mayLook: waiting !== undefined && !isOwn && may.includes('plan.verify-milestone'),
      };
    });
  return {
    ...{ planId: shown.id, edition: plan.approvedEdition, progress: progressView(plan, reports, today), items },
    ...{ registers, basis: basis ?? null, can: can(milestoneSubject(all)) },
  };
}
