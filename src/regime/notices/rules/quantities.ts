import type { Qualifier } from '../contract.js';
import { halfWidth, readNumeral } from './numerals.js';
import { findDamage } from './quantities/damaged.js';
import { findHanFigures } from './quantities/han.js';
import {
  LEAST_BEFORE_VERB,
  LIMIT_AFTER,
  LIMIT_BEFORE,
  LIMIT_BEFORE_SHARE,
  qualifierOf,
} from './quantities/qualifiers.js';
import { kindOf, MAGNITUDE, UNIT } from './quantities/units.js';

/** A figure with its unit and its limit, as written. Nothing is converted: 1.2 with 万㎡ stays 1.2 with 万㎡. */
export interface Quantity {
  readonly value: number;
  /** The figure as written, without 余 or 多: 1198.10 keeps its zero, 三 stays 三. */
  readonly written: string;
  /** The document's unit; empty for a share in words (一半以上). */
  readonly unit: string;
  readonly qualifier: Qualifier;
  /** The words that limit it: before, 余 or 多 inside, after. Empty strings where there are none. */
  readonly limits: { readonly before: string; readonly inside: string; readonly after: string };
  /** UTF-16 offsets of all of it, limits included. */
  readonly start: number;
  readonly end: number;
  /** Where the digits begin. */
  readonly figureAt: number;
}

const NUMBER = '(?:\\d{1,3}(?:[,，]\\d{3}){1,4}(?![,，]?\\d)|\\d{1,15})(?:\\.\\d{1,8})?';
/** Not within DN400, φ110, K3+200, 1.2.3, 第12次, 〔2022〕, nor after a colon as in 9:30. */
const NOT_WITHIN = '(?<![\\dA-Za-zφΦØø#＃第〔【.．]|[\\dA-Za-z]/|\\d[.,:：]|[A-Za-z]-)';
const EXTRA = '[余餘多来來几幾]';
const UNIT_OR_SCALE = `\\s?${EXTRA}?\\s?${MAGNITUDE}?\\s?${EXTRA}?\\s?(?:${UNIT})|${EXTRA}?${MAGNITUDE}${EXTRA}?`;
const FIGURE = new RegExp(`${NOT_WITHIN}(${NUMBER})(${UNIT_OR_SCALE})`, 'gu');
/** 2—3年, 50-60户, 50户至60户: what it ends with is read on its own. */
const OPENS_RANGE = new RegExp(
  `${NOT_WITHIN}(${NUMBER})((?:${UNIT_OR_SCALE})?)\\s?[-–—－~～至到]{1,2}\\s?(?=(${NUMBER})(${UNIT_OR_SCALE}))`,
  'gu',
);
/** 2100×3.5米, 2100米*3.5米: the first factor shares the unit of the second. */
const FACTOR = new RegExp(`${NOT_WITHIN}(${NUMBER})(?=\\s?[×xX*＊]\\s?${NUMBER}(${UNIT_OR_SCALE}))`, 'gu');

/** 2022年, 12月30日, 2022年度: a day or a year, which other rules read. */
const IS_DATE = /^(?:(?:19|20)\d{2}\s?年(?!期)|\d{1,2}\s?(?:月|日|号|时|点))/u;

/** Every figure with a unit in a text, in order: those that promise and those that only describe. */
export function findQuantities(text: string): readonly Quantity[] {
  const plain = halfWidth(text);
  const damaged = findDamage(plain);
  const found = [
    ...findRanges(plain),
    ...findFactors(plain),
    ...findFigures(plain),
    ...findHan(plain),
    ...findShares(plain),
  ];
  found.sort((a, b) => a.figureAt - b.figureAt || b.end - a.end);
  let end = -1;
  return found.flatMap((raw) => {
    if (raw.figureAt < end || damaged.some((hurt) => raw.figureAt < hurt.end && raw.unitEnd > hurt.start)) return [];
    end = raw.unitEnd;
    return raw.value === undefined ? [] : [limited({ ...raw, value: raw.value }, plain)];
  });
}

interface Raw {
  readonly value: number | undefined;
  readonly written: string;
  readonly unit: string;
  readonly inside: string;
  readonly figureAt: number;
  /** Where the unit ends. */
  readonly unitEnd: number;
  readonly end: number;
  /** Set on the two ends of a range, which limit themselves. */
  readonly bound?: Qualifier;
}

function findFigures(text: string): Raw[] {
  return [...text.matchAll(FIGURE)].flatMap((match) => {
    const [whole, written = '', tail = ''] = match;
    if (IS_DATE.test(text.slice(match.index))) return [];
    return [raw(written, tail, match.index, match.index + whole.length)];
  });
}

