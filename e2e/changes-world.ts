import type { z } from 'zod';
import type { ChangesOfItem, ChangeView } from '../src/regime/changes/contract.js';
import { asModification } from '../src/regime/changes/rules/modification.js';
import type { EvidenceOfItem } from '../src/regime/evidence/contract.shown.js';
import { day } from '../src/kernel/day.js';
import { issuedWorld, PROGRAMME_ID, taskId, taskRecord } from './console-world.js';

const record = taskRecord(2);
const item = { id: taskId(2), seq: 2, title: record.title };
const housing = { id: taskId(90), name: record.leadUnit };
const civil = { id: taskId(91), name: '区民政局' };
const street = { id: taskId(93), name: '柳石街道办事处' };
export const [PROPOSED, ASKED, UP, AT_MEETING, APPROVED, CARRIED] = [
  ...[taskId(301), taskId(302), taskId(303), taskId(304), taskId(305), taskId(306)],
] as const;

const units = { lead: housing, responsible: [civil, street] };
const now: ChangesOfItem['now'] = {
  dueOn: '2022-12-30',
  targets: record.targets.map(({ indicator, value, unit }) => ({ indicator, value, unit })),
  ...{ estimate: 180_000_000, units },
};
const NOTHING = { dueOn: null, targets: [], estimate: null, units: null, stages: [] };

const files: ChangeView['files'] = [
  { id: taskId(321), name: '汛期停工照片.jpg', sha256: '9f2c41d07ab3'.padEnd(64, '0'), bytes: 2_400_000 },
  {
    id: taskId(322),
    name: '区住建局关于汛期停工情况的报告（盖章）.pdf',
    sha256: '41be0c7715aa'.padEnd(64, '0'),
    bytes: 182_000,
  },
];
/** What the change rests on, as the box of photos and files has it. */
const evidence = {
  items: files.map(({ id, name, bytes }, at) => ({
    ...{ id, version: 1, about: { kind: 'change' as const, id: PROPOSED }, name, bytes },
    ...{ kind: at === 0 ? ('photo' as const) : ('file' as const), width: null, height: null, takenAt: null },
    ...{ place: null, site: null, alike: [], attachedOn: '2022-07-01', by: '王某', unit: housing },
    can: ['evidence.original', 'evidence.withdraw'],
  })),
  ...{ sites: [], quarters: ['2022Q3'], can: ['evidence.attach'] },
} satisfies z.input<typeof EvidenceOfItem>;

