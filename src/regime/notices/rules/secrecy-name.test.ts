import { expect, test } from 'vitest';
import { isNameClassified } from './secrecy.js';

test.each([
  '机密★1年.jpg',
  '秘密.pdf',
  '（机密）名单.xlsx',
  '绝密-01.jpg',
  '密级：机密 方案.docx',
  '会议材料（秘密★3年）.docx',
  '【秘密】现场.png',
])('a file called %s carries a mark of secrecy in its name (point 13)', (name) => {
  expect(isNameClassified(name)).toBe(true);
});

test.each(['商业秘密保护宣传.jpg', '秘密花园小区改造.jpg', '保密协议.pdf', '机密度检测仪.png', '第三季度现场照片.jpg'])(
  'a file called %s speaks of secrets and carries no mark',
  (name) => {
    expect(isNameClassified(name)).toBe(false);
  },
);
