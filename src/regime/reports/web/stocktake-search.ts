import { z } from 'zod';
import { inAddress } from '../../../web/in-address.js';
import { lightKinds } from '../rules/light.js';

/** What of the stocktake stands in the address bar. */
export const StocktakeSearch = inAddress(
  z.object({
    q: z.string().max(100).optional(),
    light: z.enum(lightKinds).optional(),
    leader: z.string().max(200).optional(),
    open: z.enum(['any', 'overdue']).optional(),
    sort: z.enum(['seq', 'item', 'light', 'progress', 'forecast', 'open']).optional(),
    down: z.literal(true).optional(),
  }),
);
export type StocktakeSearch = z.infer<typeof StocktakeSearch>;
