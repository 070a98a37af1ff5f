import type { CooperationList, EvaluationView } from '../src/regime/reports/contract.evaluation.js';
import type {
  FilingRow,
  FilingView,
  ReportBoard,
  SectionContentView,
  SectionView,
} from '../src/regime/reports/contract.js';
import type { LightView } from '../src/regime/reports/contract.lights.js';
import type { QuarterBoard, QuarterCellView } from '../src/regime/reports/contract.quarters.js';
import type { ReturnedSheetView } from '../src/regime/reports/contract.sheet.js';
import { duties, issuedWorld, PROGRAMME_ID, taskId, taskRecord } from './console-world.js';

const report = duties.find(({ kind, period }) => kind === 'report' && period === '2022Q2');
if (!report) throw new Error('the seed asks for quarterly reports');
export const REPORT = report.id;
const FILING = `/api/obligations/${REPORT}/report`;
const BOARD = `/api/programmes/${PROGRAMME_ID}/reports`;
const QUARTERS = `${BOARD}/quarters`;
const COOPERATION = `/api/programmes/${PROGRAMME_ID}/cooperation?period=2022Q2`;

const HOUSING = { id: taskId(90), name: '区住房城乡建设局' };
const unit = (at: number, name: string) => ({ id: taskId(at), name });
const [RIVER, JIN, STONE] = [unit(93, '河西街道'), unit(94, '金太阳'), unit(95, '柳石街道')];

type Target = SectionContentView['targets'][number];
const target = (number: number, title: string, more: Partial<Target> = {}): Target => ({
  ...{ number, kind: 'figure', title, unit: '个', promised: 6, approximate: false, value: 2, share: 33.3 },
  ...{ from: 'nodes', on: '2022-06-28', before: null, fell: false, note: '' },
  ...more,
});
type Cooperation = NonNullable<SectionContentView['cooperation']>[number];
const said = (of: Cooperation['unit'], more: Partial<Cooperation> = {}): Cooperation => ({
  ...{ unit: of, materials: 'on-time', sentence: '配合正常', grade: null, corrected: false, facts: [] },
  ...more,
});
const shares = (planned: number, reported: number, verified: number): SectionContentView['progress'] => ({
  planned: { percent: planned, on: '2022-07-01' },
  reported: { percent: reported, on: '2022-06-30' },
  verified: { percent: verified, on: '2022-06-20' },
});

const content = (more: Partial<SectionContentView>): SectionContentView => ({
  ...{ targets: [target(1, '改造背街小巷6个')], progress: shares(35, 33, 20), light: { kind: 'ok', rules: '1' } },
  sentence: { text: '云岭区、革新路两处已扩宽，排水设施正在施工。', corrected: false },
  ...{ explanation: { text: '', wanted: false } },
  next: { text: '排水设施8月31日，道路路灯9月20日', corrected: false },
  ...{
    money: null,
    people: null,
    cooperation: [said(STONE), said(RIVER)],
    publicity: [],
    difficulties: [],
    attachments: [],
  },
  ...more,
});

const item = (at: number) => ({ id: taskId(at), seq: at, title: taskRecord(at).title });
const section = (at: number, of: SectionContentView, more: Partial<SectionView> = {}): SectionView => ({
  ...{ taskId: taskId(at), item: item(at), dueOn: '2022-12-30', state: 'draft', edition: 1, version: 0, typed: [] },
  ...{
    content: of,
    light: null,
    missing: [],
    submittedAt: null,
    returned: null,
    accepted: null,
    reason: null,
    standing: null,
  },
  can: ['report.type'],
  ...more,
});

