import type { ObligationView } from '../../obligations/contract.js';
import type { LightView } from '../../reports/contract.lights.js';
import { lightRank } from '../../reports/rules/light.js';
import type { TaskView } from '../../tasks/contract.js';
import type { BoardSearch } from './board-search.js';

/** An item with the next thing that is owed for it. */
export interface BoardRow {
  readonly task: TaskView;
  readonly next: ObligationView | undefined;
  /** Absent where whoever reads does not see how far the item's plan is. */
  readonly light: LightView | undefined;
}

type Initials = (text: string) => string;

/** Each item with the first obligation still open that speaks of it; obligations come by due day. */
export const rowsOf = (
  tasks: readonly TaskView[],
  obligations: readonly ObligationView[],
  lights: readonly LightView[],
): BoardRow[] => {
  const lit = new Map(lights.map((light) => [light.taskId, light]));
  return tasks.map((task) => ({
    task,
    light: lit.get(task.id),
    next: obligations.find(
      ({ state, tasks: of }) => (state === 'open' || state === 'not-due') && of.some(({ id }) => id === task.id),
    ),
  }));
};

/**
 * The rows that a search leaves, in its order.
 * @param initials the pinyin initials of a text (ccygz of 冲压件宿舍…), or undefined until they are loaded
 */
export function listed(rows: readonly BoardRow[], search: BoardSearch, initials?: Initials): BoardRow[] {
  const wanted = (search.q ?? '').trim().toLowerCase();
  const kept = rows.filter(({ task, light }) => {
    if (search.state && task.state !== search.state) return false;
    if (search.light && light?.kind !== search.light) return false;
    if (search.lead && task.leadUnit !== search.lead) return false;
    if (search.unit && !task.responsibleUnits.includes(search.unit)) return false;
    if (wanted === '') return true;
    const words = [task.title, task.content, task.leadUnit, ...task.responsibleUnits].join('\n').toLowerCase();
    return words.includes(wanted) || (initials?.(words).includes(wanted) ?? false);
  });
  const order = ORDERS[search.sort ?? 'seq'];
  const sorted = kept.sort((one, other) => order(one, other) || bySeq(one, other));
  return search.down === true ? sorted.reverse() : sorted;
}

const chinese = new Intl.Collator('zh-Hans-CN');
const bySeq = (one: BoardRow, other: BoardRow): number =>
  one.task.seq - other.task.seq || (one.task.part ?? 0) - (other.task.part ?? 0);
/** What has no day comes last. */
const NO_DAY = '9999';
const byText = (one: string | null | undefined, other: string | null | undefined): number =>
  (one ?? NO_DAY).localeCompare(other ?? NO_DAY);

type Order = (one: BoardRow, other: BoardRow) => number;
const ORDERS: Readonly<Record<NonNullable<BoardSearch['sort']>, Order>> = {
  seq: bySeq,
  title: (one, other) => chinese.compare(one.task.title, other.task.title),
  lead: (one, other) => chinese.compare(one.task.leadUnit, other.task.leadUnit),
  due: (one, other) => byText(one.task.dueOn, other.task.dueOn),
  next: (one, other) => byText(one.next?.due, other.next?.due),
  // Red first; of two alike the one that is further behind.
  light: (one, other) => rankOf(other) - rankOf(one) || gapOf(other) - gapOf(one),
};
const rankOf = ({ light }: BoardRow): number => (light ? lightRank[light.kind] : -1);
const gapOf = ({ light }: BoardRow): number => light?.figures?.gap ?? 0;

/** Each once, in the order of Chinese dictionaries. */
export const distinct = (names: readonly string[]): string[] => [...new Set(names)].sort(chinese.compare);
