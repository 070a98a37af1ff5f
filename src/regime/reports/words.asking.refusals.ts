import type { Language } from '../../kernel/language.js';

/** Why what is asked, or an answer to it, is told no; `{…}` is filled from the refusal. */
export const askingRefusals: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'asking.wrong-state': {
    'zh-CN': '这件事现在的状态不能这样办，可能已有人办理，请刷新页面',
    en: 'It is in a state that does not allow this: somebody may have dealt with it; read the page again',
  },
  'asking.item-ended': {
    'zh-CN': '这件实事已经办结，不能再提',
    en: 'The item is at its end: nothing can be asked on it any more',
  },
  'asking.no-such-unit': { 'zh-CN': '没有这个单位，请重新选择', en: 'There is no such unit: choose another' },
  'asking.of-the-lead': { 'zh-CN': '牵头单位不能请自己办理', en: 'The lead unit does not ask itself' },
  'asking.not-responsible': {
    'zh-CN': '材料只向本项目的责任单位要；请其他单位帮助的，请提协调事项',
    en: 'Material is asked of the responsible units of the item; to ask another unit for help, raise a matter',
  },
  'asking.not-yet': { 'zh-CN': '{on}还没有到（今天是{today}）', en: '{on} has not come yet: today is {today}' },
  'asking.due-gone-by': {
    'zh-CN': '办理期限{due}已经过了，或早于提出的日子',
    en: 'The last day, {due}, has gone by or lies before the day it was asked',
  },
  'asking.answer-empty': { 'zh-CN': '请写明答复，或附上材料', en: 'Write an answer, or attach the material' },
  'asking.file-missing': {
    'zh-CN': '有文件没有收到，请重新上传',
    en: 'One of the files did not arrive: send it again',
  },
  'asking.answer-before-asking': {
    'zh-CN': '答复日期{on}早于提出日期{asked}',
    en: 'The answer of {on} lies before the day it was asked, {asked}',
  },
  'asking.words-missing': { 'zh-CN': '请写明情况', en: 'Say why, or what is left' },
  'asking.letter-missing': {
    'zh-CN': '代单位登记的，请填写来函日期和收文编号或附扫描件',
    en: 'To put it down for a unit, give the day of its letter and its number or scan',
  },
  'asking.paper-missing': {
    'zh-CN': '请填写批示或会议纪要的日期，并填文号或附扫描件',
    en: 'Give the day of the instruction or the minutes, and its number or scan',
  },
  'asking.decided-by-missing': {
    'zh-CN': '请写明是哪位领导或哪次会议决定的',
    en: 'Say which leader or which meeting decided it',
  },
  'asking.not-in-charge': {
    'zh-CN': '这件实事不由您分管，请分管领导或区长决定，或由区政府办凭批示登记',
    en: 'The item is not in your charge: the leader in charge or the head of the district decides, or the gov office puts down a paper',
  },
  'asking.raised-already': {
    'zh-CN': '这条困难已经提过协调事项',
    en: 'A matter was raised of this difficulty already',
  },
};
