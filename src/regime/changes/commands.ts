import { type Day, day } from '../../kernel/day.js';
import { type Decision, done, refuse } from '../../kernel/decision.js';
import type { World } from '../../kernel/world.js';
import type { Tx } from '../../platform/database/tables.js';
import { findProgramme } from '../notices/queries.js';
import { waitsUntil } from '../obligations/waits.js';
import { operation } from '../offices/declare.js';
import { paperOf, placeOf } from '../offices/paper.js';
import type { LetterPlace } from '../offices/rules/paper.js';
import { type Actor, actsForUnit } from '../offices/rules/actor.js';
import { heirsOn } from '../offices/rules/succession.js';
import { existsOn } from '../offices/rules/units.js';
import { leaderInCharge } from '../tasks/queries.charge.js';
import { findTask } from '../tasks/queries.js';
import { changeQueries } from './commands.read.js';
import {
  askAffected,
  countersignChange,
  decideChange,
  escalateChange,
  proposeChange,
  submitChange,
  succeedChange,
  withdrawChange,
} from './endpoints.js';
import { changeFiles } from './files.js';
import {
  again,
  canTake,
  findChange,
  heldChange,
  heldItem,
  itemSubject,
  namesIn,
  promisedBy,
  unitsToBe,
} from './loading.js';
import { changeHappened, type ChangeHappened, changeRecord } from './record.js';
import * as rules from './rules/change.js';
import { insertChange, updateChange } from './store.js';
import { changeSubject, changeView, type ShownChange } from './view.js';

type Happened = Decision<ChangeHappened, ChangeHappened>;
type Held = NonNullable<Awaited<ReturnType<typeof heldChange>>>;

const happened = ({ task, around }: ShownChange, decision: rules.ChangeDecision): Happened =>
  changeHappened(decision, namesIn(around, task));
const heldSubject = ({ shown }: Held) => changeSubject(shown);
const saveHeld = async (tx: Tx, event: ChangeHappened, { shown }: Held, world: World<Actor>): Promise<ShownChange> => {
  await updateChange(tx, shown.change, event, world);
  return again(findChange(tx, shown.id, world));
};

/** The day of a unit's word: today, or the one on the letter that a clerk registers (point 1). */
function wordOn(
  letter: LetterPlace | undefined,
  { actor, today }: Pick<World<Actor>, 'actor' | 'today'>,
): Decision<typeof today, never> {
  if (!letter) return actsForUnit(actor) ? done(today) : refuse('change.letter-missing', {}, 'point 1');
  return letter.on > today ? refuse('change.letter-from-the-future', { on: letter.on, today }) : done(letter.on);
}

const proposing = operation(proposeChange, {
  load: async (tx, { taskId }, { letter, evidence }, world) => {
    const held = await heldItem(tx, taskId, letter, world);
    return held && { ...held, evidence };
  },
  subject: ({ task }) => itemSubject(task),
  decide: ({ task, around, letter, estimate, units }, body, world): Happened => {
    const { kind, rationale, effectOnPeople } = body;
    if (!canTake(task, kind)) return refuse('change.item-cannot', { state: task.state, kind });
    const word = wordOn(letter, world);
    if (!word.done) return word;
    const before = promisedBy(task, kind, estimate);
    const targets = body.kind === 'scope' ? body.targets : [];
    if (targets.some(({ place }) => place >= before.targets.length)) return refuse('change.no-such-target');
    const toBe = body.kind === 'unit' ? unitsToBe(task, body, units, world.today) : undefined;
    if (body.kind === 'unit' && !toBe) return refuse('change.no-such-unit');
    const after: rules.After = {
      ...(toBe && { units: toBe }),
      ...(body.kind === 'duration' && { dueOn: day(body.dueOn) }),
      ...(body.kind === 'value' && { estimate: body.estimate }),
      ...(body.kind === 'carry-over' && { stages: body.stages }),
      ...(body.kind === 'scope' && {
        targets: targets.flatMap(({ place, now }) => {
          const target = before.targets[place];
          return target ? [{ place, indicator: target.indicator, unit: target.unit, was: target.value, now }] : [];
        }),
      }),
    };
    const proposed = rules.propose(
      {
        ...{ id: world.newId(), taskId: task.id, programmeId: task.programmeId },
        ...{ programmeYear: around.programme.year, kind, rationale, effectOnPeople, before, after },
        ...{ proposedOn: word.value, proposedBy: world.actor.accountId },
      },
      { on: word.value, ...(letter && { letter }) },
    );
    return changeHappened(proposed, namesIn(around, task));
  },
  save: async (tx, event, { evidence }, world) => {
    await insertChange(tx, event, evidence, world);
    return again(findChange(tx, event.change.id, world));
  },
  record: changeRecord,
  view: changeView,
});

const asking = operation(askAffected, {
  load: (tx, { changeId }, _body, world) => heldChange(tx, changeId, undefined, world),
  subject: heldSubject,
  decide: ({ shown, units }, { unitIds }, { today, calendar }): Happened => {
    if (unitIds.some((id) => !units.some((unit) => unit.id === id && existsOn(unit, today))))
      return refuse('change.no-such-unit');
    if (unitIds.includes(shown.task.leadUnit.id)) return refuse('change.the-lead-asks', {}, 'I10');
    const dueOn = waitsUntil('change-countersign', today, calendar).day;
    return happened(shown, rules.askUnits(shown.change, unitIds, dueOn, { on: today }));
  },
  save: saveHeld,
  record: changeRecord,
  view: changeView,
});

