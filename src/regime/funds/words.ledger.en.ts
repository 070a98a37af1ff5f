import { counted } from '../../kernel/counted.js';
import type { Sentences, Telling } from '../../kernel/telling.js';
import { fen, inWan, inYuan } from '../../kernel/money.js';
import type { fundLedgerZhCN } from './words.ledger.zh-CN.js';

const SOURCES: Readonly<Record<string, string>> = {
  district: "district's money",
  superior: 'grant from above',
  unit: "unit's own money",
  social: 'money of others',
};
const TRIGGERS: Readonly<Record<string, string>> = {
  'contract-signed': 'advance',
  progress: 'progress payment',
  'works-accepted': 'payment on completion',
  settled: 'payment on settlement',
  'retention-released': 'retention',
};
const ROUTES: Readonly<Record<string, string>> = {
  none: '; it may be paid',
  'deputy-leader': ' and sent it to the deputy leader in charge',
  meeting: ' for the executive meeting to decide',
};

type Fact = Pick<Telling, 'fact'>['fact'];
const money = (fact: Fact, name: string): string => `${inWan(fen(Number(fact(name))))} 万元`;
const yuan = (fact: Fact): string => `CNY ${inYuan(fen(Number(fact('amount'))))}`;
const asked = (fact: Fact): string =>
  `payment ${fact('serial')}, ${TRIGGERS[fact('trigger')] ?? ''} of ${money(fact, 'amount')} (${SOURCES[fact('source')] ?? ''})`;
const onPaper = ({ fact, day, told }: Telling): string =>
  fact('paper.signedOn') === '' ? '' : `, by the paper ${told('signedBy')} signed on ${day('paper.signedOn')}`;
const above = (fact: Fact): string => (Number(fact('overCap')) > 0 ? `, ${money(fact, 'overCap')} above the cap` : '');

export const fundLedgerEn: Sentences<keyof typeof fundLedgerZhCN> = {
  'fund-plan.drawn-up': (entry) =>
    `drew up edition ${entry.fact('edition')} of the fund plan, ${money(entry.fact, 'amount')} in all${onPaper(entry)}`,
  'fund-plan.reviewed': (entry) => `reviewed edition ${entry.fact('edition')} of the fund plan${onPaper(entry)}`,
  'fund-plan.approved': (entry) =>
    `approved edition ${entry.fact('edition')} of the fund plan, ${money(entry.fact, 'amount')} in all${onPaper(entry)}`,
  'fund-plan.returned': (entry) => `returned edition ${entry.fact('edition')} of the fund plan${onPaper(entry)}`,
  'contract.registered': ({ fact, day }) =>
    `put down contract ${fact('number')} for ${money(fact, 'amount')}, signed on ${day('signedOn')}`,
  'contract.supplemented': ({ fact }) =>
    `put down supplement ${fact('supplement')} of contract ${fact('number')}: ${money(fact, 'was')} → ${money(fact, 'amount')}`,
  'payment.prepared': ({ fact }) => `drew up an application: ${asked(fact)}`,
  'payment.submitted': (entry) => `asked for ${asked(entry.fact)}${onPaper(entry)}`,
  'payment.withdrawn': ({ fact }) => `withdrew an application: ${asked(fact)}`,
  'payment.passed': (entry) => `passed ${asked(entry.fact)}${ROUTES[entry.fact('route')] ?? ''}${onPaper(entry)}`,
  'payment.approved': (entry) => `approved ${asked(entry.fact)}${onPaper(entry)}`,
  'payment.returned': (entry) => `returned ${asked(entry.fact)}${onPaper(entry)}`,
  'payment.rejected': (entry) => `refused ${asked(entry.fact)}${onPaper(entry)}`,
  'payment.paid': ({ fact, day }) =>
    `put down ${yuan(fact)} as paid on ${day('paidOn')}, voucher ${fact('voucher')}${above(fact)}`,
  'payment.recorded': ({ fact, day }) =>
    `put down what finance really paid: ${yuan(fact)} (${SOURCES[fact('source')] ?? ''}) on ${day('paidOn')}, voucher ${fact('voucher')}${above(fact)}`,
  'payment.imported': ({ fact }) =>
    `brought in finance's sheet of payments: ${yuan(fact)} in ${counted(Number(fact('recorded')), 'payment')}` +
    (Number(fact('known')) > 0 ? `, ${fact('known')} known already and skipped` : ''),
  'payment.reversed': ({ fact, day }) =>
    `reversed a payment of ${yuan(fact)} on ${day('paidOn')}, voucher ${fact('voucher')}`,
  'settlement.begun': (entry) =>
    `put down the works as accepted on ${entry.day('worksAcceptedOn')}, ${money(entry.fact, 'claimed')} claimed${onPaper(entry)}`,
  'settlement.settled': (entry) =>
    `settled it at ${money(entry.fact, 'finalValue')} by report ${entry.fact('report')}` +
    (entry.fact('retention') === ''
      ? ''
      : `, ${money(entry.fact, 'retention')} retained until ${entry.day('retentionDue')}`) +
    (Number(entry.fact('overPaid')) > 0 ? `, ${money(entry.fact, 'overPaid')} to come back within thirty days` : '') +
    onPaper(entry),
  'settlement.retention-released': (entry) =>
    `released ${money(entry.fact, 'retention')} of retention${onPaper(entry)}`,
  'settlement.recovered': (entry) => `put down that ${money(entry.fact, 'overPaid')} came back${onPaper(entry)}`,
};
