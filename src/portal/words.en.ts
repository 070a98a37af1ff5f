import { writtenDay } from '../kernel/written.js';
import { weekdayOf } from '../kernel/day.js';
import type { PortalWords } from './words.js';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export const en: PortalWords = {
  masthead: (district) => `Livelihood items, ${district}`,
  skip: 'Skip to the content',
  largeType: 'Large type',
  ordinaryType: 'Ordinary type',
  otherLanguage: '中文',
  day: (on) => `${WEEKDAYS[weekdayOf(on)] ?? ''}, ${writtenDay.en(on)}`,
  title: (district, year) => `Practical livelihood items ${String(year)}, ${district}`,
  description: 'What the government promises to get done each year, who does it, and how it stands',
  question: (year) => `What will be done in ${String(year)}?`,
  notYet: (district, year) => `The list of items for ${String(year)} in ${district} has not been published yet.`,
  by: ['By law it is to be published here by ', ', with the unit that answers for each item.'],
  provisional: ' That day is provisional: it may change once the public holidays are announced.',
  dayOpen: 'As soon as the day of its publication is set, it will stand here.',
  noProgramme: {
    title: (district) => `Practical livelihood items, ${district}`,
    question: 'What will be done?',
    notYet: (district) => `The list of items in ${district} has not been decided yet.`,
    next: 'Once the government has decided on it and handed it to the units, the last day for its publication will stand here.',
  },
  whatTitle: 'What livelihood items are',
  what: [
    'Each year the government names a number of practical things that matter to residents: what is to be done, by whom, and by when.',
    "These pages show the government's own promises. What was promised, how far it is and what has changed is told as it is, in the words first used.",
  ],
  whenTitle: 'What you can see, and when',
  when: [
    ['Early in the year', 'The list of items, and who answers for each'],
    ['During the year', 'Progress: how far it is, and what was changed'],
    ['At the end of the year', 'The results'],
  ],
  speakTitle: 'How to speak up',
  speak: [
    'Say what went well and what did not. For now, call the public service line 12345 and mention the livelihood items.',
  ],
  contact: (contact) => `Or reach the office in charge: ${contact}`,
  endOf: (host) => `Public page of ${host}. No sign-in; nothing is collected about visitors.`,
  end: (district) =>
    `Public page of the people's government of ${district}. No sign-in; nothing is collected about visitors.`,
  districts: {
    title: 'Practical livelihood items',
    question: 'Which district would you like to see?',
    text: 'What the government promises to get done for residents, and how it stands, district by district.',
  },
  empty: {
    title: 'Nothing is shown here yet',
    text: 'No district publishes its livelihood items here yet. Once one does, it will be listed here. For anything else call 12345.',
  },
  missing: {
    title: 'There is no such page',
    text: 'The address may be wrong, or nothing has been published yet. Check the district code in it, or call 12345.',
  },
  failed: {
    title: 'This page cannot be shown at the moment',
    text: 'It is not your doing; please come back a little later. If it is urgent, call 12345.',
  },
};
