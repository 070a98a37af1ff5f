import { buffer } from 'node:stream/consumers';
import { workbookFile } from '../../documents/writing/xlsx.js';
import { day, type Day } from '../../kernel/day.js';
import { type Decision, done, refuse } from '../../kernel/decision.js';
import { finder } from '../../kernel/finding.js';
import { terminal } from '../../kernel/machine.js';
import type { World } from '../../kernel/world.js';
import type { Tx } from '../../platform/database/tables.js';
import { nothingToDo, type Reader } from '../../platform/operations/parts.js';
import type { FileFolder } from '../../platform/uploads/folder.js';
import { attachUpload } from '../../platform/uploads/upload-store.js';
import type { Letter } from '../offices/contract.paper.js';
import { operation, query } from '../offices/declare.js';
import { letterOf } from '../offices/paper.js';
import { initialsOf } from '../offices/queries.initials.js';
import { type Actor, actsForUnit } from '../offices/rules/actor.js';
import { chargeOn, decidesOn, leaderOn } from '../offices/rules/portfolios.js';
import type { LetterPlace } from '../offices/rules/paper.js';
import { existsOn } from '../offices/rules/units.js';
import { findTask, type TaskRow } from '../tasks/queries.js';
import { taskMachine } from '../tasks/rules/machine.js';
import { surroundingsOf } from '../tasks/surroundings.js';
import { taskSubject, type TaskSubject } from '../tasks/view.js';
import { AskingView } from './contract.asking.js';
import {
  answerAsking,
  askingsOfItem,
  askingsOfProgramme,
  askUnit,
  exportAskings,
  settleMatter,
  takeAskingFile,
  recordDecision,
  withdrawAsking,
} from './endpoints.asking.js';
import { askingFiles } from './files.asking.js';
import { askingListDocument } from './outputs/asking-list.js';
import { type AskingFile, askingsOf } from './queries.asking.js';
import { type AskingHappened, askingHappened, askingRecord } from './record.asking.js';
import * as rules from './rules/asking.js';
import { askingsAsked } from './rules/asking-rows.js';
import { type AskingSight, askingSight, isAskingInSight } from './rules/asking-sight.js';
import { holdItemOfAsking, insertAsking, lockAsking, updateAsking } from './store.asking.js';
import { askingSubject, askingView, type ShownAsking, shownAsking } from './view.asking.js';

type AskingWorld = World<Actor>;
type Happened = Decision<AskingHappened, AskingHappened>;

const ENDED = terminal(taskMachine);

/** What can be asked on an item: nothing any more on one that is at its end. */
export const itemSubject = (task: TaskRow, decidable: boolean): TaskSubject => ({
  ...taskSubject(task),
  open: ENDED.includes(task.state) ? [] : ['asking.ask', ...(decidable ? ['asking.decide'] : [])],
});

/** Of the leaders the one in charge of the item decides on it, and the head of the district on any; the office puts papers down. */
export const mayDecide = (actor: Actor, leaderId: string | undefined, taskId: string): boolean =>
  actor.role === 'gov-office' || actor.role === 'district-head' || decidesOn(actor, leaderId, taskId);

const ofItem = query(askingsOfItem, {
  visible: askingSight,
  run: async (reader, { params: { taskId } }, sight, { actor: { districtId }, today }) => {
    const task = sight === 'none' ? undefined : await findTask(reader, districtId, taskId);
    const around = task && (await surroundingsOf(reader, districtId, task.programmeId, today, [taskId]));
    if (!around) return undefined;
    const found = (await askingsOf(reader, districtId, { taskId })).map((each) => shownAsking(each, around));
    return {
      task,
      today,
      leader: chargeOn(around.charges, task.id, today),
      items: found.filter((each) => isAskingInSight(sight, askingSubject(each))),
    };
  },
  view: ({ task, today, leader, items }, can, { actor }) => ({
    leader: leader?.leaderName ?? null,
    items: items.map((each) => askingView(each, can)),
    responsibleUnits: task.responsibleUnits.map(({ id, name }) => ({ id, name })),
    leadUnitId: task.leadUnit.id,
    period: rules.periodAsked(today, day(task.issuedOn)),
    can: can(itemSubject(task, mayDecide(actor, leader?.leaderId, task.id))),
  }),
});

