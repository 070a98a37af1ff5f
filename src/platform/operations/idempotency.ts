import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Acting } from '../../kernel/world.js';
import { instant } from '../clocks/system-clock.js';
import { WITH_NEXT } from '../database/at-once.js';
import type { Tx } from '../database/tables.js';
import { keyReused } from '../problem/problem.js';
import type { Answer } from './answer.js';

/** A request that is sent again within three days is answered as the first time. Our choice: over a long weekend. */
const REMEMBERED_MS = 72 * 3_600_000;

/** An answer as it is kept beside its key. */
const Kept = z.object({
  text: z.string(),
  // Answers that were kept before they said so were Chinese.
  language: z.enum(['zh-CN', 'en']).default('zh-CN'),
  version: z.int().optional(),
  job: z.string().optional(),
});

/** What one request asks for, as a digest: two requests under one key must ask for the same. */
export const requestDigest = (asked: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(asked)).digest('hex');

/**
 * Claims a key for this transaction, before anything is locked. A twin under way is waited for, and its answer returned.
 * @returns the answer of the first request, or undefined where this is it
 * @throws ProblemError 422 where the key was used for another request
 */
export async function claimKey(
  tx: Tx,
  { districtId, accountId }: Acting,
  key: string,
  digest: string,
  now: number,
): Promise<Answer | undefined> {
  const row = { request_hash: digest, status: null, answer: null, expires_at: instant(now + REMEMBERED_MS) };
  const claimed = await tx
    .insertInto('idempotency_key')
    .values({ district_id: districtId, account_id: accountId, key, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['district_id', 'account_id', 'key'])
        .doUpdateSet(row)
        .where('idempotency_key.expires_at', '<=', instant(now)),
    )
    .returning('key')
    .executeTakeFirst();
  if (claimed) return undefined;
  const first = await tx
    .selectFrom('idempotency_key')
    .select(['request_hash', 'status', 'answer'])
    .where('district_id', '=', districtId)
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (first.request_hash !== digest) throw keyReused();
  const { text, language, version, job } = Kept.parse(first.answer);
  return {
    status: z.int().parse(first.status),
    text,
    language,
    ...(version !== undefined && { version }),
    ...(job !== undefined && { job }),
  };
}

/** Keeps the answer beside its key. Only successes are kept: a refusal is undone with its transaction, key and all. */
export async function keepAnswer(
  tx: Tx,
  { districtId, accountId }: Acting,
  key: string,
  answer: Answer,
): Promise<void> {
  const { status, ...kept } = answer;
  await tx
    .updateTable('idempotency_key')
    .set({ status, answer: JSON.stringify(kept) })
    .where('district_id', '=', districtId)
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .modifyEnd(WITH_NEXT)
    .execute();
}

/** Forgets keys whose time has passed. @returns how many */
export async function forgetKeys(tx: Tx, now: number): Promise<number> {
  const done = await tx.deleteFrom('idempotency_key').where('expires_at', '<=', instant(now)).executeTakeFirst();
  return Number(done.numDeletedRows);
}
