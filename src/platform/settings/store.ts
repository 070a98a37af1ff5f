import { v5 } from 'uuid';
import { type SettingsGroup, settingsChosen, type ValuesOf } from '../../kernel/settings.js';
import type { Tx } from '../database/tables.js';
import type { Reader } from '../operations/parts.js';

/** A group as it stands in a district. */
export interface Kept<G extends SettingsGroup> {
  readonly id: string;
  readonly districtId: string;
  readonly values: ValuesOf<G>;
  /** 0 until somebody changed something. */
  readonly version: number;
}

/** A group of a district is a thing of the ledger, and there is one of each: its id follows from both. */
export const settingsId = (districtId: string, group: string): string => v5(group, districtId);

/** The settings that hold in a district now. */
export async function readSettings<G extends SettingsGroup>(
  reader: Reader,
  districtId: string,
  group: G,
): Promise<Kept<G>> {
  const row = await reader
    .selectFrom('settings')
    .select(['chosen', 'version'])
    .where('district_id', '=', districtId)
    .where('name', '=', group.name)
    .executeTakeFirst();
  const id = settingsId(districtId, group.name);
  return { id, districtId, values: settingsChosen(group, row?.chosen), version: row?.version ?? 0 };
}

/** The same, locked until the transaction ends: of two who change at once the second sees what the first did. */
export async function lockSettings<G extends SettingsGroup>(tx: Tx, districtId: string, group: G): Promise<Kept<G>> {
  await tx
    .insertInto('settings')
    .values({ district_id: districtId, name: group.name, chosen: '{}', version: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await tx
    .selectFrom('settings')
    .select(['chosen', 'version'])
    .where('district_id', '=', districtId)
    .where('name', '=', group.name)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const id = settingsId(districtId, group.name);
  return { id, districtId, values: settingsChosen(group, row.chosen), version: row.version };
}

/** Keeps the values; the version rises by one. */
export async function saveSettings<G extends SettingsGroup>(tx: Tx, group: G, kept: Kept<G>): Promise<Kept<G>> {
  const { version } = await tx
    .updateTable('settings')
    .set({ chosen: JSON.stringify(kept.values), version: kept.version + 1 })
    .where('district_id', '=', kept.districtId)
    .where('name', '=', group.name)
    .where('version', '=', kept.version)
    .returning('version')
    .executeTakeFirstOrThrow();
  return { ...kept, version };
}
