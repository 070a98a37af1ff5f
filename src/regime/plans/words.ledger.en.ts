import type { Sentences } from '../../kernel/telling.js';
import type { planLedgerZhCN } from './words.ledger.zh-CN.js';

export const planLedgerEn: Sentences<keyof typeof planLedgerZhCN> = {
  'plan.begun': () => 'began the implementation plan',
  'plan.removed': ({ fact }) => `removed the words of ${fact('count')} plans with their notice`,
};
