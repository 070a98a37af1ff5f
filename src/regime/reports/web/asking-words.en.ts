import type { AskingWords } from './asking-words.js';

const pieces = (count: number): string => (count === 1 ? 'one' : String(count));

export const en: AskingWords = {
  title: 'Material asked for, matters to coordinate, and decisions followed up',
  note: 'When it was asked and when it was answered are facts; the quarterly report says by them how material came in',
  none: 'No unit was asked for material, no matter was raised, and no decision is followed up',
  caption: (shown, all) => (shown === all ? `${String(all)} in all` : `${String(shown)} of ${String(all)}`),
  kind: { material: 'Request for material', matter: 'Matter to coordinate', decision: 'Decision followed up' },
  column: { what: 'What', unit: 'Who is to do it', days: 'Asked, and due', standing: 'How it stands', acts: 'Act' },
  item: (row) => `Item ${row}`,
  ofPeriod: (period) => `for the report of quarter ${period.slice(5)} of ${period.slice(0, 4)}`,
  askedOn: 'asked',
  dueOn: 'due',
  waiting: 'Waits for an answer',
  overdue: 'Past its day, no answer',
  answered: 'Answered',
  late: 'after its day',
  wordsGone: 'The answer was removed from the system',
  fileGone: 'The file was removed from the system',
  outcome: {
    material: { resolved: 'Resolved', unresolved: 'Not resolved' },
    matter: { resolved: 'Resolved', unresolved: 'Not resolved' },
    decision: { resolved: 'Carried out', unresolved: 'Not carried out' },
  },
  decidedBy: (who) => `Decided by ${who}`,
  withdrawn: 'Taken back',
  registered: (number) =>
    number === null ? 'put down from paper, with its scan' : `put down from paper, number ${number}`,
  act: {
    material: 'Ask for material',
    matter: 'Raise a matter',
    decision: 'Record a decision',
    answer: 'Answer',
    settle: 'Settle',
    withdraw: 'Take back',
  },
  actOn: (act, what) => `${act}: ${what}`,
  form: {
    lead: {
      material:
        'It stands on the desk of the responsible unit, which is reminded by its day. The day of the answer is a fact and goes into the report.',
      matter:
        'It stands on the desk of the unit that is asked. Once it has answered, the lead unit or the gov office settles it.',
      decision:
        'It stands on the desk of the unit that carries it out, which is reminded by its day; the gov office sees what is overdue. Once the unit has reported, the gov office closes it.',
    },
    unit: 'Which unit',
    what: {
      material: 'What material',
      matter: 'What the difficulty is, and what help is asked for',
      decision: 'What was decided',
    },
    dueOn: 'Last day',
    decidedBy: 'Who decided it',
    decidedByHint: 'A leader’s instruction, or a meeting by its number',
    paper: 'The instruction or the minutes',
    paperNote: 'Its day is the day of the decision.',
    answerLead: (what, fromLetter) =>
      `“${what}”. It counts as of ${fromLetter ? 'the day on the letter' : 'today'}, and cannot be changed.`,
    answer: 'Answer',
    file: 'Attach material',
    files: (names) => `Attached: ${names.join(', ')}`,
    settleLead: (what, isDecision) =>
      `Once “${what}” is settled nobody is reminded of it any more.${isDecision ? ' What is still to be done is recorded as a further decision.' : ''}`,
    outcome: 'Outcome',
    settleWords: 'What came of it',
    settleHint: 'Where it is not resolved: what is left, and what comes next',
    withdrawLead: (what) => `“${what}” goes off the desk of the unit that was asked. The ledger keeps it.`,
    reason: 'Why it is taken back',
  },
  filter: {
    label: 'Filter',
    search: 'Find',
    searchHint: 'Words, item or unit, also by pinyin initials',
    kindLabel: 'Kind',
    standingLabel: 'How it stands',
    any: 'Any',
    standing: { open: 'open', overdue: 'past its day', ended: 'at its end' },
    clear: 'Clear',
  },
  sheetTitle: (year) => `Livelihood items of ${String(year)}: requests, matters and decisions`,
  sheet: 'Requests and decisions',
  sheetColumn: {
    ...{ seq: 'No.', item: 'Item', lead: 'Lead unit', kind: 'Kind', what: 'What', decidedBy: 'Decided by' },
    ...{ unit: 'Who is to do it', askedOn: 'Asked on', dueOn: 'Due', standing: 'How it stands' },
    ...{ answeredOn: 'Answered on', answer: 'Answer', endedOn: 'Ended on', end: 'What came of it' },
  },
  board: {
    question: 'Requests, matters and decisions: who has not yet answered?',
    answer: (open, overdue) =>
      open === 0
        ? 'All is dealt with.'
        : `${pieces(open)} open, ${overdue === 0 ? 'none past its day' : `${pieces(overdue)} past its day`}.`,
    none: 'No unit was asked for material yet, no matter was raised and no decision recorded. It is done on the page of an item.',
    nothingListed: 'Nothing is what you asked for. Widen or clear the filter.',
    toBoard: 'All requests, matters and decisions of the year',
    allItems: 'All items',
  },
};
