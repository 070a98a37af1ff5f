import { countedForMoney, countedInHan, digitByDigit } from '../numerals.js';

/** Writes a number as a spreadsheet shows it in its cell. */
export type NumberFormat = (value: number) => string;

/** What the numbers below 164 mean; 27–36 and 50–58 are those of a Chinese office. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0',
  6: '"¥"#,##0',
  7: '"¥"#,##0.00',
  8: '"¥"#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: 'General',
  13: 'General',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '"¥"#,##0',
  43: '#,##0.00',
  44: '"¥"#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** A number in a cell holds 15 digits; what lies beyond is the rounding of the machine (9962.540000000001). */
const DIGITS = 15;
const MS_PER_DAY = 86_400_000;
/** Day 0 of a sheet, so chosen that all days from 1 March 1900 on fall right. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 31 December 9999: a day beyond it cannot be shown as one. */
const LAST_SERIAL = 2_958_466;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const HAN_WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

type Token =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'date'; readonly code: string }
  | { readonly kind: 'digits'; readonly code: string }
  | { readonly kind: 'general' }
  | { readonly kind: 'text' };

interface Section {
  readonly tokens: readonly Token[];
  readonly isDate: boolean;
  readonly twelveHours: boolean;
  readonly han: '' | '1' | '2';
  readonly condition?: (value: number) => boolean;
}

const TOKEN =
  /"([^"]*)"|\\(.)|_(?:.)|\*(?:.)|\[([^\]]*)\]|(General|G\/通用格式)|(上午\/下午|AM\/PM|A\/P)|(y+|e+|m+|d+|h+|s+(?:\.0+)?|a{3,4})|([0#?](?:[0#?,.]*[0#?.])?,*|\.[0#?]+)|(E[+-]0+)|(@)|([\s\S])/giu;

/** Reads a format code (`m"月"d"日"`, `0.00%`, `#,##0;-#,##0`). What it does not know shows as the plain number. */
export function numberFormat(id: number, codes: ReadonlyMap<number, string>, is1904: boolean): NumberFormat {
  const code = codes.get(id) ?? BUILT_IN[id] ?? 'General';
  const sections = splitSections(code).map(readSection);
  return (value) => {
    const section = choose(sections, value);
    if (!section) return plain(value);
    // A section of its own for negative numbers says how the sign is shown.
    const magnitude = sections.length > 1 && section !== sections[0] && !section.condition ? Math.abs(value) : value;
    return section.isDate ? asDate(value, section, is1904) : asNumber(magnitude, section);
  };
}

/** A number without a format: its digits, as far as the cell holds them. */
export function plain(value: number): string {
  const rounded = Number(value.toPrecision(DIGITS));
  const text = String(rounded);
  return text.includes('e') && Math.abs(rounded) >= 1e-9
    ? rounded.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}

function splitSections(code: string): string[] {
  return (code.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])*(?:;|$)/gu) ?? [code])
    .slice(0, 4)
    .map((part) => part.replace(/;$/u, ''));
}

function choose(sections: readonly Section[], value: number): Section | undefined {
  const conditional = sections.find((section) => section.condition?.(value));
  if (conditional) return conditional;
  const plainSections = sections.filter((section) => !section.condition);
  const [first, second, third] = plainSections;
  if (plainSections.length !== sections.length) return first ?? sections[0];
  if (value < 0 && second && second.tokens.length > 0) return second;
  if (value === 0 && third && third.tokens.length > 0) return third;
  return first;
}

