import type { LedgerFileWords } from './words.files.zh-CN.js';

export const ledgerFileEn: LedgerFileWords = {
  name: 'ledger',
  columns: [
    { heading: 'No.', width: 8 },
    { heading: 'Time (UTC)', width: 24 },
    { heading: 'Who', width: 16 },
    { heading: 'As', width: 20 },
    { heading: 'Units', width: 20 },
    { heading: 'For', width: 16 },
    { heading: 'Did what', width: 50 },
    { heading: 'To what', width: 50 },
    { heading: 'Why', width: 30 },
    { heading: 'From (network address)', width: 22 },
    { heading: 'Event', width: 24 },
    { heading: 'Brought about by no.', width: 20 },
    { heading: 'Digest', width: 10 },
    { heading: 'Hash', width: 66 },
    { heading: 'Hash of the entry before', width: 66 },
  ],
};
