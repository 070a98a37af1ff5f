import type { z } from 'zod';
import type { EvidenceOfItem } from '../src/regime/evidence/contract.shown.js';
import type { PlanRecord } from '../src/regime/plans/contract.js';
import type { MilestoneReportView, MilestoneView, PlanMilestones } from '../src/regime/plans/contract.milestones.js';
import type { TaskRecord } from '../src/regime/tasks/contract.js';
import { taskId, taskRecord } from './console-world.js';
import { planReviewWorld } from './plan-world.js';

const id = (kind: number, at: number): string =>
  `0b6f2b1c-0000-4000-8000-${String(kind).padStart(4, '0')}${String(at).padStart(8, '0')}`;
const [LEAD, TOWN] = [
  { id: id(71, 1), name: '区民政局' },
  { id: id(71, 2), name: '柳石街道' },
];

let made = 0;
const said = (more: Partial<MilestoneReportView>): MilestoneReportView => ({
  ...{ id: id(78, (made += 1)), kind: 'met', share: 100, unit: LEAD, reachedOn: '2022-05-09', value: null, note: null },
  ...{ receiptNumber: null, scan: null, letter: null, reportedOn: '2022-05-10', reportedBy: '王某', state: 'reported' },
  ...{ basis: null, certificate: null, reason: null, decidedOn: null, decidedBy: null, registered: false },
  ...more,
});
const seen = (more: Partial<MilestoneReportView> = {}): Partial<MilestoneReportView> => ({
  ...{ state: 'verified', basis: 'inspector', decidedOn: '2022-05-12', decidedBy: '覃某', ...more },
});
const node = (at: number, title: string, finish: string, more: Partial<MilestoneView> = {}): MilestoneView => ({
  ...{ id: id(77, at), title, weight: 1, finish, ownerUnit: LEAD, state: 'planned', missed: null, code: 'scheduled' },
  ...{ reports: [], mayReport: true, mayLook: false, ...more },
});

const items: MilestoneView[] = [
  node(1, '完成方案设计', '2022-05-10', {
    ...{ state: 'met', code: 'met', mayReport: false },
    reports: [said({ value: '图纸1套', receiptNumber: '柳南民〔2022〕11号', ...seen() })],
  }),
  node(2, '腾出改造场地', '2022-05-20', {
    ...{ ownerUnit: TOWN, state: 'met', missed: '2022-05-20', code: 'met', mayReport: false },
    reports: [
      said({
        unit: TOWN,
        reachedOn: '2022-05-18',
        reportedOn: '2022-05-19',
        ...seen(),
        state: 'rejected',
        basis: null,
        reason: '二楼没有腾空',
      }),
      said({
        ...{ unit: TOWN, reachedOn: '2022-05-25', reportedOn: '2022-05-26' },
        ...{ letter: { on: '2022-05-26', receiptNumber: '收文〔2022〕58号', scan: null }, note: '两层已全部腾空' },
        ...seen({ basis: 'lead', decidedOn: '2022-05-27', decidedBy: '李某', registered: true }),
      }),
    ],
  }),
  node(3, '完成招标，签订合同', '2022-06-20', {
    ...{ state: 'rest-reported', missed: '2022-06-20', code: 'partiallyMet', mayReport: false, mayLook: true },
    reports: [
      said({
        kind: 'partial',
        share: 40,
        reachedOn: '2022-06-10',
        reportedOn: '2022-06-10',
        ...seen({ basis: 'certificate', certificate: '计量〔2022〕3号' }),
      }),
      said({ reachedOn: '2022-06-24', reportedOn: '2022-06-27', scan: 'a'.repeat(64) }),
    ],
  }),
  node(4, '主体改造完成1198.10平方米', '2022-07-01', { missed: '2022-07-01', code: 'notMet' }),
  node(5, '床位60张、康复设备安装到位', '2022-11-30', { ownerUnit: TOWN, weight: 2 }),
  node(6, '竣工验收', '2022-12-30'),
];

const nodes: PlanMilestones = {
  ...{ planId: id(70, 1), edition: 2, items, registers: true, basis: null },
  progress: {
    ...{ on: '2022-07-05', planned: 57.14, reported: 42.86, reportedOn: '2022-06-27' },
    ...{ verified: 34.29, verifiedOn: '2022-06-12' },
  },
  can: ['plan.milestones', 'plan.report-milestone', 'plan.verify-milestone', 'plan.reject-milestone'],
};

const [firstSaid] = items[0]?.reports ?? [];
/** What the first node was reported with. */
const evidence = {
  items: (['方案设计总图.jpg', '方案评审会.jpg', '评审意见.pdf'] as const).map((name, at) => ({
    ...{ id: id(79, at + 1), version: 1, about: { kind: 'milestone-report' as const, id: firstSaid?.id ?? '' }, name },
    ...{
      kind: name.endsWith('.pdf') ? ('file' as const) : ('photo' as const),
      bytes: 1_400_000,
      width: null,
      height: null,
      takenAt: null,
    },
    ...{ place: null, site: null, alike: [], attachedOn: '2022-05-10', by: '王某', unit: LEAD, can: [] },
  })),
  ...{ sites: [], quarters: ['2022Q2'], can: ['evidence.attach'] },
} satisfies z.input<typeof EvidenceOfItem>;

const plan = planReviewWorld[`/api/plans/${id(70, 1)}`] as PlanRecord;

/** An approved plan whose nodes stand in every way there is, as the clerk of the gov office sees it. */
export const planNodesWorld: Readonly<Record<string, unknown>> = {
  ...planReviewWorld,
  [`/api/tasks/${taskId(2)}/plan`]: { planId: id(70, 1), state: 'approved', models: [], can: [] },
  [`/api/plans/${id(70, 1)}`]: {
    ...{ ...plan, state: 'approved', approvedEdition: 2, can: ['plan.read'] },
    editions: plan.editions.map((each) =>
      each.number === 2 ? { ...each, state: 'approved', approvedOn: '2022-05-16' } : each,
    ),
  } satisfies PlanRecord,
  [`/api/plans/${id(70, 1)}/milestones`]: nodes,
  [`/api/tasks/${taskId(2)}/evidence`]: evidence,
};
/** An item that ran before its plan was approved, and is ready to begin by its papers. */
export const earlyStartWorld: Readonly<Record<string, unknown>> = {
  ...planNodesWorld,
  [`/api/tasks/${taskId(2)}`]: {
    ...taskRecord(2),
    ...{ state: 'ready', stateSince: '2022-05-16', can: ['task.start'] },
    start: {
      ...{ on: '2021-11-01', beforeApproval: true, explanation: '续建项目，上年11月开工' },
      ...{ receiptNumber: '开工令〔2021〕9号', scan: null },
    },
  } satisfies TaskRecord,
};
/** The same before anything was said, as its lead unit sees it. */
export const planNodesFreshWorld: Readonly<Record<string, unknown>> = {
  ...planNodesWorld,
  [`/api/plans/${id(70, 1)}/milestones`]: {
    ...{ ...nodes, registers: false, basis: 'lead' },
    items: items.map((each) => ({
      ...each,
      ...{ state: 'planned', missed: null, code: 'scheduled', reports: [], mayLook: false },
      mayReport: each.ownerUnit.id === LEAD.id,
    })),
    progress: { on: '2022-05-17', planned: 14.29, reported: 0, reportedOn: null, verified: 0, verifiedOn: null },
  } satisfies PlanMilestones,
};
