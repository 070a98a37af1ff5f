import { type Day, dayOf, endOfMonth } from '../../../../kernel/day.js';
import { readNumeral } from '../numerals.js';
import { FESTIVAL_EVES, type Form } from './forms.js';
import type { WrittenDay } from './written.js';

type Groups = Readonly<Record<string, string | undefined>>;

/** What follows a day on which something begins, or which only dates another paper. */
const BEGINS = /^(?:的?[日份]?)?(?:起(?!草)|开始|以来|以后|之后|后|[-–—－―~～]|至|到(?![位岗场])|发布|印发|出台|实施)/u;

/** Stands in for a year not said, so that 29 February is no damage by itself. */
const LEAP_YEAR = 2000;

/** One written day, or several that share an ending (3月、6月、9月、12月25日前). Empty where the words are no day after all. */
export function expand(form: Form, match: RegExpExecArray, text: string): readonly WrittenDay[] {
  const groups: Groups = match.groups ?? {};
  const start = match.index + (match[0].length - match[0].trimStart().length);
  const end = match.index + match[0].trimEnd().length;
  const year = readYear(groups['year']);
  const listed = groups['list']?.split(/[、和及与]|以及/u).filter((word) => word !== '') ?? [];
  const months = [...listed.map(number), monthIn(form, groups)].filter((month) => month !== undefined);
  return (months.length > 0 ? months : [null]).flatMap((month): WrittenDay[] => {
    const written: WrittenDay = {
      text: text.slice(start, end),
      start,
      end,
      kind: form.kind,
      year: year ?? null,
      turn: turnOf(groups['turn']),
      month,
      dayOfMonth: dayIn(form, groups),
      limited: groups['limit'] !== undefined,
      opens: groups['limit'] === undefined && BEGINS.test(text.slice(end).trimStart()),
    };
    if (month === null || onIn(written, year ?? LEAP_YEAR) !== undefined) {
      return [written.kind === 'before-month' && month !== null ? { ...written, month: month - 1 } : written];
    }
    // 24月 counts months and is no day; 6月31日 and 13月底 are days that nobody can keep
    return form.kind === 'month' ? [] : [isLeapDay(written) ? written : hurt(written.text, start)];
  });
}

/** The day in a given year, or undefined where that year has none. 6月底 is the month's last day. */
export function onIn({ month, dayOfMonth }: WrittenDay, year: number): Day | undefined {
  if (month === null || dayOfMonth === null) return undefined;
  // before January lies the December of the year before
  if (month === 0) return endOfMonth(year - 1, 12);
  if (month > 12) return undefined;
  return dayOfMonth === 'last' ? endOfMonth(year, month) : dayOf(year, month, dayOfMonth);
}

export const isLeapDay = ({ month, dayOfMonth }: WrittenDay): boolean => month === 2 && dayOfMonth === 29;

/** Words that were a day before a character was lost: no part of them is trusted. */
export const hurt = (text: string, start: number): WrittenDay => ({
  text,
  start,
  end: start + text.length,
  kind: 'damaged',
  year: null,
  turn: null,
  month: null,
  dayOfMonth: null,
  limited: true,
  opens: false,
});

function monthIn(form: Form, { month, quarter, first, festival, beforeQuarter }: Groups): number | undefined {
  if (beforeQuarter !== undefined) return (number(beforeQuarter) ?? 1) * 3 - 2;
  if (quarter !== undefined || first !== undefined) return (number(quarter ?? first) ?? 0) * 3;
  if (festival !== undefined) return FESTIVAL_EVES.find(([words]) => words.test(festival))?.[1];
  return month === undefined ? form.month : number(month);
}

function dayIn(form: Form, { day, part, festival }: Groups): WrittenDay['dayOfMonth'] {
  if (festival !== undefined) return FESTIVAL_EVES.find(([words]) => words.test(festival))?.[2] ?? null;
  if (part !== undefined) return part === '上旬' ? 10 : part === '中旬' ? 20 : 'last';
  if (day !== undefined) return number(day) ?? null;
  return form.day ?? null;
}

const number = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : readNumeral(text.replace(/[\s月份]/gu, ''));

/** 二〇二二 is said digit by digit; 23年 is how clerks shorten 2023年. */
function readYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const spelt = [...text].map((digit) => '〇一二三四五六七八九'.indexOf(digit.replace(/[零○]/u, '〇')));
  const value = spelt.every((digit) => digit >= 0) ? Number(spelt.join('')) : readNumeral(text);
  return value !== undefined && text.length === 2 ? 2000 + value : value;
}

function turnOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (/^(?:明|次|翌|来|下)/u.test(word)) return 1;
  return /^(?:去|上)/u.test(word) ? -1 : 0;
}
