import { writtenParts } from '../kernel/written.js';
import { counted } from '../kernel/counted.js';
import type { WebWords } from './words.js';

const days = (count: number): string => counted(count, 'day');

export const en: WebWords = {
  problem: {
    heading: 'This was not done',
    page: 'This page could not be read',
    fields: (count) => (count === 1 ? '1 field needs attention' : `${String(count)} fields need attention`),
    clause: 'Basis: ',
    request: 'Request number',
    retry: 'Try again',
    offline:
      'The server cannot be reached. Nothing was changed; what you typed is still on this page. Try again later.',
    unreadable:
      'The answer of the server makes no sense; it may be changing its version. Reload the page and try again.',
  },
  loading: 'Loading …',
  standing: {
    saved: 'Saved.',
    saving: 'Saving …',
    offline: 'No connection: kept in this browser, and sent once you are back online.',
    clash: 'Two texts for one place: choose which stays',
    refused: 'Not saved: please correct it.',
  },
  clash: {
    theirs: (name) => `What ${name ?? 'somebody else'} has just written`,
    elsewhere: 'What you wrote in another window',
    mine: 'What you wrote here',
    keepMine: 'Keep mine',
    keepTheirs: 'Keep theirs',
    keepElsewhere: 'Keep what the other window has',
  },
  sending: (percent) => `${String(percent)}% sent. Should the line break, the rest goes on from there.`,
  readingFile: 'Sending and reading …',
  close: 'Close',
  correct: 'Correct',
  required: 'Please fill this in',
  sortedUp: 'ascending',
  sortedDown: 'descending',
  sortBy: 'Sort by',
  ownOrder: 'as listed',
  sortUp: 'Sort ascending',
  sortDown: 'Sort descending',
  exportListed: (count) => `Export the ${String(count)} listed (Excel)`,
  paragraph: (sentences) => sentences.filter((each) => each !== '').join(' '),
  comma: ', ',
  aside: (text) => ` (${text})`,
  labelled: (label) => `${label}: `,
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  day: writtenParts.en,
  dayRemark: (weekday, kind) =>
    ` (${weekday}${kind === 'worked' ? ', a swap working day' : kind === 'off' ? ', a public holiday' : ''})`,
  near: (count) => (count === 0 ? 'today' : count > 0 ? `in ${days(count)}` : `${days(-count)} overdue`),
  moment: ({ time, ...on }) => `${writtenParts.en(on)}, ${time}`,
  light: { ok: 'On track', lag: 'Behind', severe: 'Far behind', done: 'Completed', none: 'No data' },
  asOf: (day) => `as of ${day}`,
  copy: { act: 'Copy', copied: 'Copied.', marked: 'Marked: press Ctrl+C to copy it.' },
};
