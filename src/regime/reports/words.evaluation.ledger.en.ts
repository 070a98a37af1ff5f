import type { Sentence } from '../../kernel/telling.js';
import type { evaluationLedgerZhCN } from './words.evaluation.ledger.zh-CN.js';

const registered = (is: string): string => (is === 'true' ? 'put down from paper: ' : '');
const quarter = (period: string): string => `quarter ${period.slice(5)} of ${period.slice(0, 4)}`;

export const evaluationLedgerEn: Readonly<Record<keyof typeof evaluationLedgerZhCN, Sentence>> = {
  'evaluation.notified': ({ fact, named }) =>
    `told ${named('unit')} what the report of ${quarter(fact('period'))} says of it on ${named('item')}`,
  'evaluation.answered': ({ fact, named, told }) =>
    fact('stance') === 'object'
      ? `${registered(fact('registered'))}${named('unit')} objected to what is said of it: ${told('answer')}`
      : `${registered(fact('registered'))}${named('unit')} agreed to what is said of it`,
  'evaluation.lapsed': ({ named }) => `${named('unit')} did not answer in its days, which admits nothing`,
  'evaluation.settled': ({ fact, named, told }) =>
    `${registered(fact('registered'))}ruled that what is said of ${named('unit')} ${fact('outcome') === 'stands' ? 'stands' : 'is not used'}: ${told('reason')}`,
  'evaluation.lifted': ({ named }) => `what was said of ${named('unit')} holds no more: the report was corrected`,
  'evaluation.removed': ({ fact }) =>
    `removed with the notice in an emergency: the words of ${fact('count')} answers and rulings on units are gone`,
};
