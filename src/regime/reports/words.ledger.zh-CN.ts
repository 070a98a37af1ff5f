import type { Sentence } from '../../kernel/telling.js';

const numbered = (number: string): string => (number === '' ? '' : `，文号${number}`);

export const reportLedgerZhCN = {
  'report.submitted': ({ fact, named }) =>
    `报送${fact('period')}进展情况报告（${named('items')}）${numbered(fact('letterNumber'))}`,
  'report.resubmitted': ({ fact, named }) => `重新报送${fact('period')}进展情况报告（${named('items')}）`,
  'report.received': ({ fact, day }) => `代收${fact('period')}进展情况报告，${day('receivedOn')}收到`,
  'report.entered': ({ fact, named }) => `录入${fact('period')}收到的进展情况报告（${named('items')}）`,
  'report.withdrawn': ({ fact }) => `撤回${fact('period')}进展情况报告`,
  'report.taken-back': ({ fact }) => `收文登记撤回，${fact('period')}进展情况报告恢复为草稿`,
  'report.accepted': ({ fact, named }) => `接收${fact('period')}进展情况报告（${named('items')}）`,
  'report.returned': ({ fact, named, told, day }) =>
    `退回${fact('period')}进展情况报告（${named('items')}），${day('newDueOn')}前重报：${told('reason')}`,
  'report.superseded': ({ fact, named, told }) =>
    `更正已接收的${fact('period')}进展情况报告（${named('items')}），另起第${fact('edition')}稿：${told('reason')}`,
  'report.removed': ({ fact }) => `随通知紧急清除${fact('count')}份进展情况报告的内容`,
} satisfies Record<string, Sentence>;
