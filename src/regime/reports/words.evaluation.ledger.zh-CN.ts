import type { Sentence } from '../../kernel/telling.js';

const registered = (is: string): string => (is === 'true' ? '登记' : '');
const quarter = (period: string): string => `${period.slice(0, 4)}年第${period.slice(5)}季度报告`;

export const evaluationLedgerZhCN = {
  'evaluation.notified': ({ fact, named }) =>
    `将${quarter(fact('period'))}中${named('item')}的评价告知${named('unit')}`,
  'evaluation.answered': ({ fact, named, told }) =>
    fact('stance') === 'object'
      ? `${registered(fact('registered'))}${named('unit')}对评价提出异议：${told('answer')}`
      : `${registered(fact('registered'))}${named('unit')}认可评价`,
  'evaluation.lapsed': ({ named }) => `${named('unit')}期满未反馈，不视为认可`,
  'evaluation.settled': ({ fact, named, told }) =>
    `${registered(fact('registered'))}裁定对${named('unit')}的评价${fact('outcome') === 'stands' ? '成立' : '不予采用'}：${told('reason')}`,
  'evaluation.lifted': ({ named }) => `报告更正，对${named('unit')}的评价不再有效`,
  'evaluation.removed': ({ fact }) => `随通知紧急清除：${fact('count')}件评价答复和裁定的文字已清除`,
} satisfies Readonly<Record<`evaluation.${string}`, Sentence>>;
