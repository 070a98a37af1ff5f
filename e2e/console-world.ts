import { readFile } from 'node:fs/promises';
import type { LightRecord, LightView } from '../src/regime/reports/contract.lights.js';
import type { z } from 'zod';
import { readPaper } from '../src/documents/read.js';
import { day } from '../src/kernel/day.js';
import { calendarYear } from '../src/regime/calendar/rules/known.js';
import { calendarAsOf } from '../src/regime/calendar/shipped.js';
import type { Reading } from '../src/regime/notices/contract.js';
import type { NoticeView, ProgrammeView } from '../src/regime/notices/endpoints.js';
import { readNotice } from '../src/regime/notices/rules/reading.js';
import { unsaidMatters } from '../src/regime/notices/rules/unsaid.js';
import { askedInWords } from '../src/regime/notices/words.js';
import { zhCN } from '../src/regime/notices/words.zh-CN.js';
import type { ObligationView } from '../src/regime/obligations/contract.js';
import { factsOf } from '../src/regime/obligations/rules/from-reading.js';
import { obligationsOf } from '../src/regime/obligations/rules/generation.js';
import type { Party } from '../src/regime/obligations/rules/obligation.js';
import { zhCN as dutyWords } from '../src/regime/obligations/words.zh-CN.js';
import type { AmendmentForm } from '../src/regime/boards/contract.amending.js';
import type { SupersessionForm } from '../src/regime/boards/contract.superseding.js';
import { cellText } from '../src/regime/notices/rules/cell-text.js';
import type { HistoryEntry, TaskRecord, TaskView } from '../src/regime/tasks/contract.js';
import { coverageOf } from '../src/regime/tasks/rules/coverage.js';
import { sitesWritten } from '../src/regime/tasks/rules/sites.js';

/** The seed's own day: what a server would answer on it, made by the real rules. */
const ISSUED = day('2022-04-07');
const SEED = new URL('../fixtures/seed/notice.docx', import.meta.url);
const MOMENT = '2022-04-07T07:00:00.000Z';

const id = (kind: number, at: number): string =>
  `018f0000-0000-7000-8${String(kind).padStart(3, '0')}-${String(at).padStart(12, '0')}`;
export const PROGRAMME_ID = id(1, 1);
export const NOTICE_ID = id(2, 1);
export const taskId = (at: number): string => id(3, at);

const calendar = calendarAsOf(ISSUED);
const { text, asked, ...read } = readNotice(
  await readPaper({ name: 'notice.docx', bytes: await readFile(SEED) }),
  calendar,
);
const reading: Reading = {
  source: { file: 'notice.docx', sha256: 'a'.repeat(64), format: 'docx' },
  ...read,
  questions: asked.map((question) => askedInWords(question, zhCN)),
};

const calendar2022 = calendarYear(2022, calendar);

const programme: ProgrammeView = {
  id: PROGRAMME_ID,
  year: 2022,
  title: reading.notice.title,
  notice: { id: NOTICE_ID, number: reading.notice.number, issuedOn: ISSUED, removed: false },
  tasks: 10,
  leadUnits: 6,
  units: 13,
};

const blockers = [
  { code: 'question-open', about: '/tasks/1/responsibleUnits/0', sentence: '“金太阳”是哪个单位，还没有答' },
  { code: 'question-open', about: '/tasks/9/content', sentence: '第10项标题里的“产业”，还没有答' },
];

/** The notice between its reading and its issue: questions open, proposals ready. */
export const openNotice: z.input<typeof NoticeView> = {
  id: NOTICE_ID,
  state: 'draft',
  file: { name: 'notice.docx', sha256: 'a'.repeat(64), bytes: 24_310 },
  savedAt: MOMENT,
  progress: null,
  unread: null,
  reading,
  text,
  answers: [],
  unsaid: unsaidMatters(reading, { inChargeOf: () => undefined }, calendar),
  meeting: '区十三届人民政府第12次常务会',
  settled: null,
  blockers,
  differences: [],
  programmeId: null,
  removal: null,
  sameYear: [],
  replaces: null,
  replacedBy: null,
  closing: null,
  amendments: [],
  originals: [],
  can: ['notice.answer', 'notice.correct', 'notice.settle', 'notice.remove'],
};

