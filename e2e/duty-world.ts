import type { CalendarForm } from '../src/regime/calendar/endpoints.js';
import type { ObligationRecord, OutstandingMatter } from '../src/regime/obligations/contract.record.js';
import { metBy } from '../src/regime/obligations/schedule.js';
import { duties, PROGRAMME_ID, taskId } from './console-world.js';
import { adminDeskWorld, deskWorld } from './desk-world.js';

const MOMENT = '2022-07-07T01:00:00.000Z';
const report = duties.find(({ kind, period }) => kind === 'report' && period === '2022Q2');
const plan = duties.find(({ kind }) => kind === 'plan');
if (!report || !plan) throw new Error('the seed asks for plans and reports');
export const [LATE_DUTY, OPEN_DUTY] = [report.id, plan.id];

const recordOf = (duty: typeof report): ObligationRecord => ({
  ...duty,
  programme: { id: PROGRAMME_ID, year: 2022, title: '2022年为民办实事' },
  ...{ unitId: taskId(90), opensOn: '2022-06-20', roll: 'as-written', calendarVersion: '2022-2022/1f3a9c07' },
  ...{ metBy: metBy(duty.kind), receipts: [], rulings: [], urgings: [], can: ['obligation.read'] },
});

const receipt = {
  ...{ channel: 'oa' as const, enteredAt: MOMENT, by: '李某', drawnUpOn: null, scan: null, note: null },
  ...{ receiptNumber: '收2022-88', withdraws: false },
};
/** A report that came late, was entered wrongly and put right, urged twice, and of which somebody says that it does not count. */
const late: ObligationRecord = {
  ...recordOf(report),
  ...{ state: 'met', metOn: '2022-07-07', metLate: true },
  receipts: [
    {
      ...{ ...receipt, id: taskId(101), registeredOn: '2022-07-08', receivedOn: '2022-07-08' },
      ...{ supersedes: null, reason: null, stands: false },
    },
    {
      ...{ ...receipt, id: taskId(102), registeredOn: '2022-07-07', receivedOn: '2022-07-07' },
      ...{ supersedes: taskId(101), reason: '收文日期登记有误', stands: true },
    },
  ],
  rulings: [
    {
      ...{ id: taskId(103), counts: false, reason: '连日暴雨，市里通知顺延', state: 'proposed', own: false },
      ...{ proposedBy: '王某', proposedAt: MOMENT, decidedBy: null, decidedAt: null, paper: null },
    },
  ],
  urgings: [
    {
      ...{ id: taskId(104), kind: 'message', on: '2022-07-06', at: MOMENT, by: '李某', spokenWith: null },
      ...{ answer: null, answeredAt: null, answeredBy: null },
    },
    {
      ...{ id: taskId(105), kind: 'telephone', on: '2022-07-07', at: MOMENT, by: '李某', spokenWith: '张某' },
      ...{ answer: '材料在盖章，今天送到', answeredAt: MOMENT, answeredBy: '李某' },
    },
  ],
  can: [
    'obligation.correct-receipt',
    'obligation.propose-ruling',
    'obligation.decide-ruling',
    'obligation.answer-urging',
  ],
};

const history = {
  items: [
    { id: 'h2', at: MOMENT, sentence: '更正收文登记：2022年7月7日收', by: '李某，区政府办公室' },
    { id: 'h1', at: MOMENT, sentence: '登记收到：2022年7月8日收，收文编号收2022-88', by: '李某，区政府办公室' },
  ],
  next: null,
};

const reports = duties.filter(({ kind, period }) => kind === 'report' && period === '2022Q2');
/** The second quarter's reports: two in, one of them late; of the others one was rung up, one urged today. */
const reportsOut: OutstandingMatter = {
  ...{ kind: 'report', what: null, period: '2022Q2', clause: report.clause, owedTo: report.owedTo },
  ...{ writtenDue: report.writtenDue, reminder: report.reminder, due: report.due, expected: reports.length },
  missing: reports.slice(2).map((duty, place) => ({
    ...{ id: duty.id, owedBy: duty.owedBy, overdue: false, can: ['obligation.receive', 'obligation.urge'] },
    items: duty.tasks.map(({ seq }) => String(seq)),
    urged:
      [
        { on: '2022-06-30', kind: 'telephone' as const, answer: '材料在盖章，明天送到' },
        { on: '2022-07-01', kind: 'message' as const, answer: null },
      ][place] ?? null,
  })),
  filed: reports
    .slice(0, 2)
    .map(({ id, owedBy }, place) => ({ id, owedBy, metOn: '2022-07-05', metLate: place === 1 })),
};

/** Two duties in full, and a matter that is incomplete. */
export const dutyWorld: Readonly<Record<string, unknown>> = {
  ...deskWorld,
  [`/api/programmes/${PROGRAMME_ID}/outstanding`]: { items: [reportsOut] },
  [`/api/obligations/${LATE_DUTY}`]: late,
  [`/api/obligations/${LATE_DUTY}/history`]: history,
  [`/api/obligations/${OPEN_DUTY}`]: {
    ...recordOf(plan),
    ...{ state: 'open', overdue: true, can: ['obligation.receive', 'obligation.urge', 'obligation.propose-ruling'] },
  },
  [`/api/obligations/${OPEN_DUTY}/history`]: { items: [], next: null },
};

const takenIn = {
  ...{ year: 2022, published: '2021-10-25', revision: 1, document: '国办发明电〔2021〕11号', off: 19, worked: 7 },
  ...{ stands: true, by: null, at: null },
};
/** What the platform's administrator has put in for the year to come, and what it would move. */
const form: CalendarForm = {
  ...{ version: 2, file: '2023.csv', published: '2022-12-08', problems: [] },
  preview: {
    ...{ year: 2023, published: '2022-12-08', document: '国办发明电〔2022〕16号', standing: 'new' },
    missing: ['2023-01-01'],
    changes: [
      { day: '2023-01-02', becomes: 'off', name: '元旦' },
      { day: '2023-01-28', becomes: 'worked', name: '春节' },
    ],
    moved: [{ district: '柳南区', duties: 6 }],
  },
};

/** A year as everybody reads it. */
export const calendarWorld: Readonly<Record<string, unknown>> = {
  ...deskWorld,
  '/api/calendar': { items: [takenIn], form: null, can: [] },
};
/** The same for whoever keeps it, with next year's on its way; and a file that cannot be read. */
export const keeperWorld: Readonly<Record<string, unknown>> = {
  ...adminDeskWorld,
  '/api/calendar': { items: [takenIn], form, can: ['calendar.check', 'calendar.publish'] },
};
export const faultyCalendarWorld: Readonly<Record<string, unknown>> = {
  ...adminDeskWorld,
  '/api/calendar': {
    ...{ items: [takenIn], can: ['calendar.check', 'calendar.publish'] },
    form: {
      ...form,
      preview: null,
      problems: [{ line: 2, sentence: '“2022-13-40”不是日期' }],
    },
  },
};
