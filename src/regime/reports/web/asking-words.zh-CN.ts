import type { AskingWords } from './asking-words.js';

export const zhCN: AskingWords = {
  title: '材料要求、协调事项和督办事项',
  note: '什么时候提、什么时候答复都记为事实，季度报告据此写材料报送情况',
  none: '没有向单位要过材料，没有提过协调事项，也没有列入督办的事项',
  caption: (count) => `${String(count)}件`,
  kind: { material: '材料要求', matter: '协调事项', decision: '督办事项' },
  column: { what: '事项', unit: '谁办', days: '提出和期限', standing: '办理情况', acts: '办理' },
  item: (row) => `第${row}项`,
  ofPeriod: (period) => `${period.slice(0, 4)}年第${'一二三四'.charAt(Number(period.slice(5)) - 1)}季度报告用`,
  askedOn: '提出',
  dueOn: '期限',
  waiting: '等待答复',
  overdue: '过了期限，未反馈',
  answered: '已答复',
  late: '超过期限',
  wordsGone: '答复内容已从系统清除',
  fileGone: '文件已从系统清除',
  outcome: {
    material: { resolved: '已解决', unresolved: '未解决' },
    matter: { resolved: '已解决', unresolved: '未解决' },
    decision: { resolved: '已落实', unresolved: '未落实' },
  },
  decidedBy: (who) => `${who}决定`,
  withdrawn: '已撤回',
  registered: (number) => (number === null ? '凭扫描件登记' : `凭文件登记，编号${number}`),
  act: {
    material: '要材料',
    matter: '提协调事项',
    decision: '列入督办',
    answer: '答复',
    settle: '办结',
    withdraw: '撤回',
  },
  actOn: (act, what) => `${act}：${what}`,
  form: {
    lead: {
      material: '责任单位的待办里会出现这件事，按期限提醒。答复的日子是事实，写进季度报告。',
      matter: '被请的单位的待办里会出现这件事。答复后由牵头单位或区政府办办结。',
      decision:
        '承办单位的待办里会出现这件事，按期限提醒；过期没办的，区政府办也会看到。报告办理情况后由区政府办办结。',
    },
    unit: '哪个单位办',
    what: { material: '要什么材料', matter: '什么困难，请帮什么', decision: '决定了什么' },
    dueOn: '办理期限',
    decidedBy: '谁决定的',
    decidedByHint: '如：副区长罗某批示；区政府第14次常务会',
    paper: '依据的批示或纪要',
    paperNote: '决定的日子以它为准。',
    answerLead: (what, fromLetter) =>
      `“${what}”。${fromLetter ? '答复日期以来函落款为准' : '今天答复即记为今天'}，不能更改。`,
    answer: '答复',
    file: '附材料',
    files: (names) => `已附：${names.join('、')}`,
    settleLead: (what, isDecision) =>
      `“${what}”办结后不再催办。${isDecision ? '还要接着办的，另列一件督办事项。' : ''}`,
    outcome: '结果',
    settleWords: '情况说明',
    settleHint: '没有办成的，写明还差什么、下一步怎么办',
    withdrawLead: (what) => `“${what}”撤回后，被请的单位不再看到待办。台账留有记录。`,
    reason: '撤回的原因',
  },
  board: {
    question: '材料要求、协调事项和督办事项，谁还没答？',
    answer: (open, overdue) =>
      open === 0
        ? '都办完了。'
        : `${String(open)}件在办${overdue === 0 ? '，都没过期限' : `，其中${String(overdue)}件过了期限`}。`,
    none: '还没有要过材料、提过协调事项或列入督办的事项。都在实事项目的页面上提出。',
    toBoard: '全年的材料要求、协调事项和督办事项',
    allItems: '全部实事',
  },
};
