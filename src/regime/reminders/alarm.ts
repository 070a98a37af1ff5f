import { type Decision, done } from '../../kernel/decision.js';
import { enqueue } from '../../platform/jobs/queue.js';
import { effect } from '../offices/declare.js';
import { DELIVER } from './deliver.js';
import { channelsSetUp, peopleToRemind } from './queries.js';
import { waysTo } from './rules/ways.js';
import { insertDeliveries, type NewDelivery, raiseMessages } from './store.js';

interface EmergencyOpened {
  readonly type: 'emergency.opened';
}

/** The administrators were told of something that cannot wait; whom, stands in the messages. */
interface MessageRaised {
  readonly type: 'message.raised';
  readonly districtId: string;
  readonly about: 'emergency-opened';
  readonly messages: number;
}

interface Raised {
  readonly messages: readonly { readonly id: string; readonly personId: string }[];
  readonly deliveries: readonly NewDelivery[];
}

/** Whoever is to look into it: who keeps sign-in, and who watches over all of them. */
const TOLD = ['security-admin', 'audit-admin'];

/**
 * Tells the audit and the security administrators at once that the sealed envelope was opened, whatever the hour. It may be
 * the very person who is told: the others hear of it too.
 */
export const tellOfOpening = effect('emergency.opened', {
  changes: 'message',
  emits: ['message.raised'],
  load: async (tx, _opened: EmergencyOpened, { actor: { districtId }, today }) => {
    const [people, setUp] = await Promise.all([peopleToRemind(tx, districtId, today), channelsSetUp(tx, districtId)]);
    return { people: people.filter(({ posts }) => posts.some(({ role }) => TOLD.includes(role))), setUp };
  },
  decide: ({ people, setUp }, _opened, { actor: { districtId }, newId }): Decision<Raised, MessageRaised> => {
    const told = people.map((person) => ({ person, message: { id: newId(), personId: person.id } }));
    const deliveries = told.flatMap(({ person, message }) =>
      waysTo(person, setUp).map((channel) => ({ id: newId(), messageId: message.id, channel })),
    );
    const messages = told.map(({ message }) => message);
    const raised = {
      type: 'message.raised',
      districtId,
      about: 'emergency-opened',
      messages: messages.length,
    } as const;
    return done({ messages, deliveries }, raised);
  },
  save: async (tx, { messages, deliveries }, _facts, { actor: { districtId }, today, now }) => {
    const kept = await raiseMessages(tx, districtId, today, messages, 'emergency-opened');
    const leaving = deliveries.filter(({ messageId }) => messageId !== null && kept.has(messageId));
    await insertDeliveries(tx, districtId, today, leaving, now);
    for (const { id } of leaving)
      await enqueue(tx, { districtId, id, kind: DELIVER, input: { deliveryId: id } }, Date.parse(now));
  },
  record: ({ districtId, about, messages }) => ({
    subjects: [{ kind: 'emergency', id: districtId }],
    facts: { about, messages },
  }),
});
