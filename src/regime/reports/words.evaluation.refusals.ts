import type { Language } from '../../kernel/language.js';

/** Why an answer to a negative word, or a ruling on it, is told no; `{…}` is filled from the refusal. */
export const evaluationRefusals: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'evaluation.wrong-state': {
    'zh-CN': '这条评价现在的状态不能这样办，可能已有人办理，请刷新页面',
    en: 'It is in a state that does not allow this: somebody may have dealt with it; read the page again',
  },
  'evaluation.reason-missing': {
    'zh-CN': '请写明理由',
    en: 'Say why',
  },
  'evaluation.not-yet': { 'zh-CN': '{on}还没有到（今天是{today}）', en: '{on} has not come yet: today is {today}' },
  'evaluation.before-told': {
    'zh-CN': '答复日期{on}早于告知日期{told}',
    en: 'The answer of {on} lies before the day the unit was told, {told}',
  },
  'evaluation.before-answer': {
    'zh-CN': '裁定日期{on}早于单位提出异议的日期{answered}',
    en: 'The ruling of {on} lies before the objection of {answered}',
  },
  'evaluation.own-dispute': {
    'zh-CN': '写评价或提异议的人不能裁定，请督查绩效办的另一人办理',
    en: 'Whoever wrote the word or objected to it does not settle the dispute: another person of the supervision office does',
  },
  'evaluation.letter-missing': {
    'zh-CN': '代为登记的，请填写来函日期和收文编号或附扫描件',
    en: 'To put it down for somebody, give the day of the letter and its number or scan',
  },
  'evaluation.told-already': {
    'zh-CN': '这条评价已经告知该单位',
    en: 'The unit was told of this already',
  },
};
