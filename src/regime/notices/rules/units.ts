import { readNumeral } from './numerals.js';
import { endsAcross, isCollective, isPersonName, isUnitName, isUnnamed, lacksPrefix, prefixOf } from './unit-names.js';

/** A unit as a list names it. `name` differs from `written` where the list itself completes a short name. */
export interface NamedUnit {
  readonly name: string;
  readonly written: string;
  /** Why a person must look: an ending no unit has, or a short name that two prefixes could complete. */
  readonly doubt?: 'unknown' | 'two-prefixes';
}

export interface UnitNames {
  readonly units: readonly NamedUnit[];
  readonly persons: readonly string[];
  /** The words that leave the list open (等有关部门), or undefined where it is closed. */
  readonly openTail: string | undefined;
}

/** What the rest of the document knows of names: every unit that stands somewhere in full. */
export interface KnownNames {
  readonly inFull: ReadonlySet<string>;
}
export const NOTHING_KNOWN: KnownNames = { inFull: new Set() };

/** An empty cell, said aloud: 无 must not become a unit called 无. */
export const saysNone = (text: string): boolean =>
  /^(?:无|暂无|没有|空|[/／\\—–－―-]+)?[。.]?$/u.test(text.replace(/\s/g, ''));

const OPEN_TAIL = /(?<![高中初平同何])等(?!级)((?:[一二两三四五六七八九十\d]+[个家])?[^、，,；;。]{0,14})$/u;
const OPEN_INSIDE = /(?<![高中初平同何])等(?:[一-鿿]{0,6}(?:部门|单位))?(?:和|及|以及|与)(?!单位|部门|企业|机构)/u;
/** 1.区教育局；2.区体育局: the numbers of a list in a cell. */
const NUMBERED = /^(?:\d{1,2}[.．]?|[（(]\d{1,2}[）)]|[①-⑳])(?=[一-鿿]|$)\s*/u;
const SEPARATORS = /[、，,；;／/|\n]+/u;

/** Reads the names of a list in which nobody is set above another, e.g. one cell of a table. */
export function readUnitNames(lines: readonly string[], known: KnownNames = NOTHING_KNOWN): UnitNames {
  const joined = joinLines(lines)
    .replace(/[。.]\s*$/u, '')
    .trim();
  if (saysNone(joined)) return { units: [], persons: [], openTail: undefined };
  const persons: string[] = [];
  const withoutPersons = joined.replace(
    /[（(](?:责任人|负责人|联系人)?[:：]?([^（()）]{2,4})[）)]/gu,
    (whole, word: string) => {
      if (!isPersonName(word)) return whole;
      persons.push(word);
      return '';
    },
  );
  const { closed, openTail } = splitOpenTail(withoutPersons);
  const words = outsideBrackets(closed, SEPARATORS)
    .map((word) => word.replace(NUMBERED, ''))
    .flatMap(splitSpaces)
    .flatMap(splitConjunction);
  const names: string[] = [];
  for (const word of words) {
    if (word === '' || saysNone(word)) continue;
    if (names.length > 0 && isPersonName(word)) persons.push(word);
    else names.push(word);
  }
  const tail = openTail ?? names.find(isUnnamed);
  return { units: complete(names, known), persons, openTail: closesAt(tail, names.length) ? undefined : tail };
}

/** 等3个单位 after three names is a closed list: the count says so. */
function closesAt(tail: string | undefined, named: number): boolean {
  const count = /等([一二两三四五六七八九十\d]+)[个家]/u.exec(tail ?? '')?.[1];
  return count !== undefined && readNumeral(count) === named;
}

function splitOpenTail(text: string): { closed: string; openTail: string | undefined } {
  const inside = OPEN_INSIDE.exec(text);
  if (inside) {
    const closed = `${text.slice(0, inside.index)}、${text.slice(inside.index + inside[0].length)}`;
    return { closed, openTail: inside[0].replace(/(?:和|及|以及|与)$/u, '') };
  }
  const partners = /会同(?:有关|相关)[^、，；]*$/u.exec(text);
  if (partners) return { closed: text.slice(0, partners.index), openTail: partners[0] };
  const tail = OPEN_TAIL.exec(text);
  if (!tail || (isUnitName(text.slice(tail.index)) && !/部门|单位|机构|企业/u.test(tail[1] ?? '')))
    return { closed: text, openTail: undefined };
  return { closed: text.slice(0, tail.index), openTail: tail[0] };
}

