import { mentionsDay } from '../days.js';
import { isRoleClause } from '../lead.js';
import { type Passage, part } from '../page.js';
import type { Held } from '../rows.js';
import { isCollective, isUnitName } from '../unit-names.js';
import { readUnitNames } from '../units.js';
import { held, isUnitLabel, type Labelled, readLabels } from './labels.js';

/** What a paragraph says of whose an item is and when it is done, apart from the item's own words. */
export interface Statement {
  /** Where the statement begins in the paragraph; what stands before are the item's own words. */
  readonly from: number;
  /** Where the item's own words go on behind it: 一、稳就业（责任单位：市人社局）。新增就业12万人. */
  readonly goesOn?: number;
  /** Whether it takes the paragraph whole: a line of labels, a bracket alone. */
  readonly whole: boolean;
  readonly labelled: readonly Labelled[];
  /** A list whose own words say who leads: （区教育局牵头，各镇配合）. */
  readonly roles?: Held;
  readonly due?: Held;
  /** A closing sentence may be any sentence about a unit; labels and brackets are never anything else. */
  readonly sure: boolean;
}

export const saysWhose = ({ labelled, roles }: Statement): boolean => roles !== undefined || labelled.some(isUnitLabel);

/** 以上3项由区民政局牵头 · 以上任务均须在12月31日前完成: said of every item above. */
const ABOVE = /^[（(【]?(?:以上|上述)/u;
const ALL_BY_A_DAY =
  /^(?:以上|上述|所有|全部|各项)[^。；]{0,24}?(?:于|在|须|应|要|务必|均)[^。；]{0,24}?前[^。；]{0,8}(?:完成|办结|竣工|到位|完工)[。；]?$/u;
export const isSaidOfAll = (text: string): boolean => ALL_BY_A_DAY.test(text) && mentionsDay(text);

/** Reads what a paragraph (without its mark) says of units and days: a bracket at its end, labels, or a closing sentence. */
export function readStatement(line: Passage): Statement | undefined {
  const bracket = bracketAt(line);
  if (bracket) {
    const from = bracket.start - line.start;
    const rest = /^[。：:；;，,\s]*/u.exec(line.text.slice(bracket.end - line.start))?.[0].length ?? 0;
    const goesOn = bracket.end - line.start + rest;
    return {
      ...readList(part(bracket, 1, bracket.text.length - 1)),
      from,
      ...(goesOn < line.text.length && { goesOn }),
      whole: from === 0 && goesOn === line.text.length,
      sure: true,
    };
  }
  const labels = readLabels(line);
  if (labels) {
    const { labelled, due } = withoutDay(labels.labelled);
    return {
      from: labels.from,
      whole: labels.from === 0,
      labelled,
      ...(due && { due }),
      sure: true,
    };
  }
  if (isSaidOfAll(line.text)) return { from: 0, whole: true, labelled: [], due: held(line), sure: true };
  const closing = closingAt(line);
  if (closing === undefined) return undefined;
  const list = readList(part(line, closing, line.text.replace(/[。；;]$/u, '').length));
  return { ...list, from: closing, whole: closing === 0, sure: closing === 0 && ABOVE.test(line.text) };
}

/** The bracket that says whose an item is: at the paragraph's end, or behind its first words. */
const bracketAt = (line: Passage): Passage | undefined => bracketAtEnd(line) ?? bracketInside(line);

/** Behind the first words of a paragraph a bracket must say with a label or a verb what its units do. */
function bracketInside(line: Passage): Passage | undefined {
  const match = /^[^。；]{2,60}?([（(【[](?:[^（()）【】[\]]|[（(][^（()）]*[）)])*[）)】\]])(?=[。：:，])/u.exec(
    line.text,
  );
  const words = match?.[1];
  if (!match || words === undefined) return undefined;
  const bracket = part(line, match[0].length - words.length, match[0].length);
  const inner = part(bracket, 1, words.length - 1);
  const labels = readLabels(inner);
  return (labels?.from === 0 && labels.labelled.some(isUnitLabel)) || isRoleClause(inner.text) ? bracket : undefined;
}

/** The bracket at a paragraph's end, with its brackets, where what it holds are units. */
function bracketAtEnd(line: Passage): Passage | undefined {
  const match = /[（(【〔[]((?:[^（()）【】〔〕[\]]|[（(][^（()）]*[）)])*)[）)】〕\]]\s*[。；;]?$/u.exec(line.text);
  if (!match) return undefined;
  const bracket = part(line, match.index, match.index + match[0].replace(/\s*[。；;]$/u, '').length);
  const inner = bracket.text.slice(1, -1);
  return /牵头|责任单位|责任部门|配合|主办|[一-鿿](?:负责|落实|实施|承办)/u.test(inner) || allUnits(inner)
    ? bracket
    : undefined;
}

function allUnits(text: string): boolean {
  const { units } = readUnitNames([text]);
  return units.length > 0 && units.every(({ written }) => isUnitName(written) || isCollective(written));
}

/** 牵头单位：…；完成时间：…, or 区教育局牵头，各镇配合，9月底前完成. */
function readList(inner: Passage): Pick<Statement, 'labelled' | 'roles' | 'due'> {
  const labels = readLabels(inner);
  if (labels?.from === 0) return withoutDay(labels.labelled);
  const day = lastDay(inner);
  if (!day) return { labelled: [], roles: held(inner) };
  const before = inner.text.slice(0, day.start - inner.start);
  const after = inner.text.slice(day.end - inner.start).replace(/^[，,；;]/u, '');
  // the day may stand before the list as well: 12月底前，由区民政局负责
  const roles =
    before.trim() === ''
      ? part(inner, inner.text.length - after.length, inner.text.length)
      : part(inner, 0, before.replace(/[，,；;\s]+$/u, '').length);
  return { labelled: [], ...(roles.text !== '' && { roles: held(roles) }), due: held(day) };
}

/** All year round is no day, but it stands where a day would. */
const LASTING = /^(?:全年|常年|长期|持续|贯穿全年)(?:坚持|推进|实施|开展|进行|有效|持续)*$/u;
const SAYS_WHO = /牵头|单位|负责|配合|部门|协助|协办/u;
/** The longest seen is 2025年12月31日前完成并投入使用; a longer piece is a sentence of its own. */
const LONGEST_DAY = 24;
const isDayClause = (piece: string): boolean =>
  LASTING.test(piece) || (piece.length <= LONGEST_DAY && mentionsDay(piece) && !SAYS_WHO.test(piece));

/** The pieces of a list that say a day, as one: from the first to the last of them where they adjoin. */
function lastDay(inner: Passage): Passage | undefined {
  const pieces = [...inner.text.matchAll(/(?:[^，,；;。（()）]|[（(][^（()）]*[）)])+/gu)];
  const first = pieces.findIndex(({ 0: piece }) => isDayClause(piece.trim()));
  const [start] = pieces.slice(first);
  if (first < 0 || !start) return undefined;
  const run = pieces.slice(first).findIndex(({ 0: piece }) => !isDayClause(piece.trim()));
  const last = (run < 0 ? pieces : pieces.slice(0, first + run)).at(-1) ?? start;
  return part(inner, start.index, last.index + last[0].length);
}

/** 牵头单位：市发改委、市工信局分别牵头: the label has said it already. */
const withoutVerb = (label: Labelled): Labelled => {
  const verb = label.role === 'lead' ? /(?:分别|共同|联合)?牵头$/u.exec(label.value.text) : null;
  return verb ? { ...label, value: held(part(label.value, 0, verb.index)) } : label;
};

/** 牵头单位：区城管局，10月31日前完成: the day is not the list's. */
function withoutDay(labelled: readonly Labelled[]): Pick<Statement, 'labelled' | 'due'> {
  let due: Held | undefined;
  const kept = labelled.map(withoutVerb).map((label) => {
    const day = isUnitLabel(label) ? lastDay(label.value) : undefined;
    if (!day) return label;
    due ??= held(day);
    const names = label.value.text.slice(0, day.start - label.value.start).replace(/[，,；;\s]+$/u, '');
    return { ...label, value: held(part(label.value, 0, names.length)) };
  });
  return { labelled: kept, ...(due && !labelled.some(({ role }) => role === 'due') && { due }) };
}

/**
 * Where a closing sentence about units begins: …18公里。县城管局负责，10月15日前完成。 Read from the end: units with what
 * they do, and days; the first piece that is neither ends it.
 */
function closingAt(line: Passage): number | undefined {
  const pieces = [...line.text.matchAll(/(?:[^，,；;。“”（()）]|“[^”]*”|[（(][^（()）]*[）)])+/gu)].filter(
    ({ 0: piece }) => piece.trim() !== '',
  );
  let from: number | undefined;
  for (const piece of pieces.reverse()) {
    const words = piece[0].trim();
    if (isRoleClause(words)) from = piece.index;
    else if (from !== undefined && /，$/u.test(line.text.slice(0, from)) && allUnits(words)) from = piece.index;
    else if (from !== undefined || !isDayClause(words)) break;
  }
  return from;
}
