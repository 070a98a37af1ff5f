import type { RegimeEvent } from '../../kernel/record.js';
import type { Acting, World } from '../../kernel/world.js';
import type { Tx } from '../database/tables.js';
import { refused } from '../problem/problem.js';
import type { Told } from './effect.js';
import type { EffectParts } from './parts.js';

/** Carries out one consequence of an event. @throws ProblemError 409 where its rule says no: then nothing happened at all */
export async function runEffect<
  Actor extends Acting,
  Cause extends RegimeEvent,
  Facts,
  Change,
  Event extends RegimeEvent,
  Saved,
>(
  type: Cause['type'],
  parts: EffectParts<Actor, Cause, Facts, Change, Event, Saved>,
  tx: Tx,
  happened: RegimeEvent,
  world: World<Actor>,
): Promise<readonly Told[]> {
  const isCause = (event: RegimeEvent): event is Cause => event.type === type;
  if (!isCause(happened)) throw new Error(`${type} does not follow from ${happened.type}`);
  const facts = await parts.load(tx, happened, world);
  if (facts === undefined) return [];
  const decision = parts.decide(facts, happened, world);
  if (!decision.done) throw refused(decision.refusal);
  if (decision.events.length === 0) return [];
  const saved = await parts.save(tx, decision.value, facts, world);
  return decision.events.map((event) => {
    if (!parts.emits.includes(event.type)) throw new Error(`${type} → ${event.type} is not declared`);
    return { event, record: parts.record(event, saved) };
  });
}
