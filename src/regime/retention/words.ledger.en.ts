import type { Sentences } from '../../kernel/telling.js';
import type { retentionLedgerZhCN } from './words.ledger.zh-CN.js';

export const retentionLedgerEn: Sentences<keyof typeof retentionLedgerZhCN> = {
  'retention.erased': ({ fact }) =>
    `erased what had had its time: ${fact('accessDays')} access records, contact data of ${fact('leaverDays')} people ` +
    `who left, ${fact('draftDays')} fields of forms, ${fact('deliveryDays')} delivery results`,
};
