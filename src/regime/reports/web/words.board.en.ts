import { counted } from '../../../kernel/counted.js';
import type { ReportBoardWords } from './words.board.js';

export const boardEn: ReportBoardWords = {
  crumb: (year) => `Livelihood items of ${String(year)}`,
  question: (period) => `Who has not reported for ${period}?`,
  none: {
    question: 'Which quarter is to be reported on?',
    why: 'No quarterly report is owed in this programme. Once items are issued, a report opens ten days before each quarter ends.',
  },
  answer: ({ units, items, missing, overdue, waiting, accepted }) =>
    [
      `${counted(units, 'unit')} owe a report on ${counted(items, 'item')}: `,
      missing === 0
        ? 'all have reported'
        : `${String(missing)} not reported${overdue === 0 ? '' : ` (${String(overdue)} overdue)`}`,
      waiting === 0 ? '' : `, ${counted(waiting, 'section')} to be accepted`,
      accepted === 0 ? '' : `, ${String(accepted)} accepted`,
      '.',
    ].join(''),
  saidOfUs: {
    question: (period) => `What do lead units say of your unit for ${period}?`,
    answer: 'Your unit leads no item and owes no report; below is what the reports of lead units say of it.',
  },
  periods: 'Quarters',
  caption: (shown, all) =>
    shown === all ? counted(all, 'lead unit') : `${String(shown)} of ${counted(all, 'lead unit')}`,
  column: { unit: 'Lead unit', state: 'State', items: 'Items', due: 'Due', came: 'Filed', act: 'Act' },
  state: {
    missing: 'not reported',
    begun: 'being filled in',
    received: 'letter received, to be typed',
    submitted: 'reported, to be accepted',
    returned: 'partly returned',
    accepted: 'accepted',
  },
  overdue: 'overdue',
  lastDay: 'last day',
  onTime: 'on time',
  late: 'late',
  counts: (counts) => (counts ? 'counts' : 'does not count'),
  here: 'submitted here',
  item: (number) => `Item ${number}`,
  edition: (edition) => `edition ${String(edition)}`,
  acceptAll: 'Accept all',
  acceptOf: (unit) => `Accept all of ${unit}`,
  filter: {
    label: 'Filter',
    search: 'Find',
    searchHint: 'Unit or item, also by pinyin initials',
    showLabel: 'Report',
    anyStanding: 'Any',
    show: {
      'not-reported': 'not reported, or not yet',
      overdue: 'overdue',
      late: 'came late',
      'on-time': 'came on time',
    },
    unitLabel: 'Lead unit',
    anyUnit: (count) => `All ${String(count)}`,
    clear: 'Clear',
  },
  nothingListed: 'No unit is what you asked for. Widen or clear the filter.',
  sheetTitle: (_year, period) => `Livelihood items: reports for ${period}`,
  sheet: 'Reports',
  sheetColumn: {
    ...{ unit: 'Lead unit', state: 'State', items: 'Items', due: 'Due', lastDay: 'Last day', came: 'Filed on' },
    ...{ inTime: 'In time', counts: 'Lateness counts', channel: 'Filed by' },
  },
  outputs: {
    heading: 'Papers of this quarter',
    note: 'From what was accepted; what was only submitted is marked so.',
    summary: 'Summary (Excel)',
    briefing: 'Briefing (Word)',
  },
  cooperation: {
    heading: 'The responsible units',
    note: 'A unit sees only what is said of itself. Of a negative word it is told once the report is accepted; not answering admits nothing.',
    none: 'Nothing was submitted on a responsible unit this quarter.',
    caption: (count) => counted(count, 'entry', 'entries'),
    column: {
      unit: 'Responsible unit',
      item: 'Item',
      said: 'What the lead unit says',
      grade: 'Grade',
      state: 'State and answer',
    },
    fact: { asked: 'asked', due: 'due', answered: 'answered', unanswered: 'not answered' },
    accepted: 'accepted',
    pending: 'to be accepted',
    of: (number, title) => `Item ${number}: ${title}`,
  },
};