/**
 * The lines of a cell as one list. A line break parts two units only where both sides are whole names; elsewhere the
 * cell was too narrow and the name runs on (区住房城乡 / 建设局).
 */
function joinLines(lines: readonly string[]): string {
  return lines.reduce((before, line) => {
    if (before === '') return line;
    if (/[、，,；;/]\s*$/u.test(before)) return before + line;
    const left = before.split(/[、，,；;/\s]/u).at(-1) ?? '';
    const right = line.split(/[、，,；;/\s]/u)[0] ?? '';
    const parts =
      (isName(left) || isPersonName(left)) && (isName(right) || isPersonName(right)) && !isOneName(left, right);
    return before + (parts ? '、' : '') + line;
  }, '');
}

/** 区住房城乡 ends like a township; only with 建设局 is it the department it is. */
const isOneName = (left: string, right: string): boolean =>
  endsAcross(left, right) || (!prefixOf(left) && !prefixOf(right) && prefixOf(left + right) !== undefined);

const isName = (word: string): boolean => isUnitName(word) || isCollective(word);

/** Splits where `pattern` stands outside every bracket: 县（市、区） is one name. */
export function outsideBrackets(text: string, pattern: RegExp): string[] {
  const pieces: string[] = [];
  let piece = '';
  let depth = 0;
  for (const character of text) {
    if (/[（(【〔]/u.test(character)) depth += 1;
    if (/[）)】〕]/u.test(character)) depth -= 1;
    if (depth <= 0 && pattern.test(character)) {
      pieces.push(piece.trim());
      piece = '';
    } else piece += character;
  }
  return [...pieces, piece.trim()];
}

/** A space parts names only where each word is one (县教育局 县水利局, 区教育局 王某某); else it is only a gap. */
function splitSpaces(text: string): string[] {
  const words = text.split(/\s+/u);
  if (words.length === 1) return words;
  return words.every((word) => isName(word) || isPersonName(word)) ? words : [words.join('')];
}

/** 和, 及, 与 join two units only where a whole name stands on both sides: 工业和信息化局 is one. */
function splitConjunction(text: string): string[] {
  for (const match of text.matchAll(/以及|及其?|和|与/gu)) {
    const left = text.slice(0, match.index);
    const right = text.slice(match.index + match[0].length);
    const ownName = isCollective(right) || (isUnitName(right) && !isUnnamed(left));
    if (isName(left) && ownName) return [left, ...splitConjunction(right)];
  }
  return [text];
}

/**
 * Completes the short names that their own list completes: in 区农业农村局、乡村振兴局 the prefix is said once. A prefix
 * carries forward only, and only while the list has one; else the document must hold the full name exactly once.
 */
function complete(names: readonly string[], known: KnownNames): NamedUnit[] {
  const prefixes = new Map<string, Set<string>>();
  return names.map((written) => {
    const own = prefixOf(written);
    const league = /^团([省市县区旗州盟])委$/u.exec(written)?.[1];
    if (league) prefixes.set('government', (prefixes.get('government') ?? new Set()).add(league));
    const kind = lacksPrefix(own?.rest ?? written);
    if (own && kind) prefixes.set(kind, (prefixes.get(kind) ?? new Set()).add(own.prefix));
    if (own || !kind) return { name: written, written, ...(!isName(written) && { doubt: 'unknown' as const }) };
    const [prefix, second] = [...(prefixes.get(kind) ?? [])];
    if (second !== undefined) return { name: written, written, doubt: 'two-prefixes' };
    if (prefix !== undefined) return { name: prefix + written, written };
    const inFull = [...known.inFull].filter((name) => prefixOf(name)?.rest === written);
    if (inFull.length === 1 && inFull[0] !== undefined) return { name: inFull[0], written };
    return { name: written, written, ...(inFull.length > 1 && { doubt: 'two-prefixes' as const }) };
  });
}
