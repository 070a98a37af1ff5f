import type { Day } from '../../../kernel/day.js';
import { workingDaysBetween, type WorkCalendar } from '../../../kernel/work-calendar.js';
import type { Milestone } from './milestone.js';
import { type WorkingDayNumbers, workingDaysFrom } from './schedule-days.js';
import { type Circle, type Network, networkOf } from './schedule-order.js';

/** Where a node of the timetable may lie (R7 “制定时间表，画好‘施工图’”), all of it in working days. */
export interface ScheduledNode {
  readonly id: string;
  /** How many working days it takes; 0 where it lies wholly on days off. */
  readonly length: number;
  /** Its own days, or where what it waits for pushes it. */
  readonly earliestStart: Day;
  readonly earliestFinish: Day;
  /** The last days on which it moves the end of the plan by nothing. */
  readonly latestStart: Day;
  readonly latestFinish: Day;
  /** Working days it may slip before the plan ends later. */
  readonly slack: number;
  /** It may not slip at all (关键线路). */
  readonly critical: boolean;
}

export interface Schedule {
  readonly nodes: ReadonlyMap<string, ScheduledNode>;
  /** The critical path, in the order of the dependencies. */
  readonly critical: readonly string[];
  /** The day on which everything is finished, what is pushed included. */
  readonly ends: Day;
  /** A node that starts before what it waits for has finished; its days stand as written until somebody moves it. */
  readonly conflicts: readonly { readonly id: string; readonly after: string }[];
}

/**
 * The timetable reckoned through: earliest and latest days, slack, critical path. A node's written start is a decision: it
 * never starts earlier, and later only where what it waits for ends later. Linear in nodes and dependencies.
 * @param known working days numbered from the plan's first day or earlier, where many plans are reckoned at once
 * @returns the circle where nodes wait for each other; undefined for a plan without nodes
 */
export function scheduleOf(
  milestones: readonly Milestone[],
  calendar: WorkCalendar,
  known?: WorkingDayNumbers,
): Schedule | Circle | undefined {
  const first = firstStart(milestones);
  if (first === undefined) return undefined;
  const network = networkOf(milestones);
  if ('circle' in network) return network;
  const days = known ?? workingDaysFrom(first, calendar);
  const own = milestones.map(({ start, finish }) => spanOf(start, finish, days));
  const early = earliest(own, network);
  const end = early.reduce((last, { end: each }) => Math.max(last, each), 0);
  const late = latest(early, end, network);
  const nodes = milestones.map((milestone, at): ScheduledNode => {
    const [soon, written] = [early[at] ?? NOWHERE, own[at] ?? NOWHERE];
    const slack = (late[at] ?? end) - soon.end;
    const length = written.end - written.start;
    const endingAt = (number: number): Pick<Milestone, 'start' | 'finish'> =>
      number === written.end ? milestone : daysOf(number - Math.max(1, length), length, days);
    const [soonest, last] = [endingAt(soon.end), endingAt(soon.end + slack)];
    return {
      id: milestone.id,
      length,
      earliestStart: soonest.start,
      earliestFinish: soonest.finish,
      latestStart: last.start,
      latestFinish: last.finish,
      slack,
      critical: slack === 0,
    };
  });
  const found = new Map(nodes.map((node) => [node.id, node]));
  const critical = network.order.flatMap((at) => (nodes[at]?.critical === true ? [nodes[at].id] : []));
  const ends = nodes.reduce<Day>((last, { earliestFinish }) => (earliestFinish > last ? earliestFinish : last), first);
  return { nodes: found, critical, ends, conflicts: conflictsOf(milestones, network) };
}

/** Working days between the end of a plan and the day it is due; negative where it ends too late. */
export const reserveOf = ({ ends }: Pick<Schedule, 'ends'>, dueOn: Day, calendar: WorkCalendar): number =>
  // Without the sign of a negative nothing.
  workingDaysBetween(ends, dueOn, calendar).count + 0;

/** Working days as numbers: from `start` up to, not including, `end`. */
interface Span {
  readonly start: number;
  readonly end: number;
}
const NOWHERE: Span = { start: 0, end: 0 };

const spanOf = (start: Day, finish: Day, days: WorkingDayNumbers): Span => {
  const from = days.before(start);
  return { start: from, end: Math.max(from, days.through(finish)) };
};

/** The days of a node that was moved: it starts and finishes on working days. */
export const daysOf = (
  start: number,
  length: number,
  days: WorkingDayNumbers,
): { readonly start: Day; readonly finish: Day } => ({
  start: days.dayOf(start),
  finish: days.dayOf(start + Math.max(1, length) - 1),
});

function earliest(own: readonly Span[], { order, predecessors }: Network): readonly Span[] {
  const early: Span[] = [...own];
  for (const at of order) {
    const { start, end } = own[at] ?? NOWHERE;
    const from = (predecessors[at] ?? []).reduce((last, each) => Math.max(last, early[each]?.end ?? 0), start);
    early[at] = from === start ? { start, end } : { start: from, end: from + Math.max(1, end - start) };
  }
  return early;
}

/** The last number each may end before, for the plan to end as it does. */
function latest(early: readonly Span[], end: number, { order, followers }: Network): readonly number[] {
  const late = early.map(() => end);
  for (const at of order.toReversed())
    for (const each of followers[at] ?? []) {
      const { start, end: theirs } = early[each] ?? NOWHERE;
      const slips = (late[each] ?? end) - theirs;
      // One that lies on days off takes none; wherever it slips to, it takes one.
      late[at] = Math.min(late[at] ?? end, slips === 0 ? start : theirs + slips - Math.max(1, theirs - start));
    }
  return late;
}

export const firstStart = (milestones: readonly Pick<Milestone, 'start'>[]): Day | undefined =>
  milestones.reduce<Day | undefined>(
    (first, { start }) => (first === undefined || start < first ? start : first),
    undefined,
  );

const conflictsOf = (milestones: readonly Milestone[], { predecessors }: Network): Schedule['conflicts'] =>
  milestones.flatMap(({ id, start }, at) =>
    (predecessors[at] ?? []).flatMap((each) => {
      const before = milestones[each];
      return before !== undefined && before.finish >= start ? [{ id, after: before.id }] : [];
    }),
  );
