import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import type { WorkCalendar } from '../../../kernel/work-calendar.js';
import { proposedMilestones } from '../rules/templates.js';
import { projectXml } from './project-xml.js';

const CALENDAR: WorkCalendar = {
  published: new Map([[2022, day('2021-10-25')]]),
  off: new Set(['2022-05-02', '2022-05-03', '2022-05-04'].map(day)),
  worked: new Set(['2022-05-07'].map(day)),
};
const DUE = day('2022-12-30');

interface Read {
  readonly name: string;
  readonly text: string;
  readonly children: readonly Read[];
}

/** @throws where it is no XML */
function treeOf(xml: string): Read {
  const root = { name: '', text: '', children: [] as Read[] };
  const open: { name: string; text: string; children: Read[] }[] = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    const element = { name, text: '', children: [] as Read[] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root;
}
const under = ({ children }: Read, name: string): Read[] => children.filter((child) => child.name === name);
const said = (read: Read | undefined, name: string): string => (read ? (under(read, name)[0]?.text ?? '') : '');

/** What the schema (mspdi_pj12.xsd) does not let out. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  Project: ['SaveVersion', 'CurrencyCode'],
  Calendar: ['UID'],
  WeekDay: ['DayType'],
  Task: ['UID'],
};

/** The order of the schema (mspdi_pj12.xsd), as far as we write its elements: Project refuses a file in any other. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  Project: [
    ...[
      'SaveVersion',
      'Name',
      'Title',
      'ScheduleFromStart',
      'StartDate',
      'FinishDate',
      'CurrencyCode',
      'CalendarUID',
      'DefaultStartTime',
    ],
    ...['DefaultFinishTime', 'MinutesPerDay', 'MinutesPerWeek', 'DaysPerMonth', 'Calendars', 'Tasks'],
  ],
  Calendar: ['UID', 'Name', 'IsBaseCalendar', 'BaseCalendarUID', 'WeekDays', 'Exceptions'],
  WeekDay: ['DayType', 'DayWorking', 'WorkingTimes'],
  Exception: ['EnteredByOccurrences', 'TimePeriod', 'Occurrences', 'Name', 'Type', 'DayWorking', 'WorkingTimes'],
  Task: [
    ...['UID', 'ID', 'Name', 'Type', 'IsNull', 'Contact', 'WBS', 'OutlineNumber', 'OutlineLevel', 'Priority', 'Start'],
    ...['Finish', 'Duration', 'DurationFormat', 'Milestone', 'Summary', 'Critical', 'ConstraintType', 'CalendarUID'],
    ...['ConstraintDate', 'Deadline', 'Notes', 'PredecessorLink'],
  ],
  PredecessorLink: ['PredecessorUID', 'Type', 'CrossProject', 'LinkLag', 'LagFormat'],
};

let last = 0;
const milestones = proposedMilestones(
  'equipment',
  { from: day('2022-04-29'), dueOn: DUE, targets: [1] },
  CALENDAR,
  () => String((last += 1)),
).map((each, at) => (at === 0 ? { ...each, title: '论证 <甲> & "乙"' } : each));
const project = (title = '设备更新'): Read => {
  const root = treeOf(
    projectXml({
      ...{ title, milestones, critical: new Set(['1']), dueOn: DUE, calendar: CALENDAR },
      ownerOf: () => '区卫生健康局',
    }),
  );
  const [found] = under(root, 'Project');
  if (!found) throw new Error('no project');
  return found;
};

describe('the timetable as MS Project opens it', () => {
  test('every element stands in the order of the schema, none that it does not have, and none it wants is left out', () => {
    const check = (read: Read): void => {
      const names = read.children.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining([...(REQUIRED[read.name] ?? [])]));
      const order = ORDER[read.name];
      if (order) {
        const places = names.map((name) => order.indexOf(name));
        expect(places).not.toContain(-1);
        expect(places).toEqual([...places].sort((one, other) => one - other));
      }
      read.children.forEach(check);
    };
    check(project());
  });

  test('a title longer than a name may be is cut, for Project would refuse the whole file', () => {
    const long = project('实'.repeat(600));
    expect(said(long, 'Name')).toHaveLength(255);
    expect(said(long, 'Title')).toHaveLength(512);
  });

  test('each node is a task of its own number with its days, its length in working days and its links', () => {
    const tasks = under(under(project(), 'Tasks')[0] ?? project(), 'Task');
    expect(tasks.map((task) => said(task, 'UID'))).toEqual(milestones.map((_, at) => String(at + 1)));
    expect(said(tasks[0], 'Name')).toBe('论证 <甲> & "乙"');
    expect(said(tasks[0], 'Start')).toBe(`${milestones[0]?.start ?? ''}T08:00:00`);
    expect(said(tasks[0], 'Critical')).toBe('1');
    expect(said(tasks[0], 'Contact')).toBe('区卫生健康局');
    expect(said(tasks[0], 'Duration')).toMatch(/^PT\d+H0M0S$/u);
    const links = tasks.map((task) =>
      under(task, 'PredecessorLink').map((link) => Number(said(link, 'PredecessorUID'))),
    );
    expect(links).toEqual(
      milestones.map(({ after }) => after.map((id) => milestones.findIndex((each) => each.id === id) + 1)),
    );
    expect(links.flat().length).toBeGreaterThan(0);
  });

  test('our holidays are off in its calendar, and a swap Saturday is worked', () => {
    const [calendar] = under(under(project(), 'Calendars')[0] ?? project(), 'Calendar');
    const exceptions = under(under(calendar ?? project(), 'Exceptions')[0] ?? project(), 'Exception');
    expect(
      exceptions.map((each) => [said(under(each, 'TimePeriod')[0], 'FromDate').slice(0, 10), said(each, 'DayWorking')]),
    ).toEqual([
      ['2022-05-02', '0'],
      ['2022-05-03', '0'],
      ['2022-05-04', '0'],
      ['2022-05-07', '1'],
    ]);
    expect(said(project(), 'CalendarUID')).toBe(said(calendar, 'UID'));
  });
});
