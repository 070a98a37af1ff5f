import type { Sentences } from '../../kernel/telling.js';
import { en } from './words.en.js';
import type { changeLedgerZhCN } from './words.ledger.zh-CN.js';

const kinds: Readonly<Record<string, string>> = en.kind;
const kindOf = (kind: string): string => kinds[kind] ?? kind;
const registered = (is: string): string => (is === 'true' ? 'registered: ' : '');
const by = (whose: string): string => (whose === 'executive-meeting' ? 'the executive meeting' : 'the deputy leader');
const numbered = (number: string): string => (number === '' ? '' : `, ${number}`);

export const changeLedgerEn: Sentences<keyof typeof changeLedgerZhCN> = {
  'change.proposed': ({ fact, told, day, named }) =>
    `${registered(fact('registered'))}proposed a change: ${kindOf(fact('kind'))}${
      fact('now') === '' ? '' : `, ${day('was')} → ${day('now')}`
    }${fact('lead') === '' ? '' : `, led by ${named('lead')}`}${
      fact('responsible') === '' ? '' : `, responsible: ${named('responsible')}`
    }; ${told('rationale')}`,
  'change.countersign-requested': ({ named }) => `asked ${named('units')} to countersign the change`,
  'change.countersigned': ({ fact, named }) =>
    `${registered(fact('registered'))}${named('unit')} ${fact('agrees') === 'true' ? 'agreed to' : 'objected to'} the change`,
  'change.submitted': ({ fact }) =>
    `sent the change (${kindOf(fact('kind'))}) up to ${fact('major') === 'true' ? 'the executive meeting' : 'the deputy leader'}`,
  'change.escalated': () => 'took the change to the executive meeting',
  'change.approved': ({ fact }) =>
    `${registered(fact('registered'))}${by(fact('by'))} approved the change (${kindOf(fact('kind'))}${numbered(fact('number'))})`,
  'change.rejected': ({ fact }) =>
    `${registered(fact('registered'))}${by(fact('by'))} rejected the change (${kindOf(fact('kind'))}${numbered(fact('number'))})`,
  'change.withdrawn': ({ fact }) => `withdrew the change (${kindOf(fact('kind'))})`,
  'change.succeeded': ({ named }) => `carried on by ${named('successor')}`,
  'change.removed': ({ fact }) => `removed the words of ${fact('count')} changes with their notice`,
};
