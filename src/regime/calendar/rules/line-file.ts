import { addDays, dayOf } from '../../../kernel/day.js';
import { daysFrom } from './arrangement.js';
import { type Draft, type Entry, type Outcome, type Problem, problem } from './draft.js';

const DATE = String.raw`(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)\s*日?`;
const ONE_DAY = new RegExp(DATE, 'u');
const DAYS = new RegExp(String.raw`${DATE}\s*(?:至|到|~|～|—+|–|\.\.)\s*${DATE}`, 'u');
/** （周六）, (Sat): for the reader; the day itself says its weekday. */
const ASIDE = /[(（][^)）]*[)）]/gu;
const BETWEEN_CELLS = /[\s,，;；|]+/u;

/** The words for a day off and for a weekend day worked. 调休 alone says either, and so is neither. */
const OFF = new Set(['off', 'holiday', 'true', '休', '假', '休息', '放假', '放假调休', '公休']);
const WORKED = new Set(['worked', 'work', 'workday', 'false', '班', '上班', '调休上班', '补班', '工作']);

const HEAD: readonly [keyof Pick<Draft, 'year' | 'published' | 'document'>, RegExp][] = [
  ['year', /^(?:year|年份|年度)\s*[:：,，=]?\s*(\d{4})\s*年?$/iu],
  ['published', /^(?:published|公布|发布|公布日期|发布日期|成文日期)\s*[:：,，=]?\s*(\S+)$/iu],
  ['document', /^(?:document|文号|发文字号)\s*[:：,，=]?\s*(.+)$/iu],
];

/**
 * Reads a year from lines, as a table saved as text has them: a day or `from 至 to`, 放假 or 上班 (off, worked), and the
 * holiday's name if there is one, in any order. Lines `公布 2026-11-04`, `年份 2027`, `文号 …` may stand anywhere;
 * headings before the first day, empty lines and lines after # are passed over.
 */
export function readLines(text: string): Outcome<Draft> {
  const head: Record<'year' | 'published' | 'document', string | null> = {
    year: null,
    published: null,
    document: null,
  };
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const [index, written] of text.split(/\r\n|\r|\n/u).entries()) {
    const line = written
      .replaceAll('"', '')
      .replace(ASIDE, '')
      .trim()
      .replace(/[,，;；]+$/u, '');
    if (line === '' || line.startsWith('#')) continue;
    const said = HEAD.flatMap(([name, form]) => {
      const value = form.exec(line)?.[1];
      return value === undefined ? [] : [[name, value] as const];
    })[0];
    const found = said ? [] : entriesOf(line, index + 1);
    if (said) head[said[0]] = said[0] === 'published' ? isoOf(said[1]) : said[1];
    else if (found.length === 0 && (entries.length > 0 || speaksOfDays(line)))
      problems.push(problem('unreadable-line', index + 1, { text: written.trim() }));
    entries.push(...found);
  }
  if (problems.length > 0) return { read: false, problems };
  return {
    read: true,
    value: { ...head, year: head.year === null ? null : Number(head.year), entries, weekdaysAlone: false },
  };
}

/** The days of one line; none where it cannot be read. */
function entriesOf(line: string, number: number): Entry[] {
  const range = DAYS.exec(line);
  const [when, ...numbers] = range ?? ONE_DAY.exec(line) ?? [];
  if (when === undefined) return [];
  const cells = cellsOf(line.replace(when, ' '));
  const [kind, ...otherKinds] = cells.filter(isKind);
  // A second day that no word joins to the first could be the end of a break or a day of its own.
  if (kind === undefined || otherKinds.length > 0 || cells.some((cell) => ONE_DAY.test(cell))) return [];
  const off = OFF.has(kind.toLowerCase());
  const name = cells.filter((cell) => cell !== kind).join(' ');
  return daysOf(numbers).map((text) => ({ text, off, name, line: number }));
}

const cellsOf = (line: string): string[] => line.split(BETWEEN_CELLS).filter((cell) => cell !== '');
const isKind = (cell: string): boolean => OFF.has(cell.toLowerCase()) || WORKED.has(cell.toLowerCase());

/** A heading names neither a day nor what becomes of one. */
const speaksOfDays = (line: string): boolean => ONE_DAY.test(line) || cellsOf(line).some(isKind);

/** The days between two written ones; a written day that does not exist stays as it is, to be named by the check. */
function daysOf(numbers: readonly string[]): string[] {
  const first = numbers.slice(0, 3).map(Number);
  const last = numbers.slice(3).map(Number);
  const from = dayOf(first[0] ?? 0, first[1] ?? 0, first[2] ?? 0);
  if (last.length === 0) return [iso(first)];
  const to = dayOf(last[0] ?? 0, last[1] ?? 0, last[2] ?? 0);
  if (!from || !to) return [...(from ? [] : [iso(first)]), ...(to ? [] : [iso(last)])];
  return to > addDays(from, LONGEST_BREAK_DAYS) ? [] : daysFrom(from, to);
}

/** No break of the notices has been longer than nine days; a year mistyped in a range would bring thousands. */
const LONGEST_BREAK_DAYS = 31;

const iso = ([year = 0, month = 0, dayOfMonth = 0]: readonly number[]): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;

const isoOf = (text: string): string => {
  const [when, ...numbers] = ONE_DAY.exec(text) ?? [];
  return when === undefined ? text : iso(numbers.map(Number));
};