/** The same notice after it was taken out of everything: what stays of it. */
export const removedNotice: z.input<typeof NoticeView> = {
  ...openNotice,
  file: { name: '', sha256: 'a'.repeat(64), bytes: 24_310 },
  ...{ reading: null, text: '', unsaid: [], meeting: null, blockers: [] },
  removal: {
    ...{ id: id(9, 1), sha256: 'a'.repeat(64), bytes: 24_310, reason: 'mark-overlooked', paper: '柳南保函〔2022〕3号' },
    ...{ by: '区政府办经办人', at: MOMENT, progress: null, cleanedAt: MOMENT, leftOver: null },
  },
  can: [],
};

/** A correction of the issued notice on its way: one unit of item 8 is to be another, whom nobody knows. */
const amendmentForm: z.input<typeof AmendmentForm> = {
  form: {
    version: 3,
    fields: {
      number: '柳南政办〔2022〕15号',
      on: '2022-08-01',
      cells: [{ row: '8', column: 'responsibleUnits', was: '金太阳、洛满镇', now: '洛满镇、新桥水务站' }],
    },
    conflicts: [],
  },
  notice: { id: NOTICE_ID, number: reading.notice.number, title: reading.notice.title, issuedOn: ISSUED, year: 2022 },
  items: reading.tasks.map((task) => ({
    row: String(task.seq),
    title: task.title,
    cells: {
      title: cellText(task, 'title'),
      content: cellText(task, 'content'),
      leadUnits: cellText(task, 'leadUnits'),
      responsibleUnits: cellText(task, 'responsibleUnits'),
      due: cellText(task, 'due'),
      targets: cellText(task, 'targets'),
    },
    targets: task.targets.map(({ value: _worth, ...target }) => target),
  })),
  changes: [
    { row: '9', column: 'due', was: '12月30日', now: '11月30日', followed: false },
    { row: '9', column: 'targets', was: '2100米', now: '1800米', followed: true },
  ],
  asked: [{ row: '8', written: '新桥水务站', why: 'unknown', candidates: [{ id: id(7, 2), name: '区水利局' }] }],
  completed: [{ written: '乡村振兴局', name: '区乡村振兴局' }],
  faults: [{ code: 'amendment.number-taken', sentence: '文号“柳南政办〔2022〕15号”已有另一份文件使用' }],
  duties: {
    added: [{ kind: 'report', what: null, period: '2022Q4', owedBy: '区水利局', due: '2023-01-05', rows: ['8'] }],
    changed: [],
    ended: [],
    kept: 6,
  },
  can: ['amendment.type', 'notice.amend'],
};

/** The same notice once everything is answered and settled. */
export const readyNotice: z.input<typeof NoticeView> = {
  ...openNotice,
  answers: reading.questions.map(({ code, about }) => ({
    code,
    about,
    answer: { kind: 'keep' },
    words: '先照原文记，标明未确认',
    by: '李某',
    at: MOMENT,
  })),
  settled: { by: '李某', at: MOMENT },
  blockers: [],
  can: [...openNotice.can, 'notice.register', 'notice.submit'],
};

const tasks: readonly TaskView[] = reading.tasks.map((task, at) => ({
  id: taskId(at + 1),
  programmeId: PROGRAMME_ID,
  seq: task.seq,
  title: task.title,
  content: task.content,
  leadUnit: task.leadUnits[0] ?? '',
  responsibleUnits: task.responsibleUnits,
  unconfirmedUnits: task.responsibleUnits.filter((name) => name === '金太阳'),
  dueText: task.dueText,
  dueOn: task.dueOn,
  targets: task.targets,
  deliverables: task.deliverables,
  state: 'issued',
  stateSince: ISSUED,
  first: null,
  can: [],
}));

