import { z } from 'zod';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';
import { MOST_FEN } from '../../kernel/money.js';
import { PaperProof, PaperSigning } from '../offices/contract.paper.js';
import { FundList, FundView, IsoDay, PaidSourceName, Share, SourceName, TriggerName } from './contract.js';

const LONGEST_NAME = 200;
const LONGEST_TEXT = 2_000;
const MOST_LINES = 20;
const MOST_MILESTONES = 100;
const Name = z.string().trim().max(LONGEST_NAME);
const Text = z.string().trim().max(LONGEST_TEXT);
const Amount = z.int().min(0).max(MOST_FEN).meta({ description: 'Whole fen (分).' });

export const ItemParams = z.object({ taskId: z.uuid() });
export const ThingParams = z.object({ taskId: z.uuid(), thingId: z.uuid() });

/** 登记线下审签: whoever signed on paper; left out where the person does it here. */
const paper = PaperSigning.optional();

export const readFunds = readEndpoint({
  path: '/tasks/:taskId/funds',
  action: 'fund.read',
  summary: "An item's money: fund plan, contracts, applications, what was really paid, and how it goes with progress",
  params: ItemParams,
  search: z.object({}),
  reply: FundView,
});

export const listFunds = readEndpoint({
  path: '/programmes/:programmeId/funds',
  action: 'fund.list',
  summary: 'The money of a programme, an item a row, with the applications that wait for somebody',
  params: z.object({ programmeId: z.uuid() }),
  search: z.object({}),
  reply: FundList,
});

export const drawUpPlan = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/funds/plan',
  action: 'fund-plan.draw-up',
  summary: 'The lead unit says where the money comes from, a line a source; finance is asked to review it',
  params: ItemParams,
  body: z.strictObject({
    lines: z.array(z.strictObject({ source: SourceName, amount: Amount, note: Text })).max(MOST_LINES),
    paper,
  }),
  reply: FundView,
});

export const reviewPlan = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/funds/plan/review',
  action: 'fund-plan.review',
  summary: 'Finance has reviewed the fund plan; here, or on paper',
  params: ItemParams,
  body: z.strictObject({ paper }),
  reply: FundView,
});

export const approvePlan = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/funds/plan/approval',
  action: 'fund-plan.approve',
  summary: 'The deputy leader in charge approves the fund plan; here, or on paper',
  params: ItemParams,
  body: z.strictObject({ paper }),
  reply: FundView,
});

export const returnPlan = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/funds/plan/return',
  action: 'fund-plan.return',
  summary: 'The fund plan goes back to the lead unit with a reason',
  params: ItemParams,
  body: z.strictObject({ reason: Text, paper }),
  reply: FundView,
});

export const registerContract = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/funds/contracts',
  action: 'contract.register',
  summary: 'Puts a contract of an item down as it was signed',
  params: ItemParams,
  body: z.strictObject({
    number: Name.min(1),
    party: Name.min(1),
    amount: Amount,
    signedOn: IsoDay,
    labourShare: Share.meta({
      description: 'What of each payment goes to the wage account; 0 where nothing is built.',
    }),
  }),
  reply: FundView,
});

export const supplementContract = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/funds/contracts/:thingId/supplements',
  action: 'contract.supplement',
  summary: 'A supplement changes the amount of a contract; the amount before stays beside it',
  params: ThingParams,
  body: z.strictObject({ number: Name.min(1), signedOn: IsoDay, amount: Amount, reason: Text }),
  reply: FundView,
});

const Application = z.strictObject({
  contractId: z.uuid(),
  source: PaidSourceName,
  trigger: TriggerName,
  amount: Amount,
  labour: Amount.meta({ description: 'Of it, for the wage account (人工费).' }),
  milestoneIds: z.array(Name.min(1)).max(MOST_MILESTONES),
  certificate: z
    .strictObject({ number: Name, value: Amount, on: IsoDay })
    .optional()
    .meta({ description: '计量支付证书: what was measured of the work, in money.' }),
  invoice: Name,
  note: Text,
  paper,
});

export const preparePayment = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/funds/payments',
  action: 'payment.prepare',
  summary: 'Draws an application for money up; it is kept as a draft, or asked for at once',
  params: ItemParams,
  body: Application.extend({
    submit: z.boolean().default(false).meta({ description: 'Whether it is asked for at once; else a draft is kept.' }),
  }),
  reply: FundView,
});

