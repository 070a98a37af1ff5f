import { sql } from 'kysely';
import { forget } from '../../platform/database/forgetting.js';
import { lockRow } from '../../platform/database/locking.js';
import type { Day } from '../../kernel/day.js';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { FilePlace } from '../../platform/uploads/keeper.js';
import type { Evaluation } from './rules/evaluation.js';

/** Locks a negative word until the transaction ends. @returns whether the district has it */
export const lockEvaluation = (tx: Tx, districtId: string, id: string): Promise<boolean> =>
  lockRow(tx, 'evaluation', { districtId, id });

/** Locks those that stand on some items for a quarter, in the order of their ids. */
export async function lockStanding(
  tx: Tx,
  districtId: string,
  { taskIds, period }: { readonly taskIds: readonly string[]; readonly period: string },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from evaluation where district_id = ${districtId}
    and task_id = any(${[...taskIds]}) and period = ${period} and state <> 'lifted' order by id for update`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Locks those whose unit has let its last day go by, in the order of their ids. */
export async function lockOverdue(tx: Tx, districtId: string, today: Day): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select e.id from evaluation e join obligation o
      on o.district_id = e.district_id and o.about = e.id and o.kind = 'evaluation-answer'
    where e.district_id = ${districtId} and e.state = 'notified' and o.due_on < ${today}
    order by e.id for update of e`.execute(tx);
  return rows.map(({ id }) => id);
}

const json = (value: object | undefined): string | null => (value === undefined ? null : JSON.stringify(value));

export async function insertEvaluation(tx: Tx, districtId: string, told: Evaluation): Promise<void> {
  await tx
    .insertInto('evaluation')
    .values({
      ...{ district_id: districtId, id: told.id, programme_id: told.programmeId, task_id: told.taskId },
      ...{ period: told.period, edition: told.edition, unit_id: told.unitId, state: told.state },
      notified_on: told.notifiedOn,
    })
    .execute();
}

/** Writes what became of it, under its next version. */
export async function updateEvaluation(
  tx: Tx,
  districtId: string,
  { id, version }: { readonly id: string; readonly version: number },
  { state, answer, ruling, liftedOn }: Evaluation,
): Promise<void> {
  await tx
    .updateTable('evaluation')
    .set({
      ...{ state, version: version + 1, lifted_on: liftedOn ?? null },
      ...(answer && { stance: answer.stance, answered_on: answer.on, answered_by: answer.by, answer: answer.words }),
      ...(answer && { answer_letter: json(answer.letter) }),
      ...(ruling && { outcome: ruling.outcome, settled_on: ruling.on, settled_by: ruling.by, ruling: ruling.words }),
      ...(ruling && { ruling_letter: json(ruling.letter) }),
    })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirstOrThrow();
}

/** The items on which units answered, or supervision ruled, by letters whose scans some files are. */
export async function filesOfEvaluations(
  reader: Reader,
  districtId: string,
  files: readonly string[],
): Promise<readonly FilePlace[]> {
  const among = sql`any(${[...files]})`;
  const { rows } = await sql<FilePlace>`
    select 'task' as kind, answer_letter ->> 'scan' as sha256, task_id as id from evaluation
      where district_id = ${districtId} and answer_letter ->> 'scan' = ${among}
    union select 'task', ruling_letter ->> 'scan', task_id from evaluation
      where district_id = ${districtId} and ruling_letter ->> 'scan' = ${among}`.execute(reader);
  return rows;
}

/** The words that came with a letter go; days, units and how it was settled stay. */
export async function eraseEvaluationFile(tx: Tx, districtId: string, sha256: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`update evaluation set version = version + 1,
      answer = case when answer_letter ->> 'scan' = ${sha256} then null else answer end,
      ruling = case when ruling_letter ->> 'scan' = ${sha256} then null else ruling end
    where district_id = ${districtId}
      and (answer_letter ->> 'scan' = ${sha256} or ruling_letter ->> 'scan' = ${sha256}) returning id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Locks those of a programme until the transaction ends, in the order of the ids. */
export async function lockEvaluations(tx: Tx, districtId: string, programmeId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from evaluation
    where district_id = ${districtId} and programme_id = ${programmeId} order by id for update`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Empties them of what people wrote; who was told, answered and settled on which day stays. */
export async function eraseEvaluations(tx: Tx, districtId: string, ids: readonly string[]): Promise<void> {
  await sql`update evaluation set answer = null, ruling = null, version = version + 1
    where district_id = ${districtId} and id = any(${[...ids]})`.execute(tx);
  await forget(tx, districtId, [...ids]);
}