async function askedIn(
  reader: Reader,
  programmeId: string,
  sight: AskingSight,
  { actor: { districtId }, today }: Pick<AskingWorld, 'actor' | 'today'>,
) {
  const around = sight === 'none' ? undefined : await surroundingsOf(reader, districtId, programmeId, today);
  if (!around) return undefined;
  const found = (await askingsOf(reader, districtId, { programmeId })).map((each) => shownAsking(each, around));
  const items = found.filter((each) => isAskingInSight(sight, askingSubject(each)));
  return { programme: around.programme, items: items.toSorted(openFirst) };
}

const ofProgramme = query(askingsOfProgramme, {
  visible: askingSight,
  run: (reader, { params: { programmeId } }, sight, world) => askedIn(reader, programmeId, sight, world),
  view: ({ programme: { year }, items }, can) => ({ year, items: items.map((each) => askingView(each, can)) }),
});

/** The list as the page shows it, in its order. */
const exporting = query(exportAskings, {
  visible: askingSight,
  run: async (reader, { params: { programmeId }, search }, sight, world) => {
    const found = await askedIn(reader, programmeId, sight, world);
    if (!found) return undefined;
    const items = found.items.map((each) => AskingView.parse(askingView(each, nothingToDo)));
    const listed = askingsAsked(items, search, finder(search.q, initialsOf));
    return workbookFile(
      askingListDocument(found.programme.year, listed, search.language ?? world.language),
      world.today,
    );
  },
  view: (file) => file,
});

/** What nobody has dealt with yet by its day, then the rest, the last first. */
export const openFirst = ({ asking: one }: ShownAsking, { asking: other }: ShownAsking): number => {
  const [a, b] = [rules.isOpen(one), rules.isOpen(other)];
  if (a !== b) return a ? -1 : 1;
  return a ? one.dueOn.localeCompare(other.dueOn) : other.askedOn.localeCompare(one.askedOn);
};
/** The day of a unit's word: today, or the one on the letter that a clerk registers (point 1). */
const wordOn = (
  letter: LetterPlace | undefined,
  { actor, today }: Pick<AskingWorld, 'actor' | 'today'>,
): Decision<Day, never> =>
  letter ? done(letter.on) : actsForUnit(actor) ? done(today) : refuse('asking.letter-missing', {}, 'point 1');

/** An item of which something is asked, locked, with the paper that came with it. */
async function heldItem(tx: Tx, taskId: string, paper: Letter | undefined, world: AskingWorld) {
  const { districtId } = world.actor;
  const task = (await holdItemOfAsking(tx, districtId, taskId)) ? await findTask(tx, districtId, taskId) : undefined;
  const around = task && (await surroundingsOf(tx, districtId, task.programmeId, world.today, [taskId]));
  const letter = around && (await letterOf(tx, paper, world, askingFiles));
  return task && around && letter !== 'none' ? { task, around, letter } : undefined;
}

