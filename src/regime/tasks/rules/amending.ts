import { type Decision, done, refuse } from '../../../kernel/decision.js';
import { terminal } from '../../../kernel/machine.js';
import type { Target } from '../../notices/contract.js';
import { type ColumnChange, columnChanges } from '../../notices/rules/cell-text.js';
import { rowName } from '../../notices/rules/row-name.js';
import type { AmendedCell } from '../../notices/rules/machine.js';
import { taskMachine, type TaskState } from './machine.js';

/** An item as far as a correction must know it. */
export interface AmendableTask {
  readonly id: string;
  readonly programmeId: string;
  readonly version: number;
  readonly seq: number;
  readonly part: number | undefined;
  readonly state: TaskState;
  readonly leadUnit: { readonly id: string };
}

/** What a correction changes of an item; what is left out stays. */
export interface TaskChange {
  readonly task: AmendableTask;
  readonly title?: string;
  readonly content?: string;
  readonly leadUnitId?: string;
  readonly responsibleUnitIds?: readonly string[];
  readonly dueText?: string | null;
  readonly dueOn?: string;
  readonly targets?: readonly Target[];
  readonly deliverables?: readonly string[];
  /** Its row in a notice that replaced the one it came by, with what that settles where nothing was settled before. */
  readonly row?: {
    readonly noticeId: string;
    readonly seq: number;
    readonly part: number | undefined;
    readonly heading: string | null;
    readonly inCharge: string | null;
    readonly districtInvested: boolean | null;
  };
  /** The persons and the plan that the former lead named are no longer the item's (R3, R4). */
  readonly unacknowledged: boolean;
}

export interface TaskAmended {
  readonly type: 'task.amended';
  readonly taskId: string;
  readonly programmeId: string;
  readonly number: string;
  readonly on: string;
  readonly columns: readonly ColumnChange['column'][];
}

/**
 * Carries a correction over to the items it speaks of: cells change, the item, its plan and its reports go on (point 11).
 * Its first wording stands beside (I9). An item that has ended is corrected no more.
 */
export function amendTasks(
  tasks: readonly AmendableTask[],
  { number, on, cells }: { readonly number: string; readonly on: string; readonly cells: readonly AmendedCell[] },
  unitIdOf: (name: string) => string | undefined,
): Decision<readonly TaskChange[], TaskAmended> {
  const changes: TaskChange[] = [];
  const events: TaskAmended[] = [];
  for (const row of new Set(cells.map((cell) => cell.row))) {
    const task = tasks.find((each) => rowName({ seq: each.seq, part: each.part }) === row);
    if (!task) return refuse('amendment.no-such-row', { row });
    if (terminal(taskMachine).includes(task.state)) return refuse('amendment.item-ended', { row }, 'point 11');
    const own = cells.filter((cell) => cell.row === row);
    const change = taskChange(task, own, unitIdOf);
    if (!change) return refuse('notice.units-open', {}, 'I1');
    changes.push(change);
    const columns = [...new Set(columnChanges(own).map(({ column }) => column))];
    events.push({ type: 'task.amended', taskId: task.id, programmeId: task.programmeId, number, on, columns });
  }
  return done(changes, ...events);
}

/** What cells change of an item; undefined where they name a unit that nobody knows. */
export function taskChange(
  task: AmendableTask,
  cells: readonly AmendedCell[],
  unitIdOf: (name: string) => string | undefined,
): TaskChange | undefined {
  const change = cells.reduce<TaskChange | undefined>((so, cell) => so && withCell(so, cell, unitIdOf), {
    task,
    unacknowledged: false,
  });
  const unacknowledged = change?.leadUnitId !== undefined && change.leadUnitId !== task.leadUnit.id;
  return change && { ...change, unacknowledged };
}

/** Undefined where a unit is named that nobody knows: the correction's own guards let no such name through. */
function withCell(
  change: TaskChange,
  cell: AmendedCell,
  unitIdOf: (name: string) => string | undefined,
): TaskChange | undefined {
  switch (cell.field) {
    case 'title':
    case 'content':
      return { ...change, [cell.field]: cell.new };
    case 'dueText':
      return { ...change, dueText: cell.new };
    case 'dueOn':
      return cell.new === null ? undefined : { ...change, dueOn: cell.new };
    case 'targets':
      return { ...change, targets: cell.new };
    case 'deliverables':
      return { ...change, deliverables: cell.new };
    case 'leadUnits': {
      const leadUnitId = unitIdOf(cell.new[0] ?? '');
      return leadUnitId === undefined ? undefined : { ...change, leadUnitId };
    }
    case 'responsibleUnits': {
      const ids = cell.new.map(unitIdOf);
      const known = ids.filter((id) => id !== undefined);
      return known.length < ids.length ? undefined : { ...change, responsibleUnitIds: known };
    }
  }
}
