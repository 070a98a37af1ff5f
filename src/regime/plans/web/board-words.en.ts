import { counted } from '../../../kernel/counted.js';
import type { PlanBoardWords } from './board-words.js';
import { en as plan } from './words.en.js';

export const en: PlanBoardWords = {
  crumb: (year) => String(year),
  question: 'How far is each implementation plan?',
  answer: ({ items, approved, underWay, none, late }) =>
    `Of ${counted(items, 'item')}, ${String(approved)} approved, ${String(underWay)} under way, ${String(none)} not begun; ` +
    (late === 0 ? 'none is drawn up late.' : `${String(late)} drawn up late or overdue.`),
  filter: 'Filter plans',
  stateLabel: 'State',
  anyState: 'Any state',
  unitLabel: 'Lead or responsible unit',
  anyUnit: 'Any unit',
  clear: 'Clear filters',
  caption: 'Implementation plans',
  none: 'No item of this year is yours to do or to look at.',
  nothingListed: 'No plan matches. Loosen a filter, or clear them.',
  itemNumber: (number) => `Item ${number}`,
  column: {
    item: 'Item',
    state: 'State',
    countersigns: 'Answers',
    drawnUp: 'Drawn up',
    submitted: 'Sent up',
    approved: 'Approved',
    awaits: 'Waits for',
  },
  standing: (state) => (state === 'none' ? 'Not begun' : plan.state[state]),
  edition: plan.edition,
  holds: (number) => `Edition ${String(number)} holds`,
  answered: ({ unit, standing }) => `${unit}: ${plan.standing[standing]}`,
  tally: (standing, count) => `${plan.standing[standing]}: ${String(count)}`,
  nobodyAsked: 'Not asked yet',
  noUnits: 'No responsible units',
  drawnUp: 'drawn up',
  due: 'due',
  late: (days) => `${counted(days, 'day')} late`,
  notAsked: 'Not asked for by the notice',
  awaited: ({ party, name }) =>
    name ??
    {
      ...{ lead: 'the lead unit', unit: 'a responsible unit', 'gov-office': 'the government office' },
      ...{ leader: 'the deputy leader in charge', meeting: 'the executive meeting' },
    }[party],
  and: ', ',
  nobody: 'Nobody: it is done',
  sheetTitle: (programme) => `Implementation plans, ${programme}`,
  sheet: 'Plans',
  sheetColumns: [
    ...['No.', 'Item', 'Lead unit', 'State', 'Edition', 'Countersigning', 'Due', 'Drawn up', 'Days late'],
    ...['Sent up', 'Approved', 'Waits for'],
  ],
};
