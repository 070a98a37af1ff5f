import type { FeedWords } from './words.feeds.js';

export const en: FeedWords = {
  title: 'Calendar addresses',
  note: 'A calendar on a telephone or computer fetches the days under an address, without signing in. It tells the day and the kind of duty, and no unit, item or word of the notice. The address is a key: pass it to nobody.',
  none: 'There is no address yet.',
  scope: { own: 'what I have to do', all: 'all that I see' },
  which: 'Which days',
  make: 'Make an address',
  made: 'The address is made',
  once: 'It is shown this once: copy it into the calendar now. If it is lost, end it and make another.',
  copy: 'Copy the address',
  since: 'Made: ',
  used: 'Last fetched: ',
  neverUsed: 'never fetched yet',
  end: 'End it',
  endTitle: 'End a calendar address',
  endLead: 'Calendars that use it are then updated no more. It cannot be taken back; another can be made.',
};