/** A draft: past the year, so the meeting decides. */
const proposed: ChangeView = {
  ...{ id: PROPOSED, programme: { id: PROGRAMME_ID, year: 2022 }, item, leadUnit: housing, kind: 'duration' },
  rationale: '4月至6月汛期长，排水管网改造不能连续施工；已增加两个班组，仍需顺延至次年3月。',
  effectOnPeople: '五个小区1,200户晚三个月用上新管网；已在各小区公告栏告知。',
  ...{
    evidence: '区住建局《关于汛期停工情况的报告》',
    files,
    takesFiles: true,
    before: now,
    after: { ...NOTHING, dueOn: '2023-03-31' },
  },
  ...{ state: 'draft', proposedOn: '2022-07-01', letter: null, countersigns: [], majorBy: ['past-the-year'] },
  ...{ rules: '2022-1', submission: null, decided: null, successor: null, leader: '韦某', modification: null },
  can: ['change.read', 'change.print', 'change.ask-units', 'change.submit', 'change.withdraw'],
};
const asked: ChangeView = {
  ...{ ...proposed, id: ASKED, state: 'countersigning', majorBy: ['target-removed'], kind: 'scope' },
  after: {
    ...NOTHING,
    targets: now.targets.slice(0, 1).map(({ indicator, unit, value }) => ({
      ...{ place: 0, indicator, unit, was: value, now: null },
    })),
  },
  letter: { on: '2022-07-01', receiptNumber: '收31', scan: null },
  countersigns: [
    {
      ...{ unit: civil, askedOn: '2022-03-24', dueOn: '2022-03-31', silent: false },
      answer: {
        ...{ agrees: false, on: '2022-03-29', reason: '养老服务站与该目标同步投用，取消后无法开放' },
        letter: { on: '2022-03-29', receiptNumber: '收35', scan: null },
      },
    },
    { unit: street, askedOn: '2022-03-24', dueOn: '2022-03-31', silent: true, answer: null },
    { unit: housing, askedOn: '2022-04-01', dueOn: '2022-04-12', silent: false, answer: null },
  ],
  can: ['change.read', 'change.print', 'change.countersign', 'change.submit', 'change.withdraw'],
};
const sent = {
  ...{ on: '2022-07-08', explanation: null, listVoted: false, consentNumber: null, approvingOrgan: null },
};
const up: ChangeView = {
  ...{
    ...proposed,
    id: UP,
    state: 'submitted',
    takesFiles: false,
    majorBy: [],
    after: { ...NOTHING, dueOn: '2022-12-31' },
  },
  submission: sent,
  can: ['change.read', 'change.print', 'change.escalate', 'change.decide', 'change.withdraw'],
};
const atMeeting: ChangeView = {
  ...{ ...proposed, id: AT_MEETING, state: 'at-meeting', takesFiles: false },
  submission: {
    ...{ ...sent, explanation: '主体工程受汛期影响，复工后才能重排工期。', listVoted: true },
    ...{ consentNumber: '柳南人发〔2022〕8号', approvingOrgan: '区发展和改革局' },
  },
  can: ['change.read', 'change.print', 'change.decide', 'change.withdraw'],
};
const decided = {
  ...{ on: '2022-07-15', by: 'executive-meeting' as const, number: '柳南政常纪〔2022〕15号', reason: null },
  ...{ signedBy: '区政府常务会议', receiptNumber: '收88', scan: null },
};
const approved: ChangeView = {
  ...{ ...atMeeting, id: APPROVED, state: 'approved', decided, can: ['change.read', 'change.print'] },
  modification: asModification({
    ...{ id: APPROVED, taskId: item.id, programmeId: PROGRAMME_ID, programmeYear: 2022, kind: 'duration' },
    ...{ rationale: atMeeting.rationale, effectOnPeople: atMeeting.effectOnPeople, proposedOn: day('2022-07-01') },
    ...{ before: { dueOn: day('2022-12-30'), targets: [] }, after: { dueOn: day('2023-03-31') }, proposedBy: '' },
    ...{ state: 'approved', countersigns: [], majorBy: [], rules: '2022-1' },
    decided: { on: day('2022-07-15'), by: 'executive-meeting' },
  }),
};
const carried: ChangeView = {
  ...{ ...approved, id: CARRIED, kind: 'carry-over', majorBy: ['carried-over'], item: { ...item, seq: 3 } },
  after: { ...NOTHING, stages: ['完成主体结构封顶', '完成水电入户'] },
  can: ['change.read', 'change.print', 'change.succeed'],
};
const rejected: ChangeView = {
  ...{ ...up, id: taskId(307), state: 'rejected', can: ['change.read', 'change.print'] },
  decided: { ...decided, by: 'deputy-leader', number: null, reason: '工期可以追回，按原承诺办理', signedBy: null },
};
const costlier: ChangeView = {
  ...{ ...proposed, id: taskId(308), kind: 'value', majorBy: ['value-raised'] },
  after: { ...NOTHING, estimate: 210_000_000 },
};
const otherUnits: ChangeView = {
  ...{ ...proposed, id: taskId(309), kind: 'unit', majorBy: ['lead-changed'] },
  after: { ...NOTHING, units: { lead: civil, responsible: [street] } },
};
const items = [costlier, otherUnits, proposed, asked, up, atMeeting, approved, carried, rejected];
const ofItem: ChangesOfItem = {
  ...{ items: [rejected, approved], now, units: [civil, street], can: ['change.propose'] },
  kinds: ['duration', 'scope', 'value', 'unit', 'suspend', 'carry-over', 'terminate'],
};
/** The item once its day was moved past the year: its first day stands beside the new one. */
const changed = {
  ...record,
  ...{ dueOn: '2023-03-31', first: { dueOn: '2022-12-30', targets: null, leadUnit: '区民政局', responsibleUnits: '' } },
  amended: [
    {
      ...{ field: 'due' as const, was: '2022-12-30', now: '2023-03-31', by: decided.number, on: decided.on },
      ...{ reason: approved.rationale, amendmentId: APPROVED, byChange: true },
    },
  ],
};

export const changesWorld = {
  ...issuedWorld,
  [`/api/tasks/${taskId(2)}`]: changed,
  [`/api/tasks/${taskId(2)}/changes`]: ofItem,
  [`/api/tasks/${taskId(2)}/evidence`]: evidence,
  [`/api/programmes/${PROGRAMME_ID}/changes`]: { year: 2022, items },
  ...Object.fromEntries(items.map((change) => [`/api/changes/${change.id}`, change])),
};
/** Of an item whose units alone may change. */
export const otherUnitsWorld = {
  ...changesWorld,
  [`/api/tasks/${taskId(2)}/changes`]: { ...ofItem, kinds: ['unit'] },
};
export const noChangesWorld = {
  ...issuedWorld,
  [`/api/tasks/${taskId(2)}/changes`]: { ...ofItem, items: [], kinds: [] },
  [`/api/programmes/${PROGRAMME_ID}/changes`]: { year: 2022, items: [] },
};
