import { sql } from 'kysely';
import type { Reader } from '../../platform/operations/parts.js';
import { peopleBehind } from '../offices/queries.js';
import { CLEAN_REMOVED, type KeptTombstone, RemovalReason, TombstoneView } from './contract.removal.js';

/** What stays of a notice that was taken out; its shape is the one that goes out. */
export type Tombstone = TombstoneView;

/** The tombstone of a notice, with how far the cleaning of files and database is. */
export async function tombstoneOf(reader: Reader, districtId: string, noticeId: string): Promise<Tombstone | null> {
  const rows = await tombstonesIn(reader, districtId).where('t.notice_id', '=', noticeId).execute();
  const [found] = await told(reader, districtId, rows);
  if (!found) return null;
  const { noticeId: _notice, ...tombstone } = found;
  return tombstone;
}

/** The tombstones of a district, of notices and of files, latest first. */
export async function tombstonesOf(
  reader: Reader,
  districtId: string,
  after: readonly [at: string, id: string] | undefined,
  limit: number,
): Promise<readonly (Tombstone & { readonly noticeId: string | null })[]> {
  const rows = await tombstonesIn(reader, districtId)
    .$if(after !== undefined, (some) =>
      some.where(
        sql<boolean>`(t.removed_at, t.id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid)`,
      ),
    )
    .orderBy('t.removed_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(limit)
    .execute();
  return told(reader, districtId, rows);
}

const tombstonesIn = (reader: Reader, districtId: string) =>
  reader
    .selectFrom('tombstone as t')
    .leftJoin('job as j', (join) => join.onRef('j.district_id', '=', 't.district_id').onRef('j.id', '=', 't.id'))
    .selectAll('t')
    .select(['j.state as job_state', 'j.progress'])
    // Of several removals in line the last cleans for all.
    .select(
      sql<boolean>`exists (select from job l where l.kind = ${CLEAN_REMOVED} and l.state in ('waiting', 'running'))`.as(
        'cleaning',
      ),
    )
    .where('t.district_id', '=', districtId);

type TombstoneRow = Awaited<ReturnType<ReturnType<typeof tombstonesIn>['execute']>>[number];

async function told(reader: Reader, districtId: string, rows: readonly TombstoneRow[]) {
  const names = await peopleBehind(reader, districtId, [...new Set(rows.map(({ account_id }) => account_id))]);
  return rows.map((row) => {
    const own = row.job_state === 'waiting' || row.job_state === 'running';
    const underWay = own || (row.cleaned_at === null && row.left_over === null && row.cleaning);
    return {
      id: row.id,
      noticeId: row.notice_id,
      sha256: row.sha256,
      bytes: row.bytes,
      reason: RemovalReason.parse(row.reason),
      paper: row.paper,
      by: names.get(row.account_id) ?? '',
      at: row.removed_at,
      progress: underWay ? ((own ? row.progress : null) ?? 0) : null,
      cleanedAt: row.cleaned_at,
      leftOver: TombstoneView.shape.leftOver.parse(row.left_over),
    };
  });
}

/** Every tombstone of every district, as a list that cleans a backup holds them. */
export async function allTombstones(reader: Reader): Promise<readonly KeptTombstone[]> {
  const rows = await reader.selectFrom('tombstone').selectAll().orderBy('district_id').orderBy('id').execute();
  return rows.map((row) => ({
    districtId: row.district_id,
    id: row.id,
    noticeId: row.notice_id,
    sha256: row.sha256,
    bytes: row.bytes,
    reason: RemovalReason.parse(row.reason),
    paper: row.paper,
    accountId: row.account_id,
    at: row.removed_at,
  }));
}

/** The notice that a tombstone is of and that still holds something, in a database that does not know of the removal. */
export const noticeToClean = (
  reader: Reader,
  { districtId, noticeId, sha256 }: Pick<KeptTombstone, 'districtId' | 'noticeId' | 'sha256'>,
): Promise<{ readonly id: string; readonly programmeId: string | null } | undefined> =>
  reader
    .selectFrom('notice as n')
    .leftJoin('programme as p', (join) =>
      join.onRef('p.district_id', '=', 'n.district_id').onRef('p.notice_id', '=', 'n.id'),
    )
    .leftJoin('notice_supersession as s', (join) =>
      join.onRef('s.district_id', '=', 'n.district_id').onRef('s.notice_id', '=', 'n.id'),
    )
    .select((select) => ['n.id', select.fn.coalesce('p.id', 's.programme_id').as('programmeId')])
    .where('n.district_id', '=', districtId)
    .where((each) => each.or([each('n.id', '=', noticeId), each('n.source_sha256', '=', sha256)]))
    .where('n.removed', '=', false)
    .executeTakeFirst();

/** Whether a file's content was taken out of the district before: it is not taken in again. */
export async function wasRemoved(reader: Reader, districtId: string, sha256: string): Promise<boolean> {
  const found = await reader
    .selectFrom('tombstone')
    .select('id')
    .where('district_id', '=', districtId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return found !== undefined;
}
