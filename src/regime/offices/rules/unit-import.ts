import { type Decision, done, refuse } from '../../../kernel/decision.js';
import type { DirectoryEvent } from './directory.js';
import type { PlannedUnit, UnitsPlan } from './unit-plan.js';
import type { StoredUnit, Unit } from './units.js';

export interface UnitsImported {
  readonly type: 'units.imported';
  readonly importId: string;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** What is written when a sheet is taken over. */
export interface UnitsTaken {
  readonly added: readonly Unit[];
  readonly changed: readonly { readonly unit: Unit; readonly before: StoredUnit }[];
}

export const countOf = ({ entries }: UnitsPlan, does: PlannedUnit['does']): number =>
  entries.filter((entry) => entry.does === does).length;

/**
 * Takes a sheet over, all of it or nothing. What somebody was shown is what happens: where the list has moved on since,
 * they are shown anew.
 */
export function takeOver(
  importId: string,
  plan: UnitsPlan,
  asShown: boolean,
  newId: () => string,
): Decision<UnitsTaken, UnitsImported | DirectoryEvent> {
  const [added, changed, same] = [countOf(plan, 'add'), countOf(plan, 'change'), countOf(plan, 'same')];
  if (plan.faults.length > 0) return refuse('unit-import.faulty', { count: plan.faults.length });
  if (!asShown) return refuse('unit-import.moved-on');
  if (added + changed === 0) return refuse('unit-import.nothing-to-do', { same });
  const ids = new Map(plan.entries.filter(({ does }) => does === 'add').map(({ unit }) => [unit.id, newId()]));
  const real = (id: string): string => ids.get(id) ?? id;
  const realUnit = (unit: Unit): Unit => ({
    ...unit,
    id: real(unit.id),
    ...(unit.parentId !== undefined && { parentId: real(unit.parentId) }),
  });
  const each = plan.entries.flatMap((entry) => entry.events.map((event) => realEvent(event, real, realUnit)));
  const events: readonly (UnitsImported | DirectoryEvent)[] = [
    { type: 'units.imported', importId, added, changed, same },
    ...each,
  ];
  return done(
    {
      added: plan.entries.filter(({ does }) => does === 'add').map(({ unit }) => realUnit(unit)),
      changed: plan.entries.flatMap(({ does, unit, before }) =>
        does === 'change' && before ? [{ unit: realUnit(unit), before }] : [],
      ),
    },
    ...events,
  );
}

function realEvent(
  event: DirectoryEvent,
  real: (id: string) => string,
  realUnit: (unit: Unit) => Unit,
): DirectoryEvent {
  switch (event.type) {
    case 'unit.added':
      return { ...event, unit: realUnit(event.unit) };
    case 'unit.changed':
      return {
        ...event,
        changes: event.changes.map((change) =>
          change.field === 'parentId' && change.now !== null ? { ...change, now: real(change.now) } : change,
        ),
      };
    case 'unit.alias-added':
    case 'unit.alias-removed':
      return { ...event, unitId: real(event.unitId) };
  }
}
