import type { RetentionWords } from './words.retention.js';

const UNIT = { accessDays: '条访问记录', leaverDays: '人联系方式', draftDays: '栏草稿', deliveryDays: '条发送结果' };
const ARTICLE = {
  accessDays: '网络安全法第21条：不少于六个月',
  leaverDays: '个人信息保护法第47条：目的已实现的应当删除',
  draftDays: '个人信息保护法第19条：保存期限最短',
  deliveryDays: '个人信息保护法第19条：结果里会带地址',
};

export const retentionZhCN: RetentionWords = {
  title: '保存期限',
  note: '到期的每天自动清除，清除了多少写进台账',
  notYet: '还没有执行过，到下一个日子自动执行。',
  ran: '最近一次检查',
  erased: '；最近一次清除',
  colon: '：',
  comma: '，',
  count: (period, count) => `${String(count)}${UNIT[period]}`,
  label: {
    accessDays: '登录记录和访问地址（天）',
    leaverDays: '离岗后的电话和邮箱（天）',
    draftDays: '没人再动的草稿（天）',
    deliveryDays: '消息的发送结果（天）',
  },
  hint: (period, least, most) => `${ARTICLE[period]}；${String(least)}至${String(most)}`,
  never: '台账链条、通知、实事和应办事项长期保存，不在此列。',
  save: '保存期限设置',
  saved: '已保存，明天起按新期限',
};
