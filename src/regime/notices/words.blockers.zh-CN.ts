import type { Blocker, HeldBackBy } from './rules/issue-guards.js';

/** What keeps a notice from being issued, as the clerk reads it; `{row}` is the item's number. */
export type BlockerWords = Readonly<Record<Blocker['code'] | HeldBackBy, string>>;

export const blockersZhCN: BlockerWords = {
  'no-number': '没有发文字号',
  'no-issuer': '没有发文机关',
  'no-day': '没有成文日期',
  'no-year': '没有年度',
  'no-decision': '没有记载确定项目的会议，请填写会议或确认通知未写明',
  'no-rows': '没有任务分解表',
  'no-content': '第{row}项没有实事内容',
  'no-lead': '第{row}项没有牵头单位',
  'two-leads': '第{row}项有两个以上牵头单位，请定一个',
  'lead-is-responsible': '第{row}项的牵头单位同时列为责任单位',
  'no-due-day': '第{row}项没有完成时间',
  'number-twice': '有两项同为第{row}项',
  'question-open': '还有问题没有回答',
  unreadable: '文件不能作为通知登记',
  'original-open': '盖章原件的首部还没有核对，或者文号、日期不一致没有说明',
  'unsaid-open': '“通知未写明”的事项还没有确认',
};
