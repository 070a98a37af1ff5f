import type { FilesWords } from './words.js';

const KILOBYTE = 1024;

export const zhCN: FilesWords = {
  question: '系统里收存着哪些文件？',
  answer: (files) => (files === 0 ? '还没有。' : `列出最近收存的${String(files)}份。误收了不该收的，可以紧急清除。`),
  filter: '筛选文件',
  search: '查找',
  searchHint: '文件名，或校验码的开头',
  list: '收存的文件',
  none: '还没有办件附上文件。收到通知、登记材料时附上的文件都会列在这里。',
  nothingFound: '没有这样的文件。换个说法，或少打几个字。',
  file: '文件',
  size: (bytes) => `${Math.ceil(bytes / KILOBYTE).toLocaleString('zh-CN')} KB`,
  belongs: '属于',
  place: {
    notice: '下达的通知',
    original: '通知的盖章原件',
    amendment: '更正通知',
    obligation: '应办事项的材料',
    'unit-import': '单位名录表',
  },
  keeper: { task: '承办登记的材料' },
  unknown: '早先收存，未记去处',
  by: '送来的人',
  at: '收存时间',
  act: '紧急清除',
  onItsPage: '在通知页面清除',
  heading: (name) => `紧急清除“${name}”`,
  goes: [
    '文件和文件名；从中读出的内容（单位名录表、原件抬头）',
    '随文件一起填写的附注、理由和意见，台账里的说明文字',
    '草稿、待下载的导出文件、所有未办结的上传',
  ],
  stays: [
    '一条清除记录：时间、经办人、原因、依据文号、文件校验码',
    '台账链条，仍可核验',
    '收到的日期、单位、办理状态、签字人；人工填进条目的文字（需要时用更正通知改）',
  ],
  removals: '紧急清除的记录',
  noRemovals: '没有清除过。',
  digest: '原文件校验码（SHA-256）',
  what: '对象',
  aNotice: '通知',
  aFile: '文件',
  state: '文件和数据库底层',
  reason: '原因和依据',
};
