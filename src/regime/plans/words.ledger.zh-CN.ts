import type { Sentence } from '../../kernel/telling.js';

export const planLedgerZhCN = {
  'plan.begun': () => '开始编制实施方案',
  'plan.removed': ({ fact }) => `随通知清除${fact('count')}份实施方案的文字`,
} satisfies Readonly<Record<string, Sentence>>;
