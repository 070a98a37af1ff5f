import { z } from 'zod';
import { lightKinds } from '../rules/light.js';

/** What of the stocktake stands in the address bar. */
export const StocktakeSearch = z.object({
  q: z.string().max(100).optional().catch(undefined),
  light: z.enum(lightKinds).optional().catch(undefined),
  leader: z.string().max(200).optional().catch(undefined),
  open: z.enum(['any', 'overdue']).optional().catch(undefined),
});
export type StocktakeSearch = z.infer<typeof StocktakeSearch>;
