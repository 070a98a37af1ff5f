import type { World } from '../../kernel/world.js';
import type { Tx } from '../../platform/database/tables.js';
import { enqueue } from '../../platform/jobs/queue.js';
import type { Actor } from '../offices/rules/actor.js';
import { DELIVER } from './deliver.js';
import type { PersonToRemind } from './queries.js';
import { instantOf, type LocalMoment } from './rules/hours.js';
import { waysTo } from './rules/ways.js';
import { insertDeliveries, insertMessages, type NewDelivery, type NewMessage } from './store.js';

/** Messages that are to be kept, and by which ways they leave the house. */
export interface Outgoing {
  readonly messages: readonly NewMessage[];
  readonly deliveries: readonly NewDelivery[];
}

/** The ways by which each message leaves the house: its person's own. */
export const deliveriesOf = (
  messages: readonly NewMessage[],
  people: readonly PersonToRemind[],
  setUp: Parameters<typeof waysTo>[1],
  newId: () => string,
): readonly NewDelivery[] => {
  const byId = new Map(people.map((person) => [person.id, person]));
  return messages.flatMap(({ id: messageId, personId }) => {
    const person = byId.get(personId);
    return (person ? waysTo(person, setUp) : []).map((channel) => ({ id: newId(), messageId, channel }));
  });
};

/** Keeps messages and has them sent at their moment, which the office's hours allow: nothing goes out at night. */
export async function letGo(
  tx: Tx,
  { messages, deliveries }: Outgoing,
  { actor: { districtId }, today, now }: World<Actor>,
  leaves: LocalMoment,
): Promise<void> {
  const kept = await insertMessages(tx, districtId, today, messages);
  const leaving = deliveries.filter(({ messageId }) => messageId === null || kept.has(messageId));
  await insertDeliveries(tx, districtId, today, leaving, now);
  const runAfter = Date.parse(instantOf(leaves));
  for (const { id } of leaving)
    await enqueue(tx, { districtId, id, kind: DELIVER, input: { deliveryId: id }, runAfter }, Date.parse(now));
}