const lightOf = (at: number, more: Partial<LightView>): LightView => ({
  ...{ taskId: taskId(at), kind: 'none', computed: 'none', recovered: false, reasons: [{ code: 'no-plan' }] },
  ...{ figures: null, asOf: null, ageInDays: null, saidBy: null, on: '2022-07-11', rule: '2026-1', ...more },
});
const node = (title: string, finish: string, missed: string | null) => ({ id: id(77, 1), title, finish, missed });
/** Lowered by a person, from yellow to red. */
const loweredLight: LightRecord = {
  ...lightOf(2, {
    ...{ kind: 'severe', computed: 'lag', asOf: '2022-06-27', ageInDays: 14, saidBy: '区住房城乡建设局' },
    figures: { planned: 57.14, reported: 42.86, verified: 34.29, gap: 14.28 },
    recovered: true,
    reasons: [
      {
        code: 'lowered',
        lowering: { to: 'severe', reason: '现场停工', on: '2022-07-08', until: '2022-09-30', by: '覃某' },
      },
      { code: 'behind', points: 14.28 },
      { code: 'recovered', nodes: [node('腾出改造场地', '2022-05-20', '2022-05-20')] },
    ],
  }),
  lowerings: [
    {
      ...{ id: id(79, 2), to: 'severe', computed: 'lag', reason: '现场停工', on: '2022-07-08', until: '2022-09-30' },
      ...{ by: '覃某', lifted: null },
    },
    {
      ...{ id: id(79, 1), to: 'lag', computed: 'ok', reason: '施工队未进场', on: '2022-05-06', until: '2022-06-30' },
      ...{ by: '韦某', lifted: { on: '2022-05-12', by: '韦某', reason: '施工队5月12日进场' } },
    },
  ],
  forecast: {
    ...{ low: '2022-12-06', middle: '2023-01-08', high: '2023-02-20', onTime: 34, earned: '2023-01-20' },
    ...{ promised: '2022-12-30', method: '2026-1' },
  },
  can: ['light.read', 'light.lift'],
};
const { lowerings: _lowerings, forecast: _forecast, can: _can, ...listedLight } = loweredLight;
const lights: readonly LightView[] = [
  lightOf(1, {
    ...{ kind: 'ok', computed: 'ok', asOf: '2022-07-01', ageInDays: 10, saidBy: '区教育局' },
    ...{ figures: { planned: 40, reported: 35, verified: 20, gap: 5 }, reasons: [{ code: 'behind', points: 5 }] },
  }),
  listedLight,
  lightOf(3, {
    ...{ kind: 'severe', computed: 'severe', asOf: '2022-04-20', ageInDays: 82 },
    figures: { planned: 35, reported: 0, verified: 0, gap: 35 },
    reasons: [
      { code: 'behind', points: 35 },
      { code: 'critical-overdue', nodes: [node('完成招标，签订施工合同', '2022-06-20', '2022-06-20')] },
      { code: 'report-missing', reports: [{ period: '2022Q2', due: '2022-07-05', workingDaysLate: 4 }] },
    ],
  }),
  lightOf(4, { kind: 'done', computed: 'done', reasons: [{ code: 'accepted' }] }),
  ...[5, 6, 7, 8, 9, 10].map((at) => lightOf(at, {})),
];

export const taskRecord = (at: number): TaskRecord => {
  const [task] = tasks.slice(at - 1);
  const [row] = reading.tasks.slice(at - 1);
  if (!task || !row) throw new Error(`the seed has no item ${String(at)}`);
  const { rows, gaps } = coverageOf({ tasks: [row] });
  return {
    ...task,
    programme: { id: PROGRAMME_ID, year: 2022, title: reading.notice.title },
    notice: { id: NOTICE_ID, number: reading.notice.number, issuedOn: ISSUED, removed: false },
    deputyLeader: null,
    districtInvested: null,
    coverage: {
      rows: rows.map((each) => ({ ...each, targets: [...each.targets], deliverables: [...each.deliverables] })),
      gaps: gaps.map((each) => ({ gap: each.gap, ...('words' in each && { words: each.words }) })),
    },
    category: null,
    sites: null,
    sitesWritten: sitesWritten(row),
    acknowledgement: null,
    start: null,
    amended: [],
    leftOut: null,
    succeeded: [],
    original: {
      title: row.title,
      content: row.content,
      leadUnit: row.leadUnits.join('、'),
      responsibleUnits: row.responsibleUnits,
      dueText: row.dueText,
      targets: row.targets,
    },
  };
};

const partyName = (party: Party): string => {
  if ('unit' in party) return party.unit;
  return 'role' in party ? (party.name ?? dutyWords.role[party.role]) : party.name;
};

const facts = factsOf(reading);
export const duties: readonly ObligationView[] = (facts ? obligationsOf(facts, calendar) : [])
  .map((duty, at): ObligationView => {
    const of = duty.itemIds.flatMap((name) => {
      const found = tasks.find(({ seq }) => String(seq) === name);
      return found ? [{ id: found.id, seq: found.seq }] : [];
    });
    return {
      id: id(4, at + 1),
      kind: duty.kind,
      what: duty.what ?? null,
      about: null,
      ...(of.length === 1 && of[0] && { task: of[0].id }),
      tasks: of,
      period: duty.period,
      owedBy: partyName(duty.owedBy),
      owedTo: duty.owedTo && partyName(duty.owedTo),
      writtenDue: duty.written,
      reminder: duty.reminder,
      due: duty.due,
      provisional: duty.provisional,
      rule: duty.rule,
      clause: duty.clause,
      state: duty.state,
      overdue: false,
      metOn: null,
      metLate: null,
    };
  })
  .sort((one, other) => one.due.localeCompare(other.due));

