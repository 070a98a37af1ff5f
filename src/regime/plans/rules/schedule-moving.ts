import type { Day } from '../../../kernel/day.js';
import type { WorkCalendar } from '../../../kernel/work-calendar.js';
import type { Milestone } from './milestone.js';
import { daysOf, firstStart } from './schedule.js';
import { type WorkingDayNumbers, workingDaysFrom } from './schedule-days.js';
import { type Circle, networkOf } from './schedule-order.js';

/** A timetable after a node was moved, and which others had to go along. */
export interface Moved {
  readonly milestones: readonly Milestone[];
  /** Followers that were pushed, by id, in the order of the dependencies. */
  readonly pushed: readonly string[];
}

/**
 * Moves a node to begin on a day, as many working days long as it was; on a day off it begins on the next working day. Its
 * followers are pushed only as far as they must, and never drawn nearer: a gap in a timetable is somebody's decision. A node
 * that begins on that day already stays as it was written, days off included.
 */
export function moveNode(
  milestones: readonly Milestone[],
  id: string,
  start: Day,
  calendar: WorkCalendar,
): Moved | Circle {
  const days = numbersFor(milestones, start, calendar);
  return pushed(
    milestones.map((each) =>
      each.id === id && each.start !== start ? { ...each, ...movedTo(days.before(start), each, days) } : each,
    ),
    days,
  );
}

/** Gives a node other days, as somebody wrote them, a day off included, and pushes its followers. */
export function stretchNode(
  milestones: readonly Milestone[],
  id: string,
  { start, finish }: { readonly start: Day; readonly finish: Day },
  calendar: WorkCalendar,
): Moved | Circle {
  const last = finish < start ? start : finish;
  return pushed(
    milestones.map((each) => (each.id === id ? { ...each, start, finish: last } : each)),
    numbersFor(milestones, start, calendar),
  );
}

/** Pushes every node that starts before what it waits for has finished: a timetable without such conflicts stays as it is. */
export function settle(milestones: readonly Milestone[], calendar: WorkCalendar): Moved | Circle {
  const first = firstStart(milestones);
  return first === undefined ? { milestones, pushed: [] } : pushed(milestones, workingDaysFrom(first, calendar));
}

function pushed(milestones: readonly Milestone[], days: WorkingDayNumbers): Moved | Circle {
  const network = networkOf(milestones);
  if ('circle' in network) return network;
  const settled = [...milestones];
  const went: string[] = [];
  for (const at of network.order) {
    const node = settled[at];
    const before = (network.predecessors[at] ?? []).flatMap((each) => settled[each]?.finish ?? []);
    const last = before.reduce<Day | undefined>((max, d) => (max === undefined || d > max ? d : max), undefined);
    if (node === undefined || last === undefined || node.start > last) continue;
    settled[at] = { ...node, ...movedTo(days.through(last), node, days) };
    went.push(node.id);
  }
  return { milestones: settled, pushed: went };
}

const movedTo = (number: number, { start, finish }: Milestone, days: WorkingDayNumbers) =>
  daysOf(number, days.through(finish) - days.before(start), days);

function numbersFor(milestones: readonly Milestone[], start: Day, calendar: WorkCalendar): WorkingDayNumbers {
  const first = firstStart(milestones);
  return workingDaysFrom(first === undefined || start < first ? start : first, calendar);
}
