import { sql } from 'kysely';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { FilePlace } from '../../platform/uploads/keeper.js';

/** The plans on which some files were put down. */
export async function filesOfPlans(
  reader: Reader,
  districtId: string,
  files: readonly string[],
): Promise<readonly FilePlace[]> {
  const among = sql`any(${[...files]})`;
  const { rows } = await sql<FilePlace>`
    select 'plan' as kind, paper ->> 'scan' as sha256, plan_id as id from plan_countersign
      where district_id = ${districtId} and paper ->> 'scan' = ${among}
    union select 'plan', paper ->> 'scan', plan_id from plan_decision
      where district_id = ${districtId} and paper ->> 'scan' = ${among}
    union select 'plan', sha256, plan_id from plan_attachment
      where district_id = ${districtId} and sha256 = ${among}
    union select 'plan', scan, plan_id from milestone_report
      where district_id = ${districtId} and scan = ${among}
    union select 'plan', letter ->> 'scan', plan_id from milestone_report
      where district_id = ${districtId} and letter ->> 'scan' = ${among}
    union select 'plan', paper ->> 'scan', plan_id from milestone_report
      where district_id = ${districtId} and paper ->> 'scan' = ${among}`.execute(reader);
  return rows;
}

/** The words that came with a file go; days, states and who decided stay. @returns the ids of the plans */
export async function erasePlanFile(tx: Tx, districtId: string, sha256: string): Promise<readonly string[]> {
  const { rows: answers } = await sql<{ id: string }>`update plan_countersign set reason = null
    where district_id = ${districtId} and paper ->> 'scan' = ${sha256} returning plan_id as id`.execute(tx);
  const { rows: decisions } = await sql<{ id: string }>`update plan_decision set words = null,
    paper = paper - 'opinion' where district_id = ${districtId} and paper ->> 'scan' = ${sha256}
    returning plan_id as id`.execute(tx);
  const { rows: reports } = await sql<{ id: string }>`update milestone_report set note = null, value = null,
    version = version + 1 where district_id = ${districtId}
    and (scan = ${sha256} or letter ->> 'scan' = ${sha256}) returning plan_id as id`.execute(tx);
  const { rows: looks } = await sql<{ id: string }>`update milestone_report set reason = null,
    paper = paper - 'opinion', version = version + 1
    where district_id = ${districtId} and paper ->> 'scan' = ${sha256}
    returning plan_id as id`.execute(tx);
  const { rows: attached } = await sql<{ id: string }>`update plan_attachment set name = null
    where district_id = ${districtId} and sha256 = ${sha256} returning plan_id as id`.execute(tx);
  return [...new Set([...attached, ...answers, ...decisions, ...reports, ...looks].map(({ id }) => id))];
}
