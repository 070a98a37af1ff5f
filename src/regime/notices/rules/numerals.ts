/** Figures as official papers write them: 147, 1,198.10, １２０, 一百二十, 两千零五, 二〇二二, 廿三, 1.3万亿. */

const DIGITS = '零一二三四五六七八九';
const SMALL_UNITS = [
  ['千', 1000],
  ['百', 100],
  ['十', 10],
] as const;
const MYRIAD = 10_000;
const HUNDRED_MILLION = 100_000_000;
/** Above this the pattern 亿…亿 would be needed, which no government paper writes. */
const WRITTEN_UP_TO = 9_999_999_999_999_999;

/** Other ways to write the same sign: traditional, for money, in full width, in a calendar's short form. */
const SAME_SIGN: Readonly<Record<string, string>> = {
  〇: '零',
  '○': '零',
  两: '二',
  兩: '二',
  壹: '一',
  贰: '二',
  貳: '二',
  叁: '三',
  參: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  億: '亿',
  廿: '二十',
  卅: '三十',
};

/** What stands in a Chinese numeral, for patterns that look for one. */
export const HAN_NUMERAL = '[零〇○一二两兩三四五六七八九十百千廿卅]';

const FIGURES = /^(\d{1,3}(?:[,，]\d{3})+|\d+)(\.\d+)?([十百千]?[万亿]*)$/u;

/** The number that a numeral means, or undefined where it is none. Digits said one by one (二〇二二) are a number too. */
export function readNumeral(text: string): number | undefined {
  const plain = [...halfWidth(text.trim())].map((sign) => SAME_SIGN[sign] ?? sign).join('');
  if (plain === '') return undefined;
  const figures = FIGURES.exec(plain);
  if (figures) {
    const [, whole = '', decimals = '', scale = ''] = figures;
    const value = Number(whole.replace(/[,，]/gu, '') + decimals);
    const scaled = [...scale].reduce((product, sign) => product * worth(sign), 1);
    return scaled === 1 ? value : Number((value * scaled).toPrecision(15));
  }
  if (/^[零一二三四五六七八九]{2,}$/u.test(plain))
    return Number([...plain].map((sign) => DIGITS.indexOf(sign)).join(''));
  return readCounted(plain);
}

/** Full-width digits and points as the plain ones: １．５ → 1.5. Lengths do not change, so places stay right. */
export const halfWidth = (text: string): string =>
  text.replace(/[０-９．％]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

function worth(sign: string): number {
  if (sign === '亿') return HUNDRED_MILLION;
  if (sign === '万') return MYRIAD;
  return SMALL_UNITS.find(([unit]) => unit === sign)?.[1] ?? 1;
}

/** 一亿二千万, 三万零五, 一百二 (in speech the last unit is left out). */
function readCounted(text: string): number | undefined {
  for (const [sign, size] of [
    ['亿', HUNDRED_MILLION],
    ['万', MYRIAD],
  ] as const) {
    const at = text.lastIndexOf(sign);
    if (at < 0) continue;
    const high = readCounted(text.slice(0, at));
    const rest = text.slice(at + 1);
    if (high === undefined) return undefined;
    if (rest === '') return high * size;
    const low = /^[一二三四五六七八九]$/u.test(rest)
      ? (DIGITS.indexOf(rest) * size) / 10
      : readCounted(rest.replace(/^零/u, ''));
    return low === undefined || low >= size ? undefined : high * size + low;
  }
  return readUnderTenThousand(text);
}

const UNDER_TEN_THOUSAND =
  /^(?:([一二三四五六七八九])千)?(零?)(?:([一二三四五六七八九])百)?(零?)(?:([一二三四五六七八九]?)(十))?(零?)([一二三四五六七八九]?)$/u;

function readUnderTenThousand(text: string): number | undefined {
  if (text === '零') return 0;
  const match = UNDER_TEN_THOUSAND.exec(text);
  if (!match || text === '' || text.endsWith('零')) return undefined;
  const [, thousands = '', , hundreds = '', , tens = '', ten, , ones = ''] = match;
  const digit = (sign: string): number => (sign === '' ? 0 : DIGITS.indexOf(sign));
  const high = digit(thousands) * 1000 + digit(hundreds) * 100;
  // 一百二 and 一千五 leave their last unit out; a 零 before the digit says that it is really a one.
  if (ten === undefined && ones !== '' && high > 0 && !text.includes('零'))
    return high + digit(ones) * (hundreds === '' ? 100 : 10);
  return high + (ten === undefined ? 0 : (tens === '' ? 1 : digit(tens)) * 10) + digit(ones);
}

/** 147 → 一百四十七, 20005 → 二万零五. @throws RangeError for what is no whole number from 0 to under 10^16 */
export function writeNumeral(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value > WRITTEN_UP_TO)
    throw new RangeError(`no numeral is written for ${String(value)}`);
  if (value === 0) return '零';
  return counted(value).replace(/^一十/u, '十');
}

function counted(value: number): string {
  for (const [sign, size] of [
    ['亿', HUNDRED_MILLION],
    ['万', MYRIAD],
  ] as const) {
    if (value < size) continue;
    const rest = value % size;
    const gap = rest > 0 && rest < size / 10 ? '零' : '';
    return counted(Math.floor(value / size)) + sign + gap + (rest === 0 ? '' : counted(rest));
  }
  let text = '';
  let rest = value;
  for (const [sign, size] of SMALL_UNITS) {
    const digit = Math.floor(rest / size);
    rest %= size;
    if (digit > 0) text += DIGITS.charAt(digit) + sign;
    else if (text !== '' && rest > 0 && !text.endsWith('零')) text += '零';
  }
  return text + (rest > 0 ? DIGITS.charAt(rest) : '');
}
