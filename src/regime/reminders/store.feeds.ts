import { z } from 'zod';
import type { Language } from '../../kernel/language.js';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import { type Feed, type FeedScope, feedScopes } from './rules/feed.js';

/** An address as it is kept. */
export interface StoredFeed extends Feed {
  readonly version: number;
  readonly language: Language;
  readonly madeAt: string;
  readonly lastUsedAt: string | null;
}

const Scope = z.enum(feedScopes);
const Spoken = z.enum(['zh-CN', 'en']);

const living = (reader: Reader, districtId: string) =>
  reader
    .selectFrom('calendar_feed')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('ended_at', 'is', null)
    .orderBy('id');

const storedFeed = (row: {
  readonly id: string;
  readonly person_id: string;
  readonly account_id: string;
  readonly hat: string;
  readonly scope: string;
  readonly language: string;
  readonly made_at: string;
  readonly last_used_at: string | null;
  readonly version: number;
}): StoredFeed => ({
  ...{ id: row.id, personId: row.person_id, accountId: row.account_id, hat: row.hat, version: row.version },
  ...{ scope: Scope.parse(row.scope), language: Spoken.parse(row.language) },
  ...{ madeAt: row.made_at, lastUsedAt: row.last_used_at },
});

/** The living addresses of somebody, the oldest first. */
export async function feedsOf(reader: Reader, districtId: string, personId: string): Promise<readonly StoredFeed[]> {
  const rows = await living(reader, districtId).where('person_id', '=', personId).execute();
  return rows.map(storedFeed);
}

/** Locks a living address until the transaction ends. */
export async function lockFeed(tx: Tx, districtId: string, id: string): Promise<StoredFeed | undefined> {
  const row = await living(tx, districtId).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && storedFeed(row);
}

/** The living address with this secret. */
export async function feedByToken(
  reader: Reader,
  districtId: string,
  tokenHash: string,
): Promise<StoredFeed | undefined> {
  const row = await living(reader, districtId)
    .where('token_hash', '=', tokenHash)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('account as a')
          .select('a.id')
          .whereRef('a.district_id', '=', 'calendar_feed.district_id')
          .whereRef('a.id', '=', 'calendar_feed.account_id')
          .where('a.disabled_at', 'is', null),
      ),
    )
    .executeTakeFirst();
  return row && storedFeed(row);
}

export interface NewFeed extends Feed {
  readonly scope: FeedScope;
  readonly language: Language;
  readonly tokenHash: string;
}

export async function insertFeed(tx: Tx, districtId: string, feed: NewFeed, now: string): Promise<void> {
  await tx
    .insertInto('calendar_feed')
    .values({
      ...{ district_id: districtId, id: feed.id, person_id: feed.personId, account_id: feed.accountId },
      ...{ hat: feed.hat, scope: feed.scope, language: feed.language, token_hash: feed.tokenHash, made_at: now },
    })
    .execute();
}

export async function endStoredFeed(tx: Tx, districtId: string, id: string, now: string): Promise<void> {
  await tx
    .updateTable('calendar_feed')
    .set((row) => ({ ended_at: now, version: row('version', '+', 1) }))
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute();
}

/** Puts down that it was fetched, unless that was put down since `unless`: programs ask all day long. */
export async function markFeedUsed(
  tx: Tx,
  districtId: string,
  id: string,
  { now, unless }: { readonly now: string; readonly unless: string },
): Promise<void> {
  await tx
    .updateTable('calendar_feed')
    .set({ last_used_at: now })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where((row) => row.or([row('last_used_at', 'is', null), row('last_used_at', '<', unless)]))
    .execute();
}
