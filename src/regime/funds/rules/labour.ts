import { type BasisPoints, type Fen, shareOf } from '../../../kernel/money.js';

/**
 * What of a payment goes to the wage account at least (农民工条例29 “人工费用”): the share that the contract fixes, down to a
 * whole fen. What is proposed and what is checked are this one amount.
 */
export const labourOf = (amount: Fen, labourShare: BasisPoints): Fen => shareOf(amount, labourShare);
