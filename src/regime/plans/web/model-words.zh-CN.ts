import type { ModelWords } from './model-words.js';

export const zhCN: ModelWords = {
  title: '往年同类项目的方案',
  note: '可以照着编',
  what: '照着编的是节点和工期、职责、风险；日期按今年的完成时间重新倒排，人名和金额不带过来。',
  model: (year, number) => `${String(year)}年第${number}项`,
  see: '看方案',
  follow: (year, number) => `照${String(year)}年第${number}项编制`,
  followed: (year, number, edition) => `照${String(year)}年第${number}项方案（第${String(edition)}版）编制`,
};
