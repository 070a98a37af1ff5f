import type { ReminderRulesWords } from './words.rules.js';

const TOLD = {
  liaison: 'the liaison',
  'deputy-head': "the unit's deputy head",
  head: "the unit's head",
  'gov-office': 'the gov office',
} as const;

export const rulesEn: ReminderRulesWords = {
  question: 'When are people reminded, and who?',
  answer:
    "Every duty of the district is reminded of by these rules, each person at most once a day. A change holds from the next day's reminders on and stands in the ledger.",
  stages: 'Days of reminding',
  stagesNote:
    'Of a day in a holiday, days before are counted from the last working day before it; what is late, in working days from the first one after it.',
  stage: {
    ahead: 'First reminder',
    tomorrow: 'Second reminder',
    today: 'On the day',
    late: 'When it is late',
    escalated: "On the gov office's list",
  },
  days: {
    ahead: 'Days before',
    tomorrow: 'Days before',
    late: 'Working days late',
    escalated: 'Working days late',
  },
  between: (usual, least, most) => `usually ${String(usual)}; from ${String(least)} to ${String(most)}`,
  send: 'Send this one',
  deputyHead: "Tell the unit's deputy head too",
  head: "Tell the unit's head too",
  liaison: 'Tells the liaison.',
  office:
    'Tells the gov office and drafts a note to the leader that a person sends; nothing goes to a leader of the district by itself. Where it is not sent, it still stands on the desk.',
  hours: 'Hours of sending',
  workingDaysOnly: 'On working days alone',
  workingDaysNote:
    'What falls on a day off comes on the working day before it; weekends worked by swap are working days.',
  digestAt: "When the day's reminders go out",
  from: 'Nothing before',
  until: 'Nothing from',
  usually: (value) => `usually ${value}`,
  save: 'Save the rules',
  saved: 'Saved.',
  preview: 'What this would send',
  previewNote: 'By the rules as they stand above, saved or not.',
  ofDuty: (day, clauses) => `Of a duty due on ${day}: ${clauses.join('; ')}.`,
  clause: ({ day, at, stage, to }) =>
    stage === 'escalated'
      ? `${day}, ${at}: onto the gov office's list, which is told`
      : `${day}, ${at}: ${to.map((who) => TOLD[who]).join(' and ')}`,
  nothing: (day) =>
    `Of a duty due on ${day}: nothing. See whether each figure is within its bounds and at least one reminder is sent.`,
  link: 'Rules of reminding',
};
