import { expect, test } from 'vitest';
import type { Decision } from '../../../kernel/decision.js';
import { fen, NOTHING } from '../../../kernel/money.js';
import type { FundEvent } from './events.js';
import { type Asked, changed, type FundChange, type ItemFund, type Payment } from './fund.js';
import {
  approvedPlan,
  asking,
  contractOf,
  entry,
  FINANCE,
  fundWith,
  hand,
  LEAD,
  LEADER,
  milestone,
  moment,
  onPaper,
  TODAY,
  wan,
} from './fund.testing.js';
import { pay, recordReal, reverse } from './paying.js';
import { decidePayment, prepare, reviewPayment, roomsOf, submit, takeBack } from './payments.js';
import { triggers } from './schemes.js';

const refusal = (decision: Decision<FundChange, FundEvent>) =>
  decision.done ? 'done' : [decision.refusal.code, decision.refusal.clause];
const after = (fund: ItemFund, decision: Decision<FundChange, FundEvent>): ItemFund => {
  if (!decision.done) throw new Error(decision.refusal.code);
  return changed(fund, decision.value);
};
const applied = (fund: ItemFund, asked: Asked): Decision<FundChange, FundEvent> => {
  const drawn = after(fund, prepare(fund, asked, LEAD, moment));
  return submit(drawn, drawn.payments.at(-1)?.id ?? '', asked, LEAD, TODAY);
};
/** The application submitted, with its money. */
const submitted = (fund: ItemFund, asked: Asked): readonly [ItemFund, Payment] => {
  const decision = applied(fund, asked);
  const [payment] = decision.done ? (decision.value.payments ?? []) : [];
  if (!payment) throw new Error(decision.done ? 'nothing was submitted' : decision.refusal.code);
  const all = fund.payments.filter(({ id }) => id !== payment.id);
  return [changed({ ...fund, payments: all }, { payments: [payment] }), payment];
};
const passed = { verdict: 'pass', reason: '' } as const;

test('only what the district invests in is asked of finance, and nobody assumes that it does (R13)', () => {
  expect(refusal(applied(fundWith({ districtInvested: null }), asking(wan(1))))).toEqual([
    'funds.investment-unsaid',
    'R13',
  ]);
  expect(refusal(applied(fundWith({ districtInvested: false }), asking(wan(1))))).toEqual([
    'funds.not-district-invested',
    'R13',
  ]);
});

test('nothing is asked for before a fund plan is approved, without an invoice, or for an item that has ended', () => {
  expect(refusal(applied(fundWith({ plans: [] }), asking(wan(1))))).toEqual(['funds.no-approved-plan', 'I8']);
  expect(refusal(applied(fundWith(), asking(wan(1), { invoice: ' ' })))).toEqual([
    'payment.invoice-missing',
    'workflow §10',
  ]);
  expect(refusal(prepare(fundWith({ runs: false }), asking(wan(1)), LEAD, moment))).toEqual([
    'funds.item-ended',
    undefined,
  ]);
});

test('an advance is at most 30 % of the contract, to the fen (财建〔2004〕369号)', () => {
  expect(refusal(applied(fundWith(), asking(wan(30))))).toBe('done');
  expect(refusal(applied(fundWith(), asking(wan(30.000001))))).toEqual(['payment.above-cap', 'I8']);
});

test('a progress payment rests on a verified milestone, never on the lead’s own word', () => {
  const milestones = [milestone('一', 50, null), milestone('二', 50, null)];
  const asked = asking(wan(40), { trigger: 'progress', milestoneIds: ['一'] });
  expect(refusal(applied(fundWith({ progress: { milestones } }), asked))).toEqual([
    'payment.milestone-not-verified',
    'R13',
  ]);
  const verified = { milestones: [milestone('一', 50, '2022-09-10'), milestone('二', 50, null)] };
  expect(refusal(applied(fundWith({ progress: verified }), asked))).toBe('done');
  // 90 % of half of the contract is 45 万元.
  expect(refusal(applied(fundWith({ progress: verified }), { ...asked, amount: wan(45) }))).toBe('done');
  expect(refusal(applied(fundWith({ progress: verified }), { ...asked, amount: wan(45.01) }))).toEqual([
    'payment.above-cap',
    'I8',
  ]);
  expect(refusal(applied(fundWith(), asking(wan(1), { trigger: 'progress' })))).toEqual([
    'payment.proof-missing',
    'R13',
  ]);
});

