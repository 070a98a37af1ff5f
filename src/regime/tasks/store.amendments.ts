import { sql } from 'kysely';
import type { Tx } from '../../platform/database/tables.js';
import type { TaskChange } from './rules/amending.js';
import type { TaskState } from './rules/machine.js';
import { deliverableRows, targetRows, unitRows } from './store.js';

/** Locks the items of a programme until the transaction ends. @returns their ids */
export async function lockTasks(tx: Tx, districtId: string, programmeId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('task')
    .select('id')
    .where('district_id', '=', districtId)
    .where('programme_id', '=', programmeId)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}

/** Writes what a correction changed, under each item's next version. The items must be locked. */
export async function saveTaskChanges(tx: Tx, districtId: string, changes: readonly TaskChange[]): Promise<void> {
  for (const change of changes) {
    const { id, version } = change.task;
    await tx
      .updateTable('task')
      .set({
        version: version + 1,
        ...(change.title !== undefined && { title: change.title }),
        ...(change.content !== undefined && { content: change.content }),
        ...(change.leadUnitId !== undefined && { lead_unit_id: change.leadUnitId }),
        ...(change.dueText !== undefined && { due_text: change.dueText }),
        ...(change.dueOn !== undefined && { due_on: change.dueOn }),
        ...(change.row && {
          notice_id: change.row.noticeId,
          seq: change.row.seq,
          part: change.row.part ?? 0,
          heading: change.row.heading,
          in_charge: sql<string | null>`coalesce(in_charge, ${change.row.inCharge})`,
          district_invested: sql<boolean | null>`coalesce(district_invested, ${change.row.districtInvested})`,
        }),
        ...(change.unacknowledged && {
          accountable_head: null,
          hands_on_leader: null,
          plan_reference: null,
          acknowledged_on: null,
        }),
      })
      .where('district_id', '=', districtId)
      .where('id', '=', id)
      .where('version', '=', version)
      .returning('version')
      .executeTakeFirstOrThrow();
    await replaceParts(tx, districtId, id, change);
  }
}

/** Writes the state that items moved to, with the day since when. The items must be locked. */
export async function saveTaskStates(
  tx: Tx,
  districtId: string,
  moved: readonly {
    readonly id: string;
    readonly version: number;
    readonly state: TaskState;
    readonly since: string;
  }[],
): Promise<void> {
  for (const { id, version, state, since } of moved)
    await tx
      .updateTable('task')
      .set({ state, state_since: since, version: version + 1 })
      .where('district_id', '=', districtId)
      .where('id', '=', id)
      .where('version', '=', version)
      .returning('version')
      .executeTakeFirstOrThrow();
}

/** Lists are written anew: their order is the paper's. What they first were stands in the item's original. */
async function replaceParts(
  tx: Tx,
  districtId: string,
  taskId: string,
  { responsibleUnitIds, targets, deliverables }: TaskChange,
): Promise<void> {
  const all = { district_id: districtId, task_id: taskId };
  if (responsibleUnitIds) {
    await tx
      .deleteFrom('task_unit')
      .where((row) => row.and(all))
      .execute();
    const rows = unitRows(districtId, taskId, responsibleUnitIds);
    if (rows.length > 0) await tx.insertInto('task_unit').values(rows).execute();
  }
  if (targets) {
    await tx
      .deleteFrom('task_target')
      .where((row) => row.and(all))
      .execute();
    const rows = targetRows(districtId, taskId, targets);
    if (rows.length > 0) await tx.insertInto('task_target').values(rows).execute();
  }
  if (deliverables) {
    await tx
      .deleteFrom('task_deliverable')
      .where((row) => row.and(all))
      .execute();
    const rows = deliverableRows(districtId, taskId, deliverables);
    if (rows.length > 0) await tx.insertInto('task_deliverable').values(rows).execute();
  }
}
