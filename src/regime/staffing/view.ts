import type { z } from 'zod';
import type { Day } from '../../kernel/day.js';
import { openMoves } from '../../kernel/machine.js';
import type { Can, Reader, Versioned } from '../../platform/operations/parts.js';
import { findProgramme, type Programme } from '../notices/queries.js';
import { known, successionsOf } from '../offices/queries.succession.js';
import { unitsOf } from '../offices/queries.js';
import { leaderOn } from '../offices/rules/portfolios.js';
import { heirsOn, type Succession } from '../offices/rules/succession.js';
import { chargesOver, type NamedCharge } from '../tasks/queries.charge.js';
import { type TaskRow, tasksOf } from '../tasks/queries.js';
import type { SecondmentView, WorkBodyView } from './contract.js';
import type { KeptPaper, StoredSecondment, StoredWorkBody } from './queries.js';
import type { LetterPlace } from './rules/letter.js';
import { secondmentMachine, workBodyMachine } from './rules/machine.js';
import { arrivedPeople, isPastItsEnd, isSilent, lastAsking } from './rules/secondment.js';
import type { StaffingSubject } from './rules/sight.js';

/** What all requests and bodies of a programme stand among, read once. */
export interface Surroundings {
  readonly programme: Programme;
  readonly tasks: readonly TaskRow[];
  readonly unitName: (id: string) => string;
  readonly successions: readonly Succession[];
  readonly charges: readonly NamedCharge[];
  readonly today: Day;
}

export async function surroundingsOf(
  reader: Reader,
  districtId: string,
  programmeId: string,
  today: Day,
): Promise<Surroundings | undefined> {
  const programme = await findProgramme(reader, districtId, programmeId);
  if (!programme) return undefined;
  const [tasks, units, successions] = await Promise.all([
    tasksOf(reader, districtId, { programmeId }),
    unitsOf(reader, districtId),
    successionsOf(reader, districtId),
  ]);
  const charges = await chargesOver(
    reader,
    districtId,
    tasks.map(({ id }) => id),
  );
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return { programme, tasks, charges, successions: known(successions), today, unitName: (id) => names.get(id) ?? '' };
}

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

/** @throws Error where its item is not of the programme, which the table's keys forbid */
function taskIn({ tasks }: Surroundings, taskId: string): TaskRow {
  const task = tasks.find(({ id }) => id === taskId);
  if (!task) throw new Error('a request stands on an item of its programme');
  return task;
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
      ...may('secondment.answer', 'agree'),
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

const itemOf = ({ id, seq, part, title }: TaskRow) => ({ id, seq, ...(part !== undefined && { part }), title });
const letterView = (letter: LetterPlace | null | undefined) =>
  letter ? { on: letter.on, receiptNumber: letter.receiptNumber ?? null, scan: letter.scan ?? null } : null;
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
  const leaderId = leaderIdOf(around, task.id);
  return {
    ...{ id, programme: { id: programme.id, year: programme.year }, item: itemOf(task) },
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
    leader: charges.find((charge) => charge.over === task.id && charge.leaderId === leaderId)?.leaderName ?? null,
    can: can(secondmentSubject(shown)),
  };
}

export function bodyView(shown: ShownWorkBody, can: Can): z.input<typeof WorkBodyView> {
  const { body, task, around } = shown;
  const { id, name, leader, purpose, state, proposedOn } = body;
  return {
    ...{ id, item: itemOf(task), name, leader, purpose, state, proposedOn },
    units: body.unitIds.map((unitId) => ({ id: unitId, name: around.unitName(unitId) })),
    ...{ documentNumber: body.documentNumber ?? null, decidedOn: body.decidedOn ?? null },
    ...{ activeOn: body.activeOn ?? null, dissolvedOn: body.dissolvedOn ?? null },
    ...{ reason: body.reason, paper: paperView(body.paper) },
    can: can(bodySubject(shown)),
  };
}