const lagging: LightView = {
  ...{ taskId: taskId(2), kind: 'lag', computed: 'lag', recovered: false, rule: '2026-1', on: '2022-06-30' },
  ...{ asOf: '2022-06-27', ageInDays: 3, saidBy: '区住房城乡建设局', reasons: [{ code: 'behind', points: 12 }] },
  figures: { planned: 30, reported: 18, verified: 10, gap: 12 },
};
const attachment = (at: number, kind: 'photo' | 'file') => ({
  ...{ id: taskId(410 + at), kind, sha256: String(at).repeat(64), bytes: 2_400_000 },
});
const usual = content({
  attachments: [attachment(1, 'photo'), attachment(2, 'photo'), attachment(3, 'file')],
  money: { budget: 120_000_000, paid: 85_000_000, on: '2022-06-28' },
  people: { asked: 5, agreed: 4, arrived: 3, missing: 1, on: '2022-05-12' },
});
/** Two hundred per cent is real, and shown as such. */
const overfulfilled = content({
  targets: [
    target(1, '新建停车位约60个', { promised: 60, approximate: true, value: 120, share: 200 }),
    target(2, '修缮屋面', { kind: 'works', unit: '%', promised: 100, value: 40, share: 40, from: 'last-report' }),
  ],
  ...{ progress: shares(40, 55, 55), cooperation: null },
});
const behind = content({
  targets: [
    target(1, '改造老旧小区10个', { promised: 10, value: 1, share: 10, before: 2, fell: true, note: '上次多报1个' }),
  ],
  ...{ progress: shares(30, 18, 10), light: { kind: 'lag', rules: '1' } },
  sentence: { text: '排水改造4栋完成2栋。', corrected: true },
  explanation: { text: '', wanted: true },
  cooperation: [
    said(RIVER),
    said(JIN, {
      ...{ materials: 'late', sentence: '两次催要后才提供管线图', corrected: true, grade: 'fair' },
      facts: [{ what: '小区管线图', askedOn: '2022-05-10', dueOn: '2022-05-17', answeredOn: '2022-05-30' }],
    }),
  ],
  publicity: [{ id: taskId(401), on: '2022-06-16', channel: '“柳南发布”公众号', link: 'https://example.test/1' }],
  difficulties: [{ id: taskId(402), text: '燃气管线迁改排期未定', unit: JIN }],
});

const typedBy = [{ field: 'sentence', by: '李某', at: '2022-07-01T02:42:00.000Z' }];
const unexplained = section(2, behind, {
  light: lagging,
  version: 3,
  typed: typedBy,
  missing: [{ name: 'explanation' }],
});
const explained = section(
  2,
  { ...behind, explanation: { text: '6月连续降雨停工9天，其余2栋8月15日前完成。', wanted: true } },
  { light: lagging, version: 4, typed: typedBy },
);

const HEAD_CAN = ['report.read', 'report.submit', 'report.type'];
const draft: FilingView = {
  obligation: {
    ...{ id: REPORT, writtenOn: '2022-07-05', reminderOn: '2022-07-05', dueOn: '2022-07-05', opensOn: '2022-06-20' },
    ...{ state: 'open', overdue: false, metOn: null, late: null, counts: null },
    clause: '各牵头单位要于每季度结束后次月5日前将为民办实事项目的进展情况报送区政府办公室',
  },
  programme: { id: PROGRAMME_ID, year: 2022, title: '2022年为民办实事', number: '柳南政办〔2022〕10号' },
  ...{ unit: HOUSING, addressee: '区政府办公室', period: '2022Q2' },
  sections: [section(1, usual), unexplained, section(3, overfulfilled)],
  ...{ letterNumber: null, signer: '梁某', submission: null, receipt: null, head: true, version: 3, can: HEAD_CAN },
};
const ready: FilingView = { ...draft, sections: [section(1, usual), explained, section(3, overfulfilled)] };

/** What a section turns into, each with what may be done with it. */
const as = (of: FilingView, more: Partial<SectionView>): SectionView[] =>
  of.sections.map((each) => ({ ...each, submittedAt: '2022-07-01T03:00:00.000Z', can: [], ...more }));
