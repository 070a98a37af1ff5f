import { day } from '../src/kernel/day.js';
import { fen, NOTHING } from '../src/kernel/money.js';
import type { FundedItem } from '../src/regime/funds/queries.js';
import type { Contract, Entry, FundPlan, Hand, ItemFund, Payment } from '../src/regime/funds/rules/fund.js';
import { fundList, fundView } from '../src/regime/funds/view.js';
import { issuedWorld, PROGRAMME_ID, taskId } from './console-world.js';
import { deskWorld } from './desk-world.js';

/** A day in the middle of the works: some of it verified, some paid, one payment above its cap. */
const TODAY = day('2022-09-15');
const wan = (amount: number) => fen(Math.round(amount * 1_000_000));
const hand = (name: string): Hand => ({ accountId: taskId(200), name });
const signed = (name: string): Hand => ({
  ...hand(name),
  paper: {
    signedBy: name,
    post: '副区长',
    signedOn: day('2022-06-02'),
    receiptNumber: '收文31',
    registeredBy: taskId(200),
  },
});

const plan: FundPlan = {
  ...{ id: taskId(210), edition: 1, state: 'approved', drawnUpBy: hand('韦某'), drawnUpOn: day('2022-05-05') },
  lines: [
    { source: 'district', amount: wan(86.5), note: '柳南财预〔2022〕18号' },
    { source: 'superior', amount: wan(40), note: '桂财社〔2022〕6号' },
  ],
  ...{
    reviewedBy: hand('覃某'),
    reviewedOn: day('2022-05-10'),
    approvedBy: signed('王某'),
    approvedOn: day('2022-06-02'),
  },
};
const contract: Contract = {
  ...{ id: taskId(220), number: 'LN-2022-08', party: '广西演示建设工程有限公司', amount: wan(118.26) },
  ...{ signedOn: day('2022-08-10'), labourShare: 2_000, supplements: [] },
};
const payment = (at: number, state: Payment['state'], amount: number, more: Partial<Payment>): Payment => ({
  ...{ id: taskId(230 + at), serial: at, round: 1, state, contractId: contract.id, source: 'district' },
  ...{ trigger: 'progress', amount: wan(amount), labour: wan(amount / 5), milestoneIds: ['一'], invoice: '04500210' },
  ...{ note: '', applicant: hand('韦某'), submittedOn: day('2022-09-12'), ...more },
});
const payments: readonly Payment[] = [
  payment(1, 'paid', 30, {
    ...{ trigger: 'contract-signed', milestoneIds: [], submittedOn: day('2022-08-12'), reviewer: hand('覃某') },
    ...{
      reviewedOn: day('2022-08-15'),
      route: 'deputy-leader',
      approver: signed('王某'),
      approvedOn: day('2022-08-16'),
    },
  }),
  payment(2, 'returned', 12, { reviewer: hand('覃某'), reviewedOn: day('2022-09-13'), reason: '发票抬头与合同不一致' }),
  payment(3, 'finance-review', 20.5, {}),
  payment(4, 'leader-approval', 5, {
    ...{ milestoneIds: [], certificate: { number: '计量2号', value: wan(60), on: day('2022-09-10') } },
    ...{ reviewer: hand('覃某'), reviewedOn: day('2022-09-14'), route: 'deputy-leader' },
  }),
];
const entry = (at: number, amount: number, on: string, more: Partial<Entry> = {}): Entry => ({
  ...{ id: taskId(240 + at), kind: 'payment', source: 'district', amount: wan(amount), paidOn: day(on) },
  ...{ voucher: `记-${String(800 + at)}`, contractId: contract.id, overCap: NOTHING, ...more },
});
const entries: readonly Entry[] = [
  entry(1, 30, '2022-08-18', { paymentId: payments[0]?.id ?? '', indicator: '柳南财预〔2022〕18号' }),
  entry(2, 8.1, '2022-08-25', { overCap: wan(2.622), source: 'superior' }),
  entry(3, 3, '2022-09-01'),
  entry(4, -3, '2022-09-02', { kind: 'reversal', reverses: taskId(243), reason: '收款账户有误，款已退回' }),
];
const node = (id: string, title: string, weight: number, finish: string, verifiedOn: string | null) => ({
  ...{ id, title, weight, finish: day(finish), verifiedOn: verifiedOn === null ? null : day(verifiedOn) },
});

const fund = (at: number, more: Partial<ItemFund>): ItemFund => ({
  ...{
    taskId: taskId(at),
    programmeId: PROGRAMME_ID,
    version: 7,
    lead: { id: taskId(90), name: '区民政局' },
    runs: true,
  },
  ...{ districtInvested: true, plans: [], contracts: [], payments: [], entries: [], settlements: [] },
  ...{ progress: { milestones: [] }, ...more },
});
const items: readonly FundedItem[] = [
  {
    task: {
      ...{ id: taskId(2), programmeId: PROGRAMME_ID, seq: 2, part: 0, title: '建设柳石街道为老服务中心' },
      leadUnit: { id: taskId(90), name: '区民政局' },
    },
    fund: fund(2, {
      ...{ plans: [plan], contracts: [contract], payments, entries },
      progress: {
        milestones: [
          node('一', '主体改造完成', 40, '2022-08-31', '2022-09-05'),
          node('二', '消防和无障碍设施安装', 30, '2022-10-15', null),
          node('三', '设备进场、投入使用', 30, '2022-12-10', null),
        ],
      },
    }),
  },
  {
    task: {
      ...{ id: taskId(3), programmeId: PROGRAMME_ID, seq: 3, part: 0, title: '老旧小区消防设施改造项目' },
      leadUnit: { id: taskId(91), name: '区住房城乡建设局' },
    },
    fund: fund(3, { districtInvested: null }),
  },
];
const everything = () => [
  ...['fund-plan.draw-up', 'contract.register', 'contract.supplement', 'payment.prepare', 'payment.submit'],
  ...['payment.review', 'payment.decide', 'payment.pay', 'payment.take-back', 'payment.withdraw', 'payment.record'],
  ...[
    'payment.reverse',
    'settlement.begin',
    'settlement.settle',
    'settlement.release',
    'settlement.recover',
    'payment.import',
  ],
];
const can = ({ open }: { readonly open: readonly string[] }): string[] =>
  open.filter((action) => everything().includes(action));
const shown = (at: number) => {
  const item = items.find(({ task }) => task.id === taskId(at));
  if (!item) throw new Error('the world has no such item');
  return fundView(item, TODAY, can);
};

/** The money of the year as the gov office's clerk sees it. */
export const fundsWorld = {
  ...deskWorld,
  ...issuedWorld,
  [`/api/programmes/${PROGRAMME_ID}/funds`]: fundList(items, { year: 2022, today: TODAY, districtId: taskId(1) }, can),
  [`/api/tasks/${taskId(2)}/funds`]: shown(2),
  [`/api/tasks/${taskId(3)}/funds`]: shown(3),
};
/** Nothing planned, nothing asked. */
export const noFundsWorld = {
  ...fundsWorld,
  [`/api/programmes/${PROGRAMME_ID}/funds`]: {
    ...fundList([], { year: 2022, today: TODAY, districtId: taskId(1) }, can),
  },
};
