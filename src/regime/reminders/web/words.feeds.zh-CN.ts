import type { FeedWords } from './words.feeds.js';

export const zhCN: FeedWords = {
  title: '日历订阅',
  note: '手机或电脑的日历凭地址取日子，不用登录。只写哪一天、哪一类事，不写单位、项目和原文。地址等于钥匙，不要转给别人。',
  none: '还没有订阅地址。',
  scope: { own: '本人要办的', all: '能看到的全部' },
  which: '订阅哪些',
  make: '生成订阅地址',
  made: '订阅地址已生成',
  once: '地址只显示这一次，请现在复制到日历的“订阅”里。丢了就停用，再生成一个。',
  copy: '复制订阅地址',
  since: '生成：',
  used: '最近读取：',
  neverUsed: '还没有读取过',
  end: '停用',
  endTitle: '停用订阅地址',
  endLead: '停用后，用这个地址的日历不再更新。不能恢复，可以再生成一个。',
};
