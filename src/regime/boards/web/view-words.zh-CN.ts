import type { ViewWords } from './view-words.js';

export const viewWordsZhCN: ViewWords = {
  kept: '存的视图',
  save: '存为视图',
  remove: (name) => `删去“${name}”`,
  dialog: {
    title: '存为视图',
    lead: '给现在的筛选起个名字，下次一点就是这样。只有您自己看得到。',
    name: '名称',
    act: '存下来',
  },
};
