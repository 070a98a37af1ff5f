import type { Tx } from '../../platform/database/tables.js';
import type { ChargeChange } from '../offices/rules/portfolios.js';

/** Locks items until the transaction ends, in the order of their ids. */
export async function lockTasksNamed(tx: Tx, districtId: string, taskIds: readonly string[]): Promise<void> {
  if (taskIds.length === 0) return;
  await tx
    .selectFrom('task')
    .select('id')
    .where('district_id', '=', districtId)
    .where('id', 'in', [...taskIds])
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Ends and begins charges over items, in that order, under each item's next version. The items must be locked. */
export async function saveCharges(tx: Tx, districtId: string, { ended, begun }: ChargeChange): Promise<void> {
  for (const { id, until } of ended) {
    await tx
      .updateTable('task_charge')
      .set(({ eb }) => ({ until_on: until ?? null, version: eb('version', '+', 1) }))
      .where('district_id', '=', districtId)
      .where('id', '=', id)
      .execute();
  }
  if (begun.length > 0) {
    const rows = begun.map(({ id, leaderId, over, from, until }) => ({
      ...{ district_id: districtId, id, leader_id: leaderId, task_id: over },
      ...{ from_on: from, until_on: until ?? null },
    }));
    await tx.insertInto('task_charge').values(rows).execute();
  }
  const taskIds = [...new Set([...ended, ...begun].map(({ over }) => over))];
  if (taskIds.length === 0) return;
  await tx
    .updateTable('task')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('district_id', '=', districtId)
    .where('id', 'in', taskIds)
    .execute();
}
