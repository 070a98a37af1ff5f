import type { Sentences } from '../../kernel/telling.js';
import type { obligationLedgerZhCN } from './words.ledger.zh-CN.js';

export const obligationLedgerEn: Sentences<keyof typeof obligationLedgerZhCN> = {
  'obligation.set': ({ fact, day }) =>
    `set its day to ${day('written')}` +
    (fact('due') === fact('written') ? '' : ` (not late until ${day('due')} has passed)`) +
    (fact('provisional') === 'true' ? ', provisional' : ''),
  'obligation.amended': ({ fact, day }) =>
    `changed it by ${fact('by')}: last day not late ${
      fact('before.due') === fact('after.due')
        ? `still ${day('after.due')}`
        : `${day('before.due')} → ${day('after.due')}`
    }` + (fact('before.unit') === fact('after.unit') ? '' : ', and who owes it'),
  'obligation.met': ({ fact, day }) => `met it on ${day('on')}${fact('late') === 'true' ? ', late' : ''}`,
  'obligation.voided': ({ fact }) => `ended it by ${fact('by')}`,
  'obligation.reopened': ({ day }) => `owed it again, last day not late ${day('due')}`,
  'obligation.moved': ({ fact, named, day }) =>
    fact('before.unit') === fact('after.unit')
      ? `took in the items that ${named('after.unit')} came to; last day not late still ${day('due')}`
      : `passed it from ${named('before.unit')} to ${named('after.unit')}; last day not late still ${day('due')}`,
  'obligation.merged': ({ named }) => `joined it with what ${named('unit')} owes already`,
  'obligation.removed': ({ fact }) => `removed what ${fact('count')} duties quoted, with their notice`,
  'obligation.opened': ({ day }) => `came due to begin; not late until ${day('due')} has passed`,
  'calendar.applied': ({ fact }) =>
    `worked out days anew from the holidays just published: ${fact('looked')} looked at, ${fact('changed')} changed`,
  'obligation.recomputed': ({ day }) =>
    `worked out its days anew from the holidays just published: last day not late ${day('before.due')} → ${day('after.due')}`,
  'receipt.registered': ({ fact, day }) =>
    fact('channel') === 'unit'
      ? `put down that its own plan was drawn up on ${day('drawnUpOn')}` +
        (fact('receiptNumber') === '' ? '' : `, document ${fact('receiptNumber')}`)
      : `registered it as received on ${day('receivedOn')}` +
        (fact('drawnUpOn') === '' ? '' : `, drawn up on ${day('drawnUpOn')}`) +
        (fact('receiptNumber') === '' ? '' : `, receipt ${fact('receiptNumber')}`),
  'receipt.corrected': ({ day }) => `put its receipt right: received on ${day('receivedOn')}`,
  'receipt.withdrawn': () => 'took its receipt back, so that it is owed again',
  'ruling.proposed': ({ fact }) =>
    `proposed that its lateness ${fact('counts') === 'true' ? 'counts' : 'does not count'}`,
  'ruling.confirmed': ({ fact, day }) =>
    `confirmed that its lateness ${fact('counts') === 'true' ? 'counts' : 'does not count'}` +
    (fact('paper.signedOn') === '' ? '' : `, by the paper signed on ${day('paper.signedOn')}`),
  'ruling.declined': () => 'declined the ruling on its lateness',
  'ruling.superseded': () => 'replaced the ruling on its lateness by a later one',
  'obligation.urged': ({ fact }) => (fact('by') === 'telephone' ? 'urged by telephone' : 'urged'),
  'urging.answered': () => 'answered the urging',
};
