import type { Tx } from '../../platform/database/tables.js';
import type { PlaceTaken } from '../offices/rules/taking-over.js';
import { unitRows } from './store.js';

/** An item with the units that now stand on it. */
export interface ItemMoved {
  readonly id: string;
  readonly version: number;
  readonly successionId: string;
  readonly from: string;
  readonly leadUnit: string;
  readonly responsibleUnits: readonly string[];
  readonly places: readonly PlaceTaken[];
  readonly nameOf: (unitId: string) => string;
}

/** Writes who stands on items now, and beside it who stood there before. The items must be locked. */
export async function saveUnitsOfItems(tx: Tx, districtId: string, items: readonly ItemMoved[]): Promise<void> {
  for (const { id, version, successionId, from, leadUnit, responsibleUnits, places, nameOf } of items) {
    await tx
      .updateTable('task')
      .set({ lead_unit_id: leadUnit, version: version + 1 })
      .where('district_id', '=', districtId)
      .where('id', '=', id)
      .where('version', '=', version)
      .returning('version')
      .executeTakeFirstOrThrow();
    await tx.deleteFrom('task_unit').where('district_id', '=', districtId).where('task_id', '=', id).execute();
    const rows = unitRows(districtId, id, responsibleUnits);
    if (rows.length > 0) await tx.insertInto('task_unit').values(rows).execute();
    const stood = places.map(({ role, was, now }, place) => ({
      ...{ district_id: districtId, task_id: id, succession_id: successionId, place, role, from_on: from },
      ...{ was_id: was, was_name: nameOf(was), now_id: now, now_name: now === null ? null : nameOf(now) },
    }));
    if (stood.length > 0) await tx.insertInto('task_succession').values(stood).execute();
  }
}
