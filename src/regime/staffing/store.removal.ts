import { sql } from 'kysely';
import { forget } from '../../platform/database/forgetting.js';
import type { Tx } from '../../platform/database/tables.js';
import { REMOVED } from '../notices/rules/removal.js';

interface StaffingIds {
  readonly secondmentIds: readonly string[];
  readonly workBodyIds: readonly string[];
}

/** Locks the requests and bodies of a programme until the transaction ends, in the order of their ids. */
export async function lockStaffing(tx: Tx, districtId: string, programmeId: string): Promise<StaffingIds> {
  const { rows: secondments } = await sql<{ id: string }>`select id from secondment
    where district_id = ${districtId} and programme_id = ${programmeId} order by id for update`.execute(tx);
  const { rows: bodies } = await sql<{ id: string }>`select id from work_body
    where district_id = ${districtId} and programme_id = ${programmeId} order by id for update`.execute(tx);
  return { secondmentIds: secondments.map(({ id }) => id), workBodyIds: bodies.map(({ id }) => id) };
}

/** Empties requests and bodies of what people wrote; who was asked for how many, and who came on which day, stay. */
export async function eraseStaffing(
  tx: Tx,
  districtId: string,
  { secondmentIds, workBodyIds }: StaffingIds,
): Promise<void> {
  const [requests, bodies] = [sql`any(${[...secondmentIds]})`, sql`any(${[...workBodyIds]})`];
  await sql`update secondment set purpose = ${REMOVED}, posts = ${REMOVED}, reason = null,
    decision = (decision - 'reason') #- '{paper,opinion}', version = version + 1
    where district_id = ${districtId} and id = ${requests}`.execute(tx);
  await sql`update secondment_asking set reason = null
    where district_id = ${districtId} and secondment_id = ${requests}`.execute(tx);
  await sql`update work_body set name = ${REMOVED}, leader = ${REMOVED}, purpose = ${REMOVED},
    decision = (decision - 'reason') #- '{paper,opinion}', version = version + 1
    where district_id = ${districtId} and id = ${bodies}`.execute(tx);
  await forget(tx, districtId, [...secondmentIds, ...workBodyIds]);
}
