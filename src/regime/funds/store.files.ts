import { sql } from 'kysely';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { FilePlace } from '../../platform/uploads/keeper.js';

/** Where a hand is kept, with the paper that carries it. */
const HANDS = [
  ...(['drawn_up_by', 'reviewed_by', 'approved_by'] as const).map((column) => ['fund_plan', column] as const),
  ...(['applicant', 'reviewer', 'approver'] as const).map((column) => ['payment_application', column] as const),
  ...(['began_by', 'settled_by'] as const).map((column) => ['fund_settlement', column] as const),
];

/** The items whose money some files speak of. */
export async function filesOfFunds(
  reader: Reader,
  districtId: string,
  files: readonly string[],
): Promise<readonly FilePlace[]> {
  const found: FilePlace[] = [];
  const among = sql`any(${[...files]})`;
  for (const [table, column] of HANDS) {
    const scan = sql`${sql.ref(column)} -> 'paper' ->> 'scan'`;
    const { rows } = await sql<FilePlace>`select distinct 'fund' as kind, ${scan} as sha256, task_id as id
      from ${sql.table(table)} where district_id = ${districtId} and ${scan} = ${among}`.execute(reader);
    found.push(...rows);
  }
  const { rows } = await sql<FilePlace>`
    select distinct 'fund' as kind, slip ->> 'scan' as sha256, task_id as id from payment_entry
      where district_id = ${districtId} and slip ->> 'scan' = ${among}`.execute(reader);
  return [...found, ...rows];
}

/** The words on a paper go; amounts, days and who signed stay. @returns the ids */
export async function eraseFundFile(tx: Tx, districtId: string, sha256: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [table, column] of HANDS) {
    const { rows } = await sql<{ id: string }>`update ${sql.table(table)}
      set ${sql.ref(column)} = ${sql.ref(column)} #- '{paper,opinion}'
      where district_id = ${districtId} and ${sql.ref(column)} -> 'paper' ->> 'scan' = ${sha256}
      returning task_id as id`.execute(tx);
    ids.push(...rows.map(({ id }) => id));
  }
  const { rows: entries } = await sql<{ id: string }>`select distinct task_id as id from payment_entry
    where district_id = ${districtId} and slip ->> 'scan' = ${sha256}`.execute(tx);
  return [...new Set([...ids, ...entries.map(({ id }) => id)])];
}
