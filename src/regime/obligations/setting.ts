import type { Day } from '../../kernel/day.js';
import type { EventRecord } from '../../kernel/record.js';
import { rowName } from '../notices/rules/row-name.js';
import { existsOn, namesOf, type Unit } from '../offices/rules/units.js';
import { daysMoved, itemsOver, unitsChanged } from '../tasks/queries.changes.js';
import type { UnitMoved } from '../tasks/queries.units.js';
import { subjectsOf } from './record.js';
import { type Obligation, openOn } from './rules/obligation.js';
import type { UnitMovedOn } from './rules/programme-duties.js';
import type { NewObligation } from './store.js';

/** A duty came into being: with the issue of the notice, or by a correction of it. */
export interface ObligationSet {
  readonly type: 'obligation.set';
  readonly obligation: NewObligation;
  readonly programmeId: string;
}

export const setRecord = ({ obligation, programmeId }: ObligationSet): EventRecord => ({
  subjects: subjectsOf({ ...obligation, programmeId }),
  facts: {
    kind: obligation.kind,
    state: obligation.state,
    rule: obligation.rule,
    written: obligation.written,
    due: obligation.due,
    provisional: obligation.provisional,
    calendar: obligation.calendarVersion,
  },
});

/** The items of a programme by their numbers in its notice: one that the notice left out has no row in it. */
export const idsOf = (
  tasks: readonly {
    readonly id: string;
    readonly noticeId: string;
    readonly seq: number;
    readonly part: number | undefined;
  }[],
  noticeId: string,
): ReadonlyMap<string, string> =>
  new Map(tasks.flatMap((task) => (task.noticeId === noticeId ? [[rowName(task), task.id] as const] : [])));

/**
 * The unit of the list that owes it, by any of its names; null where an office or a mere name does. Of units that bore a
 * name one after another it is the one there is on the day.
 */
export function unitOwing({ owedBy }: Pick<Obligation, 'owedBy'>, units: readonly Unit[], on: Day): string | null {
  if (!('unit' in owedBy)) return null;
  const bearing = units.filter((unit) => namesOf(unit).includes(owedBy.unit));
  return (bearing.find((unit) => existsOn(unit, on)) ?? bearing[0])?.id ?? null;
}

/** What became of the units of items, by all the names under which the notice may name those that were there before. */
export const movedOn = (moved: readonly UnitMoved[], units: readonly Unit[]): readonly UnitMovedOn[] =>
  moved.map(({ seq, part, role, was, now }) => {
    const unit = units.find(({ id }) => id === was.id);
    return {
      row: rowName({ seq, part: part === 0 ? undefined : part }),
      role,
      was: [was.name, ...(unit ? namesOf(unit) : [])],
      now: now?.name ?? null,
    };
  });

/** What decided changes made of items, as duties must know it: other days, other units, and ends. */
export const changesOn = (
  changes: Parameters<typeof daysMoved>[0] & Parameters<typeof itemsOver>[0] & Parameters<typeof unitsChanged>[0],
  all: readonly Unit[],
) => ({
  days: daysMoved(changes).map(({ dueOn, ...row }) => ({ row: rowName(row), dueOn })),
  over: itemsOver(changes).map(({ endedOn, ...row }) => ({ row: rowName(row), endedOn })),
  units: unitsChanged(changes).map(({ unitIds, field, decidedOn: on, ...row }) => ({
    ...{ row: rowName(row), field, on },
    names: unitIds.flatMap((id) => all.filter((unit) => unit.id === id).map(namesOf)),
  })),
});

/** A duty as it is first kept: open at once where its day to begin has come. */
export function asNew(duty: Obligation, today: Day, units: readonly Unit[], id: string): NewObligation {
  const opening = openOn(duty, today);
  return { ...(opening.done ? opening.value : duty), id, unitId: unitOwing(duty, units, today) };
}
