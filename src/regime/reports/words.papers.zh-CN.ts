import { type Day, yearOf } from '../../kernel/day.js';
import { fen, inPercent, inWan, partOf } from '../../kernel/money.js';
import { writtenDay } from '../../kernel/written.js';
import { zhCN as duties } from '../obligations/words.zh-CN.js';
import type { ReportPaperWords } from './words.papers.js';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const TEN = 10;
/** 一 to 九十九: no letter has more chapters. */
const inWords = (count: number): string => {
  const [tens, ones] = [Math.floor(count / TEN), count % TEN];
  const last = ones === 0 ? '' : (DIGITS[ones] ?? '');
  return tens === 0 ? (DIGITS[count] ?? '') : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${last}`;
};

const ENDS = /[。！？；]$/u;
const ended = (text: string): string => (text === '' || ENDS.test(text) ? text : `${text}。`);
const percent = (share: number): string => `${String(Math.floor(share))}%`;

const wan = (amount: number): string => `${inWan(fen(amount))}万元`;
/** To a tenth of a percent. */
const rate = (paid: number, budget: number): string => inPercent(Math.round(partOf(fen(paid), fen(budget)) / 10) * 10);
const shortDay = (on: Day): string => writtenDay['zh-CN'](on, yearOf(on));

export const zhCN: ReportPaperWords = {
  day: writtenDay['zh-CN'],
  period: duties.period,
  chapter: (number, title) => `${inWords(number)}、${title}`,
  second: (number, title) => `（${inWords(number)}）${title}`,
  and: '、',
  gap: '',
  then: '；',
  stop: '。',
  sentence: ended,
  percent,
  item: (number, title) => `第${number}项　${title}`,
  items: (numbers) => `第${numbers.join('、')}项`,
  target: ({ title, unit, value, share, note }) =>
    [
      `${title}，`,
      value === null ? '完成数未填' : `已完成${String(value)}${unit}`,
      share !== null && share > 100 ? `，为承诺的${percent(share)}` : '',
      note === '' ? '' : `（${note}）`,
    ].join(''),
  progress: ({ planned, reported, verified }) =>
    `进度${percent(reported)}（计划${percent(planned)}，已核实${percent(verified)}）`,
  behind: (points) => `，比计划少${String(points)}个百分点`,
  money: ({ budget, paid, on }) => {
    const spent = paid === 0 ? '尚未支付' : `已支付${wan(paid)}`;
    const executed = budget > 0 && paid > 0 ? `，执行${rate(paid, budget)}%` : '';
    const of = budget > 0 ? `批复预算${wan(budget)}，` : '';
    return `资金：${of}${spent}${executed}${on === null ? '' : `（截至${shortDay(on)}）`}。`;
  },
  people: ({ asked, agreed, arrived, missing }) =>
    `抽调人员：申请${String(asked)}人${agreed === asked ? '' : `，商定${String(agreed)}人`}，到位${String(arrived)}人${missing === 0 ? '' : `，未到位${String(missing)}人`}。`,
  explained: (text) => ended(`滞后说明：${text}`),
  unexplained: '滞后原因待写。',
  next: (text) => ended(`下季度：${text}`),
  publicity: (lines) => ended(`宣传报道：${lines.join('；')}`),
  published: (on, channel, link) => `${on}${channel}${link === null ? '' : `（${link}）`}`,
  attached: ({ photos, files }) => {
    const counted = [
      ...(photos === 0 ? [] : [`现场照片${String(photos)}张`]),
      ...(files === 0 ? [] : [`佐证文件${String(files)}份`]),
    ];
    return `附${counted.join('、')}。`;
  },
  difficulty: (text, asked) =>
    ended(asked === null ? `困难：${text}` : `困难：${text.replace(ENDS, '')}，请${asked}协调`),
  cooperates: (units, { materials, sentence }) =>
    ended(
      `${units}${{ 'on-time': '材料报送按时，', late: '材料报送未按时，', 'not-asked': '' }[materials]}${sentence}`,
    ),
  light: { ok: '正常', lag: '滞后', severe: '严重滞后', done: '已完成', none: '无数据' },
  state: { missing: '未报', draft: '未报', submitted: '已报，待接收', returned: '已退回', accepted: '已接收' },
  letter: {
    title: (unit, year, quarter) => `${unit}关于${String(year)}年${quarter}为民办实事项目进展情况的报告`,
    opening: (addressee) => `${addressee}：`,
    lead: (notice, items, quarter) =>
      `根据${notice}要求，现将我单位牵头的${String(items)}件实事${quarter}进展情况报告如下。`,
    cooperation: '责任单位配合情况',
    noUnits: '本单位牵头的实事没有责任单位。',
    noUnitsIn: (items) => `${items}没有责任单位。`,
    file: (unit, year, quarter) => `${unit}${String(year)}年${quarter}进展情况报告`,
  },
  summary: {
    title: (year, quarter) => `${String(year)}年${quarter}为民办实事项目进展情况汇总表`,
    asOf: (on) => `数据截至${on}。标“待接收”的，区政府办公室还没有接收。`,
    sheet: '汇总表',
    columns: [
      ...['序号', '实事', '牵头单位', '目标完成情况', '计划', '填报', '核实', '状态'],
      ...['批复预算（万元）', '已支付（万元）', '进展和说明', '下季度'],
      ...['责任单位配合情况', '宣传报道', '困难和协调', '报送'],
    ],
    late: '逾期',
    onTime: '按时',
    missing: (due) => `未报（${due}前）`,
    provisional: '待接收',
    noUnits: '无责任单位',
  },
  briefing: {
    title: (year, quarter) => `${String(year)}年${quarter}为民办实事项目进展情况汇报`,
    signed: '区政府办公室',
    lead: ({ items, units, received, accepted, quarter }) =>
      `${quarter}应报实事${String(items)}件、牵头单位${String(units)}个；已报${String(received)}个单位，已接收${String(accepted)}件。`,
    lights: (counts) => `其中${counts.map(([count, word]) => `${word}${String(count)}件`).join('，')}。`,
    chapters: {
      whole: '总体情况',
      behind: '滞后的实事',
      matters: '需要协调的事项',
      missing: '报送情况',
      cooperation: '责任单位配合情况',
      items: '各项进展',
    },
    noneBehind: '没有滞后的实事。',
    noMatters: '没有提请协调的事项。',
    noneMissing: '各牵头单位均已按时报送。',
    owes: (unit, items, due) => `${unit}（${items}）未报送，期限为${due}。`,
    lateUnit: (unit, on) => `${unit}${on}报送，逾期。`,
    leads: (unit) => `牵头单位：${unit}。`,
    marked: (text) => `${text}（待接收）`,
    goodCooperation: '各责任单位材料报送按时，配合正常。',
    columns: ['序号', '实事', '牵头单位', '填报', '计划', '状态', '说明'],
  },
};
