import { dayOfMonthOf, monthOf, type Day } from '../../kernel/day.js';
import type { ProgressReport, TargetReport } from './rules/content.js';
import type { Proposing } from './rules/prefill.js';

const shortDay = (on: Day): string => `${String(monthOf(on))}月${String(dayOfMonthOf(on))}日`;

const reached = ({ kind, title, value, unit }: TargetReport): string =>
  kind === 'figure'
    ? `${title}，已完成${String(value)}${unit}`
    : value === 100
      ? `${title}已完成`
      : `${title}完成${String(value)}%`;

const share = ({ reported, planned }: ProgressReport): string =>
  `填报进度${String(reported.percent)}%，计划${String(planned.percent)}%`;

/** The words in which a section is proposed. The report is an official paper: Chinese, whatever the page speaks. */
export const proposals: Proposing = {
  sentence: (targets, progress) => {
    const said = targets.filter(({ value }) => value !== null).map(reached);
    const parts = [...(said.length > 0 ? [said.join('；')] : []), ...(progress ? [share(progress)] : [])];
    return parts.length === 0 ? '' : `${parts.join('。')}。`;
  },
  next: (nodes, standing) => {
    if (standing === 'no-plan') return '制定并报审实施方案。';
    if (standing === 'all-met') return '各节点已完成，做好验收准备。';
    const late = nodes.late.map(({ title, finish }) => `“${title}”（应于${shortDay(finish)}完成）`).join('、');
    const coming = nodes.coming.map(({ title, finish }) => `${title}${shortDay(finish)}`).join('，');
    const said = [...(late === '' ? [] : [`补完${late}`]), ...(coming === '' ? [] : [coming])];
    return said.length === 0 ? '' : `${said.join('；')}。`;
  },
  cooperation: '配合正常',
};
