import type { Sentences } from '../../kernel/telling.js';
import type { obligationLedgerZhCN } from './words.ledger.zh-CN.js';

export const obligationLedgerEn: Sentences<keyof typeof obligationLedgerZhCN> = {
  'obligation.set': ({ fact, day }) =>
    `set its day to ${day('written')}` +
    (fact('due') === fact('written') ? '' : ` (not late until ${day('due')} has passed)`) +
    (fact('provisional') === 'true' ? ', provisional' : ''),
  'obligation.amended': ({ fact, day }) =>
    `changed it by the correction ${fact('by')}: last day not late ${day('before.due')} → ${day('after.due')}` +
    (fact('before.unit') === fact('after.unit') ? '' : ', and who owes it'),
  'obligation.met': ({ fact, day }) => `met it on ${day('on')}${fact('late') === 'true' ? ', late' : ''}`,
  'obligation.voided': ({ fact }) => `ended it by the correction ${fact('by')}`,
  'obligation.opened': ({ day }) => `came due to begin; not late until ${day('due')} has passed`,
  'calendar.applied': ({ fact }) =>
    `worked out days anew from the holidays just published: ${fact('looked')} looked at, ${fact('changed')} changed`,
  'obligation.recomputed': ({ day }) =>
    `worked out its days anew from the holidays just published: last day not late ${day('before.due')} → ${day('after.due')}`,
};
