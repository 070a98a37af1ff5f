import { ALONE } from '../database/at-once.js';
import type { Tx } from '../database/tables.js';
import { link, type ChainEnd, type DigestAlgorithm, type LinkedEntry, type NewLedgerEntry } from './entry.js';
import { saveLinked, takeHead } from './store.js';

/**
 * Adds the entries of one transaction to a district's chain, in their order, and says where they now stand.
 *
 * Call it **last**, right before the commit, with all the entries collected: it takes the chain's head, which every
 * other writer of the district waits for. Taken early it costs a third of the throughput, and taken before other locks it
 * makes deadlocks. Who writes to two chains takes the platform's first.
 * @param ending the mark of the transaction's last statement, where nothing is asked after this
 */
export async function append(
  tx: Tx,
  districtId: string,
  entries: readonly NewLedgerEntry[],
  algorithm: DigestAlgorithm,
  ending = ALONE,
): Promise<readonly LinkedEntry[]> {
  if (entries.length === 0) return [];
  let end: ChainEnd = await takeHead(tx, districtId);
  const linked = entries.map((entry) => {
    const added = link(districtId, end, entry, algorithm);
    end = added;
    return added;
  });
  await saveLinked(tx, districtId, linked, end, ending);
  return linked;
}
