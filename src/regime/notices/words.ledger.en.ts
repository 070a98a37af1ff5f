import type { Sentences } from '../../kernel/telling.js';
import type { QuestionCode } from './contract.js';
import type { RemovalReason } from './contract.removal.js';
import type { RefusalCode } from './words.js';
import type { noticeLedgerZhCN } from './words.ledger.zh-CN.js';

/** What a question of the intake was about, in a word. */
const QUESTIONS: Readonly<Record<QuestionCode, string>> = {
  'unknown-unit': 'the name of a unit',
  'no-lead': 'a missing lead unit',
  'two-leads': 'more than one lead unit',
  'open-ended': 'a list of units left open',
  'no-date': 'a day that is not given',
  'ambiguous-date': 'a day that can be read two ways',
  'missing-year': 'a missing year',
  'already-past': 'a day that had passed',
  'damaged-text': 'missing or wrong characters',
  'row-count': 'the number of items',
  'sum-mismatch': 'a sum that differs',
  coverage: 'something that seems missing',
  'not-a-notice': 'whether the file is a notice',
  scanned: 'pages without text',
  classified: 'a mark of secrecy',
};
/** Why a file was not read, in a word. */
const UNREAD: Readonly<Record<RefusalCode, string>> = {
  'no-file': 'it cannot be opened',
  empty: 'it is empty',
  'too-large': 'it is too large',
  'too-many-pages': 'it has too many pages',
  'too-many-cells': 'its table is too large',
  'too-much-text': 'it holds too much text',
  'too-deep': 'it is nested too deeply',
  'archive-bomb': 'it unpacks to an enormous size',
  encrypted: 'it is encrypted',
  damaged: 'it is damaged',
  'entity-in-xml': 'it defines XML entities',
  'not-a-document': 'it is no file that can be read',
  'legacy-needs-libreoffice': 'an old format, and LibreOffice is not installed',
  'conversion-failed': 'the old format could not be converted',
  'out-of-time': 'reading took too long',
  'out-of-memory': 'reading needs too much memory',
  classified: 'it bears a mark of secrecy',
};
/** Of the fields that matter, those that differ. */
const differing = (fields: string): string =>
  [fields.includes('number') ? 'its number' : '', fields.includes('issuedOn') ? 'its day' : '']
    .filter(Boolean)
    .join(' and ');
/** Why a notice was taken out of everything, in a word. */
const REMOVALS: Readonly<Record<RemovalReason, string>> = {
  'mark-overlooked': 'its mark of secrecy was overlooked',
  'mark-missing': 'its mark of secrecy was missing',
  'classified-later': 'it was classified later',
  'not-for-here': 'it may not be handled in this system',
};
const among = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;

export const noticeLedgerEn: Sentences<keyof typeof noticeLedgerZhCN> = {
  'notice.received': () => 'received the file of a notice and began to read it',
  'notice.seen-again': () => 'received a file that was registered before',
  'notice.taken-in': ({ fact }) => `read the notice: ${fact('tasks')} items, ${fact('questions')} open questions`,
  'notice.unread': ({ fact }) => `could not read the file of the notice (${among(UNREAD, fact('code'))})`,
  'upload.refused-as-classified': () =>
    'refused a file that bears a mark of secrecy, and kept neither its name nor anything of it',
  'notice.answered': ({ fact }) => `answered a question about ${among(QUESTIONS, fact('code'))}`,
  'notice.corrected': () => 'corrected a value that was read wrongly',
  'notice.settled': () => 'settled what the notice does not say',
  'notice.checked': () => 'checked the names of units in the notice',
  'notice.submitted': () => 'sent the notice to be signed',
  'notice.returned': ({ told }) => `sent the notice back unsigned: ${told('reason')}`,
  'notice.issued': ({ fact, day, told }) =>
    fact('registered') === 'true'
      ? `registered the notice as issued on ${day('on')}, signed by ${told('signedBy')}`
      : `issued the notice on ${day('on')}, signed by ${told('signedBy')}`,
  'notice.original-added': () => 'put in a sealed original as proof',
  'notice.original-read': ({ fact }) =>
    fact('read') === 'true'
      ? 'read the head of the sealed original and compared it with the notice'
      : 'the head of the sealed original cannot be read: a person types it',
  'notice.original-typed': ({ told }) =>
    `typed the head of the sealed original: ${told('number')}, ${told('issuedOn')}, ${told('issuer')}, “${told('title')}”`,
  'notice.original-acknowledged': ({ fact, told }) =>
    `said why the sealed original differs from the notice in ${differing(fact('fields'))}: ${told('reason')}`,
  'notice.amended': ({ fact, day, told }) =>
    `registered the correction ${fact('number')} of ${day('on')}, signed by ${told('signedBy')}: ` +
    told('changes').replaceAll('\n', '; '),
  'notice.superseded': ({ fact, told }) => `laid the notice down, replaced by ${fact('by')}: ${told('reason')}`,
  'notice.reissued': ({ fact, day, told }) =>
    `registered the notice of ${day('on')}, signed by ${told('signedBy')}, in the place of ${fact('replaces')}: ` +
    `${fact('continued')} items go on, ${fact('opened')} open, ${fact('ended')} end`,
  'notice.closed': () => 'closed its year: every item is at its end and the results are public',
  'notice.archived': () => 'laid it to the files',
  'notice.removed': ({ fact }) =>
    `removed it from everything: ${among(REMOVALS, fact('reason'))}, by ${fact('paper')}; digest of the file ` +
    fact('sha256').slice(0, 12),
  'file.removed': ({ fact }) =>
    `removed a file from everything: ${among(REMOVALS, fact('reason'))}, by ${fact('paper')}; digest of the file ` +
    fact('sha256').slice(0, 12),
};
