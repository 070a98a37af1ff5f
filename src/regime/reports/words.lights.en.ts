import { en as obligations } from '../obligations/words.en.js';
import type { DayWords, LightWords } from './words.lights.js';
import type { LightReasonView } from './contract.lights.js';

type Nodes = Extract<LightReasonView, { readonly nodes: readonly unknown[] }>['nodes'];

const FEW = 2;
const named = (nodes: Nodes, more: (node: Nodes[number]) => string): string =>
  nodes
    .slice(0, FEW)
    .map((node) => `“${node.title}”${more(node)}`)
    .join(', ') + (nodes.length > FEW ? ` and ${String(nodes.length - FEW)} more` : '');
const due = (day: DayWords) => (node: Nodes[number]) => ` (due ${day(node.finish)})`;
const missed = (day: DayWords) => (node: Nodes[number]) =>
  node.missed === null ? '' : ` (first due ${day(node.missed)})`;
const days = (count: number): string => `${String(count)} ${count === 1 ? 'day' : 'days'}`;
const workingDays = (count: number): string => `${String(count)} working ${count === 1 ? 'day' : 'days'}`;

export const lightsEn: LightWords = {
  reason: (reason, day) => {
    switch (reason.code) {
      case 'behind':
        return reason.points > 0 ? `${String(reason.points)} points behind the plan` : 'Not behind the plan';
      case 'critical-overdue':
        return `Critical milestones overdue: ${named(reason.nodes, due(day))}`;
      case 'node-overdue':
        return `Milestones overdue: ${named(reason.nodes, due(day))}`;
      case 'recovered':
        return `Missed and made good later: ${named(reason.nodes, missed(day))}`;
      case 'moved':
        return `Missed, and moved by a change later: ${named(reason.nodes, missed(day))}`;
      case 'report-missing':
        return reason.reports
          .map(
            ({ period, workingDaysLate }) =>
              `The report for ${obligations.period(period)} is ${workingDays(workingDaysLate)} overdue`,
          )
          .join('; ');
      case 'plan-missing':
        return `Plan due ${day(reason.due)}, not drawn up: ${String(reason.workingDaysLate)} working days late`;
      case 'nothing-missed':
        return 'No milestone is overdue';
      case 'no-plan':
        return 'The plan is not approved yet';
      case 'suspended':
        return 'Suspended';
      case 'ended':
        return 'Ended, or carried over';
      case 'accepted':
        return 'Accepted';
      case 'lowered': {
        const { by, reason: why, until } = reason.lowering;
        return `Lowered${by === null ? '' : ` by ${by}`}: ${why} (until ${day(until)})`;
      }
    }
  },
  figures: ({ planned, reported, verified }) => `Planned ${planned}%, reported ${reported}%, verified ${verified}%`,
  noFigures: 'Nothing can be counted: no approved plan, or its milestones bear no weight',
  rule: ({ version, lagFrom, severeAbove, reportGraceWorkingDays }) =>
    `Rule ${version}: on track while what is reported lies less than ${String(lagFrom)} points behind the plan, behind from ${String(lagFrom)} to ${String(severeAbove)} points, both included; far behind above that, or where a critical milestone is overdue, or a quarterly report is missing for more than ${workingDays(reportGraceWorkingDays)}. A critical milestone made good late stays behind. People can only lower a light`,
  said: (by, day, age) =>
    by === null
      ? `By the plan approved on ${day} (${days(age)} ago); no milestone was reported yet`
      : `Latest milestone report: ${by}, ${day} (${age === 0 ? 'today' : `${days(age)} ago`})`,
  nothingSaid: 'No data on progress yet',
};