export const submitPayment = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/funds/payments/:thingId/submission',
  action: 'payment.submit',
  summary: 'The lead unit asks finance for money, against a verified milestone or a measured certificate (R13)',
  params: ThingParams,
  body: Application,
  reply: FundView,
});

export const withdrawPayment = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/funds/payments/:thingId/withdrawal',
  action: 'payment.withdraw',
  summary: 'The lead unit asks for it no more',
  params: ThingParams,
  body: z.strictObject({ paper }),
  reply: FundView,
});

const Verdict = z.strictObject({ verdict: z.enum(['pass', 'return', 'reject']), reason: Text, paper });

export const reviewPayment = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/funds/payments/:thingId/review',
  action: 'payment.review',
  summary: 'Finance passes an application, sends it back, or refuses it; here, or on paper',
  params: ThingParams,
  body: Verdict,
  reply: FundView,
});

export const decidePayment = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/funds/payments/:thingId/decision',
  action: 'payment.decide',
  summary: 'The deputy leader in charge, or the meeting by its minutes, decides on what finance has passed',
  params: ThingParams,
  body: Verdict,
  reply: FundView,
});

export const takeBackPayment = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/funds/payments/:thingId/taking-back',
  action: 'payment.take-back',
  summary: 'What was approved is not paid after all and goes back with a reason',
  params: ThingParams,
  body: z.strictObject({ reason: Text, paper }),
  reply: FundView,
});

const Voucher = {
  voucher: Name.meta({ description: '凭证号' }),
  amount: Amount,
  paidOn: IsoDay,
  indicator: Name.optional().meta({ description: '指标文号' }),
  slip: PaperProof.optional().meta({ description: 'Where the slip of the payment is, if it is at hand.' }),
};

export const payPayment = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/funds/payments/:thingId/voucher',
  action: 'payment.pay',
  summary: 'Puts down that an approved application was paid: voucher, day and what was really paid',
  params: ThingParams,
  body: z.strictObject(Voucher),
  reply: FundView,
});

export const recordPayment = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/funds/entries',
  action: 'payment.record',
  summary: 'Puts down what was really paid without an application here; above the cap it is flagged, never refused',
  params: ItemParams,
  body: z.strictObject({ ...Voucher, source: SourceName, contractId: z.uuid().optional() }),
  reply: FundView,
});

export const reverseEntry = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/funds/entries/:thingId/reversal',
  action: 'payment.reverse',
  summary: 'Reverses a payment by a further entry with its own voucher; the first one stays as it is (I6)',
  params: ThingParams,
  body: z.strictObject({ voucher: Name, on: IsoDay, reason: Text }),
  reply: FundView,
});

export const beginSettlement = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/funds/settlements',
  action: 'settlement.begin',
  summary: 'The works of a contract are accepted, and what is claimed for them goes to the review',
  params: ItemParams,
  body: z.strictObject({ contractId: z.uuid(), worksAcceptedOn: IsoDay, claimed: Amount, paper }),
  reply: FundView,
});

const LONGEST_RETENTION = 120;
export const settleContract = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/funds/settlements/:thingId/settling',
  action: 'settlement.settle',
  summary: 'The review fixes the final value; at most 3 % of it is retained, for two years at most',
  params: ThingParams,
  body: z.strictObject({
    finalValue: Amount,
    report: Name.meta({ description: 'The number of the review or audit report.' }),
    settledOn: IsoDay,
    retentionShare: Share,
    retentionMonths: z.int().min(0).max(LONGEST_RETENTION),
    paper,
  }),
  reply: FundView,
});

export const releaseRetention = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/funds/settlements/:thingId/release',
  action: 'settlement.release',
  summary: 'The term for faults is over: what was retained may be paid',
  params: ThingParams,
  body: z.strictObject({ on: IsoDay, paper }),
  reply: FundView,
});

export const recoverOverpayment = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/funds/settlements/:thingId/recovery',
  action: 'settlement.recover',
  summary: 'What was paid beyond the final value came back',
  params: ThingParams,
  body: z.strictObject({ voucher: Name, on: IsoDay, paper }),
  reply: FundView,
});
