import type { PlanBoardWords } from './board-words.js';
import { zhCN as plan } from './words.zh-CN.js';

export const zhCN: PlanBoardWords = {
  crumb: (year) => `${String(year)}年度`,
  question: '各项实施方案到哪一步了？',
  answer: ({ items, approved, underWay, none, late }) =>
    `${String(items)}项中，已审定${String(approved)}项，在办${String(underWay)}项，未开始${String(none)}项；` +
    (late === 0 ? '没有逾期制定的。' : `逾期制定或逾期未制定的${String(late)}项。`),
  filter: '筛选实施方案',
  stateLabel: '状态',
  anyState: '全部状态',
  unitLabel: '牵头或责任单位',
  anyUnit: '全部单位',
  clear: '清除筛选',
  caption: '实施方案',
  none: '这一年没有由您办理或查看的实事。',
  nothingListed: '没有符合条件的方案。放宽一个条件，或清除筛选。',
  itemNumber: (number) => `第${number}项`,
  column: {
    item: '实事',
    state: '状态',
    countersigns: '会签',
    drawnUp: '制定',
    submitted: '报审',
    approved: '审定',
    awaits: '等谁',
  },
  standing: (state) => (state === 'none' ? '未开始' : plan.state[state]),
  edition: plan.edition,
  holds: (number) => `第${String(number)}版已审定`,
  answered: ({ unit, standing }) => `${unit}${plan.standing[standing]}`,
  tally: (standing, count) => `${plan.standing[standing]}${String(count)}`,
  nobodyAsked: '未送会签',
  noUnits: '无责任单位',
  drawnUp: '制定',
  due: '前制定',
  late: (days) => `逾期${String(days)}天`,
  notAsked: '通知未要求',
  awaited: ({ party, name }) =>
    name ??
    { lead: '牵头单位', unit: '责任单位', 'gov-office': '区政府办公室', leader: '分管领导', meeting: '区政府常务会' }[
      party
    ],
  and: '、',
  nobody: '已办完',
  sheetTitle: (programme) => `${programme}实施方案情况表`,
  sheet: '实施方案',
  sheetColumns: [
    ...['序号', '实事', '牵头单位', '状态', '版本', '会签情况', '应制定日期', '制定日期', '逾期天数'],
    ...['报审日期', '审定日期', '等谁'],
  ],
};
