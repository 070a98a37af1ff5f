import { sql } from 'kysely';
import { WITH_NEXT } from '../../platform/database/at-once.js';
import type { Tx } from '../../platform/database/tables.js';
import { PLATFORM_CHAIN } from '../../platform/ledger/entry.js';
import { unitsOf } from './queries.js';
import type { StoredUnit, Unit } from './rules/units.js';
import { insertAliases } from './store.js';

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
    .modifyEnd(WITH_NEXT)
    .execute();
  return unitsOf(tx, districtId);
}

/** A unit as it is to be, and as it was read. */
export interface UnitChange {
  readonly unit: Unit;
  readonly before: StoredUnit;
}

/** Writes a unit that is locked, its further names too, under its next version. */
export async function updateUnit(tx: Tx, districtId: string, unit: Unit, before: StoredUnit): Promise<StoredUnit> {
  await updateUnits(tx, districtId, [{ unit, before }]);
  return { ...unit, version: before.version + 1 };
}

/** Writes units that are locked, however many. @throws Error where one is no longer as it was read */
export async function updateUnits(tx: Tx, districtId: string, changes: readonly UnitChange[]): Promise<void> {
  if (changes.length === 0) return;
  const units = JSON.stringify(changes.map(({ unit, before }) => ({ ...unit, version: before.version })));
  const { numAffectedRows } = await sql`
    update unit set name = u.name, short_name = u."shortName", kind = u.kind, parent_id = u."parentId",
      credit_code = u."creditCode", from_on = u."from", until_on = u."until", identified_as = u."identifiedAs",
      version = u.version + 1
    from jsonb_to_recordset(${units}::jsonb) as u (id uuid, name text, "shortName" text, kind text, "parentId" uuid,
      "creditCode" text, "from" date, "until" date, "identifiedAs" uuid, version integer)
    where unit.district_id = ${districtId} and unit.id = u.id and unit.version = u.version`.execute(tx);
  if (numAffectedRows !== BigInt(changes.length)) throw new Error('a unit was changed under its lock');
  const gone = namesBetween(
    changes,
    ({ before }) => before.aliases,
    ({ unit }) => unit.aliases,
  );
  if (gone.length > 0)
    await sql`
      delete from unit_alias using jsonb_to_recordset(${JSON.stringify(gone)}::jsonb) as a (id uuid, alias text)
      where unit_alias.district_id = ${districtId} and unit_alias.unit_id = a.id
        and unit_alias.alias = a.alias`.execute(tx);
  await insertAliases(
    tx,
    districtId,
    namesBetween(
      changes,
      ({ unit }) => unit.aliases,
      ({ before }) => before.aliases,
    ),
  );
}

/** Further names that one side has and the other has not. */
const namesBetween = (
  changes: readonly UnitChange[],
  has: (change: UnitChange) => readonly string[],
  hasNot: (change: UnitChange) => readonly string[],
) =>
  changes.flatMap((change) =>
    has(change)
      .filter((alias) => !hasNot(change).includes(alias))
      .map((alias) => ({ id: change.unit.id, alias })),
  );
