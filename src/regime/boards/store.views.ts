import { z } from 'zod';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import { type SavedView, viewPlaces } from './rules/saved-view.js';

const Place = z.enum(viewPlaces);

const kept = (reader: Reader, districtId: string) =>
  reader.selectFrom('saved_view').selectAll().where('district_id', '=', districtId).orderBy('saved_at').orderBy('id');

const savedView = (row: {
  readonly id: string;
  readonly person_id: string;
  readonly place: string;
  readonly name: string;
  readonly search: string;
}): SavedView => ({
  ...{ id: row.id, personId: row.person_id, place: Place.parse(row.place), name: row.name, search: row.search },
});

/** What somebody keeps of all lists, the oldest first. */
export async function viewsOf(reader: Reader, districtId: string, personId: string): Promise<readonly SavedView[]> {
  return (await kept(reader, districtId).where('person_id', '=', personId).execute()).map(savedView);
}

/** Locks a view until the transaction ends. */
export async function lockView(tx: Tx, districtId: string, id: string): Promise<SavedView | undefined> {
  const row = await kept(tx, districtId).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && savedView(row);
}

export async function insertView(tx: Tx, districtId: string, view: SavedView, now: string): Promise<void> {
  await tx
    .insertInto('saved_view')
    .values({
      ...{ district_id: districtId, id: view.id, person_id: view.personId, place: view.place },
      ...{ name: view.name, search: view.search, saved_at: now },
    })
    .execute();
}

export async function deleteView(tx: Tx, districtId: string, id: string): Promise<void> {
  await tx.deleteFrom('saved_view').where('district_id', '=', districtId).where('id', '=', id).execute();
}
