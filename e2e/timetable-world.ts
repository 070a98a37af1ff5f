import { day } from '../src/kernel/day.js';
import { calendarAsOf } from '../src/regime/calendar/shipped.js';
import type { PlanEditionView, PlanRecord } from '../src/regime/plans/contract.js';
import type { TimetableView } from '../src/regime/plans/contract.timetable.js';
import type { Milestone } from '../src/regime/plans/rules/milestone.js';
import { moveNode } from '../src/regime/plans/rules/schedule-moving.js';
import { proposedMilestones } from '../src/regime/plans/rules/templates.js';
import { issuedWorld, PROGRAMME_ID, taskId } from './console-world.js';

const id = (at: number): string => `018f0000-0000-7000-8090-${String(at).padStart(12, '0')}`;
export const PLAN_ID = id(1);
const [LEAD, STREET, FIRM] = [id(11), id(12), id(13)];
const [ISSUED, DUE] = [day('2022-04-07'), day('2022-12-30')];
const calendar = calendarAsOf(ISSUED);

const CLAUSES = [
  '冲压件厂宿舍涉及楼栋4栋，计划改造户数为147户，住宅建筑面积为9962.54平方米',
  '改造内容有小区内部道路改造、围墙改造、绿化改造、地面铺装、排水改造、新增消火栓、电动车棚改造、新增照明路灯等',
] as const;
const targets = [
  ...['楼栋4栋', '改造户数147户', '住宅建筑面积9962.54平方米'].map((title) => ({ title, clause: CLAUSES[0] })),
  ...['小区内部道路改造', '围墙改造', '新增照明路灯'].map((title) => ({ title, clause: CLAUSES[1] })),
].map((each, at) => ({ number: at + 1, ...each, kind: at < 3 ? ('figure' as const) : ('works' as const) }));

const item: PlanRecord['item'] = {
  ...{ id: taskId(2), programmeId: PROGRAMME_ID, year: 2022, seq: 2, part: null },
  title: '柳南区冲压件厂宿舍老旧小区改造配套基础设施项目',
  content: CLAUSES.join('。'),
  targets,
  leadUnit: { id: LEAD, name: '区住房城乡建设局' },
  responsibleUnits: [
    { id: STREET, name: '河西街道' },
    { id: FIRM, name: '金太阳' },
  ],
  ...{ dueOn: DUE, issuedOn: ISSUED, handsOnLeader: '张某', accountableHead: '王某', deputyLeader: '刘某' },
  districtInvested: true,
};

let made = 100;
const approved: readonly Milestone[] = proposedMilestones(
  'works',
  { from: day('2022-05-09'), dueOn: DUE, targets: targets.map(({ number }) => number) },
  calendar,
  () => id((made += 1)),
);
/** The tender begins three weeks late, the street has the survey in hand, and a supervisor was added. */
function changed(): readonly Milestone[] {
  const moved = moveNode(approved, approved[3]?.id ?? '', day('2022-08-08'), calendar);
  if ('circle' in moved) throw new Error('no circle was drawn');
  const [survey, ...others] = moved.milestones;
  if (!survey) throw new Error('there is a first node');
  const supervisor: Milestone = {
    ...{ id: id(99), title: '监理单位进场', targets: [], weight: 2, after: [survey.id] },
    ...{ start: day('2022-06-06'), finish: day('2022-06-10') },
  };
  return [{ ...survey, ownerUnitId: STREET, person: '陈某' }, supervisor, ...others];
}

const content = (milestones: readonly Milestone[], summary: string): PlanRecord['content'] => ({
  summary,
  owners: [{ target: 3, unitId: STREET, person: '陈某' }],
  duties: [{ unitId: LEAD, target: null, text: '牵头组织实施' }],
  milestones: milestones.map((each) => ({ ...each, targets: [...each.targets], after: [...each.after] })),
  funds: { noDistrictFunds: true, lines: [], estimate: null, budget: null },
  staffing: { needed: false, needs: [] },
  risks: [],
});
const line = { askedOn: null, submittedOn: null, approvedOn: null, supersededOn: null };
const first: PlanEditionView = {
  ...line,
  ...{ number: 1, state: 'approved', begunOn: '2022-04-08', approvedOn: '2022-05-06' },
  content: content(approved, '按时完成改造。'),
  attachments: [],
};
const second: PlanEditionView = {
  ...line,
  ...{ number: 2, state: 'draft', begunOn: '2022-06-01' },
  content: content(changed(), '因招标推迟，调整工期。'),
  attachments: [],
};
const editionLine = ({ content: _content, attachments: _files, ...rest }: PlanEditionView) => rest;