const dutiesOf = (at: number) => duties.filter(({ tasks: of }) => of.some((task) => task.id === taskId(at)));

const history: readonly HistoryEntry[] = [
  { id: 'h1', at: MOMENT, sentence: '随柳南政办〔2022〕10号下达。', by: '李某，区政府办公室' },
];

const listOf = <Item>(items: readonly Item[]) => ({ items, next: null });

/** The usual rules (platform/sessions/settings.ts). */
export const passwordRules = { passwordLength: 8, passwordKinds: 3, passphrases: true, passphraseLength: 15 };

/** One's own account: two places signed in, no second factor yet. */
export const account = {
  loginName: 'clerk',
  way: 'password',
  rules: passwordRules,
  passwordSetAt: MOMENT,
  secondFactor: { since: null, required: false, recoveryCodes: 0 },
  sessions: [
    { id: id(8, 1), device: 'Chrome 121 · Windows', way: 'password', since: MOMENT, lastSeen: MOMENT, current: true },
    {
      id: id(8, 2),
      device: '微信 8 · Android',
      way: 'single-sign-on',
      since: MOMENT,
      lastSeen: MOMENT,
      current: false,
    },
  ],
  devices: [
    { id: id(9, 1), name: 'Chrome 121 · Windows', since: MOMENT, lastSeen: MOMENT },
    { id: id(9, 2), name: '微信 8 · Android', since: MOMENT, lastSeen: MOMENT },
  ],
  providers: [{ id: id(10, 1), name: '柳州市统一身份认证', linkedAt: null }],
  latest: [
    { at: MOMENT, way: 'password', outcome: 'came-in', address: '10.8.0.12', device: 'Chrome 121 · Windows' },
    {
      at: '2022-04-07T06:58:00.000Z',
      way: 'password',
      outcome: 'refused',
      address: '10.8.0.12',
      device: 'Chrome 121 · Windows',
    },
  ],
};
/** The same for an administrator who has set the second factor up. */
export const guardedAccount = { ...account, secondFactor: { since: MOMENT, required: true, recoveryCodes: 9 } };

/** Whoever is signed in. */
export const ownSession = {
  accountId: id(5, 1),
  districtId: id(6, 1),
  loginName: 'clerk',
  role: 'gov-office',
  way: 'password',
  proofs: ['password'],
  todo: null,
};

/** What the server would answer to each GET once the notice is issued; by path. */
export const issuedWorld: Readonly<Record<string, unknown>> = {
  '/api/session': ownSession,
  '/api/own-post': {
    person: '李某',
    personId: id(8, 1),
    role: 'gov-office',
    inPlaceOf: null,
    hats: [{ role: 'gov-office', inPlaceOf: null }],
    units: [],
    district: { code: '450204', name: '柳南区' },
    today: ISSUED,
    demo: false,
  },
  '/api/first-run': { open: false },
  '/api/account': account,
  '/api/calendar-feeds': {
    items: [
      { id: id(12, 1), scope: 'own', madeAt: MOMENT, lastUsedAt: MOMENT, can: ['feed.end'] },
      { id: id(12, 2), scope: 'all', madeAt: MOMENT, lastUsedAt: null, can: ['feed.end'] },
    ],
    can: ['feed.make'],
  },
  '/api/door': { local: true, rules: passwordRules, providers: [] },
  '/api/calendar/2022': calendar2022,
  '/api/programmes': listOf([programme]),
  '/api/saved-views': { items: [] },
  [`/api/programmes/${PROGRAMME_ID}/tasks`]: listOf(tasks),
  [`/api/programmes/${PROGRAMME_ID}/obligations`]: listOf(duties),
  [`/api/programmes/${PROGRAMME_ID}/lights`]: { items: lights },
  [`/api/tasks/${taskId(2)}/light`]: loweredLight,
  [`/api/tasks/${taskId(10)}/light`]: {
    ...lightOf(10, {}),
    lowerings: [],
    forecast: null,
    can: ['light.read', 'light.lower'],
  },
  [`/api/programmes/${PROGRAMME_ID}/charges`]: { items: [] },
  [`/api/programmes/${PROGRAMME_ID}/obligations?task=${taskId(2)}`]: listOf(dutiesOf(2)),
  [`/api/programmes/${PROGRAMME_ID}/obligations?task=${taskId(10)}`]: listOf(dutiesOf(10)),
  [`/api/tasks/${taskId(2)}`]: taskRecord(2),
  [`/api/tasks/${taskId(2)}/history`]: listOf(history),
  [`/api/tasks/${taskId(2)}/plan`]: { planId: null, state: null, models: [], can: [] },
  [`/api/tasks/${taskId(10)}`]: taskRecord(10),
  [`/api/tasks/${taskId(10)}/history`]: listOf(history),
  [`/api/tasks/${taskId(10)}/plan`]: { planId: null, state: null, models: [], can: [] },
  '/api/units': {
    ...listOf([
      {
        ...{ id: id(7, 1), name: '金太阳街道办事处', shortName: null, aliases: ['金太阳'], shortNames: ['金太阳'] },
        ...{
          kind: 'subdistrict',
          standing: 'living',
          parent: null,
          creditCode: null,
          from: null,
          until: null,
          can: ['unit.change'],
        },
      },
    ]),
    can: ['unit.add'],
  },
  '/api/notices': listOf([
    {
      id: NOTICE_ID,
      state: 'draft',
      file: openNotice.file,
      savedAt: MOMENT,
      programmeId: null,
      number: reading.notice.number,
      title: reading.notice.title,
      removed: false,
    },
    {
      ...{ id: id(9, 2), state: 'issued', file: removedNotice.file, savedAt: MOMENT, programmeId: PROGRAMME_ID },
      ...{ number: null, title: '', removed: true },
    },
  ]),
  [`/api/notices/${NOTICE_ID}`]: openNotice,
  [`/api/notices/${NOTICE_ID}/amendment`]: amendmentForm,
};

