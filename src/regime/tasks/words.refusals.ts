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
    en: 'Say where the unit’s own yearly plan holds the item',
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
    en: '“{site}” stands neither in the title nor in the content: sites are taken from the notice’s words alone',
  },
};
