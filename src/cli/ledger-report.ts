import { PLATFORM_CHAIN } from '../platform/ledger/entry.js';
import type { ChainBreak } from '../platform/ledger/verify.js';
import type { DatabaseWords } from './words/database.zh-CN.js';

/** Each broken chain with the first entry where it shows, a line each. */
export const breakLines = (breaks: readonly ChainBreak[], words: DatabaseWords): string =>
  breaks
    .map(({ districtId, seq, fault }) => {
      const chain = districtId === PLATFORM_CHAIN ? words.platformChain : words.chain(districtId);
      return `  ${chain}${words.separator}${words.atEntry(seq, fault)}\n`;
    })
    .join('');
