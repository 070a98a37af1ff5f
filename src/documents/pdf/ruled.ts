import type { Rule } from './rules.js';

/** A table as its rules draw it: where its columns and rows begin and end, and which fields make a cell together. */
export interface RuledGrid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly RuledCell[];
  /** No rule closes it at the foot or the head: it goes on over the page. */
  readonly openBelow: boolean;
  readonly openAbove: boolean;
}

export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rules this close are one: double borders, and borders of cells that stand apart. */
const SAME_RULE_POINTS = 3;
/** Pieces of a rule this far apart are one, and rules that end so near each other meet. */
const MEET_POINTS = 3;
/** A table without its outer rules reaches as far as its other rules do; a shorter overhang is none. */
const OVERHANG_POINTS = 8;
/** A rule parts two fields when it runs along so much of their border. */
const PARTS_SHARE = 0.5;
/** Crossings looked at on one page; beyond it is a drawing. */
const MAX_CROSSINGS = 8_000_000;

/** Finds the tables that rules draw on a page. A frame round a single field is none. */
export function ruledGrids(rules: readonly Rule[]): RuledGrid[] {
  const flat = merge(rules.filter((rule) => rule.flat));
  const upright = merge(rules.filter((rule) => !rule.flat));
  if (flat.length * upright.length > MAX_CROSSINGS) return [];
  return connected(flat, upright).flatMap(({ flat: rows, upright: columns }) => gridOf(rows, columns) ?? []);
}

/** Joins the pieces of rules that lie on one line. */
function merge(rules: readonly Rule[]): Rule[] {
  const merged: Rule[] = [];
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  for (let start = 0; start < sorted.length;) {
    const first = sorted[start]?.at ?? 0;
    let end = start;
    while (end < sorted.length && (sorted[end]?.at ?? 0) - first <= SAME_RULE_POINTS) end += 1;
    const line = sorted.slice(start, end).sort((a, b) => a.from - b.from);
    let open: { flat: boolean; at: number; from: number; to: number } | undefined;
    for (const rule of line) {
      if (open && rule.from <= open.to + MEET_POINTS) open.to = Math.max(open.to, rule.to);
      else merged.push((open = { ...rule }));
    }
    start = end;
  }
  return merged;
}

interface Component {
  readonly flat: Rule[];
  readonly upright: Rule[];
}

/** Groups rules that cross or meet. */
function connected(flat: readonly Rule[], upright: readonly Rule[]): Component[] {
  const all = [...flat, ...upright];
  const parent = all.map((_, at) => at);
  const root = (at: number): number => rootOf(parent, at);
  flat.forEach((row, a) => {
    upright.forEach((column, b) => {
      const meets = within(column.at, row) && within(row.at, column);
      if (meets) parent[root(flat.length + b)] = root(a);
    });
  });
  const groups = new Map<number, Component>();
  all.forEach((rule, at) => {
    const group = groups.get(root(at)) ?? { flat: [], upright: [] };
    groups.set(root(at), group);
    (rule.flat ? group.flat : group.upright).push(rule);
  });
  return [...groups.values()].filter((group) => group.flat.length > 0 && group.upright.length > 0);
}

/** The one that stands for a group; the way to it is shortened for whoever asks next. */
function rootOf(parents: number[], at: number): number {
  let top = at;
  for (let above = parents[top]; above !== undefined && above !== top; above = parents[top]) top = above;
  parents[at] = top;
  return top;
}

const within = (at: number, { from, to }: Rule): boolean => at >= from - MEET_POINTS && at <= to + MEET_POINTS;

function gridOf(flat: readonly Rule[], upright: readonly Rule[]): RuledGrid | undefined {
  const ruledXs = places(upright);
  const ruledYs = places(flat);
  const xs = reach(ruledXs, flat);
  const ys = reach(ruledYs, upright);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 2 || rows < 1) return undefined;
  const parts = (lines: readonly Rule[], at: number, from: number, to: number): boolean => {
    let covered = 0;
    for (const line of lines) {
      if (Math.abs(line.at - at) <= SAME_RULE_POINTS)
        covered += Math.max(0, Math.min(line.to, to) - Math.max(line.from, from));
    }
    return covered >= (to - from) * PARTS_SHARE;
  };
  const byX = xs.map((x) => upright.filter((line) => Math.abs(line.at - x) <= SAME_RULE_POINTS));
  const byY = ys.map((y) => flat.filter((line) => Math.abs(line.at - y) <= SAME_RULE_POINTS));
  const owner = Array.from({ length: rows * columns }, (_, at) => at);
  const root = (at: number): number => rootOf(owner, at);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const [left, right, top, bottom] = [xs[column] ?? 0, xs[column + 1] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0];
      if (column + 1 < columns && !parts(byX[column + 1] ?? [], right, top, bottom)) owner[root(at + 1)] = root(at);
      if (row + 1 < rows && !parts(byY[row + 1] ?? [], bottom, left, right)) owner[root(at + columns)] = root(at);
    }
  }
  const cells = cellsOf(
    owner.map((_, at) => root(at)),
    columns,
  );
  if (cells.length < 2) return undefined;
  return { xs, ys, cells, openBelow: (ys.at(-1) ?? 0) !== ruledYs.at(-1), openAbove: ys[0] !== ruledYs[0] };
}

/** Where rules stand, each place once. */
function places(rules: readonly Rule[]): number[] {
  const found: number[] = [];
  for (const { at } of [...rules].sort((a, b) => a.at - b.at)) {
    const last = found.at(-1);
    if (last === undefined || at - last > SAME_RULE_POINTS) found.push(at);
  }
  return found;
}

/** Adds the ends of the crossing rules where no rule stands at them. */
function reach(ruled: readonly number[], crossing: readonly Rule[]): number[] {
  const first = Math.min(...crossing.map((rule) => rule.from));
  const last = Math.max(...crossing.map((rule) => rule.to));
  return [
    ...((ruled[0] ?? Infinity) - first > OVERHANG_POINTS ? [first] : []),
    ...ruled,
    ...(last - (ruled.at(-1) ?? -Infinity) > OVERHANG_POINTS ? [last] : []),
  ];
}

/** The fields of one owner make one cell; where they make no rectangle, each stands alone. */
function cellsOf(owners: readonly number[], columns: number): RuledCell[] {
  const fields = new Map<number, number[]>();
  owners.forEach((owner, at) => {
    const list = fields.get(owner);
    if (list) list.push(at);
    else fields.set(owner, [at]);
  });
  return [...fields.values()].flatMap((list) => {
    const rowsOf = list.map((at) => Math.floor(at / columns));
    const columnsOf = list.map((at) => at % columns);
    const [row, column] = [Math.min(...rowsOf), Math.min(...columnsOf)];
    const [height, width] = [Math.max(...rowsOf) - row + 1, Math.max(...columnsOf) - column + 1];
    if (height * width === list.length) return [{ row, column, rows: height, columns: width }];
    return list.map((at) => ({ row: Math.floor(at / columns), column: at % columns, rows: 1, columns: 1 }));
  });
}
