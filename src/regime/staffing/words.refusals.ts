import type { Language } from '../../kernel/language.js';

/** Why somebody who asks for people, or answers, is told no; `{…}` is filled from the refusal. */
export const staffingRefusals: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'staffing.letter-missing': {
    'zh-CN': '代单位登记时，请写明来函日期，并附扫描件或写明收文编号',
    en: 'Registering for a unit needs the day of its letter, and the scan or the number of its receipt',
  },
  'staffing.letter-from-the-future': {
    'zh-CN': '来函日期{on}晚于今天{today}',
    en: 'The letter bears {on}, and today is {today}',
  },
  'staffing.paper-missing': {
    'zh-CN': '请登记分管领导签批的纸件，区政府办不代作决定',
    en: 'Register the paper that the leader in charge signed: the office does not decide for him',
  },
  'staffing.no-such-unit': { 'zh-CN': '没有这个单位，或它今天已不存在', en: 'There is no such unit, or none today' },
  'staffing.item-over': {
    'zh-CN': '这件实事已经终结，不再抽调人员',
    en: 'The item is at its end: nobody is asked for any more',
  },
  'secondment.wrong-state': {
    'zh-CN': '这份抽调申请现在的状态不能这样办，可能已有人办理，请刷新页面',
    en: 'The request is in a state that does not allow this: somebody may have dealt with it; read the page again',
  },
  'secondment.ends-before-it-begins': {
    'zh-CN': '结束日期{until}早于开始日期{from}',
    en: 'It would end on {until}, before it begins on {from}',
  },
  'secondment.of-the-lead': {
    'zh-CN': '牵头单位自己的人员不用抽调，请选其他单位',
    en: 'The lead need not ask for its own people: choose another unit',
  },
  'secondment.with-the-leader': {
    'zh-CN': '已提请分管领导裁定，改由其他单位抽调也由他决定',
    en: 'It lies with the deputy leader: asking another unit is his to decide',
  },
  'secondment.nobody-asked': { 'zh-CN': '还没有转给任何单位', en: 'No unit was asked yet' },
  'secondment.answered-already': {
    'zh-CN': '这个单位已经答复过，答复不改；要它重新考虑的，请再转给它一次',
    en: 'The unit has answered, and its answer stays: pass the request on to it once more for another',
  },
  'secondment.answer-before-asking': {
    'zh-CN': '答复日期{on}早于转办日期{asked}',
    en: 'The answer bears {on}, and the unit was asked on {asked}',
  },
  'secondment.reason-missing': { 'zh-CN': '请写明理由', en: 'Say why' },
  'secondment.counter-without-terms': {
    'zh-CN': '商改请写明能安排的人数和起止日期',
    en: 'Say how many people are offered instead, from when to when',
  },
  'secondment.counter-same': {
    'zh-CN': '人数和日期与申请一致，请直接选“同意”',
    en: 'This is what was asked: agree to it',
  },
  'secondment.answer-not-due': {
    'zh-CN': '被商请单位可在{due}前答复，到期未答复再提请裁定',
    en: 'The unit may answer until {due}; take it up to the leader once that has passed',
  },
  'secondment.approval-number-missing': {
    'zh-CN': '请填写组织部门的批准文号：抽调要经组织部门批准',
    en: 'Give the number under which the organisation department approved it',
  },
  'secondment.not-yet': { 'zh-CN': '日期{on}晚于今天{today}', en: '{on} has not come yet: today is {today}' },
  'secondment.before-last-arrival': {
    'zh-CN': '日期{on}早于上一次到位日期{last}',
    en: '{on} lies before the last arrival on {last}',
  },
  'secondment.more-than-agreed': {
    'zh-CN': '到位合计{people}人，多于商定的{agreed}人，请核对',
    en: '{people} people in all would be more than the {agreed} agreed: check the number',
  },
  'work-body.wrong-state': {
    'zh-CN': '这个工作机构现在的状态不能这样办，请刷新页面',
    en: 'The work body is in a state that does not allow this: read the page again',
  },
  'work-body.no-units': { 'zh-CN': '请至少选一个成员单位', en: 'Choose at least one member unit' },
  'work-body.number-missing': { 'zh-CN': '请填写成立文号', en: 'Give the number of the document that sets it up' },
  'work-body.reason-missing': { 'zh-CN': '请写明理由', en: 'Say why' },
  'work-body.own-proposal': {
    'zh-CN': '提出的人不能自己审定',
    en: 'Whoever proposed it does not approve it as well',
  },
  'work-body.decided-before-proposed': {
    'zh-CN': '签批日期{on}早于提出日期{proposed}',
    en: 'The paper bears {on}, and it was proposed on {proposed}',
  },
  'work-body.before-approval': {
    'zh-CN': '开始日期{on}早于审定日期{approved}',
    en: 'It cannot begin on {on}, before its approval on {approved}',
  },
  'work-body.before-it-began': {
    'zh-CN': '撤销日期{on}早于开始日期{since}',
    en: 'It cannot be dissolved on {on}, before {since}',
  },
};
