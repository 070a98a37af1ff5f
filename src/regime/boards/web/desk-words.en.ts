import { counted } from '../../../kernel/counted.js';
import type { DeskWords } from './desk-words.js';

export const en: DeskWords = {
  crumb: 'My desk',
  question: 'What do I have to do now?',
  answer: ({ overdue, soon, later }) => {
    if (overdue + soon + later === 0) return 'Nothing needs you now.';
    const parts = [
      overdue === 0 ? '' : `${String(overdue)} late`,
      soon === 0 ? '' : `${String(soon)} due within three working days`,
      later === 0 ? '' : `${String(later)} to begin with`,
    ];
    return `${parts.filter((part) => part !== '').join(', ')}.`;
  },
  group: { overdue: 'Late', soon: 'Within three working days', later: 'Later, or without a day' },
  count: (matters) => counted(matters, 'matter', 'matters'),
  nothing: 'Nothing needs you now. The next days stand at the side.',
  nothingAdmin: 'Administrators keep out of the programme: nothing waits here.',
  items: (names) => `${names.length === 1 ? 'Item' : 'Items'} ${names.join(', ')}`,
  matter: ({ items, units, duty }) => [items, units.join(', '), duty].filter((part) => part !== '').join(' · '),
  manyUnits: (units, duty) => `${counted(units, 'unit owes', 'units owe')}: ${duty}`,
  basis: 'Rests on: ',
  ownSetting: 'our own setting; the notice does not ask for it',
  written: 'Day as written',
  provisional: 'provisional',
  act: { do: 'See to it', receive: 'Take it down' },
  copyNote: 'Copy the note to the leader',
  noDay: 'No day',
  held: (name) => `${name} could not end`,
  heldNote: (day) =>
    `Its day was ${day}; something has been named since that you must decide. Take it back and put it down anew.`,
  decide: 'See to it',
  unconfirmed: (name) => `Nobody has confirmed which unit “${name}” is`,
  unconfirmedNote: (items) =>
    items.length === 1
      ? `Item ${items.join('')} bears the name. Say it once and it is put right.`
      : `Items ${items.join(', ')} bear the name. Say it once and all of them are put right.`,
  confirm: 'Say which unit',
  openNotice: (name) => `“${name}” is not registered yet`,
  openNoticeNote: 'What was read is kept; once the questions are answered it can be registered.',
  goOn: 'Go on',
  failed: (count) => counted(count, 'reminder did not arrive', 'reminders did not arrive'),
  failedNote: 'A channel is down or an address is wrong: send again, or telephone.',
  look: 'See why',
  planOf: (row, title) => `Plan of item ${row}, “${title}”`,
  planStep: {
    revise: 'It was sent back: revise it and send it up again.',
    reply: 'A responsible unit objects: answer it first, then send the plan up.',
    submit: 'All answers are in, or their days are over: send it up.',
  },
  ahead: 'Days to come',
  nothingAhead: 'No later days.',
  unread: (count) => counted(count, 'reminder not opened', 'reminders not opened'),
  waiting: 'Waiting for others',
  nobodyWaits: 'Nothing is waited for.',
  unitOwes: (duties) => counted(duties, 'duty', 'duties'),
  asked: { urging: 'urged, not answered', ruling: 'a ruling waits for a second person' },
};
