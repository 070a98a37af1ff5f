import type { QuestionCode } from '../contract.js';
import type { AnswerKind } from './options.js';
import type { IntakeWords } from './words.js';

const KEEP: Readonly<Partial<Record<QuestionCode, string>>> = {
  'unknown-unit': 'Keep the name as written, marked as unconfirmed',
  'open-ended': 'Keep it as written and add no unit',
  'ambiguous-date': 'The earlier day, as recorded',
  'already-past': 'It stands as written',
  'row-count': 'The rows that were read hold',
  'sum-mismatch': 'As written, marked to be checked',
  coverage: 'As written, recorded as a gap for the lead unit to explain in its plan',
  scanned: 'The pages not read have nothing to do with the items',
};
const OPTION: Readonly<Record<Exclude<AnswerKind, 'keep'>, string>> = {
  unit: 'Choose from the directory of units',
  'new-unit': 'Register a new unit',
  units: 'Say which units',
  day: 'Set a day',
  text: 'The government office explains',
};
const items = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'Item' : 'Items'} ${numbers.join(', ')}`;
const count = (number: number, one: string, many: string): string => `${String(number)} ${number === 1 ? one : many}`;

const FIELD: Readonly<Record<string, string>> = {
  number: 'number',
  title: 'title',
  issuer: 'issuer',
  issuedOn: 'day of issue',
  year: 'year',
  addressees: 'addressees',
  attachments: 'annexes',
  content: 'content',
  leadUnits: 'lead unit',
  responsibleUnits: 'responsible units',
  dueText: 'completion',
  dueOn: 'day of completion',
};
const among = (words: Readonly<Record<string, string>>, name: string): string => words[name] ?? '';
const COLUMN = {
  title: 'title',
  content: 'content',
  leadUnits: 'lead unit',
  responsibleUnits: 'responsible units',
  due: 'completion',
  targets: 'figures',
  deliverables: 'works',
} as const;

export const en: IntakeWords = {
  notices: {
    question: 'Which document is to be registered?',
    answer: (known) =>
      known === 0
        ? 'No notice has been registered yet. Drop an issued notice below; it is read within a minute.'
        : `${count(known, 'notice is', 'notices are')} here. To register another, drop its file below.`,
    drop: 'Drop the file of the notice here',
    choose: 'Choose a file',
    formats:
      '.docx, .xlsx, .pdf with text, .html or .txt. A classified file is never taken, and no copy of it is kept.',
    sending: 'Sending …',
    known: 'This file was here before: its record has been opened, and nothing was registered twice.',
    list: 'Notices so far',
    none: 'None yet. Once a file is here, its number, title and state are listed.',
    file: 'File',
    title: 'Title',
    number: 'Number',
    state: 'State',
    savedAt: 'Saved',
    noNumber: 'no number',
  },
  state: {
    reading: 'Being read',
    unread: 'Could not be read',
    draft: 'To be checked',
    checked: 'Checked, to be registered',
    signing: 'To be signed',
    issued: 'Issued',
    superseded: 'Superseded',
    closed: 'Closed',
    archived: 'Archived',
  },
  crumb: 'Register an issued notice',
  question: 'Was this notice read rightly?',
  readingNow: 'The file is being read and will show as soon as it is done.',
  unreadTitle: 'This file could not be read',
  anotherFile: 'Another file',
  counted: ({ items: all, leads, units }) =>
    `${count(all, 'item', 'items')}, ${count(leads, 'lead unit', 'lead units')}, ${count(units, 'unit', 'units')} in all.`,
  open: (left) => `${count(left, 'matter is', 'matters are')} open; then it can be registered.`,
  allAnswered: 'Everything was read and nothing is open: it can be registered.',
  issued: 'Registered as issued. A change now needs a correction notice.',
  toProgramme: 'To the items',
  toAmend: 'Register a correction',
  amendments: {
    heading: (count) => (count === 1 ? 'Corrected once' : `Corrected ${String(count)} times`),
    note: 'The first wording is kept below',
    number: 'Correcting notice',
    changes: 'What it changed',
    change: (row, column, was, now) =>
      `Item ${row}, ${COLUMN[column]}: was “${was === '' ? 'none' : was}”, is “${now === '' ? 'none' : now}”`,
    reason: 'Reason',
    proof: 'Proof',
    signed: (by, proof) => `Signed by ${by}, ${proof}`,
  },
  differs: 'What differs from the file before',
  difference: (item, field, was, now) => {
    const name = [item === undefined ? '' : `Item ${String(item)}`, among(FIELD, field)].filter(Boolean).join(', ');
    if (was === '') return `${name}: “${now}” is new`;
    return now === '' ? `${name}: “${was}” is gone` : `${name}: was “${was}”, is “${now}”`;
  },
  correcting: 'Give the corrected file: once it is read, every difference from the one before is listed.',
  document: 'The notice, with what was understood marked in it',
  ask: {
    heading: (number) => (number === 0 ? 'Nothing to ask' : count(number, 'question', 'questions')),
    note: 'Everything else was read and is not asked',
    none: 'The notice is clear; there is nothing to ask.',
    items: (numbers) => `${items(numbers)}.`,
    itemsHold: (numbers) => `${items(numbers)} all say so: one answer holds for each.`,
    act: 'Answer so',
    again: 'Change the answer',
    answered: (words, by) => `Answered: ${words || 'kept as written'} (${by})`,
    isUnit: (name) => `It is ${name}`,
    option: (kind, code) => (kind === 'keep' ? (KEEP[code] ?? 'As written, marked as unconfirmed') : OPTION[kind]),
    input: (kind) =>
      ({
        unit: 'A unit of the directory',
        'new-unit': 'Full name of the unit',
        units: 'Names of the units, divided by commas',
        day: 'Day',
        text: 'Explanation',
        keep: '',
      })[kind],
    leadOf: (item) => `Who leads item ${String(item)}`,
    choose: 'Please choose',
    label: (number) => `Q${String(number)}`,
  },
  settle: {
    heading: (number) =>
      `${count(number, 'matter', 'matters')} the notice leaves unsaid, for the office to settle once`,
    lead: 'Proposals stand ready and can be changed one by one. What is uncertain may stay open and is asked later.',
    show: 'See the proposals and confirm',
    settledBy: (by) => `Settled (${by})`,
    act: 'Settle it so',
    group: {
      meeting: 'The meeting that decided',
      'deputy-leader': 'The deputy leader in charge of each item',
      'district-invested': "Which items the district's own money pays for",
      'undated-duty': 'Duties without a day',
      'major-matters': 'What counts as a major matter',
      'circular-rhythm': 'How often circulars go out',
      'roll-of-days': 'Days that fall on a holiday',
    },
    groupHint: {
      meeting: 'In the words of the notice or the minutes; “not stated” where neither says it.',
      'deputy-leader':
        'The annex has no such column; proposed from the portfolios. What is not known yet may stay empty and is asked later.',
      'district-invested': 'Nothing is assumed for you; leave open what is unclear.',
      'undated-duty': 'In brackets, where the proposal comes from.',
      'major-matters': 'Any one of these goes to the executive meeting.',
      'circular-rhythm': 'The notice only says “regularly”.',
      'roll-of-days': 'The written day stays; this only says from when it counts as late.',
    },
    row: (row, unit) => `Item ${row}${unit === null ? '' : `, led by ${unit}`}`,
    yes: 'Yes',
    no: 'No',
    open: 'Leave open',
    never: 'Leave open',
    overBudget: 'Percent above the estimate',
    siteChanges: 'The site changes',
    finishBeyondYear: 'It ends in another year',
    rhythm: {
      week: 'Every week',
      'ten-days': 'Every ten days',
      month: 'Every month',
      quarter: 'Every quarter',
      'half-year': 'Every half-year',
      year: 'Every year',
    },
    roll: {
      'as-written': 'Reminded before the holiday, late after the first working day following it',
      'next-working-day': 'On to the next working day',
      'previous-working-day': 'Back to the working day before',
      none: 'As it is',
    },
    proposal: {
      'disclosure-term': '20 working days after issue, disclosure regulation art. 26',
      'end-of-year': 'the end of the year, 31 December',
      'end-of-quarter': 'the last day of the quarter of issue',
    },
  },
  read: {
    heading: 'What was read',
    note: 'Numbered as marked in the text',
    field: {
      number: 'Number',
      title: 'Title',
      addressees: 'To',
      attachments: 'Annex',
      issuer: 'Issued by',
      issuedOn: 'Signed on',
    },
    unsaid: 'not in the document, left empty',
    duty: (what, to) => (to.length === 0 ? what : `${what}, to ${to.join(', ')}`),
    whoMissing: 'nobody named',
    listSeparator: ', ',
    correct: (field) => `Correct: ${field}`,
    correctLead: 'What the document says is kept beside it; the change stays visible.',
    newValue: 'It should be',
    save: 'Save the correction',
  },
  completed: {
    heading: 'Completed for you, please look',
    completed: (item, written, completed) =>
      `${item === undefined ? '' : `Item ${String(item)}: `}“${written}” completed to “${completed}”`,
    noUnits: (numbers) => `${items(numbers)}: no responsible unit, none is made`,
    noFigures: (numbers) => `${items(numbers)}: no quantity, recorded as a gap for the plan`,
    confirmed: (stated, found) => `The ${String(stated)} items the document speaks of = ${String(found)} rows read`,
  },
  annex: {
    heading: (number) => `The table of items (${String(number)})`,
    note: 'Quantities are marked; “about” stays as written; what is dashed is asked',
    seq: 'No.',
    title: 'Title',
    content: 'Content',
    lead: 'Lead',
    responsible: 'Responsible',
    due: 'Done by',
    none: 'none',
    unsaid: 'not said',
    card: (item) => `Item ${item}`,
    qualifier: { exact: '', approx: 'about ', at_least: 'at least ', at_most: 'at most ' },
  },
  dock: {
    label: 'What can be done here',
    blocked: (left) => `${count(left, 'matter is', 'matters are')} open; only then can it be registered.`,
    ready: 'Everything is settled: it can be registered.',
    note: 'Afterwards a correction notice can change it; it cannot be taken back.',
    saved: 'Saved',
    toFirst: (number) => `To question ${String(number)}`,
    toOriginals: 'To the sealed original',
    act: 'Register as issued',
    why: 'Why it cannot be registered yet',
  },
  register: {
    heading: 'Register as issued',
    lead: 'Each row becomes an item, and duties and days are made with it. This cannot be taken back; mistakes are mended by a correction notice.',
    signedBy: 'Signed by',
    signedByHint: 'As on the paper; nothing is guessed.',
    signedOn: 'Signed on',
    proof: 'Proof',
    proofFile: 'The file sent is the sealed document',
    proofReceipt: 'There is a receipt number',
    receiptNumber: 'Receipt number',
    act: 'Register as issued',
  },
  papers: 'Papers to hand out',
};
