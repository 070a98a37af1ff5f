import { z } from 'zod';
import { type Decision, done, refuse } from '../../kernel/decision.js';
import { page } from '../../kernel/page.js';
import type { EventRecord } from '../../kernel/record.js';
import type { Subject } from '../../kernel/world.js';
import { enqueue } from '../../platform/jobs/queue.js';
import { cursorOf, readCursor } from '../../platform/operations/cursor.js';
import { operation, query } from '../offices/declare.js';
import { obligationsById } from '../obligations/queries.js';
import { obligationSight } from '../obligations/rules/sight.js';
import { obligationView } from '../obligations/view.js';
import type { DeliveryView, MessageView } from './contract.js';
import { DELIVER, hashOf } from './deliver.js';
import {
  chooseReminders,
  listDeliveries,
  listMessages,
  openLink,
  readChoices,
  readMessage,
  sendAgain,
} from './endpoints.js';
import {
  choicesOf,
  deliveriesOf,
  type DeliveryRow,
  lockDelivery,
  lockLinked,
  lockMessage,
  messagesTo,
  type StoredDelivery,
  type StoredMessage,
} from './queries.js';
import { USUAL_CHANNELS } from './rules/ways.js';
import { markRead, saveChoices, updateDelivery, useLink } from './store.js';

/** A message as policy is asked about it: it is the one person's it was made for. */
export interface MessageSubject extends Subject {
  readonly kind: 'message';
  readonly personId: string;
}

const messageSubject = ({ id, version, personId }: StoredMessage): MessageSubject => ({
  kind: 'message',
  id,
  version,
  personId,
  open: ['message.read'],
});

interface DeliverySubject extends Subject {
  readonly kind: 'delivery';
}

/** A delivery that failed, or of which nobody knows whether it arrived, may be sent again. */
const deliverySubject = ({ id, version, state }: Pick<DeliveryRow, 'id' | 'version' | 'state'>): DeliverySubject => ({
  kind: 'delivery',
  id,
  version,
  open: state === 'failed' || state === 'uncertain' ? ['delivery.again'] : [],
});

interface MessageRead {
  readonly type: 'message.read' | 'message.opened';
}

const ofMessage = (_event: MessageRead, { id }: { readonly id: string }): EventRecord => ({
  subjects: [{ kind: 'message', id }],
  facts: {},
});

const messages = query(listMessages, {
  visible: (actor) => ({ personId: actor.personId ?? '', sight: obligationSight(actor) }),
  run: async (reader, { search: { limit, cursor, unread } }, { personId, sight }, { actor, today }) => {
    if (personId === '') return { ...page<StoredMessage>([], limit, () => ''), duties: new Map(), today };
    const before = cursor === undefined ? undefined : readCursor(z.tuple([z.iso.date(), z.uuid()]), cursor);
    const rows = await messagesTo(reader, actor.districtId, personId, { unread, before, limit });
    const ids = rows.flatMap(({ lines }) => lines.map(({ dutyId }) => dutyId));
    const duties = await obligationsById(reader, actor.districtId, sight, ids);
    return { ...page(rows, limit, ({ onDay, id }) => cursorOf([onDay, id])), duties, today };
  },
  view: ({ rows, next, duties, today }, can, { language }) => ({
    items: rows.map((message): z.input<typeof MessageView> => ({
      id: message.id,
      onDay: message.onDay,
      lines: message.lines.flatMap(({ dutyId, stage }) => {
        const duty = duties.get(dutyId);
        return duty ? [{ stage, duty: obligationView(duty, today, language) }] : [];
      }),
      about: message.about,
      readAt: message.readAt,
      can: can(messageSubject(message)),
    })),
    next,
  }),
});

const reading = operation(readMessage, {
  load: (tx, { messageId }, _body, { actor }) => lockMessage(tx, actor.districtId, messageId),
  subject: messageSubject,
  decide: (message): Decision<StoredMessage, MessageRead> => done(message, { type: 'message.read' }),
  save: async (tx, { id }, _facts, { actor, now }) => ({ id, ...(await markRead(tx, actor.districtId, id, now)) }),
  record: ofMessage,
  view: ({ id, readAt }) => ({ id, readAt }),
});

