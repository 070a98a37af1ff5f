import { sql } from 'kysely';
import { forget } from '../../platform/database/forgetting.js';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { FilePlace } from '../../platform/uploads/keeper.js';
import { REMOVED } from '../notices/rules/removal.js';
import type { Day } from '../../kernel/day.js';
import type { Alike, Evidence } from './rules/evidence.js';
import type { Site } from './rules/place.js';

export async function insertEvidence(
  tx: Tx,
  districtId: string,
  evidence: Evidence,
  alike: readonly Alike[],
): Promise<void> {
  const { about, photo } = evidence;
  await tx
    .insertInto('evidence')
    .values({
      ...{ district_id: districtId, id: evidence.id, programme_id: evidence.programmeId, task_id: evidence.taskId },
      ...{ about_kind: about.kind, about_id: about.id, kind: evidence.kind, name: evidence.name },
      ...{ sha256: evidence.sha256, bytes: evidence.bytes, width: photo?.width ?? null, height: photo?.height ?? null },
      ...{ taken_at: photo?.takenAt ?? null, likeness: photo?.likeness ?? null },
      ...{ latitude: photo?.place?.latitude ?? null, longitude: photo?.place?.longitude ?? null },
      ...{ attached_on: evidence.attachedOn, attached_by: evidence.attachedBy, unit_id: evidence.unitId },
    })
    .execute();
  if (alike.length > 0)
    await tx
      .insertInto('evidence_alike')
      .values(
        alike.map(({ evidenceId, distance }) => ({
          ...{ district_id: districtId, evidence_id: evidence.id, earlier_id: evidenceId, distance },
        })),
      )
      .execute();
}

/** Locks a row of evidence until the transaction ends. */
export async function lockEvidence(tx: Tx, districtId: string, id: string): Promise<void> {
  await sql`select 1 from evidence where district_id = ${districtId} and id = ${id} for update`.execute(tx);
}

export async function markWithdrawn(tx: Tx, districtId: string, id: string, on: Day): Promise<void> {
  await sql`update evidence set withdrawn_on = ${on}, version = version + 1
    where district_id = ${districtId} and id = ${id}`.execute(tx);
}

export async function insertSite(
  tx: Tx,
  districtId: string,
  site: Site,
  { id: evidenceId, taskId, programmeId }: Pick<Evidence, 'id' | 'taskId' | 'programmeId'>,
  on: Day,
): Promise<void> {
  await tx
    .insertInto('item_site')
    .values({
      ...{ district_id: districtId, id: site.id, programme_id: programmeId, task_id: taskId, name: site.name },
      ...{ latitude: site.latitude, longitude: site.longitude, evidence_id: evidenceId, set_on: on },
    })
    .execute();
}

export async function markDropped(tx: Tx, districtId: string, siteId: string, on: Day): Promise<void> {
  await sql`update item_site set dropped_on = ${on}, version = version + 1
    where district_id = ${districtId} and id = ${siteId}`.execute(tx);
}

/** The items that some files show. */
export async function filesOfEvidence(
  reader: Reader,
  districtId: string,
  files: readonly string[],
): Promise<readonly FilePlace[]> {
  const { rows } = await sql<FilePlace>`select distinct 'task' as kind, sha256, task_id as id from evidence
    where district_id = ${districtId} and sha256 = any(${[...files]})`.execute(reader);
  return rows;
}

/** Its name, where and when it was taken, what it was like and the sites it showed go; days, sizes and units stay. */
const EMPTY = sql`name = null, taken_at = null, latitude = null, longitude = null, likeness = null, version = version + 1`;

/** @returns the ids of the evidence and of the sites it showed */
export async function eraseEvidenceFile(tx: Tx, districtId: string, sha256: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`update evidence set ${EMPTY}
    where district_id = ${districtId} and sha256 = ${sha256} returning id`.execute(tx);
  return eraseAround(
    tx,
    districtId,
    rows.map(({ id }) => id),
  );
}

async function eraseAround(tx: Tx, districtId: string, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const among = sql`any(${[...ids]})`;
  await sql`delete from evidence_alike
    where district_id = ${districtId} and (evidence_id = ${among} or earlier_id = ${among})`.execute(tx);
  const { rows: sites } = await sql<{ id: string }>`
    update item_site set name = ${REMOVED}, latitude = null, longitude = null, version = version + 1
    where district_id = ${districtId} and evidence_id = ${among} returning id`.execute(tx);
  return [...ids, ...sites.map(({ id }) => id)];
}

/** Locks the evidence of a programme until the transaction ends, in the order of the ids. */
export async function lockEvidenceOf(tx: Tx, districtId: string, programmeId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from evidence
    where district_id = ${districtId} and programme_id = ${programmeId} order by id for update`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Empties evidence of what people wrote and cameras wrote; the files themselves are taken out one by one. */
export async function eraseEvidence(tx: Tx, districtId: string, ids: readonly string[]): Promise<void> {
  await sql`update evidence set ${EMPTY} where district_id = ${districtId} and id = any(${[...ids]})`.execute(tx);
  await forget(tx, districtId, [...(await eraseAround(tx, districtId, ids))]);
}
