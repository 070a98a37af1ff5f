import type { Day } from '../../kernel/day.js';
import { type WorkCalendar, workingDaysBetween } from '../../kernel/work-calendar.js';
import type { Reader } from '../../platform/operations/parts.js';
import { peopleBehind } from '../offices/queries.js';
import { type OverdueDuty, overdueDutiesOf } from '../obligations/queries.missing.js';
import { type ApprovedPlan, approvedPlansOf } from '../plans/queries.approved.js';
import { saidOn, type SaidOfMilestone } from '../plans/queries.milestones.js';
import { curveAt } from '../plans/rules/curve.js';
import { standingOf } from '../plans/rules/milestone-standing.js';
import { firstStart } from '../plans/rules/schedule.js';
import { workingDaysFrom } from '../plans/rules/schedule-days.js';
import { criticalIn } from '../plans/view.timetable.js';
import type { TaskRow } from '../tasks/queries.js';
import type { TaskState } from '../tasks/rules/machine.js';
import { loweringsOf } from './queries.lowerings.js';
import { type Light, type LightFacts, type LightNode, lightOf, type MissingReport } from './rules/light.js';
import { type Forecast, forecastOf, type ForecastNode } from './rules/forecast.js';
import { countedLowering, type KeptLowering } from './rules/lowering.js';

type MissedNode = LightNode & { readonly missed: Day };

/** A light with the age of what it rests on (regulation.md §5: “always show data age and who asserted it beside the colour”). */
export interface DatedLight extends Light {
  /** The latest day on which anybody said something of the item's nodes, or the plan was approved; null: nothing is known. */
  readonly asOf: Day | null;
  /** The unit that said it, by its id; null where it is the plan's own day. */
  readonly saidBy: string | null;
  /** The last day on which somebody verified what holds; null: nobody has. */
  readonly verifiedOn: Day | null;
  /** Nodes whose promised day passed, whatever became of them. */
  readonly missed: readonly MissedNode[];
  /** The approved plan it rests on, with all that was said of its nodes to this day; null: none was approved. */
  readonly nodes: { readonly plan: ApprovedPlan; readonly said: readonly SaidOfMilestone[] } | null;
  /** Every word a person ever said of it, the first first, and what whoever said one is called. */
  readonly lowerings: readonly KeptLowering[];
  readonly people: ReadonlyMap<string, string>;
  /** When it will be finished, held against the day it is promised for; undefined where there is nothing to go by. */
  readonly forecast: (promised: Day) => Forecast | undefined;
}

interface Asking {
  readonly today: Day;
  readonly calendar: WorkCalendar;
}

/** Whether a node is on its plan's critical path; asked of all plans, so each working day is counted once. */
type Critical = (plan: ApprovedPlan) => ReadonlySet<string>;

/**
 * How some items stand on a day: a handful of statements, however many items there are. Of a day that has passed only what
 * was reached and said of a light by then counts; what was owed is what is owed still.
 */
export async function lightsOf(
  reader: Reader,
  districtId: string,
  tasks: readonly Pick<TaskRow, 'id' | 'state'>[],
  { today, calendar }: Asking,
): Promise<ReadonlyMap<string, DatedLight>> {
  const ids = tasks.map(({ id }) => id);
  const [plans, overdue, kept] = await Promise.all([
    approvedPlansOf(reader, districtId, ids),
    overdueDutiesOf(reader, districtId, ids, today),
    loweringsOf(reader, districtId, ids),
  ]);
  const planIds = [...plans.values()].map(({ id }) => id);
  const accounts = [...kept.values()].flat().flatMap(({ by, lifted }) => [by, ...(lifted ? [lifted.by] : [])]);
  const [said, people] = await Promise.all([
    saidOn(reader, districtId, planIds),
    peopleBehind(reader, districtId, [...new Set(accounts)]),
  ]);
  const late = lateBy(today, calendar);
  const critical = criticalAmong([...plans.values()], calendar);
  return new Map(
    tasks.map(({ id, state }) => {
      const plan = plans.get(id);
      const all = plan ? (said.get(plan.id) ?? []) : [];
      const reports = all.filter(({ reachedOn }) => reachedOn <= today);
      const lowerings = kept.get(id) ?? [];
      const owed = overdue.get(id) ?? [];
      const last = lowerings.findLast(({ on }) => on <= today);
      const forecast = (promised: Day): Forecast | undefined =>
        plan && UNDER_WAY.includes(state) ? forecastOf(forecastNodes(plan, reports), promised, today) : undefined;
      const facts: LightFacts = {
        state,
        plan: plan ? planFacts(plan, reports, today, critical) : null,
        missing: owed.filter(({ kind }) => kind === 'report').map(late),
        planLate: plan ? null : (owed.filter(({ kind }) => kind === 'plan').map(late)[0] ?? null),
        lowering: last ? countedLowering(last, people.get(last.by) ?? null) : null,
      };
      const missed = (facts.plan?.nodes ?? []).filter((node): node is MissedNode => node.missed !== null);
      const nodes = plan ? { plan, said: all } : null;
      return [id, { ...lightOf(facts, today), ...ageOf(plan, reports), nodes, missed, lowerings, people, forecast }];
    }),
  );
}

