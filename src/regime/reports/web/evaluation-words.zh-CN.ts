import type { EvaluationWords } from './evaluation-words.js';

export const zhCN: EvaluationWords = {
  state: {
    notified: '已告知，待单位答复',
    unanswered: '期满未反馈，不视为认可',
    agreed: '单位认可',
    disputed: '单位有异议，待区督查绩效办裁定',
    settled: '异议已裁定',
    lifted: '报告已更正，原评价不再有效',
  },
  until: '答复期限',
  answered: { agree: '认可', object: '异议' },
  late: '超过期限',
  ruled: { stands: '裁定：评价成立', 'set-aside': '裁定：不予采用' },
  gone: '内容已从系统清除',
  registered: (number) => (number === null ? '凭扫描件登记' : `凭来函登记，收文编号${number}`),
  act: { answer: '答复评价', settle: '裁定异议' },
  actOn: (act, unit, item) => `${act}：${unit}，第${item}项`,
  form: {
    answerLead: (sentence) => `牵头单位写的是“${sentence}”。不答复不视为认可；有异议的，由区督查绩效办裁定，原文保留。`,
    stance: '本单位意见',
    stances: { agree: '认可', object: '有异议' },
    answer: '理由',
    answerHint: '有异议的必须写：哪一天报送或到场，有什么凭据',
    settleLead: (unit) => `裁定与${unit}的异议一并列在报告原文旁，原文不改。裁定后不能撤回。`,
    outcome: '裁定',
    outcomes: { stands: '评价成立，用作考评依据', 'set-aside': '不予采用，不作考评依据' },
    ruling: '裁定理由',
    rulingHint: '写明查了什么、事实是什么',
  },
};
