import { instant } from '../clocks/system-clock.js';
import type { Tx } from '../database/tables.js';
import type { Reader } from '../operations/parts.js';
import type { AccountName } from './account-store.js';

/** Somebody at a provider: the issuer is the provider's, the subject is theirs and never anybody else's. */
export interface Subject {
  readonly districtId: string;
  readonly providerId: string;
  readonly subject: string;
}

/** The account a subject is, if it is one that is open. */
export async function accountLinkedTo(
  reader: Reader,
  { districtId, providerId, subject }: Subject,
): Promise<(AccountName & { readonly loginName: string }) | undefined> {
  const row = await reader
    .selectFrom('sign_in_link as l')
    .innerJoin('account as a', (join) =>
      join.onRef('a.district_id', '=', 'l.district_id').onRef('a.id', '=', 'l.account_id'),
    )
    .select(['a.id', 'a.login_name'])
    .where('l.district_id', '=', districtId)
    .where('l.provider_id', '=', providerId)
    .where('l.subject', '=', subject)
    .where('a.disabled_at', 'is', null)
    .executeTakeFirst();
  return row && { districtId, accountId: row.id, loginName: row.login_name };
}

/** Links a subject to an account. @returns false where either is linked to another already: a subject is one account's */
export async function linkSubject(
  tx: Tx,
  { districtId, providerId, subject }: Subject,
  accountId: string,
  now: number,
): Promise<boolean> {
  const linked = await tx
    .insertInto('sign_in_link')
    .values({
      district_id: districtId,
      provider_id: providerId,
      subject,
      account_id: accountId,
      linked_at: instant(now),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  await tx
    .deleteFrom('sign_in_arrival')
    .where('district_id', '=', districtId)
    .where('provider_id', '=', providerId)
    .where('subject', '=', subject)
    .execute();
  return (linked.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function markLinkUsed(tx: Tx, { districtId, providerId, subject }: Subject, now: number): Promise<void> {
  await tx
    .updateTable('sign_in_link')
    .set({ used_at: instant(now) })
    .where('district_id', '=', districtId)
    .where('provider_id', '=', providerId)
    .where('subject', '=', subject)
    .execute();
}

/** Takes the link to a provider away, and ends the sessions it began. @returns whether there was one */
export async function unlink(tx: Tx, { districtId, accountId }: AccountName, providerId: string): Promise<boolean> {
  await tx
    .deleteFrom('session')
    .where('district_id', '=', districtId)
    .where('account_id', '=', accountId)
    .where('provider_id', '=', providerId)
    .execute();
  const removed = await tx
    .deleteFrom('sign_in_link')
    .where('district_id', '=', districtId)
    .where('account_id', '=', accountId)
    .where('provider_id', '=', providerId)
    .executeTakeFirst();
  return removed.numDeletedRows > 0n;
}

/** Remembers somebody who came and is nobody's account yet, with what the provider said of them. */
export async function rememberArrival(
  tx: Tx,
  { districtId, providerId, subject }: Subject,
  said: string,
  now: number,
): Promise<void> {
  const row = { said, came_at: instant(now) };
  await tx
    .insertInto('sign_in_arrival')
    .values({ district_id: districtId, provider_id: providerId, subject, ...row })
    .onConflict((conflict) => conflict.columns(['district_id', 'provider_id', 'subject']).doUpdateSet(row))
    .execute();
}

/** As long as an office takes to ask who somebody is: whoever still wants in comes again, and is remembered anew. */
const ARRIVAL_MS = 30 * 86_400_000;

/** Forgets whoever came and was linked to nobody in all that time: what was said of them is personal. @returns how many */
export async function sweepArrivals(tx: Tx, now: number): Promise<number> {
  const swept = await tx
    .deleteFrom('sign_in_arrival')
    .where('came_at', '<=', instant(now - ARRIVAL_MS))
    .executeTakeFirst();
  return Number(swept.numDeletedRows);
}