test('a certificate of measured work proves progress where no milestone is verified', () => {
  const certificate = { number: '计量2号', value: wan(60), on: TODAY };
  const asked = asking(wan(54), { trigger: 'progress', certificate });
  expect(refusal(applied(fundWith(), asked))).toBe('done');
  expect(refusal(applied(fundWith(), { ...asked, amount: wan(54.1) }))).toEqual(['payment.above-cap', 'I8']);
  const above = asking(wan(1), { trigger: 'progress', certificate: { ...certificate, value: wan(101) } });
  expect(refusal(applied(fundWith(), above))).toEqual(['payment.certificate-above', 'I8']);
});

test('what others ask for at the same time counts against the cap before it is paid (I8)', () => {
  const [fund] = submitted(fundWith(), asking(wan(20)));
  expect(refusal(applied(fund, asking(wan(10))))).toBe('done');
  expect(refusal(applied(fund, asking(wan(10.01))))).toEqual(['payment.above-cap', 'I8']);
});

test('the budget of a source bounds what is asked of it, whatever the contract leaves', () => {
  const fund = fundWith({ contracts: [contractOf(wan(1_000))] });
  expect(refusal(applied(fund, asking(wan(120))))).toBe('done');
  expect(refusal(applied(fund, asking(wan(121))))).toEqual(['payment.above-budget', 'I8']);
  expect(refusal(applied(fund, asking(wan(1), { source: 'superior' })))).toEqual(['payment.above-budget', 'I8']);
});

test('of a payment for works the contract’s share goes to the wage account (农民工工资支付条例 29)', () => {
  const fund = fundWith({ contracts: [{ ...contractOf(wan(100)), labourShare: 2_000 }] });
  expect(refusal(applied(fund, asking(wan(10), { labour: wan(1.9) })))).toEqual([
    'payment.labour-short',
    '农民工条例29',
  ]);
  expect(refusal(applied(fund, asking(wan(10), { labour: wan(2) })))).toBe('done');
});

test('what is said to be left under a trigger may be asked for, and not a fen more (I8)', () => {
  const [fund] = submitted(fundWith(), asking(wan(12.34)));
  const [contract] = fund.contracts;
  if (!contract) throw new Error('there is a contract');
  const room = roomsOf(fund, contract, TODAY);
  expect(room.map(({ trigger }) => trigger)).toEqual([...triggers]);
  const left = room.find(({ trigger }) => trigger === 'contract-signed')?.left ?? NOTHING;
  expect(left).toBeGreaterThan(0);
  expect(refusal(applied(fund, asking(left)))).toBe('done');
  expect(refusal(applied(fund, asking(fen(left + 1))))).toEqual(['payment.above-cap', 'I8']);
});

test('whoever applied does not review, and neither of them approves (I10)', () => {
  const [fund, { id }] = submitted(fundWith(), asking(wan(20)));
  expect(refusal(reviewPayment(fund, id, passed, LEAD, TODAY))).toEqual(['funds.self-review', 'I10']);
  const seen = after(fund, reviewPayment(fund, id, passed, FINANCE, TODAY));
  expect(refusal(decidePayment(seen, id, passed, FINANCE, TODAY))).toEqual(['funds.self-review', 'I10']);
  expect(refusal(decidePayment(seen, id, passed, LEAD, TODAY))).toEqual(['funds.self-review', 'I10']);
  expect(refusal(decidePayment(seen, id, passed, LEADER, TODAY))).toBe('done');
});