const met = { ...draft.obligation, state: 'met' as const, metOn: '2022-07-01', late: false };
const submission = { at: '2022-07-01T03:00:00.000Z', by: '韦某', signedBy: null };
const submitted: FilingView = {
  ...{ ...ready, obligation: met, submission, letterNumber: '柳南住建〔2022〕31号', head: false },
  sections: as(ready, { state: 'submitted', can: ['report.accept-section', 'report.return'] }),
  can: ['report.read', 'report.accept'],
};
const sent: FilingView = {
  ...submitted,
  sections: as(ready, { state: 'submitted' }),
  ...{ head: true, can: ['report.read', 'report.withdraw'] },
};
const accepted = { state: 'accepted' as const, accepted: { on: '2022-07-06', by: '李某', hash: 'a3f1'.repeat(16) } };
const returned: FilingView = {
  ...{ ...ready, obligation: met, submission },
  sections: [
    ...as(ready, accepted).slice(0, 1),
    {
      ...explained,
      state: 'returned',
      returned: { reason: '其余2栋的完成时间与方案不一致', newDueOn: '2022-07-12', on: '2022-07-06', by: '李某' },
    },
    ...as(ready, accepted).slice(2),
  ],
};
const done: FilingView = {
  ...{ ...ready, submission, head: true, can: ['report.read'] },
  obligation: { ...met, metOn: '2022-07-08', late: true, counts: false },
  sections: as(ready, { ...accepted, can: ['report.supersede'] }),
  receipt: {
    ...{ channel: 'paper', receivedOn: '2022-07-08', receiptNumber: '收2022-91', scan: null, note: null, by: '李某' },
  },
};
const superseding: FilingView = {
  ...returned,
  sections: [
    ...as(ready, accepted).slice(0, 1),
    {
      ...explained,
      ...{ edition: 2, reason: '完成数统计有误', standing: { edition: 1, hash: 'a3f1'.repeat(16) } },
    },
    ...as(ready, accepted).slice(2),
  ],
};

const row = (at: number, name: string, seqs: readonly number[], more: Partial<FilingRow>): FilingRow => ({
  ...{ obligationId: taskId(500 + at), unit: unit(90 + at, name), state: 'missing', opensOn: '2022-06-20' },
  ...{ writtenOn: '2022-07-05', dueOn: '2022-07-05', overdue: false, metOn: null, late: null, counts: null },
  receivedBy: null,
  sections: seqs.map((seq) => ({ taskId: taskId(seq), item: item(seq), state: 'draft', edition: 1, light: null })),
  ...more,
});
const inState = (seqs: readonly number[], states: readonly SectionView['state'][]): FilingRow['sections'] =>
  seqs.map((seq, at) => ({
    ...{ taskId: taskId(seq), item: item(seq), state: states[at] ?? 'accepted' },
    ...{ edition: at === 1 ? 2 : 1, light: at === 0 ? 'ok' : 'lag' },
  }));
