import { MONTHS } from '../../../kernel/written.js';
import { counted } from '../../../kernel/counted.js';
import type { CalendarPageWords } from './words.js';

export const en: CalendarPageWords = {
  question: 'Which days are off, and which are worked?',
  known: (year, { off, worked }) =>
    `The holidays of ${String(year)} are published: ${counted(off, 'weekday', 'weekdays')} off, ${counted(worked, 'weekend day', 'weekend days')} worked.`,
  predicted: (year) =>
    `The holidays of ${String(year)} are not published yet: days of duties in it are provisional and will be counted anew.`,
  years: 'Years',
  year: (year) => String(year),
  month: (month) => MONTHS[month - 1] ?? '',
  weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  mark: { off: 'off', worked: 'work' },
  spoken: { off: 'off', worked: 'worked' },
  legend: 'off: a weekday off. work: a weekend day that is worked. All others as usual, Saturday and Sunday off.',
  source: {
    heading: 'Basis',
    none: 'Nothing was put in for this year yet.',
    published: 'Published',
    document: (document) => document ?? 'no number given',
    days: (off, worked) => `${String(off)} off, ${String(worked)} worked`,
    by: (by) => `put in by ${by}`,
    shipped: 'comes with the program',
    stands: 'stands',
    replaced: 'replaced since',
  },
  form: {
    heading: 'Put in the arrangement of a year',
    lead: "As the State Council's notice says. Look first at what it would change, then publish; every district then counts the days of what is still owed anew, and the ledger keeps it.",
    file: 'Choose a file',
    fileKept: (name) => `Read: ${name}`,
    lines: 'Or line by line',
    linesHint: 'One stretch a line: 2027-02-06 to 2027-02-12 放假 春节; 2027-02-14 上班 春节',
    linesName: 'typed',
    published: 'Published on',
    publishedHint: 'The day on the notice',
    check: 'See what it changes',
    line: (line) => (line === null ? 'The whole file' : `Line ${String(line)}`),
    problems: (found) => `${counted(found, 'place', 'places')} to be put right first`,
    standing: {
      new: (year) => `Nothing was known of ${String(year)}: this is the first.`,
      correction: (year) => `${String(year)} is known; this one will take its place, and asks for a reason.`,
      same: (year) => `It says of ${String(year)} what is known already: there is nothing to publish.`,
      older: (year) => `A later arrangement of ${String(year)} is known, and stands.`,
      'not-yet': () => 'Its day of publication has not come: check it.',
    },
    missing: 'These statutory days are not listed as off, check them: ',
    changes: (found) =>
      found === 0
        ? 'No day differs from what is known.'
        : `${counted(found, 'day differs', 'days differ')} from what is known:`,
    becomes: { off: 'off', worked: 'worked' },
    moved: (district, duties) => `${district}: ${counted(duties, 'duty gets another day', 'duties get other days')}`,
    movesNothing: 'No duty gets another day.',
    reason: 'Reason',
    reasonHint: 'Kept in the ledger',
    publish: (year) => `Publish the arrangement of ${String(year)}`,
    publishNote: 'It cannot be taken back; a mistake is put right by another one in its place.',
    done: (year) => `The arrangement of ${String(year)} is published; the districts count their days anew.`,
  },
};
