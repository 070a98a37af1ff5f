import type { Sentence } from '../../kernel/telling.js';

const registered = (is: string): string => (is === 'true' ? '登记' : '');
const late = (is: string): string => (is === 'true' ? '（超过期限）' : '');
const quarter = (period: string): string =>
  period === '' ? '' : `${period.slice(0, 4)}年第${period.slice(5)}季度报告所需`;

export const askingLedgerZhCN = {
  'request.asked': ({ fact, told, day, named }) =>
    `${registered(fact('registered'))}请${named('unit')}在${day('due')}前报送${quarter(fact('period'))}材料：${told('what')}`,
  'request.answered': ({ fact, named }) =>
    `${registered(fact('registered'))}${named('unit')}报送材料${late(fact('late'))}`,
  'request.withdrawn': ({ named }) => `撤回请${named('unit')}报送的材料`,
  'matter.raised': ({ fact, told, day, named }) =>
    `${registered(fact('registered'))}提出协调事项，请${named('unit')}在${day('due')}前答复：${told('what')}`,
  'matter.answered': ({ fact, named }) =>
    `${registered(fact('registered'))}${named('unit')}答复协调事项${late(fact('late'))}`,
  'matter.settled': ({ fact }) => `协调事项办结（${fact('outcome') === 'resolved' ? '已解决' : '未解决'}）`,
  'matter.withdrawn': ({ named }) => `撤回请${named('unit')}协调的事项`,
  'decision.recorded': ({ fact, told, day, named }) =>
    `${registered(fact('registered'))}列入督办（${told('decidedBy')}），由${named('unit')}在${day('due')}前办理：${told('what')}`,
  'decision.answered': ({ fact, named }) =>
    `${registered(fact('registered'))}${named('unit')}报告督办事项办理情况${late(fact('late'))}`,
  'decision.settled': ({ fact }) => `督办事项办结（${fact('outcome') === 'resolved' ? '已落实' : '未落实'}）`,
  'decision.withdrawn': ({ named }) => `撤销交${named('unit')}办理的督办事项`,
  'asking.removed': ({ fact }) => `随通知紧急清除：${fact('count')}件材料要求、协调事项和督办事项的文字已清除`,
} satisfies Readonly<Record<`${'request' | 'matter' | 'decision' | 'asking'}.${string}`, Sentence>>;
