import type { Tx } from '../../platform/database/tables.js';
import type { StoredObligation } from './queries.js';

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
        what: each.what ?? null,
        period: each.period,
        owed_by: JSON.stringify(each.owedBy),
        owed_to: each.owedTo && JSON.stringify(each.owedTo),
        unit_id: each.unitId,
        rule: each.rule,
        clause: each.clause,
        derivation: JSON.stringify(each.derivation),
        roll: each.roll,
        opens_on: each.opensOn,
        written_on: each.written,
        reminder_on: each.reminder,
        due_on: each.due,
        provisional: each.provisional,
        calendar_version: each.calendarVersion,
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
