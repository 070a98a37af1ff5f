import type { Sentence } from '../../kernel/telling.js';

export const obligationLedgerZhCN = {
  'obligation.set': ({ fact, day }) =>
    `定下应办日期${day('written')}` +
    (fact('due') === fact('written') ? '' : `（${day('due')}含当日前不计迟）`) +
    (fact('provisional') === 'true' ? '，暂定' : ''),
  'obligation.amended': ({ fact, day }) =>
    `按更正通知${fact('by')}改动：不计迟的最后一天由${day('before.due')}变为${day('after.due')}` +
    (fact('before.unit') === fact('after.unit') ? '' : '，责任主体变更'),
  'obligation.met': ({ fact, day }) => `办结：${day('on')}${fact('late') === 'true' ? '，逾期' : ''}`,
  'obligation.voided': ({ fact }) => `按更正通知${fact('by')}不再要求`,
  'obligation.opened': ({ day }) => `到了开始办理的日子，${day('due')}（含）前不计迟`,
  'calendar.applied': ({ fact }) =>
    `按新公布的节假日安排重新推算日期：看了${fact('looked')}项，改动${fact('changed')}项`,
  'obligation.recomputed': ({ day }) =>
    `按新公布的节假日安排重新推算日期：不计迟的最后一天由${day('before.due')}变为${day('after.due')}`,
} satisfies Readonly<Record<`obligation.${string}` | `calendar.${string}`, Sentence>>;
