import type { Acting } from '../../kernel/world.js';
import { instant } from '../clocks/system-clock.js';
import type { Db, Tx } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import type { Reader } from '../operations/parts.js';
import { spokenOf } from './derived-store.js';
import type { FileFolder, Received } from './folder.js';
import type { FileKeeper } from './keeper.js';

/** A file that was sent and belongs to nothing yet. */
export interface Upload extends Received {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
}

/** What nobody attaches within a day was sent by mistake. */
const STAGED_MS = 24 * 3_600_000;

/** Writes down that a file was sent. Of one that arrived in pieces this may be asked twice at once. */
export async function insertUpload(
  tx: Tx,
  { districtId, accountId }: Acting,
  { id, sha256, bytes, name, mediaType }: Upload,
  now: number,
): Promise<void> {
  await tx
    .insertInto('upload')
    .values({
      district_id: districtId,
      id,
      account_id: accountId,
      sha256,
      bytes,
      name,
      media_type: mediaType,
      created_at: instant(now),
      expires_at: instant(now + STAGED_MS),
    })
    .onConflict((twice) => twice.columns(['district_id', 'id']).doNothing())
    .execute();
}

/** One's own upload, as long as it is kept; anybody else's is not there. */
export async function ownUpload(
  db: Pick<Db | Tx, 'selectFrom'>,
  { districtId, accountId }: Acting,
  uploadId: string,
): Promise<Upload | undefined> {
  const row = await db
    .selectFrom('upload')
    .select(['id', 'sha256', 'bytes', 'name', 'media_type'])
    .where('district_id', '=', districtId)
    .where('id', '=', uploadId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row && { id: row.id, sha256: row.sha256, bytes: row.bytes, name: row.name, mediaType: row.media_type };
}

/**
 * Makes an upload the regime's, in the transaction of the operation that attaches it; once, and by who sent it.
 * @param keeper who attaches it, and can take it out again
 * @returns undefined where there is no such upload to be attached
 */
export async function attachUpload(
  tx: Tx,
  { districtId, accountId }: Acting,
  uploadId: string,
  now: string,
  keeper: FileKeeper,
): Promise<Upload | undefined> {
  const row = await tx
    .updateTable('upload')
    .set({ attached_at: now, attached_to: keeper.name })
    .where('district_id', '=', districtId)
    .where('id', '=', uploadId)
    .where('account_id', '=', accountId)
    .where('attached_at', 'is', null)
    .returning(['id', 'sha256', 'bytes', 'name', 'media_type'])
    .executeTakeFirst();
  return row && { id: row.id, sha256: row.sha256, bytes: row.bytes, name: row.name, mediaType: row.media_type };
}

/** A file that was attached to something, once for all the times it was sent. */
export interface AttachedFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly names: readonly string[];
  /** Who sent it first. */
  readonly accountId: string;
  readonly attachedAt: string;
  /** By which parts of the regime; what was attached long ago does not say. */
  readonly keepers: readonly string[];
}

interface AttachedRow {
  readonly sha256: string;
  readonly bytes: number | string | bigint;
  readonly name: string;
  readonly account_id: string;
  readonly attached_at: string | null;
  readonly attached_to: string | null;
}

const COLUMNS = ['sha256', 'bytes', 'name', 'account_id', 'attached_at', 'attached_to'] as const;

/** Some attached files of a district, those attached last first, each with all that was sent of it. */
export async function attachedFiles(
  reader: Reader,
  districtId: string,
  {
    named,
    after,
    limit,
  }: {
    /** Words of its name, or the beginning of its digest; empty: any. */
    readonly named: string;
    readonly after: readonly [at: string, sha256: string] | undefined;
    readonly limit: number;
  },
): Promise<readonly AttachedFile[]> {
  const files = await reader
    .selectFrom('upload')
    .select('sha256')
    .select(({ fn }) => fn.max<string>('attached_at').as('at'))
    .where('district_id', '=', districtId)
    .where('attached_at', 'is not', null)
    .$if(named !== '', (some) =>
      some.where((each) =>
        each.or([each(each.fn('strpos', ['name', each.val(named)]), '>', 0), each('sha256', 'like', `${hex(named)}%`)]),
      ),
    )
    .groupBy('sha256')
    .$if(after !== undefined, (some) =>
      some.having((each) =>
        each.or([
          each(each.fn.max('attached_at'), '<', after?.[0] ?? ''),
          each.and([each(each.fn.max('attached_at'), '=', after?.[0] ?? ''), each('sha256', '>', after?.[1] ?? '')]),
        ]),
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('sha256')
    .limit(limit)
    .execute();
  if (files.length === 0) return [];
  const rows = await reader
    .selectFrom('upload')
    .select(COLUMNS)
    .where('district_id', '=', districtId)
    .where('attached_at', 'is not', null)
    .where(
      'sha256',
      'in',
      files.map(({ sha256 }) => sha256),
    )
    .orderBy('id')
    .execute();
  return files.flatMap(({ sha256 }) => oneOf(rows.filter((row) => row.sha256 === sha256)) ?? []);
}

/** What is no beginning of a digest finds none. */
const hex = (text: string): string => (/^[0-9a-f]{6,64}$/u.test(text) ? text : '-');

/** An attached file of a district, locked until the transaction ends; undefined where there is none. */
export async function lockFile(tx: Tx, districtId: string, sha256: string): Promise<AttachedFile | undefined> {
  const rows = await tx
    .selectFrom('upload')
    .select(COLUMNS)
    .where('district_id', '=', districtId)
    .where('sha256', '=', sha256)
    .where('attached_at', 'is not', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return oneOf(rows);
}

function oneOf(rows: readonly AttachedRow[]): AttachedFile | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const latest = rows.map(({ attached_at }) => attached_at ?? '').toSorted();
  return {
    ...{ sha256: first.sha256, bytes: Number(first.bytes), accountId: first.account_id },
    names: [...new Set(rows.map(({ name }) => name))],
    attachedAt: latest.at(-1) ?? '',
    keepers: [...new Set(rows.flatMap(({ attached_to }) => attached_to ?? []))],
  };
}

/**
 * Sweeps what nobody attached, content and all, unless another upload holds the same, and what never arrived whole.
 * @returns how many of the first
 */
export async function sweepUploads(db: Db, folder: FileFolder, now: number): Promise<number> {
  const due = await db
    .selectFrom('upload')
    .select(['district_id', 'sha256'])
    .where('attached_at', 'is', null)
    .where('expires_at', '<=', instant(now))
    .execute();
  const contents = new Map(due.map((row) => [`${row.district_id} ${row.sha256}`, row]));
  for (const { district_id, sha256 } of contents.values()) {
    await inTransaction(db, (tx) => sweepContent(tx, folder, district_id, sha256, now));
  }
  await folder.sweepArriving();
  await folder.sweepUnknown((districtId, digests) => spokenOf(db, districtId, digests));
  return due.length;
}

async function sweepContent(tx: Tx, folder: FileFolder, districtId: string, sha256: string, now: number) {
  const rows = await tx
    .selectFrom('upload')
    .select(['id', 'attached_at', 'expires_at'])
    .where('district_id', '=', districtId)
    .where('sha256', '=', sha256)
    .forUpdate()
    .execute();
  const expired = rows.filter((row) => row.attached_at === null && Date.parse(row.expires_at) <= now);
  if (expired.length === 0) return;
  await tx
    .deleteFrom('upload')
    .where('district_id', '=', districtId)
    .where(
      'id',
      'in',
      expired.map(({ id }) => id),
    )
    .execute();
  if (expired.length === rows.length) await folder.remove(districtId, sha256);
}
