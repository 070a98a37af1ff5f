import { sql } from 'kysely';
import { REQUEST_ADDRESS } from '../ledger/entry.js';
import type { Tx } from './tables.js';

/**
 * Erases what the platform itself keeps beside some things of a district: the texts beside the ledger's chain (which
 * goes on verifying), answers kept for a request that is sent again, forms on their way, jobs and what came of them. From
 * which address of the network an act was asked is an access log, and stays for its own time.
 */
export async function forget(tx: Tx, districtId: string, ids: readonly string[]): Promise<void> {
  const among = sql`${[...ids]}::text[]`;
  await sql`delete from ledger_private p using ledger_entry e where p.district_id = ${districtId}
    and p.field <> ${REQUEST_ADDRESS} and e.district_id = p.district_id and e.seq = p.seq
    and e.named ?| ${among}`.execute(tx);
  const named = (text: string) =>
    sql`exists (select from unnest(${among}) name where strpos(${sql.ref(text)}::text, name) > 0)`;
  await sql`delete from idempotency_key where district_id = ${districtId} and ${named('answer')}`.execute(tx);
  await sql`delete from job where district_id = ${districtId} and (id::text = any(${among}) or ${named('input')}
    or ${named('outcome')})`.execute(tx);
  await sql`delete from draft_field where district_id = ${districtId} and subject_id::text = any(${among})`.execute(tx);
}

/**
 * Erases the same of whatever speaks of something by one of these words: a file's digest, an id. In the chain they stand
 * among an entry's facts, and the texts beside that entry go; so do kept answers, jobs and forms that hold one.
 */
export async function forgetHolding(tx: Tx, districtId: string, words: readonly string[]): Promise<void> {
  const among = sql`${[...words]}::text[]`;
  const holds = (text: string) =>
    sql`exists (select from unnest(${among}) word where strpos(${sql.ref(text)}::text, word) > 0)`;
  await sql`delete from ledger_private p using ledger_entry e where p.district_id = ${districtId}
    and p.field <> ${REQUEST_ADDRESS} and e.district_id = p.district_id and e.seq = p.seq
    and ${holds('e.body')}`.execute(tx);
  await sql`delete from idempotency_key where district_id = ${districtId} and ${holds('answer')}`.execute(tx);
  await sql`delete from job where district_id = ${districtId} and (id::text = any(${among}) or ${holds('input')}
    or ${holds('outcome')})`.execute(tx);
  await sql`delete from draft_field where district_id = ${districtId} and ${holds('value')}`.execute(tx);
}
