import { day } from '../src/kernel/day.js';
import type { DeskMatterView, DeskView } from '../src/regime/boards/contract.js';
import type { ObligationView } from '../src/regime/obligations/contract.js';
import { type DeskHolder, type DeskMatter, deskOf } from '../src/regime/boards/rules/desk.js';
import { calendarAsOf } from '../src/regime/calendar/shipped.js';
import { usualSettings } from '../src/kernel/settings.js';
import { previewOf } from '../src/regime/reminders/rules/preview.js';
import { reminderSettings } from '../src/regime/reminders/rules/settings.js';
import type { DeliveryView, MessageView } from '../src/regime/reminders/contract.js';
import { duties, issuedWorld, PROGRAMME_ID, taskId } from './console-world.js';

/** Three weeks before the second quarter's report: plans are late, reports near. */
const TODAY = day('2022-07-01');
const MOMENT = '2022-07-01T01:00:00.000Z';
const OFFICES = ['政府办公室', '督查绩效办', '人民政府', '政府分管领导', '社会公众'];
const calendar = calendarAsOf(TODAY);
const isOffice = (name: string): boolean => OFFICES.some((office) => name.endsWith(office));

/** Urged about a duty and not answered; and of the same a ruling that waits. */
const askedTwice = (duty: ObligationView): DeskView['asked'] => [
  { kind: 'urging', on: '2022-06-30', duty },
  { kind: 'ruling', on: '2022-07-01', duty },
];

/** The desk as the real rule lays it, of somebody who has answered nothing yet. */
function deskFor(holder: DeskHolder): DeskView {
  const open = duties.map((duty) => ({ ...duty, state: 'open' as const, overdue: duty.due < TODAY }));
  const byId = new Map(open.map((duty) => [duty.id, duty]));
  const { groups, ahead } = deskOf(
    open.map(({ id, kind, period, due, owedBy }) => ({
      ...{ id, kind, period, due: day(due), open: due <= '2022-07-31' },
      unitId: isOffice(owedBy) ? null : owedBy,
      seenToBy: owedBy.endsWith('督查绩效办') ? 'supervision' : isOffice(owedBy) ? 'gov-office' : null,
    })),
    holder,
    TODAY,
    calendar,
  );
  const shown = (matters: readonly DeskMatter[]): DeskMatterView[] =>
    matters.map(({ act, due, dutyIds, lateWorkingDays }) => ({
      ...{ act, due, duties: dutyIds.flatMap((id) => byId.get(id) ?? []) },
      note: act === 'receive' && lateWorkingDays >= 3 ? '各单位至今未报，区政府办已提醒，请领导知悉。' : null,
    }));
  return {
    ...{ programmeId: PROGRAMME_ID, year: 2022, unread: 2, asked: open.slice(0, 1).flatMap(askedTwice) },
    ...{ overdue: shown(groups.overdue), soon: shown(groups.soon), later: shown(groups.later), ahead: shown(ahead) },
    looseEnds: [
      { kind: 'unconfirmed-unit', id: taskId(50), name: '金太阳', items: [2, 3, 8, 10] },
      { kind: 'failed-messages', count: 3 },
    ],
  };
}

const [first, second] = duties;
const messages: readonly MessageView[] = [
  {
    ...{ id: taskId(60), onDay: TODAY, about: null, readAt: null, can: ['message.read'] },
    lines: [first, second].flatMap((duty) => (duty ? [{ stage: 'late' as const, duty }] : [])),
  },
  { ...{ id: taskId(61), onDay: '2022-06-30', about: null, readAt: MOMENT, can: [] }, lines: [] },
];

const delivery = { onDay: TODAY, tries: 1, reason: null, readAt: null, can: [] };
const deliveries: readonly DeliveryView[] = [
  { ...delivery, id: taskId(70), channel: 'mail', person: '李某', state: 'sent', readAt: MOMENT },
  {
    ...{ ...delivery, id: taskId(71), channel: 'sms', person: '王某', state: 'failed', tries: 5 },
    ...{ reason: 'fetch failed: connect ECONNREFUSED 10.0.0.9:443', can: ['delivery.again'] },
  },
  { ...delivery, id: taskId(72), channel: 'dingtalk', person: null, state: 'uncertain', can: ['delivery.again'] },
];

const ownPost = (role: string, units: readonly { readonly id: string; readonly name: string }[]) => ({
  ...{
    person: '李某',
    personId: taskId(80),
    role,
    inPlaceOf: null,
    hats: [{ role, inPlaceOf: null }],
    units,
    today: TODAY,
    demo: false,
  },
  district: { code: '450204', name: '柳南区' },
});

/** The gov office's desk, its reminders and what became of those that left the house. */
export const deskWorld: Readonly<Record<string, unknown>> = {
  ...issuedWorld,
  '/api/own-post': ownPost('gov-office', []),
  '/api/desk': deskFor({ role: 'gov-office', unitIds: [] }),
  '/api/messages': { items: messages, next: null },
  '/api/own-reminders': { channels: ['mail'], can: ['reminder.choose'] },
  '/api/deliveries': { items: deliveries, next: null },
};

const rules = usualSettings(reminderSettings);

/** The rules of reminding as they usually are, and what they send. */
export const rulesWorld: Readonly<Record<string, unknown>> = {
  ...deskWorld,
  '/api/settings/reminders': { values: rules, can: ['reminders-settings.change'] },
  '/api/reminder-preview': { reminders: previewOf(day('2022-07-05'), calendar, rules) },
};

/** A unit's desk: what it owes, and nothing of others. */
export const unitDeskWorld: Readonly<Record<string, unknown>> = {
  ...deskWorld,
  '/api/own-post': ownPost('liaison', [{ id: taskId(90), name: '区住房城乡建设局' }]),
  '/api/desk': {
    ...deskFor({ role: 'liaison', unitIds: ['区住房城乡建设局'] }),
    looseEnds: [
      { kind: 'plan', id: taskId(2), row: '3', title: '老旧小区改造', step: 'reply' },
      { kind: 'plan', id: taskId(5), row: '6', title: '农村饮水安全', step: 'submit' },
    ],
  },
};

/** An administrator's: nothing of the programme; the ways out of the house are theirs. */
export const adminDeskWorld: Readonly<Record<string, unknown>> = {
  ...issuedWorld,
  '/api/own-post': ownPost('system-admin', []),
  '/api/desk': {
    ...{ programmeId: null, year: null, overdue: [], soon: [], later: [], looseEnds: [], asked: [], ahead: [] },
    unread: 0,
  },
  '/api/channels': {
    items: [
      {
        ...{ kind: 'mail', enabled: true, host: 'mail.liunan.test', port: 465, secure: true, version: 1 },
        ...{ from: 'shishi@liunan.test', user: 'shishi', hasSecret: true },
      },
      {
        ...{ kind: 'dingtalk', enabled: false, host: 'oapi.dingtalk.com', port: null, secure: null, version: 2 },
        ...{ from: null, user: null, hasSecret: true },
      },
    ],
    can: ['channel.set', 'channel.try'],
  },
};
