import type { PaperWords } from './paper-words.js';

export const zhCN: PaperWords = {
  crumb: '通知',
  question: '可以下发哪些材料？',
  answer: (files, draft) =>
    `共${String(files)}份，各单位不用账号就能收。${draft ? '通知还没有登记下达，这些是草稿，未定之处都有标注。' : ''}`,
  pack: '打包下载',
  chat: '工作群通知文字',
  chatLabel: '看文字并复制',
  files: '逐份下载',
  papers: '下发材料',
};
