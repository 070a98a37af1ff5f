import { counted } from '../../../kernel/counted.js';
import type { SuccessionWords } from './succession-words.js';

export const en: SuccessionWords = {
  act: 'Merge or split',
  question: (name) => `Who comes after ${name}?`,
  answer:
    'Items, what is still owed and posts go over with the unit; what was met and the words of the notice stay. One heir is a merger, several are a split.',
  what: 'As the paper says',
  whatNote: 'Word for word',
  ending: 'Units that end together with it',
  endingHint: 'Where several units become one, add the others here',
  heirs: 'Units that come after',
  heirsHint: 'Choose one of the list, or give the full name of a new one: it joins the list on the day',
  remove: (name) => `Take ${name} away`,
  known: 'A unit of the list',
  newName: 'Full name of a new unit',
  newKind: 'Kind of the new unit',
  addNew: 'Let the new unit come after',
  isNew: (name) => `${name} (new)`,
  from: 'First day',
  fromHint: 'Of the units that come after. A day that has come takes effect at once, a later one by itself on that day',
  number: 'Number of the paper',
  numberHint: 'For example 柳南编〔2022〕3号',
  moves: 'What goes over',
  movesNote: 'Nothing moves before it is put down',
  leads: (count) => `${counted(count, 'item')} it leads`,
  shares: (count) => `${counted(count, 'item')} it is responsible on`,
  owed: (count, overdue) =>
    `${counted(count, 'duty', 'duties')} still owed, with the same days${overdue === 0 ? '' : `, ${String(overdue)} of them overdue`}`,
  met: (count) => `${counted(count, 'duty', 'duties')} it has met, kept under its own name`,
  posts: (count) => `${counted(count, 'post, which goes', 'posts, which go')} along with the unit`,
  below: (count) =>
    `${counted(count, 'unit under it, which comes', 'units under it, which come')} to stand under its heir`,
  nothing: 'It has no items, owes nothing, and nobody holds a post in it.',
  asked: 'What you decide',
  askedNote: 'Nothing is chosen for you; all of it is answered first',
  asks: {
    'which-leads': (item) => `Who leads ${item}?`,
    'which-is-responsible': (item, unit) => `Who comes after ${unit} as responsible unit of ${item}?`,
    'named-twice': (item, unit) =>
      `On ${item}, ${unit} would be both lead and responsible unit. Who is named as responsible?`,
    'which-owes': (duty, unit) => `Who does what ${unit} owes: ${duty}?`,
    'which-post': (post) => `To which unit does ${post} go?`,
    'who-heads': (post) => `A unit has one head. What is ${post} in the unit that comes after?`,
    'which-above': (unit) => `Under whom does ${unit} stand?`,
  },
  item: (number, title) => `item ${number} “${title}”`,
  post: (holder, role) => `${holder} (${role})`,
  leadAlone: 'Name it as lead alone',
  other: 'Name another unit as responsible',
  chooseOther: 'The other unit',
  ends: 'Holds no post any more',
  rank: { head: 'Head', 'deputy-head': 'Deputy head' },
  said: (question, choice) => `${question} ${choice}`,
  again: 'Change',
  missing: { heirs: 'No unit comes after yet', from: 'No first day yet', number: 'No number of the paper yet' },
  open: (count) => `${String(count)} still missing`,
  why: 'See what',
  ready: 'Ready to be put down.',
  note: (today) =>
    today ? 'It takes effect at once and cannot be taken back.' : 'It can be taken back until its day.',
  save: 'Put down the merger or split',
  dock: 'Put down',
  became: 'Changes of units',
  planned: 'It goes over by itself on that day; until then it can be taken back.',
  overduePlan:
    'Its day has come, but something has been named since that you must decide, and nothing went over. Take it back and put it down anew.',
  foundOut: 'found to be the same unit',
  withdraw: 'Take this merger or split back',
  identify: {
    act: 'It is a known unit',
    question: (name) => `Which unit of the list is “${name}”?`,
    answer:
      "Its items and what is still owed become that unit's, and the name a further one of it; the words of the notice stay.",
    which: 'The unit it is',
    hint: 'If the list has no such unit, go back and confirm it as a unit of its own',
    missing: 'No unit chosen yet',
    ready: (name, unit) => `“${name}” becomes a further name of ${unit}.`,
    note: 'It takes effect at once and cannot be taken back.',
    save: 'Make it a further name',
  },
  placeMoved: ({ role, was, now }, number) =>
    `${role === 'lead' ? 'Lead unit' : 'Responsible unit'} “${was}” → ${now === null ? 'none, since the lead took it over' : `“${now}”`}${
      number === null ? ' (the name was found to be its)' : ` (${number})`
    }`,
};
