import type { LightPageWords } from './words.lights.js';

export const lightsZhCN: LightPageWords = {
  heading: '进度灯',
  note: '按计划、节点报告和季度报告算出，只在内部使用，不对外公布',
  byFacts: (light) => `按事实应为“${light}”`,
  said: '人工下调',
  lowered: (by, was, now) => `${by ?? ''}由“${was}”下调为“${now}”`,
  lifted: (by) => `${by ?? ''}撤销`,
  until: '有效至',
  colon: '：',
  lower: '下调进度灯',
  lowerLead: '只能下调，不能上调；有效至本季度末，可提前撤销。下调的理由牵头单位和责任单位都看得到，并记入台账。',
  lowerHint: '写明看到的事实，如：8月12日现场停工',
  lift: '撤销下调',
  liftLead: (light) => `撤销后按事实显示为“${light}”。原来的下调和理由仍留在台账和本页。`,
  liftHint: '如：8月20日现场已复工',
  to: '下调为',
  reason: '理由',
};
