import type { EventRecord, RegimeEvent } from '../../kernel/record.js';
import type { Acting } from '../../kernel/world.js';
import { AND_COMMIT } from '../database/at-once.js';
import { inTransaction } from '../database/transaction.js';
import { worldFor } from './context.js';
import { asProblem } from './database-faults.js';
import type { Runtime } from './runtime.js';
import { settle, writeDown } from './settle.js';

/**
 * Lets something happen that nobody asked for over HTTP: a day began, a deadline passed. It has its row in the ledger,
 * and whatever the table of consequences says follows, in one transaction.
 * @param actor a timer acts as `system`, under the account `NOBODY`, for one district
 * @throws ProblemError 409 where what must follow is refused; then it did not happen
 */
export async function happen<Actor extends Acting>(
  runtime: Runtime<Actor>,
  actor: Actor,
  event: RegimeEvent,
  record: EventRecord,
): Promise<void> {
  const { db, consequences, lockOrder, digestAlgorithm, constraints } = runtime;
  try {
    await inTransaction(db, async (tx) => {
      const world = await worldFor(runtime, tx, { actor });
      const settled = await settle(tx, consequences, lockOrder, world, [{ event, record }]);
      await writeDown(tx, actor.districtId, settled, digestAlgorithm, AND_COMMIT);
    });
  } catch (error) {
    throw asProblem(error, constraints);
  }
}