test('one clerk registers it all from paper, as long as three people signed (points 1 and 2)', () => {
  const drawn = after(fundWith(), prepare(fundWith(), asking(wan(20)), onPaper('韦某'), moment));
  const { id = '' } = drawn.payments[0] ?? {};
  const fund = after(drawn, submit(drawn, id, asking(wan(20)), onPaper('韦某'), TODAY));
  expect(refusal(reviewPayment(fund, id, passed, onPaper('韦某'), TODAY))).toEqual(['funds.self-review', 'I10']);
  const seen = after(fund, reviewPayment(fund, id, passed, onPaper('覃某'), TODAY));
  const approved = after(seen, decidePayment(seen, id, passed, onPaper('王某'), TODAY));
  expect(approved.payments[0]).toMatchObject({ state: 'approved', approver: { name: '王某' } });
});

test('a first payment goes to the leader, a later small one does not, a large one does', () => {
  const routeOf = (fund: ItemFund, amount: number) => {
    const certificate = { number: '计量1号', value: fund.contracts[0]?.amount ?? NOTHING, on: TODAY };
    const [asked, { id }] = submitted(fund, asking(wan(amount), { trigger: 'progress', certificate }));
    return after(asked, reviewPayment(asked, id, passed, FINANCE, TODAY)).payments.at(-1)?.state;
  };
  const begun = { entries: [entry(wan(1))] };
  expect(routeOf(fundWith(), 1)).toBe('leader-approval');
  expect(routeOf(fundWith(begun), 1)).toBe('approved');
  const large = { contracts: [contractOf(wan(200))], plans: fundWith().plans };
  expect(routeOf(fundWith({ ...begun, ...large }), 100)).toBe('approved');
  expect(routeOf(fundWith({ ...begun, ...large }), 100.01)).toBe('leader-approval');
});

test('of a large contract, requests of three months above 30 % go to the meeting, whose minutes alone decide (R10)', () => {
  const contract = contractOf(wan(300));
  const fund = fundWith({
    contracts: [contract],
    plans: [approvedPlan(wan(300))],
  });
  const certificate = { number: '计量1号', value: wan(300), on: TODAY };
  const [asked, { id }] = submitted(fund, asking(wan(91), { trigger: 'progress', certificate }));
  const seen = after(asked, reviewPayment(asked, id, passed, FINANCE, TODAY));
  expect(seen.payments[0]?.route).toBe('meeting');
  expect(refusal(decidePayment(seen, id, passed, LEADER, TODAY))).toEqual(['payment.meeting-decides', 'R10']);
  expect(refusal(decidePayment(seen, id, passed, onPaper('区政府常务会'), TODAY))).toBe('done');
});

test('what comes back says why, is asked for anew, and waits anew', () => {
  const [fund, { id }] = submitted(fundWith(), asking(wan(20)));
  const without = { verdict: 'return', reason: ' ' } as const;
  expect(refusal(reviewPayment(fund, id, without, FINANCE, TODAY))).toEqual(['funds.reason-missing', 'I11']);
  const back = after(fund, reviewPayment(fund, id, { ...without, reason: '发票抬头有误' }, FINANCE, TODAY));
  expect(back.payments[0]).toMatchObject({ state: 'returned', reason: '发票抬头有误' });
  const again = submit(back, id, asking(wan(25)), LEAD, TODAY);
  expect(again).toMatchObject({
    done: true,
    value: { payments: [{ amount: wan(25), round: 2 }] },
    events: [{ begins: [{ kind: 'finance-review', about: id, round: 1 }] }],
  });
  expect(after(back, again).payments[0]).not.toHaveProperty('reason');
});

