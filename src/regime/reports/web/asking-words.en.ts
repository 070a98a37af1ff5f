import type { AskingWords } from './asking-words.js';

const pieces = (count: number): string => (count === 1 ? 'one' : String(count));

export const en: AskingWords = {
  title: 'Material asked for, and matters to coordinate',
  note: 'When it was asked and when it was answered are facts; the quarterly report says by them how material came in',
  none: 'No unit was asked for material, and no matter was raised',
  caption: (count) => `Requests and matters: ${String(count)}`,
  kind: { material: 'Request for material', matter: 'Matter to coordinate' },
  column: { what: 'What', unit: 'Who is asked', days: 'Asked, and due', standing: 'How it stands', acts: 'Act' },
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
  outcome: { resolved: 'Resolved', unresolved: 'Not resolved' },
  withdrawn: 'Taken back',
  registered: (number) =>
    number === null ? 'put down from a letter, with its scan' : `put down from a letter, received as ${number}`,
  act: {
    material: 'Ask for material',
    matter: 'Raise a matter',
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
    },
    unit: 'Which unit',
    what: { material: 'What material', matter: 'What the difficulty is, and what help is asked for' },
    dueOn: 'Last day',
    answerLead: (what, fromLetter) =>
      `“${what}”. It counts as of ${fromLetter ? 'the day on the letter' : 'today'}, and cannot be changed.`,
    answer: 'Answer',
    file: 'Attach material',
    files: (names) => `Attached: ${names.join(', ')}`,
    settleLead: (what) => `Once “${what}” is settled nobody is reminded of it any more.`,
    outcome: 'Outcome',
    settleWords: 'What came of it',
    settleHint: 'Where it is not resolved: what is left, and what comes next',
    withdrawLead: (what) => `“${what}” goes off the desk of the unit that was asked. The ledger keeps it.`,
    reason: 'Why it is taken back',
  },
  board: {
    question: 'Who has not yet answered what was asked of them?',
    answer: (open, overdue) =>
      open === 0
        ? 'All is dealt with.'
        : `${pieces(open)} open, ${overdue === 0 ? 'none past its day' : `${pieces(overdue)} past its day`}.`,
    none: 'No unit was asked for material yet, and no matter was raised. Lead units do so on the page of their item.',
    toBoard: 'All requests and matters of the year',
    allItems: 'All items',
  },
};
