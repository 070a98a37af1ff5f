import { sql } from 'kysely';
import { forget } from '../../platform/database/forgetting.js';
import { lockRow } from '../../platform/database/locking.js';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { FilePlace } from '../../platform/uploads/keeper.js';
import { REMOVED } from '../notices/rules/removal.js';
import type { AskingFile } from './queries.asking.js';
import type { Asking } from './rules/asking.js';

interface By {
  readonly districtId: string;
  readonly accountId: string;
}

/** Locks what was asked until the transaction ends. @returns whether the district has it */
export const lockAsking = (tx: Tx, districtId: string, id: string): Promise<boolean> =>
  lockRow(tx, 'asking', { districtId, id });

/** Keeps an item as it is while something is asked on it. @returns whether the district has it */
export const holdItemOfAsking = (tx: Tx, districtId: string, taskId: string): Promise<boolean> =>
  lockRow(tx, 'task', { districtId, id: taskId });

const json = (value: object | undefined): string | null => (value === undefined ? null : JSON.stringify(value));

export async function insertAsking(tx: Tx, asking: Asking, { districtId, accountId }: By): Promise<void> {
  await tx
    .insertInto('asking')
    .values({
      ...{ district_id: districtId, id: asking.id, programme_id: asking.programmeId, task_id: asking.taskId },
      ...{ kind: asking.kind, period: asking.period ?? null, unit_id: asking.unitId, what: asking.what },
      ...{ state: asking.state, asked_on: asking.askedOn, due_on: asking.dueOn, asked_by: accountId },
      ...{ letter: json(asking.letter), difficulty_id: asking.difficultyId ?? null },
      decided_by: asking.decidedBy ?? null,
    })
    .execute();
}

/** Writes what became of it, under its next version; what was asked is never written again. */
export async function updateAsking(
  tx: Tx,
  { id, version }: { readonly id: string; readonly version: number },
  { state, answer, end }: Asking,
  files: readonly AskingFile[],
  { districtId }: Pick<By, 'districtId'>,
): Promise<void> {
  await tx
    .updateTable('asking')
    .set({
      ...{ state, version: version + 1, outcome: end?.outcome ?? null },
      ...{ ended_on: end?.on ?? null, end_words: end?.words ?? null },
      ...(answer && { answered_on: answer.on, answer: answer.words, answer_letter: json(answer.letter) }),
    })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirstOrThrow();
  if (files.length > 0)
    await tx
      .insertInto('asking_file')
      .values(files.map((file) => ({ ...file, district_id: districtId, asking_id: id })))
      .execute();
}

/** What was asked, whose answers or letters some files are. */
export async function filesOfAskings(
  reader: Reader,
  districtId: string,
  files: readonly string[],
): Promise<readonly FilePlace[]> {
  const among = sql`any(${[...files]})`;
  const { rows } = await sql<FilePlace>`
    select 'task' as kind, f.sha256, a.task_id as id from asking_file f
      join asking a on a.district_id = f.district_id and a.id = f.asking_id
      where f.district_id = ${districtId} and f.sha256 = ${among}
    union select 'task', letter ->> 'scan', task_id from asking
      where district_id = ${districtId} and letter ->> 'scan' = ${among}
    union select 'task', answer_letter ->> 'scan', task_id from asking
      where district_id = ${districtId} and answer_letter ->> 'scan' = ${among}`.execute(reader);
  return rows;
}

/** What was written with a file goes: its name and the words of the answer; days, units and states stay. */
export async function eraseAskingFile(tx: Tx, districtId: string, sha256: string): Promise<readonly string[]> {
  const { rows: files } = await sql<{ id: string }>`update asking_file set name = null
    where district_id = ${districtId} and sha256 = ${sha256} returning asking_id as id`.execute(tx);
  const { rows: answers } = await sql<{ id: string }>`update asking set answer = null, version = version + 1
    where district_id = ${districtId} and (answer_letter ->> 'scan' = ${sha256} or id = any(${files.map(({ id }) => id)}))
    returning id`.execute(tx);
  const { rows: asked } = await sql<{ id: string }>`update asking set what = ${REMOVED}, version = version + 1,
    decided_by = case when decided_by is null then null else ${REMOVED} end
    where district_id = ${districtId} and letter ->> 'scan' = ${sha256} returning id`.execute(tx);
  return [...new Set([...answers, ...asked].map(({ id }) => id))];
}

/** Locks what was asked on a programme's items until the transaction ends, in the order of the ids. */
export async function lockAskings(tx: Tx, districtId: string, programmeId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from asking
    where district_id = ${districtId} and programme_id = ${programmeId} order by id for update`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Empties it of what people wrote; who was asked on which day, and when they answered, stay. */
export async function eraseAskings(tx: Tx, districtId: string, ids: readonly string[]): Promise<void> {
  const among = sql`any(${[...ids]})`;
  await sql`update asking set what = ${REMOVED}, answer = null, version = version + 1,
    end_words = case when end_words is null then null else ${REMOVED} end,
    decided_by = case when decided_by is null then null else ${REMOVED} end
    where district_id = ${districtId} and id = ${among}`.execute(tx);
  await sql`update asking_file set name = null where district_id = ${districtId} and asking_id = ${among}`.execute(tx);
  await forget(tx, districtId, [...ids]);
}
