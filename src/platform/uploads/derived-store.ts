import type { Tx } from '../database/tables.js';
import type { Reader } from '../operations/parts.js';
import type { Received } from './folder.js';

/** What can be made of a kept file: a copy without its metadata, and a small picture. */
export type DerivedKind = 'picture' | 'thumbnail';

/** Writes down what was made of a file; what was made of it before stays. */
export async function insertDerived(
  tx: Tx,
  districtId: string,
  ofSha256: string,
  made: Readonly<Record<DerivedKind, Received>>,
): Promise<void> {
  await tx
    .insertInto('derived_file')
    .values(
      Object.entries(made).map(([kind, { sha256, bytes }]) => ({
        ...{ district_id: districtId, of_sha256: ofSha256, kind, sha256, bytes },
      })),
    )
    .onConflict((twice) => twice.columns(['district_id', 'of_sha256', 'kind']).doNothing())
    .execute();
}

/** The digest of what was made of a file; undefined where nothing was, or it was taken out. */
export async function derivedOf(
  reader: Reader,
  districtId: string,
  ofSha256: string,
  kind: DerivedKind,
): Promise<string | undefined> {
  const row = await reader
    .selectFrom('derived_file')
    .select('sha256')
    .where('district_id', '=', districtId)
    .where('of_sha256', '=', ofSha256)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row?.sha256;
}

/** Takes down no more what was made of some files. @returns the digests of it */
export async function forgetDerived(
  tx: Tx,
  districtId: string,
  ofSha256: readonly string[],
): Promise<readonly string[]> {
  if (ofSha256.length === 0) return [];
  const rows = await tx
    .deleteFrom('derived_file')
    .where('district_id', '=', districtId)
    .where('of_sha256', 'in', ofSha256)
    .returning('sha256')
    .execute();
  return rows.map(({ sha256 }) => sha256);
}

/** Of some contents those that something kept speaks of: files that were sent, and what was made of them. */
export async function spokenOf(
  reader: Reader,
  districtId: string,
  digests: readonly string[],
): Promise<ReadonlySet<string>> {
  if (digests.length === 0) return new Set();
  const rows = await reader
    .selectFrom('upload')
    .select('sha256')
    .where('district_id', '=', districtId)
    .where('sha256', 'in', digests)
    .union(
      reader
        .selectFrom('derived_file')
        .select('sha256')
        .where('district_id', '=', districtId)
        .where('sha256', 'in', digests),
    )
    .execute();
  return new Set(rows.map(({ sha256 }) => sha256));
}
