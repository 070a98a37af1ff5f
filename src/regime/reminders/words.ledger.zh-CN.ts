import type { Sentence } from '../../kernel/telling.js';
import { zhCN } from './words.zh-CN.js';

const channels: Readonly<Record<string, string>> = zhCN.channel;
const channel = (code: string): string => channels[code] ?? code;

export const reminderLedgerZhCN = {
  'reminder.made': ({ fact, day }) =>
    `${day('day')}生成提醒：${fact('messages')}人，${fact('lines')}项` +
    (fact('unreached') === '0' ? '' : `，${fact('unreached')}项无人可提醒`),
  'reminder.urged': ({ fact }) =>
    fact('messages') === '0' ? '没有能收到催办消息的人' : `催办消息发给${fact('messages')}人`,
  'reminder.chosen': () => '选择了接收提醒的方式',
  'message.raised': ({ fact }) => `应急账号启用，即时告知安全管理员和审计管理员，共${fact('messages')}人`,
  'feed.made': ({ fact }) => `生成一个日历订阅地址（${fact('scope') === 'own' ? '本人要办的' : '能看到的全部'}）`,
  'feed.ended': () => '停用一个日历订阅地址',
  'message.read': () => '看了提醒',
  'message.opened': () => '从消息里的链接打开了提醒',
  'delivery.requested': ({ fact }) => `要求重发一条消息（${channel(fact('channel'))}）`,
  'channel.set': ({ fact }) =>
    `${fact('enabled') === 'true' ? '启用' : '停用'}消息渠道“${channel(fact('kind'))}”` +
    (fact('secretChanged') === 'true' ? '，更换了密钥' : ''),
  'channel.tried': ({ fact }) => `试发了一条消息（${channel(fact('kind'))}）`,
} satisfies Readonly<Record<string, Sentence>>;
