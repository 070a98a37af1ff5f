import { sql } from 'kysely';
import { z } from 'zod';
import { day } from '../../kernel/day.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { KeptLowering } from './rules/lowering.js';

const To = z.enum(['lag', 'severe']);
const Computed = z.enum(['ok', 'lag', 'none']);

/** Every light of some items that a person ever put lower, by item, the first first. */
export async function loweringsOf(
  reader: Reader,
  districtId: string,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, readonly KeptLowering[]>> {
  if (taskIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('light_lowering')
    .selectAll()
    .where('district_id', '=', districtId)
    .where(sql<boolean>`task_id = any(${[...taskIds]}::uuid[])`)
    .orderBy('id')
    .execute();
  const lowerings = new Map<string, KeptLowering[]>();
  for (const row of rows) {
    const { lifted_on: liftedOn, lifted_by: liftedBy, lifted_reason: liftedReason } = row;
    const lowering: KeptLowering = {
      ...{ id: row.id, taskId: row.task_id, to: To.parse(row.light), computed: Computed.parse(row.computed) },
      ...{ rule: row.rule, reason: row.reason, on: day(row.lowered_on), by: row.lowered_by, until: day(row.until_on) },
      lifted:
        liftedOn === null || liftedBy === null ? null : { on: day(liftedOn), by: liftedBy, reason: liftedReason ?? '' },
    };
    lowerings.set(row.task_id, [...(lowerings.get(row.task_id) ?? []), lowering]);
  }
  return lowerings;
}
