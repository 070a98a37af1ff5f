import { day } from '../src/kernel/day.js';
import { calendarAsOf } from '../src/regime/calendar/shipped.js';
import type { TimetableView } from '../src/regime/plans/contract.timetable.js';
import type { PlanRecord } from '../src/regime/plans/contract.js';
import { prefilled } from '../src/regime/plans/rules/prefill.js';
import { contentView } from '../src/regime/plans/view.js';
import { issuedWorld, PROGRAMME_ID, taskId } from './console-world.js';

const id = (kind: number, at: number): string =>
  `0b6f2b1c-0000-4000-8000-${String(kind).padStart(4, '0')}${String(at).padStart(8, '0')}`;
const PLAN_ID = id(70, 1);
const [LEAD, TOWN, JIN] = [id(71, 1), id(71, 2), id(71, 3)];
let made = 0;

const item: PlanRecord['item'] = {
  ...{ id: taskId(2), programmeId: PROGRAMME_ID, year: 2022, seq: 2, part: null },
  title: '柳石街道为老服务中心',
  content: '改造建筑面积约1198.10平方米，设床位60张；配备康复设备。',
  targets: [
    ...[
      { number: 1, title: '建筑面积约1198.10平方米', clause: '改造建筑面积约1198.10平方米，设床位60张' },
      { number: 2, title: '床位60张', clause: '改造建筑面积约1198.10平方米，设床位60张' },
    ].map((target) => ({ ...target, kind: 'figure' as const })),
    { number: 3, title: '配备康复设备', clause: '配备康复设备', kind: 'clause' },
  ],
  leadUnit: { id: LEAD, name: '区民政局' },
  responsibleUnits: [
    { id: TOWN, name: '柳石街道' },
    { id: JIN, name: '金太阳' },
  ],
  ...{ dueOn: '2022-12-30', issuedOn: '2022-04-07', handsOnLeader: '李某', accountableHead: '梁某' },
  ...{ deputyLeader: '韦某', districtInvested: true },
};

const content = prefilled(
  {
    ...{ title: item.title, content: item.content, category: null, targets: item.targets, leadUnitId: LEAD },
    ...{ responsibleUnitIds: [TOWN, JIN], issuedOn: day('2022-04-07'), dueOn: day('2022-12-30') },
    ...{ handsOnLeader: '李某', districtInvested: true },
  },
  day('2022-04-20'),
  calendarAsOf('latest'),
  () => id(72, (made += 1)),
);

const draft: PlanRecord = {
  ...{ id: PLAN_ID, item, edition: 1, approvedEdition: null, state: 'draft', formVersion: 3, model: null },
  attachments: [
    ...[{ id: id(78, 1), kind: 'work-drawing' as const, name: '柳石街道为老服务中心施工平面图（第二稿）.pdf' }],
    ...[{ id: id(78, 2), kind: 'other' as const, name: '场地移交确认书.docx' }],
    { id: id(78, 3), kind: 'other' as const, name: null },
  ].map((file, at) => ({ ...file, bytes: [2_340_112, 18_230, 700][at] ?? 0, attachedOn: '2022-04-21' })),
  content: {
    ...contentView(content),
    risks: [{ id: id(73, 1), kind: 'petition', text: '周边住户担心停车', measure: '开工前上门说明' }],
    staffing: {
      needed: true,
      needs: [{ id: id(74, 1), purpose: '现场协调', posts: 2, from: '2022-05-10', until: '2022-12-30' }],
    },
  },
  gaps: [
    { code: 'plan.duty-missing', sentence: '没有写明柳石街道的职责', clause: 'R6' },
    { code: 'plan.funds-unstated', sentence: '没有写资金安排，也没有写明不用区级资金', clause: 'R13' },
  ],
  editions: [
    {
      ...{ number: 1, state: 'draft', begunOn: '2022-04-20', askedOn: null, submittedOn: null },
      ...{ approvedOn: null, supersededOn: null },
    },
  ],
  ...{
    countersigns: [],
    acts: [],
    majors: ['petition'],
    registers: true,
    mayPutDownDrawnUp: true,
    mayAnswer: [],
    mayDecide: false,
  },
  awaits: [{ party: 'lead', step: 'draw-up', name: '区民政局' }],
  drawnUp: { obligationId: id(75, 1), due: '2022-05-07', on: null, late: null },
  can: ['plan.read', 'plan.type', 'plan.request-countersign', 'plan.submit', 'plan.attach', 'plan.detach'],
};

