import type { z } from 'zod';
import type { Day } from '../../kernel/day.js';
import { openMoves } from '../../kernel/machine.js';
import type { Subject } from '../../kernel/world.js';
import type { Can, Reader, Versioned } from '../../platform/operations/parts.js';
import { findProgramme, type Programme } from '../notices/queries.js';
import { unitsOf } from '../offices/queries.js';
import { known, successionsOf } from '../offices/queries.succession.js';
import { leaderOn } from '../offices/rules/portfolios.js';
import { heirsOn, type Succession } from '../offices/rules/succession.js';
import { chargesOver, type NamedCharge } from '../tasks/queries.charge.js';
import { type TaskRow, tasksOf } from '../tasks/queries.js';
import type { ChangeView } from './contract.js';
import type { StoredChange } from './queries.js';
import type { LetterPlace } from './rules/change.js';
import { changeMachine } from './rules/machine.js';
import { asModification } from './rules/modification.js';

/** What the changes of a programme stand among, read once. */
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

/** A change among what it stands in; its successor is of another programme. */
export interface ShownChange extends Versioned {
  readonly change: StoredChange;
  readonly task: TaskRow;
  readonly successor: Pick<TaskRow, 'id' | 'seq' | 'part' | 'title'> | null;
  readonly around: Surroundings;
}

/** @throws Error where its item is not of the programme, which the table's keys forbid */
export function shownChange(
  change: StoredChange,
  around: Surroundings,
  successor: ShownChange['successor'] = null,
): ShownChange {
  const task = around.tasks.find(({ id }) => id === change.taskId);
  if (!task) throw new Error('a change stands on an item of its programme');
  return { id: change.id, version: change.version, change, task, successor, around };
}

/** A change as policy and visibility are asked about it. */
export interface ChangeSubject extends Subject {
  readonly kind: 'change';
  readonly taskId: string;
  readonly leadUnitId: string;
  /** Who may still countersign: the asked units, or who stands for them today. */
  readonly askedUnitIds: readonly string[];
  readonly leaderId: string | null;
  readonly atMeeting: boolean;
}

export function changeSubject({ change, task, around }: ShownChange): ChangeSubject {
  const { id, version, state, taskId, countersigns } = change;
  const moves = openMoves(changeMachine, state);
  const when = (holds: boolean, ...actions: readonly string[]) => (holds ? actions : []);
  const open = countersigns.filter(({ answer }) => answer === undefined);
  return {
    ...{ kind: 'change', id, version, taskId, leadUnitId: task.leadUnit.id, atMeeting: state === 'at-meeting' },
    askedUnitIds: open.flatMap(({ unitId }) => heirsOn(unitId, around.today, around.successions)),
    leaderId: leaderOn(around.charges, taskId, around.today) ?? null,
    open: [
      'change.read',
      'change.print',
      ...when(moves.includes('request-countersign'), 'change.ask-units'),
      ...when(state === 'countersigning' && open.length > 0, 'change.countersign'),
      ...when(moves.includes('submit'), 'change.submit'),
      ...when(moves.includes('escalate'), 'change.escalate'),
      ...when(moves.includes('approve'), 'change.decide'),
      ...when(moves.includes('withdraw'), 'change.withdraw'),
      ...when(state === 'approved' && change.kind === 'carry-over' && !change.successorId, 'change.succeed'),
    ],
  };
}

const itemOf = ({ id, seq, part, title }: Pick<TaskRow, 'id' | 'seq' | 'part' | 'title'>) => ({
  ...{ id, seq, title },
  ...(part !== undefined && { part }),
});
const letterView = (letter: LetterPlace | null | undefined) =>
  letter ? { on: letter.on, receiptNumber: letter.receiptNumber ?? null, scan: letter.scan ?? null } : null;

export function changeView(shown: ShownChange, can: Can): z.input<typeof ChangeView> {
  const { change, task, around, successor } = shown;
  const { programme, today, unitName, charges } = around;
  const { before, after, submission, decided, majorBy } = change;
  const leaderId = leaderOn(charges, task.id, today);
  return {
    ...{ id: change.id, programme: { id: programme.id, year: programme.year }, item: itemOf(task) },
    leadUnit: { id: task.leadUnit.id, name: task.leadUnit.name },
    ...{ kind: change.kind, rationale: change.rationale, effectOnPeople: change.effectOnPeople },
    evidence: change.evidence,
    before: { dueOn: before.dueOn, targets: [...before.targets] },
    after: { dueOn: after.dueOn ?? null, targets: [...(after.targets ?? [])], stages: [...(after.stages ?? [])] },
    ...{ state: change.state, proposedOn: change.proposedOn, letter: letterView(change.letter) },
    countersigns: change.countersigns.map(({ unitId, askedOn, dueOn, answer }) => ({
      ...{ unit: { id: unitId, name: unitName(unitId) }, askedOn, dueOn },
      silent: answer === undefined && today > dueOn,
      answer: answer
        ? { agrees: answer.agrees, on: answer.on, reason: answer.reason ?? null, letter: letterView(answer.letter) }
        : null,
    })),
    ...{ majorBy: [...majorBy], rules: change.rules },
    submission: submission
      ? {
          ...{ on: submission.on, explanation: submission.explanation ?? null, listVoted: submission.listVoted },
          ...{ consentNumber: submission.consentNumber ?? null, approvingOrgan: submission.approvingOrgan ?? null },
        }
      : null,
    decided: decided
      ? {
          ...{ on: decided.on, by: decided.by, number: decided.number ?? null, reason: decided.reason ?? null },
          ...{ signedBy: decided.paper?.signedBy ?? null, receiptNumber: decided.paper?.receiptNumber ?? null },
          scan: decided.paper?.scan ?? null,
        }
      : null,
    successor: successor && itemOf(successor),
    leader: charges.find((charge) => charge.over === task.id && charge.leaderId === leaderId)?.leaderName ?? null,
    modification: asModification(change),
    can: can(changeSubject(shown)),
  };
}
