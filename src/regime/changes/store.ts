import { sql } from 'kysely';
import type { World } from '../../kernel/world.js';
import { lockRow } from '../../platform/database/locking.js';
import type { Tx } from '../../platform/database/tables.js';
import type { Actor } from '../offices/rules/actor.js';
import type { StoredChange } from './queries.js';
import type { ChangeEvent } from './rules/change.js';

type By = Pick<World<Actor>, 'actor'>;

/** Locks a change until the transaction ends. @returns whether the district has it */
export const lockChange = (tx: Tx, districtId: string, id: string): Promise<boolean> =>
  lockRow(tx, 'change_request', { districtId, id });

/** Keeps an item as it is while a change of it is proposed or decided. @returns whether the district has it */
export const holdItem = (tx: Tx, districtId: string, taskId: string): Promise<boolean> =>
  lockRow(tx, 'task', { districtId, id: taskId });

/** Keeps a change as it is while something is attached to it or taken from it. @returns whether the district has it */
export const holdChange = (tx: Tx, districtId: string, id: string): Promise<boolean> =>
  lockRow(tx, 'change_request', { districtId, id }, 'share');

const json = (value: object | undefined): string | null => (value === undefined ? null : JSON.stringify(value));

export async function insertChange(
  tx: Tx,
  { change, letter }: ChangeEvent,
  evidence: string | undefined,
  { actor }: By,
): Promise<void> {
  await tx
    .insertInto('change_request')
    .values({
      ...{ district_id: actor.districtId, id: change.id, task_id: change.taskId, programme_id: change.programmeId },
      ...{ programme_year: change.programmeYear, kind: change.kind, rationale: change.rationale },
      ...{ effect_on_people: change.effectOnPeople, evidence: evidence ?? null },
      ...{ before: JSON.stringify(change.before), after: JSON.stringify(change.after) },
      ...{ proposed_on: change.proposedOn, proposed_by: change.proposedBy, letter: json(letter) },
      ...{ state: change.state, major_by: JSON.stringify(change.majorBy), rules: change.rules },
    })
    .execute();
}

/** Writes what became of a change, under its next version; what it proposed is never written again. */
export async function updateChange(
  tx: Tx,
  before: StoredChange,
  { change }: ChangeEvent,
  { actor: { districtId } }: By,
): Promise<void> {
  await tx
    .updateTable('change_request')
    .set({
      ...{ state: change.state, version: before.version + 1, successor_id: change.successorId ?? null },
      ...{ submission: json(change.submission), decided: json(change.decided) },
    })
    .where('district_id', '=', districtId)
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .returning('version')
    .executeTakeFirstOrThrow();
  for (const [place, { unitId, askedOn, dueOn, answer }] of change.countersigns.entries()) {
    const known = before.countersigns.find((each) => each.unitId === unitId);
    if (!known)
      await tx
        .insertInto('change_countersign')
        .values({
          ...{ district_id: districtId, change_id: change.id, place, unit_id: unitId },
          ...{ asked_on: askedOn, due_on: dueOn },
        })
        .execute();
    else if (answer && !known.answer)
      await tx
        .updateTable('change_countersign')
        .set({
          ...{ agrees: answer.agrees, answered_on: answer.on, reason: answer.reason ?? null },
          letter: json(answer.letter),
        })
        .where('district_id', '=', districtId)
        .where('change_id', '=', change.id)
        .where('unit_id', '=', unitId)
        .execute();
  }
}

/** Locks the changes of a programme until the transaction ends. @returns their ids */
export async function lockChanges(tx: Tx, districtId: string, programmeId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from change_request
    where district_id = ${districtId} and programme_id = ${programmeId} order by id for update`.execute(tx);
  return rows.map(({ id }) => id);
}
