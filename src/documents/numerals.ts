const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const LEGAL_DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const STEMS = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'] as const;
const BRANCHES = ['子', '丑', '寅', '卯', '辰', '巳', '午', '未', '申', '酉', '戌', '亥'] as const;
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
/** Where counting by characters stops making sense and digits are written. */
const COUNTED_UP_TO = 99_999_999;

/** 2022 → 二〇二二 */
export const digitByDigit = (value: number): string =>
  [...String(value)].map((digit) => DIGITS[Number(digit)] ?? digit).join('');

/** 12 → 十二, 120 → 一百二十, 105 → 一百零五 */
export const countedInHan = (value: number): string =>
  counted(value, [
    ['零', ...DIGITS.slice(1)],
    ['', '十', '百', '千'],
  ]);

/** 12 → 壹拾贰, as money is written. */
export const countedForMoney = (value: number): string => counted(value, [[...LEGAL_DIGITS], ['', '拾', '佰', '仟']]);

/** 1 → 甲, 11 → 甲 again. */
export const stem = (value: number): string => STEMS[(value - 1) % STEMS.length] ?? String(value);
/** 1 → 子. */
export const branch = (value: number): string => BRANCHES[(value - 1) % BRANCHES.length] ?? String(value);

/** 1 → a, 27 → aa, 28 → bb: as Word counts by letters. */
export const letter = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(10, Math.ceil(value / 26)));

export function roman(value: number): string {
  let rest = value;
  let text = '';
  if (value > 4999) return String(value);
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** 1 → ①, 21 → ㉑; past fifty there is no such character and the digits stand alone. */
export function circled(value: number): string {
  if (value >= 1 && value <= 20) return String.fromCodePoint(0x245f + value);
  if (value >= 21 && value <= 35) return String.fromCodePoint(0x3250 + value - 20);
  if (value >= 36 && value <= 50) return String.fromCodePoint(0x32b0 + value - 35);
  return String(value);
}

/** 1 → ⑴; past twenty written out. */
export const bracketed = (value: number): string =>
  value >= 1 && value <= 20 ? String.fromCodePoint(0x2473 + value) : `(${String(value)})`;
/** 1 → ⒈; past twenty written out. */
export const dotted = (value: number): string =>
  value >= 1 && value <= 20 ? String.fromCodePoint(0x2487 + value) : `${String(value)}.`;
/** 1 → ㊀; past ten written out. */
export const circledHan = (value: number): string =>
  value >= 1 && value <= 10 ? String.fromCodePoint(0x327f + value) : countedInHan(value);
/** 12 → １２ */
export const fullWidth = (value: number): string =>
  [...String(value)].map((digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)).join('');

function counted(value: number, [digits, places]: readonly [readonly string[], readonly string[]]): string {
  if (!Number.isInteger(value) || value < 0 || value > COUNTED_UP_TO) return String(value);
  if (value === 0) return digits[0] ?? '';
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  const lowText = low === 0 ? '' : underTenThousand(low, digits, places);
  const gap = high > 0 && low > 0 && low < 1000 ? (digits[0] ?? '') : '';
  const text = (high > 0 ? `${underTenThousand(high, digits, places)}万${gap}` : '') + lowText;
  return text.replace(/^一十/u, '十');
}

function underTenThousand(value: number, digits: readonly string[], places: readonly string[]): string {
  const figures = [...String(value)].map(Number);
  let text = '';
  let skipped = false;
  figures.forEach((figure, index) => {
    if (figure === 0) {
      skipped = true;
      return;
    }
    if (skipped && text !== '') text += digits[0] ?? '';
    skipped = false;
    text += (digits[figure] ?? '') + (places[figures.length - 1 - index] ?? '');
  });
  return text;
}