const asking = operation(askUnit, {
  load: (tx, { taskId }, { letter }, world) => heldItem(tx, taskId, letter, world),
  subject: ({ task }) => itemSubject(task, true),
  decide: ({ task, around, letter }, { kind, unitId, what, dueOn, period, difficultyId }, world): Happened => {
    if (ENDED.includes(task.state)) return refuse('asking.item-ended', { state: task.state });
    const on = wordOn(letter, world);
    if (!on.done) return on;
    const unit = around.units.find(({ id }) => id === unitId);
    const asked = rules.ask(
      {
        ...{ id: world.newId(), taskId: task.id, programmeId: task.programmeId, kind, unitId, what },
        ...(kind === 'material' && { period: period ?? rules.periodAsked(on.value, day(task.issuedOn)) }),
        ...{ askedOn: on.value, dueOn: day(dueOn) },
        ...(letter && { letter }),
        ...(kind === 'matter' && difficultyId !== undefined && { difficultyId }),
      },
      {
        leadUnitId: task.leadUnit.id,
        responsibleUnitIds: task.responsibleUnits.map(({ id }) => id),
        exists: unit !== undefined && existsOn(unit, world.today),
      },
      world.today,
    );
    return askingHappened(asked, { leadUnit: task.leadUnit.name, unit: around.unitName });
  },
  save: async (tx, event, _facts, world) => {
    await insertAsking(tx, event.asking, world.actor);
    return again(tx, event.asking.id, world);
  },
  record: askingRecord,
  view: askingView,
});

/** The leader who decides is in charge of the item, or heads the district; a clerk puts down what was decided elsewhere. */
function decidedBy(
  given: { readonly decidedBy?: string; readonly paper: LetterPlace | undefined },
  { taskId, leaderId }: { readonly taskId: string; readonly leaderId: string | undefined },
  { actor, today }: Pick<AskingWorld, 'actor' | 'today'>,
): Decision<{ readonly by: string; readonly on: Day }, never> {
  if (actor.role === 'gov-office') {
    if (given.paper === undefined) return refuse('asking.paper-missing', {}, 'point 1');
    return given.decidedBy === undefined
      ? refuse('asking.decided-by-missing', {}, 'point 1')
      : done({ by: given.decidedBy, on: given.paper.on });
  }
  if (!mayDecide(actor, leaderId, taskId)) return refuse('asking.not-in-charge');
  return done({ by: given.decidedBy ?? actor.name ?? '', on: today });
}

const deciding = operation(recordDecision, {
  load: (tx, { taskId }, { paper }, world) => heldItem(tx, taskId, paper, world),
  subject: ({ task }) => itemSubject(task, true),
  decide: ({ task, around, letter: paper }, body, world): Happened => {
    if (ENDED.includes(task.state)) return refuse('asking.item-ended', { state: task.state });
    const given = { paper, ...(body.decidedBy !== undefined && { decidedBy: body.decidedBy }) };
    const leaderId = leaderOn(around.charges, task.id, world.today);
    const decided = decidedBy(given, { taskId: task.id, leaderId }, world);
    if (!decided.done) return decided;
    const unit = around.units.find(({ id }) => id === body.unitId);
    const asked = rules.ask(
      {
        ...{ id: world.newId(), taskId: task.id, programmeId: task.programmeId, kind: 'decision' },
        ...{ unitId: body.unitId, what: body.what, decidedBy: decided.value.by },
        ...{ askedOn: decided.value.on, dueOn: day(body.dueOn) },
        ...(paper && { letter: paper }),
      },
      {
        ...{ leadUnitId: task.leadUnit.id, responsibleUnitIds: [] },
        exists: unit !== undefined && existsOn(unit, world.today),
      },
      world.today,
    );
    return askingHappened(asked, { leadUnit: task.leadUnit.name, unit: around.unitName });
  },
  save: async (tx, event, _facts, world) => {
    await insertAsking(tx, event.asking, world.actor);
    return again(tx, event.asking.id, world);
  },
  record: askingRecord,
  view: askingView,
});

async function findAsking(reader: Reader, id: string, world: AskingWorld): Promise<ShownAsking | undefined> {
  const { districtId } = world.actor;
  const [found] = await askingsOf(reader, districtId, { id });
  const around = found && (await surroundingsOf(reader, districtId, found.programmeId, world.today, [found.taskId]));
  return around && shownAsking(found, around);
}

/** @throws Error where it is gone, which it cannot be while it is locked */
async function again(tx: Tx, id: string, world: AskingWorld): Promise<ShownAsking> {
  const shown = await findAsking(tx, id, world);
  if (!shown) throw new Error('what is locked does not go');
  return shown;
}

