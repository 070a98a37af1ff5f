import { z } from 'zod';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';
import { pageOf, PageSearch } from '../../kernel/page.js';
import { ChannelKindName, DeliveryState, DeliveryView, MessageView, personalChannels } from './contract.js';

const Nothing = z.object({});
const LONGEST = 500;
const Address = z.url({ protocol: /^https?$/ }).max(LONGEST);
const Host = z
  .string()
  .regex(/^[\w.-]+$/)
  .max(LONGEST);

export const listMessages = readEndpoint({
  path: '/messages',
  action: 'message.list',
  summary: 'Reminders to whoever asks, latest first',
  params: Nothing,
  search: PageSearch.extend({ unread: z.stringbool().default(false) }),
  reply: pageOf(MessageView),
});

export const readMessage = endpoint({
  method: 'POST',
  path: '/messages/:messageId/reading',
  action: 'message.read',
  summary: 'Puts down that a reminder was read',
  params: z.object({ messageId: z.uuid() }),
  body: z.strictObject({}),
  reply: MessageView.pick({ id: true, readAt: true }),
});

export const openLink = endpoint({
  method: 'POST',
  path: '/message-links',
  action: 'message.open',
  summary: 'Opens the link of a reminder, once: answers which message it belongs to, and authorises nothing',
  params: Nothing,
  body: z.strictObject({ token: z.string().min(1).max(LONGEST) }),
  reply: z.object({ id: z.uuid(), duties: z.array(z.uuid()) }),
});

export const listDeliveries = readEndpoint({
  path: '/deliveries',
  action: 'delivery.list',
  summary: 'What left the house, by day: sent, failed and why, read',
  params: Nothing,
  search: PageSearch.extend({ state: DeliveryState.optional() }),
  reply: pageOf(DeliveryView),
});

export const sendAgain = endpoint({
  method: 'POST',
  path: '/deliveries/:deliveryId/again',
  action: 'delivery.again',
  summary: 'Sends again what failed or may not have arrived',
  params: z.object({ deliveryId: z.uuid() }),
  body: z.strictObject({}),
  reply: z.object({ id: z.uuid(), state: DeliveryState }),
});

/** What a channel is set up with; a secret that is left out stays as it is. */
export const ChannelSettings = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('mail'),
    enabled: z.boolean(),
    host: Host,
    port: z.int().min(1).max(65_535),
    secure: z.boolean(),
    from: z.email(),
    user: z.string().max(LONGEST).optional(),
    secret: z.string().min(1).max(LONGEST).optional(),
  }),
  z.strictObject({
    kind: z.enum(['sms', 'wecom', 'dingtalk', 'feishu']),
    enabled: z.boolean(),
    address: Address,
    secret: z.string().min(1).max(LONGEST).optional(),
  }),
]);
export type ChannelSettings = z.infer<typeof ChannelSettings>;

/** As a page shows it: the secret never comes back, nor does a robot's address, which is one. */
export const ChannelView = z
  .object({
    kind: ChannelKindName,
    enabled: z.boolean(),
    host: z.string().nullable().meta({ description: 'Where it goes to: the host alone.' }),
    port: z.int().nullable(),
    secure: z.boolean().nullable(),
    from: z.string().nullable(),
    user: z.string().nullable(),
    hasSecret: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Channel' });
export type ChannelView = z.infer<typeof ChannelView>;

export const listChannels = readEndpoint({
  path: '/channels',
  action: 'channel.list',
  summary: 'The ways out of the house that are set up',
  params: Nothing,
  search: Nothing,
  reply: z.object({ items: z.array(ChannelView), can: z.array(z.string()) }),
});

export const setChannel = endpoint({
  method: 'POST',
  path: '/channels',
  action: 'channel.set',
  summary: 'Sets up a way out of the house, or switches it off',
  params: Nothing,
  body: ChannelSettings,
  reply: ChannelView,
});

export const tryChannel = endpoint({
  method: 'POST',
  path: '/channels/:kind/trial',
  action: 'channel.try',
  summary: 'Sends a word by a channel to see whether it arrives',
  status: 202,
  params: z.object({ kind: ChannelKindName }),
  body: z.strictObject({ to: z.string().trim().max(LONGEST).default('') }),
  reply: z.object({ kind: ChannelKindName, jobId: z.uuid() }),
});

const Choices = z.object({ channels: z.array(z.enum(personalChannels)).max(personalChannels.length) });

export const readChoices = readEndpoint({
  path: '/own-reminders',
  action: 'reminder.choices',
  summary: 'By which channels whoever asks wants to be told',
  params: Nothing,
  search: Nothing,
  reply: Choices.extend({ can: z.array(z.string()) }),
});

export const chooseReminders = endpoint({
  method: 'POST',
  path: '/own-reminders',
  action: 'reminder.choose',
  summary: 'Chooses by which channels to be told; the inbox inside is always there',
  params: Nothing,
  body: Choices.strict(),
  reply: Choices,
});
