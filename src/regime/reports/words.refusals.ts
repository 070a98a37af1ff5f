import type { Language } from '../../kernel/language.js';

/** Why a report is told no; `{…}` is filled from the refusal. */
export const reportRefusals: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'report.wrong-state': {
    'zh-CN': '这一项现在的状态不能这样办，可能已有人办理，请刷新页面',
    en: 'The section is in a state that does not allow this: somebody may have dealt with it; read the page again',
  },
  'report.nothing-to-submit': {
    'zh-CN': '没有要报送的内容，可能已经报送，请刷新页面',
    en: 'There is nothing to submit: it may have been submitted already; read the page again',
  },
  'report.incomplete': {
    'zh-CN': '还差{count}处没有填写，补齐后再报送',
    en: '{count} things are missing: fill them in, then submit',
  },
  'report.touched': {
    'zh-CN': '区政府办已开始办理（接收或退回），不能撤回',
    en: 'The government office has begun to deal with it: it cannot be taken back',
  },
  'report.nothing-to-accept': {
    'zh-CN': '没有待接收的内容，请刷新页面',
    en: 'There is nothing to accept: read the page again',
  },
  'report.own-submission': {
    'zh-CN': '本人报送的由其他人接收',
    en: 'Whoever submitted it does not accept it',
  },
  'report.reason-missing': { 'zh-CN': '请写明理由', en: 'Say why' },
  'report.day-passed': {
    'zh-CN': '重新报送的日期{on}已经过去',
    en: 'The day by which it is to come again, {on}, has passed',
  },
  'report.filed-meanwhile': {
    'zh-CN': '刚刚有人报送了这一项，请刷新页面',
    en: 'Somebody has just submitted this section: read the page again',
  },
};
