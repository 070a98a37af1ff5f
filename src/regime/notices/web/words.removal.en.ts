import type { RemovalWords } from './words.removal.js';

export const removalEn: RemovalWords = {
  held: 'Files held',
  act: 'Emergency removal',
  heading: 'Remove this notice from everything',
  lead: 'For secret content that slipped in. Nobody will be able to see it any more, and it cannot be taken back.',
  goes: 'Removed',
  goesList: (issued) => [
    'the file, its name, the text that was read and every answer',
    ...(issued ? ['titles, contents and targets of the items, clauses quoted in duties, corrections'] : []),
    'forms on their way, free text in the ledger, exports waiting to be downloaded',
  ],
  stays: 'Kept',
  staysList: [
    'a record of the removal: when, by whom, why, by which paper, the digest of the file',
    "the ledger's chain, which still verifies",
    'units, days and states',
  ],
  outside:
    "Backups made before, printed copies and files on people's computers are not reached: see to them afterwards.",
  reason: 'Why',
  reasons: {
    'mark-overlooked': 'It bears a mark of secrecy that was overlooked',
    'mark-missing': 'It should have borne a mark and did not',
    'classified-later': 'It was classified later',
    'not-for-here': 'Other content that may not be handled in this system',
  },
  paper: 'By which paper',
  paperHint:
    'The number of the paper that asks for the removal, such as 柳南保函〔2022〕3号; no word of what is removed',
  confirm: (word) => `Type “${word}”`,
  confirmHint: 'So that nobody does this by a slip',
  word: 'REMOVE',
  final: 'Remove everything',
  removed: '(content removed in an emergency)',
  question: 'Where is this notice?',
  answer: 'Its content was removed in an emergency and is nowhere in the system. This is the record of the removal.',
  at: 'Removed',
  by: 'By',
  digest: 'Digest of the file',
  bytes: (bytes) => `SHA-256; the file had ${String(bytes)} bytes`,
  cleaning: 'Files and database',
  cleanedState: ({ progress, cleanedAt, leftOver }) => {
    if (progress !== null) return `Being cleaned, ${String(progress)} % done; no page shows anything of it already`;
    if (cleanedAt === null) return 'Not clean yet: the system administrator must see to it';
    return leftOver === 'log' ? "Clean; the database's log is its administrator's to clean" : 'Clean';
  },
  todo: 'What is left to do',
  todoList: (leftOver) => [
    'Backups: the system administrator runs shishi backup clean on each older file',
    'Printed copies, downloads and papers sent out: call them back by the rules of secrecy',
    ...(leftOver === null ? [] : ['Database: its administrator cleans it as docs/how-to/removal.md says']),
  ],
  toProgramme: "To the year's items",
  line: 'The notice behind this was removed in an emergency: titles, contents and quoted clauses are gone; units, days and states stay.',
  toRecord: 'Record of the removal',
};
