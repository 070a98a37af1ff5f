import type { ReturnedSheetWords } from './sheet-words.js';

export const sheetPageZhCN: ReturnedSheetWords = {
  heading: '用表格填报',
  note: '不便上网的，下载填报表离线填写。已有的内容都在表里，填好拖回这里，先看改了哪些，再填入草稿。',
  download: '下载填报表（Excel）',
  choose: '导入填好的表',
  hint: '把表拖到这里，或者点按钮选择',
  office: {
    heading: '单位返回的填报表',
    note: '单位用OA、邮件等发回的填报表，拖到这里，系统认出是哪家哪一期。',
    choose: '导入返回的表',
  },
  title: '填报表要改的内容',
  name: '返回的填报表.xlsx',
  same: '表里的内容和系统里的一样，没有要改的。',
  would: (changes) => `共改${String(changes)}处，填入草稿后照常提交：`,
  missing: (count) => (count === 0 ? '填入后内容已齐。' : `填入后还差${String(count)}处，可以在页面上补。`),
  faults: (count) => `有${String(count)}处要改，一处也没有填入。改好再导入：`,
  where: (sheet, row, column) =>
    [
      ...(sheet === null ? ['整个文件'] : [`“${sheet}”`]),
      ...(row === null ? [] : [`第${String(row)}行`]),
      ...(column === null ? [] : [`${column}列`]),
    ].join(''),
  column: { place: '位置', fault: '问题和改法', what: '内容', now: '系统里现在', then: '改为' },
  what: (item, what) => `第${item}项 ${what}`,
  meanwhile: (by) => `下载后${by ?? '有人'}改过`,
  act: '填入草稿',
};
