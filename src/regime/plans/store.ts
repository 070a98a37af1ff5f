import { sql } from 'kysely';
import type { Day } from '../../kernel/day.js';
import { forget } from '../../platform/database/forgetting.js';
import type { Tx } from '../../platform/database/tables.js';
import type { PlanContent } from './rules/content.js';
import { EMPTY } from './rules/content.js';
import type { PlanState } from './rules/machine.js';

/** A plan as it is begun. */
export interface NewPlan {
  readonly id: string;
  readonly programmeId: string;
  readonly taskId: string;
  readonly content: PlanContent;
  readonly model: { readonly planId: string; readonly edition: number } | null;
}

export async function insertPlan(
  tx: Tx,
  districtId: string,
  { id, programmeId, taskId, content, model }: NewPlan,
  on: Day,
): Promise<void> {
  await tx
    .insertInto('plan')
    .values({
      ...{ district_id: districtId, id, programme_id: programmeId, task_id: taskId },
      ...{ model_plan_id: model?.planId ?? null, model_edition: model?.edition ?? null },
    })
    .execute();
  await insertEdition(tx, districtId, id, { number: 1, state: 'draft', content, begunOn: on });
}

export interface NewEdition {
  readonly number: number;
  readonly state: PlanState;
  readonly content: PlanContent;
  readonly begunOn: Day;
  readonly approvedOn?: Day;
}

export async function insertEdition(
  tx: Tx,
  districtId: string,
  planId: string,
  { number, state, content, begunOn, approvedOn }: NewEdition,
): Promise<void> {
  await tx
    .insertInto('plan_edition')
    .values({
      ...{ district_id: districtId, plan_id: planId, number, state, content: JSON.stringify(content) },
      ...{ begun_on: begunOn, approved_on: approvedOn ?? null },
    })
    .execute();
}

/** Locks a plan until the transaction ends. @returns the item it is for; undefined where the district has no such plan */
export async function lockPlan(tx: Tx, districtId: string, id: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('plan')
    .select('task_id')
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row?.task_id;
}

/** Writes what an edition says while it is typed. The plan must be locked. */
export async function writeContent(
  tx: Tx,
  districtId: string,
  { planId, number }: { readonly planId: string; readonly number: number },
  content: PlanContent,
): Promise<void> {
  await tx
    .updateTable('plan_edition')
    .set({ content: JSON.stringify(content) })
    .where('district_id', '=', districtId)
    .where('plan_id', '=', planId)
    .where('number', '=', number)
    .where('state', '=', 'draft')
    .execute();
}

/** Locks the plans of a programme, in the order of their ids. */
export async function lockPlansOf(tx: Tx, districtId: string, programmeId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('plan')
    .select('id')
    .where('district_id', '=', districtId)
    .where('programme_id', '=', programmeId)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}

/** Empties plans of all their words, in every edition; states, days and who decided stay (point 13). */
export async function erasePlans(tx: Tx, districtId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const among = [...ids];
  await tx
    .updateTable('plan_edition')
    .set({ content: JSON.stringify(EMPTY) })
    .where('district_id', '=', districtId)
    .where('plan_id', 'in', among)
    .execute();
  await tx
    .updateTable('plan_attachment')
    .set({ name: null })
    .where('district_id', '=', districtId)
    .where('plan_id', 'in', among)
    .execute();
  await tx
    .updateTable('plan_countersign')
    .set({ reason: null, reply: null })
    .where('district_id', '=', districtId)
    .where('plan_id', 'in', among)
    .execute();
  await sql`update plan_decision set words = null, paper = paper - 'opinion' - 'signedBy'
    where district_id = ${districtId} and plan_id = any(${among})`.execute(tx);
  await sql`update milestone_report set value = null, note = null, reason = null,
    paper = paper - 'opinion' - 'signedBy' where district_id = ${districtId} and plan_id = any(${among})`.execute(tx);
  // What was typed into an edition stands among the forms as well.
  await sql`delete from draft_field where district_id = ${districtId} and kind = 'plan'
    and subject_id = any(${among})`.execute(tx);
  await tx
    .updateTable('plan')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('district_id', '=', districtId)
    .where('id', 'in', among)
    .execute();
  await forget(tx, districtId, among);
}
