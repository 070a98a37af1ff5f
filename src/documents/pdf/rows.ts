import { lineOf, linesOf, type Line } from './lines.js';
import type { Rule } from './rules.js';

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A flat rule parts rows when it runs over so much of the table. */
const RULE_SHARE = 0.7;
/** With so many rules every row has its own; with fewer they frame the heading and the whole. */
const RULES_OF_ROWS = 4;
/** White above a row is wider than between the lines of a cell by so many ems. */
const ROW_GAP_EMS = 0.15;
/** How far characters reach above and below the line they stand on, in ems. */
const ABOVE_EMS = 0.88;
const BELOW_EMS = 0.12;

/**
 * Sorts the lines of a table without upright rules into rows: by flat rules where it has them, by the white that runs
 * through all columns, or, where rows are set as close as lines, by where the first column has words.
 */
export function bandsOf(lines: readonly Line[], columns: readonly Span[], rules: readonly Rule[]): Line[][] {
  const [left, right] = [columns[0]?.from ?? 0, columns.at(-1)?.to ?? 0];
  const [top, bottom] = [lines[0]?.y ?? 0, lines.at(-1)?.y ?? 0];
  const parting = rules.filter(
    (rule) =>
      rule.flat &&
      rule.at > top &&
      rule.at < bottom &&
      Math.min(rule.to, right) - Math.max(rule.from, left) > (right - left) * RULE_SHARE,
  );
  const byRule = split(lines, (_, line, before) => parting.some((rule) => rule.at > before.y && rule.at < line.y));
  if (parting.length + 2 >= RULES_OF_ROWS) return byRule;
  // What stands above the only rule is the heading, however its words are set.
  return byRule.flatMap((band, at) =>
    at === 0 && byRule.length > 1 ? [band] : (byWhite(band, columns) ?? byFirstColumn(band, columns)),
  );
}

/** Splits where the white through all columns is wider than between the lines of any; undefined where it nowhere is. */
function byWhite(lines: readonly Line[], columns: readonly Span[]): Line[][] | undefined {
  const size = Math.max(...lines.map((line) => line.size));
  const usual = whiteWithin(lines, columns, size);
  if (usual === undefined) return undefined;
  let lowest = -Infinity;
  const rows = split(lines, (at, line) => {
    lowest = Math.max(lowest, (lines[at - 1]?.y ?? 0) + size * BELOW_EMS);
    return line.y - line.size * ABOVE_EMS - lowest > usual + size * ROW_GAP_EMS;
  });
  return rows.length > 1 ? rows : undefined;
}

/** The least white between two lines of one column: that within a cell, wherever some cell has two lines. */
function whiteWithin(lines: readonly Line[], columns: readonly Span[], size: number): number | undefined {
  let least: number | undefined;
  const glyphs = lines.flatMap((line) => line.glyphs);
  for (const column of columns) {
    const inColumn = linesOf(
      glyphs.filter((glyph) => glyph.x + glyph.width / 2 >= column.from && glyph.x + glyph.width / 2 <= column.to),
    );
    inColumn.forEach((line, at) => {
      const before = inColumn[at - 1];
      if (!before) return;
      const white = line.y - before.y - size * (ABOVE_EMS + BELOW_EMS);
      least = Math.min(least ?? Infinity, white);
    });
  }
  return least;
}

function byFirstColumn(lines: readonly Line[], columns: readonly Span[]): Line[][] {
  const [first] = columns;
  if (!first) return [[...lines]];
  return split(
    lines,
    (_, line) => lineOf(line.glyphs.filter((glyph) => glyph.x + glyph.width / 2 <= first.to)) !== undefined,
  );
}

function split(lines: readonly Line[], begins: (at: number, line: Line, before: Line) => boolean): Line[][] {
  const rows: Line[][] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (!before || begins(at, line, before)) rows.push([line]);
    else rows.at(-1)?.push(line);
  });
  return rows;
}
