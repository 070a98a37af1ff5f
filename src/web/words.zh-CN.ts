import type { WebWords } from './words.js';

export const zhCN: WebWords = {
  problem: {
    heading: '没有办成',
    page: '这一页读不出来',
    fields: (count) => `有${String(count)}处要改`,
    clause: '依据：',
    request: '请求编号',
    retry: '再试一次',
    offline: '连不上服务器。刚才的操作没有生效，填写的内容还在本页，请稍后再试。',
    unreadable: '服务器的回答读不懂，可能正在升级。请刷新页面再试。',
  },
  loading: '正在读取……',
  sending: (percent) => `已传${String(percent)}%。断线不要紧，连上后接着传。`,
  close: '关闭',
  correct: '更正',
  required: '请填写',
  sortedUp: '升序',
  sortedDown: '降序',
  paragraph: (sentences) => sentences.join(''),
  comma: '、',
  aside: (text) => `（${text}）`,
  labelled: (label) => `${label}：`,
  weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  day: ({ year, month, dayOfMonth }) =>
    `${year === null ? '' : `${String(year)}年`}${String(month)}月${String(dayOfMonth)}日`,
  dayRemark: (weekday, kind) => `（${weekday}${kind === 'worked' ? '，调休上班' : kind === 'off' ? '，放假' : ''}）`,
  near: (days) => (days === 0 ? '今天' : days > 0 ? `还有${String(days)}天` : `逾期${String(-days)}天`),
  moment: ({ year, month, dayOfMonth, time }) => `${String(year)}年${String(month)}月${String(dayOfMonth)}日${time}`,
  light: { ok: '正常', lag: '滞后', severe: '严重滞后', done: '已完成', none: '无数据' },
  asOf: (day) => `截至${day}`,
  copy: { act: '复制文字', copied: '已复制。', marked: '已选中，请按 Ctrl+C 复制。' },
};
