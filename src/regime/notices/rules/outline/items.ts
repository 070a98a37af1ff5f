import { type PageParagraph, type Passage, part } from '../page.js';
import { isStrongLabel } from './labels.js';
import { type Mark, markOf } from './marks.js';
import { readStatement, saysWhose, type Statement } from './statements.js';

/** A numbered paragraph with what belongs to it, before its words are told apart. */
export interface Item {
  /** The place of its first paragraph among those given. */
  readonly index: number;
  readonly mark: Mark;
  readonly paragraph: PageParagraph;
  readonly group: string | undefined;
  /** The first paragraph without its number and without its statement. */
  readonly head: Passage;
  readonly body: readonly Passage[];
  readonly statements: readonly Statement[];
  /** The places of all its paragraphs. */
  readonly taken: readonly number[];
  readonly end: number;
}

export interface Group {
  readonly paragraph: PageParagraph;
  readonly index: number;
}

interface Line {
  readonly paragraph: PageParagraph;
  readonly mark: Mark | undefined;
  /** The paragraph without its number. */
  readonly words: Passage;
  readonly said: Statement | undefined;
}

/** Finds the items and the headings they stand under; none where no numbered paragraph says whose it is. */
export function itemsIn(paragraphs: readonly PageParagraph[]): {
  readonly items: readonly Item[];
  readonly groups: readonly Group[];
} {
  const lines = readLines(paragraphs);
  const level = levelOfItems(lines);
  if (level === undefined) return { items: [], groups: [] };
  const groups: Group[] = [];
  const starts: { index: number; group: string | undefined }[] = [];
  lines.forEach(({ mark, paragraph }, index) => {
    if (!mark || mark.level > level) return;
    if (mark.level < level) groups.push({ paragraph, index });
    else starts.push({ index, group: groups.at(-1)?.paragraph.text });
  });
  const segments = starts.map(({ index, group }, at) => {
    const heading = groups.find((each) => each.index > index)?.index ?? lines.length;
    const until = Math.min(starts[at + 1]?.index ?? lines.length, heading);
    return { index, group, until, isLast: until === heading };
  });
  const ended = segments.filter(({ isLast }) => !isLast).map((segment) => readItem(lines, segment).body.length);
  const longest = ended.length > 0 ? Math.max(...ended) : 1;
  const items = segments.map((segment) => readItem(lines, segment, segment.isLast ? longest : Infinity));
  return { items: runs(items).filter(isHeld).flatMap(withoutRequirements).reduce(shareAbove, []), groups };
}

function readLines(paragraphs: readonly PageParagraph[]): Line[] {
  const lines = paragraphs.map((paragraph): Line => {
    const mark = markOf(paragraph.text);
    const words = part(paragraph, mark?.length ?? 0, paragraph.text.length);
    return { paragraph, mark, words, said: words.text === '' ? undefined : readStatement(words) };
  });
  const seen = new Map<string, number>();
  for (const { said } of lines) {
    const heading = said?.whole ? said.labelled[0]?.heading : undefined;
    if (heading !== undefined) seen.set(heading, (seen.get(heading) ?? 0) + 1);
  }
  // A label that stands once (工作要求：…) with none of whose or when under it is the notice's and no item's;
  // a numbered label (2.牵头单位：…) numbers nothing.
  return lines.map((line, index) => {
    const labels = line.said?.whole ? line.said.labelled : [];
    const once = labels.some(({ heading }) => seen.get(heading) === 1);
    if (once && !labels.some(isStrongLabel) && !strongFollows(lines, index)) return { ...line, said: undefined };
    return line.said?.whole && line.said.sure ? { ...line, mark: undefined } : line;
  });
}

/** Whether a line of whose or when follows before the next number. */
function strongFollows(lines: readonly Line[], index: number): boolean {
  const after = lines.slice(index + 1);
  const next = after.findIndex(({ mark, said }) => mark !== undefined && !said?.whole);
  return after
    .slice(0, next < 0 ? after.length : next)
    .some(({ said }) => said?.whole && said.labelled.some(isStrongLabel));
}

