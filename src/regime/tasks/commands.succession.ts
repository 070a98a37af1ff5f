import { type Decision, done, refuse } from '../../kernel/decision.js';
import { effect } from '../offices/declare.js';
import { unitsOf } from '../offices/queries.js';
import { mayTakePlace, type UnitIdentified, type UnitsSucceeded } from '../offices/rules/recording.js';
import { type PlaceTaken, unitsAfter } from '../offices/rules/taking-over.js';
import { liveItemsNaming } from './queries.units.js';
import { lockTasksNamed } from './store.charge.js';
import { type ItemMoved, saveUnitsOfItems } from './store.succession.js';

/** Other units stand for those an item named: its words stay, and so does everything that was done (I9). */
export interface UnitsOfItemMoved {
  readonly type: 'task.units-moved';
  readonly taskId: string;
  readonly programmeId: string;
  readonly from: string;
  readonly number: string | null;
  readonly places: readonly PlaceTaken[];
}

/** The items that are not at an end go over to the units that come after (point 11), each with exactly one lead (I1, I4). */
export const moveItems = (type: UnitsSucceeded['type'] | UnitIdentified['type']) =>
  effect(type, {
    changes: 'task',
    emits: ['task.units-moved'],
    load: async (tx, { over: { predecessors } }: UnitsSucceeded | UnitIdentified, { actor: { districtId }, today }) => {
      const named = await liveItemsNaming(tx, districtId, predecessors);
      await lockTasksNamed(
        tx,
        districtId,
        named.map(({ id }) => id),
      );
      const [items, units] = await Promise.all([
        liveItemsNaming(tx, districtId, predecessors),
        unitsOf(tx, districtId),
      ]);
      return { items, units, today };
    },
    decide: (
      { items, units, today },
      { successionId, over, from, number },
    ): Decision<readonly ItemMoved[], UnitsOfItemMoved> => {
      const others = mayTakePlace(units, today);
      const moved: ItemMoved[] = [];
      const events: UnitsOfItemMoved[] = [];
      const nameOf = (id: string): string => units.find((unit) => unit.id === id)?.name ?? '';
      for (const item of items) {
        const { asked, places, leadUnit, responsibleUnits } = unitsAfter(item, over, others);
        if (asked.length > 0) return refuse('succession.open', { count: asked.length }, 'point 11');
        const { id, version, programmeId } = item;
        moved.push({ ...{ id, version, successionId, from }, leadUnit, responsibleUnits, places, nameOf });
        events.push({ type: 'task.units-moved', taskId: id, programmeId, from, number, places });
      }
      return done(moved, ...events);
    },
    save: (tx, moved, _facts, { actor }) => saveUnitsOfItems(tx, actor.districtId, moved),
    record: ({ taskId, programmeId, from, number, places }) => ({
      subjects: [
        { kind: 'task', id: taskId },
        { kind: 'programme', id: programmeId },
        ...[...new Set(places.flatMap(({ was, now }) => [was, ...(now === null ? [] : [now])]))].map((id) => ({
          ...{ kind: 'unit', id },
        })),
      ],
      facts: { from, number, places: places.map(({ role, was, now }) => ({ role, was, now })) },
    }),
  });