/** An item whose end is still to come, and runs towards it. */
const UNDER_WAY: readonly TaskState[] = ['issued', 'planning', 'ready', 'in-progress'];

/** The nodes that hold, each as far as its unit says it is. */
function forecastNodes({ holds }: ApprovedPlan, reports: readonly SaidOfMilestone[]): readonly ForecastNode[] {
  const counted = reports.filter(({ state }) => state !== 'rejected');
  return holds.milestones.map(({ id, start, finish, weight, after }) => {
    const own = counted.filter(({ milestoneId }) => milestoneId === id);
    return {
      ...{ id, start, finish, weight, after, share: Math.max(0, ...own.map(({ share }) => share)) },
      reachedOn: own.findLast(({ kind }) => kind === 'met')?.reachedOn ?? null,
    };
  });
}

/** How late each is; a whole programme owes on a handful of days, so each day is counted once. */
function lateBy(today: Day, calendar: WorkCalendar): (duty: OverdueDuty) => MissingReport {
  const counted = new Map<Day, number>();
  return ({ period, due }) => {
    const workingDaysLate = counted.get(due) ?? workingDaysBetween(due, today, calendar).count;
    counted.set(due, workingDaysLate);
    return { period, due, workingDaysLate };
  };
}

function criticalAmong(plans: readonly ApprovedPlan[], calendar: WorkCalendar): Critical {
  const first = firstStart(plans.flatMap(({ holds }) => holds.milestones));
  const days = first && workingDaysFrom(first, calendar);
  return ({ holds }) => criticalIn(holds.milestones, calendar, days);
}

const NONE: ReadonlySet<string> = new Set();

function planFacts(
  plan: ApprovedPlan,
  reports: readonly SaidOfMilestone[],
  today: Day,
  criticalOf: Critical,
): LightFacts['plan'] {
  const { editions, holds } = plan;
  const byNode = new Map<string, SaidOfMilestone[]>();
  for (const report of reports) {
    const own = byNode.get(report.milestoneId) ?? [];
    byNode.set(report.milestoneId, own);
    own.push(report);
  }
  const nodes = holds.milestones.map(({ id, title, finish }) => {
    const { state, missed } = standingOf(id, editions, byNode.get(id) ?? [], today);
    return { id, title, finish, missed, met: state === 'met' || state === 'reported' || state === 'rest-reported' };
  });
  // The path matters to a node that is late or was, and to no other.
  const asks = nodes.some(({ missed, finish, met }) => missed !== null || (finish < today && !met));
  const critical = asks ? criticalOf(plan) : NONE;
  return {
    progress: curveAt(holds.milestones, reports, today),
    nodes: nodes.map((node) => ({ ...node, critical: critical.has(node.id) })),
  };
}

/** The latest word on the nodes that hold now, one that was sent back being none; before any the plan's own day. */
function ageOf(
  plan: ApprovedPlan | undefined,
  reports: readonly SaidOfMilestone[],
): Pick<DatedLight, 'asOf' | 'saidBy' | 'verifiedOn'> {
  if (!plan) return { asOf: null, saidBy: null, verifiedOn: null };
  const held = new Set(plan.holds.milestones.map(({ id }) => id));
  const last = reports
    .filter(({ milestoneId, state }) => held.has(milestoneId) && state !== 'rejected')
    .reduce<SaidOfMilestone | undefined>(
      (latest, each) => (latest === undefined || each.reportedOn >= latest.reportedOn ? each : latest),
      undefined,
    );
  const verifiedOn = reports
    .filter(({ milestoneId, state }) => held.has(milestoneId) && state === 'verified')
    .reduce<Day | null>(
      (latest, { decidedOn }) => (decidedOn !== null && (latest === null || decidedOn > latest) ? decidedOn : latest),
      null,
    );
  return last
    ? { asOf: last.reportedOn, saidBy: last.unitId, verifiedOn }
    : { asOf: plan.holds.approvedOn, saidBy: null, verifiedOn };
}
