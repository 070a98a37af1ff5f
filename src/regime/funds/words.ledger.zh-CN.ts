import type { Sentence, Telling } from '../../kernel/telling.js';
import { fen, inWan, inYuan } from '../../kernel/money.js';
import type { Route } from './rules/fund.js';
import type { FundSource } from './rules/sources.js';
import type { Trigger } from './rules/schemes.js';

const SOURCES: Readonly<Record<FundSource, string>> = {
  district: '区级财政资金',
  superior: '上级补助资金',
  unit: '单位自筹资金',
  social: '社会资金',
};
const TRIGGERS: Readonly<Record<Trigger, string>> = {
  'contract-signed': '预付款',
  progress: '进度款',
  'works-accepted': '竣工款',
  settled: '结算款',
  'retention-released': '质保金',
};
const ROUTES: Readonly<Record<Route, string>> = {
  none: '，可以拨付',
  'deputy-leader': '，送分管副区长审批',
  meeting: '，提请区政府常务会审定',
};
const sources: Readonly<Record<string, string>> = SOURCES;
const triggers: Readonly<Record<string, string>> = TRIGGERS;
const routes: Readonly<Record<string, string>> = ROUTES;

type Fact = Pick<Telling, 'fact'>['fact'];
/** 12.5万元, as the ledger's readers know amounts. */
const money = (fact: Fact, name: string): string => `${inWan(fen(Number(fact(name))))}万元`;
const asked = (fact: Fact): string =>
  `第${fact('serial')}笔${triggers[fact('trigger')] ?? ''}（${sources[fact('source')] ?? ''}，${money(fact, 'amount')}）`;
const onPaper = ({ fact, day, told }: Telling): string =>
  fact('paper.signedOn') === '' ? '' : `（登记线下审签：${told('signedBy')}，${day('paper.signedOn')}）`;

export const fundLedgerZhCN = {
  'fund-plan.drawn-up': (entry) =>
    `编报资金计划第${entry.fact('edition')}稿，共${money(entry.fact, 'amount')}${onPaper(entry)}`,
  'fund-plan.reviewed': (entry) => `审核资金计划第${entry.fact('edition')}稿${onPaper(entry)}`,
  'fund-plan.approved': (entry) =>
    `批准资金计划第${entry.fact('edition')}稿，共${money(entry.fact, 'amount')}${onPaper(entry)}`,
  'fund-plan.returned': (entry) => `退回资金计划第${entry.fact('edition')}稿${onPaper(entry)}`,
  'contract.registered': ({ fact, day }) =>
    `登记合同${fact('number')}，${money(fact, 'amount')}，${day('signedOn')}签订`,
  'contract.supplemented': ({ fact }) =>
    `登记合同${fact('number')}的补充协议${fact('supplement')}：${money(fact, 'was')} → ${money(fact, 'amount')}`,
  'payment.prepared': ({ fact }) => `起草拨付申请：${asked(fact)}`,
  'payment.submitted': (entry) => `申请拨付${asked(entry.fact)}${onPaper(entry)}`,
  'payment.withdrawn': ({ fact }) => `撤回拨付申请：${asked(fact)}`,
  'payment.passed': (entry) => `审核通过${asked(entry.fact)}${routes[entry.fact('route')] ?? ''}${onPaper(entry)}`,
  'payment.approved': (entry) => `批准拨付${asked(entry.fact)}${onPaper(entry)}`,
  'payment.returned': (entry) => `退回拨付申请：${asked(entry.fact)}${onPaper(entry)}`,
  'payment.rejected': (entry) => `不同意拨付${asked(entry.fact)}${onPaper(entry)}`,
  'payment.paid': ({ fact, day }) =>
    `登记已拨付${inYuan(fen(Number(fact('amount'))))}元，凭证${fact('voucher')}，${day('paidOn')}${above(fact)}`,
  'payment.recorded': ({ fact, day }) =>
    `登记财政实际支付${inYuan(fen(Number(fact('amount'))))}元（${sources[fact('source')] ?? ''}），凭证${fact('voucher')}，${day('paidOn')}${above(fact)}`,
  'payment.imported': ({ fact }) =>
    `导入财政支付表：登记${fact('recorded')}笔，共${inYuan(fen(Number(fact('amount'))))}元` +
    (Number(fact('known')) > 0 ? `，跳过已登记的${fact('known')}笔` : ''),
  'payment.reversed': ({ fact, day }) =>
    `冲销一笔支付${inYuan(fen(Number(fact('amount'))))}元，凭证${fact('voucher')}，${day('paidOn')}`,
  'settlement.begun': (entry) =>
    `登记竣工验收（${entry.day('worksAcceptedOn')}），送审结算${money(entry.fact, 'claimed')}${onPaper(entry)}`,
  'settlement.settled': (entry) =>
    `登记结算审定${money(entry.fact, 'finalValue')}，评审报告${entry.fact('report')}` +
    (entry.fact('retention') === ''
      ? ''
      : `，预留质保金${money(entry.fact, 'retention')}（${entry.day('retentionDue')}到期）`) +
    (Number(entry.fact('overPaid')) > 0 ? `，多付${money(entry.fact, 'overPaid')}应在三十日内退回` : '') +
    onPaper(entry),
  'settlement.retention-released': (entry) =>
    `登记质保期满，可以返还质保金${money(entry.fact, 'retention')}${onPaper(entry)}`,
  'settlement.recovered': (entry) => `登记收回多付款${money(entry.fact, 'overPaid')}${onPaper(entry)}`,
} satisfies Readonly<Record<string, Sentence>>;

function above(fact: Fact): string {
  return Number(fact('overCap')) > 0 ? `，超出拨付上限${money(fact, 'overCap')}` : '';
}