const countersigning = operation(countersignChange, {
  load: (tx, { changeId }, { letter }, world) => heldChange(tx, changeId, letter, world),
  subject: heldSubject,
  decide: ({ shown, letter }, { unitId, agrees, reason }, world): Happened => {
    const { actor, today } = world;
    const standing = heirsOn(unitId, today, shown.around.successions);
    if (actsForUnit(actor) && !standing.some((id) => actor.unitIds.includes(id))) return refuse('change.not-asked');
    const word = wordOn(letter, world);
    if (!word.done) return word;
    const answer = {
      ...{ agrees, on: word.value },
      ...(reason !== undefined && { reason }),
      ...(letter && { letter }),
    };
    return happened(shown, rules.countersign(shown.change, unitId, answer));
  },
  save: saveHeld,
  record: changeRecord,
  view: changeView,
});

/** Whether the item still promises what it did when the change was proposed: an old value that is no longer so is no old value (I9). */
const isAsProposed = ({ shown: { change, task }, estimate }: Pick<Held, 'shown' | 'estimate'>): boolean =>
  JSON.stringify(promisedBy(task, change.kind, estimate)) === JSON.stringify(change.before);

const submitting = operation(submitChange, {
  load: (tx, { changeId }, _body, world) => heldChange(tx, changeId, undefined, world),
  subject: heldSubject,
  decide: ({ shown, estimate }, body, { actor, today }): Happened => {
    if (!isAsProposed({ shown, estimate })) return refuse('change.item-moved', {}, 'I9');
    const submission: rules.Submission = {
      ...{ on: today, listVoted: body.listVoted, by: actor.accountId },
      ...(body.explanation !== undefined && { explanation: body.explanation }),
      ...(body.consentNumber !== undefined && { consentNumber: body.consentNumber }),
      ...(body.approvingOrgan !== undefined && { approvingOrgan: body.approvingOrgan }),
    };
    return happened(shown, rules.submit(shown.change, submission, today));
  },
  save: saveHeld,
  record: changeRecord,
  view: changeView,
});

const escalating = operation(escalateChange, {
  load: (tx, { changeId }, _body, world) => heldChange(tx, changeId, undefined, world),
  subject: heldSubject,
  decide: ({ shown }, { reason }, { today }): Happened =>
    happened(shown, rules.escalate(shown.change, { on: today, reason })),
  save: saveHeld,
  record: changeRecord,
  view: changeView,
});

/** Whether the units that are to be are there on the day it is decided: one may have ended since it was proposed. */
const stillStand = ({ after }: rules.Change, units: Held['units'], today: Day): boolean =>
  !after.units ||
  [after.units.lead, ...after.units.responsible].every(({ id }) =>
    units.some((unit) => unit.id === id && existsOn(unit, today)),
  );

const deciding = operation(decideChange, {
  load: async (tx, { changeId }, { paper }, world) => {
    const held = await heldChange(tx, changeId, undefined, world);
    const place = held && paper ? await placeOf(tx, paper.proof, world, changeFiles) : undefined;
    if (!held || (paper && !place)) return undefined;
    const on = paper ? day(paper.signedOn) : world.today;
    return { ...held, place, inCharge: await leaderInCharge(tx, world.actor.districtId, held.shown.task.id, on) };
  },
  subject: heldSubject,
  // The minutes or the paper carry the decision; whoever gives it here proves that it is them.
  proof: (_facts, { paper }) => paper === undefined,
  decide: (
    { shown, place, estimate, units, inCharge },
    { decision, number, reason, paper: said },
    { actor, today },
  ): Happened => {
    const { change, task } = shown;
    const paper = said && place && paperOf(said, place, actor);
    if (!paper && actor.role === 'gov-office') return refuse('change.paper-missing', {}, 'I5');
    if (decision === 'approve' && (!isAsProposed({ shown, estimate }) || !canTake(task, change.kind)))
      return refuse('change.item-moved', {}, 'I9');
    if (decision === 'approve' && !stillStand(change, units, today)) return refuse('change.no-such-unit');
    const verdict: rules.Verdict = {
      ...{ approve: decision === 'approve', account: actor.accountId, inCharge, on: paper?.signedOn ?? today },
      by: change.state === 'at-meeting' ? 'executive-meeting' : 'deputy-leader',
      ...(number !== undefined && { number }),
      ...(reason !== undefined && { reason }),
      ...(paper && { paper }),
    };
    return happened(shown, rules.decide(change, verdict, today));
  },
  save: saveHeld,
  record: changeRecord,
  view: changeView,
});

const withdrawing = operation(withdrawChange, {
  load: (tx, { changeId }, _body, world) => heldChange(tx, changeId, undefined, world),
  subject: heldSubject,
  decide: ({ shown }, { reason }, { today }): Happened =>
    happened(shown, rules.withdraw(shown.change, { on: today, reason })),
  save: saveHeld,
  record: changeRecord,
  view: changeView,
});

const succeeding = operation(succeedChange, {
  load: async (tx, { changeId }, { taskId }, world) => {
    const held = await heldChange(tx, changeId, undefined, world);
    const { districtId } = world.actor;
    const successor = await findTask(tx, districtId, taskId);
    const programme = successor && (await findProgramme(tx, districtId, successor.programmeId));
    return held && { ...held, successor: successor && programme && { id: successor.id, year: programme.year } };
  },
  subject: heldSubject,
  decide: ({ shown, successor }, _body, { today }): Happened =>
    successor ? happened(shown, rules.succeed(shown.change, successor, { on: today })) : refuse('change.no-such-item'),
  save: saveHeld,
  record: changeRecord,
  view: changeView,
});

export const changeOperations = [
  ...changeQueries,
  ...[proposing, asking, countersigning, submitting, escalating],
  ...[deciding, withdrawing, succeeding],
];
