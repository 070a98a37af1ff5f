import { day } from '../../kernel/day.js';
import { type Decision, done } from '../../kernel/decision.js';
import { operation } from '../offices/declare.js';
import { placeOf } from '../offices/paper.js';
import { actsForUnit } from '../offices/rules/actor.js';
import { again, locked } from './commands.acting.js';
import { startTask } from './endpoints.js';
import type { StartingFacts } from './facts.js';
import { taskFiles } from './files.js';
import { type TaskBegan, taskRecordOf } from './record.js';
import { type Task, tellStart } from './rules/moves.js';
import { saveStart, type TaskStart } from './store.acting.js';
import { taskRecord, taskSubject } from './view.js';

/** It is at work since it began, and not before the approval that lets it be: that it began earlier stands beside it (I5). */
const sinceOf = (startedOn: string, planApprovedOn: string | null): string =>
  planApprovedOn !== null && planApprovedOn > startedOn ? planApprovedOn : startedOn;

/** R9 “审定后组织实施”: the lead says on which day work truly began, or a clerk takes it down from its paper. */
export const startOperations = ({ hasApprovedFunds }: StartingFacts) => [
  operation(startTask, {
    load: async (tx, { taskId }, { proof }, world) => {
      const { districtId } = world.actor;
      const shown = await locked(tx, districtId, taskId);
      if (!shown) return undefined;
      const place = proof && (await placeOf(tx, proof, world, taskFiles));
      return { shown, place, approvedFunds: await hasApprovedFunds(tx, districtId, taskId) };
    },
    subject: ({ shown }) => taskSubject(shown.task),
    decide: (
      { shown: { task }, place, approvedFunds },
      { on, works, explanation },
      { actor, today },
    ): Decision<TaskStart, TaskBegan> => {
      const { id, state, planApprovedOn, start } = task;
      const ruled: Task = {
        ...{ id, state },
        ...(planApprovedOn !== null && { planApprovedOn: day(planApprovedOn) }),
        ...(start && { startedOn: day(start.on) }),
      };
      // District money is arranged when its fund plan was approved here; of other money the lead says it.
      const fundsArranged = works?.fundsArranged === true && (task.districtInvested !== true || approvedFunds);
      const told = tellStart(ruled, {
        ...{ on: day(on), evidence: place !== undefined, today, explanation, builds: task.deliverables.length > 0 },
        ...(works && { works: { conditionsMet: works.conditionsMet, fundsArranged } }),
      });
      if (!told.done) return told;
      const { state: to, startedOn = day(on) } = told.value;
      const registered = !actsForUnit(actor);
      return done(
        {
          ...{
            state: to,
            since: to === state ? task.stateSince : sinceOf(startedOn, planApprovedOn),
            on: startedOn,
            explanation,
          },
          place: start ? undefined : place,
        },
        ...told.events.flatMap((event): TaskBegan[] =>
          event.type === 'task.started' ? [{ ...event, place, registered }] : [],
        ),
      );
    },
    save: async (tx, began, { shown }, { actor }) => {
      await saveStart(tx, actor.districtId, shown.task, began);
      return again(tx, shown, actor.districtId);
    },
    record: (event, { task }) => taskRecordOf(event, task),
    view: taskRecord,
  }),
];
