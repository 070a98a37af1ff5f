import type { z } from 'zod';
import { openMoves } from '../../kernel/machine.js';
import type { Can, Versioned } from '../../platform/operations/parts.js';
import { letterView } from '../offices/rules/paper.js';
import { chargeOn, leaderOn } from '../offices/rules/portfolios.js';
import { heirsOn } from '../offices/rules/succession.js';
import type { TaskRow } from '../tasks/queries.js';
import { namedItem, type Surroundings, taskIn } from '../tasks/surroundings.js';
import type { SecondmentView, WorkBodyView } from './contract.js';
import type { KeptPaper, StoredSecondment, StoredWorkBody } from './queries.js';
import { secondmentMachine, workBodyMachine } from './rules/machine.js';
import { arrivedPeople, isPastItsEnd, isSilent, lastAsking } from './rules/secondment.js';
import type { StaffingSubject } from './rules/sight.js';

/** A request among what it stands in. */
export interface ShownSecondment extends Versioned {
  readonly secondment: StoredSecondment;
  readonly task: TaskRow;
  readonly around: Surroundings;
}

export interface ShownWorkBody extends Versioned {
  readonly body: StoredWorkBody;
  readonly task: TaskRow;
  readonly around: Surroundings;
}

export const shownSecondment = (secondment: StoredSecondment, around: Surroundings): ShownSecondment => ({
  ...{ id: secondment.id, version: secondment.version, secondment, around },
  task: taskIn(around, secondment.taskId),
});

export const shownWorkBody = (body: StoredWorkBody, around: Surroundings): ShownWorkBody => ({
  ...{ id: body.id, version: body.version, body, around },
  task: taskIn(around, body.taskId),
});

const leaderIdOf = ({ charges, today }: Surroundings, taskId: string): string | null =>
  leaderOn(charges, taskId, today) ?? null;

/** A request as policy and visibility are asked about it; who stands for the asked unit today answers for it. */
export function secondmentSubject({ secondment, task, around }: ShownSecondment): StaffingSubject {
  const moves = openMoves(secondmentMachine, secondment.state);
  const asked = lastAsking(secondment);
  const { id, version, taskId } = secondment;
  const may = (action: string, ...of: readonly (typeof moves)[number][]) =>
    of.some((move) => moves.includes(move)) ? [action] : [];
  return {
    ...{ kind: 'secondment', id, version, taskId, leadUnitId: task.leadUnit.id },
    unitIds: [...task.responsibleUnits.map((unit) => unit.id), ...secondment.askings.map(({ unitId }) => unitId)],
    askedUnitIds: asked ? heirsOn(asked.unitId, around.today, around.successions) : [],
    leaderId: leaderIdOf(around, taskId),
    open: [
      'secondment.read',
      'secondment.print',
      ...(secondment.state === 'escalated' ? [] : may('secondment.route', 'route')),
      ...(asked?.answer ? [] : may('secondment.answer', 'agree')),
      ...may('secondment.pursue', 'accept', 'escalate', 'withdraw'),
      ...may('secondment.decide', 'order'),
      ...may('secondment.arrive', 'arrive'),
      ...may('secondment.release', 'release'),
    ],
  };
}

export function bodySubject({ body, task, around }: ShownWorkBody): StaffingSubject {
  const moves = openMoves(workBodyMachine, body.state);
  return {
    ...{ kind: 'work-body', id: body.id, version: body.version, taskId: body.taskId, leadUnitId: task.leadUnit.id },
    unitIds: [...task.responsibleUnits.map((unit) => unit.id), ...body.unitIds],
    askedUnitIds: [],
    leaderId: leaderIdOf(around, body.taskId),
    open: [
      'work-body.print',
      ...(moves.includes('approve') ? ['work-body.decide'] : []),
      ...(moves.includes('dissolve') ? ['work-body.move'] : []),
    ],
  };
}

const paperView = (paper: KeptPaper | null | undefined) =>
  paper
    ? {
        ...{ signedBy: paper.signedBy, signedOn: paper.signedOn, opinion: paper.opinion ?? null },
        ...{ receiptNumber: paper.receiptNumber ?? null, scan: paper.scan ?? null },
      }
    : null;

export function secondmentView(shown: ShownSecondment, can: Can): z.input<typeof SecondmentView> {
  const { secondment, task, around } = shown;
  const { today, unitName, programme, charges } = around;
  const { id, purpose, posts, wanted, state, requestedOn, agreed, decision, arrivals, releasedOn, reason } = secondment;
  return {
    ...{ id, programme: { id: programme.id, year: programme.year }, item: namedItem(task) },
    leadUnit: { id: task.leadUnit.id, name: task.leadUnit.name },
    ...{ purpose, posts, wanted, state, requestedOn, letter: letterView(secondment.letter) },
    askings: secondment.askings.map(({ unitId, askedOn, dueOn, answer }) => ({
      ...{ unit: { id: unitId, name: unitName(unitId) }, askedOn, dueOn },
      answer: answer
        ? {
            ...{ kind: answer.kind, on: answer.on, terms: answer.terms ?? null },
            ...{ reason: answer.reason ?? null, letter: letterView(answer.letter) },
          }
        : null,
    })),
    silent: isSilent(secondment, today),
    agreed: agreed ?? null,
    decision: decision && {
      ...{ kind: decision.kind, on: decision.on, reason: decision.reason ?? null },
      paper: paperView(decision.paper),
    },
    approvalNumber: secondment.approvalNumber ?? null,
    ...{ arrivals: [...arrivals], arrived: arrivedPeople(secondment), releasedOn: releasedOn ?? null },
    ...{ pastItsEnd: isPastItsEnd(secondment, today), reason },
    leader: chargeOn(charges, task.id, today)?.leaderName ?? null,
    can: can(secondmentSubject(shown)),
  };
}

export function bodyView(shown: ShownWorkBody, can: Can): z.input<typeof WorkBodyView> {
  const { body, task, around } = shown;
  const { id, name, leader, purpose, state, proposedOn } = body;
  return {
    ...{ id, item: namedItem(task), name, leader, purpose, state, proposedOn },
    units: body.unitIds.map((unitId) => ({ id: unitId, name: around.unitName(unitId) })),
    ...{ documentNumber: body.documentNumber ?? null, decidedOn: body.decidedOn ?? null },
    ...{ activeOn: body.activeOn ?? null, dissolvedOn: body.dissolvedOn ?? null },
    ...{ reason: body.reason, paper: paperView(body.paper) },
    can: can(bodySubject(shown)),
  };
}