const board: ReportBoard = {
  programme: { id: PROGRAMME_ID, year: 2022, title: '2022年为民办实事' },
  ...{ period: '2022Q2', periods: ['2022Q2', '2022Q3', '2022Q4'] },
  items: [
    row(0, HOUSING.name, [1, 2, 3], {
      ...{ obligationId: REPORT, state: 'submitted', metOn: '2022-07-01', late: false },
      sections: inState([1, 2, 3], ['submitted', 'submitted', 'submitted']),
    }),
    row(1, '区民政局', [4], { overdue: true }),
    row(2, '区教育局', [5, 6], { state: 'begun' }),
    row(3, '太阳村镇人民政府', [10], { state: 'received', metOn: '2022-07-05', late: false, receivedBy: 'paper' }),
    row(4, '区卫生健康局', [7, 8], {
      ...{ state: 'accepted', metOn: '2022-07-08', late: true, counts: false },
      sections: inState([7, 8], []),
    }),
    row(5, '区农业农村局', [9], {
      ...{ state: 'returned', metOn: '2022-07-02', late: false },
      sections: inState([9], ['returned']),
    }),
  ],
};
const told: EvaluationView = {
  ...{ id: taskId(601), version: 1, state: 'notified', notifiedOn: '2022-07-06', dueOn: '2022-07-13' },
  ...{ answer: null, ruling: null, liftedOn: null, can: ['evaluation.answer'] },
};
const objection = '管线图5月16日已送区住建局签收，回执编号2022-31；所谓催要系补要竣工图，不在原要求之内';
const disputed: EvaluationView = {
  ...{ ...told, id: taskId(602), state: 'disputed', can: ['evaluation.settle'] },
  answer: { on: '2022-07-08', late: false, stance: 'object', words: objection, letter: null },
};
const settled: EvaluationView = {
  ...{ ...disputed, id: taskId(603), state: 'settled', can: [] },
  ruling: {
    ...{ on: '2022-07-15', outcome: 'set-aside', words: '经查收文登记，管线图按期送达', letter: null },
  },
};
const silent: EvaluationView = { ...told, id: taskId(604), state: 'unanswered', can: [] };
const lifted: EvaluationView = { ...told, id: taskId(605), state: 'lifted', liftedOn: '2022-07-20', can: [] };
const agreed: EvaluationView = {
  ...{ ...told, id: taskId(606), state: 'agreed', can: [] },
  answer: {
    ...{ on: '2022-07-14', late: true, stance: 'agree', words: '' },
    letter: { on: '2022-07-14', receiptNumber: '收2022-97', scan: null },
  },
};
type Word = CooperationList['items'][number];
const word = (seq: number, of: Word['unit'], more: Partial<Word> = {}): Word => ({
  ...{ item: item(seq), period: '2022Q2', lead: HOUSING, unit: of, materials: 'on-time', grade: null, facts: [] },
  ...{ sentence: '配合正常', accepted: true, evaluation: null },
  ...more,
});
const facts = [{ what: '小区管线图', askedOn: '2022-05-10', dueOn: '2022-05-17', answeredOn: '2022-05-30' }];
const blamed = { sentence: '两次催要后才提供管线图', materials: 'late' as const, facts };
const cooperation: CooperationList = {
  items: [
    word(2, JIN, { ...blamed, evaluation: told }),
    word(3, RIVER, { sentence: '配合不力', grade: 'poor', evaluation: disputed }),
    word(2, RIVER, { ...blamed, evaluation: settled }),
    word(1, STONE, { accepted: false }),
    word(4, STONE, { sentence: '迟迟不到场', evaluation: silent }),
    word(5, STONE, { evaluation: lifted }),
    word(6, JIN, { ...blamed, grade: 'fair', evaluation: agreed }),
  ],
};

const cell = (standing: QuarterCellView['standing'], more: Partial<QuarterCellView> = {}): QuarterCellView => ({
  ...{ obligationId: REPORT, standing, on: null, late: null, counts: null, edition: 1 },
  ...more,
});
const came = { on: '2022-07-01', late: false };
const later = { on: '2022-07-12', late: true };
const notYet = cell('not-due');
const year = (seq: number, lead: string, cells: QuarterBoard['items'][number]['cells']) => ({
  ...{ ...item(seq), lead: { id: taskId(500 + seq), name: lead }, cells },
});
const quarter = (name: string, opensOn: string, writtenOn: string, dueOn: string) => ({
  ...{ name, opensOn, writtenOn, dueOn },
});
const quarters: QuarterBoard = {
  programme: { id: PROGRAMME_ID, year: 2022, title: '2022年为民办实事' },
  periods: [
    quarter('2022Q2', '2022-06-20', '2022-07-05', '2022-07-05'),
    quarter('2022Q3', '2022-09-20', '2022-10-05', '2022-10-08'),
    quarter('2022Q4', '2022-12-21', '2023-01-05', '2023-01-05'),
  ],
  items: [
    year(1, HOUSING.name, [cell('accepted', came), cell('submitted', { on: '2022-10-08', late: false }), notYet]),
    year(2, HOUSING.name, [cell('accepted', { ...later, counts: false }), cell('returned', came), notYet]),
    year(3, HOUSING.name, [cell('correcting', { ...came, edition: 2 }), cell('open'), notYet]),
    year(4, '区民政局', [cell('accepted', later), cell('missing'), notYet]),
    year(10, '太阳村镇人民政府', [null, cell('received', { on: '2022-10-05', late: false }), notYet]),
  ],
};

