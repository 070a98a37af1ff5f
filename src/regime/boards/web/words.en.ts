import type { BoardWords } from './words.js';

const items = (count: number): string => (count === 1 ? '1 item' : `${String(count)} items`);

export const en: BoardWords = {
  state: {
    issued: 'Issued',
    planning: 'Plan being drawn up',
    ready: 'Plan approved',
    'in-progress': 'Being carried out',
    suspended: 'Suspended',
    'completed-self': 'Complete, to be accepted',
    accepted: 'Accepted',
    closed: 'Closed',
    'carried-over': 'Carried over',
    terminated: 'Ended',
  },
  board: {
    crumb: (year) => `Practical livelihood items ${String(year)}`,
    question: (count) => `How do the ${items(count)} stand?`,
    answer: (states) => `${states.map(([state, count]) => `${String(count)} ${state.toLowerCase()}`).join('; ')}.`,
    earliest: ' The next day: ',
    filter: 'Filter the items',
    search: 'Title, content, unit',
    searchHint: 'Chinese or pinyin initials',
    stateLabel: 'State',
    anyState: 'Any state',
    leadLabel: 'Lead unit',
    anyLead: (count) => `All ${String(count)} units`,
    unitLabel: 'Responsible unit',
    anyUnit: (count) => `All ${String(count)} names`,
    clear: 'Clear the filter',
    caption: (listed, all) => `${String(listed)} listed of ${String(all)}.`,
    nothingListed: 'No item fits this filter. Change it, or clear it.',
    noTasks: 'There are no items for this year yet. Each row of an issued notice becomes one.',
  },
  column: {
    seq: 'No.',
    title: 'Title',
    state: 'State',
    lead: 'Lead unit',
    responsible: 'Responsible',
    targets: 'Targets',
    due: 'Done by',
    next: 'Next day',
  },
  card: (item) => `Item ${item}`,
  none: 'none',
  noDay: 'not said',
  unconfirmed: 'unconfirmed',
  targetCount: (figures, works) =>
    [
      figures > 0 ? (figures === 1 ? '1 quantity' : `${String(figures)} quantities`) : '',
      works > 0 ? (works === 1 ? '1 piece of work' : `${String(works)} pieces of work`) : '',
    ]
      .filter((part) => part !== '')
      .join(', ') || 'no quantity',
  task: {
    allItems: 'All items',
    crumb: (item) => `Item ${item}: how does it stand?`,
    since: (day) => `since ${day}`,
    unconfirmed: (names) => `Which unit ${names.map((name) => `“${name}”`).join(', ')} is, nobody has confirmed`,
    doneBy: 'Done by',
    doneByNote: ', never moved for a holiday',
    leader: 'Deputy leader in charge',
    leaderUnsaid: 'not stated',
    money: 'Money',
    moneyIs: (invested) =>
      invested === null
        ? "Whether it is the district's own money is open"
        : invested
          ? "The district's own money"
          : "Not the district's own money",
    promise: 'The promise in its own words',
    promiseNote: 'Not a word changed',
    source: (number) => `Annex of ${number}`,
    figures: 'Quantities',
    figuresNote: '“About” stays as written',
    noFigures: 'The promise has no quantity. The lead unit says in its plan what counts as done.',
    indicator: 'Indicator',
    promised: 'Promised',
    coverage: 'Is every word of it carried?',
    clause: 'The words of the promise',
    carriedBy: 'Carried by',
    carriedByNothing: 'nothing yet',
    owner: 'Unit in charge',
    day: 'Day',
    inherited: ", the item's own",
    coverageNote: 'Each clause needs a target or a work, and somebody in charge',
    gaps: (count) => `${count === 1 ? '1 gap' : `${String(count)} gaps`} for the plan to fill:`,
    noGaps: 'Each clause is carried by something and has a unit in charge.',
    gap: ({ gap, words = '' }) =>
      ({
        'promise-without-content': `The title says “${words}”, and the content holds nothing for it`,
        'clause-without-target': `“${words}” has no target`,
        'no-quantity': 'Nothing in it can be counted',
        'no-owner': 'There is no single lead unit',
        'no-day': 'There is no day of completion',
      })[gap],
    duties: 'What is owed',
    dutiesNote: 'The written day as in the notice, the last day by the calendar of working days',
    history: 'History',
    noHistory: 'Nothing has been recorded yet.',
    amended: 'Corrected cells',
    amendment: ({ was, now, by, reason }) => `“${was}” corrected to “${now}” (${by}: ${reason})`,
  },
  qualifier: { exact: '', approx: 'about ', at_least: 'at least ', at_most: 'at most ' },
};
