import { z } from 'zod';
import { PlanStanding } from '../contract.board.js';

/** What of the board of plans stands in the address bar. */
export const PlansSearch = z.object({
  state: PlanStanding.optional().catch(undefined),
  unit: z.string().max(200).optional().catch(undefined),
});
export type PlansSearch = z.infer<typeof PlansSearch>;
