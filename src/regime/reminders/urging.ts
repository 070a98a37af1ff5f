import { type Decision, done } from '../../kernel/decision.js';
import type { Urging } from '../obligations/rules/urging.js';
import { readSettings } from '../../platform/settings/store.js';
import { effect } from '../offices/declare.js';
import { localMoment } from './moment.js';
import { deliveriesOf, letGo, type Outgoing } from './outgoing.js';
import { channelsSetUp, owedDuties, peopleToRemind } from './queries.js';
import { mayLeave } from './rules/hours.js';
import { recipients } from './rules/recipients.js';
import { reminderSettings } from './rules/settings.js';

interface ObligationUrged {
  readonly type: 'obligation.urged';
  readonly urging: Urging;
}

/** Who owes was told of it; nobody, where no one holds the post: then a telephone must do. */
export interface UrgingSent {
  readonly type: 'reminder.urged';
  readonly urging: Urging;
  readonly messages: number;
}

/**
 * Urging by a message tells the liaison and the deputy head of whoever owes, at once and apart from the day's reminders:
 * "digest instead of floods, urgent ones apart". A call was made by a person, and tells nobody anything more.
 */
export const sendUrging = effect('obligation.urged', {
  changes: 'message',
  emits: ['reminder.urged'],
  load: async (tx, { urging }: ObligationUrged, { actor: { districtId }, today }) => {
    if (urging.kind !== 'message') return undefined;
    const [[duty], people, setUp, { values: rules }] = await Promise.all([
      owedDuties(tx, districtId, urging.obligationId),
      peopleToRemind(tx, districtId, today),
      channelsSetUp(tx, districtId),
      readSettings(tx, districtId, reminderSettings),
    ]);
    return duty && { duty, people, setUp, rules };
  },
  decide: ({ duty, people, setUp }, { urging }, { newId }): Decision<Outgoing, UrgingSent> => {
    const holders = people.flatMap(({ posts }) => posts);
    const messages = recipients(duty.owing, 'late', holders).map((personId) => ({
      ...{ id: newId(), personId, urgingId: urging.id },
      lines: [{ dutyId: duty.id, stage: 'urged' as const }],
    }));
    const deliveries = deliveriesOf(messages, people, setUp, newId);
    return done({ messages, deliveries }, { type: 'reminder.urged', urging, messages: messages.length });
  },
  save: (tx, outgoing, { rules }, world) =>
    letGo(tx, outgoing, world, mayLeave(localMoment(world.now), world.calendar, rules)),
  record: ({ urging, messages }) => ({
    subjects: [{ kind: 'obligation', id: urging.obligationId }],
    facts: { urging: urging.id, messages },
  }),
});
