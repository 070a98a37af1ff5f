import { addDays, type Day, daysBetween, isWeekend } from '../../../kernel/day.js';
import { isWorkingDay, type WorkCalendar } from '../../../kernel/work-calendar.js';
import type { Milestone } from '../rules/milestone.js';
import { element, type Markup, text, together } from './gantt-markup.js';

/** A working day as the program of whoever opens the file reckons it: eight hours, noon left out. */
const HOURS: readonly (readonly [from: string, to: string])[] = [
  ['08:00:00', '12:00:00'],
  ['13:00:00', '17:00:00'],
];
const [DAY_BEGINS, DAY_ENDS] = ['08:00:00', '17:00:00'];
const HOURS_A_DAY = 8;
const SUNDAY = 1;
const SATURDAY = 7;
const CALENDAR = 1;
/** Codes of the schema: finish to start; days; start no earlier than; an exception of one stretch of days. */
const FINISH_TO_START = 1;
const IN_DAYS = 7;
const START_NO_EARLIER_THAN = 4;
const ONCE = 1;
/** How long its names may be, in characters: a longer one makes the whole file invalid. */
const NAME_OF_PROJECT = 255;
const NAME_OF_ANYTHING = 512;

export interface ProjectPlan {
  readonly title: string;
  readonly milestones: readonly Milestone[];
  readonly critical: ReadonlySet<string>;
  /** Who a node's owner is, by the node: its unit and, where one is named, its person. */
  readonly ownerOf: (milestone: Milestone) => string;
  readonly dueOn: Day;
  readonly calendar: WorkCalendar;
}

/**
 * The timetable as MS Project and its kin open it (MSPDI), in the order its schema wants: our working days as its calendar,
 * dependencies as links, each node with its own days as written, the owner as its contact.
 */
export function projectXml(plan: ProjectPlan): string {
  const { title, milestones, dueOn, calendar } = plan;
  const start = milestones.reduce((min, each) => (each.start < min ? each.start : min), milestones[0]?.start ?? dueOn);
  const finish = milestones.reduce((max, each) => (each.finish > max ? each.finish : max), start);
  const places = new Map(milestones.map(({ id }, place) => [id, place]));
  const project = element(
    'Project',
    { xmlns: 'http://schemas.microsoft.com/project' },
    ...fields({
      ...{ SaveVersion: 14, Name: cut(title, NAME_OF_PROJECT), Title: cut(title), ScheduleFromStart: 1 },
      StartDate: at(start, DAY_BEGINS),
      FinishDate: at(finish, DAY_ENDS),
      ...{ CurrencyCode: 'CNY', CalendarUID: CALENDAR, DefaultStartTime: DAY_BEGINS, DefaultFinishTime: DAY_ENDS },
      ...{ MinutesPerDay: HOURS_A_DAY * 60, MinutesPerWeek: HOURS_A_DAY * 60 * 5, DaysPerMonth: 20 },
    }),
    element('Calendars', {}, calendarOf(start, finish > dueOn ? finish : dueOn, calendar)),
    element('Tasks', {}, together(milestones.map((each, place) => taskOf(each, place, places, plan)))),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${project.markup}`;
}

type Fields = Readonly<Record<string, string | number | undefined>>;

/** Elements in the order they are written in: the schema wants its own, and refuses any other. */
const fields = (said: Fields): Markup[] =>
  Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [element(name, {}, text(value))]));

const cut = (name: string, to = NAME_OF_ANYTHING): string => Array.from(name).slice(0, to).join('');

const at = (d: Day, time: string): string => `${d}T${time}`;

function calendarOf(from: Day, until: Day, calendar: WorkCalendar): Markup {
  const weekdays = Array.from({ length: SATURDAY }, (_, index) => {
    const weekday = index + 1;
    const works = weekday !== SUNDAY && weekday !== SATURDAY;
    return element(
      'WeekDay',
      {},
      ...fields({ DayType: weekday, DayWorking: works ? 1 : 0 }),
      works ? hours() : undefined,
    );
  });
  return element(
    'Calendar',
    {},
    ...fields({ UID: CALENDAR, Name: '工作日', IsBaseCalendar: 1, BaseCalendarUID: -1 }),
    element('WeekDays', {}, ...weekdays),
    ...exceptionsOf(from, until, calendar),
  );
}

const hours = (): Markup =>
  element(
    'WorkingTimes',
    {},
    ...HOURS.map(([FromTime, ToTime]) => element('WorkingTime', {}, ...fields({ FromTime, ToTime }))),
  );

/** Days that are not as their weekday is: holidays, and weekend days that are worked (调休). */
function exceptionsOf(from: Day, until: Day, calendar: WorkCalendar): Markup[] {
  const days = Array.from({ length: daysBetween(from, until) + 1 }, (_, after) => addDays(from, after));
  const odd = days.filter((d) => isWorkingDay(d, calendar) === isWeekend(d));
  if (odd.length === 0) return [];
  const written = odd.map((d) => {
    const works = isWorkingDay(d, calendar);
    return element(
      'Exception',
      {},
      ...fields({ EnteredByOccurrences: 0 }),
      element('TimePeriod', {}, ...fields({ FromDate: at(d, '00:00:00'), ToDate: at(d, '23:59:00') })),
      ...fields({ Occurrences: 1, Name: works ? '调休上班' : '放假', Type: ONCE, DayWorking: works ? 1 : 0 }),
      works ? hours() : undefined,
    );
  });
  return [element('Exceptions', {}, ...written)];
}

function taskOf(
  milestone: Milestone,
  place: number,
  places: ReadonlyMap<string, number>,
  { critical, ownerOf, dueOn, calendar }: ProjectPlan,
): Markup {
  const { id, title, start, finish, weight, after } = milestone;
  const length = Math.max(1, workingDaysIn(start, finish, calendar));
  return element(
    'Task',
    {},
    ...fields({
      ...{ UID: place + 1, ID: place + 1, Name: cut(title), Type: 1, IsNull: 0, Contact: cut(ownerOf(milestone)) },
      ...{ WBS: place + 1, OutlineNumber: place + 1, OutlineLevel: 1, Priority: 500 },
      Start: at(start, DAY_BEGINS),
      Finish: at(finish, DAY_ENDS),
      Duration: `PT${String(length * HOURS_A_DAY)}H0M0S`,
      ...{ DurationFormat: IN_DAYS, Milestone: 0, Summary: 0, Critical: critical.has(id) ? 1 : 0 },
      ConstraintType: START_NO_EARLIER_THAN,
      CalendarUID: -1,
      ConstraintDate: at(start, DAY_BEGINS),
      Deadline: at(dueOn, DAY_ENDS),
      Notes: `权重 ${String(weight)}`,
    }),
    ...after.flatMap((each) => {
      const before = places.get(each);
      if (before === undefined) return [];
      const link = {
        PredecessorUID: before + 1,
        Type: FINISH_TO_START,
        CrossProject: 0,
        LinkLag: 0,
        LagFormat: IN_DAYS,
      };
      return [element('PredecessorLink', {}, ...fields(link))];
    }),
  );
}

function workingDaysIn(start: Day, finish: Day, calendar: WorkCalendar): number {
  let count = 0;
  for (let d = start; d <= finish; d = addDays(d, 1)) if (isWorkingDay(d, calendar)) count += 1;
  return count;
}