function readSection(code: string): Section {
  const tokens: Token[] = [];
  let condition: ((value: number) => boolean) | undefined;
  let twelveHours = false;
  let han: Section['han'] = '';
  for (const [whole, quoted, escaped, bracket, general, half, date, digits, exponent, text] of code.matchAll(TOKEN)) {
    if (quoted !== undefined || escaped !== undefined) tokens.push({ kind: 'literal', text: quoted ?? escaped ?? '' });
    else if (whole.startsWith('_')) tokens.push({ kind: 'literal', text: ' ' });
    else if (whole.startsWith('*')) continue;
    else if (bracket !== undefined) {
      const dbNum = /^DBNum([12])$/iu.exec(bracket)?.[1];
      if (dbNum === '1' || dbNum === '2') han = dbNum;
      else if (/^(?:h+|m+|s+)$/iu.test(bracket))
        tokens.push({ kind: 'date', code: `[${bracket[0]?.toLowerCase() ?? 'h'}]` });
      else if (/^\$-F800/iu.test(bracket)) return { ...readSection('yyyy"年"m"月"d"日"'), isDate: true };
      else if (bracket.startsWith('$')) tokens.push({ kind: 'literal', text: bracket.slice(1).split('-')[0] ?? '' });
      else condition = readCondition(bracket) ?? condition;
    } else if (general !== undefined) tokens.push({ kind: 'general' });
    else if (half !== undefined) {
      twelveHours = true;
      tokens.push({ kind: 'date', code: half.startsWith('上') ? '上午' : 'AM' });
    } else if (date !== undefined) tokens.push({ kind: 'date', code: date.toLowerCase() });
    else if (digits !== undefined) tokens.push({ kind: 'digits', code: digits });
    else if (exponent !== undefined) tokens.push({ kind: 'digits', code: exponent });
    else if (text !== undefined) tokens.push({ kind: 'text' });
    else tokens.push({ kind: 'literal', text: whole });
  }
  const isDate = tokens.some((token) => token.kind === 'date') && !tokens.some((token) => token.kind === 'general');
  return { tokens: minutesApart(tokens), isDate, twelveHours, han, ...(condition && { condition }) };
}

const COMPARISONS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
  '<>': (value, bound) => value !== bound,
  '=': (value, bound) => value === bound,
};

/** `[>=100]`; undefined for what else stands in brackets, such as a colour. */
function readCondition(bracket: string): ((value: number) => boolean) | undefined {
  const found = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/u.exec(bracket);
  const holds = COMPARISONS[found?.[1] ?? ''];
  const bound = Number(found?.[2]);
  return holds && ((value) => holds(value, bound));
}

/** The letter m is a minute next to hours or seconds, and a month everywhere else. */
function minutesApart(tokens: readonly Token[]): Token[] {
  const dates = tokens.filter((token) => token.kind === 'date');
  return tokens.map((token) => {
    if (token.kind !== 'date' || !/^m{1,2}$/u.test(token.code)) return token;
    const at = dates.indexOf(token);
    const minute = /^\[?h/u.test(dates[at - 1]?.code ?? '') || (dates[at + 1]?.code.startsWith('s') ?? false);
    return minute ? { kind: 'date', code: token.code === 'mm' ? 'nn' : 'n' } : token;
  });
}

function asDate(serial: number, section: Section, is1904: boolean): string {
  if (serial < 0 || serial >= LAST_SERIAL) return plain(serial);
  const hasFraction = section.tokens.some((token) => token.kind === 'date' && /\.0/u.test(token.code));
  const step = hasFraction ? 1 : 1000;
  // Sheets before March 1900 count a 29 February that never was.
  const days = !is1904 && serial < 60 ? serial + 1 : serial;
  const at = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + Math.round((days * MS_PER_DAY) / step) * step);
  const number = (value: number, width: number): string =>
    section.han === '1'
      ? countedInHan(value)
      : section.han === '2'
        ? countedForMoney(value)
        : String(value).padStart(width, '0');
  const hours = section.twelveHours ? at.getUTCHours() % 12 || 12 : at.getUTCHours();
  return section.tokens
    .map((token) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind !== 'date') return '';
      const { code } = token;
      const year = at.getUTCFullYear();
      if (code.startsWith('y') || code.startsWith('e')) {
        const text = code.length === 2 && code !== 'ee' ? String(year % 100).padStart(2, '0') : String(year);
        return section.han === '' ? text : digitByDigit(Number(text));
      }
      if (code.startsWith('s'))
        return (
          number(at.getUTCSeconds(), code.startsWith('ss') ? 2 : 1) +
          (hasFraction ? (at.getUTCMilliseconds() / 1000).toFixed(code.split('.')[1]?.length ?? 1).slice(1) : '')
        );
      switch (code) {
        case 'm':
          return number(at.getUTCMonth() + 1, 1);
        case 'mm':
          return number(at.getUTCMonth() + 1, 2);
        case 'mmm':
          return (MONTHS[at.getUTCMonth()] ?? '').slice(0, 3);
        case 'mmmm':
          return MONTHS[at.getUTCMonth()] ?? '';
        case 'mmmmm':
          return (MONTHS[at.getUTCMonth()] ?? '').slice(0, 1);
        case 'd':
          return number(at.getUTCDate(), 1);
        case 'dd':
          return number(at.getUTCDate(), 2);
        case 'ddd':
          return (WEEKDAYS[at.getUTCDay()] ?? '').slice(0, 3);
        case 'dddd':
          return WEEKDAYS[at.getUTCDay()] ?? '';
        case 'aaa':
          return HAN_WEEKDAYS[at.getUTCDay()] ?? '';
        case 'aaaa':
          return `星期${HAN_WEEKDAYS[at.getUTCDay()] ?? ''}`;
        case 'h':
          return number(hours, 1);
        case 'hh':
          return number(hours, 2);
        case 'n':
          return number(at.getUTCMinutes(), 1);
        case 'nn':
          return number(at.getUTCMinutes(), 2);
        case '[h]':
          return String(Math.floor(serial * 24));
        case '[m]':
          return String(Math.floor(serial * 1440));
        case '[s]':
          return String(Math.round(serial * 86_400));
        case '上午':
          return at.getUTCHours() < 12 ? '上午' : '下午';
        case 'AM':
          return at.getUTCHours() < 12 ? 'AM' : 'PM';
        default:
          return '';
      }
    })
    .join('')
    .trim();
}

