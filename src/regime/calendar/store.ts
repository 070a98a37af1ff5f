import type { Tx } from '../../platform/database/tables.js';
import { PLATFORM_CHAIN } from '../../platform/ledger/entry.js';
import type { Arrangement } from './rules/arrangement.js';
import type { KeptArrangement } from './rules/publication.js';

/** Takes years in that are not there yet; a year that was published again is a further row, the earlier one stands. */
export async function insertArrangements(tx: Tx, arrangements: readonly Arrangement[]): Promise<void> {
  if (arrangements.length === 0) return;
  const rows = arrangements.map(({ year, published, document, days }) => ({
    district_id: PLATFORM_CHAIN,
    year,
    published,
    document,
    days: JSON.stringify(days),
  }));
  await tx
    .insertInto('calendar_year')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Puts down an arrangement that somebody took in, with the file as it was sent. */
export async function insertTakenIn(
  tx: Tx,
  { year, published, revision, document, days }: KeptArrangement,
  taken: { readonly source: string; readonly accountId: string; readonly at: string },
): Promise<void> {
  await tx
    .insertInto('calendar_year')
    .values({
      ...{ district_id: PLATFORM_CHAIN, year, published, revision, document },
      days: JSON.stringify(days),
      source: taken.source,
      account_id: taken.accountId,
      taken_in_at: taken.at,
    })
    .execute();
}