/** Something asked, locked, with the letter that came about it and the files that were sent with it. */
async function held(
  tx: Tx,
  id: string,
  sent: { readonly letter?: Letter | undefined; readonly uploadIds?: readonly string[] },
  world: AskingWorld,
) {
  const { actor, now } = world;
  if (!(await lockAsking(tx, actor.districtId, id))) return undefined;
  const shown = await findAsking(tx, id, world);
  const letter = shown && (await letterOf(tx, sent.letter, world, askingFiles));
  if (!shown || letter === 'none') return undefined;
  const files: (AskingFile | undefined)[] = [];
  for (const uploadId of sent.uploadIds ?? []) {
    const file = await attachUpload(tx, actor, uploadId, now, askingFiles);
    files.push(file && { id: world.newId(), name: file.name, sha256: file.sha256, bytes: file.bytes });
  }
  return { shown, letter, files };
}
type Held = NonNullable<Awaited<ReturnType<typeof held>>>;

const heldSubject = ({ shown }: Held) => askingSubject(shown);
const happened = ({ task, around }: ShownAsking, decision: rules.AskingDecision): Happened =>
  askingHappened(decision, { leadUnit: task.leadUnit.name, unit: around.unitName });
const saveHeld = async (tx: Tx, event: AskingHappened, { shown, files }: Held, world: AskingWorld) => {
  const arrived = files.filter((file) => file !== undefined);
  await updateAsking(tx, shown.asking, event.asking, arrived, world.actor);
  return again(tx, shown.id, world);
};

const answering = operation(answerAsking, {
  load: (tx, { askingId }, { letter, uploadIds }, world) => held(tx, askingId, { letter, uploadIds }, world),
  subject: heldSubject,
  decide: ({ shown, letter, files }, { words }, world): Happened => {
    if (files.includes(undefined)) return refuse('asking.file-missing');
    const on = wordOn(letter, world);
    if (!on.done) return on;
    const given = { on: on.value, words, ...(letter && { letter }) };
    return happened(shown, rules.answer(shown.asking, given, files.length, world.today));
  },
  save: saveHeld,
  record: askingRecord,
  view: askingView,
});

const settling = operation(settleMatter, {
  load: (tx, { askingId }, _body, world) => held(tx, askingId, {}, world),
  subject: heldSubject,
  decide: ({ shown }, { outcome, words }, { today }): Happened =>
    happened(shown, rules.settle(shown.asking, { on: today, outcome, words })),
  save: saveHeld,
  record: askingRecord,
  view: askingView,
});

const withdrawing = operation(withdrawAsking, {
  load: (tx, { askingId }, _body, world) => held(tx, askingId, {}, world),
  subject: heldSubject,
  decide: ({ shown }, { words }, { today }): Happened =>
    happened(shown, rules.withdraw(shown.asking, { on: today, words })),
  save: saveHeld,
  record: askingRecord,
  view: askingView,
});

const takingFile = (folder: FileFolder) =>
  query(takeAskingFile, {
    visible: askingSight,
    run: async (reader, { params: { askingId, fileId } }, sight, world) => {
      const shown = sight === 'none' ? undefined : await findAsking(reader, askingId, world);
      const file = shown?.asking.files.find(({ id }) => id === fileId);
      if (!shown || !file || file.name === null) return undefined;
      const content = await folder.read(world.actor.districtId, file.sha256);
      return { shown, name: file.name, bytes: await buffer(content) };
    },
    subject: ({ shown }) => askingSubject(shown),
    view: ({ name, bytes }) => ({ name, bytes }),
  });

export const askingOperations = ({ folder }: { readonly folder: FileFolder }) => [
  ...[ofItem, ofProgramme, exporting, asking, deciding, answering, settling, withdrawing],
  takingFile(folder),
];
