import type { World } from '../../kernel/world.js';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { Letter } from '../offices/contract.paper.js';
import { letterOf } from '../offices/paper.js';
import { type Actor, actsForUnit } from '../offices/rules/actor.js';
import { findTask, type WholeTask } from '../tasks/queries.js';
import { taskSubject, type TaskSubject } from '../tasks/view.js';
import { terminal } from '../../kernel/machine.js';
import { taskMachine } from '../tasks/rules/machine.js';
import { staffingFiles } from './files.js';
import { secondmentsOf, workBodiesOf } from './queries.js';
import type { LetterPlace } from '../offices/rules/paper.js';
import type { Names } from './rules/waits.js';
import { holdItemOpen, lockSecondment, lockWorkBody } from './store.js';
import { type ShownSecondment, shownSecondment, type ShownWorkBody, shownWorkBody } from './view.js';
import { type Surroundings, surroundingsOf } from '../tasks/surroundings.js';

type StaffingWorld = World<Actor>;

/** An item on which people are asked for, locked. */
export interface HeldItem {
  readonly task: WholeTask;
  readonly around: Surroundings;
  readonly letter: LetterPlace | undefined;
}

const ENDED = terminal(taskMachine);

/** What may be begun on an item about people; nothing any more on one that is at its end. */
export const itemSubject = (task: WholeTask): TaskSubject => ({
  ...taskSubject(task),
  open: ENDED.includes(task.state) ? [] : ['secondment.request', 'work-body.propose'],
});

export async function holdItem(
  tx: Tx,
  taskId: string,
  letter: Letter | undefined,
  world: StaffingWorld,
): Promise<HeldItem | undefined> {
  const { districtId } = world.actor;
  const task = (await holdItemOpen(tx, districtId, taskId)) ? await findTask(tx, districtId, taskId) : undefined;
  const around = task && (await surroundingsOf(tx, districtId, task.programmeId, world.today));
  const place = around && (await letterOf(tx, letter, world, staffingFiles));
  return task && around && place !== 'none' ? { task, around, letter: place } : undefined;
}

export async function findSecondment(
  reader: Reader,
  id: string,
  world: StaffingWorld,
): Promise<ShownSecondment | undefined> {
  const { districtId } = world.actor;
  const [secondment] = await secondmentsOf(reader, districtId, { id });
  const around = secondment && (await surroundingsOf(reader, districtId, secondment.programmeId, world.today));
  return around && shownSecondment(secondment, around);
}

export async function findWorkBody(
  reader: Reader,
  id: string,
  world: StaffingWorld,
): Promise<ShownWorkBody | undefined> {
  const { districtId } = world.actor;
  const [body] = await workBodiesOf(reader, districtId, { id });
  const around = body && (await surroundingsOf(reader, districtId, body.programmeId, world.today));
  return around && shownWorkBody(body, around);
}

/** A request, locked, with the letter that came about it. */
export interface HeldSecondment {
  readonly shown: ShownSecondment;
  readonly letter: LetterPlace | undefined;
}

export async function holdSecondment(
  tx: Tx,
  id: string,
  letter: Letter | undefined,
  world: StaffingWorld,
): Promise<HeldSecondment | undefined> {
  const shown = (await lockSecondment(tx, world.actor.districtId, id))
    ? await findSecondment(tx, id, world)
    : undefined;
  const place = shown && (await letterOf(tx, letter, world, staffingFiles));
  return shown && place !== 'none' ? { shown, letter: place } : undefined;
}

export const holdWorkBody = async (tx: Tx, id: string, world: StaffingWorld): Promise<ShownWorkBody | undefined> =>
  (await lockWorkBody(tx, world.actor.districtId, id)) ? findWorkBody(tx, id, world) : undefined;

/** @throws Error where it is gone, which it cannot be while it is locked */
export async function again<Thing>(found: Promise<Thing | undefined>): Promise<Thing> {
  const thing = await found;
  if (thing === undefined) throw new Error('what is locked does not go');
  return thing;
}

export const namesIn = (around: Surroundings, { leadUnit }: Pick<WholeTask, 'leadUnit'>): Names => ({
  leadUnit: leadUnit.name,
  unit: around.unitName,
});

/** Whether somebody registers a unit's word for it, and so must show by what it came. */
export const forAnother = (actor: Actor): boolean => !actsForUnit(actor);
