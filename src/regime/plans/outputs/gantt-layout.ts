import { addDays, type Day, dayOfMonthOf, daysBetween, endOfMonth, monthOf, yearOf } from '../../../kernel/day.js';
import { isWorkingDay, type WorkCalendar } from '../../../kernel/work-calendar.js';
import type { Milestone } from '../rules/milestone.js';

/** What a picture of a timetable shows. */
export interface DrawnTimetable {
  readonly milestones: readonly Milestone[];
  /** The approved timetable, drawn behind the present one by the nodes' ids. */
  readonly baseline: readonly Milestone[];
  /** Nodes of the critical path, by id. */
  readonly critical: ReadonlySet<string>;
  readonly dueOn: Day;
  readonly today: Day | null;
  readonly calendar: WorkCalendar;
}

/** A stretch of the time axis, in pixels from its left end. */
export interface Stretch {
  readonly x: number;
  readonly width: number;
}

export interface GanttRow {
  readonly milestone: Milestone;
  /** Its number in the timetable, from 1. */
  readonly number: number;
  readonly bar: Stretch;
  readonly baseline: Stretch | null;
  readonly critical: boolean;
  /** Days by which it finishes later than approved; null where the approved timetable has no such node. */
  readonly later: number | null;
}

export interface GanttLink {
  readonly from: number;
  readonly to: number;
  readonly critical: boolean;
}

export interface GanttScale {
  readonly from: Day;
  /** The last day that is drawn. */
  readonly until: Day;
  readonly dayWidth: number;
  readonly width: number;
  readonly months: readonly (Stretch & { readonly year: number; readonly month: number })[];
  /** Days off, those side by side as one. */
  readonly off: readonly Stretch[];
}

export interface GanttLayout extends GanttScale {
  readonly rows: readonly GanttRow[];
  /** By the places of the rows. */
  readonly links: readonly GanttLink[];
  readonly dueX: number;
  /** Null where today lies outside of what is drawn. */
  readonly todayX: number | null;
}

/** Where a day begins on the axis. */
export const xOf = (d: Day, { from, dayWidth }: Pick<GanttScale, 'from' | 'dayWidth'>): number =>
  daysBetween(from, d) * dayWidth;

/** The day under a place on the axis: what a drag ends on. */
export const dayAt = (x: number, { from, dayWidth }: Pick<GanttScale, 'from' | 'dayWidth'>): Day =>
  addDays(from, Math.floor(x / dayWidth));

/** Whole months from the first day of any node to the last, the due day among them; so many pixels wide at least. */
export function scaleOf(
  { milestones, baseline, dueOn, calendar }: Omit<DrawnTimetable, 'critical' | 'today'>,
  leastWidth: number,
  leastDayWidth = 0,
): GanttScale {
  const all = [...milestones, ...baseline];
  const first = all.reduce<Day>((min, { start }) => (start < min ? start : min), all[0]?.start ?? dueOn);
  const last = all.reduce<Day>((max, { finish }) => (finish > max ? finish : max), dueOn);
  const from = addDays(first, 1 - dayOfMonthOf(first));
  const until = endOfMonth(yearOf(last), monthOf(last));
  const days = daysBetween(from, until) + 1;
  const dayWidth = Math.max(leastDayWidth, leastWidth / days);
  return { from, until, dayWidth, width: days * dayWidth, ...marks(from, until, dayWidth, calendar) };
}

function marks(from: Day, until: Day, dayWidth: number, calendar: WorkCalendar): Pick<GanttScale, 'months' | 'off'> {
  const months: GanttScale['months'][number][] = [];
  const off: Stretch[] = [];
  for (let d = from, x = 0; d <= until; d = addDays(d, 1), x += dayWidth) {
    if (dayOfMonthOf(d) === 1) {
      const length = dayOfMonthOf(endOfMonth(yearOf(d), monthOf(d)));
      months.push({ x, width: length * dayWidth, year: yearOf(d), month: monthOf(d) });
    }
    if (isWorkingDay(d, calendar)) continue;
    const before = off.at(-1);
    if (before !== undefined && Math.abs(before.x + before.width - x) < dayWidth / 2)
      off[off.length - 1] = { x: before.x, width: before.width + dayWidth };
    else off.push({ x, width: dayWidth });
  }
  return { months, off };
}

/** A node of one day in a picture of a year would be too thin to see. */
const LEAST_BAR = 3;

const stretchOf = ({ start, finish }: Pick<Milestone, 'start' | 'finish'>, scale: GanttScale): Stretch => ({
  x: xOf(start, scale),
  width: Math.max(LEAST_BAR, (daysBetween(start, finish) + 1) * scale.dayWidth),
});

/** Where everything of a picture lies: the same for paper and for the page on which it is moved. */
export function ganttLayout(drawn: DrawnTimetable, scale: GanttScale): GanttLayout {
  const { milestones, baseline, critical, dueOn, today } = drawn;
  const approved = new Map(baseline.map((each) => [each.id, each]));
  const place = new Map(milestones.map(({ id }, at) => [id, at]));
  const rows = milestones.map((milestone, at): GanttRow => {
    const before = approved.get(milestone.id);
    return {
      ...{ milestone, number: at + 1, bar: stretchOf(milestone, scale), critical: critical.has(milestone.id) },
      baseline: before === undefined ? null : stretchOf(before, scale),
      later: before === undefined ? null : daysBetween(before.finish, milestone.finish),
    };
  });
  const links = milestones.flatMap(({ id, after }, to) =>
    after.flatMap((each): GanttLink[] => {
      const from = place.get(each);
      return from === undefined ? [] : [{ from, to, critical: critical.has(id) && critical.has(each) }];
    }),
  );
  const shown = today !== null && today >= scale.from && today <= scale.until;
  return {
    ...scale,
    ...{ rows, links },
    dueX: xOf(dueOn, scale) + scale.dayWidth,
    todayX: shown ? xOf(today, scale) + scale.dayWidth / 2 : null,
  };
}

/** The way of a dependency: out of the end of one bar, into the start of the other, at right angles. */
export function linkPath(from: Stretch, fromY: number, to: Stretch, toY: number, rowHeight: number): string {
  const OUT = 4;
  const [x1, x2] = [round(from.x + from.width), round(to.x)];
  const [y1, y2] = [round(fromY), round(toY)];
  if (x2 >= x1 + OUT * 2) return `M${String(x1)} ${String(y1)}H${String(round(x1 + OUT))}V${String(y2)}H${String(x2)}`;
  const between = round(y1 + (toY > fromY ? rowHeight / 2 : -rowHeight / 2));
  return `M${String(x1)} ${String(y1)}H${String(round(x1 + OUT))}V${String(between)}H${String(round(x2 - OUT * 2))}V${String(y2)}H${String(x2)}`;
}

/** Two places behind the point are finer than any printer. */
export const round = (figure: number): number => Math.round(figure * 100) / 100;
