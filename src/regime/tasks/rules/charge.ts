import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse } from '../../../kernel/decision.js';
import { terminal } from '../../../kernel/machine.js';
import { type Charge, type ChargeChange, handOver, leaderOn } from '../../offices/rules/portfolios.js';
import { taskMachine, type TaskState } from './machine.js';

/** Somebody is in charge of an item from a day on, as its issue fixed or a later act changed. */
export interface PutInCharge {
  readonly type: 'task.put-in-charge';
  readonly taskId: string;
  readonly leaderId: string;
  readonly leaderName: string;
  readonly before: string | null;
  readonly from: Day;
}

export interface ItemInCharge {
  readonly id: string;
  readonly state: TaskState;
  readonly charges: readonly Charge[];
}

export interface LeaderFrom {
  readonly leader: { readonly id: string; readonly name: string };
  readonly from: Day;
}

export type ChargeDecision = Decision<ChargeChange, PutInCharge>;

const isOver = (state: TaskState): boolean => terminal(taskMachine).some((each) => each === state);

/**
 * Puts one leader in charge of an item from a day on. "A deputy leader's change of portfolio moves pending items, not
 * history" (I19): what waits is asked of whoever is in charge on the day it is asked; what was approved stays whose it was.
 */
export function putInCharge(item: ItemInCharge, { leader, from }: LeaderFrom, id: string, today: Day): ChargeDecision {
  if (isOver(item.state)) return refuse('task.wrong-state', { state: item.state, move: 'put-in-charge' });
  const decision = handOver(item.charges, { over: item.id, leaderId: leader.id, from }, id, today);
  if (!decision.done) return decision;
  const { before, ...change } = decision.value;
  return done(change, {
    ...{ type: 'task.put-in-charge', taskId: item.id, leaderId: leader.id, leaderName: leader.name },
    ...{ before, from },
  });
}

/**
 * The items of a unit that follow when its field changes hands: those of the leader who had it, and those that nobody has.
 * An item that was put in another's charge on purpose stays there, and so does one whose leader stands in words alone.
 */
export const followsPortfolio = (
  { id, state, charges, written }: ItemInCharge & { readonly written: string | null },
  { before, from }: { readonly before: string | null; readonly from: Day },
): boolean => {
  if (isOver(state)) return false;
  const leader = leaderOn(charges, id, from);
  return leader === undefined ? written === null && charges.length === 0 : leader === before;
};
