import { done } from '../../kernel/decision.js';
import type { NoticeRemoved } from '../notices/erasing.js';
import { effect } from '../offices/declare.js';
import { lockTasks } from './store.amendments.js';
import { eraseTasks } from './store.removal.js';

/** The words of a programme's items are gone; units, days and states stay. */
interface TasksRemoved {
  readonly type: 'task.removed';
  readonly programmeId: string;
  readonly taskIds: readonly string[];
}

/** What a notice promised goes with it, in the same transaction (point 13). */
export const eraseTasksOf = effect('notice.removed', {
  changes: 'task',
  emits: ['task.removed'],
  load: async (tx, { programmeId }: NoticeRemoved, { actor: { districtId } }) =>
    programmeId === null ? undefined : { programmeId, taskIds: await lockTasks(tx, districtId, programmeId) },
  decide: ({ programmeId, taskIds }) =>
    done(taskIds, { type: 'task.removed', programmeId, taskIds } satisfies TasksRemoved),
  save: (tx, taskIds, _facts, { actor: { districtId } }) => eraseTasks(tx, districtId, taskIds),
  record: ({ programmeId, taskIds }: TasksRemoved) => ({
    subjects: [{ kind: 'programme', id: programmeId }, ...taskIds.map((id) => ({ kind: 'task', id }))],
    facts: { count: taskIds.length },
  }),
});
