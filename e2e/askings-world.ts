import type { z } from 'zod';
import type { AskingsOfItem, AskingView } from '../src/regime/reports/contract.asking.js';
import { issuedWorld, PROGRAMME_ID, taskId } from './console-world.js';

const askingId = (at: number): string => `0b6f2b1c-0000-4000-8000-0000000007${String(at).padStart(2, '0')}`;
const civil = { id: askingId(51), name: '区民政局' };
const street = { id: askingId(52), name: '柳石街道办事处' };
const gas = { id: askingId(53), name: '区住房和城乡建设局' };
const item = { id: taskId(2), seq: 2, title: '为老服务中心建设' };

const asked: AskingView = {
  ...{ id: askingId(1), version: 1, kind: 'material', item, period: '2022Q3', lead: civil, unit: street },
  ...{ what: '已改造楼栋清单和居民签字表', state: 'asked', askedOn: '2022-09-20', dueOn: '2022-09-28' },
  ...{ overdue: false, letter: null, answer: null, end: null, can: ['asking.answer', 'asking.withdraw'] },
  decidedBy: null,
};
export const overdue: AskingView = {
  ...{ ...asked, id: askingId(2), what: '资金台账', dueOn: '2022-06-28', askedOn: '2022-06-20', overdue: true },
  ...{ period: '2022Q2', can: ['asking.answer', 'asking.withdraw'] },
};
const late: AskingView = {
  ...{
    ...asked,
    id: askingId(3),
    what: '第二季度照片',
    state: 'answered',
    period: '2022Q2',
    can: ['asking.take-file'],
  },
  ...{ askedOn: '2022-06-20', dueOn: '2022-06-28' },
  answer: {
    ...{ on: '2022-07-01', late: true, words: '共12张，见附件', letter: null },
    files: [{ id: askingId(61), name: '照片说明.docx', bytes: 24_000 }],
  },
};
export const matter: AskingView = {
  ...{ ...asked, id: askingId(4), kind: 'matter', period: null, unit: gas, state: 'answered' },
  ...{ what: '燃气管线与电梯井位置冲突，请协调管线单位在9月底前迁改，否则两栋楼不能按期开工', can: ['asking.settle'] },
  letter: { on: '2022-09-20', receiptNumber: '收201', scan: null },
  answer: {
    ...{ on: '2022-09-26', late: false, words: '管线单位已进场，9月29日前完成', files: [] },
    letter: { on: '2022-09-26', receiptNumber: null, scan: 'ab'.repeat(32) },
  },
};
const settled: AskingView = {
  ...{ ...matter, id: askingId(5), state: 'settled', what: '占道审批', can: [] },
  end: { on: '2022-09-27', outcome: 'unresolved', words: '审批未下，改夜间施工' },
};
const withdrawn: AskingView = {
  ...{ ...asked, id: askingId(6), state: 'withdrawn', what: '入户照片', can: [] },
  end: { on: '2022-09-21', outcome: null, words: '已从街道微信群取得' },
};
const gone: AskingView = {
  ...{ ...late, id: askingId(7), what: '名单' },
  answer: {
    on: '2022-06-27',
    late: false,
    words: null,
    files: [{ id: askingId(62), name: null, bytes: 3 }],
    letter: null,
  },
};

export const decided: AskingView = {
  ...{ ...asked, id: askingId(8), kind: 'decision', period: null, unit: civil, decidedBy: '区政府第14次常务会' },
  ...{ what: '资金缺口由区财政先行垫付，区民政局9月30日前完成设备招标', askedOn: '2022-09-16', dueOn: '2022-09-30' },
  ...{ letter: { on: '2022-09-16', receiptNumber: '柳南政纪〔2022〕21号', scan: null }, can: ['asking.withdraw'] },
};

const items = [decided, asked, overdue, matter, late, settled, withdrawn, gone];
const ofItem = {
  ...{ items, responsibleUnits: [street], leadUnitId: civil.id, period: '2022Q3' },
  ...{ leader: '罗某', can: ['asking.ask', 'asking.decide'] },
} satisfies z.infer<typeof AskingsOfItem>;

/** What was asked of units on an item, in every state. */
export const askingsWorld = {
  ...issuedWorld,
  [`/api/tasks/${taskId(2)}/askings`]: ofItem,
  [`/api/programmes/${PROGRAMME_ID}/askings`]: { year: 2022, items },
};
export const noAskingsWorld = {
  ...issuedWorld,
  [`/api/tasks/${taskId(2)}/askings`]: { ...ofItem, items: [], responsibleUnits: [] },
  [`/api/programmes/${PROGRAMME_ID}/askings`]: { year: 2022, items: [] },
};
