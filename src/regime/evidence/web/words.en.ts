import type { FilesWords } from './words.js';

const KILOBYTE = 1024;

export const en: FilesWords = {
  question: 'Which files does the system hold?',
  answer: (files) =>
    files === 0 ? 'None yet.' : `The latest ${String(files)}. What should never have come in can be removed at once.`,
  filter: 'Narrow the list of files',
  search: 'Find',
  searchHint: 'name of the file, or the beginning of its digest',
  list: 'Files held',
  none: 'No file was attached to anything yet. Those sent with notices and filings will stand here.',
  nothingFound: 'There is no such file. Try other words, or fewer.',
  file: 'File',
  size: (bytes) => `${Math.ceil(bytes / KILOBYTE).toLocaleString('en')} KB`,
  belongs: 'Belongs to',
  place: {
    notice: 'a notice that was read',
    original: 'sealed original of a notice',
    amendment: 'a correction',
    task: 'what shows how an item stands',
    obligation: 'what was filed for a duty',
    'unit-import': 'a list of units',
    'person-import': 'a list of people',
  },
  keeper: { task: 'paper by which an item was taken on', evidence: 'photos and files from the site' },
  unknown: 'held since earlier, its place was not kept',
  by: 'Sent by',
  at: 'Held since',
  act: 'Emergency removal',
  onItsPage: "Remove on its notice's page",
  heading: (name) => `Emergency removal of “${name}”`,
  goes: [
    'the file and its name; what was read from it (a list of units, the head of an original)',
    'notes, reasons and opinions that were written with it, free text in the ledger',
    'forms on their way, exports waiting to be downloaded, every upload that was not used yet',
  ],
  stays: [
    'a record of the removal: when, by whom, why, by which paper, the digest of the file',
    "the ledger's chain, which still verifies",
    'days, units, states and who signed; what people typed into items (correct it by an amendment where it must go)',
  ],
  removals: 'What was removed',
  noRemovals: 'Nothing was removed yet.',
  digest: 'Digest of the file (SHA-256)',
  what: 'What',
  aNotice: 'Notice',
  aFile: 'File',
  state: 'Files and database',
  reason: 'Why, and by which paper',
};
