import type { Sentence } from '../../kernel/telling.js';

const LIGHTS: Readonly<Record<string, string>> = { ok: '正常', lag: '滞后', severe: '严重滞后', none: '无数据' };
const light = (kind: string): string => `“${LIGHTS[kind] ?? kind}”`;

export const lightLedgerZhCN = {
  'light.lowered': ({ fact, day }) =>
    `将进度灯由${light(fact('computed'))}下调为${light(fact('to'))}，至${day('until')}`,
  'light.lifted': ({ fact }) => `撤销对进度灯的下调（${light(fact('to'))}）`,
  'light.removed': ({ fact }) => `随通知紧急清除：${fact('count')}次下调的理由已清除`,
} satisfies Readonly<Record<`light.${string}`, Sentence>>;
