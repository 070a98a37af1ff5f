import { sql } from 'kysely';
import { forget } from '../../platform/database/forgetting.js';
import type { Tx } from '../../platform/database/tables.js';
import { REMOVED } from '../notices/rules/removal.js';

/** Empties items of every word their notice gave them, the original included; units, days and states stay. */
export async function eraseTasks(tx: Tx, districtId: string, taskIds: readonly string[]): Promise<void> {
  const ids = [...taskIds];
  await sql`update task set title = ${REMOVED}, content = ${REMOVED}, heading = null, due_text = null, category = null,
    sites = null, start_explanation = null, plan_reference = case when plan_reference is not null then ${REMOVED} end, version = version + 1,
    original = jsonb_strip_nulls(jsonb_build_object('seq', original -> 'seq', 'part', original -> 'part'))
      || jsonb_build_object('title', ${REMOVED}::text, 'content', ${REMOVED}::text, 'leadUnits', '[]'::jsonb,
        'responsibleUnits', '[]'::jsonb, 'dueText', null, 'dueOn', original -> 'dueOn', 'targets', '[]'::jsonb,
        'deliverables', '[]'::jsonb, 'span', '[0, 0]'::jsonb)
    where district_id = ${districtId} and id = any(${ids})`.execute(tx);
  await sql`delete from task_target where district_id = ${districtId} and task_id = any(${ids})`.execute(tx);
  await sql`delete from task_deliverable where district_id = ${districtId} and task_id = any(${ids})`.execute(tx);
  await forget(tx, districtId, ids);
}
