import { counted } from '../../../kernel/counted.js';
import type { ChangePageWords } from './words.js';

export const en: ChangePageWords = {
  section: {
    title: 'Changes',
    note: 'The first promise stays for ever; a change that was decided is written beside it.',
    none: 'Nothing was changed: the item is carried out as it was issued.',
    propose: 'Propose a change',
    first: 'First promised',
    now: 'Promised now',
    as: 'What',
  },
  board: {
    crumb: (year) => `Items of ${String(year)}`,
    question: 'Which promises are to change, and how far are they?',
    answer: ({ all, waiting, approved }) =>
      `${counted(all, 'change')} proposed this year: ${String(waiting)} under way, ${String(approved)} approved.`,
    none: 'Nothing was proposed this year. The lead unit proposes a change on the page of its item.',
    caption: (count) => counted(count, 'change'),
  },
  item: (seq) => `Item ${seq}`,
  state: {
    draft: 'to be sent up',
    countersigning: 'with the units',
    submitted: 'with the deputy leader',
    'at-meeting': 'with the executive meeting',
    approved: 'approved',
    rejected: 'rejected',
    withdrawn: 'withdrawn',
  },
  column: { change: 'Change', item: 'Item', was: 'As promised', toBe: 'To be', decides: 'Decided by', state: 'State' },
  by: { 'deputy-leader': 'The deputy leader', 'executive-meeting': 'The executive meeting' },
  major: (reasons) => `major: ${reasons.join('; ')}`,
  minor: 'minor',
  form: {
    kind: 'Kind of change',
    dueOn: 'New day',
    targets: 'New targets',
    targetHint: 'leave empty what stays',
    giveUp: 'give up',
    notAFigure: 'Give a number, or tick “give up”',
    figures: 'Targets',
    estimate: 'New estimate, in yuan',
    estimateHint: 'As the plan says; more than 10% above it is for the executive meeting',
    newLead: 'New lead unit',
    newResponsible: 'New responsible units',
    newResponsibleHint: 'tick all that are to be responsible; the lead is not among them',
    stages: 'What this year still owes',
    stagesHint: 'one a line',
    rationale: 'Why',
    rationaleHint: 'What happened, what was done about it, why the promise cannot be kept as it was',
    effect: 'What it means for people',
    effectHint: 'Who is affected, for how long, and how they are told',
    evidence: 'Rests on',
    evidenceHint: 'Names and numbers of papers; leave empty where there are none',
    propose: 'Propose the change',
    askLead: 'From today each unit has five working days; silence is noted as no answer and is no agreement.',
    units: 'Affected units',
    answerLead: 'Agree, or object and say why. An answer is given once.',
    unit: 'Unit',
    how: 'Answer',
    agree: 'Agrees',
    object: 'Objects',
    reason: 'Reason',
    submitLead: 'Once sent up nothing of it can be changed; to change it, withdraw it and propose anew.',
    explanation: 'The head explains',
    explanationHint: 'The day of the item has passed: why does it come only now?',
    listVoted: 'The list of items',
    notVoted: "was not voted by the people's congress",
    voted: "was voted by the people's congress",
    consent: "Number of the standing committee's consent",
    consentHint: 'Needed before it is decided; where it is not there yet, send it up afterwards',
    organ: 'First approved by',
    organHint: 'Of works: the organ that approved them (Regulations on government investment, article 21)',
    escalateLead: 'Where it is of weight, say why, and it goes to the executive meeting.',
    withdrawLead: 'The promise stays as it is; to change it, propose anew.',
    decideLead:
      'The deputy leader now in charge decides; what was signed on paper is registered by the office. An approval takes effect at once and cannot be taken back.',
    meetingLead:
      'Registers what the executive meeting decided, by its minutes. An approval takes effect at once and cannot be taken back.',
    approve: 'Approve the change',
    reject: 'Reject it',
    minutes: 'Number of the minutes',
    meetingOn: 'Day of the meeting',
    number: 'Number of the paper',
    succeedLead: 'Says which item of a later year goes on with this one; each page then leads to the other.',
    programme: 'Year',
    successor: 'Item that goes on with it',
    choose: 'Choose',
    noLaterYear: 'No notice of a later year is registered yet: choose once it is.',
  },
  proposing: {
    question: (title) => `How is the promise of “${title}” to change?`,
    lead: 'Say what is to be otherwise, why, and what it means for people. What is promised now is read from the item; nobody types it, and nothing overwrites it.',
    none: 'The item is at its end: it takes no change any more.',
    decides: 'Who decides',
    meeting: 'The executive meeting; its minutes are registered.',
    leader: (name) => (name === null ? 'The deputy leader in charge (nobody is, so far).' : `Deputy leader ${name}.`),
    next: 'And then',
    nextNote: (units) =>
      units.length === 0
        ? 'There is no responsible unit: it can go up at once. Where it affects other units, ask them first.'
        : `Where it affects ${units.join(', ')} or others, ask them first; where it affects nobody it can go up at once.`,
    promised: 'What is promised now',
    promisedNote: 'Read from the item; it stands until a change is decided.',
    was: (figure) => `now ${figure}`,
  },
  sides: {
    title: 'As promised, and to be',
    note: 'On the left the promise as it stood when this was proposed, word for word.',
    what: 'What',
    was: 'As promised',
    toBe: 'To be',
    due: 'Done by',
    item: 'Item',
    estimate: 'Estimated cost',
    lead: 'Lead unit',
    responsible: 'Responsible units',
    nobody: 'nobody',
    unsaid: 'not said',
    same: 'as before',
    givenUp: 'given up',
    goesOn: 'carried out as promised',
    stages: (stages) => `Still owed this year: ${stages.join('; ')}`,
  },
  one: {
    question: (lead, kind) => `${lead} proposes: ${kind}`,
    rationale: 'Why',
    effect: 'What it means for people',
    evidence: 'Rests on',
    files: 'What it rests on',
    filesNote: (takesFiles) =>
      takesFiles
        ? 'Files may be added and taken back until it is sent up'
        : 'As it was sent up; nothing is added or taken back',
    onForm: 'Printed on the form: ',
    decides: 'Decided by',
    proposed: 'Proposed',
    registered: 'registered from a letter',
    units: 'Affected units',
    unitsNote: 'Five working days each; silence is noted as no answer and is no agreement.',
    unitsNone: 'No unit was asked.',
    unit: 'Unit',
    word: 'Answer',
    until: 'Answer due',
    agrees: 'agrees',
    objects: 'objects',
    silent: 'no answer',
    waiting: 'not answered yet',
    submission: 'Sent up',
    sentUp: 'Sent up',
    explanation: 'The head explains',
    consent: (number) =>
      number === null
        ? 'The list was voted; the standing committee has not consented yet.'
        : `Consent of the standing committee: ${number}`,
    organ: (organ) => `First approved by ${organ}`,
    decision: 'Decision',
    approved: (by) => `${by} approved it`,
    rejected: (by) => `${by} rejected it`,
    number: (number) => `under ${number}`,
    signedBy: (name) => `signed by ${name}`,
    successor: 'Item that goes on with it',
    next: 'What comes next',
    print: 'Print the form of the change',
  },
  next: ({ state, majorBy, countersigns, leader, kind, successor }) => {
    const decides = majorBy.length > 0 ? 'the executive meeting' : `deputy leader ${leader ?? 'in charge'}`;
    const open = countersigns.filter(({ answer, silent }) => answer === null && !silent).length;
    switch (state) {
      case 'draft':
        return `Where it affects other units, ask them first; otherwise send it up to ${decides}.`;
      case 'countersigning':
        return open > 0
          ? `${counted(open, 'unit')} may still answer; then, or when the time is over, it goes up to ${decides}.`
          : `The units have had their say: send it up to ${decides}.`;
      case 'submitted':
        return `Deputy leader ${leader ?? 'in charge'} decides, or takes it to the executive meeting.`;
      case 'at-meeting':
        return 'The executive meeting decides; the gov office registers its minutes.';
      case 'approved':
        return kind === 'carry-over' && successor === null
          ? "In effect. Once next year's notice is registered, say which item goes on with it."
          : "In effect. The item's page and the lists show what was first promised beside what is promised now; days were counted anew.";
      case 'rejected':
      case 'withdrawn':
        return 'The promise stays as it was.';
    }
  },
  act: {
    withdraw: 'Withdraw',
    ask: 'Ask units',
    answer: 'Countersign',
    submit: 'Send up',
    escalate: 'Take to the meeting',
    decide: 'Decide',
    meeting: 'Register the decision',
    succeed: 'Name the successor',
  },
};
