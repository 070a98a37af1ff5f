import { writtenDay } from '../../kernel/written.js';
import type { ReminderWords } from './words.js';

export const zhCN: ReminderWords = {
  subject: '实事工作提醒',
  toPerson: (matters, link) =>
    `您有${String(matters)}项待办，请登录办公网查看。${link === undefined ? '' : `\n${link}\n（链接7天内有效，仅可打开一次，须登录）`}`,
  toGroup: '今天有待办事项临近期限或已逾期，请各联络员登录办公网查看。',
  trial: '这是一条试发消息，收到即表示渠道可用。',
  feedTitle: '实事工作日历',
  feedCount: (duties) => (duties === 1 ? '' : `${String(duties)}项`),
  stage: {
    ahead: '将要到期',
    tomorrow: '临近到期',
    today: '今天到期',
    late: '已逾期',
    escalated: '逾期多日',
    urged: '催办',
  },
  about: {
    'emergency-opened':
      '有人启用了封存的应急账号。请查台账：是谁、为什么。单点登录修好后，由安全管理员换密码、重新封存。',
  },
  channel: {
    mail: '电子邮件',
    sms: '短信',
    wecom: '企业微信群机器人',
    dingtalk: '钉钉群机器人',
    feishu: '飞书群机器人',
  },
  note: ({ units, what, due, workingDays }) =>
    `${units.join('、')}应于${writtenDay['zh-CN'](due)}前${what}，至今未收到，已逾期${String(workingDays)}个工作日。区政府办已提醒，请领导知悉。`,
};
