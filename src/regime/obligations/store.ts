import type { Tx } from '../../platform/database/tables.js';
import type { Obligation } from './rules/obligation.js';

/** An obligation with its id, and the unit that owes it where one of the list does. */
export interface NewObligation extends Obligation {
  readonly id: string;
  readonly unitId: string | null;
}

export async function insertObligations(
  tx: Tx,
  districtId: string,
  programmeId: string,
  obligations: readonly NewObligation[],
): Promise<void> {
  if (obligations.length === 0) return;
  const rows = obligations.map((each) => ({
    district_id: districtId,
    id: each.id,
    programme_id: programmeId,
    key: each.key,
    kind: each.kind,
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
    state: each.state,
    met_on: each.metOn ?? null,
    met_late: each.metLate ?? null,
  }));
  await tx.insertInto('obligation').values(rows).execute();
  const items = obligations.flatMap(({ id, itemIds }) =>
    itemIds.map((taskId) => ({ district_id: districtId, obligation_id: id, task_id: taskId })),
  );
  if (items.length > 0) await tx.insertInto('obligation_task').values(items).execute();
}
