import type { Day } from '../../../kernel/day.js';
import { type Refused, refuse } from '../../../kernel/decision.js';
import { paperFault } from '../../offices/rules/paper.js';
import type { Hand } from './fund.js';

/** Whether two acts were one person's: by their accounts, or by the names where one of them signed on paper. */
export const sameHand = (one: Hand, other: Hand): boolean =>
  one.paper || other.paper ? one.name !== '' && one.name === other.name : one.accountId === other.accountId;

/**
 * I10: whoever applied neither reviews nor approves, and whoever reviewed does not approve. The one clerk of an office may
 * register all of it from paper (point 2); then the names on the papers are compared.
 */
export function handFault(hand: Hand, before: readonly (Hand | undefined)[], today: Day): Refused | undefined {
  const fault = hand.paper && paperFault(hand.paper, today);
  if (fault) return fault;
  return before.some((each) => each !== undefined && sameHand(each, hand))
    ? refuse('funds.self-review', { name: hand.name }, 'I10')
    : undefined;
}
