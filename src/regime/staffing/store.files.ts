import { sql } from 'kysely';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { FilePlace } from '../../platform/uploads/keeper.js';

/** The requests and bodies whose letters or papers some files are. */
export async function filesOfStaffing(
  reader: Reader,
  districtId: string,
  files: readonly string[],
): Promise<readonly FilePlace[]> {
  const among = sql`any(${[...files]})`;
  const { rows } = await sql<FilePlace>`
    select 'secondment' as kind, letter ->> 'scan' as sha256, id from secondment
      where district_id = ${districtId} and letter ->> 'scan' = ${among}
    union select 'secondment', decision #>> '{paper,scan}', id from secondment
      where district_id = ${districtId} and decision #>> '{paper,scan}' = ${among}
    union select 'secondment', letter ->> 'scan', secondment_id from secondment_asking
      where district_id = ${districtId} and letter ->> 'scan' = ${among}
    union select 'work-body', letter ->> 'scan', id from work_body
      where district_id = ${districtId} and letter ->> 'scan' = ${among}
    union select 'work-body', decision #>> '{paper,scan}', id from work_body
      where district_id = ${districtId} and decision #>> '{paper,scan}' = ${among}`.execute(reader);
  return rows;
}

/** What was written down with a file goes: reasons, and the words on a paper; days, figures and who signed stay. */
export async function eraseStaffingFile(tx: Tx, districtId: string, sha256: string): Promise<readonly string[]> {
  const { rows: requests } = await sql<{ id: string }>`
    update secondment set decision = (decision - 'reason') #- '{paper,opinion}', version = version + 1
    where district_id = ${districtId} and decision #>> '{paper,scan}' = ${sha256} returning id`.execute(tx);
  const { rows: asked } = await sql<{ id: string }>`update secondment set version = version + 1
    where district_id = ${districtId} and letter ->> 'scan' = ${sha256} returning id`.execute(tx);
  const { rows: answers } = await sql<{ id: string }>`update secondment_asking set reason = null
    where district_id = ${districtId} and letter ->> 'scan' = ${sha256} returning secondment_id as id`.execute(tx);
  const { rows: bodies } = await sql<{ id: string }>`
    update work_body set decision = (decision - 'reason') #- '{paper,opinion}', version = version + 1
    where district_id = ${districtId} and (decision #>> '{paper,scan}' = ${sha256} or letter ->> 'scan' = ${sha256})
    returning id`.execute(tx);
  return [...requests, ...asked, ...answers, ...bodies].map(({ id }) => id);
}
