import { day } from '../../kernel/day.js';
import { type Decision, refuse } from '../../kernel/decision.js';
import type { Tx } from '../../platform/database/tables.js';
import type { World } from '../../kernel/world.js';
import { waitsUntil } from '../obligations/waits.js';
import { operation } from '../offices/declare.js';
import { unitsOf } from '../offices/queries.js';
import type { Actor } from '../offices/rules/actor.js';
import { existsOn } from '../offices/rules/units.js';
import {
  answerRequest,
  confirmArrival,
  pursueRequest,
  releasePeople,
  requestPeople,
  routeRequest,
} from './endpoints.js';
import {
  again,
  findSecondment,
  forAnother,
  type HeldSecondment,
  holdItem,
  holdSecondment,
  itemSubject,
  namesIn,
} from './loading.js';
import { secondmentHappened, type SecondmentHappened, secondmentRecord } from './record.js';
import { dayOfWord } from './rules/letter.js';
import * as rules from './rules/secondment.js';
import { insertSecondment, updateSecondment } from './store.js';
import { secondmentSubject, secondmentView, type ShownSecondment } from './view.js';

/** What a form says of days, as the rules want it. */
export const termsOf = ({ people, from, until }: { people: number; from: string; until: string }): rules.Terms => ({
  people,
  from: day(from),
  until: day(until),
});

type Happened = Decision<SecondmentHappened, SecondmentHappened>;

/** Adds to a rule's answer who is waited for since. */
export const happened = ({ task, around }: ShownSecondment, decision: rules.SecondmentDecision): Happened =>
  secondmentHappened(decision, namesIn(around, task));

/** Writes what became of a request, and reads it anew. */
export async function saveMove(tx: Tx, event: SecondmentHappened, shown: ShownSecondment, world: World<Actor>) {
  await updateSecondment(tx, shown.secondment, event, world);
  return again(findSecondment(tx, shown.id, world));
}

const heldSubject = ({ shown }: HeldSecondment) => secondmentSubject(shown);
const saveHeld = (tx: Tx, event: SecondmentHappened, { shown }: HeldSecondment, world: World<Actor>) =>
  saveMove(tx, event, shown, world);

const requesting = operation(requestPeople, {
  load: (tx, { taskId }, { letter }, world) => holdItem(tx, taskId, letter, world),
  subject: ({ task }) => itemSubject(task),
  decide: ({ task, around, letter }, { purpose, posts, ...terms }, { actor, today, newId }): Happened => {
    if (itemSubject(task).open.length === 0) return refuse('staffing.item-over', { state: task.state });
    const word = dayOfWord(letter, { today, forAnother: forAnother(actor) });
    if (!word.done) return word;
    const asked = rules.request(
      { id: newId(), taskId: task.id, programmeId: task.programmeId, purpose, posts, wanted: termsOf(terms) },
      { on: word.value, ...(letter && { letter }) },
    );
    return secondmentHappened(asked, namesIn(around, task));
  },
  save: async (tx, event, _facts, world) => {
    await insertSecondment(tx, event, world);
    return again(findSecondment(tx, event.secondment.id, world));
  },
  record: secondmentRecord,
  view: secondmentView,
});

const routing = operation(routeRequest, {
  load: async (tx, { secondmentId }, { unitId }, world) => {
    const held = await holdSecondment(tx, secondmentId, undefined, world);
    const units = held ? await unitsOf(tx, world.actor.districtId) : [];
    return held && { ...held, unit: units.find(({ id }) => id === unitId) };
  },
  subject: heldSubject,
  decide: ({ shown, unit }, _body, { today, calendar }): Happened => {
    if (!unit || !existsOn(unit, today)) return refuse('staffing.no-such-unit');
    // What lies with the deputy leader is his to pass on.
    if (shown.secondment.state === 'escalated') return refuse('secondment.with-the-leader', {}, 'R14');
    const dueOn = waitsUntil('staffing-answer', today, calendar).day;
    return happened(
      shown,
      rules.route(shown.secondment, { unitId: unit.id, leadUnitId: shown.task.leadUnit.id, dueOn }, { on: today }),
    );
  },
  save: saveHeld,
  record: secondmentRecord,
  view: secondmentView,
});

const answering = operation(answerRequest, {
  load: (tx, { secondmentId }, { letter }, world) => holdSecondment(tx, secondmentId, letter, world),
  subject: heldSubject,
  decide: ({ shown, letter }, body, { actor, today }): Happened => {
    const word = dayOfWord(letter, { today, forAnother: forAnother(actor) });
    if (!word.done) return word;
    const { answer } = body;
    const reason = 'reason' in body ? body.reason : undefined;
    return happened(
      shown,
      rules.answer(shown.secondment, {
        ...{ kind: answer, on: word.value },
        ...(body.answer === 'countered' && { terms: termsOf(body.terms) }),
        ...(reason !== undefined && { reason }),
        ...(letter && { letter }),
      }),
    );
  },
  save: saveHeld,
  record: secondmentRecord,
  view: secondmentView,
});

const pursuing = operation(pursueRequest, {
  load: (tx, { secondmentId }, _body, world) => holdSecondment(tx, secondmentId, undefined, world),
  subject: heldSubject,
  decide: ({ shown }, body, { today }): Happened => {
    const { secondment } = shown;
    const reason = 'reason' in body ? body.reason : undefined;
    const said = { on: today, ...(reason !== undefined && { reason }) };
    switch (body.move) {
      case 'accept':
        return happened(shown, rules.accept(secondment, said));
      case 'escalate':
        return happened(shown, rules.escalate(secondment, said, today));
      case 'withdraw':
        return happened(shown, rules.withdraw(secondment, said));
    }
  },
  save: saveHeld,
  record: secondmentRecord,
  view: secondmentView,
});

const arriving = operation(confirmArrival, {
  load: (tx, { secondmentId }, _body, world) => holdSecondment(tx, secondmentId, undefined, world),
  subject: heldSubject,
  decide: ({ shown }, { on, people, approvalNumber }, { today }): Happened =>
    happened(
      shown,
      rules.arrive(
        shown.secondment,
        { people, ...(approvalNumber !== undefined && { approvalNumber }) },
        { on: day(on) },
        today,
      ),
    ),
  save: saveHeld,
  record: secondmentRecord,
  view: secondmentView,
});

const releasing = operation(releasePeople, {
  load: (tx, { secondmentId }, _body, world) => holdSecondment(tx, secondmentId, undefined, world),
  subject: heldSubject,
  decide: ({ shown }, { on }, { today }): Happened =>
    happened(shown, rules.release(shown.secondment, { on: day(on) }, today)),
  save: saveHeld,
  record: secondmentRecord,
  view: secondmentView,
});

export const secondmentOperations = [requesting, routing, answering, pursuing, arriving, releasing];
