import type { ReportBoardWords } from './words.board.js';

export const boardZhCN: ReportBoardWords = {
  crumb: (year) => `${String(year)}年为民办实事`,
  question: (period) => `${period}谁还没报？`,
  none: {
    question: '哪个季度要报告？',
    why: '这一年度没有要报送的季度报告。下达实事以后，每季度结束前10天开始填报。',
  },
  answer: ({ units, items, missing, overdue, waiting, accepted }) =>
    [
      `${String(units)}个单位应报${String(items)}件：`,
      missing === 0
        ? '都已报送'
        : `${String(missing)}个单位没报${overdue === 0 ? '' : `（${String(overdue)}个已逾期）`}`,
      waiting === 0 ? '' : `，${String(waiting)}件待接收`,
      accepted === 0 ? '' : `，${String(accepted)}件已接收`,
      '。',
    ].join(''),
  saidOfUs: {
    question: (period) => `${period}牵头单位怎么评价本单位？`,
    answer: '本单位没有牵头的实事，不用报送；下面是各牵头单位报告中对本单位的评价。',
  },
  periods: '季度',
  caption: (shown, all) =>
    shown === all ? `${String(all)}个牵头单位` : `${String(all)}个牵头单位中的${String(shown)}个`,
  column: { unit: '牵头单位', state: '状态', items: '各项', due: '期限', came: '报送', act: '办理' },
  state: {
    missing: '没报',
    begun: '填报中',
    received: '已收到来文，内容待录入',
    submitted: '已报，待接收',
    returned: '有退回',
    accepted: '已接收',
  },
  overdue: '逾期未报',
  lastDay: '最后一日',
  onTime: '按时',
  late: '逾期',
  counts: (counts) => (counts ? '计入' : '不计'),
  here: '系统内提交',
  item: (number) => `第${number}项`,
  edition: (edition) => `第${String(edition)}版`,
  acceptAll: '全部接收',
  acceptOf: (unit) => `全部接收${unit}的报告`,
  filter: {
    label: '筛选',
    search: '查找',
    searchHint: '单位或实事，可用拼音首字母',
    showLabel: '报送情况',
    anyStanding: '全部',
    show: { 'not-reported': '没报的（含填报中）', overdue: '逾期未报', late: '逾期报送', 'on-time': '按时报送' },
    unitLabel: '牵头单位',
    anyUnit: (count) => `全部${String(count)}个`,
    clear: '清除条件',
  },
  nothingListed: '没有符合条件的单位。可以放宽或清除条件。',
  sheetTitle: (year, period) => `${String(year)}年为民办实事项目${period}报送情况`,
  sheet: '报送情况',
  sheetColumn: {
    ...{ unit: '牵头单位', state: '状态', items: '各项', due: '期限', lastDay: '最后一日', came: '报送日期' },
    ...{ inTime: '是否按时', counts: '逾期是否计入', channel: '报送方式' },
  },
  outputs: {
    heading: '本季度的材料',
    note: '取自已接收的各项；已报未接收的，标明“待接收”。',
    summary: '汇总表（Excel）',
    briefing: '进展情况汇报（Word）',
  },
  cooperation: {
    heading: '责任单位配合情况',
    note: '各单位只看到说自己的。评价不好的，报告接收后告知该单位；不答复不视为认可。',
    none: '本季度还没有提交的评价。',
    caption: (count) => `${String(count)}条`,
    column: { unit: '责任单位', item: '实事', said: '牵头单位的说法', grade: '评价', state: '状态和答复' },
    fact: { asked: '提出', due: '期限', answered: '答复', unanswered: '未答复' },
    accepted: '已接收',
    pending: '待接收',
    of: (number, title) => `第${number}项　${title}`,
  },
};
