import { counted } from '../../kernel/counted.js';
import { type Day, dayOfMonthOf, monthOf, weekdayOf, yearOf } from '../../kernel/day.js';
import { SHORT_MONTHS } from '../../kernel/written.js';
import { runsOf } from './outputs/runs.js';
import type { ObligationWords } from './words.js';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const dayIn = (on: Day, year: number): string =>
  `${String(dayOfMonthOf(on))} ${SHORT_MONTHS[monthOf(on) - 1] ?? ''}${yearOf(on) === year ? '' : ` ${String(yearOf(on))}`}`;
const items = (names: readonly string[]): string =>
  `item${names.length > 1 ? 's' : ''} ${runsOf(names, '–').join(', ')}`;
const number = (value: string | null): string => (value === null ? '' : ` (${value})`);

export const en: ObligationWords = {
  duty: {
    acknowledgement: 'Acknowledge and name those in charge',
    plan: 'Draw up the implementation plan',
    report: 'Report progress',
    inspection: 'Inspect',
    circular: 'Issue a circular',
    completion: 'Item done',
    acceptance: 'Accept the items',
    'opening-publication': 'Publish the items and their units',
    'closing-publication': 'Publish the results',
    stated: 'Further duty',
    countersign: 'Countersign the implementation plan',
    'plan-check': 'Check the implementation plan',
    'plan-approval': 'Approve the implementation plan',
    'milestone-look': 'Verify a milestone',
    'staffing-routing': 'Pass on a request for people',
    'staffing-answer': 'Answer a request for people',
    'staffing-counter': 'Answer a counter-offer of people',
    'staffing-decision': 'Decide on a request for people',
    'staffing-arrival': 'Have the people in place',
    'staffing-release': 'Send the people back',
    'work-body-decision': 'Decide on a work body',
    'change-countersign': 'Countersign a change',
    'change-decision': 'Decide on a change',
    'change-meeting': 'Take a change to the meeting',
    'report-acceptance': 'Look at a progress report',
    'report-correction': 'Put a progress report right',
    'material-answer': 'Send the material asked for',
    'matter-answer': 'Answer a matter',
    'matter-settling': 'Settle a matter',
    'evaluation-answer': 'Answer what is said of your unit',
    'evaluation-settling': "Rule on a responsible unit's objection",
    'decision-answer': 'Carry out a decision',
    'decision-settling': 'Close a decision',
    'finance-review': 'Review what is asked of finance',
    'payment-approval': 'Decide on money that finance has passed',
    'payment-meeting': 'Put a payment before the meeting',
    disbursement: 'Pay what was approved',
    'overpayment-return': 'Pay back what was paid too much',
    'retention-return': 'Give back what is retained',
  },
  role: {
    'gov-office': 'government office',
    supervision: 'supervision office',
    finance: 'finance bureau',
    'district-government': 'district government',
    'deputy-leader': 'deputy leader in charge',
    public: 'the public',
  },
  day: (on, programmeYear, worked) =>
    `${dayIn(on, programmeYear)}\n(${WEEKDAYS[weekdayOf(on)] ?? ''}${worked ? ', worked' : ''})`,
  dayRemark: ({ due, reminder, rolled, provisional }) =>
    [
      rolled
        ? `Holiday: please by ${dayIn(reminder, yearOf(reminder))}; not late up to ${dayIn(due, yearOf(due))}`
        : '',
      provisional ? "Provisional: that year's holidays are not published yet" : '',
    ]
      .filter((part) => part !== '')
      .join('; '),
  period: (name) => {
    const [, year = '', rest = ''] = /^(\d{4})-?(Q\d|H\d|\d\d)?$/u.exec(name) ?? [];
    if (year === '') return '';
    return /^\d\d$/u.test(rest) ? `${SHORT_MONTHS[Number(rest) - 1] ?? ''} ${year}` : `${rest} ${year}`.trim();
  },
  inPeriod: (duty, period) => `${duty} (${period})`,
  figure: (indicator, qualifier, written, unit) =>
    `${indicator}: ${{ exact: '', approx: 'about ', at_least: 'at least ', at_most: 'at most ' }[qualifier]}${written} ${unit}`,
  items,
  unconfirmed: (value) => `${value} (to be confirmed)`,
  state: {
    'not-due': 'Not due yet',
    open: 'Open',
    met: 'Done',
    void: 'No longer owed',
    overdue: 'Late',
    metLate: 'Done, late',
  },
  label: {
    lastDay: 'Last day',
    state: 'State',
    provisional: 'provisional',
    seq: 'No.',
    title: 'Item',
    content: 'Content',
    targets: 'Targets',
    lead: 'Lead unit',
    responsible: 'Responsible units',
    due: 'Done by',
    role: 'Part',
    leads: 'leads',
    helps: 'responsible',
    partners: 'Together with',
    day: 'Day',
    what: 'Duty',
    who: 'Owed by',
    to: 'Owed to',
    itemsConcerned: 'Items',
    remark: 'Remark',
    basis: 'Basis (original words)',
    none: 'none',
    itemsOfUnit: 'Items',
    daysOfUnit: 'Days',
    standingDuties: 'Further duties (original words)',
    unconfirmedNote: 'What is marked “to be confirmed” the notice does not say, or leaves in doubt.',
    question: 'Question',
    where: 'Where',
    questions: 'For a person to decide',
    unsaid: 'What the notice does not say',
    proposal: 'Proposal',
    wholePaper: 'whole document',
    noDays: 'The document bears no day of issue: no day can be counted from it.',
  },
  file: {
    allocation: 'task-allocation-table',
    days: 'list-of-days',
    dutyLists: 'duty-lists',
    chat: 'group-chat',
    questions: 'to-be-decided',
    archive: 'programme-papers',
  },
  dutyListTitle: (unit) => `Duties of ${unit}`,
  source: (title, value) => `${title}${number(value)}`,
  chat: {
    opening: (title, value, { items: count, leads, units }) =>
      `To all units: “${title}”${number(value)} is issued: ${counted(count, 'item')}, ${counted(leads, 'lead unit')}, ${counted(units, 'unit')} in all.`,
    days: 'Please mind these days:',
    andSoOn: (days, count) => `${days} and so on, ${String(count)} times (see the list of days)`,
    owe: (who, what, days, to) => `${who}: ${what} by ${days}${to === null ? '' : ` (to ${to})`}`,
    done: (days) => `Items done by: ${days}`,
    unit: (unit, leads, helps) =>
      `${unit}: ${[
        leads.length > 0 ? `leads ${items(leads)}` : '',
        helps.length > 0 ? `responsible on ${items(helps)}` : '',
      ]
        .filter((part) => part !== '')
        .join('; ')}`,
    units: 'Units:',
    closing: (hasUnconfirmed) =>
      `Task allocation table, list of days and duty lists are attached.${hasUnconfirmed ? ' What is marked “to be confirmed” is being checked.' : ''}`,
    day: (on, programmeYear, { worked, due, provisional }) =>
      `${dayIn(on, programmeYear)} (${[
        WEEKDAYS[weekdayOf(on)] ?? '',
        worked ? 'worked' : '',
        due === on ? '' : `not late up to ${dayIn(due, yearOf(on))}`,
        provisional ? 'provisional' : '',
      ]
        .filter((part) => part !== '')
        .join(', ')})`,
    everyLead: 'Lead units',
    everyUnit: 'All units',
  },
  matter: {
    'deputy-leader': 'Deputy leader in charge',
    'district-invested': 'Whether the district invests; source of money',
    'undated-duty': 'A duty without a day',
    'major-matters': 'What counts as a major matter',
    'circular-rhythm': 'How often circulars are issued',
    'roll-of-days': 'Days that fall on a holiday',
  },
  proposal: (matter, programmeYear) => {
    switch (matter.matter) {
      case 'deputy-leader':
        return matter.proposal ?? 'to be named';
      case 'district-invested':
        return matter.written ?? 'to be said (never assumed)';
      case 'undated-duty':
        return matter.proposal === null
          ? 'to be named'
          : `${dayIn(matter.proposal.day, programmeYear)} (${{ 'disclosure-term': 'public within 20 working days', 'end-of-year': 'end of the year', 'end-of-quarter': 'end of the quarter' }[matter.proposal.from]})`;
      case 'major-matters':
        return `estimate up by ${String(matter.proposal.overBudgetPercent)} % or more, another site, or finish beyond the year`;
      case 'circular-rhythm':
        return `every ${matter.proposal}`;
      case 'roll-of-days':
        return 'as written; reminders for the last working day before, late only after the first working day following';
    }
  },
  separator: '; ',
};