const asked = { spokenForBy: null, confirmed: true, askedOn: '2022-04-28', dueOn: '2022-05-09', registered: false };
const countersigning: PlanRecord = {
  ...draft,
  ...{ state: 'countersigning', gaps: [], mayAnswer: [TOWN, JIN] },
  awaits: [
    { party: 'lead', step: 'reply', name: '区民政局' },
    { party: 'unit', step: 'answer', name: '金太阳' },
  ],
  countersigns: [
    {
      ...{ ...asked, unit: { id: TOWN, name: '柳石街道' }, standing: 'objected', answeredOn: '2022-05-05' },
      ...{ reason: '场地还没有定，三季度完成不了', reply: null },
    },
    {
      ...{ ...asked, unit: { id: JIN, name: '金太阳' }, confirmed: false, standing: 'waiting' },
      ...{ answeredOn: null, reason: null, reply: null },
    },
  ],
  can: ['plan.read', 'plan.countersign', 'plan.reply-objection', 'plan.submit', 'plan.revise'],
};

/** Every unit has said its word, and nothing is left but to send it up. */
const answered: PlanRecord = {
  ...countersigning,
  mayAnswer: [],
  awaits: [{ party: 'lead', step: 'submit', name: '区民政局' }],
  countersigns: countersigning.countersigns.map((each) => ({
    ...each,
    ...{ standing: 'agreed', answeredOn: '2022-05-06', reason: null },
  })),
};

const reviewed: PlanRecord = {
  ...countersigning,
  awaits: [{ party: 'leader', step: 'approve', name: '王某' }],
  ...{ state: 'under-review', edition: 2, majors: [], mayAnswer: [] },
  countersigns: countersigning.countersigns.map((each) =>
    each.standing === 'waiting' ? { ...each, standing: 'silent' } : { ...each, reply: '场地由街道协调，已列入节点' },
  ),
  acts: [
    ['submit', '2022-05-10', null],
    ['return', '2022-05-11', '节点过粗，请分到月'],
    ['submit', '2022-05-13', null],
    ['check', '2022-05-13', null],
  ].map(([move, on, words], at): PlanRecord['acts'][number] => ({
    ...{ id: id(76, at), edition: at < 2 ? 1 : 2, move: move as PlanRecord['acts'][number]['move'], on: on ?? '' },
    ...{ by: '王某', signedBy: null, post: null, registered: at === 0, words: words ?? null, minutes: null },
  })),
  editions: [
    {
      ...{ number: 1, state: 'returned', begunOn: '2022-04-20', askedOn: '2022-04-28', submittedOn: '2022-05-10' },
      ...{ approvedOn: null, supersededOn: null },
    },
    {
      ...{ number: 2, state: 'under-review', begunOn: '2022-05-11', askedOn: '2022-05-11', submittedOn: '2022-05-13' },
      ...{ approvedOn: null, supersededOn: null },
    },
  ],
  can: ['plan.read', 'plan.approve', 'plan.return', 'plan.escalate'],
};

const calendar = calendarAsOf('latest');
const inYear = (days: Iterable<string>): string[] => [...days].filter((each) => each.startsWith('2022'));
const timetable: TimetableView = {
  ...{ planId: PLAN_ID, kind: 'institution', kindWords: ['中心'], templates: '2026-1', from: '2022-04-20' },
  calendar: {
    published: [{ year: 2022, on: '2021-10-25' }],
    ...{ off: inYear(calendar.off), worked: inYear(calendar.worked) },
  },
  ...{ baseline: [], reports: [] },
};
const worldOf = (plan: PlanRecord): Readonly<Record<string, unknown>> => ({
  ...issuedWorld,
  [`/api/tasks/${taskId(2)}/plan`]: { planId: PLAN_ID, state: plan.state, models: [], can: [] },
  [`/api/plans/${PLAN_ID}`]: plan,
  [`/api/plans/${PLAN_ID}/timetable`]: timetable,
});

/** The plan of an item as it is typed, as its units answer, and as it waits for its approval. */
export const planDraftWorld = worldOf(draft);
export const planCountersignWorld = worldOf(countersigning);
export const planAnsweredWorld = worldOf(answered);
export const planReviewWorld = worldOf(reviewed);
/** An item for which nobody has begun a plan. */
export const noPlanWorld: Readonly<Record<string, unknown>> = {
  ...issuedWorld,
  [`/api/tasks/${taskId(2)}/plan`]: { planId: null, state: null, models: [], can: ['plan.begin'] },
};
const earlier = {
  ...{ planId: id(77, 1), taskId: taskId(8), edition: 2, year: 2021, seq: 4, part: null },
  ...{ title: '河西街道为老服务中心', leadUnit: '区民政局' },
};
/** The same, where items of earlier years are like it. */
export const likePlanWorld: Readonly<Record<string, unknown>> = {
  ...noPlanWorld,
  [`/api/tasks/${taskId(2)}/plan`]: {
    ...{ planId: null, state: null, can: ['plan.begin'] },
    models: [
      earlier,
      {
        ...{ ...earlier, planId: id(77, 2), taskId: taskId(9), edition: 1, seq: 7, part: 2 },
        title: '南站街道社区养老和未成年人服务综合体改造提升工程（二期）',
      },
    ],
  },
};
/** A plan that was begun by one of them. */
export const followingPlanWorld = worldOf({ ...draft, model: earlier });
