import type { z } from 'zod';
import { openMoves } from '../../kernel/machine.js';
import type { Subject } from '../../kernel/world.js';
import type { Can, Versioned } from '../../platform/operations/parts.js';
import { letterView } from '../offices/rules/paper.js';
import { chargeOn, leaderOn } from '../offices/rules/portfolios.js';
import { heirsOn } from '../offices/rules/succession.js';
import type { TaskRow } from '../tasks/queries.js';
import { namedItem, type Surroundings, taskIn } from '../tasks/surroundings.js';
import type { NamedFile } from '../evidence/queries.shown.js';
import type { ChangeView } from './contract.js';
import type { StoredChange } from './queries.js';
import { takesEvidence } from './rules/change.js';
import { changeMachine } from './rules/machine.js';
import type { UnitsOfItem } from './rules/kinds.js';
import { asModification } from './rules/modification.js';

/** A change among what it stands in; its successor is of another programme. */
export interface ShownChange extends Versioned {
  readonly change: StoredChange;
  readonly task: TaskRow;
  readonly successor: Pick<TaskRow, 'id' | 'seq' | 'part' | 'title'> | null;
  readonly around: Surroundings;
  /** What it rests on, as files. */
  readonly files: readonly NamedFile[];
}

/** @throws Error where its item is not of the programme, which the table's keys forbid */
export function shownChange(
  change: StoredChange,
  around: Surroundings,
  files: ReadonlyMap<string, readonly NamedFile[]>,
  successor: ShownChange['successor'] = null,
): ShownChange {
  const task = taskIn(around, change.taskId);
  const { id, version } = change;
  return { id, version, change, task, successor, around, files: files.get(id) ?? [] };
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

/** The unit that proposed it: of a change of the units the one that led the item until then. */
export const proposerOf = ({ change, task }: Pick<ShownChange, 'change' | 'task'>) =>
  change.before.units?.lead ?? task.leadUnit;

export function changeView(shown: ShownChange, can: Can): z.input<typeof ChangeView> {
  const { change, task, around, successor } = shown;
  const { programme, today, unitName, charges } = around;
  const { before, after, submission, decided, majorBy } = change;
  const proposer = proposerOf(shown);
  return {
    ...{ id: change.id, programme: { id: programme.id, year: programme.year }, item: namedItem(task) },
    leadUnit: { id: proposer.id, name: proposer.name },
    ...{ kind: change.kind, rationale: change.rationale, effectOnPeople: change.effectOnPeople },
    evidence: change.evidence,
    ...{ files: [...shown.files], takesFiles: takesEvidence(change) },
    before: {
      ...{ dueOn: before.dueOn, targets: [...before.targets], estimate: before.estimate ?? null },
      units: unitsView(before.units),
    },
    after: {
      ...{ dueOn: after.dueOn ?? null, targets: [...(after.targets ?? [])], stages: [...(after.stages ?? [])] },
      ...{ estimate: after.estimate ?? null, units: unitsView(after.units) },
    },
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
    successor: successor && namedItem(successor),
    leader: chargeOn(charges, task.id, today)?.leaderName ?? null,
    modification: asModification(change),
    can: can(changeSubject(shown)),
  };
}

const unitsView = (units: UnitsOfItem | undefined): z.input<typeof ChangeView>['after']['units'] =>
  units ? { lead: units.lead, responsible: [...units.responsible] } : null;
