import type { Sentence } from '../../kernel/telling.js';
import type { evidenceLedgerZhCN } from './words.ledger.zh-CN.js';

const what = (kind: string): string => (kind === 'photo' ? 'photo' : 'file');
const about = (kind: string, of: string): string =>
  kind === 'item-quarter'
    ? `quarter ${of.slice(5)} of ${of.slice(0, 4)}`
    : kind === 'change'
      ? 'proposal of a change'
      : 'report of a milestone';

export const evidenceLedgerEn: Readonly<Record<keyof typeof evidenceLedgerZhCN, Sentence>> = {
  'evidence.attached': ({ fact, told }) =>
    `attached the ${what(fact('kind'))} “${told('name')}” as evidence (${about(fact('about'), fact('of'))})${
      fact('seenBefore') === '' ? '' : '; the system said that it was used before'
    }${fact('away') === '' ? '' : '; the system said that it was taken far from the site'}`,
  'evidence.withdrawn': ({ told }) => `took back the evidence “${told('name')}”`,
  'evidence.site-put-down': ({ told }) => `put down the site “${told('name')}” by where a photo was taken`,
  'evidence.site-dropped': ({ told }) => `took back the site “${told('name')}”`,
  'evidence.removed': ({ fact }) =>
    `removed with the notice in an emergency: names, times and places of ${fact('count')} pieces of evidence are gone`,
};
