import type { Sentences } from '../../kernel/telling.js';
import type { boardLedgerZhCN } from './words.ledger.zh-CN.js';

export const boardLedgerEn: Sentences<keyof typeof boardLedgerZhCN> = {
  'ledger.exported': ({ fact }) => `exported the ledger (${fact('format')})`,
  'ledger.verification-asked': ({ fact, day }) =>
    fact('seal') === ''
      ? 'had the ledger verified'
      : `had the ledger verified, and compared with the seal of ${day('seal')}`,
  'view.saved': () => 'kept a view of a list',
  'view.removed': () => 'removed a view of a list',
};
