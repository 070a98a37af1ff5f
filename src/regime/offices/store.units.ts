import type { Tx } from '../../platform/database/tables.js';
import { PLATFORM_CHAIN } from '../../platform/ledger/entry.js';
import { unitsOf } from './queries.js';
import type { StoredUnit, Unit } from './rules/units.js';

/**
 * Holds the list of units of a district until the transaction ends, and reads it: whether a name is free, only the whole
 * list can say. The district's own row stands for its list.
 */
export async function lockUnits(tx: Tx, districtId: string): Promise<readonly StoredUnit[]> {
  await tx
    .selectFrom('district')
    .select('id')
    .where('district_id', '=', PLATFORM_CHAIN)
    .where('id', '=', districtId)
    .forUpdate()
    .executeTakeFirst();
  return unitsOf(tx, districtId);
}

/** Writes a unit that is locked, its further names too, under its next version. */
export async function updateUnit(
  tx: Tx,
  districtId: string,
  unit: Unit,
  { version, aliases: before }: StoredUnit,
): Promise<StoredUnit> {
  const { id, aliases } = unit;
  await tx
    .updateTable('unit')
    .set({
      name: unit.name,
      short_name: unit.shortName ?? null,
      kind: unit.kind,
      parent_id: unit.parentId ?? null,
      credit_code: unit.creditCode ?? null,
      from_on: unit.from ?? null,
      until_on: unit.until ?? null,
      version: version + 1,
    })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirstOrThrow();
  const gone = before.filter((alias) => !aliases.includes(alias));
  if (gone.length > 0)
    await tx
      .deleteFrom('unit_alias')
      .where('district_id', '=', districtId)
      .where('unit_id', '=', id)
      .where('alias', 'in', gone)
      .execute();
  const fresh = aliases.filter((alias) => !before.includes(alias));
  if (fresh.length > 0)
    await tx
      .insertInto('unit_alias')
      .values(fresh.map((alias) => ({ district_id: districtId, unit_id: id, alias })))
      .execute();
  return { ...unit, version: version + 1 };
}
