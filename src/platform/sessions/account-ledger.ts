import type { Json } from '../../kernel/record.js';
import { idMaker } from '../clocks/ids.js';
import type { RegimeClock } from '../clocks/regime-clock.js';
import type { Tx } from '../database/tables.js';
import { append } from '../ledger/append.js';
import type { DigestAlgorithm } from '../ledger/entry.js';
import type { AccountName } from './account-store.js';
import type { AccountEvent } from './words.ledger.zh-CN.js';

/** Whoever does something to their own account does it as its owner, whatever posts they hold. */
const OWNER_ROLE = 'account-owner';

const nextId = idMaker();

/** What it takes to write into a chain: the time, and with which digest it is chained. */
interface Writing {
  readonly regimeClock: RegimeClock;
  readonly digestAlgorithm: DigestAlgorithm;
}

/** Writes down what the owner of an account did to it. Call it last before the commit: it takes the chain's head. */
export async function recordOwnAct(
  tx: Tx,
  { districtId, accountId }: AccountName,
  event: AccountEvent,
  facts: Readonly<Record<string, Json>>,
  { regimeClock, digestAlgorithm }: Writing,
): Promise<void> {
  const { now } = await regimeClock.read(tx);
  await append(
    tx,
    districtId,
    [
      {
        id: nextId(now),
        at: now,
        event,
        actor: { role: OWNER_ROLE, accountId },
        subjects: [{ kind: 'account', id: accountId }],
        facts,
        personal: {},
      },
    ],
    digestAlgorithm,
  );
}

/** The sealed envelope was opened: everybody who administers the district is to know (`emergency.opened`). */
export async function recordOpening(
  tx: Tx,
  { districtId, accountId }: AccountName,
  { regimeClock, digestAlgorithm }: Writing,
): Promise<void> {
  const { now } = await regimeClock.read(tx);
  await append(
    tx,
    districtId,
    [
      {
        id: nextId(now),
        at: now,
        event: 'emergency.opened',
        actor: { role: OWNER_ROLE, accountId },
        subjects: [{ kind: 'emergency', id: districtId }],
        facts: {},
        personal: {},
      },
    ],
    digestAlgorithm,
  );
}
