import { day } from '../../kernel/day.js';
import { type Decision, done } from '../../kernel/decision.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { Tx } from '../../platform/database/tables.js';
import { attachUpload } from '../../platform/uploads/upload-store.js';
import { operation } from '../offices/declare.js';
import { actsForUnit } from '../offices/rules/actor.js';
import { acknowledgeTask, describeTask } from './endpoints.js';
import { taskFiles } from './files.js';
import { taskRecordOf, type TaskAcknowledged, type TaskDescribed } from './record.js';
import { describe, type Description } from './rules/describing.js';
import { acknowledge as takeOn, type Acknowledgement, dayReceived, type ReceivedPaper } from './rules/moves.js';
import type { TaskState } from './rules/machine.js';
import { lockTask, saveAcknowledgement, saveDescription } from './store.acting.js';
import { shownTask, type ShownTask, taskRecord, taskSubject } from './view.js';

/** Locks an item with all its page shows of it. */
export async function locked(tx: Tx, districtId: string, taskId: string): Promise<ShownTask | undefined> {
  return (await lockTask(tx, districtId, taskId)) ? shownTask(tx, districtId, taskId) : undefined;
}

/** The item as it stands after a change. @throws Error where it is gone, which it cannot be while it is locked */
export async function again(reader: Reader, { task: { id } }: ShownTask, districtId: string): Promise<ShownTask> {
  const shown = await shownTask(reader, districtId, id);
  if (!shown) throw new Error('an item that is locked does not go');
  return shown;
}

interface TakenOn {
  readonly state: TaskState;
  readonly acknowledgement: Acknowledgement;
  readonly on: string;
}

const acknowledge = operation(acknowledgeTask, {
  load: async (tx, { taskId }, { paper }, { actor, now }) => {
    const shown = await locked(tx, actor.districtId, taskId);
    const uploadId = paper?.proof.kind === 'file' ? paper.proof.uploadId : undefined;
    const scan = shown && uploadId !== undefined ? await attachUpload(tx, actor, uploadId, now, taskFiles) : undefined;
    return shown && { shown, scan };
  },
  subject: ({ shown }) => taskSubject(shown.task),
  decide: (
    { shown: { task }, scan },
    { paper, ...acknowledgement },
    { actor, today },
  ): Decision<TakenOn, TaskAcknowledged> => {
    const received: ReceivedPaper | undefined = paper && {
      on: day(paper.on),
      ...(paper.proof.kind === 'receipt' ? { receiptNumber: paper.proof.number } : scan && { scan: scan.sha256 }),
    };
    const issuedOn = day(task.issuedOn);
    const counted = dayReceived(received, { today, issuedOn, forAnother: !actsForUnit(actor) });
    if (!counted.done) return counted;
    const taken = takeOn({ id: task.id, state: task.state }, acknowledgement, counted.value);
    if (!taken.done) return taken;
    const { on: _day, ...proof } = received ?? {};
    return done(
      { state: taken.value.state, acknowledgement, on: counted.value },
      ...taken.events.flatMap((event): TaskAcknowledged[] =>
        event.type === 'task.moved' ? [{ ...event, acknowledgement, ...(received && { paper: proof }) }] : [],
      ),
    );
  },
  save: async (tx, { state, acknowledgement, on }, { shown }, { actor }) => {
    const { task } = shown;
    const since = state === task.state ? task.stateSince : on;
    await saveAcknowledgement(tx, actor.districtId, task, { ...acknowledgement, on, state, since });
    return again(tx, shown, actor.districtId);
  },
  record: (event, { task }) => taskRecordOf(event, task),
  view: taskRecord,
});

const describeItem = operation(describeTask, {
  load: (tx, { taskId }, _body, { actor }) => locked(tx, actor.districtId, taskId),
  subject: ({ task }) => taskSubject(task),
  decide: ({ task }, body): Decision<Description, TaskDescribed> => {
    const described = describe(task, body);
    return described.done
      ? done(described.value, { type: 'task.described', taskId: task.id, ...described.value })
      : described;
  },
  save: async (tx, description, shown, { actor }) => {
    await saveDescription(tx, actor.districtId, shown.task, description);
    return again(tx, shown, actor.districtId);
  },
  record: (event, { task }) => taskRecordOf(event, task),
  view: taskRecord,
});

export const actingOperations = [acknowledge, describeItem];
