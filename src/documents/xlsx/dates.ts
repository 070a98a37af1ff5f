import { countedForMoney, countedInHan, digitByDigit } from '../numerals.js';
import type { Section } from './format-code.js';

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

/** Writes a serial day as its format shows it, or undefined where it is no day of the calendar. */
export function asDate(serial: number, section: Section, is1904: boolean): string | undefined {
  if (serial < 0 || serial >= LAST_SERIAL) return undefined;
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
