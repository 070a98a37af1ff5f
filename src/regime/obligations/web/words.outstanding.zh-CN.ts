import type { OutstandingWords } from './words.outstanding.js';

export const zhCN: OutstandingWords = {
  question: '谁还没报？',
  answer: ({ matters, units, overdue }) =>
    matters === 0
      ? '已经开始办理的，都报齐了。'
      : `${String(matters)}件事还没报齐，涉及${String(units)}家${overdue === 0 ? '，都没有过期' : `，其中${String(overdue)}件已过期`}。`,
  nothing: '没有在等的材料。到了开始办理的日子，没报的单位会列在这里。',
  all: '看全部',
  toDays: '看全部日子',
  progress: (filed, expected) => `应报${String(expected)}份，已报${String(filed)}份`,
  caption: (missing) => `还没报的${String(missing)}份`,
  column: { choose: '一并催办', unit: '单位', urged: '催办情况', act: '登记' },
  chosen: (unit) => `催办${unit}`,
  notUrged: '没有催过',
  by: { message: '发消息', telephone: '电话' },
  filed: '已报：',
  filedLate: '逾期',
  receive: '登记收到',
  urgeOne: '催办',
  urge: (units) => `发消息催办选中的${String(units)}家`,
  urgeNote: '发给各单位联络员和分管负责人；还没有账号的单位收不到，请复制文字到群里或打电话。今天催过的不再发。',
  urged: (done) => `已催办${String(done)}家。`,
  notUrgedNow: (unit, why) => `${unit}没有催成：${why}`,
  copy: '复制提醒文字',
  reminder: ({ duty, written, towards, last, overdue, to, units }) =>
    [
      overdue
        ? `【提醒】“${duty}”应于${last ?? written}前办理，现已逾期，请尽快办理。`
        : `【提醒】“${duty}”请于${towards ?? written}前办理${last === null ? '' : `（书面日${written}，${last}含当日前不计迟）`}。`,
      '还没有收到的单位：',
      ...units.map(
        ({ unit, items }, at) => `${String(at + 1)}. ${unit}${items.length === 0 ? '' : `（第${items.join('、')}项）`}`,
      ),
      ...(to === null ? [] : [`请报${to}。`]),
    ].join('\n'),
};
