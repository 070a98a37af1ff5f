import { counted } from '../../kernel/counted.js';
import { type Day, dayOfMonthOf, monthOf, yearOf } from '../../kernel/day.js';
import { SHORT_MONTHS } from '../../kernel/written.js';
import type { TimetableWords } from './words.timetable.js';

const monthName = (month: number): string => SHORT_MONTHS[month - 1] ?? '';
const day = (d: Day): string => `${String(dayOfMonthOf(d))} ${monthName(monthOf(d))}`;
const dated = (d: Day): string => `${day(d)} ${String(yearOf(d))}`;
const days = (count: number): string => counted(count, 'day');

export const timetableEn: TimetableWords = {
  lang: 'en',
  title: (item) => `Timetable of ${item}`,
  told: ({ nodes, from, until, due, critical }) =>
    `${counted(nodes, 'milestone')} from ${dated(from)} to ${dated(until)}; due on ${dated(due)}.` +
    (critical.length === 0 ? '' : ` Critical path: ${critical.join(', ')}.`),
  bar: ({ number, title, start, finish, critical, later }) =>
    `${String(number)}. ${title}, ${start === finish ? dated(start) : `${dated(start)} to ${dated(finish)}`}` +
    (critical ? ', on the critical path' : '') +
    (later === null || later === 0
      ? ''
      : later > 0
        ? `, ${days(later)} later than approved`
        : `, ${days(-later)} earlier than approved`),
  month: monthName,
  year: String,
  day,
  today: 'Today',
  due: 'Due',
  critical: 'critical',
  legend: { node: 'Milestone', critical: 'Critical path', baseline: 'Approved plan', off: 'Days off' },
  curve: {
    title: (item) => `Planned and actual progress of ${item}`,
    told: ({ on, planned, reported, verified }) =>
      `On ${dated(on)}: ${planned} planned, ${reported} reported, ${verified} verified.`,
    line: { planned: 'planned', reported: 'reported', verified: 'verified' },
  },
};
