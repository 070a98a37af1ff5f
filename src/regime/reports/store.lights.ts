import { sql } from 'kysely';
import { forget } from '../../platform/database/forgetting.js';
import { lockRow } from '../../platform/database/locking.js';
import type { Tx } from '../../platform/database/tables.js';
import { REMOVED } from '../notices/rules/removal.js';
import type { LightLowered } from './rules/lowering.js';

/** Keeps an item, and so the words on its light, as they are until the transaction ends. @returns whether there is one */
export const holdItem = (tx: Tx, districtId: string, taskId: string): Promise<boolean> =>
  lockRow(tx, 'task', { districtId, id: taskId });

/** Keeps a new lowering, or writes that one was lifted; nothing else of it is ever written again. */
export async function keepLowering(
  tx: Tx,
  { lowering, type }: LightLowered,
  { districtId, programmeId }: { readonly districtId: string; readonly programmeId: string },
): Promise<void> {
  const { id, taskId, to, computed, rule, reason, on, by, until, lifted } = lowering;
  if (type === 'light.lowered')
    await tx
      .insertInto('light_lowering')
      .values({
        ...{ district_id: districtId, id, programme_id: programmeId, task_id: taskId },
        ...{ light: to, computed, rule, reason, lowered_on: on, lowered_by: by, until_on: until },
      })
      .execute();
  else
    await tx
      .updateTable('light_lowering')
      .set({
        lifted_on: lifted?.on ?? null,
        lifted_by: lifted?.by ?? null,
        lifted_reason: lifted?.reason ?? null,
      })
      .where('district_id', '=', districtId)
      .where('id', '=', id)
      .where('lifted_on', 'is', null)
      .returning('id')
      .executeTakeFirstOrThrow();
}

/** The lowerings of a programme's items, locked until the transaction ends. @returns their ids */
export async function lockLowerings(tx: Tx, districtId: string, programmeId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from light_lowering
    where district_id = ${districtId} and programme_id = ${programmeId} order by id for update`.execute(tx);
  return rows.map(({ id }) => id);
}

/** What people wrote of lights goes; days, lights and who lowered them stay. */
export async function eraseLowerings(tx: Tx, districtId: string, ids: readonly string[]): Promise<void> {
  await sql`update light_lowering set reason = ${REMOVED},
      lifted_reason = case when lifted_reason is null then null else ${REMOVED} end
    where district_id = ${districtId} and id = any(${[...ids]}::uuid[])`.execute(tx);
  await forget(tx, districtId, ids);
}