/** The level that units are said of: the one most often standing at or above a statement of units. */
function levelOfItems(lines: readonly Line[]): number | undefined {
  const votes = new Map<number, number>();
  lines.forEach(({ said }, index) => {
    if (!said || !saysWhose(said)) return;
    const nearest = lines.slice(0, index + 1).findLast(({ mark }) => mark !== undefined)?.mark;
    if (nearest) votes.set(nearest.level, (votes.get(nearest.level) ?? 0) + 1);
  });
  return [...votes].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/**
 * Reads the paragraphs of an item. Once units are named, what no label claims belongs to the notice again; before, an
 * item that nothing follows goes on no longer than its longest neighbour (`most` paragraphs).
 */
function readItem(
  lines: readonly Line[],
  { index, group, until }: { readonly index: number; readonly group: string | undefined; readonly until: number },
  most = Infinity,
): Item {
  const first = lines[index];
  if (!first?.mark) throw new RangeError('an item begins with its number');
  const head = first.said ? part(first.words, 0, first.said.from) : first.words;
  const statements = first.said ? [first.said] : [];
  const body: Passage[] =
    first.said?.goesOn === undefined ? [] : [part(first.words, first.said.goesOn, first.words.text.length)];
  const taken = [index];
  const lastLabelled = lines.slice(0, until).findLastIndex(({ said }) => said?.whole);
  const ownWords = first.said !== undefined && !/[。；]/u.test(head.text.slice(0, -1));
  for (let at = index + 1; at < until; at += 1) {
    const { words, said } = lines[at] ?? first;
    const named = statements.some(saysWhose);
    if (said?.whole && said.sure) statements.push(said);
    else if (said && !named && saysWhose(said)) {
      body.push(part(words, 0, said.from));
      statements.push(said);
    } else if (
      at < lastLabelled ||
      (!named && body.length < most) ||
      (ownWords && statements.length === 1 && body.length < most)
    )
      body.push(words);
    else break;
    taken.push(at);
  }
  return {
    index,
    mark: first.mark,
    paragraph: first.paragraph,
    group,
    head: withoutEdges(head),
    body: body.map(withoutEdges).filter(({ text }) => text !== ''),
    statements,
    taken,
    end: lines[taken.at(-1) ?? index]?.paragraph.end ?? first.paragraph.end,
  };
}

/** Items whose numbers follow each other; a number that begins again begins another run. */
function runs(items: readonly Item[]): Item[][] {
  const found: Item[][] = [];
  for (const item of items) {
    const before = found.at(-1)?.at(-1);
    if (before && item.mark.number > before.mark.number && item.group === before.group) found.at(-1)?.push(item);
    else found.push([item]);
  }
  return found;
}

/**
 * Keeps the runs that units are said of, and those whose numbers go on from one: there a statement is missing. A closing
 * sentence about a unit stands under requirements too; of items it is said of most.
 */
function isHeld(run: readonly Item[], index: number, all: readonly Item[][]): boolean {
  const before = all[index - 1];
  const goesOn =
    before !== undefined &&
    (before.at(-1)?.mark.number ?? NaN) + 1 === run[0]?.mark.number &&
    isHeld(before, index - 1, all);
  const held = run.filter(({ statements }) => statements.some(saysWhose));
  return goesOn || held.some(({ statements }) => statements.some(({ sure }) => sure)) || held.length * 2 > run.length;
}

/** The headings under which a notice asks what it asks of everybody: they may go on in the numbers of its items. */
const REQUIREMENT =
  /^(?:切实|进一步)?(?:加强|强化|健全|压实|落实|严格|完善|建立|明确|注重|做好|抓好|细化|开展|实行)?.{0,6}(?:组织|领导|督查|督导|督办|考核|考评|宣传|保障|要求|调度|机制|责任|监督|验收|统筹|协调|跟踪)/u;

function withoutRequirements(run: readonly Item[]): readonly Item[] {
  const last = run.findLastIndex(
    ({ statements, head }) => statements.some(saysWhose) || !REQUIREMENT.test(head.text.slice(0, LONGEST_HEADING)),
  );
  return run.slice(0, last + 1);
}
const LONGEST_HEADING = 14;

/**
 * A line of units after several items is said of all of them: it says so (以上3项由…), or it is the only one of its run.
 * Where the others have their own, an item without one has none.
 */
function shareAbove(before: readonly Item[], item: Item, index: number, all: readonly Item[]): Item[] {
  const run = all.filter((other) => other.group === item.group);
  const said = item.statements.find((statement) => saysWhose(statement) && statement.whole);
  const bare = (other: Item): boolean => !other.statements.some(saysWhose);
  const alone = item === run.at(-1) && run.length > 1 && run.every((other) => other === item || bare(other));
  if (!said || !(alone || /以上|上述/u.test(said.roles?.text ?? ''))) return [...before, item];
  const from = before.findLastIndex((other) => !bare(other) || other.group !== item.group) + 1;
  const shared = before
    .slice(from)
    .map((other) => ({ ...other, statements: [...item.statements.filter(({ whole }) => whole), ...other.statements] }));
  return [...before.slice(0, from), ...shared, item];
}

const withoutEdges = (passage: Passage): Passage => {
  const lead = passage.text.length - passage.text.trimStart().length;
  return part(passage, lead, lead + passage.text.trim().length);
};
