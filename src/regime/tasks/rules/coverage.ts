import { type Day, day } from '../../../kernel/day.js';
import type { Reading, ReadTask, Target } from '../../notices/contract.js';
import { uncovered } from '../../notices/rules/coverage.js';
import { rowName } from '../../notices/rules/row-name.js';

/** One clause of a promise and what carries it: "不缺项、不漏项", "有人管、有人抓" (R8). */
export interface CoverageRow {
  /** The item by its number. */
  readonly item: string;
  /** In the notice's own words. */
  readonly clause: string;
  readonly targets: readonly Target[];
  readonly deliverables: readonly string[];
  /** The unit in charge: the item's lead until somebody is named for the clause itself; null where nobody leads. */
  readonly owner: string | null;
  readonly due: Day | null;
  /** Owner and day come from the item: shown as such, so that nobody takes them for a decision. */
  readonly inherited: true;
}

/** Something promised that nothing carries yet; counted and asked about, never filled. */
export type CoverageGap =
  /** The title promises what the content does not hold (item 10's 产业). */
  | { readonly item: string; readonly gap: 'promise-without-content'; readonly words: string }
  | { readonly item: string; readonly gap: 'clause-without-target'; readonly words: string }
  /** Nothing in the item can be counted: whether it was reached will be a matter of words. */
  | { readonly item: string; readonly gap: 'no-quantity' | 'no-owner' | 'no-day' };

export interface Coverage {
  readonly rows: readonly CoverageRow[];
  readonly gaps: readonly CoverageGap[];
}

/** Where sentences of a promise end, and where its numbered parts begin. */
const CLAUSE_END = /[。；;\n]|(?<=[。；;：:，]|^)(?=[一二三四五六七八九十]、|[（(][一二三四五六七八九十][）)])/u;

/** The coverage of a whole programme as its notice was read. R8 "不缺项、不漏项": a clause that nothing carries is a gap (I3). */
export function coverageOf({ tasks }: Pick<Reading, 'tasks'>): Coverage {
  const items = tasks.map((task) => ({ rows: rowsOf(task), task }));
  return {
    rows: items.flatMap(({ rows }) => rows),
    gaps: items.flatMap(({ rows, task }) => gapsOf(task, rows)),
  };
}

/** The clauses of an item, each with the targets and deliverables that stand in it; each of them stands in one clause only. */
function rowsOf(task: ReadTask): CoverageRow[] {
  const clauses = task.content
    .split(CLAUSE_END)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  const targets = task.targets.map((target) => placeOf(clauses, target.written));
  const deliverables = task.deliverables.map((words) => placeOf(clauses, words));
  return clauses.map((clause, at) => ({
    item: rowName(task),
    clause,
    targets: task.targets.filter((_, index) => targets[index] === at),
    deliverables: task.deliverables.filter((_, index) => deliverables[index] === at),
    owner: task.leadUnits.length === 1 ? (task.leadUnits[0] ?? null) : null,
    due: task.dueOn === null ? null : day(task.dueOn),
    inherited: true,
  }));
}

/** The clause that holds some words, or the first where they stand in none (a figure of the title). */
const placeOf = (clauses: readonly string[], words: string): number =>
  Math.max(
    0,
    clauses.findIndex((clause) => clause.includes(words)),
  );

function gapsOf(task: ReadTask, rows: readonly CoverageRow[]): CoverageGap[] {
  const item = rowName(task);
  return [
    ...uncovered(task.title, task.content).map((words) => ({ item, gap: 'promise-without-content', words }) as const),
    ...rows
      .filter(({ targets, deliverables }) => targets.length === 0 && deliverables.length === 0)
      .map(({ clause }) => ({ item, gap: 'clause-without-target', words: clause }) as const),
    ...(task.targets.length === 0 ? [{ item, gap: 'no-quantity' } as const] : []),
    ...(task.leadUnits.length === 1 ? [] : [{ item, gap: 'no-owner' } as const]),
    ...(task.dueOn === null ? [{ item, gap: 'no-day' } as const] : []),
  ];
}
