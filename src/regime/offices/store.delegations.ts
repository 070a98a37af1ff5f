import type { Tx } from '../../platform/database/tables.js';
import type { Delegation } from './rules/delegations.js';
import { raiseVersions } from './store.people.js';

/** Writes a delegation, new or with another end; it counts for what is said of both. */
export async function saveDelegation(tx: Tx, districtId: string, delegation: Delegation): Promise<void> {
  const { id, by, to, role, from, until, unitIds = null, taskIds = null } = delegation;
  await tx
    .insertInto('delegation')
    .values({
      ...{ district_id: districtId, id, by_id: by, to_id: to, role, from_on: from, until_on: until },
      scope: JSON.stringify({ units: unitIds, tasks: taskIds }),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['district_id', 'id'])
        .doUpdateSet(({ eb }) => ({ until_on: until, version: eb('delegation.version', '+', 1) })),
    )
    .execute();
  await raiseVersions(tx, districtId, [by, to]);
}
