import type { EvaluationWords } from './evaluation-words.js';

export const en: EvaluationWords = {
  state: {
    notified: 'The unit was told and may answer',
    unanswered: 'Not answered in its days, which admits nothing',
    agreed: 'The unit agrees',
    disputed: 'The unit objects: the supervision office settles it',
    settled: 'The objection was settled',
    lifted: 'The report was corrected: this word holds no more',
  },
  until: 'to be answered by',
  answered: { agree: 'Agreed', object: 'Objected' },
  late: 'after its day',
  ruled: { stands: 'Ruling: the word stands', 'set-aside': 'Ruling: the word is not used' },
  gone: 'The words were removed from the system',
  registered: (number) =>
    number === null ? 'put down from a letter, with its scan' : `put down from a letter, received as ${number}`,
  act: { answer: 'Answer', settle: 'Settle the objection' },
  actOn: (act, unit, item) => `${act}: ${unit}, item ${item}`,
  form: {
    answerLead: (sentence) =>
      `The lead unit wrote “${sentence}”. Not answering admits nothing; an objection is settled by the supervision office, and the lead unit's words stay.`,
    stance: "The unit's answer",
    stances: { agree: 'It agrees', object: 'It objects' },
    answer: 'Reason',
    answerHint: 'An objection needs one: on which day material was sent or people came, and what shows it',
    settleLead: (unit) =>
      `The ruling and the objection of ${unit} stand beside the words of the report, which stay. It cannot be taken back.`,
    outcome: 'Ruling',
    outcomes: { stands: 'The word stands and is used for the appraisal', 'set-aside': 'The word is not used' },
    ruling: 'Why',
    rulingHint: 'What was looked into, and what the facts are',
  },
};
