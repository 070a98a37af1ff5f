import type { Language } from '../kernel/language.js';
import type { Say } from '../platform/problem/words.js';

/** Why the regime says no, in both languages; `{…}` is filled from the refusal. A code without words shows itself. */
const WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'notice.wrong-state': {
    'zh-CN': '通知现在的状态不能进行此操作',
    en: 'The notice is in a state that does not allow this',
  },
  'notice.already-issued': {
    'zh-CN': '原通知已经下达，请用更正通知修改',
    en: 'The notice was issued: correct it by an amendment',
  },
  'notice.no-such-question': { 'zh-CN': '没有这个问题，页面可能已过期', en: 'There is no such question' },
  'notice.question-has-no-answer': {
    'zh-CN': '这个问题不能由人回答，请换一份文件',
    en: 'No answer can settle this: another file is needed',
  },
  'notice.no-such-unit': { 'zh-CN': '没有这个单位', en: 'There is no such unit' },
  'notice.answer-unfit': { 'zh-CN': '答复与所问之处的内容不合', en: 'The answer does not fit its place' },
  'notice.blocked': {
    'zh-CN': '还有{count}处未定，通知不能登记下达',
    en: '{count} matters keep the notice from being issued',
  },
  'notice.units-open': { 'zh-CN': '还有单位名称没有确认', en: 'Names of units are still open' },
  'notice.proof-missing': {
    'zh-CN': '请写明收文编号或附签发件',
    en: 'The receipt number or the signed paper is missing',
  },
  'notice.not-yet-signed': { 'zh-CN': '签发日期或成文日期晚于今天', en: 'The paper bears a day that has not come yet' },
  'notice.no-day': { 'zh-CN': '通知没有成文日期', en: 'The notice bears no day' },
  'notice.number-taken': { 'zh-CN': '已有一份相同文号的通知', en: 'Another issued notice bears this number' },
  'notice.same-file': { 'zh-CN': '这份文件已经登记过', en: 'This very file is here already' },
  'clock.backwards': { 'zh-CN': '演示日期只能向后调', en: "The demonstration's clock goes forwards only" },
  'post.not-held': { 'zh-CN': '您现在没有这个岗位', en: 'You do not hold this post now' },
  'demo.no-such-post': { 'zh-CN': '演示中没有这个岗位', en: 'The demonstration has no such post' },
};

/** The regime's sentence for a refusal, or undefined where the code is not one of its own. */
export const say: Say = (language, code, params) =>
  WORDS[code]?.[language].replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(params[name] ?? ''));

/** Rules that the database keeps as well, by the name of the constraint. */
export const constraints = {
  notice_same_file: { code: 'notice.same-file' },
  notice_number: { code: 'notice.number-taken', clause: 'I21' },
} as const;
