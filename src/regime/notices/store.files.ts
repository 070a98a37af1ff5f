import { sql } from 'kysely';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { FilePlace } from '../../platform/uploads/keeper.js';
import { REMOVED } from './rules/removal.js';

/** As what a file may be a notice's: the very paper that was read goes with all that came of it, not by itself. */
export const NOTICE_ITSELF = 'notice';

/** The notices that were read from some files, and those that they are originals or corrections of. */
export async function filesOfNotices(
  reader: Reader,
  districtId: string,
  files: readonly string[],
): Promise<readonly FilePlace[]> {
  const among = sql`any(${[...files]})`;
  const { rows } = await sql<FilePlace>`
    select ${NOTICE_ITSELF} as kind, source_sha256 as sha256, id from notice
      where district_id = ${districtId} and not removed and source_sha256 = ${among}
    union all select 'original', sha256, notice_id from notice_original
      where district_id = ${districtId} and sha256 = ${among}
    union all select 'amendment', proof -> 'scan' ->> 'sha256', notice_id from notice_amendment
      where district_id = ${districtId} and proof -> 'scan' ->> 'sha256' = ${among}`.execute(reader);
  return rows;
}

/**
 * A sealed original goes with its head and what was acknowledged of it. Of a correction that came as a scan the name of
 * the file and the reason go; its cells are what the items now say, and stay.
 * @returns the ids of both
 */
export async function eraseNoticeFile(tx: Tx, districtId: string, sha256: string): Promise<readonly string[]> {
  const { rows: originals } = await sql<Emptied>`delete from notice_original
    where district_id = ${districtId} and sha256 = ${sha256} returning id, notice_id as "noticeId"`.execute(tx);
  const { rows: amendments } = await sql<Emptied>`update notice_amendment set reason = ${REMOVED},
    proof = jsonb_set(proof, '{scan,name}', to_jsonb(${REMOVED}::text))
    where district_id = ${districtId} and proof -> 'scan' ->> 'sha256' = ${sha256}
    returning id, notice_id as "noticeId"`.execute(tx);
  const emptied = [...originals, ...amendments];
  await sql`update notice set version = version + 1 where district_id = ${districtId}
    and id = any(${emptied.map(({ noticeId }) => noticeId)}::uuid[])`.execute(tx);
  return emptied.map(({ id }) => id);
}

interface Emptied {
  readonly id: string;
  readonly noticeId: string;
}
