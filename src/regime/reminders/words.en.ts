import { writtenDay } from '../../kernel/written.js';
import type { ReminderWords } from './words.js';

export const en: ReminderWords = {
  subject: 'Programme reminder',
  toPerson: (matters, link) =>
    `${matters === 1 ? 'One matter waits' : `${String(matters)} matters wait`} for you: please sign in on the office network.${link === undefined ? '' : `\n${link}\n(The link opens once within 7 days, after signing in.)`}`,
  toGroup: 'Matters are near their day or late: liaisons, please sign in on the office network.',
  trial: 'This is a trial: whoever reads it knows that the channel works.',
  feedTitle: 'Programme days',
  feedCount: (duties) => (duties === 1 ? '' : `× ${String(duties)}`),
  stage: {
    ahead: 'Due before long',
    tomorrow: 'Due shortly',
    today: 'Due today',
    late: 'Late',
    escalated: 'Late for days',
    urged: 'Urged',
  },
  about: {
    'emergency-opened':
      'Somebody opened the sealed emergency account. Look in the ledger who it was and why. Once single sign-on is mended, the security administrator seals it anew under another password.',
  },
  channel: {
    mail: 'E-mail',
    sms: 'SMS',
    wecom: 'WeCom group robot',
    dingtalk: 'DingTalk group robot',
    feishu: 'Feishu group robot',
  },
  note: ({ units, what, due, workingDays }) =>
    `Owed by ${units.join(', ')} by ${writtenDay.en(due)}: ${what}. Nothing has arrived; it is ${String(workingDays)} working days late. The office has reminded the units.`,
};
