import type { AttachmentWords } from './attachment-words.js';
import { sizeIn } from './file-size.js';

export const zhCN: AttachmentWords = {
  title: '施工图和附件',
  note: '随这一版固定，送会签后不能增减',
  none: '没有附件',
  kind: { 'work-drawing': '施工图', other: '附件' },
  size: sizeIn,
  gone: '文件已从系统移除',
  add: { 'work-drawing': '附施工图', other: '附其他文件' },
  remove: (name) => `去掉“${name}”`,
  removeShort: '去掉',
};
