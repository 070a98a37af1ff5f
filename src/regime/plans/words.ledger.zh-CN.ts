import type { Sentence } from '../../kernel/telling.js';
import type { PlanAct } from './rules/moves.js';

const MOVES: Readonly<Record<PlanAct['move'], string>> = {
  submit: '报审',
  check: '审核，送分管领导',
  return: '退回',
  approve: '审定',
  escalate: '提请常务会审议',
  'approve-at-meeting': '常务会审议通过',
  remit: '常务会退回',
  defer: '常务会缓议',
};
const KINDS: Readonly<Record<string, string>> = { 'work-drawing': '施工图', other: '附件' };
const moves: Readonly<Record<string, string>> = MOVES;
const MAJORS: Readonly<Record<string, string>> = {
  estimate: '估算超过限额',
  'over-budget': '估算超过安排资金',
  finish: '完成时间晚于年度期限',
  petition: '有信访风险',
  expropriation: '涉及征地拆迁',
  'closes-service': '停办公共服务',
  'scope-change': '改变建设内容或地点',
  'cross-lead-dispute': '牵头单位之间有分歧',
};
const edition = (number: string): string => `实施方案第${number}版`;
const BASES: Readonly<Record<string, string>> = {
  lead: '牵头单位核实',
  inspector: '督查核实',
  certificate: '计量证书核实',
};
const howFar = (kind: string, share: string): string => (kind === 'met' ? '已达成' : `完成${share}%`);
const registered = (fact: string): string => (fact === 'true' ? '登记：' : '');

export const planLedgerZhCN = {
  'plan.begun': () => '开始编制实施方案',
  'plan.removed': ({ fact }) => `随通知清除${fact('count')}份实施方案的文字`,
  'plan.countersign-requested': ({ fact, named, day }) =>
    `${edition(fact('edition'))}送${named('units')}会签，${day('due')}前答复`,
  'plan.answered': ({ fact, named, told }) =>
    `${registered(fact('registered'))}${named('unit')}会签${edition(fact('edition'))}：${
      fact('answer') === 'agreed' ? '同意' : `有异议：${told('reason')}`
    }`,
  'plan.objection-answered': ({ fact, named, told }) =>
    `答复${named('unit')}对${edition(fact('edition'))}的异议：${told('reply')}`,
  'plan.moved': ({ fact, told }) => {
    const majors = fact('majors')
      .split('、')
      .flatMap((each) => MAJORS[each] ?? [])
      .join('、');
    const why = ['return', 'escalate', 'remit', 'defer'].includes(fact('move')) ? `：${told('reason')}` : '';
    const by = fact('minutes') === '' ? '' : `（${fact('minutes')}）`;
    return `${registered(fact('registered'))}${edition(fact('edition'))}${moves[fact('move')] ?? fact('move')}${by}${
      majors === '' ? '' : `（${majors}）`
    }${why}`;
  },
  'plan.approved': ({ fact, day, told }) =>
    fact('by') === 'meeting'
      ? `登记：${edition(fact('edition'))}${day('on')}经常务会审议通过（${fact('minutes')}）`
      : fact('registered') === 'true'
        ? `登记：${told('signedBy')}${day('on')}审定${edition(fact('edition'))}`
        : `${day('on')}审定${edition(fact('edition'))}`,
  'plan.attached': ({ fact, told }) =>
    `附上${KINDS[fact('kind')] ?? fact('kind')}“${told('name')}”（${edition(fact('edition'))}）`,
  'plan.detached': ({ fact, told }) =>
    `去掉${KINDS[fact('kind')] ?? fact('kind')}“${told('name')}”（${edition(fact('edition'))}）`,
  'plan.revised': ({ fact }) =>
    fact('change') === ''
      ? `开始修改，编制${edition(fact('edition'))}`
      : `按已同意的变更编制${edition(fact('edition'))}，原审定的继续有效至新版审定`,
  'plan.milestone-reported': ({ fact, named, day, told }) =>
    `${registered(fact('registered'))}${named('unit')}报告节点“${told('title')}”${day('on')}${howFar(fact('kind'), fact('share'))}`,
  'plan.milestone-verified': ({ fact, day, told }) =>
    `${registered(fact('registered'))}${day('on')}核实节点“${told('title')}”${howFar(fact('kind'), fact('share'))}（${
      BASES[fact('basis')] ?? fact('basis')
    }${fact('certificate') === '' ? '' : `，${fact('certificate')}`}）`,
  'plan.milestone-rejected': ({ fact, day, told }) =>
    `${registered(fact('registered'))}${day('on')}退回节点“${told('title')}”的报告：${told('reason')}`,
} satisfies Readonly<Record<string, Sentence>>;
