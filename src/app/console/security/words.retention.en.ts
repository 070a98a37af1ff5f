import type { RetentionWords } from './words.retention.js';

const UNIT = {
  accessDays: 'access records',
  leaverDays: "people's contact data",
  draftDays: 'fields of forms',
  deliveryDays: 'delivery results',
};
const ARTICLE = {
  accessDays: 'Cybersecurity Law art. 21: six months at least',
  leaverDays: 'Personal Information Protection Law art. 47: erased once the purpose is met',
  draftDays: 'Personal Information Protection Law art. 19: the shortest time',
  deliveryDays: 'Personal Information Protection Law art. 19: a result quotes addresses',
};

export const retentionEn: RetentionWords = {
  title: 'How long is what kept',
  note: 'What is over is erased every day; how much stands in the ledger',
  notYet: 'Not done yet; it is done when the next day begins.',
  ran: 'Last looked on',
  erased: '; last erased on',
  colon: ': ',
  comma: ', ',
  count: (period, count) => `${String(count)} ${UNIT[period]}`,
  label: {
    accessDays: 'Sign-ins and addresses of access (days)',
    leaverDays: 'Telephone and mail after somebody left (days)',
    draftDays: 'Forms that nobody touches any more (days)',
    deliveryDays: 'What came of messages sent (days)',
  },
  hint: (period, least, most) => `${ARTICLE[period]}; ${String(least)} to ${String(most)}`,
  never: "The ledger's chain, notices, items and duties are kept for good and have no period.",
  save: 'Save the periods',
  saved: 'Saved; they hold from tomorrow',
};
