import { type Day, day } from '../../kernel/day.js';
import { next, terminal } from '../../kernel/machine.js';
import type { World } from '../../kernel/world.js';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { EvidenceFacts } from '../evidence/facts.js';
import { attachedToChanges } from '../evidence/queries.shown.js';
import type { Letter } from '../offices/contract.paper.js';
import { letterOf } from '../offices/paper.js';
import { unitsOf } from '../offices/queries.js';
import { known, successionsOf } from '../offices/queries.succession.js';
import type { Actor } from '../offices/rules/actor.js';
import { heirsOn } from '../offices/rules/succession.js';
import { existsOn, type Unit } from '../offices/rules/units.js';
import { approvedEdition, currentEdition, planOfTask } from '../plans/queries.js';
import { findTask, type TaskRow } from '../tasks/queries.js';
import { taskMachine } from '../tasks/rules/machine.js';
import { taskSubject, type TaskSubject } from '../tasks/view.js';
import { changeFiles } from './files.js';
import { changesOf } from './queries.js';
import { type Before, takesEvidence } from './rules/change.js';
import type { ChangeKind, UnitsOfItem } from './rules/kinds.js';
import type { Names } from './rules/waits.js';
import { holdChange, holdItem, lockChange } from './store.js';
import { type ShownChange, shownChange } from './view.js';
import { type Surroundings, surroundingsOf } from '../tasks/surroundings.js';

type ChangeWorld = World<Actor>;

const ENDED = terminal(taskMachine);

/** What may be begun on an item about changes: nothing any more on one that is at its end. */
export const itemSubject = (task: TaskRow): TaskSubject => ({
  ...taskSubject(task),
  open: ENDED.includes(task.state) ? [] : ['change.propose'],
});

/** The move of the item that a kind of change brings about; none: its words change, not its state. */
export const moveOf = (kind: ChangeKind) =>
  kind === 'suspend' || kind === 'resume' || kind === 'terminate' || kind === 'carry-over' ? kind : undefined;

/** Whether the item can still take a change of this kind. */
export const canTake = (task: TaskRow, kind: ChangeKind): boolean => {
  const move = moveOf(kind);
  return !ENDED.includes(task.state) && (move === undefined || next(taskMachine, task.state, move) !== undefined);
};

/** What an item promises now, as a change compares it. */
export const promisedBy = (
  task: Pick<TaskRow, 'dueOn' | 'targets' | 'leadUnit' | 'responsibleUnits'>,
  kind?: ChangeKind,
  estimate: number | null = null,
): Before => ({
  dueOn: day(task.dueOn),
  targets: task.targets.map(({ indicator, value, unit }) => ({ indicator, value, unit })),
  ...(kind === 'value' && { estimate }),
  ...(kind === 'unit' && { units: unitsNow(task) }),
});

/** Who leads an item and who is responsible on it, as a change names them. */
export const unitsNow = ({ leadUnit, responsibleUnits }: Pick<TaskRow, 'leadUnit' | 'responsibleUnits'>) => ({
  lead: { id: leadUnit.id, name: leadUnit.name },
  responsible: responsibleUnits.map(({ id, name }) => ({ id, name })),
});

/** The units that are to be, by their ids; undefined where one of them does not stand on the day. */
export function unitsToBe(
  task: Pick<TaskRow, 'leadUnit' | 'responsibleUnits'>,
  {
    leadUnitId,
    responsibleUnitIds,
  }: { leadUnitId?: string | undefined; responsibleUnitIds?: readonly string[] | undefined },
  units: readonly Unit[],
  on: Day,
): UnitsOfItem | undefined {
  const was = unitsNow(task);
  const wanted = responsibleUnitIds ?? was.responsible.map(({ id }) => id);
  const [lead, ...responsible] = [leadUnitId ?? was.lead.id, ...wanted].map((id) =>
    units.find((unit) => unit.id === id && existsOn(unit, on)),
  );
  const standing = responsible.filter((unit) => unit !== undefined);
  if (!lead || standing.length < wanted.length) return undefined;
  return { lead: { id: lead.id, name: lead.name }, responsible: standing.map(({ id, name }) => ({ id, name })) };
}

/** What the plan of an item thinks the whole to cost: the approved edition, or the one at work. */
export async function estimateOf(reader: Reader, districtId: string, taskId: string): Promise<number | null> {
  const plan = await planOfTask(reader, districtId, taskId);
  return plan ? (approvedEdition(plan) ?? currentEdition(plan)).content.funds.estimate : null;
}

/** An item on which a change is proposed, locked. */
export async function heldItem(tx: Tx, taskId: string, letter: Letter | undefined, world: ChangeWorld) {
  const { districtId } = world.actor;
  const task = (await holdItem(tx, districtId, taskId)) ? await findTask(tx, districtId, taskId) : undefined;
  const around = task && (await surroundingsOf(tx, districtId, task.programmeId, world.today));
  const place = around && (await letterOf(tx, letter, world, changeFiles));
  const estimate = await estimateOf(tx, districtId, taskId);
  const units = await unitsOf(tx, districtId);
  return task && around && place !== 'none' ? { task, around, letter: place, estimate, units } : undefined;
}

export async function findChange(reader: Reader, id: string, world: ChangeWorld): Promise<ShownChange | undefined> {
  const { districtId } = world.actor;
  const [change] = await changesOf(reader, districtId, { id });
  const around = change && (await surroundingsOf(reader, districtId, change.programmeId, world.today));
  if (!around) return undefined;
  const { successorId } = change;
  const successor = successorId === undefined ? undefined : await findTask(reader, districtId, successorId);
  const files = await attachedToChanges(reader, districtId, [id]);
  return shownChange(change, around, files, successor ?? null);
}

/** What evidence must know of a change that it is about. */
export const changeFacts: Pick<EvidenceFacts, 'holdChange' | 'askedAbout'> = {
  holdChange: async (tx, districtId, id) => {
    const [change] = (await holdChange(tx, districtId, id)) ? await changesOf(tx, districtId, { id }) : [];
    return change && { taskId: change.taskId, isOpen: takesEvidence(change) };
  },
  askedAbout: async (reader, districtId, { taskId, changeId }, today) => {
    const [change] = await changesOf(reader, districtId, { id: changeId });
    if (change?.taskId !== taskId || change.countersigns.length === 0) return [];
    const successions = known(await successionsOf(reader, districtId));
    return change.countersigns.flatMap(({ unitId }) => heirsOn(unitId, today, successions));
  },
};

/** A change and its item, locked in the regime's order, with the letter that came about it. */
export async function heldChange(tx: Tx, id: string, letter: Letter | undefined, world: ChangeWorld) {
  const { districtId } = world.actor;
  const [known] = await changesOf(tx, districtId, { id });
  if (!known || !(await holdItem(tx, districtId, known.taskId)) || !(await lockChange(tx, districtId, id)))
    return undefined;
  const shown = await findChange(tx, id, world);
  const place = shown && (await letterOf(tx, letter, world, changeFiles));
  const estimate = await estimateOf(tx, districtId, known.taskId);
  const units = await unitsOf(tx, districtId);
  return shown && place !== 'none' ? { shown, letter: place, estimate, units } : undefined;
}

/** @throws Error where it is gone, which it cannot be while it is locked */
export async function again(found: Promise<ShownChange | undefined>): Promise<ShownChange> {
  const shown = await found;
  if (shown === undefined) throw new Error('what is locked does not go');
  return shown;
}

export const namesIn = (around: Surroundings, { leadUnit }: Pick<TaskRow, 'leadUnit'>): Names => ({
  leadUnit: leadUnit.name,
  unit: around.unitName,
});
