import type { Sentence } from '../../kernel/telling.js';

export const settingsLedgerZhCN = {
  'settings.changed': ({ fact }) =>
    `修改设置 ${fact('group')}/${fact('setting')}：由“${fact('from')}”改为“${fact('to')}”`,
} satisfies Readonly<Record<`settings.${string}`, Sentence>>;
