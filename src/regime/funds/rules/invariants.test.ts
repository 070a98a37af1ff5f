import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../../kernel/day.js';
import type { Decision } from '../../../kernel/decision.js';
import { fen, type Fen, sum } from '../../../kernel/money.js';
import { capAt, measuredBy, reachedCap, settlementOf } from './caps.js';
import { supplement } from './contracts.js';
import type { FundEvent } from './events.js';
import { askedOf, budgetOf, changed, type FundChange, type Hand, type ItemFund, paidOf } from './fund.js';
import { approve, drawUp, review, sendBack } from './fund-plan.js';
import { asking, fundWith, hand, milestone, moment, onPaper, TODAY, wan } from './fund.testing.js';
import { sameHand } from './hands.js';
import { ASKING } from './machine.js';
import { pay, recordReal, reverse } from './paying.js';
import { decidePayment, prepare, reviewPayment, submit, takeBack, withdraw } from './payments.js';
import { triggers } from './schemes.js';
import { begin, recover, release, settle } from './settling.js';

const people: readonly Hand[] = [
  hand('韦某'),
  hand('覃某'),
  hand('王某'),
  onPaper('韦某'),
  onPaper('覃某'),
  onPaper('王某'),
];
const share = (): fc.Arbitrary<number> => fc.double({ min: 0, max: 1, noNaN: true });

/** One act of anybody, with what it needs drawn from a few numbers: which thing, how much, whose hand. */
interface Act {
  readonly what: number;
  readonly which: number;
  readonly who: number;
  readonly amount: number;
  readonly trigger: number;
  readonly later: number;
}
const acts = fc.record<Act>({
  ...{ what: fc.nat(15), which: fc.nat(), who: fc.nat(), amount: share(), trigger: fc.nat(), later: fc.nat(400) },
});

const pick = <Item>(list: readonly Item[], place: number): Item | undefined =>
  list.length === 0 ? undefined : list[place % list.length];

/** What somebody tries. Most of it is refused: that is what the property is about. */
function tried(fund: ItemFund, act: Act, today: Day, voucher: string): Decision<FundChange, FundEvent> {
  const who = pick(people, act.who) ?? hand('');
  const payment = pick(fund.payments, act.which)?.id ?? '';
  const settlement = pick(fund.settlements, act.which)?.id ?? '';
  const amount = fen(Math.ceil(act.amount * wan(120)));
  const now = { ...moment, today };
  const asked = asking(amount, {
    trigger: pick(triggers, act.trigger) ?? 'progress',
    milestoneIds: ['一'],
    ...(act.which % 2 === 0 && { certificate: { number: '计量', value: fen(Math.ceil(amount / 2)), on: TODAY } }),
  });
  const verdict = {
    verdict: (['pass', 'pass', 'pass', 'return', 'reject'] as const)[act.trigger % 5] ?? 'pass',
    reason: '理由',
  };
  switch (act.what) {
    case 0:
    case 1:
      return prepare(fund, asked, who, now);
    case 2:
    case 3:
      return submit(fund, payment, asked, who, today);
    case 4:
    case 5:
      return reviewPayment(fund, payment, verdict, who, today);
    case 6:
      return decidePayment(fund, payment, verdict, who, today);
    case 7:
    case 8: {
      const exact = fund.payments.find(({ id }) => id === payment)?.amount ?? amount;
      return pay(fund, payment, { amount: exact, voucher, paidOn: today }, now);
    }
    case 9: {
      const wrong = pick(fund.entries, act.which)?.id ?? '';
      return reverse(fund, wrong, { voucher, on: today, reason: '有误' }, now);
    }
    case 10:
      return takeBack(fund, payment, '暂缓', who, today);
    case 11:
      return act.which % 2 === 0
        ? withdraw(fund, payment, who)
        : supplement(fund, 'contract', { number: '补', signedOn: today, amount, reason: '增减' }, today);
    case 12:
      return act.which % 3 === 0
        ? drawUp(fund, [{ source: 'district', amount, note: '' }], who, now)
        : act.which % 3 === 1
          ? review(fund, who, today)
          : approve(fund, who, today);
    case 13:
      return begin(fund, { contractId: 'contract', worksAcceptedOn: today, claimed: amount }, who, now);
    case 14:
      return settle(
        fund,
        settlement,
        ...([
          {
            finalValue: amount,
            report: '评审',
            settledOn: today,
            retentionShare: act.trigger % 400,
            retentionMonths: act.later % 30,
          },
          who,
          today,
        ] as const),
      );
    default:
      return act.which % 3 === 0
        ? release(fund, settlement, today, who, today)
        : act.which % 3 === 1
          ? recover(fund, settlement, { voucher, on: today }, who, now)
          : sendBack(fund, who, '重编', today);
  }
}

