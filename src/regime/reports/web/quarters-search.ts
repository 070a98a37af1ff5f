import { z } from 'zod';
import { cellStandings } from '../rules/quarter-board.js';

/** What a list can be narrowed to: where a report stands, or whether it came late. */
export const shownAs = [...cellStandings, 'late', 'on-time'] as const;
export type ShownAs = (typeof shownAs)[number];

/** What of the board of quarters stands in the address bar. */
export const QuartersSearch = z.object({
  q: z.string().max(100).optional().catch(undefined),
  show: z.enum(shownAs).optional().catch(undefined),
  period: z.string().max(10).optional().catch(undefined),
  lead: z.string().max(200).optional().catch(undefined),
  sort: z.enum(['seq', 'title', 'lead']).optional().catch(undefined),
  down: z.literal(true).optional().catch(undefined),
});
export type QuartersSearch = z.infer<typeof QuartersSearch>;