const OLD_NOTICE_ID = id(9, 7);
const NOTICE_BEFORE = {
  id: OLD_NOTICE_ID,
  number: '柳南政办〔2022〕5号',
  title: reading.notice.title,
  issuedOn: ISSUED,
};

/** The same notice where another of its year stands already. */
export const secondNotice: z.input<typeof NoticeView> = {
  ...readyNotice,
  sameYear: [NOTICE_BEFORE],
  can: [...readyNotice.can, 'notice.supersede'],
};

/** Its rows beside the items of that one: one row is not said yet, one is new, one item is left over. */
export const supersessionForm = (said: boolean): z.input<typeof SupersessionForm> => ({
  form: {
    version: 2,
    fields: {
      reason: '区政府调整项目，重新印发',
      matches: said ? reading.tasks.map(rowSaid) : [rowSaid(reading.tasks[0])],
    },
    conflicts: [],
  },
  notice: { id: NOTICE_ID, number: reading.notice.number, title: reading.notice.title, issuedOn: ISSUED, year: 2022 },
  choices: [NOTICE_BEFORE],
  replaces: OLD_NOTICE_ID,
  items: reading.tasks.map(({ seq, title, content, leadUnits }) => ({
    ...{
      id: taskId(seq),
      row: String(seq),
      title,
      content,
      leadUnit: leadUnits.join('、'),
      state: 'issued',
      atEnd: false,
    },
  })),
  rows: reading.tasks.map((task) => {
    const { row, continues } = rowSaid(task);
    const has = said || task.seq === 1;
    return {
      ...{ row, title: task.title, content: task.content, leadUnit: task.leadUnits.join('、') },
      ...{ said: has, continues: has ? continues : null },
      proposal: task.seq === 10 ? null : { itemId: taskId(task.seq), why: task.seq === 3 ? 'content' : 'title' },
      changes: task.seq === 1 ? [{ column: 'due', was: '12月30日', now: '11月30日' }] : [],
    };
  }),
  leftOver: said ? [taskId(10)] : [],
  faults: [{ code: 'supersession.item-unsaid', sentence: '原第10项不在新通知里，请写明终止的理由，或选由哪一项延续' }],
  duties: {
    added: [{ kind: 'plan', what: null, period: null, owedBy: '太阳村镇', due: '2022-08-08', rows: ['10'] }],
    changed: [],
    ended: [{ kind: 'completion', what: null, period: null, owedBy: '太阳村镇', due: '2022-12-30', rows: ['10'] }],
    kept: 31,
  },
  blockers: 0,
  can: ['supersession.type', 'notice.supersede'],
});

