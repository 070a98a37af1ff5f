import type { Sentence } from '../../kernel/telling.js';

export const boardLedgerZhCN = {
  'ledger.exported': ({ fact }) => `导出台账（${fact('format')}）`,
  'ledger.verification-asked': ({ fact, day }) =>
    fact('seal') === '' ? '要求校验台账' : `要求校验台账，并与${day('seal')}的封存记录核对`,
  'view.saved': () => '存了一个列表视图',
  'view.removed': () => '删去一个列表视图',
} satisfies Readonly<Record<`${'ledger' | 'view'}.${string}`, Sentence>>;
