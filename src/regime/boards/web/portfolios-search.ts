import { z } from 'zod';

/** What of the portfolios stands in the address bar: the day, and the leader (or `nobody`). */
export const PortfoliosSearch = z.object({
  on: z.iso.date().optional().catch(undefined),
  leader: z
    .union([z.uuid(), z.literal('nobody')])
    .optional()
    .catch(undefined),
});
export type PortfoliosSearch = z.infer<typeof PortfoliosSearch>;
