import { counted } from '../../../kernel/counted.js';
import type { LeaderWords } from './leader-words.js';

const units = (count: number): string => counted(count, 'unit');

export const en: LeaderWords = {
  question: 'Which leader is in charge of what?',
  answer: (led, open) =>
    open === 0
      ? `A leader is in charge of each of the ${units(led)}.`
      : `A leader is in charge of ${units(led)}; of ${units(open)} nobody is.`,
  crumb: 'Portfolios',
  people: 'All people',
  filter: 'Filter the portfolios',
  on: 'Day',
  leader: 'Leader',
  anyLeader: 'All leaders',
  nobody: 'Nobody',
  today: 'Back to today',
  units: 'Units',
  unitsNote: "A unit's live items follow it into other hands; what was approved stays",
  unit: 'Unit',
  items: 'Items',
  itemsNote: 'One leader is in charge of each item and approves its plan',
  item: 'Item',
  lead: 'Lead unit',
  since: 'From and until',
  history: 'Before and after',
  nothing: 'Nothing fits on this day.',
  noProgramme: 'There is no programme yet.',
  still: 'to this day',
  written: (name) => `At issue it said “${name}”, whom the list does not know`,
  give: 'Give a portfolio',
  giveTitle: 'Who is in charge of which units, from which day?',
  giveLead:
    'What was done before that day stays; from it on the new leader approves on live items these units lead. An item that another leader was given alone stays where it is.',
  from: 'First day',
  fromHint: 'A charge that has begun cannot be moved back',
  none: 'Nobody',
  noLeaders: 'No leader is on the list yet. Give somebody the post of a deputy leader first.',
  save: 'Settle it',
  charge: 'Leader in charge',
  chargeNote: 'A change counts from its day on; what was approved stays',
  put: 'Change the leader in charge',
  putTitle: (item) => `Who is in charge of ${item}?`,
  putLead:
    "What was approved before that day stays; what is pending moves to the new leader. This item alone: the unit's portfolio stays.",
  toList: "The leaders' portfolios",
};
