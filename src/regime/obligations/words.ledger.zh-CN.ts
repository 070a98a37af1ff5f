import type { Sentence } from '../../kernel/telling.js';

export const obligationLedgerZhCN = {
  'obligation.set': ({ fact, day }) =>
    `定下应办日期${day('written')}` +
    (fact('due') === fact('written') ? '' : `（${day('due')}含当日前不计迟）`) +
    (fact('provisional') === 'true' ? '，暂定' : ''),
  'obligation.amended': ({ fact, day }) =>
    `按${fact('by')}改动：不计迟的最后一天${
      fact('before.due') === fact('after.due')
        ? `仍为${day('after.due')}`
        : `由${day('before.due')}变为${day('after.due')}`
    }` + (fact('before.unit') === fact('after.unit') ? '' : '，责任主体变更'),
  'obligation.met': ({ fact, day }) => `办结：${day('on')}${fact('late') === 'true' ? '，逾期' : ''}`,
  'obligation.voided': ({ fact }) => `按${fact('by')}不再要求`,
  'obligation.reopened': ({ day }) => `重新列为应办，不计迟的最后一天${day('due')}`,
  'obligation.moved': ({ fact, named, day }) =>
    fact('before.unit') === fact('after.unit')
      ? `并入承继来的实事，仍由${named('after.unit')}办，不计迟的最后一天${day('due')}`
      : `改由${named('after.unit')}办（原为${named('before.unit')}），不计迟的最后一天仍为${day('due')}`,
  'obligation.merged': ({ named }) => `并入${named('unit')}的同一事项，合并办理`,
  'obligation.removed': ({ fact }) => `随通知紧急清除：${fact('count')}项应办事项引用的文字已清除`,
  'obligation.opened': ({ day }) => `到了开始办理的日子，${day('due')}（含）前不计迟`,
  'calendar.applied': ({ fact }) =>
    `按新公布的节假日安排重新推算日期：看了${fact('looked')}项，改动${fact('changed')}项`,
  'obligation.recomputed': ({ day }) =>
    `按新公布的节假日安排重新推算日期：不计迟的最后一天由${day('before.due')}变为${day('after.due')}`,
  'receipt.registered': ({ fact, day }) =>
    fact('channel') === 'unit'
      ? `单位自行登记方案制定：方案落款${day('drawnUpOn')}` +
        (fact('receiptNumber') === '' ? '' : `，文号${fact('receiptNumber')}`)
      : `登记收到：${day('receivedOn')}收` +
        (fact('drawnUpOn') === '' ? '' : `，方案落款${day('drawnUpOn')}`) +
        (fact('receiptNumber') === '' ? '' : `，收文编号${fact('receiptNumber')}`),
  'receipt.corrected': ({ day }) => `更正收文登记：${day('receivedOn')}收`,
  'receipt.withdrawn': () => '撤回收文登记，重新列为应办',
  'ruling.proposed': ({ fact }) => `提出迟报认定：${fact('counts') === 'true' ? '计' : '不计'}`,
  'ruling.confirmed': ({ fact, day }) =>
    `确认迟报认定：${fact('counts') === 'true' ? '计' : '不计'}` +
    (fact('paper.signedOn') === '' ? '' : `，依据${day('paper.signedOn')}签批的纸件`),
  'ruling.declined': () => '不同意迟报认定',
  'ruling.superseded': () => '迟报认定由后来的认定替代',
  'obligation.urged': ({ fact }) => (fact('by') === 'telephone' ? '已电话催办' : '催办'),
  'urging.answered': () => '答复催办',
} satisfies Readonly<Record<`${'obligation' | 'calendar' | 'receipt' | 'ruling' | 'urging'}.${string}`, Sentence>>;
