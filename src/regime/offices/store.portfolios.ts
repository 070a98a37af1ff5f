import type { Tx } from '../../platform/database/tables.js';
import type { ChargeChange } from './rules/portfolios.js';

/** Ends and begins charges over units, in that order: of one unit one at a time is open. */
export async function savePortfolios(tx: Tx, districtId: string, { ended, begun }: ChargeChange): Promise<void> {
  for (const { id, until } of ended) {
    await tx
      .updateTable('portfolio')
      .set(({ eb }) => ({ until_on: until ?? null, version: eb('version', '+', 1) }))
      .where('district_id', '=', districtId)
      .where('id', '=', id)
      .execute();
  }
  if (begun.length === 0) return;
  const rows = begun.map(({ id, leaderId, over, from, until }) => ({
    ...{ district_id: districtId, id, leader_id: leaderId, unit_id: over },
    ...{ from_on: from, until_on: until ?? null },
  }));
  await tx.insertInto('portfolio').values(rows).execute();
}
