import { lockRow } from '../../platform/database/locking.js';
import type { Tx } from '../../platform/database/tables.js';
import type { World } from '../../kernel/world.js';
import type { Actor } from '../offices/rules/actor.js';
import type { StoredSecondment, StoredWorkBody } from './queries.js';
import type { Secondment, SecondmentEvent } from './rules/secondment.js';
import type { WorkBodyEvent } from './rules/work-body.js';

type By = Pick<World<Actor>, 'actor'>;

/** Keeps an item from ending while something is begun on it. @returns whether the district has it */
export const holdItemOpen = (tx: Tx, districtId: string, taskId: string): Promise<boolean> =>
  lockRow(tx, 'task', { districtId, id: taskId }, 'share');

/** Locks a request until the transaction ends. @returns whether the district has it */
export const lockSecondment = (tx: Tx, districtId: string, id: string): Promise<boolean> =>
  lockRow(tx, 'secondment', { districtId, id });

export const lockWorkBody = (tx: Tx, districtId: string, id: string): Promise<boolean> =>
  lockRow(tx, 'work_body', { districtId, id });

const json = (value: object | undefined): string | null => (value === undefined ? null : JSON.stringify(value));

/** Puts a new request down. */
export async function insertSecondment(tx: Tx, { secondment, on, letter }: SecondmentEvent, { actor }: By) {
  await tx
    .insertInto('secondment')
    .values({
      ...{ district_id: actor.districtId, id: secondment.id, task_id: secondment.taskId },
      ...{ programme_id: secondment.programmeId, purpose: secondment.purpose, posts: secondment.posts },
      ...{ wanted_people: secondment.wanted.people, wanted_from: secondment.wanted.from },
      ...{ wanted_until: secondment.wanted.until, state: secondment.state, requested_on: on },
      ...{ letter: json(letter), account_id: actor.accountId },
    })
    .execute();
}

/** Writes what became of a request, under its next version. */
export async function updateSecondment(
  tx: Tx,
  before: StoredSecondment,
  { type, secondment, on, reason, paper }: SecondmentEvent,
  { actor: { districtId } }: By,
): Promise<void> {
  const { agreed, approvalNumber, releasedOn, state } = secondment;
  const kind = decidedAs(type, before);
  await tx
    .updateTable('secondment')
    .set({
      ...{ state, version: before.version + 1, approval_number: approvalNumber ?? null },
      ...(agreed && {
        ...{ agreed_people: agreed.people, agreed_from: agreed.from },
        ...{ agreed_until: agreed.until, agreed_by: agreed.by, agreed_on: agreed.on },
      }),
      released_on: releasedOn ?? null,
      ...(kind && {
        decision: JSON.stringify({ kind, on, ...(reason !== undefined && { reason }), ...(paper && { paper }) }),
      }),
      ...((type === 'secondment.withdrawn' || type === 'secondment.escalated') && { reason: reason ?? null }),
    })
    .where('district_id', '=', districtId)
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .returning('version')
    .executeTakeFirstOrThrow();
  await saveAskings(tx, districtId, before, secondment);
  const arrivals = secondment.arrivals.slice(before.arrivals.length).map((each, at) => ({
    ...{ district_id: districtId, secondment_id: before.id, place: before.arrivals.length + at },
    ...{ arrived_on: each.on, people: each.people },
  }));
  if (arrivals.length > 0) await tx.insertInto('secondment_arrival').values(arrivals).execute();
}

/** What the deputy leader decided, where it was his decision. */
const decidedAs = (type: SecondmentEvent['type'], { state }: StoredSecondment) => {
  if (type === 'secondment.ordered') return 'order';
  if (type === 'secondment.dropped') return 'drop';
  return type === 'secondment.routed' && state === 'escalated' ? 'route' : undefined;
};

/** A unit that is asked is a row of its own; its answer is written once. */
async function saveAskings(tx: Tx, districtId: string, before: Secondment, { id, askings }: Secondment): Promise<void> {
  for (const { round, unitId, askedOn, dueOn, answer } of askings) {
    const known = before.askings.find((each) => each.round === round);
    if (!known) {
      await tx
        .insertInto('secondment_asking')
        .values({
          ...{ district_id: districtId, secondment_id: id, round },
          ...{ unit_id: unitId, asked_on: askedOn, due_on: dueOn },
        })
        .execute();
    } else if (answer && !known.answer) {
      const { kind, on, terms, reason, letter } = answer;
      await tx
        .updateTable('secondment_asking')
        .set({
          ...{ answer: kind, answered_on: on, people: terms?.people ?? null, from_on: terms?.from ?? null },
          ...{ until_on: terms?.until ?? null, reason: reason ?? null, letter: json(letter) },
        })
        .where('district_id', '=', districtId)
        .where('secondment_id', '=', id)
        .where('round', '=', round)
        .execute();
    }
  }
}

/** Puts a proposed body down. */
export async function insertWorkBody(tx: Tx, { body, letter }: WorkBodyEvent, { actor }: By): Promise<void> {
  const { districtId } = actor;
  await tx
    .insertInto('work_body')
    .values({
      ...{ district_id: districtId, id: body.id, task_id: body.taskId, programme_id: body.programmeId },
      ...{ name: body.name, leader: body.leader, purpose: body.purpose, proposed_on: body.proposedOn },
      ...{ proposed_by: body.proposedBy, letter: json(letter), state: body.state },
    })
    .execute();
  const units = body.unitIds.map((unitId, place) => ({
    ...{ district_id: districtId, work_body_id: body.id, place, unit_id: unitId },
  }));
  await tx.insertInto('work_body_unit').values(units).execute();
}

export async function updateWorkBody(
  tx: Tx,
  before: StoredWorkBody,
  { body, reason, paper }: WorkBodyEvent,
  { actor: { districtId } }: By,
): Promise<void> {
  const decision =
    reason !== undefined || paper ? { ...(reason !== undefined && { reason }), ...(paper && { paper }) } : undefined;
  await tx
    .updateTable('work_body')
    .set({
      ...{ state: body.state, version: before.version + 1, document_number: body.documentNumber ?? null },
      ...{ decided_on: body.decidedOn ?? null, active_on: body.activeOn ?? null },
      ...{ dissolved_on: body.dissolvedOn ?? null, ...(decision && { decision: JSON.stringify(decision) }) },
    })
    .where('district_id', '=', districtId)
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .returning('version')
    .executeTakeFirstOrThrow();
}
