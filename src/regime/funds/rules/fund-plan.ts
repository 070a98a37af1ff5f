import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse } from '../../../kernel/decision.js';
import { inYuan, less, NOTHING, sum } from '../../../kernel/money.js';
import { next } from '../../../kernel/machine.js';
import { ofItem, type PlanEvent } from './events.js';
import { askedOf, type FundChange, type FundPlan, type Hand, type ItemFund, paidOf, standingPlan } from './fund.js';
import { type FundLine, fundSources } from './sources.js';
import { handFault } from './hands.js';
import { type FundPlanMove, fundPlanMachine } from './machine.js';
import { answered, waitFor } from './waiting.js';

export type PlanDecision = Decision<FundChange, PlanEvent>;

/** The edition that is on its way, if one is. */
export const openPlan = ({ plans }: Pick<ItemFund, 'plans'>): FundPlan | undefined =>
  plans.find(({ state }) => state === 'draft' || state === 'reviewed');

/**
 * The lead draws up where the money comes from, a line a source (R13). What nobody has reviewed yet is written anew; after
 * that a further edition begins, and the approved one stands until it is approved itself.
 */
export function drawUp(
  fund: ItemFund,
  lines: readonly FundLine[],
  hand: Hand,
  { today, newId }: { readonly today: Day; readonly newId: () => string },
): PlanDecision {
  const fault = fund.runs ? handFault(hand, [], today) : refuse('funds.item-ended');
  if (fault) return fault;
  const given = lines.filter(({ amount }) => amount > 0);
  if (given.length === 0) return refuse('fund-plan.empty', {}, 'R13');
  const open = openPlan(fund);
  if (open?.state === 'reviewed') return refuse('fund-plan.under-way', {}, 'workflow §10');
  const plan: FundPlan = {
    id: open?.id ?? newId(),
    edition: open?.edition ?? (fund.plans.at(-1)?.edition ?? 0) + 1,
    ...{ state: fundPlanMachine.initial, lines: given, drawnUpBy: hand, drawnUpOn: today },
  };
  const begins = open ? [] : [waitFor('finance-review', fund, { id: plan.id, since: today })];
  return done({ plans: [plan] }, { type: 'fund-plan.drawn-up', plan, hand, ...ofItem(fund, { begins }) });
}

/** Finance has looked at the plan; nobody reviews their own (I10). */
export function review(fund: ItemFund, hand: Hand, today: Day): PlanDecision {
  const moved = moving(fund, 'review');
  if (!moved.done) return moved;
  const fault = handFault(hand, [moved.value.drawnUpBy], today);
  if (fault) return fault;
  const plan: FundPlan = { ...moved.value, reviewedBy: hand, reviewedOn: hand.paper?.signedOn ?? today };
  return done(
    { plans: [plan] },
    {
      ...{ type: 'fund-plan.reviewed', plan, hand },
      ...ofItem(fund, {
        ends: [answered('finance-review', plan.id, plan.reviewedOn ?? today)],
        begins: [waitFor('payment-approval', fund, { id: plan.id, since: today })],
      }),
    },
  );
}

/**
 * The plan is approved, here or on paper, and takes the place of the one before. What was paid or asked for already must
 * still stand under it: a budget is not lowered below its payments (I8).
 */
export function approve(fund: ItemFund, hand: Hand, today: Day): PlanDecision {
  const moved = moving(fund, 'approve');
  if (!moved.done) return moved;
  const { drawnUpBy, reviewedBy, lines } = moved.value;
  const fault = handFault(hand, [drawnUpBy, reviewedBy], today);
  if (fault) return fault;
  for (const source of fundSources) {
    const asked = askedOf(fund, { source });
    const needed = asked === 0 ? NOTHING : sum([paidOf(fund, { source }), asked]);
    const given = sum(lines.flatMap((line) => (line.source === source ? [line.amount] : [])));
    if (needed > given) {
      const missing = inYuan(less(needed, given));
      return refuse('fund-plan.below-asked', { source, given: inYuan(given), missing }, 'I8');
    }
  }
  const plan: FundPlan = { ...moved.value, approvedBy: hand, approvedOn: hand.paper?.signedOn ?? today };
  const before = standingPlan(fund);
  return done(
    { plans: [...(before ? [{ ...before, state: 'superseded' as const }] : []), plan] },
    {
      ...{ type: 'fund-plan.approved', plan, hand },
      ...ofItem(fund, { ends: [answered('payment-approval', plan.id, plan.approvedOn ?? today)] }),
    },
  );
}

/** The plan goes back to the lead with a reason, from finance or from the leader. */
export function sendBack(fund: ItemFund, hand: Hand, reason: string, today: Day): PlanDecision {
  const open = openPlan(fund);
  const moved = moving(fund, 'return');
  if (!moved.done || !open) return moved.done ? refuse('fund-plan.wrong-state') : moved;
  if (reason.trim() === '') return refuse('funds.reason-missing', {}, 'I11');
  const fault = handFault(hand, [open.drawnUpBy], today);
  if (fault) return fault;
  const plan: FundPlan = { ...moved.value, reason };
  const kind = open.state === 'draft' ? 'finance-review' : 'payment-approval';
  return done(
    { plans: [plan] },
    {
      ...{ type: 'fund-plan.returned', plan, hand, reason },
      ...ofItem(fund, { ends: [answered(kind, plan.id, hand.paper?.signedOn ?? today)] }),
    },
  );
}

function moving(fund: ItemFund, move: FundPlanMove): Decision<FundPlan, never> {
  const open = openPlan(fund);
  const state = open && next(fundPlanMachine, open.state, move);
  return open && state !== undefined ? done({ ...open, state }) : refuse('fund-plan.wrong-state', {}, 'workflow §10');
}
