import { sql } from 'kysely';
import { forget } from '../../platform/database/forgetting.js';
import type { Tx } from '../../platform/database/tables.js';
import { REMOVED } from './rules/removal.js';

/**
 * Empties a notice: its names, text, reading, answers, settlement, corrections and sealed originals, and what stands beside them. The same
 * content that came in another way goes as well, and whatever lies in staging, for it may have been made of it.
 * @returns the hashes of the files that must go
 */
export async function eraseNotice(
  tx: Tx,
  { districtId, id, sha256 }: { readonly districtId: string; readonly id: string; readonly sha256: string },
): Promise<readonly string[]> {
  const { rows: scans } = await sql<{ sha256: string }>`select proof -> 'scan' ->> 'sha256' as sha256
    from notice_amendment where district_id = ${districtId} and notice_id = ${id} and proof ? 'scan'`.execute(tx);
  const { rows: originals } = await sql<{ sha256: string }>`delete from notice_original
    where district_id = ${districtId} and notice_id = ${id} returning sha256`.execute(tx);
  const contents = [sha256, ...[...scans, ...originals].map((file) => file.sha256)];
  const { rows: gone } = await sql<{ sha256: string }>`delete from upload where district_id = ${districtId}
    and (sha256 = any(${contents}) or attached_at is null) returning sha256`.execute(tx);
  const { rows: kept } = await sql<{ sha256: string }>`select sha256 from upload where district_id = ${districtId}
    and sha256 = any(${gone.map((file) => file.sha256)})`.execute(tx);
  for (const table of ['unit_import', 'person_import'])
    await sql`update ${sql.table(table)} set state = 'unread', book = null,
      unread = '{"code":"no-file","params":{}}', source_name = '', version = version + 1
      where district_id = ${districtId} and source_sha256 = ${sha256}`.execute(tx);
  await sql`delete from notice_answer where district_id = ${districtId} and notice_id = ${id}`.execute(tx);
  await sql`update notice_amendment set reason = ${REMOVED}, cells = '[]', proof = jsonb_build_object('signedBy',
    proof -> 'signedBy', 'receiptNumber', coalesce(proof ->> 'receiptNumber', ''))
    where district_id = ${districtId} and notice_id = ${id}`.execute(tx);
  // What it said of items that went on, ended or came from it stands with the notice on the other side as well.
  await sql`update notice_supersession set reason = ${REMOVED}, items = (select coalesce(jsonb_agg(item
    || jsonb_build_object('cells', '[]'::jsonb, 'reason', case when item ->> 'reason' is not null then ${REMOVED}::text end)),
    '[]'::jsonb) from jsonb_array_elements(items) item)
    where district_id = ${districtId} and (notice_id = ${id} or by_id = ${id})`.execute(tx);
  await sql`update notice set removed = true, version = version + 1, number = null, source_name = '', reading = null,
    content = '', settlement = null, settled_by = null, settled_at = null, proof = null,
    unread = case when unread is not null then '{"code":"no-file","params":{}}'::jsonb end
    where district_id = ${districtId} and id = ${id}`.execute(tx);
  await sql`update programme set title = ${REMOVED}, version = version + 1
    where district_id = ${districtId} and notice_id = ${id}`.execute(tx);
  await forget(tx, districtId, [id]);
  const others = new Set(kept.map((file) => file.sha256));
  return [...new Set([...contents, ...gone.map((file) => file.sha256)])].filter((file) => !others.has(file));
}