/** The most that the contract can ever bear by what has been proved to finance. */
function highestCap(fund: ItemFund, today: Day): Fen {
  const [contract] = fund.contracts;
  if (!contract) return fen(0);
  const settlement = settlementOf(fund, contract.id);
  const measured = fund.payments.reduce(
    (all, { certificate, state }) => (certificate && ASKING.includes(state) ? Math.max(all, certificate.value) : all),
    measuredBy(fund, contract, today) as number,
  );
  const caps = triggers.map((trigger) => capAt(contract, { trigger, measured: fen(measured), settlement }));
  return fen(Math.max(reachedCap(fund, contract, today), ...caps));
}

const begun = (): ItemFund =>
  fundWith({ progress: { milestones: [milestone('一', 60, '2022-09-10'), milestone('二', 40, null)] } });

test('no sequence of acts asks or pays past the cap, reviews itself, or changes a paid voucher (I6, I8, I10)', () => {
  fc.assert(
    fc.property(fc.array(acts, { minLength: 1, maxLength: 60 }), (sequence) => {
      let fund = begun();
      let today = TODAY;
      for (const [place, act] of sequence.entries()) {
        if (act.later > 380) today = addDays(today, act.later);
        const decision = tried(fund, act, today, `记-${String(place)}`);
        if (!decision.done) continue;
        const before = fund;
        fund = changed(fund, decision.value);
        // I6: every entry that was there is there still, word for word.
        expect(fund.entries.slice(0, before.entries.length)).toEqual(before.entries);
        // I8: a proposal goes through only where cap, contract and budget bear it and all that was asked before.
        const submitted = decision.events.find(({ type }) => type === 'payment.submitted' || type === 'payment.passed');
        if (submitted) {
          const [contract] = fund.contracts;
          const bound = sum([paidOf(fund, { contractId: 'contract' }), askedOf(fund, { contractId: 'contract' })]);
          expect(bound).toBeLessThanOrEqual(highestCap(fund, today));
          expect(bound).toBeLessThanOrEqual(contract?.amount ?? 0);
          expect(sum([paidOf(fund), askedOf(fund)])).toBeLessThanOrEqual(budgetOf(fund));
        }
        // I10: three different people, whoever carried their papers.
        for (const { applicant, reviewer, approver, state } of fund.payments) {
          if (!['leader-approval', 'approved', 'paid'].includes(state)) continue;
          expect(reviewer && sameHand(applicant, reviewer)).toBe(false);
          expect(
            approver !== undefined &&
              (sameHand(applicant, approver) || (reviewer !== undefined && sameHand(reviewer, approver))),
          ).toBe(false);
        }
        for (const { retention, finalValue } of fund.settlements)
          expect((retention ?? 0) * 10_000).toBeLessThanOrEqual((finalValue ?? 0) * 300);
        expect(fund.plans.filter(({ state }) => state === 'approved')).toHaveLength(1);
      }
    }),
    { numRuns: 400 },
  );
});

test('whatever finance really paid is kept, and nothing more is proposed until it fits again', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: wan(150) }), { minLength: 1, maxLength: 8 }), (amounts) => {
      let fund = begun();
      for (const [place, amount] of amounts.entries()) {
        const real = {
          source: 'district',
          contractId: 'contract',
          amount: fen(amount),
          voucher: String(place),
          paidOn: TODAY,
        } as const;
        const recorded = recordReal(fund, real, moment);
        if (!recorded.done) throw new Error(recorded.refusal.code);
        fund = changed(fund, recorded.value);
      }
      expect(paidOf(fund)).toBe(amounts.reduce((all, each) => all + each, 0));
      const [contract] = fund.contracts;
      const over = paidOf(fund) - Math.min(contract ? reachedCap(fund, contract, TODAY) : 0, budgetOf(fund));
      expect(sum(fund.entries.map(({ overCap }) => overCap))).toBeGreaterThanOrEqual(Math.max(0, over));
      if (over >= 0) {
        const drawn = prepare(fund, asking(fen(1)), hand('韦某'), moment);
        const after = drawn.done ? changed(fund, drawn.value) : fund;
        expect(submit(after, after.payments[0]?.id ?? '', asking(fen(1)), hand('韦某'), TODAY).done).toBe(false);
      }
    }),
  );
});
