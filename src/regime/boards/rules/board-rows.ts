import { byDay, byName, inOrder } from '../../../kernel/ordering.js';
import { type LightKind, lightRank } from '../../reports/rules/light.js';
import type { BoardAsked } from '../contract.js';

/** What of an item a board is narrowed and sorted by. */
interface BoardItem {
  readonly id: string;
  readonly seq: number;
  readonly part?: number | undefined;
  readonly title: string;
  readonly content: string;
  readonly state: string;
  readonly leadUnit: string;
  readonly responsibleUnits: readonly string[];
  readonly dueOn: string | null;
}
interface BoardDuty {
  readonly due: string;
  readonly state: string;
  readonly tasks: readonly { readonly id: string }[];
}
interface BoardLight {
  readonly kind: LightKind;
  readonly figures: { readonly gap: number } | null | undefined;
}

/** An item with the next thing that is owed for it. */
export interface BoardRow<Task = BoardItem, Duty = BoardDuty, Light = BoardLight> {
  readonly task: Task;
  readonly next: Duty | undefined;
  /** Absent where whoever reads does not see how far the item's plan is. */
  readonly light: Light | undefined;
}

/** Each item with the first obligation still open that speaks of it; obligations come by due day. */
export function rowsOf<Task extends BoardItem, Duty extends BoardDuty, Light extends BoardLight>(
  tasks: readonly Task[],
  obligations: readonly Duty[],
  lightOf: (taskId: string) => Light | undefined,
): readonly BoardRow<Task, Duty, Light>[] {
  const next = new Map<string, Duty>();
  for (const duty of obligations)
    if (duty.state === 'open' || duty.state === 'not-due')
      for (const { id } of duty.tasks) if (!next.has(id)) next.set(id, duty);
  return tasks.map((task) => ({ task, light: lightOf(task.id), next: next.get(task.id) }));
}

/** The rows that a search leaves, in its order. */
export function listed<Row extends BoardRow>(
  rows: readonly Row[],
  { state, light: kind, lead, unit, sort = 'seq', down }: BoardAsked,
  finds: (text: string) => boolean,
): readonly Row[] {
  const kept = rows.filter(
    ({ task, light }) =>
      (state === undefined || task.state === state) &&
      (kind === undefined || light?.kind === kind) &&
      (lead === undefined || task.leadUnit === lead) &&
      (unit === undefined || task.responsibleUnits.includes(unit)) &&
      finds([task.title, task.content, task.leadUnit, ...task.responsibleUnits].join('\n')),
  );
  return inOrder(kept, (one, other) => ORDERS[sort](one, other) || bySeq(one, other), down);
}

const bySeq = (one: BoardRow, other: BoardRow): number =>
  one.task.seq - other.task.seq || (one.task.part ?? 0) - (other.task.part ?? 0);

type Order = (one: BoardRow, other: BoardRow) => number;
const ORDERS: Readonly<Record<NonNullable<BoardAsked['sort']>, Order>> = {
  seq: bySeq,
  title: (one, other) => byName(one.task.title, other.task.title),
  lead: (one, other) => byName(one.task.leadUnit, other.task.leadUnit),
  due: (one, other) => byDay(one.task.dueOn, other.task.dueOn),
  next: (one, other) => byDay(one.next?.due, other.next?.due),
  // Red first; of two alike the one that is further behind.
  light: (one, other) => rankOf(other) - rankOf(one) || gapOf(other) - gapOf(one),
};
const rankOf = ({ light }: BoardRow): number => (light ? lightRank[light.kind] : -1);
const gapOf = ({ light }: BoardRow): number => light?.figures?.gap ?? 0;

/** Each once, in the order of Chinese dictionaries. */
export const distinct = (names: readonly string[]): string[] => [...new Set(names)].sort(byName);
