import type { HoldingsView } from '../src/regime/offices/endpoints.handover.js';
import type { PeopleImportView } from '../src/regime/offices/endpoints.people-import.js';
import type { PersonRecord, PersonView, PostView } from '../src/regime/offices/endpoints.people.js';
import { PROGRAMME_ID, taskId } from './console-world.js';
import { HOUSING, JIN, unitsWorld } from './units-world.js';

const id = (at: number): string => `018f0000-0000-7000-8071-${String(at).padStart(12, '0')}`;
export const [ZHOU, ZHAO, PEOPLE_IMPORT] = [id(1), id(2), id(400)] as const;

const post = (at: number, more: Partial<PostView>): PostView => ({
  ...{ id: id(100 + at), role: 'liaison', unit: { id: HOUSING, name: '区住房城乡建设局' }, rank: null, title: null },
  ...{ from: '2022-04-07', until: null, standing: 'held', takenOverFrom: null },
  ...more,
});
const person = (at: number, name: string, more: Partial<PersonView> = {}): PersonView => ({
  ...{ id: id(at), name, telephone: '138****6789', mail: null, contact: 'masked', posts: [post(at, {})] },
  account: { standing: 'none', loginName: null },
  ...more,
});

const people = [
  person(1, '周某', {
    account: { standing: 'open', loginName: '周某' },
    posts: [
      post(1, { role: 'unit-head', rank: 'head', title: '党组书记、局长', takenOverFrom: '吴某' }),
      post(2, { role: 'liaison' }),
      post(3, { role: 'supervision', unit: null, from: '2021-01-01', until: '2022-03-31', standing: 'past' }),
    ],
  }),
  person(2, '赵某', {
    telephone: null,
    posts: [post(4, { role: 'deputy-leader', unit: null, from: '2022-05-01', standing: 'to-come' })],
    account: { standing: 'invited', loginName: '赵某' },
  }),
  person(3, '李某', { posts: [] }),
];
const [zhou] = people;
const record: PersonRecord = {
  ...(zhou ?? person(1, '周某')),
  ...{ telephone: '13800006789', mail: 'zhou@liunan.test', contact: 'whole' },
  delegations: [
    {
      ...{ id: id(300), by: { id: ZHOU, name: '周某' }, to: { id: ZHAO, name: '赵某' }, role: 'liaison' },
      ...{ from: '2022-04-11', until: '2022-04-22', standing: 'to-come', unitIds: [HOUSING], taskIds: null },
    },
    {
      ...{ id: id(301), by: { id: id(3), name: '李某' }, to: { id: ZHOU, name: '周某' }, role: 'deputy-leader' },
      ...{ from: '2022-04-07', until: '2022-04-30', standing: 'held', unitIds: null, taskIds: [taskId(8), id(9)] },
    },
  ],
  account: { id: id(200), standing: 'open', loginName: '周某', secondFactor: true },
  can: [
    ...['person.change', 'post.give', 'post.end', 'post.transfer', 'account.telephone-code', 'account.close'],
    ...['account.reset-second-factor', 'delegation.give', 'delegation.end', 'person.history'],
  ],
};

const history = {
  items: [
    { id: 'h2', at: '2022-04-07T07:00:00.000Z', sentence: '邀请周某开通账号', by: '李某' },
    { id: 'h1', at: '2022-04-07T06:00:00.000Z', sentence: '登记人员“周某”', by: '李某' },
  ],
  next: null,
};
const sheet: PeopleImportView = {
  ...{ id: PEOPLE_IMPORT, state: 'read', file: { name: '人员.xlsx', sha256: 'a'.repeat(64), bytes: 9_000 } },
  ...{ progress: null, unread: null, can: ['person-import.apply'] },
  preview: {
    ...{ sheet: '人员', ignored: ['备注'], basis: 'b', faults: [] },
    counts: { added: 1, changed: 1, same: 11, invited: 1, unnamed: 1, faults: 0 },
    people: [
      {
        ...{ row: 6, name: '吴某', does: 'add' },
        changes: [
          { field: 'telephone', was: null, now: '13800001111' },
          { field: 'post', was: null, now: '联络员，区住房城乡建设局，2022年4月7日起' },
          { field: 'loginName', was: null, now: '吴某' },
        ],
      },
      { row: 7, name: '周某', does: 'change', changes: [{ field: 'mail', was: 'z@a.cn', now: 'zhou@liunan.test' }] },
    ],
  },
};
const faulty: PeopleImportView = {
  ...sheet,
  can: [],
  preview: {
    ...{ sheet: '人员', ignored: [], basis: 'b', people: [] },
    counts: { added: 0, changed: 0, same: 11, invited: 0, unnamed: 1, faults: 1 },
    faults: [
      {
        ...{ row: 6, column: 'E', field: 'unit', code: 'unit-unknown', params: { written: '区教育局' } },
        sentence: '单位名录里没有“区教育局”。请改成名录里的名称或简称，或先在名录里增加',
      },
    ],
  },
};
/** What the server answers when that sheet is taken over. */
export const peopleTaken = {
  ...{ ...sheet, state: 'applied', preview: null, can: [], expiresAt: '2022-04-10T07:00:00.000Z' },
  invited: [
    {
      ...{ name: '吴某', posts: '联络员，区住房城乡建设局', loginName: '吴某' },
      invitation: `${id(9)}.${'Zm9v'.repeat(10)}abc`,
    },
  ],
  workbook: 'UEsDBA==',
};

