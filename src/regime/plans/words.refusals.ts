import type { Language } from '../../kernel/language.js';

/** What a plan lacks, and why it is told no, in both languages; `{…}` is filled from the refusal. */
export const planRefusals: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'plan.begun-already': {
    'zh-CN': '这件实事已经有实施方案，请打开它继续编制',
    en: 'The item has a plan already: open it and go on',
  },
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
    en: 'Milestone “{milestone}” finishes on {finish}, after the item’s own day, {due}',
  },
  'plan.milestone-backwards': {
    'zh-CN': '节点“{milestone}”完成日期{finish}早于开始日期{start}',
    en: 'Milestone “{milestone}” finishes on {finish}, before it starts on {start}',
  },
  'plan.milestone-without-target': {
    'zh-CN': '节点“{milestone}”没有对应任何目标',
    en: 'Milestone “{milestone}” serves no target',
  },
  'plan.milestone-after-nothing': {
    'zh-CN': '节点“{milestone}”的前置节点已经不在方案里',
    en: 'Milestone “{milestone}” waits for one that the plan no longer has',
  },
  'plan.funds-unstated': {
    'zh-CN': '没有写资金安排，也没有写明不用区级资金',
    en: 'Neither funds are planned nor is it said that no district funds are needed',
  },
  'plan.funds-contradict': {
    'zh-CN': '写明不用区级资金，资金安排里却有区级资金',
    en: 'It says that no district funds are needed, and plans some',
  },
  'plan.staffing-unstated': {
    'zh-CN': '没有写明是否需要抽调人员',
    en: 'It does not say whether people are to be seconded',
  },
  'plan.staffing-needs-missing': {
    'zh-CN': '写明需要抽调人员，没有写需要哪些人员',
    en: 'It says that people are needed, and not which',
  },
};
