import { headsTasks, roleOf, rolesOf, type Role } from './columns.js';
import { markIn, numberedByWords, numberParts, readSeq } from './numbering.js';
import { isBareFigure, measuredOf } from './tasks/measured.js';
import { mentionsDay } from './days.js';
import { readUnitRoles } from './lead.js';
import type { PageParagraph, Passage } from './page.js';
import { fieldsOf, type Held, type Layout, standsApart, type TaskRow, withFigureAsGoal } from './rows.js';
import { isUnitName } from './unit-names.js';
import { saysNone } from './units.js';

/**
 * A table that a website or an editor has flattened: one cell a line, as in the seed. The columns are known from the
 * lines that head it; which line is which cell is found by fitting every line of an item to the columns at once.
 */
export interface Flattened extends Layout {
  /** The paragraphs that the table takes up, [from, to). */
  readonly from: number;
  readonly to: number;
}

/** What ends a table that has no frame: the imprint, a note, the next annex. */
const ENDS_TABLE =
  /^[【[（(]?\s*(?:抄送|主送|印发|印制|主办|此件|注[:：]|备注[:：]|附件|附注|附表|分享|打印|关闭|版权所有|网站地图|上一[篇条]|下一条|上一篇|下一篇|相关链接|扫一扫|责任编辑|来源[:：]|.{4,30}\d{4}年\d{1,2}月\d{1,2}日印发)/u;

export function readFlattened(lines: readonly PageParagraph[], at: number): Flattened | undefined {
  const heading = headingAt(lines, at);
  if (!heading) return undefined;
  const { roles, words } = heading;
  const blocks: Block[] = [];
  const groups: { name: string; place: Passage; first: number; block: number }[] = [];
  const numbered = roles[0] === 'seq';
  let to = at + roles.length;
  for (; to < lines.length; to += 1) {
    const line = lines[to];
    if (!line || ENDS_TABLE.test(line.text)) break;
    if (headingAt(lines, to)?.words.join() === words.join()) {
      to += roles.length - 1;
      continue;
    }
    const next = lines[to + 1];
    const group = GROUP.test(line.text) && numbered && next && opens(next, blocks.at(-1)?.seq, true);
    if (group) {
      groups.push({ name: line.text, place: line, first: 0, block: blocks.length });
      continue;
    }
    const inGroup = groups.at(-1);
    if (numbered && opens(line, blocks.at(-1)?.seq, inGroup?.block === blocks.length))
      blocks.push({ seq: readSeq(line), lines: [], group: inGroup?.name });
    else if (!numbered && (blocks.length === 0 || markIn(line.text) === blocks.length + 1))
      blocks.push({ seq: null, lines: [line], group: undefined });
    else if (blocks.length === 0 && !groups.length && to > at + roles.length + 2) return undefined;
    else blocks.at(-1)?.lines.push(line);
  }
  const together = !numbered && blocks.length === 1;
  const read = blocks.map(({ seq, lines: cells, group }) =>
    fit(cells, numbered ? roles.slice(1) : roles, numbered ? words.slice(1) : words, together).map((row) => ({
      ...row,
      seq,
      ...(group !== undefined && { group }),
    })),
  );
  const rows = read.flat();
  // Lines that hold no promise anywhere were no table of tasks after all: another layout may know them.
  if (!rows.every((row) => row.title ?? row.content ?? row.goal)) return undefined;
  if (rows.length === 0) return undefined;
  return {
    rows: numberParts(numberedByWords(rows)),
    namesLeads: roles.includes('lead'),
    namesDays: roles.includes('due'),
    groups: groups.map(({ name, place, block }) => ({ name, place, first: read.slice(0, block).flat().length })),
    captions: [],
    from: at,
    to,
  };
}

/** The lines of one item, its number apart. */
interface Block {
  readonly seq: number | null;
  readonly lines: PageParagraph[];
  readonly group: string | undefined;
}

/** A line that heads items: 二、城乡建设（3件）. A number comes right under it. */
const GROUP = /^[（(]?[一二三四五六七八九十]+[）)、.．][^。；]{2,40}$/u;

/** Says whether a line is the number of the next item; under a heading of its own the count may begin again. */
function opens(line: Passage, before: number | null | undefined, mayRestart: boolean): boolean {
  const seq = readSeq(line);
  return seq !== null && (seq === (before ?? 0) + 1 || (seq === 1 && mayRestart));
}

/** How far below 序号 the first number stands, at most: no table seen has more columns. */
const MOST_COLUMNS = 14;
/** How many words above a table's columns may be unknown to the reader. Our choice: more, and it is prose. */
const MOST_UNKNOWN = 2;

/** The heading that begins at a line: at least three lines in a row, each the words above a column. */
function headingAt(lines: readonly PageParagraph[], at: number): { roles: Role[]; words: string[] } | undefined {
  const words: string[] = [];
  const numbered = roleOf(lines[at]?.text ?? '') === 'seq';
  // A heading that begins with 序号 ends above the first number, so that words no table is known to use are seen for what they are.
  const below = lines
    .slice(at, at + MOST_COLUMNS + 1)
    .findIndex((line) => readSeq(line) === 1 || GROUP.test(line.text));
  const last = numbered && below > 0 ? at + below : undefined;
  let unknown = 0;
  for (const { text } of lines.slice(at, last)) {
    // 牵头单位：区民政局 says whose an item is; a heading has nothing behind a colon.
    const role = /[：:]./u.test(text) ? undefined : roleOf(text);
    // 1.农村公路建设工程 would head a column of works, were it not the first of them.
    if ((role === 'seq' && words.length > 0) || markIn(text) !== undefined) break;
    if (!role && (last === undefined || ++unknown > MOST_UNKNOWN || text.length > LONGEST_UNKNOWN)) break;
    words.push(text);
  }
  if (last !== undefined && words.length < last - at) return undefined;
  const roles = rolesOf(words).map((role) => role ?? 'other');
  return roles.length >= 3 && headsTasks(roles) ? { roles, words } : undefined;
}

/** An unknown heading is short; a longer line is a sentence. In UTF-16 units, our choice. */
const LONGEST_UNKNOWN = 12;

// What it costs to read a line as a cell of a column, or to leave a column out. Only their order matters: a unit read as
// a day is worse than an empty column, an empty column worse than a cell on two lines.
const FITS = 0;
const ODD = 1;
const WRONG = 4;
const EMPTY_COLUMN = 1.5;
const NEW_PART = 2.5;
const SAME_CELL = 1;
const SURE_BELOW = WRONG;

interface Path {
  readonly cost: number;
  readonly columns: readonly number[];
  /** For each line, whether it begins a part of its own (a sub-row without a number). */
  readonly opens: readonly boolean[];
}

/**
 * Fits the lines of one item to its columns by the cheapest path; several parts where the columns begin again. Where
 * all items stand in one block, for nothing numbers them, beginning again costs nothing.
 */
function fit(
  lines: readonly PageParagraph[],
  roles: readonly Role[],
  words: readonly string[],
  together: boolean,
): Omit<TaskRow, 'seq'>[] {
  let paths: Path[] = [{ cost: 0, columns: [], opens: [] }];
  for (const line of lines) {
    const next: Path[] = [];
    roles.forEach((role, column) => {
      const cost = misfit(role, line.text);
      const steps = paths.map((path): Path => {
        const last = path.columns.at(-1) ?? -1;
        const opens = column < last;
        const step = opens
          ? between(roles, last, roles.length) + (together ? between(roles, -1, column) : NEW_PART)
          : column === last
            ? sameCell(role, lines, path)
            : between(roles, last, column);
        return { cost: path.cost + cost + step, columns: [...path.columns, column], opens: [...path.opens, opens] };
      });
      next.push(cheapest(steps));
    });
    paths = next;
  }
  const best = cheapest(
    paths.map((path) => ({ ...path, cost: path.cost + between(roles, path.columns.at(-1) ?? -1, roles.length) })),
  );
  return gather(lines, best, roles, words);
}

const cheapest = (paths: readonly Path[]): Path =>
  paths.reduce((best, path) => (path.cost < best.cost ? path : best), { cost: Infinity, columns: [], opens: [] });

/** The price of the columns left empty between two that are filled; notes and persons are often empty. */
const between = (roles: readonly Role[], last: number, column: number): number =>
  roles
    .slice(last + 1, column)
    .reduce((sum, role) => sum + (role === 'other' || role === 'person' ? EMPTY_COLUMN / 3 : EMPTY_COLUMN), 0);

const sameCell = (role: Role, lines: readonly PageParagraph[], path: Path): number => {
  const before = lines[path.columns.length - 1]?.text ?? '';
  if (role === 'lead' || role === 'responsible') {
    if (/[、，,；;]$/u.test(before)) return FITS;
    return role === 'lead' ? SAME_CELL : SAME_CELL / 2; // one leads, several help
  }
  return role === 'content' || role === 'goal' ? SAME_CELL / 2 : SAME_CELL;
};

function misfit(role: Role, text: string): number {
  const day = looksLikeDay(text);
  const units = looksLikeUnits(text);
  switch (role) {
    case 'lead':
    case 'responsible':
    case 'alsoResponsible':
      return saysNone(text) || units ? FITS : day || text.length > 30 ? WRONG : text.length <= 6 ? ODD : WRONG - 1;
    case 'due':
    case 'start':
      return day ? FITS : WRONG;
    case 'schedule':
      return day ? FITS : ODD;
    case 'figure':
      return isBareFigure(text) ? FITS : WRONG - 1;
    case 'unit':
      return text.length <= 4 && !day ? FITS : WRONG - 1;
    case 'person':
    case 'leader':
      return text.length <= 12 && !day && !units ? FITS : WRONG - 1;
    case 'seq':
      return WRONG;
    case 'group':
    case 'title':
      return day || saysNone(text) ? WRONG : units ? ODD + 1 : text.length > 60 ? ODD : FITS;
    case 'content':
    case 'goal':
      return day ? WRONG - 1 : units ? ODD + 1 : FITS;
    case 'other':
      return ODD / 2;
  }
}

const looksLikeDay = (text: string): boolean =>
  text.length <= 24 &&
  (mentionsDay(text) ||
    /.{2,10}(?:前|底|内)$/u.test(text) ||
    /^(?:长期(?:坚持)?|全年|持续(?:推进|实施)?)$/u.test(text));
const looksLikeUnits = (text: string): boolean => {
  if (/[。！？]/u.test(text) || text.length > 120) return false;
  // 县教体局牵头，县财政局配合 names units too
  const { lead, units: others } = readUnitRoles(text);
  const units = [...lead, ...others];
  return (
    units.length > 0 &&
    units.filter(({ written }) => isUnitName(written) && written.length <= 20).length * 2 >= units.length
  );
};

function gather(
  lines: readonly PageParagraph[],
  path: Path,
  roles: readonly Role[],
  words: readonly string[],
): Omit<TaskRow, 'seq'>[] {
  const parts: { column: number; line: PageParagraph }[][] = [];
  lines.forEach((line, index) => {
    if (index === 0 || path.opens[index]) parts.push([]);
    parts.at(-1)?.push({ column: path.columns[index] ?? 0, line });
  });
  return parts.map((cells) => {
    const held: Partial<Record<Role, Held>> = {};
    const other: [string, Held][] = [];
    roles.forEach((role, column) => {
      const own = cells.filter((cell) => cell.column === column).map(({ line }) => line);
      const cell = own.length > 0 ? asCell(own) : undefined;
      if (!cell) return;
      if (standsApart(role, held)) other.push([words[column] ?? '', cell]);
      else held[role] = cell;
    });
    // One list where two columns want one: whose it is nobody can say, and a lead is not guessed.
    if (held.lead && !held.responsible && roles.includes('responsible')) {
      held.responsible = held.lead;
      delete held.lead;
    }
    const measured = measuredOf(held, words[roles.indexOf('figure')] ?? '');
    return {
      ...(held.group && { group: held.group.text }),
      ...fieldsOf(measured ? held : withFigureAsGoal(held)),
      ...measured,
      other,
      ...(path.cost >= SURE_BELOW * parts.length && { uncertain: true }),
      span: { start: cells[0]?.line.start ?? 0, end: cells.at(-1)?.line.end ?? 0 },
    };
  });
}

/** The lines of one cell, put together again. */
const asCell = (lines: readonly PageParagraph[]): Held => ({
  text: lines.map(({ text }) => text).join(''),
  lines: lines.map(({ raw }) => raw),
  start: lines[0]?.start ?? 0,
  end: lines.at(-1)?.end ?? 0,
});
