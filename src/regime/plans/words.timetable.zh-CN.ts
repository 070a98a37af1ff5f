import { type Day, yearOf } from '../../kernel/day.js';
import { writtenDay } from '../../kernel/written.js';
import type { TimetableWords } from './words.timetable.js';

const dated = writtenDay['zh-CN'];
const day = (d: Day): string => dated(d, yearOf(d));

export const timetableZhCN: TimetableWords = {
  lang: 'zh-CN',
  title: (item) => `${item}施工图`,
  told: ({ nodes, from, until, due, critical }) =>
    `共${String(nodes)}个节点，自${dated(from)}至${dated(until)}；完成时间${dated(due)}。` +
    (critical.length === 0 ? '' : `关键线路：${critical.join('、')}。`),
  bar: ({ number, title, start, finish, critical, later }) =>
    `${String(number)}. ${title}，${dated(start)}${start === finish ? '' : `至${dated(finish)}`}` +
    (critical ? '，在关键线路上' : '') +
    (later === null || later === 0
      ? ''
      : later > 0
        ? `，比审定的晚${String(later)}天`
        : `，比审定的早${String(-later)}天`),
  month: (month) => `${String(month)}月`,
  year: (year) => `${String(year)}年`,
  day,
  today: '今天',
  due: '完成时间',
  critical: '关键',
  legend: { node: '节点', critical: '关键线路', baseline: '审定方案', off: '休息日' },
  curve: {
    title: (item) => `${item}计划进度与实际进度`,
    told: ({ on, planned, reported, verified }) =>
      `截至${dated(on)}，计划进度${planned}，已报进度${reported}，已核实进度${verified}。`,
    line: { planned: '计划', reported: '已报', verified: '已核实' },
  },
};
