import type { Acting } from '../../kernel/world.js';
import type { Moment } from '../clocks/regime-clock.js';
import type { Tx } from '../database/tables.js';
import { worldFor } from './context.js';
import type { Effect } from './effect.js';
import type { Runtime } from './runtime.js';
import { settle, writeDown } from './settle.js';

/**
 * Lets an effect follow from something of which nothing is to be said but that it happened, and which has no row of its
 * own in the ledger, since nobody did it: a day began. In the caller's transaction, which must then commit: this appends
 * to the chain. Where nothing follows nothing is written.
 * @param actor a timer acts as `system`, under the account `NOBODY`, for one district
 * @param moment the day that the rules are told, where it is not the clock's own
 */
export async function letFollow<Actor extends Acting>(
  runtime: Runtime<Actor>,
  tx: Tx,
  actor: Actor,
  effect: Effect<Actor>,
  moment?: Moment,
): Promise<void> {
  const world = await worldFor(runtime, tx, { actor }, moment);
  const told = await effect.follow(tx, { type: effect.event }, world);
  if (told.length === 0) return;
  const settled = await settle(tx, runtime.consequences, runtime.lockOrder, world, told);
  await writeDown(tx, actor.districtId, settled, runtime.digestAlgorithm);
}