const plan = (edition: PlanEditionView, more: Partial<PlanRecord> = {}): PlanRecord => ({
  ...{ id: PLAN_ID, item, edition: edition.number, approvedEdition: 1, state: edition.state, content: edition.content },
  ...{
    model: null,
    attachments: [],
    formVersion: 0,
    gaps: [],
    editions: [first, second].map(editionLine),
    can: ['plan.type'],
  },
  ...{
    countersigns: [],
    awaits: [],
    acts: [],
    majors: [],
    drawnUp: null,
    mayPutDownDrawnUp: false,
    mayAnswer: [],
    registers: true,
    mayDecide: false,
  },
  ...more,
});

const timetable: TimetableView = {
  ...{ planId: PLAN_ID, kind: 'works', kindWords: ['改造', '基础设施'], templates: '2026-1', from: '2022-04-08' },
  calendar: {
    published: [{ year: 2022, on: '2021-10-25' }],
    off: [...calendar.off].filter((d) => d.startsWith('2022')),
    worked: [...calendar.worked].filter((d) => d.startsWith('2022')),
  },
  baseline: first.content.milestones,
  reports: approved.slice(0, 2).map(({ id: milestoneId }, at) => ({
    ...{ milestoneId, share: 100, reportedOn: at === 0 ? '2022-04-06' : '2022-04-07' },
    ...(at === 0 ? { state: 'verified', decidedOn: '2022-04-07' } : { state: 'reported', decidedOn: null }),
  })) as TimetableView['reports'],
};

/** A plan whose second edition is being drawn up behind the approved first. */
export const timetableWorld: Readonly<Record<string, unknown>> = {
  ...issuedWorld,
  [`/api/plans/${PLAN_ID}`]: plan(second),
  [`/api/plans/${PLAN_ID}/timetable`]: timetable,
  [`/api/plans/${PLAN_ID}/editions/1`]: first,
  [`/api/plans/${PLAN_ID}/editions/2`]: second,
};

/** One that was just begun, without a node: every target is still without one. */
export const emptyTimetableWorld: Readonly<Record<string, unknown>> = {
  ...timetableWorld,
  [`/api/plans/${PLAN_ID}`]: plan(
    { ...second, content: content([], '') },
    { approvedEdition: null, editions: [editionLine(second)] },
  ),
  [`/api/plans/${PLAN_ID}/timetable`]: { ...timetable, baseline: [], reports: [] },
};

/** One that was sent up: it is read, and moved no more. */
export const readOnlyTimetableWorld: Readonly<Record<string, unknown>> = {
  ...timetableWorld,
  [`/api/plans/${PLAN_ID}`]: plan(first, { can: [] }),
  [`/api/plans/${PLAN_ID}/timetable`]: { ...timetable, baseline: [] },
};

/** As many nodes as the largest plan that is thought of. */
export const thousandNodesWorld: Readonly<Record<string, unknown>> = {
  ...timetableWorld,
  [`/api/plans/${PLAN_ID}`]: plan({ ...second, content: content(thousand(), '') }),
  [`/api/plans/${PLAN_ID}/timetable`]: { ...timetable, baseline: [], reports: [] },
};
function thousand(): Milestone[] {
  return Array.from({ length: 100 }, (_, round) => {
    const from = day(`2022-0${String(5 + (round % 3))}-0${String(1 + (round % 9))}`);
    return proposedMilestones('institution', { from, dueOn: DUE, targets: [1] }, calendar, () => id((made += 1)));
  }).flat();
}
