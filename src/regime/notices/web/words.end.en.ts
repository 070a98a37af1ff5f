import { counted } from '../../../kernel/counted.js';
import type { EndWords } from './words.end.js';

export const endEn: EndWords = {
  standing: {
    superseded: 'Replaced by a notice that was printed anew; it is corrected no more.',
    closed: 'Its year is closed; it is corrected no more.',
    archived: 'In the files: it is there to be read.',
  },
  supersession: 'Replacement',
  supersessionNote: 'Both notices stay and can be read',
  replaces: 'Replaced',
  replacedBy: 'Replaced; the notice that stands is',
  became: ({ continued, ended }) => `${counted(continued, 'item goes', 'items go')} on, ${String(ended)} ended.`,
  reason: (reason) => `Reason: ${reason}`,
  sameYear: (number) => `A notice of this year stands already: ${number}.`,
  supersede: 'Let it replace that one',
  alongside: 'A further list: both go on',
  alongsideLead: (number) =>
    `It will stand beside ${number}: each keeps its own items. If it was printed in its place, close this and let it replace that one.`,
  close: {
    heading: 'Close the year',
    note: 'Possible once every item is at its end and the results are public',
    itemsOpen: (rows) => `${counted(rows.length, 'item is', 'items are')} not at the end: ${rows.join(', ')}`,
    publicationOpen: 'The results are not put down as public; due',
    ready: 'Every item is at its end and the results are public. Once closed it is corrected no more and can be filed.',
    act: 'Close the year',
  },
  archive: {
    heading: 'Lay it to the files',
    note: 'It can be read from then on, and is found among the filed ones, not in the list of notices',
    act: 'Lay it to the files',
  },
  atWork: 'At work',
  archived: 'In the files',
  noneArchived: 'No notice is in the files yet.',
};
