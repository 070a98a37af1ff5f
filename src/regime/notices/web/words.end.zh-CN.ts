import type { EndWords } from './words.end.js';

export const endZhCN: EndWords = {
  standing: {
    superseded: '已被重新印发的通知替代，不再更正。',
    closed: '本年度已办结，不再更正。',
    archived: '已归档，只供查阅。',
  },
  supersession: '替代',
  supersessionNote: '原通知和新通知都留着，随时能看',
  replaces: '替代了',
  replacedBy: '已被替代，现行的是',
  became: ({ continued, ended }) => `延续${String(continued)}项，终止${String(ended)}项。`,
  reason: (reason) => `理由：${reason}`,
  sameYear: (number) => `本年度已有登记印发的通知：${number}。`,
  supersede: '替代原通知',
  alongside: '另一批实事，两份并行',
  alongsideLead: (number) =>
    `登记后与${number}并行：两份通知各管各的项，互不影响。若是重新印发，请关闭后用“替代原通知”。`,
  close: {
    heading: '办结本年度',
    note: '各项都办结、结转或终止，办理结果公布后，才能办结',
    itemsOpen: (rows) => `还有${String(rows.length)}项没有办结、结转或终止：第${rows.join('、')}项`,
    publicationOpen: '年终公布办理结果还没有登记，期限',
    ready: '各项都已办结、结转或终止，结果已公布。办结后通知不再更正，可以归档。',
    act: '办结本年度',
  },
  archive: {
    heading: '归档',
    note: '归档后只供查阅，不在通知列表里，到“已归档”里找',
    act: '归档',
  },
  atWork: '在办的',
  archived: '已归档的',
  noneArchived: '还没有归档的通知。',
};
