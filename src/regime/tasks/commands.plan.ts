import { day } from '../../kernel/day.js';
import { type Decision, done } from '../../kernel/decision.js';
import { openMoves } from '../../kernel/machine.js';
import { effect } from '../offices/declare.js';
import { findTask } from './queries.js';
import { taskMachine } from './rules/machine.js';
import { approvePlan, type Task, type TaskMoved } from './rules/moves.js';
import { lockTask, savePlanApproved } from './store.acting.js';

/** The plan of an item holds from a day on, as far as the item must know. */
interface PlanApproved {
  readonly type: 'plan.approved';
  readonly taskId: string;
  readonly programmeId: string;
  readonly on: string;
}

type Ready = Pick<TaskMoved, 'taskId'> & TaskMoved & { readonly programmeId: string };

/** R9 “审定后组织实施”: the approval makes the item ready. One that is at work already stays so when its plan changes. */
export const makeReady = effect('plan.approved', {
  changes: 'task',
  emits: ['task.moved'],
  load: async (tx, { taskId }: PlanApproved, { actor: { districtId } }) => {
    const task = (await lockTask(tx, districtId, taskId)) ? await findTask(tx, districtId, taskId) : undefined;
    return task && openMoves(taskMachine, task.state).includes('approve-plan') ? task : undefined;
  },
  decide: ({ id, state }, { on, programmeId }): Decision<Task, Ready> => {
    const ready = approvePlan({ id, state }, day(on));
    if (!ready.done) return ready;
    const events = ready.events.flatMap((event): Ready[] =>
      event.type === 'task.moved' ? [{ ...event, on: day(on), programmeId }] : [],
    );
    return done(ready.value, ...events);
  },
  save: (tx, { state, planApprovedOn }, task, { actor, today }) =>
    savePlanApproved(tx, actor.districtId, task, { state, on: planApprovedOn ?? today }),
  record: ({ taskId, programmeId, move, from, to, on }) => ({
    subjects: [
      { kind: 'task', id: taskId },
      { kind: 'programme', id: programmeId },
    ],
    facts: { move, from, to, on: on ?? null, registered: false },
  }),
});
