import type { Tx } from '../../platform/database/tables.js';
import type { Actor } from '../offices/rules/actor.js';
import type { KeptReading } from './contract.js';
import { findNotice, type NoticeFile, type Proof, type StoredNotice } from './queries.js';
import type { NoticeState } from './rules/machine.js';
import type { Answer } from './endpoints.js';
import type { Settlement } from './settlement.js';

/** Locks a notice until the transaction ends, and reads it. */
export async function lockNotice(tx: Tx, districtId: string, id: string): Promise<StoredNotice | undefined> {
  const locked = await tx
    .selectFrom('notice')
    .select('id')
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return locked && findNotice(tx, districtId, id);
}

export async function insertNotice(
  tx: Tx,
  { districtId }: Actor,
  notice: { readonly id: string; readonly file: NoticeFile; readonly corrects: string | null },
  now: string,
): Promise<void> {
  await tx
    .insertInto('notice')
    .values({
      district_id: districtId,
      id: notice.id,
      state: 'reading',
      source_name: notice.file.name,
      source_sha256: notice.file.sha256,
      source_bytes: notice.file.bytes,
      corrects: notice.corrects,
      created_at: now,
    })
    .execute();
}

/** What of a notice a move may change. */
interface NoticeChange {
  readonly state?: NoticeState | 'reading' | 'unread';
  readonly number?: string | null;
  readonly reading?: KeptReading;
  readonly content?: string;
  readonly unread?: { readonly code: string; readonly params: Readonly<Record<string, string | number>> } | null;
  readonly settlement?: { readonly values: Settlement; readonly by: string; readonly at: string };
  readonly proof?: Proof;
}

/** Writes a change to a notice that is locked, under its next version. */
export async function updateNotice(tx: Tx, notice: StoredNotice, change: NoticeChange): Promise<StoredNotice> {
  const { districtId, id, version } = notice;
  await tx
    .updateTable('notice')
    .set({
      version: version + 1,
      ...(change.state !== undefined && { state: change.state }),
      ...(change.number !== undefined && { number: change.number }),
      ...(change.reading !== undefined && { reading: JSON.stringify(change.reading) }),
      ...(change.content !== undefined && { content: change.content }),
      ...(change.unread !== undefined && { unread: change.unread && JSON.stringify(change.unread) }),
      ...(change.settlement !== undefined && {
        settlement: JSON.stringify(change.settlement.values),
        settled_by: change.settlement.by,
        settled_at: change.settlement.at,
      }),
      ...(change.proof !== undefined && { proof: JSON.stringify(change.proof) }),
    })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirstOrThrow();
  return (await findNotice(tx, districtId, id)) ?? notice;
}

export async function insertAnswer(
  tx: Tx,
  notice: StoredNotice,
  said: {
    readonly code: string;
    readonly about: string;
    readonly answer: Answer;
    readonly words: string | readonly string[] | null;
  },
  { accountId }: Actor,
  now: string,
): Promise<void> {
  const { code, about, answer, words } = said;
  await tx
    .insertInto('notice_answer')
    .values({
      district_id: notice.districtId,
      notice_id: notice.id,
      place: notice.answers.length + 1,
      code,
      about,
      answer: JSON.stringify({ answer, words }),
      account_id: accountId,
      answered_at: now,
    })
    .execute();
}

export async function insertProgramme(
  tx: Tx,
  { districtId, id }: StoredNotice,
  programme: { readonly id: string; readonly year: number; readonly title: string; readonly issuedOn: string },
): Promise<void> {
  await tx
    .insertInto('programme')
    .values({
      district_id: districtId,
      id: programme.id,
      notice_id: id,
      year: programme.year,
      title: programme.title,
      issued_on: programme.issuedOn,
    })
    .execute();
}
