import { createHash, randomBytes } from 'node:crypto';
import { v4 } from 'uuid';
import { instant } from '../clocks/system-clock.js';
import type { Tx } from '../database/tables.js';
import type { AccountName } from './account-store.js';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const TOKEN_BYTES = 32;

const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A browser that signs in. */
export interface KnownDevice {
  readonly id: string;
  /** For its cookie. */
  readonly token: string;
}

/** Knows a browser again by its cookie, or gets to know it. Several people may sign in with one browser. */
export async function knowDevice(
  tx: Tx,
  { districtId, accountId }: AccountName,
  device: { readonly token: string | undefined; readonly name: string },
  now: number,
): Promise<KnownDevice> {
  const isOurs = device.token !== undefined && TOKEN.test(device.token);
  const token = isOurs ? device.token : randomBytes(TOKEN_BYTES).toString('base64url');
  const seen = { name: device.name, last_seen_at: instant(now) };
  const { id } = await tx
    .insertInto('device')
    .values({
      district_id: districtId,
      account_id: accountId,
      id: v4(),
      token_hash: digestOf(token),
      first_seen_at: instant(now),
      ...seen,
    })
    .onConflict((conflict) => conflict.columns(['district_id', 'account_id', 'token_hash']).doUpdateSet(seen))
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, token };
}

/** Forgets a device of an account, and ends the sessions it has. @returns whether there was one */
export async function forgetDevice(tx: Tx, { districtId, accountId }: AccountName, id: string): Promise<boolean> {
  await tx
    .deleteFrom('session')
    .where('district_id', '=', districtId)
    .where('account_id', '=', accountId)
    .where('device_id', '=', id)
    .execute();
  const forgotten = await tx
    .deleteFrom('device')
    .where('district_id', '=', districtId)
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
  return forgotten.numDeletedRows > 0n;
}
