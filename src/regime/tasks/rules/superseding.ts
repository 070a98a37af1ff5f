import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse } from '../../../kernel/decision.js';
import { type ColumnChange, columnChanges } from '../../notices/rules/cell-text.js';
import type { ContinuedItem, EndedItem } from '../../notices/rules/superseding.js';
import { type AmendableTask, type TaskChange, taskChange } from './amending.js';
import type { TaskState } from './machine.js';
import { terminate, type TaskMoved } from './moves.js';

/** An item goes on under a row of the notice that replaced the one it came by. */
export interface TaskContinued {
  readonly type: 'task.continued';
  readonly taskId: string;
  readonly programmeId: string;
  /** Of the new notice. */
  readonly number: string;
  readonly on: Day;
  readonly was: string;
  readonly row: string;
  readonly columns: readonly ColumnChange['column'][];
}

/** The notice that takes another's place, as far as items must know it. */
export interface TakingPlace {
  readonly number: string;
  readonly on: Day;
  readonly continued: readonly ContinuedItem[];
  readonly ended: readonly EndedItem[];
}

export interface SupersededTasks {
  readonly changes: readonly TaskChange[];
  readonly ended: readonly {
    readonly id: string;
    readonly version: number;
    readonly state: TaskState;
    readonly since: Day;
  }[];
}

/**
 * Carries a supersession over to the items (workflow §2): "matched ones keep their history, missing ones end by a
 * change". The paper of that change is the new notice itself, which rests on the meeting's decision as the first did (R1,
 * §12).
 * @param rowOf what the new notice says of a row, beside its cells
 */
export function supersedeTasks(
  tasks: readonly AmendableTask[],
  { number, on, continued, ended }: TakingPlace,
  rowOf: (row: string) => NonNullable<TaskChange['row']> | undefined,
  unitIdOf: (name: string) => string | undefined,
): Decision<SupersededTasks, TaskContinued | (TaskMoved & { readonly programmeId: string; readonly number: string })> {
  const changes: TaskChange[] = [];
  const ends: SupersededTasks['ended'][number][] = [];
  const events: (TaskContinued | (TaskMoved & { readonly programmeId: string; readonly number: string }))[] = [];
  for (const { itemId, was, row, cells } of continued) {
    const task = tasks.find(({ id }) => id === itemId);
    const place = rowOf(row);
    if (!task || !place) return refuse('supersession.no-such-item', { row }, 'workflow §2');
    const change = taskChange(task, cells, unitIdOf);
    if (!change) return refuse('notice.units-open', {}, 'I1');
    changes.push({ ...change, row: place });
    const columns = [...new Set(columnChanges(cells).map(({ column }) => column))];
    events.push({
      ...{ type: 'task.continued', taskId: task.id, programmeId: task.programmeId, number, on, was, row, columns },
    });
  }
  for (const { itemId, was, reason } of ended) {
    const task = tasks.find(({ id }) => id === itemId);
    if (!task) return refuse('supersession.no-such-item', { row: was }, 'workflow §2');
    const over = terminate({ id: task.id, state: task.state }, { by: 'executive-meeting', paper: number, reason });
    if (!over.done) return over;
    ends.push({ id: task.id, version: task.version, state: over.value.state, since: on });
    for (const event of over.events)
      if (event.type === 'task.moved') events.push({ ...event, on, programmeId: task.programmeId, number });
  }
  return done({ changes, ended: ends }, ...events);
}
