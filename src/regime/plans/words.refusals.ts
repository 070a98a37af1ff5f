import type { Language } from '../../kernel/language.js';

/** What a plan lacks, and why it is told no, in both languages; `{…}` is filled from the refusal. */
export const planRefusals: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'plan.begun-already': {
    'zh-CN': '这件实事已经有实施方案，请打开它继续编制',
    en: 'The item has a plan already: open it and go on',
  },
  'plan.attachments-frozen': {
    'zh-CN': '方案不在编制中，附件随这一版固定；要增减，退回或撤回后在新版本里办',
    en: 'The plan is not being drawn up, and its files stand with this edition: change them in the next one',
  },
  'plan.attached-already': {
    'zh-CN': '这个文件已经是方案的附件，不用再传',
    en: 'This file goes with the plan already: there is nothing to send again',
  },
  'plan.no-such-upload': {
    'zh-CN': '没有收到要附的文件，请重新选择文件',
    en: 'The file to add has not arrived: choose it again',
  },
  'plan.no-such-attachment': {
    'zh-CN': '这一版没有这个附件，请刷新页面看现在有哪些',
    en: 'This edition has no such file: load the page again to see which it has',
  },
  'plan.no-such-model': {
    'zh-CN': '要照着编的方案不是往年已审定的方案，或者您看不到它；请从列出的同类项目里选，或不照抄、直接开始',
    en: 'The plan to follow is no approved plan of an earlier year, or none you see: choose one of those listed, or begin without one',
  },
  'plan.wrong-state': {
    'zh-CN': '实施方案现在的状态不能进行此操作',
    en: 'The plan is in a state that does not allow this',
  },
  'plan.nobody-to-ask': {
    'zh-CN': '这件实事没有责任单位，不用会签，可以直接报审',
    en: 'The item has no responsible unit: nobody need countersign, and it can be sent up',
  },
  'plan.not-with-units': {
    'zh-CN': '实施方案现在不在会签，不能登记会签意见',
    en: 'The plan is not with the units now',
  },
  'plan.unit-not-asked': { 'zh-CN': '这个单位没有被请会签', en: 'This unit was not asked to countersign' },
  'plan.reason-missing': { 'zh-CN': '请写明理由', en: 'Give the reason' },
  'plan.no-objection': { 'zh-CN': '这个单位没有提出异议', en: 'This unit has not objected' },
  'plan.reply-missing': { 'zh-CN': '请写明怎么答复', en: 'Say what is answered' },
  'plan.countersign-missing': {
    'zh-CN': '还没有请{unit}会签',
    en: '{unit} was not asked to countersign',
  },
  'plan.countersign-running': {
    'zh-CN': '{unit}还没有答复，答复期到{due}。过期没有答复的，按未反馈列出后可以报审',
    en: '{unit} has until {due} to answer; without a word by then it is listed as silent, and the plan may go up',
  },
  'plan.objection-open': {
    'zh-CN': '{unit}有异议，还没有答复',
    en: 'The objection of {unit} has not been answered',
  },
  'plan.paper-missing': {
    'zh-CN': '代为登记时，请写明日期，附扫描件或填收文编号',
    en: 'Registering for another needs the day of the paper, and its scan or receipt number',
  },
  'plan.paper-from-the-future': { 'zh-CN': '日期（{on}）晚于今天', en: 'The day has not come yet ({on})' },
  'plan.paper-before-asking': {
    'zh-CN': '答复日期（{on}）早于送会签的日期（{asked}）',
    en: 'The answer ({on}) is older than the question ({asked})',
  },
  'plan.major': {
    'zh-CN': '这份方案属于重大事项，要提请区政府常务会审议',
    en: 'This plan is a major matter: it goes before the executive meeting',
  },
  'plan.own-submission': {
    'zh-CN': '报审和审定不能是同一个人',
    en: 'Nobody approves what they sent up themselves',
  },
  'plan.signed-before-submission': {
    'zh-CN': '签批日期（{on}）早于报审日期（{submitted}）',
    en: 'It was signed on {on}, before it was sent up on {submitted}',
  },
  'plan.minutes-missing': { 'zh-CN': '请填写会议纪要文号', en: 'Give the number of the minutes' },
  'plan.duty-missing': { 'zh-CN': '没有写明{unit}的职责', en: 'The duty of {unit} is not stated' },
  'plan.target-without-milestone': {
    'zh-CN': '目标{number}“{target}”没有节点',
    en: 'Target {number}, “{target}”, has no milestone',
  },
  'plan.target-without-person': {
    'zh-CN': '目标{number}“{target}”没有明确到人：请牵头单位确认承办时写明分管领导，或在责任分解里另写一人',
    en: 'Target {number}, “{target}”, names nobody: let the lead unit name its leader at work, or name somebody here',
  },
  'plan.milestone-untitled': { 'zh-CN': '第{number}个节点没有名称', en: 'Milestone {number} has no name' },
  'plan.milestone-late': {
    'zh-CN': '节点“{milestone}”完成日期{finish}晚于完成时间{due}',
    en: "Milestone “{milestone}” finishes on {finish}, after the item's own day, {due}",
  },
  'plan.milestone-backwards': {
    'zh-CN': '节点“{milestone}”完成日期{finish}早于开始日期{start}',
    en: 'Milestone “{milestone}” finishes on {finish}, before it starts on {start}',
  },
  'plan.milestone-without-target': {
    'zh-CN': '节点“{milestone}”没有对应任何目标，也没有别的节点要等它',
    en: 'Milestone “{milestone}” serves no target, and nothing waits for it',
  },
  'plan.milestone-after-nothing': {
    'zh-CN': '节点“{milestone}”的前置节点已经不在方案里',
    en: 'Milestone “{milestone}” waits for one that the plan no longer has',
  },
  'plan.funds-unstated': {
    'zh-CN': '没有写资金安排，也没有写明不用区级资金',
    en: 'Neither funds are planned nor is it said that no district funds are needed',
  },
  'plan.funds-without-amount': { 'zh-CN': '第{number}笔资金没有金额', en: 'Sum {number} has no amount' },
  'plan.funds-contradict': {
    'zh-CN': '写明不用区级资金，资金安排里却有区级资金',
    en: 'It says that no district funds are needed, and plans some',
  },
  'plan.staffing-unstated': {
    'zh-CN': '没有写明是否需要抽调人员',
    en: 'It does not say whether people are to be seconded',
  },
  'plan.staffing-need-untold': {
    'zh-CN': '第{number}项抽调需求没有写明做什么',
    en: 'Need {number} for people does not say what for',
  },
  'plan.staffing-needs-missing': {
    'zh-CN': '写明需要抽调人员，没有写需要哪些人员',
    en: 'It says that people are needed, and not which',
  },
};
