import type { DeskWords } from './desk-words.js';

export const zhCN: DeskWords = {
  crumb: '我的待办',
  question: '我现在要做什么？',
  answer: ({ overdue, soon, later }) => {
    if (overdue + soon + later === 0) return '现在没有要您办的事。';
    const parts = [
      overdue === 0 ? '' : `${String(overdue)}项已逾期`,
      soon === 0 ? '' : `${String(soon)}项三个工作日内到期`,
      later === 0 ? '' : `${String(later)}项可以先办`,
    ];
    return `${parts.filter((part) => part !== '').join('，')}。`;
  },
  group: { overdue: '已逾期', soon: '三个工作日内', later: '以后，或没有期限' },
  count: (matters) => `${String(matters)}项`,
  nothing: '现在没有要您办的事。下一个日子见右侧。',
  nothingAdmin: '管理员不经办实事事项，这里没有待办。',
  items: (names) => `第${names.join('、')}项`,
  matter: ({ items, units, duty }) => [items, units.join('、'), duty].filter((part) => part !== '').join('　'),
  manyUnits: (units, duty) => `${String(units)}个单位未办：${duty}`,
  basis: '依据：',
  ownSetting: '系统设置，通知没有要求',
  written: '书面日',
  provisional: '暂定',
  act: { do: '去办理', receive: '登记收到' },
  copyNote: '复制呈报文字',
  noDay: '没有期限',
  held: (name) => `${name}的合并或拆分没有生效`,
  heldNote: (day) => `原定${day}生效，登记以后又有新的情况要您决定。请撤回后重新登记。`,
  decide: '去处理',
  unconfirmed: (name) => `“${name}”是哪个单位，仍未确认`,
  unconfirmedNote: (items) => `第${items.join('、')}项写有这个名称。确认一次，各项同时更正。`,
  confirm: '登记答复',
  openNotice: (name) => `《${name}》还没有登记下达`,
  openNoticeNote: '读出的内容已保存，答完问题即可登记。',
  goOn: '接着核对',
  failed: (count) => `${String(count)}条提醒没有送达`,
  failedNote: '渠道不通或地址有误，可以重发，也可以电话告知。',
  look: '查看原因',
  planOf: (row, title) => `第${row}项“${title}”的实施方案`,
  planStep: {
    revise: '已退回，请修改后重新报审。',
    reply: '责任单位有异议，请先答复，再报审。',
    submit: '会签意见已收齐或已到期，请报审。',
  },
  ahead: '往后的日子',
  nothingAhead: '没有更远的日子。',
  unread: (count) => `${String(count)}条提醒未看`,
  waiting: '等别人的事',
  nobodyWaits: '没有在等的事。',
  unitOwes: (duties) => `${String(duties)}件`,
  asked: { urging: '催办，还没答复', ruling: '提出认定，待第二人确认' },
};
