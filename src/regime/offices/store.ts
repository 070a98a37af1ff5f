import type { Tx } from '../../platform/database/tables.js';
import { PLATFORM_CHAIN } from '../../platform/ledger/entry.js';
import type { Actor, Role } from './rules/actor.js';
import type { District, Unit } from './rules/units.js';

export async function insertDistrict(tx: Tx, id: string, { code, name, above }: District): Promise<void> {
  await tx
    .insertInto('district')
    .values({ district_id: PLATFORM_CHAIN, id, code, name, above: above ?? null })
    .execute();
}

export async function insertUnits(tx: Tx, districtId: string, units: readonly Unit[]): Promise<void> {
  if (units.length === 0) return;
  const rows = units.map((unit) => ({
    district_id: districtId,
    id: unit.id,
    name: unit.name,
    short_name: unit.shortName ?? null,
    kind: unit.kind,
    parent_id: unit.parentId ?? null,
    credit_code: unit.creditCode ?? null,
    from_on: unit.from ?? null,
    until_on: unit.until ?? null,
  }));
  await tx.insertInto('unit').values(rows).execute();
}

/** Adds a further name of a unit; one that it has already is added by nobody. */
export async function insertAlias(tx: Tx, districtId: string, unitId: string, alias: string): Promise<void> {
  await tx
    .insertInto('unit_alias')
    .values({ district_id: districtId, unit_id: unitId, alias })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Gives an account the role it acts in. */
export async function insertOfficer(
  tx: Tx,
  { districtId, accountId, unitId }: Pick<Actor, 'districtId' | 'accountId' | 'unitId'>,
  role: Exclude<Role, 'system'>,
): Promise<void> {
  await tx
    .insertInto('officer')
    .values({ district_id: districtId, account_id: accountId, role, unit_id: unitId ?? null })
    .execute();
}
