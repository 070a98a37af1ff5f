import type { Sentences } from '../../kernel/telling.js';
import type { settingsLedgerZhCN } from './words.ledger.zh-CN.js';

export const settingsLedgerEn: Sentences<keyof typeof settingsLedgerZhCN> = {
  'settings.changed': ({ fact }) =>
    `changed the setting ${fact('group')}/${fact('setting')} from “${fact('from')}” to “${fact('to')}”`,
};
