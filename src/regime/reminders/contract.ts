import { z } from 'zod';
import { ObligationView } from '../obligations/contract.js';
import { lineStages } from './rules/stages.js';

const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });

/** Ways out of the house; the inbox inside is always there. */
export const channelKinds = ['mail', 'sms', 'wecom', 'dingtalk', 'feishu'] as const;
export type ChannelKind = (typeof channelKinds)[number];
export const ChannelKindName = z.enum(channelKinds);

/** Channels that reach one person; the others are robots of a group. */
export const personalChannels = ['mail', 'sms'] as const;

export const deliveryStates = ['waiting', 'sending', 'sent', 'failed', 'uncertain'] as const;
export const DeliveryState = z.enum(deliveryStates);

/** One line of a message: a duty, and how pressing it was on the day of the message. */
const MessageLine = z.object({ stage: z.enum(lineStages), duty: ObligationView });

/** What a message may be about that is no duty of anybody. */
export const MessageAbout = z.enum(['emergency-opened']);
export type MessageAbout = z.infer<typeof MessageAbout>;

/** What a person was told: the one message of a day's reminders, or an urging by itself. */
export const MessageView = z
  .object({
    id: z.uuid(),
    onDay: IsoDay,
    lines: z.array(MessageLine).meta({ description: 'The most pressing first; a duty that ended since is left out.' }),
    about: MessageAbout.nullable().meta({ description: 'Something that is no duty, and does not wait.' }),
    readAt: z.iso.datetime().nullable(),
    can: z.array(z.string()),
  })
  .meta({ id: 'Message' });
export type MessageView = z.infer<typeof MessageView>;

/** A message on its way out, as whoever looks after the channels sees it: never what it said. */
export const DeliveryView = z
  .object({
    id: z.uuid(),
    onDay: IsoDay,
    channel: ChannelKindName,
    person: z.string().nullable().meta({ description: 'Null: the robot of a group.' }),
    state: DeliveryState,
    tries: z.int(),
    reason: z.string().nullable(),
    readAt: z.iso.datetime().nullable().meta({ description: 'When the person opened the message in the house.' }),
    can: z.array(z.string()),
  })
  .meta({ id: 'Delivery' });
export type DeliveryView = z.infer<typeof DeliveryView>;
