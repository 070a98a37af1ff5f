import type { Language } from '../../kernel/language.js';

/** Why a change is told no; `{…}` is filled from the refusal. */
export const changeRefusals: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'change.wrong-state': {
    'zh-CN': '这份变更现在的状态不能这样办，可能已有人办理，请刷新页面',
    en: 'The change is in a state that does not allow this: somebody may have dealt with it; read the page again',
  },
  'change.item-cannot': {
    'zh-CN': '这件实事现在的状态不能作此变更',
    en: 'The item is in a state that does not allow such a change',
  },
  'change.item-moved': {
    'zh-CN': '实事在提出变更后已有变动，原值不再一致，请撤回后重新提出',
    en: 'The item has changed since this was proposed, so what it calls the old values is no longer so: withdraw it and propose anew',
  },
  'change.rationale-missing': { 'zh-CN': '请写明变更理由', en: 'Say why' },
  'change.reason-missing': { 'zh-CN': '请写明理由', en: 'Say why' },
  'change.day-missing': { 'zh-CN': '请填写变更后的完成时间', en: 'Give the new day' },
  'change.day-past': {
    'zh-CN': '{day}已经过去（今天{today}），不能再承诺；请填写今天或以后的日期',
    en: '{day} is past (today is {today}) and cannot be promised: give today or a later day',
  },
  'change.amount-missing': { 'zh-CN': '请填写变更后的投资', en: 'Give the new amount' },
  'change.nothing-changes': { 'zh-CN': '与原承诺一致，没有变更', en: 'This is what is promised already' },
  'change.no-target-left': {
    'zh-CN': '目标不能全部取消；不再做的，请提出终止',
    en: 'Not every target can be given up: where nothing is left, propose to end the item',
  },
  'change.no-such-target': { 'zh-CN': '没有这个目标，请刷新页面', en: 'There is no such target: read the page again' },
  'change.no-such-item': { 'zh-CN': '没有这件实事', en: 'There is no such item' },
  'change.no-such-unit': { 'zh-CN': '没有这个单位，或它今天已不存在', en: 'There is no such unit, or none today' },
  'change.unit-twice': { 'zh-CN': '同一个责任单位只写一次', en: 'Name each responsible unit once' },
  'change.lead-also-responsible': {
    'zh-CN': '{unit}已是牵头单位，请从责任单位中去掉',
    en: '{unit} leads the item: take it out of the responsible units',
  },
  'change.the-lead-asks': {
    'zh-CN': '会签单位不能是提出变更的牵头单位',
    en: 'The lead proposes the change: it does not countersign it as well',
  },
  'change.nobody-affected': { 'zh-CN': '请至少选一个受影响的单位', en: 'Choose at least one affected unit' },
  'change.not-asked': { 'zh-CN': '没有请这个单位会签', en: 'This unit was not asked' },
  'change.answered-already': { 'zh-CN': '这个单位已经答复', en: 'This unit has answered already' },
  'change.units-have-time': {
    'zh-CN': '还有{count}个单位在会签期限内，没有答复',
    en: '{count} units still have time to answer',
  },
  'change.after-the-day': {
    'zh-CN': '原完成时间{due}已过，请主要负责人说明为什么没有提前报',
    en: 'The day of the item, {due}, has passed: the head says why it comes only now',
  },
  'change.for-the-meeting': {
    'zh-CN': '这是重大变更，由区政府常务会审议',
    en: 'This is major: the executive meeting decides',
  },
  'change.for-the-leader': { 'zh-CN': '这是一般变更，由分管领导审定', en: 'This is minor: the deputy leader decides' },
  'change.minutes-missing': {
    'zh-CN': '请登记会议纪要：文号，并附扫描件或写收文编号',
    en: 'Register the minutes: their number, and the scan or the number of receipt',
  },
  'change.paper-missing': {
    'zh-CN': '请登记签批的纸件或会议纪要，区政府办不代作决定',
    en: 'Register the paper that was signed, or the minutes: the office does not decide itself',
  },
  'change.own-submission': {
    'zh-CN': '提出或报送变更的人不能自己审定',
    en: 'Whoever proposed it or sent it up does not decide',
  },
  'change.decided-before-submitted': {
    'zh-CN': '审定日期{on}早于报送日期{submitted}',
    en: 'Decided on {on}, before it was sent up on {submitted}',
  },
  'change.consent-missing': {
    'zh-CN': '清单经人大票决，请先填写人大常委会同意的文号',
    en: 'The list was voted: the standing committee consents first, under a number',
  },
  'change.succeeds-itself': { 'zh-CN': '不能由这件实事自己接续', en: 'An item does not carry itself on' },
  'change.successor-not-later': {
    'zh-CN': '接续的实事应在{year}年以后的年度，请选下年通知里的项目',
    en: "The item that goes on with it is of a year after {year}: choose one of next year's notice",
  },
  'change.letter-missing': {
    'zh-CN': '代单位登记时，请写明来函日期，并附扫描件或写明收文编号',
    en: 'Registering for a unit needs the day of its letter, and the scan or the number of its receipt',
  },
  'change.letter-from-the-future': {
    'zh-CN': '来函日期{on}晚于今天{today}',
    en: 'The letter bears {on}, and today is {today}',
  },
};
