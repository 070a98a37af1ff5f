import type { Tx } from '../../platform/database/tables.js';
import type { StoredObligation } from './queries.js';
import { substanceOf } from './store.js';

/** Writes obligations that read otherwise, whole, each under its next version. They must be locked. */
export async function rewriteObligations(
  tx: Tx,
  districtId: string,
  obligations: readonly StoredObligation[],
): Promise<void> {
  for (const each of obligations) {
    await tx
      .updateTable('obligation')
      .set({
        ...{ key: each.key, ...substanceOf(each) },
        version: each.version + 1,
      })
      .where('district_id', '=', districtId)
      .where('id', '=', each.id)
      .where('version', '=', each.version)
      .returning('version')
      .executeTakeFirstOrThrow();
    await tx
      .deleteFrom('obligation_task')
      .where('district_id', '=', districtId)
      .where('obligation_id', '=', each.id)
      .execute();
    const items = each.itemIds.map((taskId) => ({ district_id: districtId, obligation_id: each.id, task_id: taskId }));
    if (items.length > 0) await tx.insertInto('obligation_task').values(items).execute();
  }
}
