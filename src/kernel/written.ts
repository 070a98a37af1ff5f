import { type Day, dayOfMonthOf, isDay, monthOf, yearOf } from './day.js';
import type { Language } from './language.js';

/** The months in English, January first. */
export const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const;

/** Where there is room for three letters. */
export const SHORT_MONTHS = MONTHS.map((month) => month.slice(0, 3));

/** A day as it is said; its year is null where it goes without saying. */
interface DayParts {
  readonly year: number | null;
  readonly month: number;
  readonly dayOfMonth: number;
}

/** How a day is written on pages, on papers and in refusals alike: 2022年4月7日, 7 April 2022. */
export const writtenParts: Readonly<Record<Language, (parts: DayParts) => string>> = {
  'zh-CN': ({ year, month, dayOfMonth }) =>
    `${year === null ? '' : `${String(year)}年`}${String(month)}月${String(dayOfMonth)}日`,
  en: ({ year, month, dayOfMonth }) =>
    [String(dayOfMonth), MONTHS[month - 1] ?? '', ...(year === null ? [] : [String(year)])].join(' '),
};

const partsOf = (on: Day, inYear?: number): DayParts => ({
  year: yearOf(on) === inYear ? null : yearOf(on),
  month: monthOf(on),
  dayOfMonth: dayOfMonthOf(on),
});

/** A day in words. `inYear`: the year that goes without saying. */
export const writtenDay: Readonly<Record<Language, (on: Day, inYear?: number) => string>> = {
  'zh-CN': (on, inYear) => writtenParts['zh-CN'](partsOf(on, inYear)),
  en: (on, inYear) => writtenParts.en(partsOf(on, inYear)),
};

type Params = Readonly<Record<string, string | number>>;

/** What a fault quotes from a cell or a line stays as somebody typed it. */
const QUOTED = ['written', 'text'];

/** A part of a refusal or a fault as a person reads it: a day in words, all else as it is; nothing where there is none. */
export function writtenParam(language: Language, params: Params, name: string): string {
  const value = String(params[name] ?? '');
  return QUOTED.includes(name) ? value : (dayIn(value, language) ?? value);
}

function dayIn(text: string, language: Language): string | undefined {
  // 2022-02-30 is no day, and stays as it was typed.
  return isDay(text) ? writtenDay[language](text) : undefined;
}

/** The sentence for a refusal or a fault, each `{name}` filled in; params carry days as YYYY-MM-DD. */
export const filled = (language: Language, words: string, params: Params): string =>
  words.replaceAll(/\{(\w+)\}/gu, (_, name: string) => writtenParam(language, params, name));
