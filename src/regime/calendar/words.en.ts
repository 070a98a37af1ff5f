import { counted } from '../../kernel/counted.js';
import { type Day, dayOfMonthOf, monthOf, weekdayOf, yearOf } from '../../kernel/day.js';
import { SHORT_MONTHS, writtenDay, writtenParam } from '../../kernel/written.js';
import type { CalendarWords } from './words.zh-CN.js';

type Params = Readonly<Record<string, string | number>>;

const named = (params: Params, name: string): string => writtenParam('en', params, name);
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const HOLIDAYS: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
};

const days = (count: number): string => counted(count, 'day');

export const en: CalendarWords = {
  problem: {
    'not-a-calendar': (p) =>
      `this is no arrangement of holidays (${[named(p, 'at'), named(p, 'why')].filter((part) => part !== '').join(': ')}). Provide the public data's JSON, or text with a day a line, such as: 2027-01-01 off 元旦`,
    'unreadable-line': (p) =>
      `“${named(p, 'text')}” cannot be read. Write a day and then “off” or “worked”, such as: 2027-01-01 off 元旦`,
    'no-days': () => 'the file holds no day. Write a day a line, such as: 2027-01-01 off 元旦',
    'unknown-day': (p) => `there is no day “${named(p, 'day')}”; write it as year-month-day, such as 2027-01-01`,
    'weekend-off': (p) => `${named(p, 'day')} is a weekend anyway; check the day, or leave it out`,
    'worked-weekday': (p) => `${named(p, 'day')} is a working day anyway; check the day, or leave it out`,
    duplicate: (p) => `${named(p, 'day')} stands in line ${named(p, 'before')} already; remove one of the two`,
    'other-year': (p) =>
      `${named(p, 'day')} is not of ${named(p, 'year')} (only December of the year before may stand beside it); check the day, or keep another year in another file`,
    'published-missing': (p) =>
      `nothing says when the arrangement for ${named(p, 'year')} was published; add --published DAY, such as --published 2026-11-04`,
    'published-unfit': (p) =>
      `“${named(p, 'published')}” does not fit: the arrangement for ${named(p, 'year')} is published in that year or the one before; write year-month-day`,
    'published-differs': (p) =>
      `the file says published ${named(p, 'published')}, the command ${named(p, 'said')}; keep the right one`,
  },
  onPage: {
    'published-missing': (p) =>
      `nothing says when the arrangement for ${named(p, 'year')} was published; fill in the day of publication`,
    'published-differs': (p) =>
      `the file says published ${named(p, 'published')}, the page ${named(p, 'said')}; keep the right one`,
  },
  line: (number) => `line ${String(number)}: `,
  heading: (year) => `Holidays and swap days of ${String(year)}`,
  source: (published, document) =>
    `General Office of the State Council, published ${writtenDay.en(published)}${document === null ? '' : `, ${document}`}`,
  asOf: (d) => `As known on ${writtenDay.en(d)}`,
  unpublished: (year) =>
    `The arrangement for ${String(year)} was not published, or has not been taken in. Provisional (暂定): Monday to Friday count as worked, Saturday and Sunday as off; deadlines that rest on it are computed anew once it is known.`,
  importHint: 'Once it is published: shishi calendar import FILE --published DAY',
  decemberMayMove: (year) =>
    `25 to 31 December ${String(year)} may still be moved by the arrangement for ${String(year + 1)}, and are provisional (暂定) until it is published.`,
  day: (d: Day, shownYear) =>
    `${String(dayOfMonthOf(d))} ${SHORT_MONTHS[monthOf(d) - 1] ?? ''}${yearOf(d) === shownYear ? '' : ` ${String(yearOf(d))}`} (${WEEKDAYS[weekdayOf(d)] ?? ''})`,
  closed: (range, count) => `${range} off, ${days(count)}`,
  range: (first, last) => `${first} to ${last}`,
  worked: (listed) => `${listed} worked`,
  listed: (parts) => parts.join(', '),
  sentence: (parts) => parts.join('; '),
  holiday: (name) =>
    name === ''
      ? '(not named)'
      : name
          .split('、')
          .map((single) => HOLIDAYS[single] ?? single)
          .join(', '),
  workingDays: (count, provisional) => `${String(count)} working days${provisional ? ' (provisional, 暂定)' : ''}`,
  kept: (year, file) => `The arrangement for ${String(year)} was taken in: ${file}`,
  alreadyKnown: (year) => `The arrangement for ${String(year)} is known already, word for word; nothing was changed.`,
  differs: (year) =>
    `There is another arrangement for ${String(year)}, which differs from this one. Check it, then add --replace; deadlines that rest on it are computed anew.`,
  older: (year, published) =>
    `The arrangement for ${String(year)} that was published on ${writtenDay.en(published)} is later than this one, and stands. Check the day of publication.`,
  statutoryMissing: (listed) => `Check whether lines are missing: not off in the file, though statutory: ${listed}.`,
  noFile: 'the file is not there or cannot be opened; check its path and permissions.',
  notText: 'this is no text; save it as CSV, TXT or JSON and try again.',
  folderUnusable: (folder, reason) =>
    `cannot read or write ${folder} (${reason}); check the folder that SHISHI_DATA names, and its permissions.`,
  damaged:
    'an arrangement taken in earlier is incomplete or was changed; take the year in again (--replace), or delete this file.',
  separator: ': ',
};
