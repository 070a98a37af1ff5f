import { dayOfMonthOf, monthOf, yearOf } from '../../kernel/day.js';
import type { ChangeWords } from './words.js';

export const zhCN: ChangeWords = {
  title: '为民办实事项目变更审批单',
  file: (item) => `变更审批单 ${item}`,
  day: (on) => `${String(yearOf(on))}年${String(monthOf(on))}月${String(dayOfMonthOf(on))}日`,
  item: (seq, title) => `第${seq}项　${title}`,
  kind: {
    duration: '延期（完成时间变更）',
    scope: '目标变更',
    value: '投资变更',
    unit: '单位变更',
    suspend: '暂停',
    resume: '恢复',
    'carry-over': '结转下年',
    terminate: '终止',
  },
  major: {
    'past-the-year': '完成时间跨年',
    'target-removed': '取消目标',
    'target-lowered': '调低目标',
    'value-raised': '投资增加超过10%',
    'lead-changed': '更换牵头单位',
    'item-ended': '终止项目',
    'carried-over': '结转下年',
    suspended: '暂停项目',
  },
  target: (indicator, unit, was, now) =>
    `${indicator}：${String(was)}${unit} → ${now === null ? '取消' : String(now) + unit}`,
  countersigned: (unit, agrees, reason) =>
    `${unit}：${agrees === null ? '未反馈' : agrees ? '同意' : '不同意'}${reason === '' ? '' : `（${reason}）`}`,
  estimate: (wan) => `投资估算${wan}万元`,
  units: (lead, responsible) => `牵头单位：${lead}\n责任单位：${responsible.join('、') || '无'}`,
  label: {
    unit: '申请单位',
    day: '申请日期',
    item: '实事项目',
    kind: '变更类型',
    before: '原承诺',
    after: '变更为',
    rationale: '变更理由',
    effect: '对群众的影响',
    countersigned: '相关单位意见',
    organ: '原审批机关',
    consent: '人大常委会\n同意文号',
    leader: '分管领导\n审定意见',
    meeting: '区政府常务会\n审议意见',
    remark: '备注',
  },
  signature: '签名：　　　　　　　　　　　年　　月　　日',
  minutes: '会议纪要文号：　　　　　　　　年　　月　　日',
  incoming: '收文编号：',
};