function asNumber(value: number, section: Section): string {
  const pattern = section.tokens.flatMap((token) => (token.kind === 'digits' ? [token.code] : []));
  const literals = section.tokens.flatMap((token) => (token.kind === 'literal' ? [token.text] : [])).join('');
  // Fractions (# ?/?), exponents and patterns in pieces (000-0000) are shown as the number they stand for.
  if (pattern.length !== 1 || pattern[0]?.startsWith('E') === true || literals.includes('/')) {
    if (pattern.length === 0)
      return section.tokens
        .map((token) => (token.kind === 'literal' ? token.text : (inHan(value, section) ?? plain(value))))
        .join('')
        .trim();
    return plain(value);
  }
  const [code = ''] = pattern;
  const scale = 1000 ** (/,+$/u.exec(code)?.[0].length ?? 0);
  const shown = (literals.includes('%') ? value * 100 : value) / scale;
  const number = inHan(value, section) ?? digits(shown, code.replace(/,+$/u, ''));
  const sign = shown < 0 && /[1-9]/u.test(number) ? '-' : '';
  return (
    sign +
    section.tokens
      .map((token) => (token.kind === 'literal' ? token.text : token.kind === 'digits' ? number : ''))
      .join('')
  ).trim();
}

const inHan = (value: number, { han }: Section): string | undefined =>
  han === '' || !Number.isInteger(value) || value < 0
    ? undefined
    : han === '1'
      ? countedInHan(value)
      : countedForMoney(value);

/** The digits of a number, without its sign, by a pattern like `#,##0.00`. */
function digits(value: number, code: string): string {
  const [whole = '', decimals = ''] = code.split('.');
  const places = decimals.replace(/[^0#?]/gu, '').length;
  // Rounded by its decimal digits: 1.005 shows as 1.01, though the machine holds 1.00499…
  const fixed = toFixed(Math.abs(value), places);
  const [left = '0', right = ''] = fixed.split('.');
  const least = whole.replace(/[^0]/gu, '').length;
  const padded = left === '0' && least === 0 ? '' : left.padStart(least, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(?:\d{3})+$)/gu, ',') : padded;
  const needed = decimals.replace(/[^0]/gu, '').length;
  let kept = right;
  while (kept.length > needed && kept.endsWith('0')) kept = kept.slice(0, -1);
  return (kept === '' ? grouped : `${grouped}.${kept}`) || '0';
}

function toFixed(value: number, places: number): string {
  const exact = plain(value);
  const nudged = exact.includes('e')
    ? value
    : Number(`${String(Math.round(Number(`${exact}e${String(places)}`)))}e-${String(places)}`);
  return (Number.isFinite(nudged) ? nudged : value).toFixed(Math.min(places, 30));
}
