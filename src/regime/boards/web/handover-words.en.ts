import type { HandoverWords } from './handover-words.js';

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${String(count)} ${many}`;

export const en: HandoverWords = {
  question: (name) => `Who takes over what ${name} holds?`,
  answer: (things) =>
    `${counted(things, 'thing', 'things')}. All can go to one person, or each to another; it is done at once, or not at all.`,
  nothing: 'They hold no post and no item. The account can be closed here.',
  back: 'The person',
  to: 'To whom',
  link: 'Hand over',
  from: 'First day without them',
  fromHint: 'The day before is their last; posts and portfolios are the successor’s from this day',
  all: 'Everything to',
  allHint: 'By name or pinyin initials; each can be changed below',
  thing: 'What',
  heir: (thing) => `Who takes over: ${thing}`,
  posts: 'Posts',
  charges: 'Items in their charge',
  chargesNote: 'Whoever takes over must be a leader on that day',
  portfolios: 'Units in their charge',
  portfoliosNote: 'None chosen means nobody',
  named: 'Items that name them',
  namedNote: 'The successor is named at once',
  as: { head: 'head', 'hands-on': 'at work on it' },
  alone: (unit, items, duties) =>
    `${unit} has nobody else, with ${counted(items, 'item', 'items')} and ${counted(duties, 'duty', 'duties')}: somebody must take over.`,
  delegations: 'Acting for another',
  delegationsNote: 'Ends with the handover',
  delegation: (by, to) => `${to} for ${by}`,
  drafts: (count) =>
    `${counted(count, 'form', 'forms')} they began stay where they are; the successor can go on with them.`,
  close: 'Close the account',
  closeHint: 'They are signed out everywhere at once; before their last day is over it cannot be closed',
  missing: (count) => `${counted(count, 'thing', 'things')} without a successor`,
  ready: 'Everything has a successor',
  note: 'The ledger records both names; what was done stays.',
  dock: 'Handover',
  act: 'Hand over',
  owners: {
    question: 'Which owners are gone?',
    answer: (count) =>
      count === 0 ? 'Everything live is owned by somebody.' : `${counted(count, 'place', 'places')} to look at.`,
    none: 'Units and leaders with live items are all in office, and acted within 90 days.',
    caption: (count) => counted(count, 'place', 'places'),
    owner: 'Owner',
    why: 'Why',
    holds: 'Holds',
    act: 'To do',
    left: 'Left their post',
    nobody: 'Everybody of the unit has left',
    silent: 'No act in 90 days',
    never: 'Never acted',
    since: 'last on',
    items: (count) => counted(count, 'live item', 'live items'),
    toHandover: 'Hand over',
    toUnit: 'The people of this unit',
    note: 'Who has no account works on paper, and does not count as silent.',
  },
};
