import type { FastifyRequest } from 'fastify';
import { idMaker } from '../clocks/ids.js';
import { instant } from '../clocks/system-clock.js';
import type { Db, Tx } from '../database/tables.js';
import { deviceName } from './device-name.js';
import type { Way } from './session-store.js';

/** What came of somebody at the door. */
export type Outcome = 'came-in' | 'refused' | 'locked' | 'proven' | 'not-proven';

/** Half a year is the law's least (Cybersecurity Law art. 21 (3)); a year is what we keep. */
export const SIGN_IN_LOG_MS = 366 * 86_400_000;

export interface AtDoor {
  readonly districtId: string;
  readonly accountId?: string;
  /** As it was typed. */
  readonly loginName?: string;
  readonly way: Way;
  readonly outcome: Outcome;
}

const nextId = idMaker();

/** Writes down who came in, or tried to, from where. It stands outside the ledger: strangers could fill that. */
export async function noteAtDoor(
  db: Pick<Db | Tx, 'insertInto'>,
  request: Pick<FastifyRequest, 'ip' | 'headers'>,
  { districtId, accountId, loginName, way, outcome }: AtDoor,
  now: number,
): Promise<void> {
  await db
    .insertInto('sign_in_log')
    .values({
      district_id: districtId,
      id: nextId(instant(now)),
      at: instant(now),
      account_id: accountId ?? null,
      login_name: loginName ?? null,
      way,
      outcome,
      address: request.ip,
      device: deviceName(request.headers['user-agent']),
    })
    .execute();
}

/** Erases what is older than it need be. @returns how many rows */
export async function sweepSignInLog(tx: Tx, now: number): Promise<number> {
  const swept = await tx
    .deleteFrom('sign_in_log')
    .where('at', '<=', instant(now - SIGN_IN_LOG_MS))
    .executeTakeFirst();
  return Number(swept.numDeletedRows);
}
