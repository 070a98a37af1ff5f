import type { Sentence } from '../../kernel/telling.js';

export const calendarLedgerZhCN = {
  'calendar.published': ({ fact, day }) =>
    `登记${fact('year')}年放假安排（${day('published')}公布，第${fact('revision')}版，改动${fact('changed')}天）`,
} satisfies Readonly<Record<`calendar.${string}`, Sentence>>;
