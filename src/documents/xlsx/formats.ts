import { countedForMoney, countedInHan } from '../numerals.js';
import { BUILT_IN } from './built-in-formats.js';
import { asDate } from './dates.js';
import { readSection, splitSections, type Section } from './format-code.js';

/** Writes a number as a spreadsheet shows it in its cell. */
export type NumberFormat = (value: number) => string;

/** A number in a cell holds 15 digits; what lies beyond is the rounding of the machine (9962.540000000001). */
const DIGITS = 15;

/** Reads a format code (`m"月"d"日"`, `0.00%`, `#,##0;-#,##0`). What it does not know shows as the plain number. */
export function numberFormat(id: number, codes: ReadonlyMap<number, string>, is1904: boolean): NumberFormat {
  const code = codes.get(id) ?? BUILT_IN[id] ?? 'General';
  const sections = splitSections(code).map(readSection);
  return (value) => {
    const section = choose(sections, value);
    if (!section) return plain(value);
    // A section of its own for negative numbers says how the sign is shown.
    const magnitude = sections.length > 1 && section !== sections[0] && !section.condition ? Math.abs(value) : value;
    return section.isDate ? (asDate(value, section, is1904) ?? plain(value)) : asNumber(magnitude, section);
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
