import type { BlockerWords } from './words.blockers.zh-CN.js';

export const blockersEn: BlockerWords = {
  'no-number': 'The notice bears no document number',
  'no-issuer': 'The notice names no issuing organ',
  'no-day': 'The notice bears no day',
  'no-year': 'The programme year is not known',
  'no-decision':
    'No meeting is named that decided on the items: enter the meeting, or confirm that the notice does not say',
  'no-rows': 'There is no table of items',
  'no-content': 'Item {row} has no content',
  'no-lead': 'Item {row} has no lead unit',
  'two-leads': 'Item {row} has more than one lead unit: choose one',
  'lead-is-responsible': 'The lead unit of item {row} is also listed as responsible',
  'no-due-day': 'Item {row} has no finish date',
  'number-twice': 'Two items bear the number {row}',
  'question-open': 'A question is still unanswered',
  unreadable: 'The file cannot be registered as a notice',
  'original-open':
    'The head of the sealed original is not compared yet, or its number or day differs and nobody has said why',
  'unsaid-open': 'What the notice does not say is not settled yet',
};
