import { roleOf, type Role } from './columns.js';
import { mentionsDay } from './days.js';
import { statesFirstLeads } from './lead.js';
import { readNumeral } from './numerals.js';
import type { PageParagraph, Passage } from './page.js';
import { part } from './page.js';
import type { Held, Layout, TaskRow } from './rows.js';
import { isUnitName } from './unit-names.js';
import { readUnitNames } from './units.js';

/** Items without a table: numbered paragraphs, with labelled lines or a bracket that says whose they are. */
export interface Outline extends Layout {
  /** The paragraphs that belong to items, by their place among the paragraphs given. */
  readonly taken: ReadonlySet<number>;
}

/** How Chinese papers number, from the outside in (GB/T 9704 7.3.3: 一、（一）1.（1）). */
const MARKERS: readonly RegExp[] = [
  /^(?:第([一二三四五六七八九十百\d]+)[件项]|实事([一二三四五六七八九十\d]+))(?:实事)?[、：:．.\s]?/u,
  /^([一二三四五六七八九十百]+)[、．.]/u,
  /^[（(]([一二三四五六七八九十百]+)[）)][、．.]?/u,
  /^(\d{1,3})[、．.](?!\d)\s*/u,
  /^[（(](\d{1,3})[）)][、．.]?|^(\d{1,3})[）)]/u,
  /^([①-⑳])/u,
];

interface Marked {
  readonly level: number;
  readonly number: number;
  readonly length: number;
}

type Words = Partial<Record<Role | 'roles', Held>>;

interface Item {
  readonly index: number;
  readonly marked: Marked;
  readonly paragraph: PageParagraph;
  readonly group: string | undefined;
  readonly body: PageParagraph[];
  own: Words;
  /** What a labelled line below said, of this item or of all the items above it. */
  below: Words;
}

/** Reads the items of a text, or undefined where no numbered paragraph says whose it is. */
export function readOutline(paragraphs: readonly PageParagraph[]): Outline | undefined {
  const marks = paragraphs.map(({ text }) => markOf(text));
  const words = paragraphs.map((paragraph) => statement(paragraph));
  const level = levelOfItems(marks, words);
  if (level === undefined) return undefined;
  const items: Item[] = [];
  const taken = new Set<number>();
  const groups: { name: string; place: Passage; first: number }[] = [];
  let group: string | undefined;
  let open = false;
  paragraphs.forEach((paragraph, index) => {
    const marked = marks[index];
    const said = words[index];
    const last = items.at(-1);
    if (marked && marked.level < level) {
      group = paragraph.text;
      open = false;
      groups.push({ name: group, place: paragraph, first: items.length });
    } else if (marked?.level === level) {
      items.push({ index, marked, paragraph, group, body: [], own: said ?? {}, below: {} });
      open = true;
      taken.add(index);
    } else if (last && open && said) {
      last.below = { ...last.below, ...said };
      taken.add(index);
    } else if (last && open && (marked || !(hasUnits(last.own) || hasUnits(last.below)))) {
      last.body.push(paragraph);
    } else open = false;
  });
  const kept = heldRuns(runs(items));
  kept.forEach(shareBelow);
  const rows = kept.flat().map((item) => asRow(item, kept.flat()));
  for (const item of items) if (!kept.flat().includes(item)) taken.delete(item.index);
  for (const item of kept.flat()) for (const body of bodyOf(item)) taken.add(paragraphs.indexOf(body));
  if (rows.length === 0) return undefined;
  const all = kept.flat();
  return {
    rows,
    taken,
    namesLeads:
      all.some(
        ({ own, below }) => own.lead ?? below.lead ?? /牵头|主办/u.test((own.roles ?? below.roles)?.text ?? ''),
      ) || paragraphs.some(({ text }) => statesFirstLeads(text)),
    namesDays: all.some(({ own, below }) => own.due ?? below.due),
    groups: groups.map((heading) => ({
      ...heading,
      first: all.findIndex(({ index }) => index > paragraphs.indexOf(heading.place as PageParagraph)),
    })),
    captions: [],
  };
}

