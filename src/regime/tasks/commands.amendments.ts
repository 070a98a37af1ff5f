import { findProgramme } from '../notices/queries.js';
import { rowName } from '../notices/rules/row-name.js';
import type { AmendedCell } from '../notices/rules/machine.js';
import { effect } from '../offices/declare.js';
import { unitsOf } from '../offices/queries.js';
import { unitsByName } from './commands.js';
import { tasksOf } from './queries.js';
import { amendTasks } from './rules/amending.js';
import { lockTasks, saveTaskChanges } from './store.amendments.js';

/** A correction was registered, as far as items must know it. */
interface NoticeAmended {
  readonly type: 'notice.amended';
  readonly programmeId: string;
  readonly number: string;
  readonly on: string;
  readonly cells: readonly AmendedCell[];
}

/** The cells of a correction change the items they name, in the same transaction (point 11). */
export const amendTasksOf = effect('notice.amended', {
  changes: 'task',
  emits: ['task.amended'],
  load: async (tx, { programmeId, cells }: NoticeAmended, { actor: { districtId } }) => {
    await lockTasks(tx, districtId, programmeId);
    const tasks = await tasksOf(tx, districtId, { programmeId });
    const programme = await findProgramme(tx, districtId, programmeId);
    const touched = tasks
      .filter(({ noticeId }) => noticeId === programme?.noticeId)
      .filter(({ seq, part }) => cells.some(({ row }) => row === rowName({ seq, part })));
    return { tasks: touched, units: await unitsOf(tx, districtId) };
  },
  decide: ({ tasks, units }, event, { today }) => {
    const living = unitsByName(units, today);
    return amendTasks(tasks, event, (name) => living.get(name)?.id);
  },
  save: (tx, changes, _facts, { actor }) => saveTaskChanges(tx, actor.districtId, changes),
  record: ({ taskId, programmeId, number, on, columns }) => ({
    subjects: [
      { kind: 'task', id: taskId },
      { kind: 'programme', id: programmeId },
    ],
    facts: { number, on, columns },
  }),
});
