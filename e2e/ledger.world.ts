import { issuedWorld, NOTICE_ID, taskId } from './console-world.js';
import type { LedgerEntryView, SealView } from '../src/regime/boards/endpoints.ledger.js';

const hash = (of: string): string => of.repeat(64).slice(0, 64);
const id = (at: number): string => `018f0000-0000-7000-8900-${String(at).padStart(12, '0')}`;
const DISTRICT = '018f0000-0000-7000-8006-000000000001';

const entries: readonly LedgerEntryView[] = [
  {
    ...{ seq: 83, id: id(83), at: '2022-04-07T07:31:00.000Z', event: 'task.issued' },
    sentence:
      '李某（区政府办公室）随通知下达，列第2项，区住房城乡建设局牵头，完成时间2022年12月30日：第2项“实施农村危旧房改造、背街小巷整治和老旧小区配套设施提升工程”',
    who: { name: '李某', role: '区政府办公室', units: [], onBehalfOf: null },
    what: '随通知下达，列第2项，区住房城乡建设局牵头，完成时间2022年12月30日',
    things: [{ kind: 'task', id: taskId(2), name: '第2项' }],
    ...{ why: null, address: null, erased: false, causedBy: 82, algorithm: 'sha256' },
    ...{ hash: hash('a3'), previous: hash('b7') },
  },
  {
    ...{ seq: 82, id: id(82), at: '2022-04-07T07:31:00.000Z', event: 'notice.issued' },
    sentence:
      '李某（区政府办公室）登记通知已印发：2022年4月7日，签发人（已按期清除）：《关于印发柳南区2022年为民办实事项目的通知》',
    who: { name: '李某', role: '区政府办公室', units: [], onBehalfOf: null },
    what: '登记通知已印发：2022年4月7日，签发人（已按期清除）',
    things: [{ kind: 'notice', id: NOTICE_ID, name: '通知' }],
    ...{ why: null, address: '2001:db8:85a3::8a2e:370:7334', erased: true, causedBy: null, algorithm: 'sm3' },
    ...{ hash: hash('b7'), previous: null },
  },
];
const seals: readonly SealView[] = [
  { day: '2022-04-07', district: DISTRICT, seq: 83, hash: hash('a3') },
  { day: '2022-04-06', district: DISTRICT, seq: 12, hash: hash('c9') },
];

/** What the server tells the audit administrator. */
export const auditorWorld: Readonly<Record<string, unknown>> = {
  ...issuedWorld,
  '/api/own-post': { ...(issuedWorld['/api/own-post'] as object), person: '审某', role: 'audit-admin' },
  '/api/programmes': { items: [], next: null },
  '/api/ledger': { items: entries, next: 'WzgyXQ' },
  '/api/ledger/choices': {
    people: [{ id: id(1), name: '李某' }],
    units: [{ id: id(2), name: '区住房城乡建设局' }],
    items: [{ id: taskId(2), name: '第2项“实施农村危旧房改造、背街小巷整治和老旧小区配套设施提升工程”' }],
    kinds: [{ kind: 'notice', name: '通知' }],
  },
  '/api/ledger/seals': { items: seals, next: null },
};

/** A ledger in which nothing fits, and no seal was taken yet. */
export const emptyLedgerWorld: Readonly<Record<string, unknown>> = {
  ...auditorWorld,
  '/api/ledger': { items: [], next: null },
  '/api/ledger/seals': { items: [], next: null },
};

const JOB = id(900);

/** The answers of a verification that ends as said. */
export const verified = (outcome: object) => ({
  world: { ...auditorWorld, [`/api/jobs/${JOB}`]: { state: 'done', progress: 100, outcome } },
  answers: { 'POST /api/ledger/verifications': () => ({ status: 202, body: { jobId: JOB } }) },
});