const rowSaid = (task: (typeof reading.tasks)[number] | undefined) => ({
  row: String(task?.seq),
  continues: task?.seq === 10 ? null : taskId(task?.seq ?? 0),
});

/** A notice that was replaced, and that another replaced before it: it can be laid to the files. */
export const supersededNotice: z.input<typeof NoticeView> = {
  ...readyNotice,
  ...{ state: 'superseded', programmeId: PROGRAMME_ID, can: ['notice.archive'] },
  replacedBy: {
    ...{ id: OLD_NOTICE_ID, number: '柳南政办〔2022〕30号', issuedOn: '2022-07-06', continued: 9, ended: 1 },
    ...{ reason: '区政府调整项目，重新印发', registeredBy: '李某', registeredAt: MOMENT },
  },
};

/** An issued notice whose year cannot be closed yet: items are under way and its results are not public. */
export const closingNotice: z.input<typeof NoticeView> = {
  ...readyNotice,
  ...{ state: 'issued', programmeId: PROGRAMME_ID, can: ['notice.close'] },
  closing: { openItems: ['1', '3', '10'], publication: '2022-12-31' },
};

/** The notice as a leader finds it who is to sign it. */
export const noticeToSign: z.input<typeof NoticeView> = {
  ...readyNotice,
  state: 'signing',
  can: ['notice.sign', 'notice.return'],
};

const original = (at: number, name: string) => ({
  id: id(9, at),
  file: { name, sha256: 'b'.repeat(64), bytes: 1_204_310 },
  addedBy: '李某',
  addedAt: MOMENT,
  acknowledgements: [],
});

/** The notice after its issue, corrected once, with two sealed originals that still wait for a person. */
export const amendedNotice: z.input<typeof NoticeView> = {
  ...readyNotice,
  state: 'issued',
  programmeId: PROGRAMME_ID,
  amendments: [
    {
      id: id(8, 1),
      number: '柳南政办〔2022〕15号',
      on: '2022-08-01',
      reason: '机构调整',
      signedBy: '某某',
      proof: { kind: 'receipt', number: '收2022-112' },
      registeredBy: '李某',
      registeredAt: MOMENT,
      changes: [{ row: '8', column: 'responsibleUnits', was: '金太阳、洛满镇', now: '洛满镇' }],
    },
  ],
  originals: [
    {
      ...original(1, '盖章扫描件.pdf'),
      state: 'compared',
      head: {
        number: '柳南政办〔2022〕11号',
        title: reading.notice.title,
        issuedOn: ISSUED,
        issuer: '柳南区人民政府办公室',
      },
      typedBy: '李某',
      differences: [
        { field: 'number', notice: reading.notice.number ?? '', original: '柳南政办〔2022〕11号', open: true },
        { field: 'issuer', notice: reading.notice.issuer ?? '', original: '柳南区人民政府办公室', open: false },
      ],
    },
    { ...original(2, '正式版式文件.ofd'), state: 'untyped', head: null, typedBy: null, differences: [] },
  ],
  can: ['notice.amend', 'notice.add-original', 'original.type', 'original.acknowledge'],
};

/** Item 8 after that correction, taken on by its lead unit. */
export const amendedTask = (): TaskRecord => ({
  ...taskRecord(8),
  id: taskId(8),
  responsibleUnits: ['洛满镇'],
  unconfirmedUnits: [],
  state: 'planning',
  acknowledgement: {
    accountableHead: '王某',
    handsOnLeader: '李某',
    planReference: '2022年工作要点第三部分第2条',
    on: '2022-04-12',
  },
  amended: [
    {
      field: 'responsibleUnits',
      was: '金太阳、洛满镇',
      now: '洛满镇',
      by: '柳南政办〔2022〕15号',
      on: '2022-08-01',
      reason: '机构调整',
      amendmentId: id(8, 1),
      byChange: false,
    },
  ],
  can: ['task.acknowledge', 'task.describe'],
});

/** Item 8 after a notice printed anew left it out. */
export const leftOutTask = (): TaskRecord => ({
  ...amendedTask(),
  ...{ state: 'terminated', stateSince: '2022-07-06', can: [] },
  leftOut: {
    ...{ reason: '建设条件不具备，本年度不再实施', by: '柳南政办〔2022〕30号', on: '2022-07-06' },
    noticeId: NOTICE_ID,
  },
});

/** The same before anything was registered. */
export const emptyWorld: Readonly<Record<string, unknown>> = {
  ...issuedWorld,
  '/api/programmes': listOf([]),
  '/api/notices': listOf([]),
};
