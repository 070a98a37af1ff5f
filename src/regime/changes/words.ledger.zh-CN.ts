import type { Sentence } from '../../kernel/telling.js';
import { zhCN } from './words.zh-CN.js';

const kinds: Readonly<Record<string, string>> = zhCN.kind;
const kindOf = (kind: string): string => kinds[kind] ?? kind;
const registered = (is: string): string => (is === 'true' ? '登记' : '');
const by = (whose: string): string => (whose === 'executive-meeting' ? '区政府常务会' : '分管领导');
const numbered = (number: string): string => (number === '' ? '' : `，文号${number}`);

export const changeLedgerZhCN = {
  'change.proposed': ({ fact, told, day, named }) =>
    `${registered(fact('registered'))}提出变更：${kindOf(fact('kind'))}${
      fact('now') === '' ? '' : `，${day('was')} → ${day('now')}`
    }${fact('lead') === '' ? '' : `，牵头单位${named('lead')}`}${
      fact('responsible') === '' ? '' : `，责任单位${named('responsible')}`
    }；${told('rationale')}`,
  'change.countersign-requested': ({ named }) => `请${named('units')}会签变更`,
  'change.countersigned': ({ fact, named }) =>
    `${registered(fact('registered'))}${named('unit')}${fact('agrees') === 'true' ? '同意' : '不同意'}变更`,
  'change.submitted': ({ fact }) =>
    `变更报${fact('major') === 'true' ? '区政府常务会审议' : '分管领导审定'}（${kindOf(fact('kind'))}）`,
  'change.escalated': () => '变更提请区政府常务会审议',
  'change.approved': ({ fact }) =>
    `${registered(fact('registered'))}${by(fact('by'))}同意变更（${kindOf(fact('kind'))}${numbered(fact('number'))}）`,
  'change.rejected': ({ fact }) =>
    `${registered(fact('registered'))}${by(fact('by'))}不同意变更（${kindOf(fact('kind'))}${numbered(fact('number'))}）`,
  'change.withdrawn': ({ fact }) => `撤回变更申请（${kindOf(fact('kind'))}）`,
  'change.succeeded': ({ named }) => `结转后由${named('successor')}接续`,
  'change.removed': ({ fact }) => `随通知紧急清除：${fact('count')}份变更的文字已清除`,
} satisfies Readonly<Record<`change.${string}`, Sentence>>;