function markOf(text: string): Marked | undefined {
  for (const [level, marker] of MARKERS.entries()) {
    const match = marker.exec(text);
    if (!match) continue;
    const digits = match[1] ?? match[2] ?? '';
    const number = /[①-⑳]/u.test(digits) ? digits.charCodeAt(0) - 0x245f : (readNumeral(digits) ?? 0);
    return { level, number, length: match[0].length };
  }
  return undefined;
}

const hasUnits = (words: Words): boolean => Boolean(words.lead ?? words.responsible ?? words.roles);

/** The level that units are said of: the one most often standing at or above a statement of units. */
function levelOfItems(
  marks: readonly (Marked | undefined)[],
  words: readonly (Words | undefined)[],
): number | undefined {
  const votes = new Map<number, number>();
  words.forEach((said, index) => {
    if (!said || !hasUnits(said)) return;
    const nearest = marks.slice(0, index + 1).findLast((marked) => marked !== undefined);
    if (nearest) votes.set(nearest.level, (votes.get(nearest.level) ?? 0) + 1);
  });
  return [...votes].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** Items whose numbers follow each other; a number that begins again begins another run. */
function runs(items: readonly Item[]): Item[][] {
  const found: Item[][] = [];
  for (const item of items) {
    const before = found.at(-1)?.at(-1);
    if (before && item.marked.number > before.marked.number && item.group === before.group) found.at(-1)?.push(item);
    else found.push([item]);
  }
  return found;
}

/** The runs that units are said of, and those whose numbers go on from one: there a statement is missing. */
function heldRuns(all: readonly Item[][]): Item[][] {
  const kept: Item[][] = [];
  for (const run of all) {
    const goesOn = (kept.at(-1)?.at(-1)?.marked.number ?? NaN) + 1 === run[0]?.marked.number;
    if (goesOn || run.some((item) => hasUnits(item.own) || hasUnits(item.below))) kept.push(run);
  }
  return kept;
}

/**
 * A labelled line after several items is said of all of them where it is the only one of its run: the lead is named
 * once, after the group. Where the others of the run have their own, an item without one has none.
 */
function shareBelow(run: readonly Item[]): void {
  const last = run.at(-1);
  const alone = run.every((item) => item === last || !(hasUnits(item.own) || hasUnits(item.below)));
  if (!last || run.length < 2 || !alone || !hasUnits(last.below)) return;
  for (const item of run) item.below = { ...last.below, ...item.below };
}

/** The paragraphs of an item under its first: what follows its last statement is no longer its own. */
const bodyOf = (item: Item): readonly PageParagraph[] =>
  hasUnits(item.below) || hasUnits(item.own) ? item.body : item.body.filter(({ text }) => markOf(text));

function asRow(item: Item, all: readonly Item[]): TaskRow {
  const { paragraph, marked, own, below } = item;
  const said = { ...below, ...own };
  const bracket = bracketAt(paragraph);
  const head = trimmed(
    paragraph,
    marked.length,
    bracket ? bracket.start - paragraph.start : (firstLabel(paragraph) ?? paragraph.text.length),
  );
  const body = bodyOf(item).map((line) =>
    trimmed(line, 0, bracketAt(line) ? (bracketAt(line)?.start ?? 0) - line.start : line.text.length),
  );
  const heads = body.length > 0 && !/[。；]/u.test(head.text.slice(0, -1));
  const content = said.content ?? (heads ? join(body) : body.length > 0 ? join([head, ...body]) : undefined);
  const { lead, responsible, roles, due, start, goal } = said;
  const whole = [paragraph, ...item.body, ...Object.values(own), ...Object.values(below)].filter(
    (passage) => passage.start >= paragraph.start,
  );
  const next = all.find(({ index }) => index > item.index)?.paragraph.start ?? Infinity;
  return {
    seq: marked.number || null,
    ...(item.group !== undefined && { group: item.group }),
    ...(heads || (content === said.content && content) ? { title: head } : {}),
    content: content ?? head,
    ...(lead && { lead }),
    ...(responsible && { responsible }),
    ...(roles && { roles }),
    ...(due && { due }),
    ...(start && { start }),
    ...(goal && { goal }),
    other: [],
    span: {
      start: paragraph.start,
      end: Math.max(paragraph.end, ...whole.map(({ end }) => end).filter((end) => end < next)),
    },
  };
}

const held = (passage: Passage): Held => ({ ...passage, lines: [passage.text] });

/** A part of a paragraph without the white space and the full stop that a bracket leaves behind. */
function trimmed(passage: Passage, from: number, to: number): Held {
  const text = passage.text.slice(from, to);
  const lead = text.length - text.trimStart().length;
  return held(part(passage, from + lead, from + lead + text.trim().length));
}

const join = (passages: readonly Passage[]): Held => ({
  text: passages.map(({ text }) => text).join(''),
  lines: passages.map(({ text }) => text),
  start: passages[0]?.start ?? 0,
  end: passages.at(-1)?.end ?? 0,
});

/** What a paragraph says of units and days: in labels (牵头单位：…), or in the bracket at its end. */
function statement(paragraph: PageParagraph): Words | undefined {
  const labelled = readLabels(paragraph);
  if (labelled) return labelled;
  const bracket = bracketAt(paragraph);
  if (bracket) return readBracket(part(bracket, 1, bracket.text.length - 1));
  if (/^以上.{0,12}(?:由.+)?(?:牵头|负责)/u.test(paragraph.text)) return { roles: held(paragraph) };
  return undefined;
}

const LABEL = /(?<=^|[；;。，,、\s（(])([一-鿿]{2,12}(?:（[^（）]{1,8}）)?)\s*[：:]\s*/gu;

function labelsOf(text: string): { role: Role; from: number; value: number }[] {
  return [...text.matchAll(LABEL)].flatMap((match) => {
    const role = roleOf(match[1] ?? '');
    const known = role && role !== 'title' && role !== 'group' && role !== 'other' && role !== 'seq';
    return known ? [{ role, from: match.index, value: match.index + match[0].length }] : [];
  });
}

const firstLabel = (paragraph: Passage): number | undefined => labelsOf(paragraph.text)[0]?.from;

function readLabels(passage: Passage): Words | undefined {
  const labels = labelsOf(passage.text);
  if (labels.length === 0) return undefined;
  const words: Words = {};
  labels.forEach(({ role, value }, index) => {
    const until = labels[index + 1]?.from ?? passage.text.length;
    const text = passage.text.slice(value, until).replace(/[；;。，,、\s）)】]+$/u, '');
    words[role] ??= held(part(passage, value, value + text.length));
  });
  return words;
}

/** The bracket at a paragraph's end, with its brackets, where what it holds are units. */
function bracketAt(paragraph: Passage): Passage | undefined {
  const match = /[（(【〔]((?:[^（()）【】〔〕]|[（(][^（()）]*[）)])*)[）)】〕]\s*[。；;]?$/u.exec(paragraph.text);
  if (!match) return undefined;
  const bracket = part(paragraph, match.index, match.index + match[0].replace(/\s*[。；;]$/u, '').length);
  const inner = bracket.text.slice(1, -1);
  return /牵头|责任单位|配合|主办|[一-鿿](?:负责|落实|实施|承办)/u.test(inner) || allUnits(inner) ? bracket : undefined;
}

function allUnits(text: string): boolean {
  const { units } = readUnitNames([text]);
  return units.length > 0 && units.every(({ written }) => isUnitName(written));
}

function readBracket(inner: Passage): Words {
  const labelled = readLabels(inner);
  if (labelled) return labelled;
  const day = [...inner.text.matchAll(/[^，,；;。]+/gu)].find(
    ({ 0: piece }) => mentionsDay(piece) && !/牵头|单位|负责|配合/u.test(piece),
  );
  if (!day) return { roles: held(inner) };
  const before = trimmed(inner, 0, day.index).text.replace(/[，,；;]$/u, '');
  return { roles: held(part(inner, 0, before.length)), due: held(part(inner, day.index, day.index + day[0].length)) };
}
