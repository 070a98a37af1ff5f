import { sql } from 'kysely';
import { type Day, day } from '../../kernel/day.js';
import type { Reader } from '../../platform/operations/parts.js';

/** A report that has not come (R17), or a plan that is not drawn up (R5), although its last day has passed. */
export interface OverdueDuty {
  readonly kind: 'report' | 'plan';
  /** 2022Q3; empty: of a plan. */
  readonly period: string;
  /** The last day that was not late. */
  readonly due: Day;
}

/** The reports and plans that are overdue on a day, by the items they are of: a report speaks of all items of its unit (point 3). */
export async function overdueDutiesOf(
  reader: Reader,
  districtId: string,
  taskIds: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, readonly OverdueDuty[]>> {
  if (taskIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('obligation_task as ot')
    .innerJoin('obligation as o', (join) =>
      join.onRef('o.district_id', '=', 'ot.district_id').onRef('o.id', '=', 'ot.obligation_id'),
    )
    .select(['ot.task_id', 'o.kind', 'o.period', 'o.due_on'])
    .where('ot.district_id', '=', districtId)
    .where(sql<boolean>`ot.task_id = any(${[...taskIds]}::uuid[])`)
    .where('o.kind', 'in', ['report', 'plan'])
    .where('o.state', 'in', ['not-due', 'open'])
    .where('o.due_on', '<', today)
    .orderBy('o.due_on')
    .execute();
  const overdue = new Map<string, OverdueDuty[]>();
  for (const { task_id: taskId, kind, period, due_on: due } of rows) {
    const known = overdue.get(taskId) ?? [];
    known.push({ kind: kind === 'plan' ? 'plan' : 'report', period: period ?? '', due: day(due) });
    overdue.set(taskId, known);
  }
  return overdue;
}
