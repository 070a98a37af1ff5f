import type { Day } from '../../kernel/day.js';
import { type Decision, done } from '../../kernel/decision.js';
import { readSettings } from '../../platform/settings/store.js';
import { effect } from '../offices/declare.js';
import { localMoment } from './moment.js';
import { deliveriesOf, letGo, type Outgoing } from './outgoing.js';
import { owedDuties, peopleToRemind, channelsSetUp } from './queries.js';
import { type DaysReminders, remindersOf } from './rules/digest.js';
import { digestLeaves } from './rules/hours.js';
import { reminderSettings } from './rules/settings.js';
import { robotsIn } from './rules/ways.js';

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

/** Tells everybody once on a working day what of theirs is near, due or late (workflow §6, timers). */
export const makeReminders = effect('day.began', {
  changes: 'message',
  emits: ['reminder.made'],
  load: async (tx, _began: DayBegan, { actor: { districtId }, today }) => {
    const [duties, people, setUp, { values: rules }] = await Promise.all([
      owedDuties(tx, districtId),
      peopleToRemind(tx, districtId, today),
      channelsSetUp(tx, districtId),
      readSettings(tx, districtId, reminderSettings),
    ]);
    return { duties, people, setUp, rules };
  },
  decide: ({ duties, people, setUp, rules }, _began, world): Decision<Outgoing, RemindersMade> => {
    const { today, calendar, actor, newId } = world;
    const holders = people.flatMap(({ posts }) => posts);
    const reminders = remindersOf(duties, holders, today, calendar, rules);
    if (reminders.digests.length === 0 && reminders.unreached.length === 0)
      return done({ messages: [], deliveries: [] });
    const messages = reminders.digests.map((digest) => ({ id: newId(), ...digest }));
    const deliveries = [
      ...deliveriesOf(messages, people, setUp, newId),
      ...(messages.length === 0 ? [] : robotsIn(setUp)).map((channel) => ({ id: newId(), messageId: null, channel })),
    ];
    return done({ messages, deliveries }, made(actor.districtId, today, reminders));
  },
  save: (tx, made, { rules }, world) =>
    letGo(tx, made, world, digestLeaves(localMoment(world.now), world.calendar, rules)),
  record: ({ districtId, day: on, messages, lines, unreached }) => ({
    subjects: [{ kind: 'district', id: districtId }],
    facts: { day: on, messages, lines, unreached },
  }),
});

const made = (districtId: string, on: Day, { digests, unreached }: DaysReminders): RemindersMade => ({
  type: 'reminder.made',
  districtId,
  day: on,
  messages: digests.length,
  lines: digests.reduce((total, { lines }) => total + lines.length, 0),
  unreached: unreached.length,
});