/** An approved application for 20 万元. */
const approvedOf20 = (): readonly [ItemFund, string] => {
  const [fund, { id }] = submitted(fundWith(), asking(wan(20)));
  const seen = after(fund, reviewPayment(fund, id, passed, FINANCE, TODAY));
  return [after(seen, decidePayment(seen, id, passed, LEADER, TODAY)), id];
};

test('an approved payment that is not made after all frees its money', () => {
  const [fund, id] = approvedOf20();
  expect(refusal(applied(fund, asking(wan(30))))).toEqual(['payment.above-cap', 'I8']);
  const back = after(fund, takeBack(fund, id, '指标未下达', FINANCE, TODAY));
  expect(refusal(applied(back, asking(wan(30))))).toBe('done');
});

test('a paid voucher is never changed: it is reversed by a further entry, and its money is free again (I6)', () => {
  const [fund, id] = approvedOf20();
  const real = { amount: wan(20), voucher: '记-0912', paidOn: TODAY };
  const paid = after(fund, pay(fund, id, real, moment));
  expect(paid.payments[0]?.state).toBe('paid');
  expect(refusal(pay(paid, id, { ...real, voucher: '记-0913' }, moment))).toEqual([
    'payment.wrong-state',
    'workflow §10',
  ]);
  const [first] = paid.entries;
  const undone = reverse(paid, first?.id ?? '', { voucher: '记-0920', on: TODAY, reason: '账户有误' }, moment);
  const reversed = after(paid, undone);
  expect(reversed.entries).toEqual([first, expect.objectContaining({ amount: -wan(20), reverses: first?.id })]);
  expect(reversed.payments[0]?.state).toBe('reversed');
  expect(refusal(applied(reversed, asking(wan(30))))).toBe('done');
  expect(refusal(reverse(reversed, first?.id ?? '', { voucher: '记-1', on: TODAY, reason: '再冲' }, moment))).toEqual([
    'payment.not-standing',
    'I6',
  ]);
});

test('a real payment above the cap is recorded and flagged, never refused (point 12)', () => {
  const real = { source: 'district', contractId: 'contract', voucher: '记-0801', paidOn: TODAY } as const;
  const recorded = recordReal(fundWith(), { ...real, amount: wan(35) }, moment);
  expect(recorded).toMatchObject({ done: true, value: { entries: [{ amount: wan(35), overCap: wan(5) }] } });
  const fund = after(fundWith(), recorded);
  expect(refusal(applied(fund, asking(wan(0.01))))).toEqual(['payment.above-cap', 'I8']);
  const more = recordReal(fund, { ...real, amount: wan(2), voucher: '记-0802' }, moment);
  expect(more).toMatchObject({ value: { entries: [{ overCap: wan(2) }] } });
});

test('a voucher that is there already is noticed, and may be used again once it was reversed', () => {
  const real = { source: 'district', contractId: 'contract', voucher: '记-0801', paidOn: TODAY } as const;
  const fund = after(fundWith(), recordReal(fundWith(), { ...real, amount: wan(3) }, moment));
  expect(refusal(recordReal(fund, { ...real, amount: wan(3) }, moment))).toEqual(['payment.voucher-taken', 'point 12']);
  const wrong = { voucher: '记-0802', on: TODAY, reason: '金额录错' };
  const free = after(fund, reverse(fund, fund.entries[0]?.id ?? '', wrong, moment));
  expect(refusal(recordReal(free, { ...real, amount: wan(4) }, moment))).toBe('done');
});

test('an approval is asked anew whether the money is still there', () => {
  const [fund, { id }] = submitted(fundWith(), asking(wan(30)));
  const meanwhile = changed(fund, { entries: [entry(wan(5))] });
  expect(refusal(reviewPayment(meanwhile, id, passed, FINANCE, TODAY))).toEqual(['payment.above-cap', 'I8']);
  expect(refusal(reviewPayment(meanwhile, id, { verdict: 'reject', reason: '已另付' }, hand('覃某'), TODAY))).toBe(
    'done',
  );
});
