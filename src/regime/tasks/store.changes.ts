import { day } from '../../kernel/day.js';
import type { Tx } from '../../platform/database/tables.js';
import type { RowOfChange } from './rules/changing.js';

/** Puts down what a change made of an item; such a row is never written again (I9). */
export async function insertTaskChanges(
  tx: Tx,
  districtId: string,
  taskId: string,
  rows: readonly RowOfChange[],
): Promise<void> {
  const values = rows.map(({ id, changeId, field, was, now, number, decidedOn, reason, dueOn, unitIds }) => ({
    ...{ district_id: districtId, id, task_id: taskId, change_id: changeId, field, was, now },
    ...{ number, decided_on: day(decidedOn), reason, due_on: dueOn },
    unit_ids: unitIds && JSON.stringify(unitIds),
  }));
  if (values.length > 0) await tx.insertInto('task_change').values(values).execute();
}
