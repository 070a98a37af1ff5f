import type { Db } from '../database/tables.js';

/** Sets a group of settings past every rule, as a test needs them. */
export async function insertSettings(db: Db, districtId: string, name: string, chosen: object): Promise<void> {
  const row = { chosen: JSON.stringify(chosen) };
  await db
    .insertInto('settings')
    .values({ district_id: districtId, name, ...row })
    .onConflict((conflict) => conflict.columns(['district_id', 'name']).doUpdateSet(row))
    .execute();
}
