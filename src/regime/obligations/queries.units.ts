import { sql } from 'kysely';
import { z } from 'zod';
import { day } from '../../kernel/day.js';
import { stateIn } from '../../kernel/machine.js';
import type { Reader } from '../../platform/operations/parts.js';
import { ObligationKindName } from './contract.js';
import type { DutyOfUnit } from './rules/moving.js';
import { obligationMachine, type ObligationState } from './rules/obligation.js';

const Ids = z.array(z.string());

/** The duties that these units still owe, by the last day that is not late. */
export async function openDutiesOf(
  reader: Reader,
  districtId: string,
  unitIds: readonly string[],
): Promise<readonly DutyOfUnit[]> {
  const rows = await reader
    .selectFrom('obligation as o')
    .select(['o.id', 'o.version', 'o.programme_id', 'o.key', 'o.kind', 'o.what', 'o.period', 'o.unit_id'])
    .select(['o.written_on', 'o.due_on'])
    .select(
      sql<unknown>`(select coalesce(json_agg(ot.task_id order by ot.task_id), '[]') from obligation_task ot
        where ot.district_id = o.district_id and ot.obligation_id = o.id)`.as('items'),
    )
    .where('o.district_id', '=', districtId)
    .where(sql<boolean>`o.unit_id = any(${[...unitIds]}::uuid[])`)
    .where('o.state', 'in', ['not-due', 'open'])
    .orderBy('o.due_on')
    .orderBy('o.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    programmeId: row.programme_id,
    key: row.key,
    kind: ObligationKindName.parse(row.kind),
    what: row.what,
    period: row.period,
    unitId: row.unit_id ?? '',
    written: day(row.written_on),
    due: day(row.due_on),
    itemIds: Ids.parse(row.items),
  }));
}

/** The duty to draw up the plan of an item (R5), where its notice asks for one. */
export interface PlanDuty {
  readonly id: string;
  readonly version: number;
  readonly state: ObligationState;
  readonly unitId: string | null;
  readonly due: string;
  readonly metOn: string | null;
  readonly metLate: boolean | null;
}

/** The latest duty to draw up an item's plan that was not taken back. */
export const planDutyOf = async (reader: Reader, districtId: string, taskId: string): Promise<PlanDuty | undefined> =>
  (await planDutiesOf(reader, districtId, [taskId])).get(taskId);

/** The latest of these duties for each of some items. */
export async function planDutiesOf(
  reader: Reader,
  districtId: string,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, PlanDuty>> {
  if (taskIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('obligation as o')
    .innerJoin('obligation_task as ot', (join) =>
      join.onRef('ot.district_id', '=', 'o.district_id').onRef('ot.obligation_id', '=', 'o.id'),
    )
    .select(['ot.task_id', 'o.id', 'o.version', 'o.state', 'o.unit_id', 'o.due_on', 'o.met_on', 'o.met_late'])
    .where('o.district_id', '=', districtId)
    .where('ot.task_id', 'in', [...taskIds])
    .where('o.kind', '=', 'plan')
    .where('o.state', '<>', 'void')
    // The last of an item stands in the map.
    .orderBy('o.due_on')
    .execute();
  return new Map(
    rows.map((row) => [
      row.task_id,
      {
        ...{ id: row.id, version: row.version, state: stateIn(obligationMachine, row.state), unitId: row.unit_id },
        ...{ due: row.due_on, metOn: row.met_on, metLate: row.met_late },
      },
    ]),
  );
}