function raw(written: string, tail: string, figureAt: number, unitEnd: number): Raw {
  const squeezed = tail.replace(/\s/gu, '');
  const inside = new RegExp(EXTRA, 'u').exec(squeezed)?.[0] ?? '';
  const unit = squeezed.replace(inside, '');
  return { value: readNumeral(written), written, unit, inside, figureAt, unitEnd, end: unitEnd };
}

/** Both ends of a range are kept: no less than the first, no more than the second. */
function findRanges(text: string): Raw[] {
  return [...text.matchAll(OPENS_RANGE)].flatMap((match): Raw[] => {
    const [whole, low = '', ownUnit = '', high = '', unit = ''] = match;
    const second = match.index + whole.length;
    if (IS_DATE.test(text.slice(second)) || IS_DATE.test(text.slice(match.index))) return [];
    const first = raw(
      low,
      ownUnit.trim() === '' ? unit : ownUnit,
      match.index,
      match.index + low.length + ownUnit.length,
    );
    const last = raw(high, unit, second, second + high.length + unit.length);
    if (kindOf(first.unit) !== kindOf(last.unit) || (first.value ?? 0) >= (last.value ?? 0)) return [];
    return [
      { ...first, bound: 'at_least' },
      { ...last, bound: 'at_most' },
    ];
  });
}

const findFactors = (text: string): Raw[] =>
  [...text.matchAll(FACTOR)].map(({ 0: whole, 1: written = '', 2: tail = '', index }) =>
    raw(written, tail, index, index + whole.length),
  );

const findHan = (text: string): Raw[] =>
  findHanFigures(text).map(({ numeral, magnitude, unit, start, end }) => ({
    value: /^[百千万]$/u.test(numeral) ? readNumeral(`一${numeral}`) : readNumeral(numeral),
    written: numeral,
    unit,
    inside: text.slice(start + numeral.length, end).startsWith(`${magnitude}余`) ? '余' : '',
    figureAt: start,
    unitEnd: end,
    end,
  }));

const SHARE =
  /(百分之)([零〇一二三四五六七八九十百]+|\d+(?:\.\d+)?)|([一二三四五六七八九十]+)分之([一二三四五六七八九十]+)|一半(?=及?以上|左右)|(?<=(?:达到|超过|不低于|不少于|占))一半|过半(?!天|年|月)/gu;

/** Shares in words: 百分之八十 is 80 %, 三分之二 and 一半 are the bare part of one, without a unit. */
const findShares = (text: string): Raw[] =>
  [...text.matchAll(SHARE)].map(({ 0: written, 1: percent, 2: hundredths = '', 3: below, 4: above = '', index }) => {
    const end = index + written.length;
    const at = { written, inside: '', figureAt: index, unitEnd: end, end };
    if (percent !== undefined) return { ...at, value: readNumeral(hundredths), unit: '%' };
    if (below === undefined)
      return { ...at, value: 0.5, unit: '', ...(written === '过半' && { bound: 'at_least' as const }) };
    const [whole, part] = [readNumeral(below), readNumeral(above)];
    return { ...at, value: whole && part !== undefined ? part / whole : undefined, unit: '' };
  });

/** Finds the limits around a figure and widens its place over them. */
function limited(raw: Raw & { readonly value: number }, text: string): Quantity {
  const { value, written, unit, inside, figureAt, bound } = raw;
  const head = text.slice(Math.max(0, figureAt - 40), figureAt);
  const share = kindOf(unit) === 'share' || unit === '';
  const close = LIMIT_BEFORE.exec(head) ?? (share ? LIMIT_BEFORE_SHARE.exec(head) : null);
  const after = LIMIT_AFTER.exec(text.slice(raw.end))?.[0] ?? '';
  // 节约, 预约, 合约 and 附近, 最近 end in signs that look like limits.
  const falseLimit =
    close !== null &&
    /^(?:约|近)/u.test(close[0]) &&
    /[节预合条签违公附最新邻临远制简]$/u.test(head.slice(0, close.index));
  // 上百场 is a limit, 1万元以上3万元以下 has none before its second figure.
  const notAbove = close?.[1] === '上' && !/^[百千万]$/u.test(written);
  const found = close !== null && !falseLimit && !notAbove ? close : undefined;
  const word = found?.[1] ?? LEAST_BEFORE_VERB.exec(head)?.[1] ?? '';
  const limits = { before: word.replace(/\s/gu, ''), inside, after: after.trim() };
  return {
    value,
    written,
    unit,
    qualifier: bound ?? qualifierOf({ ...limits, standard: kindOf(unit) === 'money' || /[/／]/u.test(unit) }),
    limits,
    start: found ? figureAt - (head.length - found.index) : figureAt,
    end: raw.end + after.length,
    figureAt,
  };
}
