import type { Tx } from '../database/tables.js';
import { link, type ChainEnd, type DigestAlgorithm, type LinkedEntry, type NewLedgerEntry } from './entry.js';

/**
 * Adds the entries of one transaction to a district's chain, in their order, and says where they now stand.
 *
 * Call it **last**, right before the commit, with all the entries collected: it takes the chain's head, which every
 * other writer of the district waits for. Taken early it costs a third of the throughput, and taken before other locks it
 * makes deadlocks. Who writes to two chains takes the platform's first.
 */
export async function append(
  tx: Tx,
  districtId: string,
  entries: readonly NewLedgerEntry[],
  algorithm: DigestAlgorithm,
): Promise<readonly LinkedEntry[]> {
  if (entries.length === 0) return [];
  let end: ChainEnd = await takeHead(tx, districtId);
  const linked = entries.map((entry) => {
    const added = link(districtId, end, entry, algorithm);
    end = added;
    return added;
  });
  await save(tx, districtId, linked, end);
  return linked;
}

/** Locks the end of the chain until the transaction ends; the first entry of a district makes it. */
async function takeHead(tx: Tx, districtId: string): Promise<ChainEnd> {
  const locked = () =>
    tx
      .selectFrom('ledger_head')
      .select(['seq', 'hash'])
      .where('district_id', '=', districtId)
      .forUpdate()
      .executeTakeFirst();
  const found = await locked();
  if (found) return found;
  const none = { district_id: districtId, seq: 0, hash: null };
  await tx
    .insertInto('ledger_head')
    .values(none)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const made = await locked();
  if (!made) throw new Error(`the chain of ${districtId} has no head and takes none`);
  return made;
}

/** What a statement takes. An entry has four parameters, each of its erasable texts five more. */
const MOST_PARAMETERS = 65_535;
const parametersOf = (linked: readonly LinkedEntry[]): number =>
  linked.reduce((count, { personal }) => count + 4 + 5 * personal.length, 2);

/** Entries, personal text and the new head in one statement: each round trip would be waited for by all others. */
async function save(tx: Tx, districtId: string, linked: readonly LinkedEntry[], end: ChainEnd): Promise<void> {
  if (linked.length > 1 && parametersOf(linked) > MOST_PARAMETERS) {
    const half = Math.ceil(linked.length / 2);
    const first = linked.slice(0, half);
    await save(tx, districtId, first, first.at(-1) ?? end);
    return save(tx, districtId, linked.slice(half), end);
  }
  const rows = linked.map(({ seq, body, hash }) => ({ district_id: districtId, seq, body, hash }));
  const texts = linked.flatMap(({ seq, personal }) =>
    personal.map((text) => ({ district_id: districtId, seq, ...text })),
  );
  const withEntries = tx.with('entries', (query) => query.insertInto('ledger_entry').values(rows));
  const all =
    texts.length === 0
      ? withEntries
      : withEntries.with('texts', (query) => query.insertInto('ledger_private').values(texts));
  await all
    .updateTable('ledger_head')
    .set({ seq: end.seq, hash: end.hash })
    .where('district_id', '=', districtId)
    .execute();
}