const post = (role: string, person: string, units: readonly { readonly id: string; readonly name: string }[]) => ({
  ...(issuedWorld['/api/own-post'] as object),
  ...{ role, person, units, today: '2022-07-01', hats: [{ role, inPlaceOf: null }] },
});
const unitWorld = { ...issuedWorld, '/api/own-post': post('unit-head', '韦某', [HOUSING]) };
const officeWorld = { ...issuedWorld, '/api/own-post': post('gov-office', '李某', []) };
const filerWorld = { ...issuedWorld, '/api/own-post': post('liaison', '李某', [HOUSING]) };

export const SHEET = taskId(600);
const SHEET_AT = `/api/obligations/${REPORT}/report-sheet?upload=${SHEET}`;
const returnedSheet: ReturnedSheetView = {
  ...{ unread: null, faults: [], missing: 0 },
  sections: [{ taskId: taskId(2), version: 3, fields: { explanation: '6月连续降雨停工9天，其余2栋8月15日前完成。' } }],
  changes: [
    {
      ...{ item: '2', what: '为什么滞后，什么时候赶上', now: '6月连续降雨停工。' },
      ...{ then: '6月连续降雨停工9天，其余2栋8月15日前完成。' },
      meanwhile: { by: '李某', at: '2022-07-01T02:42:00.000Z' },
    },
    { item: '1', what: '“改造背街小巷6个”累计完成', now: '2个', then: '3个', meanwhile: null },
    { item: '1', what: '宣传报道', now: '（空）', then: '2022-06-16 报纸', meanwhile: null },
  ],
};
const faultySheet: ReturnedSheetView = {
  ...{ unread: null, sections: [], changes: [], missing: 1 },
  faults: [
    {
      ...{ sheet: '第1项', row: 5, column: 'D', code: 'no-figure' },
      sentence: '“约12”不是数字。请只填数字，如12、3.5',
    },
    {
      ...{ sheet: '第2项', row: 5, column: 'E', code: 'fall-note' },
      sentence: '比上次报告的2少，要在“比上次少的原因”一格写明原因',
    },
    {
      ...{ sheet: null, row: null, column: null, code: 'sheet-missing' },
      sentence: '少了第3项一张表。请用完整的填报表，不填的也留着',
    },
  ],
};

export const reportWorlds = {
  sheet: { ...unitWorld, [FILING]: draft, [SHEET_AT]: returnedSheet },
  sheetFaulty: { ...officeWorld, [FILING]: draft, [SHEET_AT]: faultySheet },
  open: { ...unitWorld, [FILING]: draft },
  ready: { ...filerWorld, [FILING]: { ...ready, head: false, can: ['report.read', 'report.type'] } },
  submitted: { ...officeWorld, [FILING]: submitted },
  sent: { ...unitWorld, [FILING]: sent },
  returned: { ...unitWorld, [FILING]: returned },
  accepted: { ...unitWorld, [FILING]: done },
  superseding: { ...unitWorld, [FILING]: superseding },
  board: { ...officeWorld, [BOARD]: board, [COOPERATION]: cooperation },
  quarters: { ...officeWorld, [QUARTERS]: quarters },
  quartersNone: { ...officeWorld, [QUARTERS]: { ...quarters, periods: [], items: [] } },
  said: {
    ...unitWorld,
    [BOARD]: { ...board, items: [] },
    [COOPERATION]: { items: [word(2, JIN, { ...blamed, evaluation: told })] },
  },
  disputed: { ...officeWorld, [BOARD]: board, [COOPERATION]: { items: [word(2, RIVER, { evaluation: disputed })] } },
  boardNone: { ...officeWorld, [BOARD]: { ...board, period: null, periods: [], items: [] } },
} as const;
