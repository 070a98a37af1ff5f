import { type Decision, done } from '../../kernel/decision.js';
import { effect } from '../offices/declare.js';
import type { PersonHandedOver } from '../offices/rules/handover.js';
import { namedTasks } from './queries.held.js';
import { type NamedAnew, nameAnew } from './rules/naming-anew.js';
import { lockTasksNamed } from './store.charge.js';
import { saveNamed } from './store.acting.js';

/** Items that name a leaver name whoever takes over (R4 "主要领导负总责，分管领导具体抓"). */
export const passOnNames = effect('person.handed-over', {
  changes: 'task',
  emits: ['task.named-anew'],
  load: async (tx, { named }: PersonHandedOver, { actor: { districtId } }) => {
    if (named.length === 0) return undefined;
    const ids = named.map(({ taskId }) => taskId);
    await lockTasksNamed(tx, districtId, ids);
    return namedTasks(tx, districtId, ids);
  },
  decide: (tasks, { name, named }): Decision<readonly NamedAnew[], NamedAnew> => {
    const heirs = new Map(named.map(({ taskId, heir }) => [taskId, heir.name]));
    const anew = tasks.flatMap((task) => nameAnew(task, name, heirs.get(task.id) ?? name));
    return done(anew, ...anew);
  },
  save: (tx, anew, _facts, { actor }) => saveNamed(tx, actor.districtId, anew),
  record: ({ taskId, as, was, now }) => ({
    subjects: [{ kind: 'task', id: taskId }],
    facts: { as: [...as] },
    personal: { was, now },
  }),
});
