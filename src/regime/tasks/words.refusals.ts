import type { Language } from '../../kernel/language.js';

/** Why an item's people are told no, in both languages; `{…}` is filled from the refusal. */
export const taskRefusals: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'task.wrong-state': {
    'zh-CN': '这件实事现在的状态不能进行此操作',
    en: 'The item is in a state that does not allow this',
  },
  'task.persons-missing': {
    'zh-CN': '请写明主要领导和分管领导两个人',
    en: 'Name both the accountable head and the leader at work on it',
  },
  'task.plan-reference-missing': {
    'zh-CN': '请写明列入本单位年度工作计划的哪一处',
    en: "Say where the unit's own yearly plan holds the item",
  },
  'task.paper-missing': {
    'zh-CN': '代单位登记时，请写明收文日期和凭据',
    en: 'Registering for a unit needs the day its paper came and its proof',
  },
  'task.paper-from-the-future': {
    'zh-CN': '收文日期（{on}）晚于今天',
    en: 'The paper bears a day that has not come yet ({on})',
  },
  'task.paper-before-issue': {
    'zh-CN': '收文日期（{on}）早于通知下达日期（{issuedOn}）',
    en: 'The paper ({on}) is older than the notice ({issuedOn})',
  },
  'task.site-unwritten': {
    'zh-CN': '“{site}”不在标题和内容里。地点只照原文写，不另拟',
    en: "“{site}” stands neither in the title nor in the content: sites are taken from the notice's words alone",
  },
  'task.start-evidence-missing': {
    'zh-CN': '请附开工的凭据：开工令、现场照片，或填文号',
    en: 'Show that it began: the order to begin, a photograph, or the number of a paper',
  },
  'task.start-later': { 'zh-CN': '开工日期（{on}）晚于今天', en: 'The day has not come yet ({on})' },
  'task.started-already': {
    'zh-CN': '已经登记{on}实际开工，方案审定后再办理开工',
    en: 'Work is recorded as begun on {on}: start the item once its plan is approved',
  },
  'task.explanation-missing': {
    'zh-CN': '开工早于方案审定，请说明原因，例如续建项目',
    en: 'Work began before the plan was approved: say why, such as works carried on from last year',
  },
  'task.works-unsaid': {
    'zh-CN': '这件实事有建设内容，请写明是否具备开工条件、资金是否落实',
    en: 'The item builds something: say whether its conditions are met and its funds arranged',
  },
  'task.start-conditions': {
    'zh-CN': '不具备开工条件的工程不能开工，条件具备后再办理',
    en: 'Works do not begin before their conditions are met: start the item once they are',
  },
  'task.funds-not-arranged': {
    'zh-CN': '资金没有落实的工程不能开工。区政府投资的，资金计划要先经批准',
    en: 'Works do not begin before their funds are arranged; with district money the fund plan must be approved first',
  },
};
