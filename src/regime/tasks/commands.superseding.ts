import { type Decision, done, refuse } from '../../kernel/decision.js';
import type { EventRecord } from '../../kernel/record.js';
import { issuedNotice } from '../notices/queries.js';
import { rowName } from '../notices/rules/row-name.js';
import type { NoticeReissued } from '../notices/record.js';
import { effect } from '../offices/declare.js';
import { unitsOf } from '../offices/queries.js';
import { type TaskIssued, taskIssuedRecord, taskOf, unitsByName } from './commands.js';
import { tasksOf } from './queries.js';
import { type SupersededTasks, supersedeTasks, type TaskContinued } from './rules/superseding.js';
import type { TaskMoved } from './rules/moves.js';
import { insertTasks, type NewTask } from './store.js';
import { lockTasks, saveTaskChanges, saveTaskStates } from './store.amendments.js';

type Ended = TaskMoved & { readonly programmeId: string; readonly number: string };
interface Superseded extends SupersededTasks {
  readonly opened: readonly NewTask[];
}

/** A notice took another's place: its items go on under its rows, end with it or open with it, in the same transaction. */
export const supersedeTasksOf = effect('notice.reissued', {
  changes: 'task',
  emits: ['task.continued', 'task.moved', 'task.issued'],
  load: async (tx, { programmeId }: NoticeReissued, { actor: { districtId } }) => {
    const issued = await issuedNotice(tx, districtId, programmeId);
    if (!issued) return undefined;
    await lockTasks(tx, districtId, programmeId);
    return { issued, tasks: await tasksOf(tx, districtId, { programmeId }), units: await unitsOf(tx, districtId) };
  },
  decide: (
    { issued, tasks, units },
    { number, on, items: { continued, opened, ended } },
    { newId, today },
  ): Decision<Superseded, TaskContinued | Ended | TaskIssued> => {
    const living = unitsByName(units, today);
    const { reading, programme, settlement } = issued;
    const rowOf = (row: string) => {
      const read = reading.tasks.find((each) => rowName(each) === row);
      return (
        read && {
          ...{ noticeId: programme.noticeId, seq: read.seq, part: read.part, heading: read.group ?? null },
          inCharge: settlement?.deputyLeaders.find((each) => each.row === row)?.name ?? null,
          districtInvested: settlement?.districtInvested.find((each) => each.row === row)?.invested ?? null,
        }
      );
    };
    const decided = supersedeTasks(tasks, { number, on, continued, ended }, rowOf, (name) => living.get(name)?.id);
    if (!decided.done) return decided;
    const anew = reading.tasks.filter((read) => opened.includes(rowName(read)));
    const made = anew.flatMap((read) => taskOf(read, issued, living, newId));
    // I1, as at any issue.
    if (made.length < opened.length) return refuse('notice.units-open', {}, 'I1');
    const events: (TaskContinued | Ended | TaskIssued)[] = [...decided.events];
    for (const task of made) events.push({ type: 'task.issued', task });
    return done({ ...decided.value, opened: made }, ...events);
  },
  save: async (tx, { changes, ended, opened }, _facts, { actor: { districtId } }) => {
    await saveTaskStates(tx, districtId, ended);
    await saveTaskChanges(tx, districtId, changes);
    await insertTasks(tx, districtId, opened);
  },
  record: (event): EventRecord => {
    if (event.type === 'task.issued') return taskIssuedRecord(event);
    const { taskId, programmeId, number, on = null } = event;
    const subjects: EventRecord['subjects'] = [
      { kind: 'task', id: taskId },
      { kind: 'programme', id: programmeId },
    ];
    if (event.type === 'task.continued') {
      const { was, row, columns } = event;
      return { subjects, facts: { number, on, was, row, columns } };
    }
    const { move, from, to, reason = '' } = event;
    return { subjects, facts: { move, from, to, on, number, registered: false }, personal: { reason } };
  },
});
