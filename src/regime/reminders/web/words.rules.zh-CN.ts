import type { ReminderRulesWords } from './words.rules.js';

const TOLD = { liaison: '联络员', 'deputy-head': '分管领导', head: '主要领导', 'gov-office': '区政府办' } as const;

export const rulesZhCN: ReminderRulesWords = {
  question: '什么时候提醒，提醒谁？',
  answer: '全区应办事项都按这里的规则提醒；每人每天至多一条。改动从下一次提醒起生效，记入台账。',
  stages: '提醒的日子',
  stagesNote: '到期日在假期里的，从假期前最后一个工作日往前数；逾期从节后第一个工作日往后数工作日。',
  stage: {
    ahead: '首次提醒',
    tomorrow: '再次提醒',
    today: '到期当天',
    late: '逾期提醒',
    escalated: '列入区政府办待办',
  },
  days: {
    ahead: '提前几天',
    tomorrow: '提前几天',
    late: '逾期后第几个工作日',
    escalated: '逾期后第几个工作日',
  },
  between: (usual, least, most) => `默认${String(usual)}，可填${String(least)}到${String(most)}`,
  send: '发送这一次',
  deputyHead: '同时提醒单位分管领导',
  head: '同时提醒单位主要领导',
  liaison: '提醒联络员。',
  office: '提醒区政府办，并备好给区领导的说明，由人发出；系统不直接给区领导发消息。不发送时，仍列在待办里。',
  hours: '发送的时间',
  workingDaysOnly: '只在工作日提醒',
  workingDaysNote: '落在休息日的，提前到前一个工作日；调休上班的周末算工作日。',
  digestAt: '每日提醒几点发',
  from: '最早几点可以发',
  until: '最晚到几点',
  usually: (value) => `默认${value}`,
  save: '保存提醒规则',
  saved: '已保存。',
  preview: '试算',
  previewNote: '按上面填的规则，不必先保存。',
  ofDuty: (day, clauses) => `${day}到期的事：${clauses.join('；')}。`,
  clause: ({ day, at, stage, to }) =>
    `${day}${at}${stage === 'escalated' ? '列入区政府办待办并提醒' : `提醒${to.map((who) => TOLD[who]).join('和')}`}`,
  nothing: (day) => `${day}到期的事：不提醒。请看上面填的数是否在范围内、是否至少勾选了一次发送。`,
  link: '提醒规则',
};
