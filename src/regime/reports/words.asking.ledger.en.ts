import type { Sentence } from '../../kernel/telling.js';
import type { askingLedgerZhCN } from './words.asking.ledger.zh-CN.js';

const registered = (is: string): string => (is === 'true' ? 'put down from paper: ' : '');
const late = (is: string): string => (is === 'true' ? ', after the last day' : '');
const quarter = (period: string): string =>
  period === '' ? '' : ` for the report of quarter ${period.slice(5)} of ${period.slice(0, 4)}`;

export const askingLedgerEn: Readonly<Record<keyof typeof askingLedgerZhCN, Sentence>> = {
  'request.asked': ({ fact, told, day, named }) =>
    `${registered(fact('registered'))}asked ${named('unit')} for material by ${day('due')}${quarter(fact('period'))}: ${told('what')}`,
  'request.answered': ({ fact, named }) =>
    `${registered(fact('registered'))}${named('unit')} sent the material asked for${late(fact('late'))}`,
  'request.withdrawn': ({ named }) => `took back what ${named('unit')} was asked for`,
  'matter.raised': ({ fact, told, day, named }) =>
    `${registered(fact('registered'))}raised a matter and asked ${named('unit')} to answer by ${day('due')}: ${told('what')}`,
  'matter.answered': ({ fact, named }) =>
    `${registered(fact('registered'))}${named('unit')} answered a matter${late(fact('late'))}`,
  'matter.settled': ({ fact }) => `settled a matter: ${fact('outcome') === 'resolved' ? 'resolved' : 'not resolved'}`,
  'matter.withdrawn': ({ named }) => `took back a matter that ${named('unit')} was asked about`,
  'decision.recorded': ({ fact, told, day, named }) =>
    `${registered(fact('registered'))}a decision of ${told('decidedBy')}, for ${named('unit')} to carry out by ${day('due')}: ${told('what')}`,
  'decision.answered': ({ fact, named }) =>
    `${registered(fact('registered'))}${named('unit')} reported on a decision${late(fact('late'))}`,
  'decision.settled': ({ fact }) =>
    `closed a decision: ${fact('outcome') === 'resolved' ? 'carried out' : 'not carried out'}`,
  'decision.withdrawn': ({ named }) => `took back a decision that ${named('unit')} was to carry out`,
  'asking.removed': ({ fact }) =>
    `removed with the notice in an emergency: the words of ${fact('count')} requests, matters and decisions are gone`,
};
