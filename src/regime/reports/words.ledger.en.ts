import type { Sentences } from '../../kernel/telling.js';
import type { reportLedgerZhCN } from './words.ledger.zh-CN.js';

const numbered = (number: string): string => (number === '' ? '' : `, ${number}`);

export const reportLedgerEn: Sentences<keyof typeof reportLedgerZhCN> = {
  'report.submitted': ({ fact, named }) =>
    `submitted the report for ${fact('period')} (${named('items')}${numbered(fact('letterNumber'))})`,
  'report.resubmitted': ({ fact, named }) => `submitted the report for ${fact('period')} again (${named('items')})`,
  'report.received': ({ fact, day }) =>
    `received the report for ${fact('period')} on ${day('receivedOn')} on behalf of the unit`,
  'report.entered': ({ fact, named }) => `entered the report received for ${fact('period')} (${named('items')})`,
  'report.withdrawn': ({ fact }) => `took the report for ${fact('period')} back`,
  'report.taken-back': ({ fact }) =>
    `made the report for ${fact('period')} a draft again, its receipt being taken back`,
  'report.accepted': ({ fact, named }) => `accepted the report for ${fact('period')} (${named('items')})`,
  'report.returned': ({ fact, named, told, day }) =>
    `returned the report for ${fact('period')} (${named('items')}) until ${day('newDueOn')}: ${told('reason')}`,
  'report.superseded': ({ fact, named, told }) =>
    `began edition ${fact('edition')} of the accepted report for ${fact('period')} (${named('items')}): ${told('reason')}`,
  'report.removed': ({ fact }) => `removed the words of ${fact('count')} reports with their notice`,
};
