import type { Day } from '../../kernel/day.js';
import { type Decision, done } from '../../kernel/decision.js';
import { enqueue } from '../../platform/jobs/queue.js';
import { effect } from '../offices/declare.js';
import { localMoment } from './moment.js';
import { owedDuties, peopleToRemind, channelsSetUp, type PersonToRemind } from './queries.js';
import { DELIVER } from './deliver.js';
import { type DaysReminders, remindersOf } from './rules/digest.js';
import { instantOf, mayLeave } from './rules/hours.js';
import { robotsIn, waysTo } from './rules/ways.js';
import { insertDeliveries, insertMessages, type NewDelivery, type NewMessage } from './store.js';

interface DayBegan {
  readonly type: 'day.began';
}

/** The reminders of a day were made; whom they went to stands in the messages, not in the ledger for ever. */
export interface RemindersMade {
  readonly type: 'reminder.made';
  readonly districtId: string;
  readonly day: Day;
  readonly messages: number;
  readonly lines: number;
  readonly unreached: number;
}

interface Made {
  readonly messages: readonly NewMessage[];
  readonly deliveries: readonly NewDelivery[];
}

/** Tells everybody once on a working day what of theirs is near, due or late (workflow §6, timers). */
export const makeReminders = effect('day.began', {
  changes: 'message',
  emits: ['reminder.made'],
  load: async (tx, _began: DayBegan, { actor: { districtId }, today }) => {
    const [duties, people, setUp] = await Promise.all([
      owedDuties(tx, districtId),
      peopleToRemind(tx, districtId, today),
      channelsSetUp(tx, districtId),
    ]);
    return { duties, people, setUp };
  },
  decide: ({ duties, people, setUp }, _began, world): Decision<Made, RemindersMade> => {
    const { today, calendar, actor, newId } = world;
    const holders = people.flatMap(({ posts }) => posts);
    const reminders = remindersOf(duties, holders, today, calendar);
    if (reminders.digests.length === 0 && reminders.unreached.length === 0)
      return done({ messages: [], deliveries: [] });
    const messages = reminders.digests.map((digest) => ({ id: newId(), ...digest }));
    const deliveries = [
      ...messages.flatMap((message) =>
        waysOf(people, message.personId, setUp).map((channel) => ({ id: newId(), messageId: message.id, channel })),
      ),
      ...(messages.length === 0 ? [] : robotsIn(setUp)).map((channel) => ({ id: newId(), messageId: null, channel })),
    ];
    return done({ messages, deliveries }, made(actor.districtId, today, reminders));
  },
  save: async (tx, { messages, deliveries }, _facts, { actor: { districtId }, today, now, calendar }) => {
    const kept = await insertMessages(tx, districtId, today, messages);
    const leaving = deliveries.filter(({ messageId }) => messageId === null || kept.has(messageId));
    await insertDeliveries(tx, districtId, today, leaving, now);
    const runAfter = Date.parse(instantOf(mayLeave(localMoment(now), calendar)));
    for (const { id } of leaving)
      await enqueue(tx, { districtId, id, kind: DELIVER, input: { deliveryId: id }, runAfter }, Date.parse(now));
  },
  record: ({ districtId, day: on, messages, lines, unreached }) => ({
    subjects: [{ kind: 'district', id: districtId }],
    facts: { day: on, messages, lines, unreached },
  }),
});

const waysOf = (people: readonly PersonToRemind[], personId: string, setUp: Parameters<typeof waysTo>[1]) => {
  const person = people.find(({ id }) => id === personId);
  return person ? waysTo(person, setUp) : [];
};

const made = (districtId: string, on: Day, { digests, unreached }: DaysReminders): RemindersMade => ({
  type: 'reminder.made',
  districtId,
  day: on,
  messages: digests.length,
  lines: digests.reduce((total, { lines }) => total + lines.length, 0),
  unreached: unreached.length,
});
