import type { Sentences } from '../../kernel/telling.js';
import type { calendarLedgerZhCN } from './words.ledger.zh-CN.js';

export const calendarLedgerEn: Sentences<keyof typeof calendarLedgerZhCN> = {
  'calendar.published': ({ fact, day }) =>
    `took in the holidays of ${fact('year')} as published on ${day('published')} (version ${fact('revision')}, ` +
    `${fact('changed')} days changed)`,
};