/** Whoever holds the link and is signed in as whom it was sent to is led to what it speaks of; that is all it does. */
const link = operation(openLink, {
  load: async (tx, _params, { token }, { actor }) => lockLinked(tx, actor.districtId, hashOf(token)),
  subject: messageSubject,
  decide: (linked, _body, { now }): Decision<StoredMessage, MessageRead> => {
    if (linked.usedAt !== null) return refuse('message.link-used');
    if (linked.expiresAt <= now) return refuse('message.link-expired');
    return done(linked, { type: 'message.opened' });
  },
  save: async (tx, { id, lines }, { tokenHash }, { actor, now }) => {
    await useLink(tx, actor.districtId, tokenHash, now);
    const { version } = await markRead(tx, actor.districtId, id, now);
    return { id, version, duties: lines.map(({ dutyId }) => dutyId) };
  },
  record: ofMessage,
  view: ({ id, duties }) => ({ id, duties }),
});

const deliveries = query(listDeliveries, {
  visible: ({ districtId }) => districtId,
  run: async (reader, { search: { limit, cursor, state } }, districtId) => {
    const after = cursor === undefined ? undefined : readCursor(z.tuple([z.iso.date(), z.uuid()]), cursor);
    const wanted = { limit, ...(state !== undefined && { state }), ...(after && { after }) };
    return page(await deliveriesOf(reader, districtId, wanted), limit, ({ onDay, id }) => cursorOf([onDay, id]));
  },
  view: ({ rows, next }, can) => ({
    items: rows.map(({ version: _version, ...row }): z.input<typeof DeliveryView> => ({
      ...row,
      can: can(deliverySubject({ ...row, version: _version })),
    })),
    next,
  }),
});

interface DeliveryRequested {
  readonly type: 'delivery.requested';
  readonly channel: string;
}

const again = operation(sendAgain, {
  load: (tx, { deliveryId }, _body, { actor }) => lockDelivery(tx, actor.districtId, deliveryId),
  subject: deliverySubject,
  decide: (delivery): Decision<StoredDelivery, DeliveryRequested> =>
    delivery.state === 'failed' || delivery.state === 'uncertain'
      ? done(delivery, { type: 'delivery.requested', channel: delivery.channel })
      : refuse('delivery.not-failed', { state: delivery.state }),
  save: async (tx, { id, districtId, tries }, _facts, { now, newId }) => {
    const version = await updateDelivery(tx, districtId, id, { state: 'waiting', reason: null, tries }, now);
    await enqueue(tx, { districtId, id: newId(), kind: DELIVER, input: { deliveryId: id } }, Date.parse(now));
    return { id, version };
  },
  record: ({ channel }, { id }) => ({ subjects: [{ kind: 'delivery', id }], facts: { channel } }),
  view: ({ id }) => ({ id, state: 'waiting' as const }),
});

interface ChoicesSubject extends Subject {
  readonly kind: 'reminder-choice';
}

/** One's own choices are a thing of one's own: nobody else is asked about them. */
const choicesSubject = (personId: string): ChoicesSubject => ({
  kind: 'reminder-choice',
  id: personId,
  version: 0,
  open: ['reminder.choose'],
});

const choices = query(readChoices, {
  visible: ({ personId }) => personId,
  run: async (reader, _asked, personId, { actor }) =>
    personId === undefined
      ? undefined
      : { personId, channels: (await choicesOf(reader, actor.districtId, personId)) ?? USUAL_CHANNELS },
  view: ({ personId, channels }, can) => ({ channels: personal(channels), can: can(choicesSubject(personId)) }),
});

interface RemindersChosen {
  readonly type: 'reminder.chosen';
  readonly personId: string;
  readonly channels: readonly string[];
}

const choose = operation(chooseReminders, {
  load: (_tx, _params, _body, { actor }) => Promise.resolve(actor.personId),
  subject: choicesSubject,
  decide: (personId, { channels }): Decision<readonly string[], RemindersChosen> =>
    done(channels, { type: 'reminder.chosen', personId, channels }),
  save: async (tx, channels, personId, { actor }) => {
    await saveChoices(tx, actor.districtId, personId, channels);
    return { id: personId, version: 0, channels };
  },
  record: ({ personId, channels }) => ({
    subjects: [{ kind: 'person', id: personId }],
    facts: { channels: [...channels] },
  }),
  view: ({ channels }) => ({ channels: personal(channels) }),
});

const personal = (channels: readonly string[]) =>
  (['mail', 'sms'] as const).filter((channel) => channels.includes(channel));

export const reminderOperations = [messages, reading, link, deliveries, again, choices, choose];
