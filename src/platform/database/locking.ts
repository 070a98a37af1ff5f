import { sql } from 'kysely';
import type { Tables, Tx } from './tables.js';

/**
 * Holds a row of a district until the transaction ends: `update` for whoever changes it, `share` against whoever would.
 * @returns whether the district has it
 */
export async function lockRow(
  tx: Tx,
  table: keyof Tables & string,
  { districtId, id }: { readonly districtId: string; readonly id: string },
  mode: 'update' | 'share' = 'update',
): Promise<boolean> {
  const { rows } = await sql`select from ${sql.table(table)} where district_id = ${districtId} and id = ${id}
    for ${sql.raw(mode)}`.execute(tx);
  return rows.length > 0;
}
