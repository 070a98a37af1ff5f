import { zhCN as obligations } from '../obligations/words.zh-CN.js';
import type { DayWords, LightWords } from './words.lights.js';
import type { LightReasonView } from './contract.lights.js';

type Nodes = Extract<LightReasonView, { readonly nodes: readonly unknown[] }>['nodes'];

const FEW = 2;
const named = (nodes: Nodes, more: (node: Nodes[number]) => string): string =>
  nodes
    .slice(0, FEW)
    .map((node) => `“${node.title}”${more(node)}`)
    .join('、') + (nodes.length > FEW ? `等${String(nodes.length)}个` : '');
const due = (day: DayWords) => (node: Nodes[number]) => `（应于${day(node.finish)}完成）`;
const missed = (day: DayWords) => (node: Nodes[number]) => (node.missed === null ? '' : `（原定${day(node.missed)}）`);

export const lightsZhCN: LightWords = {
  reason: (reason, day) => {
    switch (reason.code) {
      case 'behind':
        return reason.points > 0 ? `落后计划${String(reason.points)}个百分点` : '进度不落后于计划';
      case 'critical-overdue':
        return `关键节点逾期：${named(reason.nodes, due(day))}`;
      case 'node-overdue':
        return `节点逾期：${named(reason.nodes, due(day))}`;
      case 'recovered':
        return `曾逾期、已补完成：${named(reason.nodes, missed(day))}`;
      case 'moved':
        return `曾逾期、后经变更改期：${named(reason.nodes, missed(day))}`;
      case 'report-missing':
        return reason.reports
          .map(
            ({ period, workingDaysLate }) =>
              `${obligations.period(period)}报告逾期${String(workingDaysLate)}个工作日未报`,
          )
          .join('；');
      case 'plan-missing':
        return `实施方案应于${day(reason.due)}前制定，逾期${String(reason.workingDaysLate)}个工作日未制定`;
      case 'nothing-missed':
        return '没有节点逾期';
      case 'no-plan':
        return '实施方案尚未审定';
      case 'suspended':
        return '已暂停实施';
      case 'ended':
        return '已终止或结转';
      case 'accepted':
        return '已通过验收';
      case 'lowered': {
        const { by, reason: why, until } = reason.lowering;
        return `${by ?? ''}下调：${why}（至${day(until)}）`;
      }
    }
  },
  figures: ({ planned, reported, verified }) => `计划应完成${planned}%，已报${reported}%，已核实${verified}%`,
  noFigures: '没有可计的百分比：方案未审定，或节点未设权重',
  rule: ({ version, lagFrom, severeAbove, reportGraceWorkingDays }) =>
    `规则${version}：已报比计划落后不足${String(lagFrom)}个百分点为正常，${String(lagFrom)}至${String(severeAbove)}个（含）为滞后，超过${String(severeAbove)}个、关键节点逾期或季度报告逾期超过${String(reportGraceWorkingDays)}个工作日未报为严重滞后；关键节点逾期后补完成的保持滞后；人工只能下调`,
  said: (by, day, age) =>
    by === null
      ? `依据${day}审定的方案（${String(age)}天前），尚无节点报告`
      : `最近一次节点报告：${by}，${day}${age === 0 ? '（今天）' : `（${String(age)}天前）`}`,
  nothingSaid: '尚无进度数据',
};