/** What somebody who keeps people is told of them. */
export const peopleWorld: Readonly<Record<string, unknown>> = {
  ...unitsWorld,
  '/api/people': { items: people, next: null, can: ['person.add', 'person.import', 'person.export', 'owner.phantoms'] },
  [`/api/people/${ZHOU}`]: record,
  [`/api/people/${ZHOU}/history`]: history,
  [`/api/person-imports/${PEOPLE_IMPORT}`]: sheet,
};
export const emptyPeopleWorld: Readonly<Record<string, unknown>> = {
  ...peopleWorld,
  '/api/people': { items: [], next: null, can: [] },
};

export const faultyPeopleWorld: Readonly<Record<string, unknown>> = {
  ...peopleWorld,
  [`/api/person-imports/${PEOPLE_IMPORT}`]: faulty,
};

/** Somebody who acts for another just now, and has posts of their own. */
const acting = {
  ...{ person: '周某', personId: ZHOU, role: 'deputy-leader', inPlaceOf: { id: id(3), name: '李某' }, units: [] },
  hats: [
    { role: 'unit-head', inPlaceOf: null },
    { role: 'liaison', inPlaceOf: null },
    { role: 'deputy-leader', inPlaceOf: { id: id(3), name: '李某' } },
  ],
  ...{ today: '2022-04-12', demo: false, district: { code: '450204', name: '柳南区' } },
};
export const actingWorld: Readonly<Record<string, unknown>> = { ...peopleWorld, '/api/own-post': acting };

/** The first of them with all that could be done about anybody's account. */
export const recordToInvite: PersonRecord = { ...record, can: [...record.can, 'account.invite'] };

/** What the server answers about the first of them. */
export const personInvited = { record, postId: id(101) };

const terms = [
  { leader: { id: ZHAO, name: '赵某' }, from: '2022-05-01', until: null },
  { leader: { id: ZHOU, name: '周某' }, from: '2022-04-07', until: '2022-04-30' },
];
/** Who of the leaders is in charge of what. */
export const portfoliosWorld: Readonly<Record<string, unknown>> = {
  ...peopleWorld,
  '/api/portfolios': {
    items: [
      { unit: { id: HOUSING, name: '区住房城乡建设局' }, leader: { id: ZHOU, name: '周某' }, terms },
      { unit: { id: JIN, name: '金太阳' }, leader: null, terms: [] },
    ],
    leaders: [
      { id: ZHOU, name: '周某', title: '副区长' },
      { id: ZHAO, name: '赵某', title: null },
    ],
    can: ['portfolio.give'],
  },
  [`/api/programmes/${PROGRAMME_ID}/charges`]: {
    items: [
      { id: taskId(1), leader: { id: ZHOU, name: '周某' }, written: null, terms, can: ['task.put-in-charge'] },
      { id: taskId(2), leader: null, written: '吴副区长', terms: [], can: ['task.put-in-charge'] },
    ],
  },
};

/** What the first of them holds, who leaves. */
const held: HoldingsView = {
  person: { id: ZHOU, name: '周某' },
  posts: record.posts.filter(({ standing }) => standing !== 'past'),
  units: [{ id: HOUSING, name: '区住房城乡建设局', items: 3, duties: 5, alone: true }],
  charges: [{ taskId: taskId(8), item: '8　洛满镇洛满水厂水厂至街口管网改造工程' }],
  portfolios: [{ id: JIN, name: '金太阳' }],
  named: [{ taskId: taskId(2), item: '2　柳南区冲压件厂宿舍老旧小区改造配套基础设施项目', as: ['head', 'hands-on'] }],
  ...{ delegations: record.delegations, drafts: 1, account: 'open', can: ['person.hand-over'] },
};
export const handoverWorld: Readonly<Record<string, unknown>> = {
  ...portfoliosWorld,
  '/api/phantom-owners': {
    items: [
      {
        ...{ why: 'nobody', person: null, unit: { id: HOUSING, name: '区住房城乡建设局' }, lastAct: null },
        items: [{ id: taskId(1), item: '1　红阳路背街小巷整治工程' }],
      },
      {
        ...{ why: 'silent', person: { id: ZHOU, name: '周某' }, unit: null, lastAct: '2022-01-05' },
        items: held.charges.map(({ taskId: of, item }) => ({ id: of, item })),
      },
    ],
  },
  [`/api/people/${ZHOU}/holdings`]: held,
};
