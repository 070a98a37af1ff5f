import type { Sentences } from '../../kernel/telling.js';
import type { lightLedgerZhCN } from './words.ledger.lights.zh-CN.js';

const LIGHTS: Readonly<Record<string, string>> = {
  ...{ ok: 'on track', lag: 'behind', severe: 'far behind', none: 'no data' },
};
const light = (kind: string): string => `“${LIGHTS[kind] ?? kind}”`;

export const lightLedgerEn: Sentences<keyof typeof lightLedgerZhCN> = {
  'light.lowered': ({ fact, day }) =>
    `lowered the light from ${light(fact('computed'))} to ${light(fact('to'))}, until ${day('until')}`,
  'light.lifted': ({ fact }) => `lifted the lowering of the light (${light(fact('to'))})`,
  'light.removed': ({ fact }) =>
    `the reasons for lowering ${fact('count')} lights were erased with their notice, in an emergency`,
};
