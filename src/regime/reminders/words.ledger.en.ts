import type { Sentences } from '../../kernel/telling.js';
import { en } from './words.en.js';
import type { reminderLedgerZhCN } from './words.ledger.zh-CN.js';

const channels: Readonly<Record<string, string>> = en.channel;
const channel = (code: string): string => channels[code] ?? code;

export const reminderLedgerEn: Sentences<keyof typeof reminderLedgerZhCN> = {
  'reminder.made': ({ fact, day }) =>
    `made the reminders of ${day('day')}: ${fact('messages')} people, ${fact('lines')} matters` +
    (fact('unreached') === '0' ? '' : `, ${fact('unreached')} with nobody to remind`),
  'reminder.urged': ({ fact }) =>
    fact('messages') === '0'
      ? 'found nobody whom the urging could reach'
      : `sent the urging to ${fact('messages')} people`,
  'reminder.chosen': () => 'chose how to be reminded',
  'message.raised': ({ fact }) =>
    `told the security and audit administrators at once that the emergency account was opened: ${fact('messages')} people`,
  'feed.made': ({ fact }) =>
    `made a calendar address (${fact('scope') === 'own' ? 'what they have to do' : 'all that they see'})`,
  'feed.ended': () => 'ended a calendar address',
  'message.read': () => 'read a reminder',
  'message.opened': () => 'opened a reminder from the link in a message',
  'delivery.requested': ({ fact }) => `had a message sent again (${channel(fact('channel'))})`,
  'channel.set': ({ fact }) =>
    `${fact('enabled') === 'true' ? 'switched on' : 'switched off'} the channel “${channel(fact('kind'))}”` +
    (fact('secretChanged') === 'true' ? ' and changed its secret' : ''),
  'channel.tried': ({ fact }) => `sent a message on trial (${channel(fact('kind'))})`,
};
