import type { Language } from '../kernel/language.js';

/**
 * What a refusal rests on, in a clerk's words: the rules of the notice (R…), what practice settled (point …), what must always
 * hold (I…) and the articles of the law. A refusal names its clause by this name; what stands here is what is read.
 */
export const clauses: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  R1: { 'zh-CN': '实事清单经政府会议确定', en: 'The list is fixed by a decision of a meeting' },
  R2: { 'zh-CN': '任务随通知附件分解下达', en: 'Items are issued by the notice and its annex' },
  R3: { 'zh-CN': '承办事项纳入本单位年度工作计划', en: "Each item stands in the unit's own yearly plan" },
  R4: { 'zh-CN': '主要领导负总责，分管领导具体抓', en: 'A head is accountable, a deputy is at it' },
  R5: { 'zh-CN': '任务下达一个月内制定实施方案', en: 'The plan is drawn up within a month of issue' },
  R6: { 'zh-CN': '实施方案明确牵头单位和责任单位的职责', en: 'The plan states the duties of every unit' },
  R7: { 'zh-CN': '实施方案制定时间表，画好施工图', en: 'The plan has dated milestones' },
  R8: {
    'zh-CN': '目标任务有人管、有人抓，不缺项、不漏项',
    en: 'Every target has somebody in charge, and none is left out',
  },
  R9: { 'zh-CN': '实施方案报分管领导审定后组织实施', en: 'The deputy leader in charge approves the plan before work' },
  R10: { 'zh-CN': '重大事项报请政府常务会审议', en: 'Major matters go before the executive meeting' },
  R11: {
    'zh-CN': '责任单位主动配合，共同研究制定实施方案',
    en: 'Responsible units draw up the plan together with the lead',
  },
  R12: {
    'zh-CN': '责任单位与牵头单位共同完成目标任务',
    en: 'Responsible units reach the targets together with the lead',
  },
  R13: {
    'zh-CN': '区政府投资的项目，由财政按进度拨付资金',
    en: 'The district pays by progress for what it invests in',
  },
  R14: { 'zh-CN': '需要抽调工作人员的，相关单位确保人员到位', en: 'Units asked for people put them in place' },
  R15: { 'zh-CN': '每季度开展一次实地或书面督查', en: 'An inspection each quarter, on site or in writing' },
  R16: { 'zh-CN': '定期开展通报', en: 'A circular at regular times' },
  R17: { 'zh-CN': '每季度结束后次月5日前报送进展情况', en: 'Progress is reported by the 5th after each quarter' },
  R18: { 'zh-CN': '完成情况纳入各单位年度绩效考评', en: 'What was reached enters the yearly appraisal of every unit' },
  R19: { 'zh-CN': '考核办法由督查绩效办制定', en: 'The supervision office draws up the scheme' },
  R20: { 'zh-CN': '年底组织专项检查验收和绩效考评', en: 'Joint acceptance and appraisal at the end of the year' },
  R21: { 'zh-CN': '奖惩分明', en: 'Rewards and penalties are told apart' },
  R22: { 'zh-CN': '季度报告附责任单位的材料报送和配合情况', en: 'The report says how responsible units cooperated' },
  R23: { 'zh-CN': '责任单位的配合情况用于绩效考核', en: 'What is said of responsible units enters the appraisal' },
  R24: { 'zh-CN': '年初公布实事项目及责任单位', en: 'Items and units are published at the start of the year' },
  R25: { 'zh-CN': '年终公布办理结果', en: 'Results are published at the end of the year' },
  R26: { 'zh-CN': '整个过程接受舆论和市民监督', en: 'The public watches all the way' },
  R27: { 'zh-CN': '牵头单位及时向公众公布进展情况', en: 'The lead unit publishes progress' },
  R28: { 'zh-CN': '附件列明序号、内容、单位和完成时间', en: 'The annex names number, content, units and day' },
  'point 1': {
    'zh-CN': '线下签批、来函可以登记，登记要有凭据',
    en: 'What was signed on paper is registered by its paper',
  },
  'point 6': { 'zh-CN': '迟报是事实，计不计另行认定', en: 'Lateness is a fact; whether it counts is decided apart' },
  'point 7': { 'zh-CN': '制定以方案落款日为准', en: 'A plan is drawn up on the day it bears' },
  'point 8': { 'zh-CN': '到期未答复记“未反馈”，不算同意', en: 'Silence is noted as no answer, never as agreement' },
  'point 9': { 'zh-CN': '通知未写明的，由区政府办定', en: 'What the notice leaves open the government office settles' },
  'point 11': {
    'zh-CN': '下达后的更正和单位变更，前后都保留',
    en: 'What changes after issue is kept before and after',
  },
  'point 12': {
    'zh-CN': '财政在自己的系统付款，这里登记实际支付',
    en: 'Finance pays in its own system; what was paid is recorded',
  },
  'point 13': { 'zh-CN': '涉密内容不进系统', en: 'Nothing classified enters the system' },
  I1: { 'zh-CN': '每件实事有且只有一个牵头单位', en: 'Every item has exactly one lead unit' },
  I2: { 'zh-CN': '每个目标都有责任单位和责任人', en: 'Every target has a unit and a person' },
  I4: { 'zh-CN': '牵头单位不再列为同一件实事的责任单位', en: 'A lead unit is not also responsible on its item' },
  I5: { 'zh-CN': '审定前已实施的照实记录', en: 'Work before approval is told as it was' },
  I6: { 'zh-CN': '已经定下的不改不删，有错另行更正', en: 'What was decided is not changed, only followed by another' },
  I7: { 'zh-CN': '迟报照收到日计算，不消除', en: 'Lateness follows from the day of receipt and stays' },
  I8: { 'zh-CN': '拨付不超上限，上限不超合同，合同不超批复', en: 'Paid within the cap, the contract and the budget' },
  I9: { 'zh-CN': '原来的承诺一直保留', en: 'The first promise is never overwritten' },
  I10: { 'zh-CN': '自己办的事不由自己审核', en: 'Nobody reviews what is their own' },
  I11: {
    'zh-CN': '每一步记明是谁、什么身份、什么时间、什么理由',
    en: 'Every step names who, in which post, when and why',
  },
  I12: { 'zh-CN': '公开前须经两人审查', en: 'Nothing is public without two reviews' },
  I15: {
    'zh-CN': '每季度每件实事一份、每个牵头单位一函',
    en: 'One section an item and one letter a unit each quarter',
  },
  I16: { 'zh-CN': '报告对每个责任单位都有说明', en: 'A report speaks of every responsible unit' },
  I17: { 'zh-CN': '期限按规则和当时的日历推算', en: 'Days follow from a rule and a calendar' },
  I18: {
    'zh-CN': '百分比不超过100，累计数不无故减少',
    en: 'Percentages stay within 100, and sums do not fall unexplained',
  },
  I19: { 'zh-CN': '委托有起止，分管变动不改已审定的', en: 'Delegations have their days; what was approved stays' },
  I21: { 'zh-CN': '文号不重复', en: 'A document number is given once' },
  'workflow §2': { 'zh-CN': '通知依次登记、核对、签发', en: 'A notice is registered, checked and issued in turn' },
  'workflow §3': { 'zh-CN': '实事依次承办、实施、验收', en: 'An item is taken on, carried out and accepted in turn' },
  'workflow §6': {
    'zh-CN': '季度报告依次填报、报送、接收或退回',
    en: 'A report is written, submitted, then accepted or returned',
  },
  'workflow §10': {
    'zh-CN': '资金依次申请、审核、批准、支付',
    en: 'Money is asked for, reviewed, approved and paid in turn',
  },
  'workflow §12': {
    'zh-CN': '变更依次提出、会签、审定',
    en: 'A change is proposed, countersigned and decided in turn',
  },
  '督查条例 17': { 'zh-CN': '《政府督查工作条例》第十七条', en: 'Regulation on government supervision, art. 17' },
  '国令713-37': {
    'zh-CN': '《重大行政决策程序暂行条例》第三十七条',
    en: 'Interim Regulation on Major Administrative Decisions, art. 37',
  },
  政府投资条例20: { 'zh-CN': '《政府投资条例》第二十条', en: 'Regulation on government investment, art. 20' },
  '政府投资条例 23': { 'zh-CN': '《政府投资条例》第二十三条', en: 'Regulation on government investment, art. 23' },
  农民工条例23: { 'zh-CN': '《保障农民工工资支付条例》第二十三条', en: "Migrant Workers' Wages Regulation, art. 23" },
  农民工条例29: { 'zh-CN': '《保障农民工工资支付条例》第二十九条', en: "Migrant Workers' Wages Regulation, art. 29" },
  '建设工程质量管理条例 49': {
    'zh-CN': '《建设工程质量管理条例》第四十九条',
    en: 'Regulation on the quality of construction, art. 49',
  },
  '建质〔2017〕138号': {
    'zh-CN': '《建设工程质量保证金管理办法》（建质〔2017〕138号）',
    en: 'Measures on quality retention (建质〔2017〕138号)',
  },
  '财建〔2022〕183号': {
    'zh-CN': '财建〔2022〕183号（工程进度款支付）',
    en: '财建〔2022〕183号, on progress payments',
  },
  'GB/T 22239': { 'zh-CN': 'GB/T 22239（网络安全等级保护基本要求）', en: 'GB/T 22239, on graded protection' },
  'GB/T 2260': { 'zh-CN': 'GB/T 2260（行政区划代码）', en: 'GB/T 2260, codes of districts' },
  'GB 32100': { 'zh-CN': 'GB 32100（统一社会信用代码）', en: 'GB 32100, unified social credit codes' },
};
