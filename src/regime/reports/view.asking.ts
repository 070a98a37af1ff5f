import type { z } from 'zod';
import { openMoves } from '../../kernel/machine.js';
import type { Can, Versioned } from '../../platform/operations/parts.js';
import { letterView } from '../offices/rules/paper.js';
import { heirsOn } from '../offices/rules/succession.js';
import type { TaskRow } from '../tasks/queries.js';
import { namedItem, type Surroundings, taskIn } from '../tasks/surroundings.js';
import type { AskingView } from './contract.asking.js';
import type { StoredAsking } from './queries.asking.js';
import { isLate, isOverdue } from './rules/asking.js';
import { type AskingMove, materialMachine, matterMachine } from './rules/asking-machine.js';
import type { AskingSubject } from './rules/asking-sight.js';

/** Something asked among what it stands in. */
export interface ShownAsking extends Versioned {
  readonly asking: StoredAsking;
  readonly task: TaskRow;
  readonly around: Surroundings;
}

/** @throws Error where its item is not of the programme, which the table's keys forbid */
export const shownAsking = (
  asking: StoredAsking,
  around: Surroundings,
  task: TaskRow = taskIn(around, asking.taskId),
): ShownAsking => ({ id: asking.id, version: asking.version, asking, around, task });

const movesOf = ({ kind, state }: StoredAsking): readonly AskingMove[] =>
  kind !== 'material' ? openMoves(matterMachine, state) : state === 'settled' ? [] : openMoves(materialMachine, state);

export function askingSubject({ id, version, asking, task, around }: ShownAsking): AskingSubject {
  const moves = movesOf(asking);
  return {
    ...{ kind: 'asking', id, version, leadUnitId: task.leadUnit.id, isDecision: asking.kind === 'decision' },
    unitIds: asking.kind === 'matter' ? task.responsibleUnits.map((unit) => unit.id) : [],
    askedUnitIds: heirsOn(asking.unitId, around.today, around.successions),
    open: [...moves.map((move) => `asking.${move}`), ...(asking.answer ? ['asking.take-file'] : [])],
  };
}

export function askingView(shown: ShownAsking, can: Can): z.input<typeof AskingView> {
  const { asking, task, around } = shown;
  const { id, version, kind, what, state, askedOn, dueOn, answer, end, files } = asking;
  return {
    ...{ id, version, kind, item: namedItem(task), period: asking.period ?? null, what, state, askedOn, dueOn },
    lead: { id: task.leadUnit.id, name: task.leadUnit.name },
    decidedBy: asking.decidedBy ?? null,
    unit: { id: asking.unitId, name: around.unitName(asking.unitId) },
    overdue: isOverdue(asking, around.today),
    letter: letterView(asking.letter),
    answer: answer
      ? {
          ...{ on: answer.on, late: isLate(asking), words: asking.wordsGone ? null : answer.words },
          files: files.map(({ id: fileId, name, bytes }) => ({ id: fileId, name, bytes })),
          letter: letterView(answer.letter),
        }
      : null,
    end: end ? { on: end.on, outcome: end.outcome ?? null, words: end.words } : null,
    can: can(askingSubject(shown)),
  };
}
