import type { Day } from '../../kernel/day.js';
import { type Decision, done } from '../../kernel/decision.js';
import type { Target } from '../notices/contract.js';
import { rowName } from '../notices/rules/row-name.js';
import { effect } from '../offices/declare.js';
import { findTask } from './queries.js';
import { changeItem, type DecidedChange, type ItemChanged, type RowOfChange } from './rules/changing.js';
import { saveTaskChanges, saveTaskStates } from './store.amendments.js';
import { insertTaskChanges } from './store.changes.js';
import { lockTask } from './store.acting.js';

/** A change was approved, as far as its item must know it. */
interface ChangeApproved {
  readonly type: 'change.approved';
  readonly change: DecidedChange & { readonly taskId: string; readonly programmeId: string };
}

/** An item reads otherwise, or is elsewhere in its life, by a change that was decided. */
export interface TaskChangedBy {
  readonly type: 'task.changed';
  readonly taskId: string;
  readonly programmeId: string;
  readonly number: string;
  readonly on: Day;
  readonly rows: readonly Omit<RowOfChange, 'id'>[];
  /** What it promised until then, for what rests on it: its day, its figures, its units. */
  readonly before: {
    readonly dueOn: string;
    readonly targets: readonly Target[];
    readonly leadUnitId: string;
    readonly responsibleUnitIds: readonly string[];
  };
  /** What the whole is to cost from now on, in fen, where that was changed. */
  readonly estimate?: number;
  /** For duties: items at whose end nobody owes anything for them any more. */
  readonly items: { readonly ended: readonly { readonly itemId: string }[] };
}

interface Changed {
  readonly changed: ItemChanged;
  readonly rows: readonly RowOfChange[];
  readonly taskId: string;
}

/**
 * What was decided takes effect on the item in the same transaction; the promise as it was first issued stays in its own
 * row, and the words before the change beside the new ones (I9).
 */
export const applyChange = effect('change.approved', {
  changes: 'task',
  emits: ['task.changed'],
  load: async (tx, { change: { taskId } }: ChangeApproved, { actor: { districtId } }) =>
    (await lockTask(tx, districtId, taskId)) ? findTask(tx, districtId, taskId) : undefined,
  decide: (task, { change }, { newId }): Decision<Changed, TaskChangedBy> => {
    const changed = changeItem(task, change);
    if (!changed.done) return changed;
    const rows = changed.value.rows.map((row) => ({ ...row, id: newId() }));
    const { id: taskId, programmeId } = task;
    const number = change.decided?.number ?? rowName(task);
    return done(
      { changed: changed.value, rows, taskId },
      {
        ...{ type: 'task.changed', taskId, programmeId, number, rows: changed.value.rows },
        on: changed.value.on,
        before: {
          ...{ dueOn: task.dueOn, targets: task.targets, leadUnitId: task.leadUnit.id },
          responsibleUnitIds: task.responsibleUnits.map((unit) => unit.id),
        },
        ...(change.after.estimate !== undefined && { estimate: change.after.estimate }),
        items: { ended: changed.value.isOver ? [{ itemId: taskId }] : [] },
      },
    );
  },
  save: async (tx, { changed, rows, taskId }, task, { actor: { districtId } }) => {
    const { words, unacknowledged = false } = changed;
    if (words) await saveTaskChanges(tx, districtId, [{ ...words, task, unacknowledged }]);
    if (changed.state)
      await saveTaskStates(tx, districtId, [
        { id: taskId, version: task.version, state: changed.state, since: changed.on },
      ]);
    await insertTaskChanges(tx, districtId, taskId, rows);
  },
  record: ({ taskId, programmeId, number, on, rows }) => ({
    subjects: [
      { kind: 'task', id: taskId },
      { kind: 'programme', id: programmeId },
    ],
    facts: { number, on, columns: rows.map(({ field }) => field) },
  }),
});
